// Drafts recommendations from findings by the rules of the tables; people accept, change or refuse them.

import type { AnalysisSpec } from "#analysis/analysis-spec";
import { WHOLE_STUDY } from "#analysis/domain";
import type { CapacityRecord } from "#analysis/institution-record";
import type { Numbers } from "#analysis/numbers";
import { digestValue } from "#base/digest";
import { joinMarks } from "#base/mark";
import type { Language, Texts } from "#base/text";
import type { Practice } from "#literature/practice";
import type { Study } from "#study/study";
import { GROUP_MARK } from "../derive/derive-groups.ts";
import type { Finding } from "../finding.ts";
import { assess } from "../priority/assess.ts";
import type { Recommendation, StakeholderGroup } from "../recommendation.ts";
import type { Stakeholder } from "../stakeholder.ts";
import { capitalise, inEachLanguage, joinSentences, splitSentences } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { chooseAddressees } from "./choose-addressees.ts";
import { choosePractices } from "./choose-practices.ts";
import { measureProgress } from "./measure-progress.ts";
import type { RecommendationRule } from "./rule.ts";
import { ECONOMIC_RULES } from "./rules-economic.ts";
import { REGION_RULES } from "./rules-region.ts";
import { SOCIAL_RULES } from "./rules-social.ts";
import { STRUCTURAL_RULES } from "./rules-structural.ts";
import { themeOf } from "./themes.ts";

export interface DraftInput {
  readonly study: Study;
  readonly analysis: AnalysisSpec;
  readonly numbers: Numbers;
  readonly findings: readonly Finding[];
  readonly practices: readonly Practice[];
  readonly stakeholders: readonly Stakeholder[];
  readonly capacities: readonly CapacityRecord[];
}

export const COUNTRY_RULES: readonly RecommendationRule[] = [...ECONOMIC_RULES, ...SOCIAL_RULES, ...STRUCTURAL_RULES];

/** More than a ministry can answer is read by nobody. */
const AT_MOST_PER_COUNTRY = 14;
const AT_MOST_PER_REGION = 12;

/** Each group keeps at least so many of its drafts when the least pressing ones are left out. */
const KEPT_PER_GROUP = 2;

/** Weak findings draft nothing. City findings are answered by their country. Most pressing first within each place. */
export function draftRecommendations(input: DraftInput): readonly Recommendation[] {
  const firm = input.findings.filter(({ strength }) => strength !== "weak");
  const countries = input.study.countries.map(({ code }) => code);
  return [WHOLE_STUDY, ...countries].flatMap((place) => {
    const regional = place === WHOLE_STUDY;
    const here = firm.filter((finding) => answeredAt(finding.place, input.study) === place);
    const drafts = (regional ? REGION_RULES : COUNTRY_RULES).flatMap((rule) => draft(rule, place, here, input));
    return assess(keepMostPressing(drafts, regional ? AT_MOST_PER_REGION : AT_MOST_PER_COUNTRY), input);
  });
}

function answeredAt(place: string, study: Study): string {
  return study.cities.find(({ id }) => id === place)?.country ?? place;
}

function draft(
  rule: RecommendationRule,
  place: string,
  here: readonly Finding[],
  input: DraftInput,
): readonly Recommendation[] {
  const { study, analysis } = input;
  const findings = here
    .filter((finding) => rule.kinds.includes(finding.kind))
    .filter((finding) => rule.themes.includes(themeOf(finding, analysis, study)))
    .filter((finding) => rule.whereWomenAreBehind !== true || womenAreBehind(finding, input))
    .sort((a, b) => b.weight - a.weight);
  if (findings.length === 0) return [];
  const equality = findings.some(({ kind }) => kind === "equality");
  return [
    {
      id: `R-${place}-${rule.subject}-${rule.leading}`,
      place,
      subject: rule.subject,
      group: rule.group,
      addressees: chooseAddressees(rule, place, input.stakeholders, input.capacities),
      action: fillPlace(rule.action, place, study),
      firstStep: joinSentences(fillPlace(rule.firstStep, place, study), equality ? EQUALITY_STEP : undefined),
      reason: reasonOf(findings, study),
      term: rule.term,
      indicator: measureProgress({ place, term: rule.term, rule, findings }, input),
      equality,
      findings: findings.map(({ id }) => id),
      practices: choosePractices(rule, place, input.practices, study),
      mark: joinMarks(findings.map(({ mark }) => mark)),
      // Many groups that say the same do not press harder.
      priority: findings.reduce((sum, { weight, subject }) => (subject.includes(GROUP_MARK) ? sum : sum + weight), 0),
      ground: digestValue(findings.map(({ id, evidence }) => [id, evidence])),
    },
  ];
}

function womenAreBehind(finding: Finding, { numbers, analysis }: DraftInput): boolean {
  const parity = numbers.parities.find(({ id }) => id === finding.evidence[0]?.id);
  const wanted = analysis.indicators.find(({ id }) => id === finding.subject)?.wanted;
  if (parity === undefined || wanted === undefined) return false;
  return wanted === "more" ? parity.ratio < 1 : parity.ratio > 1;
}

const EQUALITY_STEP: Texts = {
  es: "Fijar metas separadas para mujeres y hombres y publicar los resultados por sexo.",
  en: "Set separate targets for women and men and publish results by sex.",
  fr: "Fixer des objectifs distincts pour les femmes et les hommes et publier les résultats par sexe.",
};

function fillPlace(texts: Texts, place: string, study: Study): Texts {
  const where = placeWords(study, place).in;
  const local = study.countries.find(({ code }) => code === place)?.localGovernment;
  return inEachLanguage((language) =>
    texts[language].replaceAll("{in}", where[language]).replaceAll("{local}", local?.[language] || LOCAL[language]),
  );
}

const LOCAL: Texts = { es: "gobierno local", en: "local government", fr: "administration locale" };

/** The first sentence of the heaviest finding, and of the next one of another kind; the place is said once. */
function reasonOf(findings: readonly Finding[], study: Study): Texts {
  const [first] = findings;
  const second = findings.find(({ kind }) => kind !== first?.kind);
  return inEachLanguage((language) => {
    const opening = first === undefined ? "" : firstSentence(first, language);
    if (first === undefined || second === undefined) return opening;
    const place = `${capitalise(placeWords(study, first.place).in[language])}, `;
    const next = firstSentence(second, language);
    const saidAlready = opening.startsWith(place) && next.startsWith(place);
    return `${opening} ${saidAlready ? capitalise(next.slice(place.length)) : next}`;
  });
}

function firstSentence({ statement }: Finding, language: Language): string {
  return splitSentences(statement[language])[0] ?? "";
}

function keepMostPressing(drafts: readonly Recommendation[], atMost: number): readonly Recommendation[] {
  const ordered = drafts.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  const perGroup = new Map<StakeholderGroup, number>();
  const kept = ordered.filter(({ group }) => {
    const count = (perGroup.get(group) ?? 0) + 1;
    perGroup.set(group, count);
    return count <= KEPT_PER_GROUP;
  });
  const others = ordered.filter((recommendation) => !kept.includes(recommendation));
  const chosen = new Set([...kept, ...others].slice(0, atMost));
  return ordered.filter((recommendation) => chosen.has(recommendation));
}
