// Numbers of the analysis as open data. The rule of publishing holds here too: a withheld number leaves with its key and flag
// alone. How many of those asked count in a share, and which records a count is of, never leave.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { Estimate, Parity, Tally } from "#analysis/estimate";
import type { ReportInput } from "../report/report-input.ts";
import { type DataTable, dataTable, type FieldOf, field } from "./data-table.ts";
import {
  closing,
  freedomField,
  intervalFields,
  markField,
  markOf,
  placeField,
  sexField,
  shown,
  textFields,
} from "./shared-fields.ts";

const NAME = ["Nombre", "Name", "Nom"] as const;

export function estimatesTable({ numbers, analysis, responses }: ReportInput): DataTable {
  const indicators = new Map(analysis.indicators.map((indicator) => [indicator.id, indicator]));
  const waveOf = (row: Estimate) => responses.find(({ table }) => table === indicators.get(row.indicator)?.table)?.wave;
  const fields: readonly FieldOf<Estimate>[] = [
    field(
      "id",
      ["string", "#meta+id"],
      ["Clave de la estimación", "Key of the estimate", "Clé de l’estimation"],
      (row) => row.id,
    ),
    field("indicator", ["string", "#indicator+code"], ["Indicador", "Indicator", "Indicateur"], (row) => row.indicator),
    ...textFields<Estimate>("label", "#indicator+name", NAME, (row) => indicators.get(row.indicator)?.labels),

    placeField(({ domain }) => domain.place),
    sexField(({ domain }) => domain.sex),
    field(
      "wave",
      ["string", "#date+wave"],
      [
        "Ronda de encuestas; vacía si hubo una sola",
        "Wave of the survey; empty where there was one",
        "Vague de l’enquête ; vide s’il n’y en a qu’une",
      ],
      waveOf,
    ),
    field(
      "value",
      ["number", "#indicator+value+num"],
      [
        "Valor; las proporciones van de 0 a 1",
        "Value; shares go from 0 to 1",
        "Valeur ; les proportions vont de 0 à 1",
      ],
      shown((row) => row.value),
    ),
    field(
      "standard_error",
      ["number", "#indicator+error+num"],
      ["Error estándar", "Standard error", "Erreur type"],
      shown((row) => row.standardError),
    ),
    ...intervalFields<Estimate>((row, end) => row[end]),

    freedomField(),
    field(
      "n",
      ["integer", "#meta+sample+num"],
      [
        "Personas u organismos que respondieron",
        "People or bodies who answered",
        "Personnes ou organismes ayant répondu",
      ],
      shown((row) => row.n),
    ),
    {
      ...field<Estimate>("unit", ["string", "#indicator+unit"], ["Unidad", "Unit", "Unité"], (row) => row.unit),
      values: ["share", "persons", "number"],
    },
    field(
      "method",
      ["string", "#meta+method"],
      ["Cómo se calculó", "How it was computed", "Mode de calcul"],
      (row) => row.method,
    ),
    ...closing<Estimate>(),
    field(
      "data",
      ["string", "#meta+digest"],
      ["SHA-256 de las respuestas", "SHA-256 of the answers", "SHA-256 des réponses"],
      (row) => row.data,
    ),
  ];
  const titles = {
    es: "Estimaciones de las encuestas",
    en: "Estimates of the surveys",
    fr: "Estimations des enquêtes",
  };
  return dataTable(
    { name: "estimates", titles, mark: markOf(numbers.estimates), key: "id" },
    fields,
    numbers.estimates,
  );
}

