// Estimates as dots with intervals: women and men by indicator, ratios against equality, one indicator by place.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { Estimate } from "#analysis/estimate";
import type { Figure } from "../../document/document.ts";
import type { IntervalPoint } from "../../figure/figure-spec.ts";
import { findEstimate, findParity, isShown, markOfTable, type ReportContext } from "../report-context.ts";
import { labelOf } from "../say/say-finding.ts";
import { isSuppressed, sayFull, sayRatio, standsApart } from "../say/say-number.ts";
import { countTitle, differenceTitle } from "../table/differences.ts";
import { estimatesByPlaceTable } from "../table/estimates-by-place.ts";
import { STEP_NAMES } from "../table/step-names.ts";
import {
  partId,
  ranked,
  selectIndicators,
  surveyNotes,
  surveySource,
  surveySubtitle,
  word,
} from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

const SEXES = ["female", "male"] as const;

/** Shares only, the largest first. */
function shares(context: ReportContext, attributes: Attributes): readonly IndicatorSpec[] {
  const all = ranked(context, selectIndicators(context, attributes)).filter(({ kind }) => kind === "proportion");
  return all.slice(0, Number(attributes.top ?? all.length));
}

function shownPoints(context: ReportContext, indicators: readonly IndicatorSpec[]): readonly Named[] {
  return indicators.flatMap((indicator) => {
    const bySex = SEXES.flatMap((sex) => named(context, indicator, sex));
    return bySex.length > 0 ? bySex : named(context, indicator, "all");
  });
}

interface Named {
  readonly category: string;
  readonly estimate: Estimate;
}

function named(context: ReportContext, indicator: IndicatorSpec, sex: "all" | "female" | "male"): readonly Named[] {
  const estimate = findEstimate(context, { indicator: indicator.id, place: context.place, sex });
  return isShown(estimate) ? [{ category: labelOf(context, indicator), estimate }] : [];
}

function pointOf({ category, estimate }: Named, series: string): IntervalPoint {
  const { value, lower, upper, flags } = estimate;
  return { category, series, value, lower, upper, weak: flags.includes("weak") };
}

export function estimatesFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const indicators = shares(context, attributes);
  const points = shownPoints(context, indicators);
  const [first] = indicators;
  if (first === undefined || points.length === 0) return undefined;
  const estimates = points.map(({ estimate }) => estimate);
  const apart = indicators.flatMap((indicator) => {
    const parity = findParity(context, indicator.id, context.place);
    return parity !== undefined && standsApart(parity) ? [{ indicator, parity }] : [];
  });
  return {
    type: "figure",
    id: partId("figure", "estimates", attributes),
    title: differenceTitle(context, apart),
    subtitle: surveySubtitle(context, first.table, estimates),
    spec: {
      kind: "dot-intervals",
      axis: { title: "", unit: "share", from: 0, to: 1 },
      points: points.map((point) => pointOf(point, point.estimate.domain.sex)),
      seriesLabels: seriesLabels(context, points),
    },
    alternative: alternativeOf(context, points),
    notes: surveyNotes(context, estimates),
    source: surveySource(context, first.table),
    mark: markOfTable(context, first.table),
    evidence: estimates.map(({ id }) => id),
  };
}

function seriesLabels(context: ReportContext, points: readonly Named[]): Readonly<Record<string, string>> {
  const used = new Set(points.map(({ estimate }) => estimate.domain.sex));
  const words = { all: word(context, "all"), female: word(context, "women"), male: word(context, "men") };
  return Object.fromEntries(Object.entries(words).filter(([sex]) => used.has(sex as keyof typeof words)));
}

function alternativeOf(context: ReportContext, points: readonly Named[]): string {
  const labels = seriesLabels(context, points);
  const colon = context.language === "fr" ? " : " : ": ";
  const parts = points.map(
    ({ category, estimate }) =>
      `${category}, ${(labels[estimate.domain.sex] ?? "").toLowerCase()}${colon}${sayFull(estimate, context.language)}`,
  );
  return `${parts.join("; ")}.`;
}

