// Accepted recommendations by the criteria of their order, with how far their rank hangs on the weights, cost and the goals they serve.

import { USUAL_WEIGHTS } from "#analysis/priority-weights";
import { formatNumber, formatShare } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import { CRITERIA } from "#findings/priority/criteria";
import type { Assessment, Recommendation } from "#findings/recommendation";
import type { Cell, Table } from "../../document/document.ts";
import type { ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, wordColumn } from "./cells.ts";
import { partId, say } from "./table-parts.ts";

type Assessed = Recommendation & { readonly assessment: Assessment };

export function prioritiesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const accepted = context.input.recommendations
    .filter(({ status, recommendation }) => status === "accepted" && recommendation.place === context.place)
    .map(({ recommendation }) => recommendation)
    .toSorted((a, b) => b.priority - a.priority);
  const rows = accepted.flatMap((one, at) => (isAssessed(one) ? [{ one, number: `R${at + 1}` }] : []));
  if (rows.length < 2) return undefined;
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "priorities", attributes),
    title: titleOf(
      language,
      rows.map(({ one }) => one),
    ),
    subtitle: sayPlace(context),
    columns: [
      wordColumn({ key: "recommendation", head: say(context, RECOMMENDATION), width: 1.2 }),
      ...CRITERIA.map((criterion) =>
        numberColumn({ key: criterion, head: say(context, WORDS[criterion]), width: 1.2 }),
      ),
      numberColumn({ key: "score", head: say(context, SCORE), width: 1 }),
      wordColumn({ key: "rank", head: say(context, RANK), width: 1.3 }),
      wordColumn({ key: "cost", head: say(context, COST), width: 1 }),
      wordColumn({ key: "sdg", head: say(context, SDG), width: 1.1 }),
      wordColumn({ key: "gcm", head: say(context, GCM), width: 1 }),
    ],
    rows: rows.map(({ one, number }) => bodyRow(cellsOf(one, number, language))),
    notes: [weightsNote(context), say(context, RANK_NOTE), say(context, GOALS_NOTE)],
    source: say(context, SOURCE),
    mark: rows.some(({ one }) => one.mark === "demonstration") ? "demonstration" : "real",
  };
}

function isAssessed(recommendation: Recommendation): recommendation is Assessed {
  return recommendation.assessment !== undefined;
}

function cellsOf({ assessment, priority }: Assessed, number: string, language: Language): readonly Cell[] {
  const { scores, rank, cost, sdg, gcm } = assessment;
  return [
    { text: number },
    ...CRITERIA.map((criterion) => ({ text: formatNumber(scores[criterion], language, 2), value: scores[criterion] })),
    { text: formatNumber(priority, language, 2), value: priority },
    { text: rank.lower === rank.upper ? `${rank.rank}` : `${rank.rank} (${rank.lower}–${rank.upper})` },
    { text: COSTS[cost][language] },
    { text: sdg.join(", ") },
    { text: gcm.join(", ") },
  ];
}

function titleOf(language: Language, all: readonly Assessed[]): string {
  const firm = all.filter(({ assessment: { rank, among } }) => rank.upper - rank.lower < among / 2).length;
  return {
    es: `El orden de ${firm} de las ${all.length} recomendaciones depende poco de cómo se pesen los criterios`,
    en: `The order of ${firm} of the ${all.length} recommendations hangs little on how criteria are weighed`,
    fr: `L’ordre de ${firm} des ${all.length} recommandations dépend peu du poids donné aux critères`,
  }[language];
}

function weightsNote({ input, language }: ReportContext): string {
  const weights = input.analysis.rules.priority ?? USUAL_WEIGHTS;
  const parts = CRITERIA.map(
    (criterion) => `${WORDS[criterion][language].toLowerCase()} ${formatShare(weights[criterion], language)}`,
  );
  const said = parts.join(", ");
  return {
    es: `Cada criterio va de 0 a 1. Pesos: ${said}.`,
    en: `Each criterion goes from 0 to 1. Weights: ${said}.`,
    fr: `Chaque critère va de 0 à 1. Poids : ${said}.`,
  }[language];
}

const RECOMMENDATION: Texts = { es: "Recomendación", en: "Recommendation", fr: "Recommandation" };
const WORDS: Readonly<Record<(typeof CRITERIA)[number], Texts>> = {
  severity: { es: "Gravedad", en: "Severity", fr: "Gravité" },
  people: { es: "Personas", en: "People", fr: "Personnes" },
  equality: { es: "Igualdad", en: "Equality", fr: "Égalité" },
  feasibility: { es: "Viabilidad", en: "Feasibility", fr: "Faisabilité" },
};
const SCORE: Texts = { es: "Total", en: "Score", fr: "Total" };
const RANK: Texts = { es: "Lugar", en: "Rank", fr: "Rang" };
const COST: Texts = { es: "Costo", en: "Cost", fr: "Coût" };
const SDG: Texts = { es: "Metas ODS", en: "SDG targets", fr: "Cibles ODD" };
const GCM: Texts = { es: "Pacto Mundial", en: "Global Compact", fr: "Pacte mondial" };
const COSTS = {
  low: { es: "bajo", en: "low", fr: "faible" },
  medium: { es: "medio", en: "medium", fr: "moyen" },
  high: { es: "alto", en: "high", fr: "élevé" },
} as const;
const RANK_NOTE: Texts = {
  es: "Lugar entre todas las propuestas del mismo territorio. Entre paréntesis, los lugares que ocupa en nueve de cada diez repartos de pesos tomados al azar.",
  en: "Rank among all drafts of the same place. In brackets, the ranks it takes in nine of ten sets of weights drawn at random.",
  fr: "Rang parmi toutes les propositions du même territoire. Entre parenthèses, les rangs obtenus pour neuf jeux de poids sur dix tirés au hasard.",
};
const GOALS_NOTE: Texts = {
  es: "Metas de los Objetivos de Desarrollo Sostenible; objetivos del Pacto Mundial para la Migración Segura, Ordenada y Regular.",
  en: "Targets of the Sustainable Development Goals; objectives of the Global Compact for Safe, Orderly and Regular Migration.",
  fr: "Cibles des Objectifs de développement durable ; objectifs du Pacte mondial pour des migrations sûres, ordonnées et régulières.",
};
const SOURCE: Texts = {
  es: "Cálculo propio a partir de los hallazgos",
  en: "Own calculation from the findings",
  fr: "Calcul propre à partir des constats",
};