export function paritiesTable({ numbers }: ReportInput): DataTable {
  const fields: readonly FieldOf<Parity>[] = [
    field("id", ["string", "#meta+id"], ["Clave de la razón", "Key of the ratio", "Clé du rapport"], (row) => row.id),
    field("indicator", ["string", "#indicator+code"], ["Indicador", "Indicator", "Indicateur"], (row) => row.indicator),
    placeField((row) => row.place),
    field(
      "ratio",
      ["number", "#indicator+ratio+num"],
      [
        "Valor de las mujeres entre el de los hombres",
        "Value for women over that for men",
        "Valeur des femmes sur celle des hommes",
      ],
      shown((row) => row.ratio),
    ),
    field(
      "lower",
      ["number", "#indicator+ratio+min"],
      ["Límite inferior de la razón", "Lower end of the ratio", "Borne inférieure du rapport"],
      shown((row) => row.lower),
    ),
    field(
      "upper",
      ["number", "#indicator+ratio+max"],
      ["Límite superior de la razón", "Upper end of the ratio", "Borne supérieure du rapport"],
      shown((row) => row.upper),
    ),
    field(
      "difference",
      ["number", "#indicator+diff+num"],
      ["Mujeres menos hombres", "Women minus men", "Femmes moins hommes"],
      shown((row) => row.difference),
    ),
    field(
      "difference_lower",
      ["number", "#indicator+diff+min"],
      ["Límite inferior de la diferencia", "Lower end of the difference", "Borne inférieure de l’écart"],
      shown((row) => row.differenceLower),
    ),
    field(
      "difference_upper",
      ["number", "#indicator+diff+max"],
      ["Límite superior de la diferencia", "Upper end of the difference", "Borne supérieure de l’écart"],
      shown((row) => row.differenceUpper),
    ),
    field(
      "p",
      ["number", "#indicator+p+num"],
      [
        "p de que no haya diferencia, sin corregir",
        "p of no difference, uncorrected",
        "p d’absence d’écart, non corrigé",
      ],
      shown((row) => row.p),
    ),
    field(
      "n_female",
      ["integer", "#meta+sample+f"],
      ["Mujeres que respondieron", "Women who answered", "Femmes ayant répondu"],
      shown((row) => row.nFemale),
    ),
    field(
      "n_male",
      ["integer", "#meta+sample+m"],
      ["Hombres que respondieron", "Men who answered", "Hommes ayant répondu"],
      shown((row) => row.nMale),
    ),
    ...closing<Parity>(),
  ];
  const titles = { es: "Razones entre mujeres y hombres", en: "Women-to-men ratios", fr: "Rapports femmes-hommes" };
  return dataTable({ name: "parities", titles, mark: markOf(numbers.parities), key: "id" }, fields, numbers.parities);
}

/** How many confidential places a town has is nobody's business. */
const WITHHELD_TALLIES: readonly string[] = ["services-confidential"];

export function talliesTable({ numbers }: ReportInput): DataTable {
  const fields: readonly FieldOf<Tally>[] = [
    field("id", ["string", "#meta+id"], ["Clave del conteo", "Key of the count", "Clé du compte"], (row) => row.id),
    field(
      "measure",
      ["string", "#indicator+code"],
      ["Qué se cuenta", "What is counted", "Ce qui est compté"],
      (row) => row.measure,
    ),
    field(
      "subject",
      ["string", "#subsector+code"],
      [
        "Tipo de servicio, vacío o función; all: todo",
        "Kind of service, gap or function; all: everything",
        "Type de service, lacune ou fonction ; all : tout",
      ],
      (row) => row.subject,
    ),
    placeField((row) => row.place),
    field("value", ["number", "#indicator+value+num"], ["Cuántos", "How many", "Combien"], (row) => row.value),
    field("of", ["number", "#indicator+total+num"], ["Del total de", "Out of", "Sur un total de"], (row) => row.of),
    markField(),
  ];
  const rows = numbers.tallies.filter(({ measure }) => !WITHHELD_TALLIES.includes(measure));
  const titles = { es: "Conteos de registros", en: "Counts from registers", fr: "Comptes tirés des registres" };
  return dataTable({ name: "tallies", titles, mark: markOf(rows), key: "id" }, fields, rows);
}

export function indicatorsTable({ analysis }: ReportInput): DataTable {
  const fields: readonly FieldOf<IndicatorSpec>[] = [
    field("id", ["string", "#indicator+code"], ["Indicador", "Indicator", "Indicateur"], (row) => row.id),
    ...textFields<IndicatorSpec>("label", "#indicator+name", NAME, (row) => row.labels),

    field(
      "questionnaire",
      ["string", "#meta+source"],
      ["Cuestionario", "Questionnaire", "Questionnaire"],
      (row) => row.table,
    ),
    field(
      "kind",
      ["string", "#indicator+type"],
      ["Clase de medida", "Kind of measure", "Type de mesure"],
      (row) => row.kind,
    ),
    field(
      "role",
      ["string", "#indicator+role"],
      ["Lugar en el estudio", "Place in the study", "Place dans l’étude"],
      (row) => row.role,
    ),
    field(
      "service_kind",
      ["string", "#subsector+code"],
      ["Tipo de servicio", "Kind of service", "Type de service"],
      (row) => row.serviceKind,
    ),
    field(
      "wanted",
      ["string", "#indicator+direction"],
      ["Qué es mejor: more o less", "Which is better: more or less", "Ce qui est mieux : more ou less"],
      (row) => row.wanted,
    ),
  ];
  const titles = { es: "Indicadores", en: "Indicators", fr: "Indicateurs" };
  return dataTable({ name: "indicators", titles, mark: "real", key: "id" }, fields, analysis.indicators);
}
