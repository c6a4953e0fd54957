// A sample drawn from a frame of rows by a plan: stratified or not, in one stage or two, the same on every machine.
import { choose } from "../unknown-choice.ts";
import { type DrawnUnit, drawProportional, drawSimple, drawSystematic } from "./draw-units.ts";
import { columnIsNotInFrame, sampleIsLargerThanFrame, sizeIsNotPositive, stratumHasNoSize } from "./problems.ts";
import { type Random, seededRandom } from "./random.ts";

export type FrameRow = Readonly<Record<string, string | number | null>>;

export const DRAWS = ["simple", "systematic", "proportional"] as const;
export type Draw = (typeof DRAWS)[number];

export interface DrawPlan {
  readonly seed: string;
  readonly method: Draw;
  /** Units to draw (clusters in two stages): in all, or by stratum. */
  readonly size: number | ReadonlyMap<string, number>;
  /** Column of the strata, each drawn on its own. */
  readonly strata?: string;
  /** Column of the measure of size: for `proportional`. In two stages without it, the rows of a cluster are its size. */
  readonly sizes?: string;
  /** Second stage: so many rows of each drawn cluster, at random; a smaller cluster is taken whole. */
  readonly clusters?: { readonly column: string; readonly rows: number };
}

export interface DrawnRow {
  /** Place in the frame, from zero. */
  readonly place: number;
  readonly stratum: string;
  readonly cluster: string;
  /** Chance of the row over all stages. */
  readonly probability: number;
  /** 1 / probability. */
  readonly weight: number;
}

/**
 * Rows in the order of the frame. Each stratum and each cluster has a stream of its own, named by the seed and its name, so
 * that a change in one does not move the draws of the others. Throws `analysis/choice-is-unknown`,
 * `analysis/column-is-not-in-frame`, `analysis/sample-is-larger-than-frame`, `analysis/size-is-not-positive`,
 * `analysis/stratum-has-no-sample-size`.
 */
export function drawSample(frame: readonly FrameRow[], plan: DrawPlan): readonly DrawnRow[] {
  choose({ where: "draw", key: "method", value: plan.method }, DRAWS);
  const needed = plan.method === "proportional" && plan.clusters === undefined ? (plan.sizes ?? "sizes") : plan.sizes;
  for (const column of [plan.strata, needed, plan.clusters?.column]) checkColumn(frame, column);
  const places = frame.map((_, place) => place);
  const strata = groupPlaces(places, (place) => textOf(frame[place], plan.strata));
  return [...strata]
    .flatMap(([stratum, own]) => drawStratum(frame, plan, { stratum, places: own }))
    .sort((a, b) => a.place - b.place);
}

interface Stratum {
  readonly stratum: string;
  readonly places: readonly number[];
}

function drawStratum(frame: readonly FrameRow[], plan: DrawPlan, { stratum, places }: Stratum): readonly DrawnRow[] {
  const n = typeof plan.size === "number" ? plan.size : plan.size.get(stratum);
  if (n === undefined) throw stratumHasNoSize(stratum);
  const random = seededRandom(`${plan.seed}/${stratum}`);
  const { clusters } = plan;
  if (clusters === undefined) {
    const drawn = drawUnits(
      plan.method,
      { n, random, sizes: () => places.map((place) => sizeOf(frame, plan, place)) },
      places.length,
    );
    return drawn.map(({ place, probability }) =>
      drawnRow({ place: places[place] ?? 0, stratum, cluster: "", probability }),
    );
  }
  const groups = [...groupPlaces(places, (place) => textOf(frame[place], clusters.column))];
  const sizes = () => groups.map(([, rows]) => clusterSize(frame, plan, rows));
  return drawUnits(plan.method, { n, random, sizes }, groups.length).flatMap(({ place, probability }) => {
    const [cluster = "", rows = []] = groups[place] ?? [];
    const inner = seededRandom(`${plan.seed}/${stratum}/${cluster}`);
    return drawSimple(rows.length, Math.min(rows.length, clusters.rows), inner).map((unit) =>
      drawnRow({ place: rows[unit.place] ?? 0, stratum, cluster, probability: probability * unit.probability }),
    );
  });
}

interface UnitDraw {
  readonly n: number;
  readonly random: Random;
  readonly sizes: () => readonly number[];
}

function drawUnits(method: Draw, { n, random, sizes }: UnitDraw, units: number): readonly DrawnUnit[] {
  if (n > units) throw sampleIsLargerThanFrame(n, units);
  if (method === "proportional") return drawProportional(sizes(), n, random);
  return method === "simple" ? drawSimple(units, n, random) : drawSystematic(units, n, random);
}

function drawnRow(row: Omit<DrawnRow, "weight">): DrawnRow {
  return { ...row, weight: 1 / row.probability };
}

function groupPlaces(places: readonly number[], nameOf: (place: number) => string): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const name = nameOf(place);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [place]);
    else group.push(place);
  }
  return groups;
}

function textOf(row: FrameRow | undefined, column: string | undefined): string {
  return column === undefined ? "" : String(row?.[column] ?? "");
}

function clusterSize(frame: readonly FrameRow[], plan: DrawPlan, rows: readonly number[]): number {
  return plan.sizes === undefined ? rows.length : sizeOf(frame, plan, rows[0] ?? 0);
}

function sizeOf(frame: readonly FrameRow[], { sizes = "" }: DrawPlan, place: number): number {
  const size = Number(frame[place]?.[sizes] ?? Number.NaN);
  if (!(size > 0) || size === Infinity) throw sizeIsNotPositive(sizes, place + 2);
  return size;
}

function checkColumn(frame: readonly FrameRow[], column: string | undefined): void {
  const [first] = frame;
  if (first === undefined || column === undefined || column in first) return;
  throw columnIsNotInFrame(column, Object.keys(first));
}
