// What the server answers about estimates and published series.
import * as z from "zod/mini";
import { texts } from "./study-shapes.ts";

const text = z.string();
const count = z.number();
const maybeCount = z.nullable(count);

export const indicators = z.array(
  z.object({
    id: text,
    table: text,
    role: text,
    dimension: text,
    serviceKind: z.optional(text),
    labels: texts,
    roleNames: texts,
  }),
);

const cell = z.object({
  id: text,
  indicator: text,
  place: text,
  name: texts,
  sex: z.enum(["all", "female", "male"]),
  value: maybeCount,
  lower: maybeCount,
  upper: maybeCount,
  n: maybeCount,
  isSuppressed: z.boolean(),
  isWeak: z.boolean(),
});
export const explored = z.object({
  titles: texts,
  unit: z.enum(["share", "persons", "number"]),
  population: texts,
  period: z.object({ start: text, end: text }),
  publisher: texts,
  mark: text,
  confidenceLevel: count,
  cells: z.array(cell),
});

const sex = z.enum(["all", "female", "male"]);
const cascadeRow = z.object({
  step: text,
  name: texts,
  sex,
  services: maybeCount,
  value: maybeCount,
  lower: maybeCount,
  upper: maybeCount,
  n: maybeCount,
  isBound: z.boolean(),
  isWeak: z.boolean(),
  reason: z.nullable(text),
  restsOn: z.array(text),
});
export const exploredCascade = z.object({
  kind: z.object({ code: text, names: texts }),
  place: z.object({ id: text, name: texts }),
  population: texts,
  period: z.object({ start: text, end: text }),
  publisher: texts,
  mark: text,
  on: text,
  rows: z.array(cascadeRow),
});

const side = z.nullable(z.object({ value: count, lower: count, upper: count, n: count }));
const change = z.object({
  id: text,
  table: text,
  pair: z.nullable(text),
  place: text,
  name: texts,
  sex: z.enum(["all", "female", "male"]),
  unit: z.enum(["share", "persons", "number"]),
  before: side,
  after: side,
  difference: z.nullable(count),
  lower: z.nullable(count),
  upper: z.nullable(count),
  movement: z.enum(["improved", "worsened", "rose", "fell", "unclear"]),
  isSuppressed: z.boolean(),
  isWeak: z.boolean(),
});
export const exploredChanges = z.object({
  pairs: z.array(
    z.object({ table: text, pair: z.nullable(text), waves: z.array(z.object({ id: text, names: texts })) }),
  ),
  changes: z.array(change),
});

const observation = z.object({
  id: text,
  country: text,
  territory: text,
  territoryName: text,
  periodStart: text,
  periodEnd: text,
  sex: text,
  ageBand: text,
  value: count,
  publisher: text,
  sourceTitle: text,
  sourceAddress: text,
  publishedOn: text,
  state: text,
  note: text,
});
export const seriesList = z.array(
  z.object({
    indicator: text,
    names: texts,
    unitNames: texts,
    countries: z.array(text),
    publishers: z.array(text),
    observations: count,
    inConflict: count,
    firstPeriod: text,
    lastPeriod: text,
  }),
);
const period = z.object({
  periodStart: text,
  periodEnd: text,
  preferred: observation,
  rivals: z.array(observation),
  confirmations: z.array(observation),
});
export const seriesView = z.object({
  indicator: text,
  names: texts,
  unitNames: texts,
  preferences: z.array(z.object({ indicator: text, country: z.optional(text), source: text })),
  periods: z.array(period),
  others: z.array(observation),
});

export type Indicator = z.infer<typeof indicators>[number];
export type Explored = z.infer<typeof explored>;
export type ExploredCell = z.infer<typeof cell>;
export type ExploredChanges = z.infer<typeof exploredChanges>;
export type ExploredChange = z.infer<typeof change>;
export type Observation = z.infer<typeof observation>;
export type SeriesPeriod = z.infer<typeof period>;
export type SeriesView = z.infer<typeof seriesView>;
export type CascadeRow = z.infer<typeof cascadeRow>;
