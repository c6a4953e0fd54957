// Changes: what moved beyond chance between the last two rounds, and since the first of several; and gaps between women and men that
// narrowed or widened. Steps between earlier rounds were told when they were the last, and stand in the tables.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import { WHOLE_STUDY } from "#analysis/domain";
import { FALSE_DISCOVERIES, type GapChange, movementOf, type RoundChange } from "#analysis/rounds/round-change";
import { formatCount, formatNumber } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences, lowerFirst } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { betweenWritten, percentOf, placeFirst, semicolon } from "../words/share-words.ts";
import { askedWords, whoWords } from "../words/who-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { isFlagged, type Strength } from "./strength.ts";

/** Shares that moved by less are left to the tables. */
const USUAL_SHARE_FROM = 0.05;

/** Cities are left to the tables too: their rounds are small. */
export function deriveChanges(ground: FindingsGround): readonly Finding[] {
  const places = [WHOLE_STUDY, ...ground.study.countries.map(({ code }) => code)];
  const { pairs = [], changes = [], gaps = [] } = ground.numbers.rounds ?? {};
  const whole = pairs.flatMap(({ pair, isWhole }) => (isWhole === true ? [pair] : []));
  return [undefined, ...new Set(whole)].flatMap((pair) =>
    places.flatMap((place) => {
      const moved = changes.filter((one) => one.pair === pair && one.domain.place === place);
      const apart = gaps.filter((one) => one.pair === pair && one.place === place);
      return [...movedAt(ground, moved), ...apart.flatMap((gap) => gapFinding(ground, gap, apart.length))];
    }),
  );
}

/** What was found between the last two rounds keeps its name when a third comes. */
function subjectOf(subject: string, { pair }: { readonly pair?: string }): string {
  return pair === undefined ? subject : `${subject}~${pair}`;
}

/** Everybody first; women or men are told where the whole did not move. */
function movedAt(ground: FindingsGround, changes: readonly RoundChange[]): readonly Finding[] {
  const moved = changes.filter((change) => isMoved(ground, change));
  const whole = new Set(moved.filter(({ domain }) => domain.sex === "all").map(({ indicator }) => indicator));
  return moved
    .filter(({ domain, indicator }) => domain.sex === "all" || !whole.has(indicator))
    .map((change) => changeFinding(ground, change, changes.length));
}

function isMoved(ground: FindingsGround, change: RoundChange): boolean {
  const indicator = ground.indicators.get(change.indicator);
  if (indicator === undefined || indicator.role === "profile") return false;
  return movementOf(change, indicator.wanted) !== "unclear" && isFar(ground, change);
}

function isFar(ground: FindingsGround, { unit, difference }: Pick<RoundChange, "unit" | "difference">): boolean {
  const { shareFrom = USUAL_SHARE_FROM } = ground.analysis.rules.change ?? {};
  return unit !== "share" || Math.abs(difference) >= shareFrom;
}

function changeFinding(ground: FindingsGround, change: RoundChange, tests: number): Finding {
  const indicator = ground.indicators.get(change.indicator) as IndicatorSpec;
  const { domain, unit } = change;
  const headline =
    unit === "share" ? shareHeadline(ground, indicator, change) : meanHeadline(ground, indicator, change);
  return makeFinding({
    kind: "change",
    place: domain.place,
    subject: subjectOf(domain.sex === "all" ? indicator.id : `${indicator.id}~${domain.sex}`, change),
    headline,
    statement: joinSentences(
      inEachLanguage((language) => `${headline[language]}.`),
      sizeSentence(ground, indicator, change),
      VERDICTS[movementOf(change, indicator.wanted)],
    ),
    strength: strengthOfChange(change, tests),
    evidence: [change],
    weight: weightOf(change),
  });
}

/** "In Honduras, 45% of returned migrants need help to find work; in the round before it was 31%". */
function shareHeadline(
  ground: FindingsGround,
  indicator: IndicatorSpec,
  { domain, before, after, pair }: RoundChange,
): Texts {
  const who = whoWords(ground.study, indicator.table, domain.sex);
  const place = placeWords(ground.study, domain.place);
  return inEachLanguage((language) => {
    const now = `${percentOf(after.value, who.of[language], language)} ${indicator.phrases[language]}`;
    return (
      placeFirst(place.in[language], now) + thenWords(pair)[language] + percentOf(before.value, "", language).trim()
    );
  });
}

