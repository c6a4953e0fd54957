// The covariance of functions of totals, from the totals of each cluster: an influence is a sum of totals with known factors.
// Source: Särndal, Swensson & Wretman 1992, §5.5; where people were drawn themselves, from the products of their measures.
import { dot, fromLowerTriangle, type Matrix } from "../../matrix/matrix.ts";
import { treeVariance } from "../cluster-tree.ts";
import type { SurveyDesign } from "../design.ts";
import { type StratumSums, strataVariance } from "../stratum-variance.ts";
import { rulesOf } from "../variance-matrix.ts";
import type { Cell } from "./read-cells.ts";

/** Estimates of one domain: per estimate, the factor of each total of a cell. */
export interface DomainFactors {
  /** Of all, where there are no domains. */
  readonly domain: string | undefined;
  readonly factors: Matrix;
}

/** Covariance of the estimates of these domains, one domain after the other. */
export function cellsVariance(design: SurveyDesign, cells: readonly Cell[], domains: readonly DomainFactors[]): Matrix {
  const size = domains.reduce((all, { factors }) => all + factors.length, 0);
  const starts = startsOf(domains);
  const places = new Map(domains.map(({ domain }, at) => [domain, at]));
  const placed = cells.map((cell) => ({ cell, own: places.get(undefined) ?? places.get(cell.domain) ?? -1 }));
  const zOf = ({ cell, own }: Placed): number[] => {
    const z = new Array<number>(size).fill(0);
    domains[own]?.factors.forEach((row, i) => {
      z[(starts[own] ?? 0) + i] = dot(row, cell.totals);
    });
    return z;
  };
  if (!design.hasClusters)
    return fromLowerTriangle(
      strataVariance(elementStrata(design, placed, { size, starts, domains, zOf }), rulesOf(design)),
      size,
    );
  const rows = placed.map((one) => ({
    path: one.cell.path,
    present: one.own < 0 ? 0 : one.cell.answered,
    z: zOf(one),
  }));
  return fromLowerTriangle(treeVariance(rows, rulesOf(design)), size);
}

interface Placed {
  readonly cell: Cell;
  /** Index of its domain, −1 outside all. */
  readonly own: number;
}

function startsOf(domains: readonly DomainFactors[]): readonly number[] {
  let next = 0;
  return domains.map(({ factors }) => {
    const start = next;
    next += factors.length;
    return start;
  });
}

interface Layout {
  readonly size: number;
  readonly starts: readonly number[];
  readonly domains: readonly DomainFactors[];
  readonly zOf: (placed: Placed) => readonly number[];
}

function elementStrata(design: SurveyDesign, placed: readonly Placed[], layout: Layout): readonly StratumSums[] {
  const strata = new Map<string, Placed[]>();
  for (const one of placed) {
    const name = one.cell.path[0]?.stratum ?? "";
    strata.set(name, [...(strata.get(name) ?? []), one]);
  }
  return [...strata].map(([name, own]) => elementStratum(design, { name, own }, layout));
}

function elementStratum(
  { first }: SurveyDesign,
  { name, own }: { readonly name: string; readonly own: readonly Placed[] },
  layout: Layout,
): StratumSums {
  const clusters = own.reduce((all, { cell }) => all + Number(cell.row.rows ?? 0), 0);
  const fpc = own[0]?.cell.path[0]?.fpc;
  const rest = fpc === undefined ? 1 : first.fpcIs === "fraction" ? 1 - fpc : 1 - clusters / fpc;
  const z = new Array<number>(layout.size).fill(0);
  const fzz = new Array<number>((layout.size * (layout.size + 1)) / 2).fill(0);
  for (const one of own) {
    layout.zOf(one).forEach((value, i) => {
      z[i] = (z[i] ?? 0) + value;
    });
    addProducts(fzz, one, { ...layout, rest });
  }
  return {
    name,
    clusters,
    present: own.reduce((all, { cell, own: domain }) => all + (domain < 0 ? 0 : cell.answered), 0),
    f: rest * clusters,
    fMost: rest,
    z,
    fz: z.map((value) => rest * value),
    fzz,
  };
}

/** People of one domain: their influences on the estimates of the others are zero. */
function addProducts(
  fzz: number[],
  { cell, own }: Placed,
  { starts, domains, rest }: Layout & { readonly rest: number },
): void {
  const factors = domains[own]?.factors ?? [];
  const start = starts[own] ?? 0;
  factors.forEach((a, i) => {
    const half = timesTriangle(cell.products, a);
    for (let j = 0; j <= i; j += 1) {
      const at = ((start + i) * (start + i + 1)) / 2 + start + j;
      fzz[at] = (fzz[at] ?? 0) + rest * dot(factors[j] ?? [], half);
    }
  });
}

/** A symmetric matrix, given as its lower triangle, times a vector. */
function timesTriangle(triangle: readonly number[], vector: readonly number[]): readonly number[] {
  return vector.map((_, i) =>
    vector.reduce((total, value, j) => {
      const [row, col] = i > j ? [i, j] : [j, i];
      return total + value * (triangle[(row * (row + 1)) / 2 + col] ?? 0);
    }, 0),
  );
}

/** Blocks on the diagonal; beside them what is known of covariances between domains. */
export function placeBlocks(blocks: readonly Matrix[], beside?: Matrix): Matrix {
  const owners = blocks.flatMap((block, at) => block.map((_, i) => ({ at, i })));
  return owners.map((row, y) =>
    owners.map((col, x) =>
      row.at === col.at ? (blocks[row.at]?.[row.i]?.[col.i] ?? 0) : (beside?.[y]?.[x] ?? Number.NaN),
    ),
  );
}
