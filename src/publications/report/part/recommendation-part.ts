// Recommendations as cards by stakeholder group. Only those that a person accepted are ever printed.

import { joinMarks } from "#base/mark";
import type { Recommendation, ReviewedRecommendation } from "#findings/recommendation";
import type { Block, Inline, RecommendationCard } from "../../document/document.ts";
import { type ReportContext, textIn } from "../report-context.ts";
import { capital, withoutPlace } from "../say/say-place.ts";
import { pairOf, sayRound, sizesOf, waveName } from "../say/say-rounds.ts";
import { GROUP_WORDS, TERM_WORDS, wordFor } from "../say/words.ts";
import { judgedAgain, verdictWords } from "../table/progress.ts";
import { type Attributes, wordsOf } from "../template/scope.ts";
import { acceptedHere } from "./accepted-here.ts";

export function recommendationCards(context: ReportContext, attributes: Attributes): readonly Block[] {
  const groups = wordsOf(attributes.group);
  const chosen = acceptedHere(context).filter(
    ({ reviewed }) => groups.length === 0 || groups.includes(reviewed.recommendation.group),
  );
  if (chosen.length === 0) return [{ type: "paragraph", children: [{ type: "text", text: NONE[context.language] }] }];
  return chosen.map(({ reviewed, number }) => cardOf(context, reviewed, number));
}

const NONE = {
  es: "Este estudio no tiene recomendaciones aceptadas para este grupo.",
  en: "This study has no accepted recommendation for this group.",
  fr: "Cette étude n’a pas de recommandation acceptée pour ce groupe.",
};

/** One line each for the summary: what, and who. */
export function recommendationLines(context: ReportContext, top: number): readonly Block[] {
  const chosen = acceptedHere(context).slice(0, top);
  if (chosen.length === 0) return [{ type: "paragraph", children: [{ type: "text", text: NONE[context.language] }] }];
  const items = chosen.map(({ reviewed: { recommendation }, number }): readonly Inline[] => [
    {
      type: "strong",
      children: [
        { type: "text", text: `${number} · ${wordFor(GROUP_WORDS, recommendation.group)[context.language]}. ` },
      ],
    },
    { type: "text", text: textIn(context, recommendation.action) },
  ]);
  return [{ type: "list", ordered: false, items }];
}

function cardOf(
  context: ReportContext,
  { recommendation, actions }: ReviewedRecommendation,
  number: string,
): RecommendationCard {
  return {
    type: "recommendation",
    id: recommendation.id,
    number,
    action: textIn(context, recommendation.action),
    mark: joinMarks([recommendation.mark, ...actions.map(({ mark }) => mark)]),
    facts: factsOf(context, recommendation).filter(({ children }) => children.length > 0),
  };
}

export const LABELS = {
  who: { es: "A quién", en: "Who", fr: "À qui" },
  first: { es: "Primer paso", en: "First step", fr: "Premier pas" },
  term: { es: "Plazo", en: "By when", fr: "Délai" },
  judged: { es: "Cómo se juzgará", en: "How it will be judged", fr: "Comment en juger" },
  since: { es: "Medido de nuevo", en: "Measured again", fr: "Nouvelle mesure" },
  why: { es: "Por qué", en: "Why", fr: "Pourquoi" },
  findings: { es: "Se apoya en", en: "Rests on", fr: "S’appuie sur" },
  key: { es: "Identificador", en: "Identifier", fr: "Identifiant" },
  practices: { es: "Experiencia parecida", en: "Tried elsewhere", fr: "Expérience comparable" },
};

function factsOf(context: ReportContext, recommendation: Recommendation): RecommendationCard["facts"] {
  const { language } = context;
  const fact = (key: keyof typeof LABELS, children: readonly Inline[]) => ({ label: LABELS[key][language], children });
  const text = (words: string): readonly Inline[] => (words === "" ? [] : [{ type: "text", text: words }]);
  return [
    fact("who", text(addressees(context, recommendation))),
    fact("first", text(textIn(context, recommendation.firstStep))),
    fact("term", text(wordFor(TERM_WORDS, recommendation.term)[language])),
    fact("judged", judgedBy(context, recommendation)),
    fact("since", measuredAgain(context, recommendation)),
    fact("why", text(withoutPlace(context, textIn(context, recommendation.reason)))),
    fact("findings", text(recommendation.findings.join(", "))),
    fact("practices", practiceLinks(context, recommendation)),
    fact("key", text(recommendation.id)),
  ];
}

