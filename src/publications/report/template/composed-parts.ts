// Tables and figures of a report, each composed once: `only` asks whether a part exists before its own directive shows it.
import type { Figure, Table } from "../../document/document.ts";
import { FIGURES } from "../figure/figures.ts";
import { openContext, type ReportContext } from "../report-context.ts";
import { SourceList } from "../source-list.ts";
import { finishTable } from "../table/finish-table.ts";
import { type NamedPart, TABLES } from "../table/tables.ts";
import type { Attributes } from "./scope.ts";

interface Composed<Part> {
  /** Undefined when the study has nothing to show there. */
  readonly part: Part | undefined;
  /** What the part cites. */
  readonly sources: SourceList;
}

/** Asking cites nothing. */
export function hasTable(context: ReportContext, name: string, attributes: Attributes): boolean {
  return tableOf(context, name, attributes).part !== undefined;
}

/** Asking cites nothing. */
export function hasFigure(context: ReportContext, name: string, attributes: Attributes): boolean {
  return figureOf(context, name, attributes).part !== undefined;
}

/** Cites what the table draws on. */
export function composeTable(context: ReportContext, name: string, attributes: Attributes): Table | undefined {
  const { part, sources } = tableOf(context, name, attributes);
  context.sources.citeAll(sources);
  return part;
}

/** Cites what the figure draws on. */
export function composeFigure(context: ReportContext, name: string, attributes: Attributes): Figure | undefined {
  const { part, sources } = figureOf(context, name, attributes);
  context.sources.citeAll(sources);
  return part;
}

const tables = new WeakMap<ReportContext, Map<string, Composed<Table>>>();
const figures = new WeakMap<ReportContext, Map<string, Composed<Figure>>>();

function tableOf(context: ReportContext, name: string, attributes: Attributes): Composed<Table> {
  return remember(tables, { context, name, attributes }, () => {
    const { part, sources } = compose(context, TABLES[name], attributes);
    return { part: part && finishTable(part, context.language), sources };
  });
}

function figureOf(context: ReportContext, name: string, attributes: Attributes): Composed<Figure> {
  return remember(figures, { context, name, attributes }, () => compose(context, FIGURES[name], attributes));
}

function compose<Part>(
  context: ReportContext,
  named: NamedPart<Part> | undefined,
  attributes: Attributes,
): Composed<Part> {
  const sources = new SourceList();
  const place = attributes.city === undefined ? context : contextOfCity(context, attributes.city);
  return { part: place && named?.compose({ ...place, sources }, attributes), sources };
}

/** Numbers of one city of the place that the report is about; undefined elsewhere, and where nobody was asked in it. */
function contextOfCity({ input, language, audience, country }: ReportContext, id: string): ReportContext | undefined {
  const city = openContext(input, id, language, audience);
  const isHere = city.place === id && (country === undefined || country.code === city.country?.code);
  return isHere ? city : undefined;
}

interface Wanted {
  readonly context: ReportContext;
  readonly name: string;
  readonly attributes: Attributes;
}

function remember<Part>(
  kept: WeakMap<ReportContext, Map<string, Composed<Part>>>,
  { context, name, attributes }: Wanted,
  make: () => Composed<Part>,
): Composed<Part> {
  const ofReport = kept.get(context) ?? new Map<string, Composed<Part>>();
  kept.set(context, ofReport);
  const key = keyOf(name, attributes);
  const composed = ofReport.get(key) ?? make();
  ofReport.set(key, composed);
  return composed;
}

/** What `only` says of itself, and the name that a leaf directive gives, change no part. */
const OUTSIDE = ["name", "place", "table", "figure", "cases"];

function keyOf(name: string, attributes: Attributes): string {
  const own = Object.entries(attributes).filter(([attribute]) => !OUTSIDE.includes(attribute));
  return JSON.stringify([name, own.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
