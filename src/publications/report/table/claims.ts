// What officials and others say of returned people, beside what these answer.

import { joinMarks } from "#base/mark";
import { type ComparedClaims, compareClaims } from "#cases/claims/compare-claims";
import type { Table } from "../../document/document.ts";
import { findEstimate, here, isShown, markOfTable, placeName, type ReportContext, textIn } from "../report-context.ts";
import { someOfAll } from "../say/some-of-all.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, countCell, estimateCell, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId } from "./table-parts.ts";

export function claimsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const claims = here(context, context.input.qualitative.claims);
  if (claims.length === 0) return undefined;
  const compared = compareClaims(claims, (indicator, place) => {
    const estimate = findEstimate(context, { indicator, place, sex: "all" });
    return isShown(estimate) && !estimate.flags.includes("no-variance") ? estimate : undefined;
  });
  const { language } = context;
  const words = WORDS[language];
  const differ = compared.filter(({ verdict }) => verdict === "differ").length;
  return {
    type: "table",
    id: partId("table", "claims", attributes),
    title: words.title(someOfAll(SUBJECTS, { some: differ, all: compared.length }, language), differ === 0),
    subtitle: words.subtitle,
    columns: [
      wordColumn({ key: "indicator", head: words.indicator, width: 2.4 }),
      wordColumn({ key: "place", head: words.place, width: 1.4 }),
      numberColumn({ key: "most", head: words.most }),
      numberColumn({ key: "few", head: words.few }),
      numberColumn({ key: "answers", head: words.answers, unit: "%", width: 1.3 }),
      wordColumn({ key: "verdict", head: words.verdict, width: 1.2 }),
    ],
    rows: compared.map((one) => claimRow(context, one)),
    notes: [words.note],
    source: words.source,
    mark: joinMarks([...claims.map(({ mark }) => mark), markOfTable(context, "returnee")]),
  };
}

function claimRow(context: ReportContext, { indicator, place, most, few, verdict }: ComparedClaims) {
  const { language } = context;
  const spec = context.indicators.get(indicator);
  return bodyRow([
    textCell(spec === undefined ? indicator : textIn(context, spec.labels)),
    textCell(placeName(context, place)),
    countCell(most, language),
    countCell(few, language),
    estimateCell(findEstimate(context, { indicator, place, sex: "all" }), language),
    textCell(WORDS[language].verdicts[verdict]),
  ]);
}

const SUBJECTS = { es: { plural: "temas", gender: "m" }, en: "subjects", fr: "sujets" } as const;

const WORDS = {
  es: {
    title: (some: string) => `En ${some}, lo que se dice no es lo que se responde`,
    subtitle: "Entrevistas y grupos con instituciones y organizaciones, junto a las respuestas de personas retornadas",
    indicator: "De las personas retornadas se dice que",
    place: "Lugar",
    most: "“La mayoría”",
    few: "“Pocas”",
    answers: "Responden que sí",
    verdict: "Resultado",
    verdicts: { agree: "coincide", differ: "difiere", open: "abierto" },
    note: "Coincide o difiere solo donde el intervalo entero queda a un lado de la mitad. Cada número de entrevistas es el de quienes lo afirmaron.",
    source: "Entrevistas y encuesta del estudio",
  },
  en: {
    title: (some: string) => `On ${some}, what is said is not what is answered`,
    subtitle: "Interviews and groups with institutions and organisations, beside the answers of returned migrants",
    indicator: "It is said that returned migrants",
    place: "Place",
    most: "“Most do”",
    few: "“Few do”",
    answers: "Answer yes",
    verdict: "Result",
    verdicts: { agree: "agrees", differ: "differs", open: "open" },
    note: "Agrees or differs only where the whole interval lies on one side of one half. Each number of interviews is that of people who said so.",
    source: "Interviews and survey of the study",
  },
  fr: {
    title: (some: string, none: boolean) => `Pour ${some}, ce qui se dit n’est ${none ? "" : "pas "}ce qui est répondu`,
    subtitle:
      "Entretiens et groupes avec des institutions et organisations, à côté des réponses des personnes de retour",
    indicator: "On dit des personnes de retour",
    place: "Lieu",
    most: "« La plupart »",
    few: "« Peu »",
    answers: "Répondent oui",
    verdict: "Résultat",
    verdicts: { agree: "concorde", differ: "diffère", open: "ouvert" },
    note: "Concorde ou diffère seulement si tout l’intervalle est d’un côté de la moitié. Chaque nombre d’entretiens est celui des personnes qui l’ont affirmé.",
    source: "Entretiens et enquête de l’étude",
  },
} as const;
