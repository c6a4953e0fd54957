// What moved between two rounds, as open data. A withheld change leaves with its key and flag alone.
import { type GapChange, isOfPair, type RoundChange, type RoundPair, type Rounds } from "#analysis/rounds/round-change";
import type { ReportInput } from "../report/report-input.ts";
import { type DataTable, dataTable, type FieldOf, field } from "./data-table.ts";
import { closing, freedomField, markOf, sexField, shown } from "./shared-fields.ts";

const NONE: Rounds = { pairs: [], changes: [], gaps: [] };

export function changesTable({ numbers }: ReportInput): DataTable {
  const { changes, pairs } = numbers.rounds ?? NONE;
  const titles = {
    es: "Cambios entre rondas, de dos en dos",
    en: "Changes between rounds, pair by pair",
    fr: "Évolutions entre vagues, deux à deux",
  };
  const fields: readonly FieldOf<RoundChange>[] = [
    ...named<RoundChange>(pairs),
    field("place", ["string", "#loc+code"], PLACE, ({ domain }) => domain.place),
    sexField(({ domain }) => domain.sex),
    ...side<RoundChange>("before", ({ before }) => ({ ...before, size: before.n })),
    ...side<RoundChange>("after", ({ after }) => ({ ...after, size: after.n })),
    field("unit", ["string", "#indicator+unit"], ["Unidad", "Unit", "Unité"], (row) => row.unit),
    ...moved<RoundChange>(),
  ];
  return dataTable({ name: "changes", titles, mark: markOf(changes), key: "id" }, fields, changes);
}

export function gapChangesTable({ numbers }: ReportInput): DataTable {
  const { gaps, pairs } = numbers.rounds ?? NONE;
  const titles = {
    es: "Cambios de las brechas entre mujeres y hombres",
    en: "Changes of the gaps between women and men",
    fr: "Évolutions des écarts entre femmes et hommes",
  };
  const of = (value: GapChange["before"]) => ({ ...value, size: value.nFemale + value.nMale });
  const fields: readonly FieldOf<GapChange>[] = [
    ...named<GapChange>(pairs),
    field("place", ["string", "#loc+code"], PLACE, (row) => row.place),
    ...side<GapChange>("before", ({ before }) => of(before)),
    ...side<GapChange>("after", ({ after }) => of(after)),
    ...moved<GapChange>(),
  ];
  return dataTable({ name: "gap_changes", titles, mark: markOf(gaps), key: "id" }, fields, gaps);
}

const PLACE = [
  "Lugar: solo las ciudades encuestadas en las dos rondas",
  "Place: only its cities asked in both rounds",
  "Lieu : seulement ses villes interrogées aux deux vagues",
] as const;

type Row = Pick<
  RoundChange,
  | "id"
  | "table"
  | "pair"
  | "indicator"
  | "difference"
  | "standardError"
  | "lower"
  | "upper"
  | "df"
  | "p"
  | "q"
  | "flags"
  | "mark"
>;

function named<Own extends Row>(pairs: readonly RoundPair[]): readonly FieldOf<Own>[] {
  const wave = (at: 0 | 1) => (row: Own) => pairs.find((pair) => isOfPair(pair, row))?.waves[at];
  return [
    field(
      "id",
      ["string", "#meta+id"],
      ["Clave del cambio", "Key of the change", "Clé de l’évolution"],
      (row) => row.id,
    ),
    field("indicator", ["string", "#indicator+code"], ["Indicador", "Indicator", "Indicateur"], (row) => row.indicator),
    field("wave_before", ["string", "#date+wave"], ["Ronda anterior", "Earlier wave", "Vague antérieure"], wave(0)),
    field("wave_after", ["string", "#date+wave"], ["Ronda posterior", "Later wave", "Vague postérieure"], wave(1)),
  ];
}

interface Side {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly size: number;
}

function side<Own extends Row>(name: "before" | "after", read: (row: Own) => Side): readonly FieldOf<Own>[] {
  const [es, en, fr] = name === "before" ? ["antes", "before", "avant"] : ["después", "after", "après"];
  return [
    field(
      name,
      ["number", "#indicator+value+num"],
      [`Valor ${es}`, `Value ${en}`, `Valeur ${fr}`],
      shown((row) => read(row).value),
    ),
    field(
      `${name}_lower`,
      ["number", "#indicator+value+min"],
      [`Límite inferior ${es}`, `Lower end ${en}`, `Borne inférieure ${fr}`],
      shown((row) => read(row).lower),
    ),
    field(
      `${name}_upper`,
      ["number", "#indicator+value+max"],
      [`Límite superior ${es}`, `Upper end ${en}`, `Borne supérieure ${fr}`],
      shown((row) => read(row).upper),
    ),
    field(
      `${name}_n`,
      ["integer", "#meta+sample+num"],
      [`Personas que respondieron ${es}`, `People who answered ${en}`, `Personnes ayant répondu ${fr}`],
      shown((row) => read(row).size),
    ),
  ];
}

function moved<Own extends Row>(): readonly FieldOf<Own>[] {
  return [
    field(
      "difference",
      ["number", "#indicator+diff+num"],
      ["Después menos antes", "After minus before", "Après moins avant"],
      shown((row) => row.difference),
    ),
    field(
      "standard_error",
      ["number", "#indicator+error+num"],
      [
        "Error estándar del cambio, con la covarianza de las dos rondas",
        "Standard error of the change, with the covariance of both rounds",
        "Erreur type de l’évolution, avec la covariance des deux vagues",
      ],
      shown((row) => row.standardError),
    ),
    field(
      "difference_lower",
      ["number", "#indicator+diff+min"],
      ["Límite inferior del cambio", "Lower end of the change", "Borne inférieure de l’évolution"],
      shown((row) => row.lower),
    ),
    field(
      "difference_upper",
      ["number", "#indicator+diff+max"],
      ["Límite superior del cambio", "Upper end of the change", "Borne supérieure de l’évolution"],
      shown((row) => row.upper),
    ),
    freedomField(),
    field(
      "p",
      ["number", "#indicator+p+num"],
      ["p de que no haya cambio, sin corregir", "p of no change, uncorrected", "p d’absence d’évolution, non corrigé"],
      shown((row) => row.p),
    ),
    field(
      "p_corrected",
      ["number", "#indicator+p+num"],
      [
        "p corregida por todas las comparaciones del lugar entre esas dos rondas (Benjamini-Hochberg)",
        "p corrected for all comparisons of the place between these two rounds (Benjamini–Hochberg)",
        "p corrigé pour toutes les comparaisons du lieu entre ces deux vagues (Benjamini-Hochberg)",
      ],
      shown((row) => row.q),
    ),
    ...closing<Own>(),
  ];
}
