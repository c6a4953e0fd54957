// Indicators of a role by country (regional report) or by city (country report), on one scale.

import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { Estimate } from "#analysis/estimate";
import { formatCount } from "#base/format-number";
import type { SexDomain } from "#base/sex";
import type { Table, TableRow } from "../../document/document.ts";
import { findEstimate, isShown, markOfTable, type Part, type ReportContext } from "../report-context.ts";
import { noRangeTitle } from "../say/neutral-titles.ts";
import { formatMeasure, labelOf, sayRange } from "../say/say-finding.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, estimateCell, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, ranked, selectIndicators, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";

export function estimatesByPlaceTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const indicators = ranked(context, selectIndicators(context, attributes));
  const [first] = indicators;
  if (first === undefined || context.parts.length < 2) return undefined;
  const sex = sexOf(attributes);
  const all = indicators.flatMap(({ id }) => context.parts.map((part) => findPart(context, id, part, sex)));
  if (all.every((estimate) => estimate === undefined)) return undefined;
  return {
    type: "table",
    id: partId("table", "estimates-by-place", attributes),
    title: titleOf(context, indicators, sex) ?? noRangeTitle(first.role, context.language),
    subtitle: subtitleOf(context, first.table, sex),
    columns: columnsOf(context, indicators),
    rows: [...indicators.map((indicator) => rowOf(context, indicator, sex)), sizeRow(context, indicators, sex)],
    notes: surveyNotes(context, all),
    source: surveySource(context, first.table),
    mark: markOfTable(context, first.table),
  };
}

function sexOf(attributes: Attributes): SexDomain {
  return attributes.sex === "female" || attributes.sex === "male" ? attributes.sex : "all";
}

function findPart(context: ReportContext, indicator: string, part: Part, sex: SexDomain): Estimate | undefined {
  return findEstimate(context, { indicator, place: part.id, sex });
}

function subtitleOf(context: ReportContext, table: string, sex: SexDomain): string {
  const whom = sex === "all" ? "" : `${word(context, sex === "female" ? "women" : "men")}. `;
  return whom + surveySubtitle(context, table);
}

/** The first indicator whose lowest and highest places have intervals apart gives the title. */
function titleOf(context: ReportContext, indicators: readonly IndicatorSpec[], sex: SexDomain): string | undefined {
  const { language } = context;
  for (const indicator of indicators) {
    const range = rangeOf(context, indicator, sex);
    if (range === undefined || range.low.estimate.upper >= range.high.estimate.lower) continue;
    const end = ({ part, estimate }: Placed) => ({
      name: part.name,
      text: formatMeasure(estimate.value, estimate.unit, language),
    });
    const label = labelOf(context, indicator);
    const colon = language === "fr" ? " : " : ": ";
    return label + colon + sayRange(language, end(range.low), end(range.high));
  }
  return undefined;
}

interface Placed {
  readonly part: Part;
  readonly estimate: Estimate;
}

function rangeOf(
  context: ReportContext,
  { id }: IndicatorSpec,
  sex: SexDomain,
): { readonly low: Placed; readonly high: Placed } | undefined {
  const placed = context.parts.flatMap((part) => {
    const estimate = findPart(context, id, part, sex);
    return isShown(estimate) ? [{ part, estimate }] : [];
  });
  const sorted = placed.toSorted((a, b) => a.estimate.value - b.estimate.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  return low === undefined || high === undefined || low === high ? undefined : { low, high };
}

function columnsOf(context: ReportContext, indicators: readonly IndicatorSpec[]): Table["columns"] {
  const shares = indicators.every(({ kind }) => kind === "proportion");
  const unit = shares ? "%" : "";
  return [
    wordColumn({ key: "indicator", head: word(context, "indicator"), width: 2.4 }),
    ...context.parts.map((part) => numberColumn({ key: part.id, head: part.name, unit, width: 1.4 })),
  ];
}

function rowOf(context: ReportContext, indicator: IndicatorSpec, sex: SexDomain): TableRow {
  const cells = context.parts.map((part) => estimateCell(findPart(context, indicator.id, part, sex), context.language));
  return bodyRow([textCell(labelOf(context, indicator)), ...cells]);
}

/** How many answered in each place: one number, or the smallest and largest over the rows. */
function sizeRow(context: ReportContext, indicators: readonly IndicatorSpec[], sex: SexDomain): TableRow {
  const sizes = context.parts.map((part) => {
    const shown = indicators.map(({ id }) => findPart(context, id, part, sex)).filter(isShown);
    const ns = shown.map(({ n }) => n);
    if (ns.length === 0) return textCell("");
    const [low, high] = [Math.min(...ns), Math.max(...ns)].map((n) => formatCount(n, context.language));
    return textCell(low === high ? `${low}` : `${low}–${high}`);
  });
  return { kind: "total", cells: [textCell("n"), ...sizes] };
}
