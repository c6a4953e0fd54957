// Both rounds of the measures that moved, one above the other with their intervals; and the change of women and of men.
import type { RoundPair } from "#analysis/rounds/round-change";
import { formatCount } from "#base/format-number";
import { groupBy } from "#base/group-by";
import type { Texts } from "#base/text";
import type { Figure } from "../../document/document.ts";
import type { IntervalPoint } from "../../figure/figure-spec.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import {
  changesHere,
  type Moved,
  measureName,
  movement,
  pairOf,
  roundsSubtitle,
  sayDifferenceOf,
  sayRound,
  waveName,
} from "../say/say-rounds.ts";
import { changesTable } from "../table/changes.ts";
import { confidenceWords, partId, say, sayAsked, surveyNotes, surveySource, word } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

/** Shares of everybody that moved, the widest change first; undefined where none did. */
export function changesFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const moved = changesHere(context)
    .filter(({ change }) => change.domain.sex === "all" && change.unit === "share")
    .filter((one) => movement(one) !== "unclear")
    .toSorted((a, b) => Math.abs(b.change.difference) - Math.abs(a.change.difference))
    .slice(0, Number(attributes.top ?? 8));
  const pair = pairOf(context, moved[0]?.change.table ?? "");
  if (pair === undefined) return undefined;
  const [before, after] = pair.waves.map((wave) => waveName(context, wave));
  return {
    ...frame(context, { name: "changes", attributes, pair, shown: moved }),
    title: titleOf(context, moved) ?? changesTable(context, attributes)?.title ?? "",
    spec: {
      kind: "dot-intervals",
      axis: { title: "", unit: "share", from: 0 },
      points: moved.flatMap((one) => bothRounds(context, one)),
      seriesLabels: { before: before ?? "", after: after ?? "" },
    },
    alternative: alternativeOf(context, moved, ({ change }) =>
      [change.before, change.after].map((value) => sayRound(value, "share", context.language)).join("; "),
    ),
  };
}

function bothRounds(context: ReportContext, { change, indicator }: Moved): readonly IntervalPoint[] {
  const category = measureName(context, indicator);
  const weak = change.flags.includes("weak");
  return (["before", "after"] as const).map((series) => {
    const { value, lower, upper } = change[series];
    return { category, series, value, lower, upper, weak };
  });
}

/** Women and men apart, of every measure that moved for anybody. */
export function changeBySexFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const shares = changesHere(context).filter(({ change }) => change.unit === "share");
  const shown = [...groupBy(shares, ({ indicator }) => indicator.id).values()]
    .filter((measure) => measure.some((one) => movement(one) !== "unclear"))
    .toSorted((a, b) => surest(a) - surest(b))
    .slice(0, Number(attributes.top ?? 8))
    .flatMap((measure) => measure.filter(({ change }) => change.domain.sex !== "all"));
  const pair = pairOf(context, shown[0]?.change.table ?? "");
  if (pair === undefined) return undefined;
  return {
    ...frame(context, { name: "change-by-sex", attributes, pair, shown }),
    title: bySexTitle(context, shares),
    spec: {
      kind: "dot-intervals",
      axis: { title: say(context, AXIS), unit: "points" },
      points: shown.map(({ change: { domain, difference: value, lower, upper, flags }, indicator }) => ({
        category: measureName(context, indicator),
        series: domain.sex,
        ...{ value: value * 100, lower: lower * 100, upper: upper * 100 },
        weak: flags.includes("weak"),
      })),
      seriesLabels: { female: word(context, "women"), male: word(context, "men") },
      rule: 0,
    },
    alternative: alternativeOf(context, shown, ({ change }) => {
      const who = word(context, change.domain.sex === "female" ? "women" : "men").toLowerCase();
      return `${who} ${sayDifferenceOf(change, "share", context.language)}`;
    }),
  };
}

function bySexTitle({ language }: ReportContext, shares: readonly Moved[]): string {
  const count = (sex: string) =>
    formatCount(shares.filter((one) => one.change.domain.sex === sex && movement(one) !== "unclear").length, language);
  const [women, men] = [count("female"), count("male")];
  return {
    es: `Cambiaron más de lo que explica el azar ${women} medidas para las mujeres y ${men} para los hombres`,
    en: `More than chance explains, ${women} measures moved for women and ${men} for men`,
    fr: `Au-delà du hasard, ${women} mesures ont évolué pour les femmes et ${men} pour les hommes`,
  }[language];
}

function surest(measure: readonly Moved[]): number {
  return Math.min(...measure.map(({ change }) => change.p));
}

interface Framed {
  readonly name: string;
  readonly attributes: Attributes;
  readonly pair: RoundPair;
  readonly shown: readonly Moved[];
}

function frame(context: ReportContext, { name, attributes, pair, shown }: Framed) {
  const changes = shown.map(({ change }) => change);
  const answered = changes.flatMap(({ before, after }) => [before, after]);
  return {
    type: "figure" as const,
    id: partId("figure", name, attributes),
    subtitle: [roundsSubtitle(context, pair), ...sayAsked(context, answered), confidenceWords(context)].join("; "),
    notes: surveyNotes(context, changes),
    source: surveySource(context, pair.table),
    mark: markOfTable(context, pair.table),
    evidence: changes.map(({ id }) => id),
  };
}

function alternativeOf(
  { language, ...context }: ReportContext,
  shown: readonly Moved[],
  say: (one: Moved) => string,
): string {
  const colon = language === "fr" ? " : " : ": ";
  const name = ({ indicator }: Moved) => measureName({ language, ...context }, indicator);
  return `${shown.map((one) => `${name(one)}${colon}${say(one)}`).join("; ")}.`;
}

/** The widest change for the better and the widest for the worse. */
function titleOf(context: ReportContext, moved: readonly Moved[]): string | undefined {
  const [better, worse] = ["improved", "worsened"].map((way) => moved.find((one) => movement(one) === way));
  const said = [better, worse].flatMap((one) => {
    if (one === undefined) return [];
    const share = (value: number) => `${Math.round(value * 100)}`;
    const { before, after } = one.change;
    return [FROM_TO[context.language](measureName(context, one.indicator), share(before.value), share(after.value))];
  });
  return said.length === 0 ? undefined : said.join("; ");
}

const FROM_TO = {
  es: (name: string, from: string, to: string) => `${name}, de ${from} a ${to}\u00a0%`,
  en: (name: string, from: string, to: string) => `${name}, from ${from} to ${to}%`,
  fr: (name: string, from: string, to: string) => `${name}, de ${from} à ${to}\u00a0%`,
};

const AXIS: Texts = {
  es: "Cambio en puntos porcentuales",
  en: "Change in percentage points",
  fr: "Évolution en points de pourcentage",
};