function meanHeadline(ground: FindingsGround, indicator: IndicatorSpec, change: RoundChange): Texts {
  const { domain, before, after, pair } = change;
  const place = placeWords(ground.study, domain.place);
  const who = domain.sex === "all" ? undefined : whoWords(ground.study, indicator.table, domain.sex).asked;
  const unit = indicator.kind === "mean" ? indicator.unit : undefined;
  return inEachLanguage((language) => {
    const value = (of: number) => `${formatNumber(of, language, 1)} ${unit?.[language] ?? ""}`.trim();
    const among = who === undefined ? "" : ` (${who[language]})`;
    const colon = language === "fr" ? "\u00a0: " : ": ";
    const now = `${lowerFirst(indicator.labels[language])}${among}${colon}${value(after.value)}`;
    return placeFirst(place.in[language], now) + thenWords(pair)[language] + value(before.value);
  });
}

function thenWords(pair: string | undefined): Texts {
  return pair === undefined
    ? {
        es: "; en la ronda anterior era ",
        en: "; in the round before it was ",
        fr: "\u00a0; à la vague précédente, c’était ",
      }
    : {
        es: "; en la primera ronda era ",
        en: "; in the first round it was ",
        fr: "\u00a0; à la première vague, c’était ",
      };
}

/** "The change is +14 points (between 8 and 19; 812 people asked before and 790 now)." */
function sizeSentence(ground: FindingsGround, indicator: IndicatorSpec, change: RoundChange): Texts {
  const who = whoWords(ground.study, indicator.table, change.domain.sex);
  const parts = inEachLanguage((language) => {
    const between = betweenWritten(
      signed(change, change.lower, language),
      signed(change, change.upper, language),
      language,
    );
    const asked = `${formatCount(change.before.n, language)} ${AND[language]} ${askedWords(change.after.n, who, language)}`;
    return `${signed(change, change.difference, language)}${pointsOf(change, language)} (${between}${semicolon(language)}${asked})`;
  });
  return {
    es: `El cambio es de ${parts.es}; se comparan solo las ciudades encuestadas en las dos rondas.`,
    en: `The change is ${parts.en}; only cities asked in both rounds are compared.`,
    fr: `L’évolution est de ${parts.fr}\u00a0; seules sont comparées les villes interrogées aux deux vagues.`,
  };
}

/** Percentage points of shares; a plus where it rose. */
function signed({ unit }: Pick<RoundChange, "unit">, value: number, language: Language): string {
  const text = unit === "share" ? formatNumber(value * 100, language) : formatNumber(value, language, 1);
  return value > 0 ? `+${text}` : text;
}

function pointsOf({ unit }: Pick<RoundChange, "unit">, language: Language): string {
  return unit === "share" ? ` ${{ es: "puntos", en: "points", fr: "points" }[language]}` : "";
}

function gapFinding(ground: FindingsGround, gap: GapChange, tests: number): readonly Finding[] {
  const indicator = ground.indicators.get(gap.indicator);
  const isHidden = gap.flags.includes("suppressed") || gap.q >= FALSE_DISCOVERIES;
  if (indicator === undefined || isHidden || !isFar(ground, gap)) return [];
  const headline = gapHeadline(ground, indicator, gap);
  return [
    makeFinding({
      kind: "change",
      place: gap.place,
      subject: subjectOf(`${gap.indicator}~gap`, gap),
      headline,
      statement: joinSentences(
        inEachLanguage((language) => `${headline[language]}.`),
        gapSentence(gap),
      ),
      strength: strengthOfChange(gap, tests),
      evidence: [gap],
      weight: weightOf(gap),
    }),
  ];
}

