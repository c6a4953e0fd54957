// One indicator in one domain: value, influence and degrees of freedom from the totals of its cells.
import type { DesignFrame } from "../survey/design-frame.ts";
import { type Influence, variance } from "../survey/influence.ts";
import type { Cell } from "./cells.ts";

export interface DomainEstimate {
  readonly value: number;
  readonly standardError: number;
  readonly influence: Influence;
  readonly df: number;
  readonly n: number;
  readonly cases: number;
  /** Part of the weighted sum of all answers that the largest one makes up; 0 where answers are counted. */
  readonly largestShare: number;
  /** Whether a stratum with a single cluster speaks in it. */
  readonly lonely: boolean;
}

export interface MeasureKind {
  /** Place of the measure in the cells. */
  readonly index: number;
  /** Totals are not divided. */
  readonly total: boolean;
}

/**
 * Estimate of one measure over some cells of the full design; undefined when nobody answered.
 * Ratio estimator y/x, or the total y; variance by Taylor linearisation over strata and clusters. Degrees of freedom:
 * clusters minus strata with somebody of the domain, as R's `degf` of a subset. Missing answers are left out of y and x.
 * Unit: that of y/x or y. Source: Särndal, Swensson & Wretman 1992, §5.6–5.8; Lumley 2010, §2.
 */
export function estimateDomain(
  frame: DesignFrame,
  cells: readonly Cell[],
  { index, total }: MeasureKind,
): DomainEstimate | undefined {
  const add = (name: "n" | "cases" | "y" | "x"): number => sumOf(cells, (cell) => cell.totals[index]?.[name] ?? 0);
  const n = add("n");
  const [y, x] = [add("y"), total ? 1 : add("x")];
  if (n === 0 || x === 0) return undefined;
  const value = y / x;
  const influence = influenceOf(frame, cells, { index, ratio: total ? 0 : value, scale: x });
  return {
    value,
    standardError: Math.sqrt(variance(frame, influence)),
    influence,
    ...degrees(frame, cells, index),
    n,
    cases: add("cases"),
    largestShare: y > 0 ? Math.max(0, ...cells.map((cell) => cell.totals[index]?.largest ?? 0)) / y : 0,
  };
}

/** Sums in increasing order of size, so that equal cells give equal totals whatever their order. */
function sumOf(cells: readonly Cell[], part: (cell: Cell) => number): number {
  let total = 0;
  for (const cell of cells) total += part(cell);
  return total;
}

interface Linearised {
  readonly index: number;
  readonly ratio: number;
  readonly scale: number;
}

/** The influence w (y − r x) / X, added up per cluster, or per stratum with its squares. */
function influenceOf(frame: DesignFrame, cells: readonly Cell[], { index, ratio, scale }: Linearised): Influence {
  const sums = new Float64Array(frame.strata.length);
  const squares = new Float64Array(frame.strata.length);
  const clusters = new Float64Array(frame.stratumOfCluster.length);
  for (const { stratum, cluster, totals } of cells) {
    const t = totals[index];
    if (t === undefined) continue;
    const u = (t.y - ratio * t.x) / scale;
    sums[stratum] = (sums[stratum] ?? 0) + u;
    if (cluster >= 0) clusters[cluster] = (clusters[cluster] ?? 0) + u;
    else
      squares[stratum] = (squares[stratum] ?? 0) + (t.yy - 2 * ratio * t.xy + ratio * ratio * t.xx) / (scale * scale);
  }
  return { sums, squares, clusters };
}

function degrees(frame: DesignFrame, cells: readonly Cell[], index: number): { df: number; lonely: boolean } {
  const asked = cells.filter((cell) => (cell.totals[index]?.asked ?? 0) > 0);
  const strata = new Set(asked.map((cell) => cell.stratum));
  const units =
    frame.stratumOfCluster.length > 0
      ? new Set(asked.map((cell) => cell.cluster)).size
      : sumOf(asked, (cell) => cell.totals[index]?.asked ?? 0);
  return { df: units - strata.size, lonely: [...strata].some((h) => frame.strata[h]?.lonely === true) };
}