/** Named institutions, or the group where nobody is named. A brief of one city names none of another city. */
export function addressees(context: ReportContext, recommendation: Recommendation): string {
  const names = recommendation.addressees.flatMap((id) => {
    const stakeholder = context.input.stakeholders.find((known) => known.id === id);
    return stakeholder === undefined || isElsewhere(context, stakeholder) ? [] : [stakeholder.name];
  });
  return names.length > 0 ? names.join("; ") : wordFor(GROUP_WORDS, recommendation.group)[context.language];
}

/** True for an institution of another city than the one the document is of. */
export function isElsewhere({ city }: ReportContext, stakeholder: { readonly city: string }): boolean {
  return city !== undefined && stakeholder.city !== "" && stakeholder.city !== city.id;
}

const NOW = { es: "hoy", en: "now", fr: "aujourd’hui" };
const GOAL = { es: "meta", en: "goal", fr: "objectif" };

export function judgedBy(context: ReportContext, { indicator }: Recommendation): readonly Inline[] {
  const { language } = context;
  const [name, baseline, target] = [indicator.names, indicator.baseline, indicator.target].map((texts) =>
    textIn(context, texts),
  );
  const known = [context.estimates, context.parities, context.tallies].some((numbers) => numbers.has(indicator.id));
  const now: Inline = known
    ? { type: "number", text: baseline ?? "", evidence: indicator.id }
    : { type: "text", text: baseline ?? "" };
  const colon = language === "fr" ? " : " : ": ";
  return [
    { type: "text", text: `${name}. ${capital(NOW[language])}${colon}` },
    now,
    { type: "text", text: `; ${GOAL[language]}${colon}${target}` },
  ];
}

/** "First round 23% (18–28), follow-up round 33% (28–39), n = 635 / 633. Gap: narrower"; nothing where nobody was asked again. */
export function measuredAgain(context: ReportContext, recommendation: Recommendation): readonly Inline[] {
  const { language } = context;
  const judged = judgedAgain(context, recommendation);
  const pair = pairOf(context, judged?.change.table ?? "");
  if (judged === undefined || pair === undefined) return [];
  const { change, verdict } = judged;
  const colon = language === "fr" ? " : " : ": ";
  const said = `${GAP_WORD[language]}${colon}${verdictWords(verdict)[language]}`;
  if (change.flags.includes("suppressed")) return [{ type: "text", text: said }];
  const [before, after] = pair.waves.map((wave) => waveName(context, wave));
  return [
    { type: "text", text: `${pair.cities.length > 0 ? BOTH_ROUNDS[language] : ""}${before}${colon}` },
    { type: "number", text: sayRound(change.before, "share", language), evidence: change.id },
    { type: "text", text: `; ${after}${colon}` },
    { type: "number", text: sayRound(change.after, "share", language), evidence: change.id },
    { type: "text", text: `; n = ${sizesOf(change, language)}. ${said}` },
  ];
}

const BOTH_ROUNDS = {
  es: "Ciudades de ambas rondas. ",
  en: "Cities of both rounds. ",
  fr: "Villes des deux vagues. ",
};
const GAP_WORD = { es: "Brecha", en: "Gap", fr: "Écart" };

function practiceLinks(context: ReportContext, { practices }: Recommendation): readonly Inline[] {
  const known = practices.flatMap((id) => context.input.practices.filter((practice) => practice.id === id));
  return known.flatMap((practice, index): readonly Inline[] => [
    ...(index === 0 ? [] : [{ type: "text" as const, text: "; " }]),
    {
      type: "link",
      address: practice.sourceAddress.split(" ; ")[0] ?? "",
      children: [{ type: "text", text: textIn(context, practice.names) }],
    },
  ]);
}