/** "In Honduras, the distance between women and men grew: in work, from 12 to 20 points". */
function gapHeadline({ study }: FindingsGround, { labels }: IndicatorSpec, gap: GapChange): Texts {
  const place = placeWords(study, gap.place);
  const grew = Math.abs(gap.after.value) > Math.abs(gap.before.value);
  return inEachLanguage((language) => {
    const size = (value: number) => signed(gap, Math.abs(value), language).replace("+", "");
    const [from, to] = [size(gap.before.value), size(gap.after.value)];
    const label = lowerFirst(labels[language]);
    const points = pointsOf(gap, language);
    const words = {
      es: `la distancia entre mujeres y hombres ${grew ? "creció" : "se acortó"}: ${label}, de ${from} a ${to}${points}`,
      en: `the distance between women and men ${grew ? "grew" : "narrowed"}: ${label}, from ${from} to ${to}${points}`,
      fr: `l’écart entre femmes et hommes ${grew ? "s’est creusé" : "s’est réduit"}\u00a0: ${label}, de ${from} à ${to}${points}`,
    };
    return placeFirst(place.in[language], words[language]) + sinceWords(gap.pair)[language];
  });
}

function sinceWords(pair: string | undefined): Texts {
  return pair === undefined
    ? { es: "", en: "", fr: "" }
    : { es: " desde la primera ronda", en: " since the first round", fr: " depuis la première vague" };
}

function gapSentence(gap: GapChange): Texts {
  const parts = inEachLanguage((language) => {
    const between = betweenWritten(signed(gap, gap.lower, language), signed(gap, gap.upper, language), language);
    return `${signed(gap, gap.difference, language)}${pointsOf(gap, language)} (${between})`;
  });
  const women = inEachLanguage((language) => formatCount(gap.after.nFemale, language));
  const men = inEachLanguage((language) => formatCount(gap.after.nMale, language));
  return {
    es: `Mujeres menos hombres, el cambio es de ${parts.es}; en la última ronda respondieron ${women.es} mujeres y ${men.es} hombres.`,
    en: `Women minus men, the change is ${parts.en}; in the last round ${women.en} women and ${men.en} men answered.`,
    fr: `Femmes moins hommes, l’évolution est de ${parts.fr}\u00a0; à la dernière vague, ${women.fr} femmes et ${men.fr} hommes ont répondu.`,
  };
}

/** Strong: corrected p at a fifth of what is tolerated, and no flag. */
function strengthOfChange({ q, flags }: Pick<RoundChange, "q" | "flags">, tests: number): Strength {
  const flagged = isFlagged(flags);
  const p = inEachLanguage((language) =>
    q < 0.001 ? `p\u00a0<\u00a0${formatNumber(0.001, language, 3)}` : `p\u00a0=\u00a0${formatNumber(q, language, 3)}`,
  );
  const few: Texts = flagged
    ? { es: "; hay pocas respuestas", en: "; there are few answers", fr: "\u00a0; les réponses sont peu nombreuses" }
    : { es: "", en: "", fr: "" };
  return {
    strength: flagged ? "weak" : q <= FALSE_DISCOVERIES / 5 ? "strong" : "fair",
    reason: {
      es: `El cambio se mantiene después de corregir por ${formatCount(tests, "es")} comparaciones entre rondas (Benjamini-Hochberg, ${p.es})${few.es}.`,
      en: `The change holds after correction for ${formatCount(tests, "en")} comparisons between rounds (Benjamini–Hochberg, ${p.en})${few.en}.`,
      fr: `L’évolution subsiste après correction pour ${formatCount(tests, "fr")} comparaisons entre vagues (Benjamini-Hochberg, ${p.fr})${few.fr}.`,
    },
  };
}

/** Of means, how far the change stands from nothing, in errors, tells as much as points do of shares. */
function weightOf({
  unit,
  difference,
  standardError,
}: Pick<RoundChange, "unit" | "difference" | "standardError">): number {
  const size = unit === "share" ? 2 * Math.abs(difference) : Math.abs(difference / standardError) / 20;
  return Math.min(0.6, Number.isFinite(size) ? size : 0);
}

const AND: Texts = { es: "y", en: "and", fr: "et" };

const VERDICTS: Readonly<Record<ReturnType<typeof movementOf>, Texts | undefined>> = {
  improved: { es: "Es una mejora.", en: "It is an improvement.", fr: "C’est une amélioration." },
  worsened: { es: "Es un retroceso.", en: "It is a setback.", fr: "C’est un recul." },
  rose: undefined,
  fell: undefined,
  unclear: undefined,
};
