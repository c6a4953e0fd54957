// The gap between women and men, then and now.

import type { IndicatorSpec } from "#analysis/analysis-spec";
import { FALSE_DISCOVERIES, type GapChange } from "#analysis/rounds/round-change";
import { formatCount, formatNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Cell, Table } from "../../document/document.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import { measureName, pairOf, roundsSubtitle, sayDifferenceOf, waveName } from "../say/say-rounds.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, wordColumn } from "./cells.ts";
import { confidenceWords, partId, say, surveyNotes, surveySource, word } from "./table-parts.ts";

interface GapRow {
  readonly gap: GapChange;
  readonly indicator: IndicatorSpec;
}

/** Gaps of shares that moved, then those that were there in the first round; the surest first. */
export function gapChangesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const own = gapsHere(context);
  const there = own.filter(({ gap }) => isMoved(gap) || gap.before.lower > 0 || gap.before.upper < 0);
  const pair = pairOf(context, there[0]?.gap.table ?? "");
  if (pair === undefined) return undefined;
  const rows = there
    .toSorted((a, b) => Number(isMoved(b.gap)) - Number(isMoved(a.gap)) || a.gap.p - b.gap.p)
    .slice(0, Number(attributes.top ?? 10));
  const [before, after] = pair.waves.map((wave) => waveName(context, wave));
  return {
    type: "table",
    id: partId("table", "gap-changes", attributes),
    title: titleOf(context, own),
    subtitle: `${say(context, MEASURE)}. ${roundsSubtitle(context, pair)}; ${confidenceWords(context)}`,
    columns: [
      wordColumn({ key: "measure", head: word(context, "indicator"), width: 2.4 }),
      numberColumn({ key: "before", head: before ?? "", unit: say(context, POINTS), width: 1.8 }),
      numberColumn({ key: "after", head: after ?? "", unit: say(context, POINTS), width: 1.8 }),
      wordColumn({ key: "verdict", head: say(context, GAP), width: 1.6 }),
      numberColumn({ key: "n", head: "n", width: 1.4 }),
    ],
    rows: rows.map((row) => bodyRow(cellsOf(context, row))),
    notes: [
      say(context, READING),
      ...surveyNotes(
        context,
        rows.map(({ gap }) => gap),
      ),
    ],
    source: surveySource(context, pair.table),
    mark: markOfTable(context, pair.table),
  };
}

function gapsHere({ input, place, indicators }: ReportContext): readonly GapRow[] {
  return (input.numbers.rounds?.gaps ?? []).flatMap((gap): readonly GapRow[] => {
    const indicator = indicators.get(gap.indicator);
    const isShown =
      gap.pair === undefined && gap.place === place && gap.unit === "share" && !gap.flags.includes("suppressed");
    return isShown && indicator !== undefined ? [{ gap, indicator }] : [];
  });
}

function isMoved({ q }: GapChange): boolean {
  return q < FALSE_DISCOVERIES;
}

type GapVerdict = "closed" | "narrowed" | "widened" | "turned" | "unclear";

/** Only a gap that moved beyond chance is said to have done so; `closed`: its interval now holds zero. */
export function gapVerdict({ before, after, q }: GapChange): GapVerdict {
  if (q >= FALSE_DISCOVERIES) return "unclear";
  if (after.lower <= 0 && after.upper >= 0) return "closed";
  if (before.value > 0 !== after.value > 0) return "turned";
  return Math.abs(after.value) < Math.abs(before.value) ? "narrowed" : "widened";
}

function cellsOf(context: ReportContext, { gap, indicator }: GapRow): readonly Cell[] {
  const { language } = context;
  const side = (value: GapChange["before"]) => ({
    text: sayDifferenceOf({ difference: value.value, lower: value.lower, upper: value.upper }, "share", language),
    value: value.value,
    evidence: gap.id,
  });
  const count = ({ nFemale, nMale }: GapChange["before"]) => formatCount(nFemale + nMale, language);
  const weak = gap.flags.includes("weak") ? "*" : "";
  return [
    { text: measureName(context, indicator) },
    side(gap.before),
    side(gap.after),
    { text: `${say(context, VERDICTS[gapVerdict(gap)])}${weak}` },
    { text: `${count(gap.before)} / ${count(gap.after)}` },
  ];
}

function titleOf({ language }: ReportContext, own: readonly GapRow[]): string {
  const moved = own.map(({ gap }) => gapVerdict(gap)).filter((verdict) => verdict !== "unclear");
  const smaller = moved.filter((verdict) => verdict === "closed" || verdict === "narrowed").length;
  const number = (value: number) => formatNumber(value, language);
  if (moved.length === 0) return NOTHING[language];
  return TITLE[language]({ smaller: number(smaller), other: number(moved.length - smaller), all: number(own.length) });
}

interface Counts {
  readonly smaller: string;
  readonly other: string;
  readonly all: string;
}

const TITLE = {
  es: ({ smaller, other, all }: Counts) =>
    `De ${all} brechas entre mujeres y hombres, ${smaller} se cerraron o redujeron y ${other} crecieron o se invirtieron`,
  en: ({ smaller, other, all }: Counts) =>
    `Of ${all} gaps between women and men, ${smaller} closed or narrowed and ${other} widened or turned round`,
  fr: ({ smaller, other, all }: Counts) =>
    `Sur ${all} écarts entre femmes et hommes, comblés ou réduits : ${smaller} ; creusés ou inversés : ${other}`,
};
const NOTHING: Texts = {
  es: "De ninguna brecha entre mujeres y hombres se puede decir que cambió",
  en: "Of no gap between women and men can a change be told",
  fr: "Aucun écart entre femmes et hommes n’a évolué de façon certaine",
};
const MEASURE: Texts = {
  es: "Mujeres menos hombres",
  en: "Women minus men",
  fr: "Femmes moins hommes",
};
const READING: Texts = {
  es: "Cerrada = cambió más de lo que explica el azar y su intervalo ya incluye el cero. No se sabe = el cambio puede ser azar, corregido por todas las brechas de este lugar (Benjamini-Hochberg).",
  en: "Closed = it moved more than chance explains, and its interval now holds zero. Cannot be said = the change may be chance, corrected for all gaps of this place (Benjamini–Hochberg).",
  fr: "Comblé = il a évolué au-delà du hasard et son intervalle contient désormais zéro. On ne sait pas = l’évolution peut relever du hasard, après correction pour tous les écarts de ce lieu (Benjamini-Hochberg).",
};
const GAP: Texts = { es: "Brecha", en: "Gap", fr: "Écart" };
const POINTS: Texts = { es: "puntos", en: "points", fr: "points" };
const VERDICTS: Readonly<Record<GapVerdict, Texts>> = {
  closed: { es: "cerrada", en: "closed", fr: "comblé" },
  narrowed: { es: "menor", en: "narrower", fr: "réduit" },
  widened: { es: "mayor", en: "wider", fr: "creusé" },
  turned: { es: "invertida", en: "turned round", fr: "inversé" },
  unclear: { es: "no se sabe", en: "cannot be said", fr: "on ne sait pas" },
};
