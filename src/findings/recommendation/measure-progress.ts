// How a recommendation will be judged: where a number stands now, and where it should be when the term ends.
// Target rule: half of the distance to go is closed in two years, a quarter in one year, an eighth in six months.
import type { AnalysisSpec, IndicatorSpec } from "#analysis/analysis-spec";
import { indicatorFor } from "#analysis/coverage/coverage-cells";
import type { Estimate, Parity, Tally } from "#analysis/estimate";
import type { Numbers } from "#analysis/numbers";
import { formatCount, formatRatio, formatShare } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import type { Recommendation } from "../recommendation.ts";
import { inEachLanguage } from "../words/each-language.ts";
import { betweenWords, betweenWritten } from "../words/share-words.ts";
import type { RecommendationRule } from "./rule.ts";

type Progress = Recommendation["indicator"];
type Term = Recommendation["term"];

export interface ProgressGround {
  readonly analysis: AnalysisSpec;
  readonly numbers: Numbers;
}

export const SHARE_CLOSED: Readonly<Record<Term, number>> = { "months-6": 1 / 8, "year-1": 1 / 4, "years-2": 1 / 2 };

export interface ProgressAsked {
  readonly place: string;
  readonly term: Term;
  /** `judgedBy`: the service kind whose receipt is the measure, where it was asked. `proof`: what shows that it is done. */
  readonly rule: Pick<RecommendationRule, "judgedBy" | "proof">;
  /** Heaviest first. */
  readonly findings: readonly Finding[];
}

/**
 * Receipt of the service where it was asked; else what the rule itself names as proof; else the number of the heaviest
 * finding, coverage and need before ratios.
 */
export function measureProgress(asked: ProgressAsked, ground: ProgressGround): Progress {
  const received = receivedEstimate(asked, ground);
  if (received !== undefined) return received;
  if (asked.rule.proof !== undefined) return proofProgress(asked, asked.rule.proof);
  const shares = asked.findings.filter(({ kind }) => kind === "coverage" || kind === "need");
  for (const finding of [...shares, ...asked.findings]) {
    const id = finding.evidence[0]?.id ?? "";
    const progress = numberProgress(id, asked, ground);
    if (progress !== undefined) return progress;
  }
  return proofProgress(asked, ANSWERED);
}

function receivedEstimate(
  { rule: { judgedBy }, place, term }: ProgressAsked,
  ground: ProgressGround,
): Progress | undefined {
  if (judgedBy === undefined) return undefined;
  const indicator = indicatorFor(ground.analysis, judgedBy, "received");
  const estimate = ground.numbers.estimates.find(({ id }) => id === `estimate:${indicator?.id}:${place}:all`);
  if (indicator === undefined || estimate === undefined || estimate.flags.includes("suppressed")) return undefined;
  return shareProgress(indicator, estimate, term);
}

function numberProgress(id: string, { term }: ProgressAsked, ground: ProgressGround): Progress | undefined {
  const { numbers, analysis } = ground;
  const estimate = numbers.estimates.find((e) => e.id === id && e.unit === "share");
  const parity = numbers.parities.find((p) => p.id === id);
  const indicator = analysis.indicators.find((i) => i.id === (estimate ?? parity)?.indicator);
  if (estimate !== undefined && indicator !== undefined) return shareProgress(indicator, estimate, term);
  if (parity !== undefined && indicator !== undefined) return ratioProgress(indicator, parity, term);
  const tally = numbers.tallies.find((t) => t.id === id);
  return tally === undefined ? undefined : tallyProgress(tally, term);
}

/** Where a share, of one, should be at the end of the term. */
export function shareTarget(value: number, wanted: IndicatorSpec["wanted"], term: Term): number {
  const goal = wanted === "less" ? 0 : 1;
  return value + SHARE_CLOSED[term] * (goal - value);
}

/** A share wanted larger goes towards everyone, one wanted smaller towards nobody. */
function shareProgress(indicator: IndicatorSpec, estimate: Estimate, term: Term): Progress {
  const target = shareTarget(estimate.value, indicator.wanted, term);
  return {
    id: estimate.id,
    names: indicator.labels,
    baseline: inEachLanguage((l) => `${formatShare(estimate.value, l)} (${betweenWords(estimate, l)})`),
    target: targetWords(
      inEachLanguage((l) => formatShare(target, l)),
      term,
    ),
  };
}

