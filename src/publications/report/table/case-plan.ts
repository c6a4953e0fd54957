// How cases were chosen: the wanted variation, and the cases that hold it.
import { formatCount } from "#base/format-number";
import { joinMarks } from "#base/mark";
import { coverPlan, type PlanCell } from "#cases/plan/selection-plan";
import type { Table } from "../../document/document.ts";
import { kindName, placeName, type ReportContext, textIn } from "../report-context.ts";
import { capital } from "../say/say-place.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, countCell, groupRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId } from "./table-parts.ts";

export function casePlanTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const { qualitative, cases } = context.input;
  const { plan } = qualitative;
  if (plan === undefined || cases.length === 0) return undefined;
  const { language } = context;
  const cells = coverPlan(plan, cases);
  const filled = cells.filter(({ cases: own, least }) => own.length >= least).length;
  const words = WORDS[language];
  const rows = plan.variation.flatMap(({ trait }) => [
    groupRow(words.traits[trait]),
    ...cells.filter((cell) => cell.trait === trait).map((cell) => cellRow(context, cell)),
  ]);
  return {
    type: "table",
    id: partId("table", "case-plan", attributes),
    title: words.title(formatCount(filled, language), formatCount(cells.length, language)),
    subtitle: textIn(context, plan.principle),
    columns: [
      wordColumn({ key: "level", head: words.level, width: 2 }),
      numberColumn({ key: "least", head: words.least }),
      numberColumn({ key: "cases", head: words.cases }),
    ],
    rows,
    notes: [words.note],
    source: words.source,
    mark: joinMarks(cases.map(({ mark }) => mark)),
  };
}

function cellRow(context: ReportContext, { trait, level, least, cases }: PlanCell) {
  const name =
    trait === "need"
      ? kindName(context, level)
      : trait === "sex"
        ? (SEXES[level]?.[context.language] ?? level)
        : placeName(context, level);
  return bodyRow([
    textCell(capital(name)),
    countCell(least, context.language),
    countCell(cases.length, context.language),
  ]);
}

const SEXES: Readonly<Record<string, Readonly<Record<"es" | "en" | "fr", string>>>> = {
  female: { es: "mujeres", en: "women", fr: "femmes" },
  male: { es: "hombres", en: "men", fr: "hommes" },
};

const WORDS = {
  es: {
    title: (filled: string, all: string) => `Los casos cubren ${filled} de ${all} rasgos buscados`,
    traits: { sex: "Sexo", country: "País", city: "Ciudad", need: "Necesidad", ageBand: "Edad" },
    level: "Rasgo",
    least: "Mínimo",
    cases: "Casos",
    note: "Los casos muestran la variedad de caminos; no son una muestra y no se cuentan como tal.",
    source: "Plan de selección del estudio",
  },
  en: {
    title: (filled: string, all: string) => `Cases hold ${filled} of ${all} traits that were looked for`,
    traits: { sex: "Sex", country: "Country", city: "City", need: "Need", ageBand: "Age" },
    level: "Trait",
    least: "At least",
    cases: "Cases",
    note: "Cases show how paths vary; they are no sample and are not counted as one.",
    source: "Selection plan of the study",
  },
  fr: {
    title: (filled: string, all: string) => `Les cas couvrent ${filled} des ${all} traits recherchés`,
    traits: { sex: "Sexe", country: "Pays", city: "Ville", need: "Besoin", ageBand: "Âge" },
    level: "Trait",
    least: "Au moins",
    cases: "Cas",
    note: "Les cas montrent la diversité des parcours ; ce n’est pas un échantillon.",
    source: "Plan de sélection de l’étude",
  },
} as const;
