// How much of the differences between answers comes from who asked: the intraclass correlation of interviewers within cities.
import { groupBy } from "#base/group-by";
import type { Language, Texts } from "#base/text";
import type { Category, Instrument, Variable } from "#study/instrument/instrument";
import { labelWords } from "#study/instrument/label-words";
import type { FieldRecord } from "./field-record.ts";

export interface InterviewerEffect {
  readonly question: string;
  /** Code of the answer that was counted; absent for numbers. */
  readonly answer?: string;
  /** Question and answer as the form words them. */
  readonly words: Texts;
  /** Intraclass correlation, at most 1; below 0 means that interviewers differ less than chance would make them. */
  readonly correlation: number;
  readonly lower: number;
  readonly upper: number;
  readonly interviewers: number;
  readonly n: number;
  /** 1 + (mean interviews per interviewer − 1) × correlation: what interviewers do to the variance of a mean (Kish 1962). */
  readonly designEffect: number;
}

export interface EffectPlan {
  readonly questions: readonly string[];
  readonly instrument: Instrument;
  readonly leastRecords: number;
  /** Quantile of Fisher's F; given, since this room knows no distributions. */
  readonly fisherQuantile: (p: number, df: { readonly numerator: number; readonly denominator: number }) => number;
}

/**
 * One-way analysis of variance with random interviewers nested in cities, so that a city is not taken for its interviewer.
 * Cities with a single interviewer tell nothing and are left out. 95 % interval from the F ratio, exact for equal numbers of
 * interviews and close otherwise (Thomas and Hultquist 1978).
 * Sources: Kish 1962, Studies of interviewer variance for attitudinal variables; Donner 1986, A review of inference procedures
 * for the intraclass correlation coefficient.
 */
export function interviewerEffects(records: readonly FieldRecord[], plan: EffectPlan): readonly InterviewerEffect[] {
  return plan.questions.flatMap((question) => {
    const variable = plan.instrument.variables.find(({ name }) => name === question);
    if (variable === undefined) return [];
    const { kind, categories } = variable;
    if (kind === "integer" || kind === "decimal")
      return effectOf(records, { question, words: wordsOf(variable), value: numberOf(question) }, plan);
    return categories.flatMap((category) => {
      const { code } = category;
      const words = wordsOf(variable, category);
      return effectOf(records, { question, answer: code, words, value: answerOf(question, code) }, plan);
    });
  });
}

function wordsOf(variable: Variable, category?: Category): Texts {
  const inLanguage = (language: Language, colon: string) => {
    const question = labelWords(variable.labels, language, variable.name);
    return category === undefined
      ? question
      : `${question}${colon}${labelWords(category.labels, language, category.code)}`;
  };
  return { es: inLanguage("es", ": "), en: inLanguage("en", ": "), fr: inLanguage("fr", " : ") };
}

interface Measured {
  readonly question: string;
  readonly answer?: string;
  readonly words: Texts;
  readonly value: (record: FieldRecord) => number;
}

/** NaN where there is no answer. */
function numberOf(question: string): Measured["value"] {
  return ({ answers }) => Number(answers.get(question) ?? Number.NaN);
}

function answerOf(question: string, code: string): Measured["value"] {
  return ({ answers }) => {
    const answer = answers.get(question);
    return answer === undefined ? Number.NaN : Number(answer.split(" ").includes(code));
  };
}

function effectOf(
  records: readonly FieldRecord[],
  { question, answer, words, value }: Measured,
  plan: EffectPlan,
): readonly InterviewerEffect[] {
  const cities = groupsWithin(records, value, plan.leastRecords);
  const anova = analyse(cities);
  if (anova === undefined || !(anova.within > 0)) return [];
  const { df1, df2, ratio, sizeFactor, interviewers, n } = anova;
  const at = (f: number) => (f - 1) / (f + sizeFactor - 1);
  const correlation = at(ratio);
  return [
    {
      question,
      ...(answer === undefined ? {} : { answer }),
      words,
      correlation,
      lower: at(ratio / plan.fisherQuantile(0.975, { numerator: df1, denominator: df2 })),
      upper: at(ratio / plan.fisherQuantile(0.025, { numerator: df1, denominator: df2 })),
      interviewers,
      n,
      designEffect: 1 + (n / interviewers - 1) * correlation,
    },
  ];
}

/** Values by interviewer, by city; interviewers with too few records and cities with one interviewer left out. */
function groupsWithin(
  records: readonly FieldRecord[],
  value: Measured["value"],
  least: number,
): readonly (readonly (readonly number[])[])[] {
  const known = records.filter((record) => record.interviewer !== "" && !Number.isNaN(value(record)));
  return [...groupBy(known, ({ city }) => city).values()]
    .map((members) =>
      [...groupBy(members, ({ interviewer }) => interviewer).values()]
        .filter((group) => group.length >= least)
        .map((group) => group.map(value)),
    )
    .filter((groups) => groups.length >= 2);
}

interface Anova {
  readonly df1: number;
  readonly df2: number;
  readonly ratio: number;
  readonly within: number;
  /** Interviews per interviewer, corrected for unequal numbers. */
  readonly sizeFactor: number;
  readonly interviewers: number;
  readonly n: number;
}

function analyse(cities: readonly (readonly (readonly number[])[])[]): Anova | undefined {
  let [between, within, interviewers, n, squares] = [0, 0, 0, 0, 0];
  for (const groups of cities) {
    const all = groups.flat();
    const cityMean = mean(all);
    for (const group of groups) {
      const own = mean(group);
      between += group.length * (own - cityMean) ** 2;
      within += group.reduce((sum, value) => sum + (value - own) ** 2, 0);
      squares += group.length ** 2 / all.length;
    }
    interviewers += groups.length;
    n += all.length;
  }
  const [df1, df2] = [interviewers - cities.length, n - interviewers];
  if (df1 < 1 || df2 < 1) return undefined;
  const ratio = between / df1 / (within / df2);
  return { df1, df2, ratio, within, sizeFactor: (n - squares) / df1, interviewers, n };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