function ratioProgress(indicator: IndicatorSpec, parity: Parity, term: Term): Progress {
  const target = parity.ratio + SHARE_CLOSED[term] * (1 - parity.ratio);
  const written = (value: number) => inEachLanguage((l) => formatRatio(value, l));
  const [lower, upper, ratio] = [written(parity.lower), written(parity.upper), written(parity.ratio)];
  return {
    id: parity.id,
    names: {
      es: `${indicator.labels.es}, razón entre mujeres y hombres`,
      en: `${indicator.labels.en}, women-to-men ratio`,
      fr: `${indicator.labels.fr}, rapport femmes-hommes`,
    },
    baseline: inEachLanguage((l) => `${ratio[l]} (${betweenWritten(lower[l], upper[l], l)})`),
    target: targetWords(written(target), term),
  };
}

/** Counts with a whole go towards the whole; gap records and statements are judged by an answer. */
function tallyProgress(tally: Tally, term: Term): Progress | undefined {
  const countable = /-yes$/.test(tally.measure) || tally.measure === "services-running";
  if (!countable) return undefined;
  const whole = tally.measure === "services-running" ? Math.max(2, tally.value * 2) : (tally.of ?? tally.value);
  const target = Math.ceil(tally.value + Math.max(1, SHARE_CLOSED[term] * (whole - tally.value)));
  const of = tally.measure === "services-running" ? undefined : tally.of;
  const written = (value: number) =>
    inEachLanguage((l) =>
      of === undefined ? formatCount(value, l) : `${formatCount(value, l)} / ${formatCount(of, l)}`,
    );
  return {
    id: tally.id,
    names: tallyNames(tally),
    baseline: written(tally.value),
    target: targetWords(written(target), term),
  };
}

function tallyNames(tally: Tally): Texts {
  if (tally.measure === "services-running") {
    return {
      es: "Servicios de este tipo en funcionamiento",
      en: "Services of this kind at work",
      fr: "Services de ce type en activité",
    };
  }
  return {
    es: "Tareas institucionales con esta capacidad a la vista",
    en: "Institutional tasks shown to have this capacity",
    fr: "Tâches institutionnelles dotées de cette capacité, sources à l’appui",
  };
}

/** Where no number can be followed: a thing that is there or not. */
function proofProgress({ findings, term }: ProgressAsked, proof: Texts): Progress {
  const id = findings[0]?.evidence[0]?.id ?? findings[0]?.id ?? "";
  return { id, names: proof, baseline: NOT_SEEN, target: targetTerm(SEEN, term) };
}

const ANSWERED: Texts = { es: "Respuesta publicada", en: "Published answer", fr: "Réponse publiée" };

const NOT_SEEN: Texts = { es: "no la conocemos", en: "none that we know of", fr: "aucune à notre connaissance" };

const SEEN: Texts = { es: "publicada y en uso", en: "published and in use", fr: "publiée et appliquée" };

const TERMS: Readonly<Record<Term, Texts>> = {
  "months-6": { es: "en seis meses", en: "in six months", fr: "en six mois" },
  "year-1": { es: "en un año", en: "in one year", fr: "en un an" },
  "years-2": { es: "en dos años", en: "in two years", fr: "en deux ans" },
};

const CLOSED: Readonly<Record<Term, Texts>> = {
  "months-6": { es: "un octavo de la brecha", en: "an eighth of the gap", fr: "un huitième de l’écart" },
  "year-1": { es: "un cuarto de la brecha", en: "a quarter of the gap", fr: "un quart de l’écart" },
  "years-2": { es: "la mitad de la brecha", en: "half of the gap", fr: "la moitié de l’écart" },
};

/** "62% in two years (closes half of the gap)". */
function targetWords(value: Texts, term: Term): Texts {
  const closed = CLOSED[term];
  const closing = { es: `cierra ${closed.es}`, en: `closes ${closed.en}`, fr: `comble ${closed.fr}` };
  const dated = targetTerm(value, term);
  return inEachLanguage((language) => `${dated[language]} (${closing[language]})`);
}

function targetTerm(value: Texts, term: Term): Texts {
  return inEachLanguage((language) => `${value[language]} ${TERMS[term][language]}`);
}