/** Women-to-men ratios with their intervals; one is equality. */
export function parityFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const rows = selectIndicators(context, attributes).flatMap((indicator) => {
    const parity = findParity(context, indicator.id, context.place);
    return parity === undefined || isSuppressed(parity) ? [] : [{ indicator, parity }];
  });
  const sorted = rows
    .toSorted((a, b) => b.parity.ratio - a.parity.ratio)
    .slice(0, Number(attributes.top ?? rows.length));
  const [first] = sorted;
  if (first === undefined) return undefined;
  const oneRole = new Set(sorted.map(({ indicator }) => indicator.role)).size === 1;
  const category = (indicator: IndicatorSpec) => {
    const step = oneRole ? undefined : STEP_NAMES[indicator.role]?.[context.language];
    const label = labelOf(context, indicator);
    return step === undefined ? label : `${label}: ${step}`;
  };
  const apart = sorted.filter(({ parity }) => standsApart(parity));
  const parities = sorted.map(({ parity }) => parity);
  return {
    type: "figure",
    id: partId("figure", "parity", attributes),
    title: countTitle(context, apart.length, sorted.length),
    subtitle: `${word(context, "ratio")}. ${surveySubtitle(context, first.indicator.table, parities)}`,
    spec: {
      kind: "dot-intervals",
      axis: { title: word(context, "ratio"), unit: "ratio", from: 0 },
      points: sorted.map(({ indicator, parity: { ratio, lower, upper, flags } }) => ({
        category: category(indicator),
        series: "all",
        value: ratio,
        lower,
        upper,
        weak: flags.includes("weak"),
      })),
      seriesLabels: { all: word(context, "ratio") },
      rule: 1,
    },
    alternative: `${sorted.map(({ indicator, parity }) => `${category(indicator)}: ${sayRatio(parity, context.language)}`).join("; ")}.`,
    notes: [RATIO_NOTE[context.language], ...surveyNotes(context, parities)],
    source: surveySource(context, first.indicator.table),
    mark: markOfTable(context, first.indicator.table),
    evidence: parities.map(({ id }) => id),
  };
}

const RATIO_NOTE = {
  es: "1 = igual para mujeres y hombres; si el intervalo cruza el 1, no se afirma diferencia.",
  en: "1 = the same for women and men; where the interval crosses 1, no difference is claimed.",
  fr: "1 = égalité entre femmes et hommes ; si l’intervalle croise 1, aucune différence n’est affirmée.",
};

/** The leading indicators of a role, one dot per place. */
export function byPlaceFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const indicators = shares(context, { top: "4", ...attributes });
  const points = indicators.flatMap((indicator) =>
    context.parts.flatMap((part) => {
      const estimate = findEstimate(context, { indicator: indicator.id, place: part.id, sex: "all" });
      return isShown(estimate) ? [{ category: labelOf(context, indicator), estimate, part }] : [];
    }),
  );
  const [first] = indicators;
  if (first === undefined || points.length === 0 || context.parts.length < 2) return undefined;
  const estimates = points.map(({ estimate }) => estimate);
  const colon = context.language === "fr" ? " : " : ": ";
  return {
    type: "figure",
    id: partId("figure", "by-place", attributes),
    title: estimatesByPlaceTable(context, attributes)?.title ?? "",
    subtitle: surveySubtitle(context, first.table, estimates),
    spec: {
      kind: "dot-intervals",
      axis: { title: "", unit: "share", from: 0, to: 1 },
      points: points.map((point) => pointOf(point, point.part.id)),
      seriesLabels: Object.fromEntries(context.parts.map(({ id, name }) => [id, name])),
    },
    alternative: `${points.map(({ category, part, estimate }) => `${category}, ${part.name}${colon}${sayFull(estimate, context.language)}`).join("; ")}.`,
    notes: surveyNotes(context, estimates),
    source: surveySource(context, first.table),
    mark: markOfTable(context, first.table),
    evidence: estimates.map(({ id }) => id),
  };
}
