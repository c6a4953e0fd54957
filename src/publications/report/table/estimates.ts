// Indicators of a role as a table: all, women, men, and the ratio between them.

import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { Estimate, Parity } from "#analysis/estimate";
import type { Cell, Table } from "../../document/document.ts";
import { findEstimate, findParity, isShown, markOfTable, type ReportContext } from "../report-context.ts";
import { NEUTRAL_TITLES } from "../say/neutral-titles.ts";
import { labelOf, sayShareOf } from "../say/say-finding.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, estimateCell, numberColumn, ratioCell, sizeCell, textCell, wordColumn } from "./cells.ts";
import { partId, ranked, selectIndicators, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";

interface Row {
  readonly indicator: IndicatorSpec;
  readonly all: Estimate | undefined;
  readonly female: Estimate | undefined;
  readonly male: Estimate | undefined;
  readonly parity: Parity | undefined;
}

export function estimatesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const indicators = ranked(context, selectIndicators(context, attributes));
  const [first] = indicators;
  if (first === undefined) return undefined;
  const rows = indicators.map((indicator) => readRow(context, indicator));
  const shares = rows.every(({ indicator }) => indicator.kind === "proportion");
  const bySex = rows.some(({ female, male }) => female !== undefined || male !== undefined);
  const shape = { bySex, shares };
  return {
    type: "table",
    id: partId("table", "estimates", attributes),
    title: titleOf(context, rows),
    subtitle: surveySubtitle(context, first.table),
    columns: columnsOf(context, shape),
    rows: rows.map((row) => bodyRow(cellsOf(context, row, shape))),
    notes: surveyNotes(
      context,
      rows.flatMap(({ all, female, male, parity }) => [all, female, male, parity]),
    ),
    source: surveySource(context, first.table),
    mark: markOfTable(context, first.table),
  };
}

function readRow(context: ReportContext, indicator: IndicatorSpec): Row {
  const find = (sex: "all" | "female" | "male") =>
    findEstimate(context, { indicator: indicator.id, place: context.place, sex });
  const parity = findParity(context, indicator.id, context.place);
  return { indicator, all: find("all"), female: find("female"), male: find("male"), parity };
}

function titleOf(context: ReportContext, rows: readonly Row[]): string {
  for (const { indicator, all } of rows) {
    if (isShown(all) && all.unit === "share") return sayShareOf(context, { indicator, estimate: all });
  }
  return NEUTRAL_TITLES.answers[context.language];
}

interface Shape {
  readonly bySex: boolean;
  /** All rows are shares: the head says percent; else each row does. */
  readonly shares: boolean;
}

function columnsOf(context: ReportContext, { bySex, shares }: Shape): Table["columns"] {
  const unit = shares ? "%" : "";
  const head = [
    wordColumn({ key: "indicator", head: word(context, "indicator"), width: 4.4 }),
    numberColumn({ key: "all", head: word(context, "all"), unit, width: 1.5 }),
    numberColumn({ key: "n", head: "n", width: 0.7 }),
  ];
  if (!bySex) return head;
  return [
    ...head,
    numberColumn({ key: "female", head: word(context, "women"), unit, width: 1.5 }),
    numberColumn({ key: "n-female", head: "n", width: 0.7 }),
    numberColumn({ key: "male", head: word(context, "men"), unit, width: 1.5 }),
    numberColumn({ key: "n-male", head: "n", width: 0.7 }),
    numberColumn({ key: "ratio", head: word(context, "ratio"), width: 1.9 }),
  ];
}

function cellsOf(context: ReportContext, row: Row, { bySex, shares }: Shape): readonly Cell[] {
  const { language } = context;
  const own = labelOf(context, row.indicator);
  const label = shares || row.indicator.kind !== "proportion" ? own : `${own} (%)`;
  const pair = (estimate: Estimate | undefined) => [estimateCell(estimate, language), sizeCell(estimate, language)];
  const head = [textCell(label), ...pair(row.all)];
  return bySex ? [...head, ...pair(row.female), ...pair(row.male), ratioCell(row.parity, language)] : head;
}
