// What institutions lack, as open data. A withheld number leaves with its key and flag alone.
import type { GapFrequency } from "#analysis/institutions/gap-frequency";
import type { ReportInput } from "../report/report-input.ts";
import { type DataTable, dataTable, type FieldOf, field } from "./data-table.ts";
import { closing, freedomField, intervalFields, keyField, markOf, placeField, shown } from "./shared-fields.ts";

export function institutionGapsTable({ numbers }: ReportInput): DataTable {
  const { institutionGaps = [] } = numbers;
  const titles = {
    es: "Carencias de las instituciones",
    en: "Gaps of institutions",
    fr: "Lacunes des institutions",
  };
  const key = { name: "institution_gaps", titles, mark: markOf(institutionGaps), key: "id" };
  return dataTable(key, [...KEYS, ...SHARES, ...CITIES, ...closing<GapFrequency>()], institutionGaps);
}

const KEYS: readonly FieldOf<GapFrequency>[] = [
  keyField(),
  {
    ...field<GapFrequency>(
      "resource",
      ["string", "#indicator+code"],
      ["Qué falta", "What is lacking", "Ce qui manque"],
      (row) => row.resource,
    ),
    values: ["mandate", "plan", "budget", "staff", "coordination"],
  },
  field(
    "function",
    ["string", "#subsector+code"],
    ["Función; all: todas", "Function; all: every one", "Fonction ; all : toutes"],
    (row) => row.function,
  ),
  placeField((row) => row.place),
];

const SHARES: readonly FieldOf<GapFrequency>[] = [
  field(
    "value",
    ["number", "#indicator+value+num"],
    [
      "Proporción de instituciones que no lo tienen",
      "Share of institutions without it",
      "Part des institutions qui n’en disposent pas",
    ],
    shown((row) => row.value),
  ),
  ...intervalFields<GapFrequency>((row, end) => row[end]),

  freedomField(),
  field(
    "n",
    ["integer", "#meta+sample+num"],
    ["Tareas sobre las que se respondió", "Tasks that were answered on", "Tâches renseignées"],
    shown((row) => row.n),
  ),
  field(
    "institutions",
    ["integer", "#meta+sample+num+institutions"],
    ["Instituciones que respondieron", "Institutions that answered", "Institutions ayant répondu"],
    shown((row) => row.institutions),
  ),
];

const CITIES: readonly FieldOf<GapFrequency>[] = [
  field(
    "cities",
    ["integer", "#meta+sample+num+cities"],
    ["Ciudades con la función", "Cities with the function", "Villes où la fonction est exercée"],
    shown((row) => row.cities?.n),
  ),
  field(
    "cities_without",
    ["integer", "#indicator+value+num+cities"],
    [
      "De ellas, donde ninguna institución consultada lo tiene",
      "Of these, where no institution asked has it",
      "Dont aucune institution interrogée n’en dispose",
    ],
    shown((row) => row.cities?.without),
  ),
  field(
    "q",
    ["number", "#indicator+p+num"],
    [
      "p de una proporción de la mitad o menos, corregida (Benjamini y Hochberg)",
      "p of a share of one half or less, corrected (Benjamini and Hochberg)",
      "p d’une part d’au plus la moitié, corrigé (Benjamini et Hochberg)",
    ],
    shown((row) => row.q),
  ),
];
