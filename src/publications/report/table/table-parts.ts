// What every table of survey numbers says about itself: subtitle, source, notes, mark.
import type { IndicatorRole, IndicatorSpec } from "#analysis/analysis-spec";
import type { Estimate } from "#analysis/estimate";
import { formatCount, formatNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import { findEstimate, indicatorsOf, isShown, markOfTable, type ReportContext, textIn } from "../report-context.ts";
import { populationName } from "../say/say-finding.ts";
import { capital, sayPlace } from "../say/say-place.ts";
import { WORDS, type Word } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { wordsOf } from "../template/scope.ts";
import { weakNotes } from "./cells.ts";

export function word(context: ReportContext, key: Word): string {
  return WORDS[key][context.language];
}

/**
 * Indicators that a table or figure shows: by role, then narrowed by table, service kinds, dimension, kind of measure or ids. Without
 * a role, those that are named by their ids, in that order.
 */
export function selectIndicators(context: ReportContext, attributes: Attributes): readonly IndicatorSpec[] {
  const roles = wordsOf(attributes.role) as readonly IndicatorRole[];
  const kinds = wordsOf(attributes.kinds);
  const ids = wordsOf(attributes.indicators);
  const named = ids.flatMap((id) => context.input.analysis.indicators.find((indicator) => indicator.id === id) ?? []);
  const pool = roles.length === 0 ? named : roles.flatMap((role) => indicatorsOf(context, role));
  return pool
    .filter(({ kind }) => kind !== "total")
    .filter(({ serviceKind }) => kinds.length === 0 || kinds.includes(serviceKind ?? ""))
    .filter(({ dimension }) => attributes.dimension === undefined || dimension === attributes.dimension)
    .filter(({ id }) => ids.length === 0 || ids.includes(id));
}

/** Roles whose answers are a list to choose from: their tables rank. Others keep the order of analysis.yaml. */
const RANKING: readonly IndicatorRole[] = ["need", "barrier"];

/** Needs and barriers by size. */
export function ranked(context: ReportContext, indicators: readonly IndicatorSpec[]): readonly IndicatorSpec[] {
  if (!indicators.every(({ role }) => RANKING.includes(role))) return indicators;
  return indicators.toSorted((a, b) => sizeHere(context, b) - sizeHere(context, a));
}

function sizeHere(context: ReportContext, indicator: IndicatorSpec): number {
  const estimate = findEstimate(context, { indicator: indicator.id, place: context.place, sex: "all" });
  if (!isShown(estimate)) return -2;
  return estimate.unit === "share" ? estimate.value : -1;
}

export function confidenceWords(context: ReportContext): string {
  const level = formatNumber(context.input.analysis.confidenceLevel * 100, context.language);
  return {
    es: `intervalos de confianza de ${level} %`,
    en: `${level}% confidence intervals`,
    fr: `intervalles de confiance à ${level} %`,
  }[context.language];
}

/** "Returned migrants, El Salvador, 2026; n = 301–346; 95% confidence intervals"; without numbers, where their n stands beside them. */
export function surveySubtitle(context: ReportContext, table: string, numbers: readonly Asked[] = []): string {
  const people = [capital(populationName(context, table)), sayPlace(context), surveyYear(context)].join(", ");
  return [people, ...sayAsked(context, numbers), confidenceWords(context)].join("; ");
}

/** A number with the answers that it rests on, in one group or in the two that it compares. */
export type Asked = { readonly n: number } | { readonly nFemale: number; readonly nMale: number };

/** The fewest and the most answers behind the numbers. */
export function sayAsked({ language }: ReportContext, numbers: readonly Asked[]): readonly string[] {
  const sizes = numbers.flatMap((number) => ("n" in number ? [number.n] : [number.nFemale, number.nMale]));
  if (sizes.length === 0) return [];
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)].map((size) => formatCount(size, language));
  return [fewest === most ? `n = ${fewest}` : `n = ${fewest}–${most}`];
}

function surveyYear(context: ReportContext): string {
  const { start, end } = context.input.study.period;
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}

export function surveySource(context: ReportContext, table: string): string {
  const mark = markOfTable(context, table) === "demonstration" ? `; ${word(context, "demonstrationData")}` : "";
  return `${word(context, "survey")}: ${populationName(context, table)}${mark}`;
}

export function surveyNotes(
  context: ReportContext,
  numbers: readonly (Pick<Estimate, "flags"> | undefined)[],
): readonly string[] {
  return weakNotes(numbers, word(context, "weakNote"));
}

export function say(context: ReportContext, texts: Texts): string {
  return textIn(context, texts);
}

/** Id of a table or figure: its name, and what tells it from another of the same name. */
export function partId(kind: "table" | "figure", name: string, attributes: Attributes): string {
  const own = attributes.id ?? wordsOf(attributes.role).join("-");
  return own === "" ? `${kind}-${name}` : `${kind}-${name}-${own}`;
}
