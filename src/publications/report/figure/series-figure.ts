// A published series over years: the printed line, partial years hollow, rivals as lone points.
import type { ChosenObservation } from "#analysis/series-choice/choose-series";
import type { Figure } from "../../document/document.ts";
import type { Lines } from "../../figure/figure-spec.ts";
import { isRegional, type ReportContext } from "../report-context.ts";
import { capital, sayPlace } from "../say/say-place.ts";
import { seriesTable } from "../table/series.ts";
import {
  chooseHere,
  citeObservations,
  isWhole,
  sayObserved,
  seriesTitle,
  seriesUnit,
  yearly,
  yearOf,
} from "../table/series-parts.ts";
import { partId } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

interface PartSeries {
  readonly id: string;
  readonly name: string;
  readonly chosen: readonly ChosenObservation[];
}

export function seriesFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const code = attributes.indicator ?? "";
  const parts = readParts(context, code).filter(({ chosen }) => chosen.filter(isWhole).length > 2);
  const table = seriesTable(context, attributes);
  if (parts.length === 0 || table === undefined) return undefined;
  const observations = parts.flatMap(({ chosen }) =>
    chosen.flatMap(({ preferred, rivals }) => [preferred, ...rivals.filter((rival) => rival.indicator === code)]),
  );
  return {
    type: "figure",
    id: partId("figure", "series", { id: code, ...attributes }),
    title: titleOf(context, code, parts) ?? table.title,
    subtitle: table.subtitle,
    spec: specOf(context, code, parts),
    alternative: alternativeOf(context, parts),
    notes: table.notes,
    source: citeObservations(context, observations),
    mark: "real",
    evidence: [...new Set(observations.map(({ id }) => id))],
  };
}

/** How the series of a country runs; in the region the title of the table, which compares. */
function titleOf(context: ReportContext, code: string, [part]: readonly PartSeries[]): string | undefined {
  return isRegional(context) || part === undefined ? undefined : seriesTitle(context, code, part.chosen);
}

function readParts(context: ReportContext, code: string): readonly PartSeries[] {
  const own = isRegional(context) ? context.parts : [{ id: context.place, name: sayPlace(context) }];
  return own.map(({ id, name }) => ({
    id,
    name,
    chosen: yearly(chooseHere(context, { indicator: code, country: id })),
  }));
}

function specOf(context: ReportContext, code: string, parts: readonly PartSeries[]): Lines {
  return {
    kind: "lines",
    axis: { title: capital(seriesUnit(context, code)), unit: "number", from: 0 },
    points: parts.flatMap(({ id, chosen }) => chosen.flatMap((one) => pointsOf(id, code, one))),
    seriesLabels: Object.fromEntries(parts.map(({ id, name }) => [id, name])),
    partialLabel: { es: "año incompleto", en: "incomplete year", fr: "année incomplète" }[context.language],
    rivalLabel: {
      es: "otra cifra publicada para el mismo año",
      en: "another published figure for the same year",
      fr: "autre chiffre publié pour la même année",
    }[context.language],
    panels: parts.length > 1,
  };
}

/** Rivals of the same series and of a full year; figures of the other side of the border stand in the table. */
function pointsOf(series: string, code: string, one: ChosenObservation): Lines["points"] {
  const year = yearOf(one);
  const { preferred, rivals } = one;
  const role = isWhole(one) ? ("line" as const) : ("partial" as const);
  const drawn = rivals.filter((rival) => rival.indicator === code && rival.state !== "partial");
  return [
    { year, series, value: preferred.value, role },
    ...drawn.map(({ value }) => ({ year, series, value, role: "rival" as const })),
  ];
}

function alternativeOf(context: ReportContext, parts: readonly PartSeries[]): string {
  const sentences = parts.map(({ name, chosen }) => {
    const values = chosen.map((one) => `${yearOf(one)}: ${sayObserved(one.preferred, context.language)}`);
    return `${name}. ${values.join("; ")}.`;
  });
  return sentences.join(" ");
}
