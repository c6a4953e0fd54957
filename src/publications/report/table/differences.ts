// Indicators where women and men differ beyond chance, the widest apart first.

import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { Parity } from "#analysis/estimate";
import type { Table } from "../../document/document.ts";
import { findEstimate, findParity, isShown, markOfTable, type ReportContext } from "../report-context.ts";
import { NEUTRAL_TITLES } from "../say/neutral-titles.ts";
import { furthestApart, labelOf, sayDifference } from "../say/say-finding.ts";
import { isSuppressed, standsApart } from "../say/say-number.ts";
import { someOfAll } from "../say/some-of-all.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, estimateCell, numberColumn, ratioCell, textCell, wordColumn } from "./cells.ts";
import { STEP_NAMES } from "./step-names.ts";
import { partId, selectIndicators, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";

interface Apart {
  readonly indicator: IndicatorSpec;
  readonly parity: Parity;
}

export function differencesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const indicators = selectIndicators(context, attributes);
  const measured = indicators.filter(({ id }) => {
    const parity = findParity(context, id, context.place);
    return parity !== undefined && !isSuppressed(parity);
  }).length;
  const apart = indicators.flatMap((indicator): readonly Apart[] => {
    const parity = findParity(context, indicator.id, context.place);
    return parity !== undefined && standsApart(parity) ? [{ indicator, parity }] : [];
  });
  const [first] = apart;
  if (first === undefined) return undefined;
  const rows = apart.toSorted((a, b) => Math.abs(Math.log(b.parity.ratio)) - Math.abs(Math.log(a.parity.ratio)));
  return {
    type: "table",
    id: partId("table", "differences", attributes),
    title: countTitle(context, apart.length, measured),
    subtitle: surveySubtitle(context, first.indicator.table),
    columns: columnsOf(context, rows),
    rows: rows.slice(0, Number(attributes.top ?? rows.length)).map((row) => bodyRow(cellsOf(context, row))),
    notes: surveyNotes(
      context,
      rows.map(({ parity }) => parity),
    ),
    source: surveySource(context, first.indicator.table),
    mark: markOfTable(context, first.indicator.table),
  };
}

/** "On 8 of 13 measures …": of the ratios that could be worked out. */
export function countTitle({ language }: ReportContext, apart: number, all: number): string {
  const some = someOfAll(MEASURES, { some: apart, all }, language);
  return {
    es: `En ${some}, mujeres y hombres difieren más de lo que explica el azar`,
    en: `On ${some}, women and men differ beyond chance`,
    fr: `Pour ${some}, femmes et hommes ${apart === 0 ? "ne " : ""}diffèrent au-delà du hasard`,
  }[language];
}

const MEASURES = { es: { plural: "medidas", gender: "f" }, en: "measures", fr: "mesures" } as const;

/** The widest difference as a sentence. */
export function differenceTitle(context: ReportContext, apart: readonly Apart[]): string {
  const widest = furthestApart(apart.map(({ parity }) => parity));
  const indicator = apart.find(({ parity }) => parity === widest)?.indicator;
  if (indicator === undefined) return NEUTRAL_TITLES.noDifference[context.language];
  const find = (sex: "female" | "male") =>
    findEstimate(context, { indicator: indicator.id, place: context.place, sex });
  const [female, male] = [find("female"), find("male")];
  if (!isShown(female) || !isShown(male)) return NEUTRAL_TITLES.noDifference[context.language];
  return sayDifference(context, indicator, { female, male });
}

function columnsOf(context: ReportContext, rows: readonly Apart[]): Table["columns"] {
  const unit = rows.every(({ indicator }) => indicator.kind === "proportion") ? "%" : "";
  return [
    wordColumn({ key: "indicator", head: word(context, "indicator"), width: 3 }),
    numberColumn({ key: "female", head: word(context, "women"), unit, width: 1.5 }),
    numberColumn({ key: "male", head: word(context, "men"), unit, width: 1.5 }),
    numberColumn({ key: "ratio", head: word(context, "ratio"), width: 1.8 }),
  ];
}

function cellsOf(context: ReportContext, { indicator, parity }: Apart) {
  const { language } = context;
  const find = (sex: "female" | "male") =>
    findEstimate(context, { indicator: indicator.id, place: context.place, sex });
  const step = STEP_NAMES[indicator.role]?.[language];
  const label = labelOf(context, indicator);
  return [
    textCell(step === undefined ? label : `${label}: ${step}`),
    estimateCell(find("female"), language),
    estimateCell(find("male"), language),
    ratioCell(parity, language),
  ];
}
