// Answers of a survey as a table: people asked, estimate, standard error, interval.
import { formatCount, formatNumber } from "#base/format-number";
import type { Language } from "#base/text";
import type { SurveyAnswer } from "#workbench/ask-survey";
import { nameInTest, SURVEY_WORDS } from "./survey-words.ts";
import { writeTable } from "./write-table.ts";

interface Line {
  readonly name: string;
  readonly numbers: readonly unknown[];
}

export function surveyLines({ answer, asked }: SurveyAnswer, language: Language): readonly string[] {
  const words = SURVEY_WORDS[language];
  if (Array.isArray(answer.cells)) return cellLines(answer, answer.cells, language);
  if (isRecord(answer.statistic) && typeof answer.p === "number") return testLines(answer, language);
  const lines = linesOf(answer);
  if (lines.length === 0) return [JSON.stringify(answer, null, 2)];
  const hasDeff = lines.some(({ numbers }) => numbers[4] !== undefined);
  const rows = lines.map(({ name, numbers }) => [
    name,
    peopleOf(name, asked, language),
    ...numbers.slice(0, hasDeff ? 5 : 4).map((value) => shown(value, language)),
  ]);
  const head = [words.name, words.n, words.estimate, words.se, words.low, words.high, ...(hasDeff ? [words.deff] : [])];
  const table = writeTable({ head, rows });
  const notes = (["degf", "certain"] as const).flatMap((key) => {
    const value = answer[key];
    const label = key === "degf" ? words.df : words.certain;
    return typeof value === "number" ? [`${label}${words.colon} ${formatCount(value, language)}`] : [];
  });
  const { left_out: leftOut } = answer;
  if (Array.isArray(leftOut)) notes.push(`${words.leftOut}${words.colon} ${leftOut.join(", ")}`);
  return notes.length === 0 ? table : [...table, "", ...notes];
}

function linesOf(answer: SurveyAnswer["answer"]): readonly Line[] {
  if (isRecord(answer.quantiles)) return Object.entries(answer.quantiles).flatMap(quantileLines);
  const estimate = answer.estimate ?? answer.ratio ?? answer.coef ?? answer.coefficients;
  if (isRecord(estimate))
    return Object.keys(estimate).map((name) => ({
      name,
      numbers: [estimate, answer.se, answer.ci95_lower, answer.ci95_upper, answer.deff].map((part) =>
        isRecord(part) ? part[name] : undefined,
      ),
    }));
  if (typeof answer.value === "number")
    return [["", answer] as const, ...Object.entries(isRecord(answer.by) ? answer.by : {})].flatMap(measureLines);
  if (typeof estimate !== "number") return [];
  const interval = Array.isArray(answer.ci95) ? answer.ci95 : [];
  return [{ name: "", numbers: [estimate, answer.se, interval[0], interval[1]] }];
}

function measureLines([name, found]: readonly [string, unknown]): readonly Line[] {
  if (!isRecord(found)) return [];
  const interval = Array.isArray(found.ci95) ? found.ci95 : [];
  return [{ name, numbers: [found.value, found.se, interval[0], interval[1]] }];
}

/** Statistic, degrees of freedom, p; what differs between groups stands above, with its interval. */
function testLines({ statistic, parameter, p, estimate, ci95 }: SurveyAnswer["answer"], language: Language) {
  const interval = Array.isArray(ci95) ? ci95.map((end) => shown(end, language)).join(" – ") : "";
  const difference = isRecord(estimate) ? Object.entries(estimate) : [];
  const numbers = [statistic, parameter].flatMap((part) => (isRecord(part) ? Object.entries(part) : []));
  const rows = [
    ...difference.map(([name, value]) => [nameInTest(name, language), shown(value, language), interval]),
    ...numbers.map(([name, value]) => [nameInTest(name, language), wholeOr(value, language), ""]),
    ["p", shown(p, language), ""],
  ];
  const head = ["", SURVEY_WORDS[language].value, "95 %"];
  const columns = interval === "" ? 2 : 3;
  return writeTable({ head: head.slice(0, columns), rows: rows.map((row) => row.slice(0, columns)) });
}

function quantileLines([name, rows]: [string, unknown]): readonly Line[] {
  if (!Array.isArray(rows)) return [];
  return rows.filter(isRecord).map((row) => ({
    name: `${name} ${row.p}`,
    numbers: [row.quantile, row.se, row["ci.2.5"], row["ci.97.5"]],
  }));
}

/** Combinations of codes with the people they stand for; those asked and the interval where the answer has them. */
function cellLines(answer: SurveyAnswer["answer"], cells: readonly unknown[], language: Language): readonly string[] {
  const words = SURVEY_WORDS[language];
  const records = cells.filter(isRecord);
  const names = Object.keys(records[0] ?? {}).filter((name) => name !== "Freq");
  const spread = [answer.n, answer.se, answer.ci95_lower, answer.ci95_upper].filter(isRecord);
  const rows = records.map((cell) => {
    const codes = names.map((name) => String(cell[name]));
    const [n, ...numbers] = spread.map((part) => part[codes.join(".")]);
    const asked = spread.length === 0 ? [] : [formatCount(Number(n ?? 0), language)];
    return [...codes, ...asked, shown(cell.Freq, language), ...numbers.map((value) => shown(value, language))];
  });
  const head = spread.length === 0 ? [words.people] : [words.n, words.people, words.se, words.low, words.high];
  const { spread_is_unknown: unknown } = answer;
  const why = isRecord(unknown) ? ["", String(unknown[language])] : [];
  return [...writeTable({ head: [...names, ...head], rows }), ...why];
}

/** A name is a domain, a domain and a variable after a colon, or a variable alone. */
function peopleOf(name: string, asked: SurveyAnswer["asked"], language: Language): string {
  const all = name === "" ? Object.values(asked).reduce((total, own) => total + own, 0) : undefined;
  const domains = Object.keys(asked).filter((domain) => name.startsWith(`${domain}:`));
  const longest = domains.reduce((found, domain) => (domain.length > found.length ? domain : found), "");
  const count = asked[""] ?? all ?? asked[name] ?? asked[longest];
  return count === undefined ? "–" : formatCount(count, language);
}

/** Degrees of freedom are whole more often than not. */
function wholeOr(value: unknown, language: Language): string {
  return Number.isInteger(value) ? formatCount(Number(value), language) : shown(value, language);
}

/** Five digits that say something. */
function shown(value: unknown, language: Language): string {
  if (typeof value !== "number" || !Number.isFinite(value)) return "–";
  const digits = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return formatNumber(value, language, Math.min(8, Math.max(0, 4 - digits)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
