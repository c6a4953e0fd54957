// Location quotients, shift-share and quotients of published shares as open data. They carry no sampling error that is known here.
import type { EmploymentNumber } from "#analysis/employment/employment-number";
import type { ReportInput } from "../report/report-input.ts";
import { type DataTable, dataTable, type FieldOf, field } from "./data-table.ts";
import { keyField, placeField, sexField } from "./shared-fields.ts";

type Read<Value> = (row: EmploymentNumber) => Value | undefined;

export function employmentTable({ numbers }: ReportInput): DataTable {
  const titles = { es: "Empleo por sector", en: "Employment by sector", fr: "Emploi par secteur" };
  const key = { name: "employment_sectors", titles, mark: "real", key: "id" } as const;
  return dataTable(key, [...KEYS, ...QUOTIENTS, ...SHIFTS], numbers.employment ?? []);
}

const KEYS: readonly FieldOf<EmploymentNumber>[] = [
  keyField(),
  {
    ...field<EmploymentNumber>(
      "part",
      ["string", "#indicator+type"],
      ["Qué se calcula", "What is worked out", "Ce qui est calculé"],
      (row) => row.part,
    ),
    values: ["quotient", "shift", "share"],
  },
  field(
    "sector",
    ["string", "#sector+code"],
    [
      "Sección de la CIIU o código de la serie",
      "Section of ISIC or code of the series",
      "Section de la CITI ou code de la série",
    ],
    (row) => (row.part === "share" ? row.indicator : row.sector),
  ),
  placeField((row) => row.place),
  field(
    "base",
    ["string", "#loc+code+base"],
    [
      "Con qué se compara; mean: media simple de los países",
      "What it is set against; mean: plain mean of the countries",
      "À quoi il est comparé ; mean : moyenne simple des pays",
    ],
    (row) => (row.part === "share" ? "mean" : row.base),
  ),
  sexField((row) => row.sex),
];

const year: Read<number> = (row) => (row.part === "shift" ? row.to : row.year);
const quotient: Read<number> = (row) => (row.part === "shift" ? undefined : row.quotient);
const share: Read<number> = (row) => (row.part === "shift" ? undefined : row.share);
const baseShare: Read<number> = (row) => (row.part === "shift" ? undefined : row.baseShare);

const QUOTIENTS: readonly FieldOf<EmploymentNumber>[] = [
  field("year", ["integer", "#date+year"], ["Año, o el último", "Year, or the last", "Année, ou la dernière"], year),
  field(
    "quotient",
    ["number", "#indicator+quotient+num"],
    ["Cociente de localización", "Location quotient", "Quotient de localisation"],
    quotient,
  ),
  field(
    "share",
    ["number", "#indicator+share+num"],
    ["Parte del empleo del lugar", "Share of work in the place", "Part de l’emploi du lieu"],
    share,
  ),
  field(
    "base_share",
    ["number", "#indicator+share+base+num"],
    ["Parte en la base", "Share in the base", "Part dans la base"],
    baseShare,
  ),
];

const ofShift = (read: (row: Extract<EmploymentNumber, { readonly part: "shift" }>) => number): Read<number> => {
  return (row) => (row.part === "shift" ? read(row) : undefined);
};

const SHIFTS: readonly FieldOf<EmploymentNumber>[] = [
  field(
    "from",
    ["integer", "#date+year+start"],
    ["Primer año", "First year", "Première année"],
    ofShift((row) => row.from),
  ),
  field(
    "before",
    ["number", "#indicator+value+num+before"],
    ["Personas, primer año", "Persons, first year", "Personnes, première année"],
    ofShift((row) => row.before),
  ),
  field(
    "after",
    ["number", "#indicator+value+num+after"],
    ["Personas, último año", "Persons, last year", "Personnes, dernière année"],
    ofShift((row) => row.after),
  ),
  field(
    "national",
    ["number", "#indicator+value+num+national"],
    ["Crecimiento de la base", "Growth of the base", "Croissance de la base"],
    ofShift((row) => row.national),
  ),
  field(
    "industry_mix",
    ["number", "#indicator+value+num+mix"],
    ["Composición sectorial", "Industry mix", "Structure sectorielle"],
    ofShift((row) => row.industryMix),
  ),
  field(
    "regional",
    ["number", "#indicator+value+num+regional"],
    ["Ventaja del lugar", "Regional shift", "Avantage régional"],
    ofShift((row) => row.regional),
  ),
];
