// Weights that reach the totals of several margins, one after the other until none moves.
// Source: Deming & Stephan 1940; residuals by alternating projections as in R survey 4.
import { type Expression, minus, number, times } from "../../sql/expression.ts";
import type { Residuals, SurveyDesign } from "../design.ts";
import type { AdjustSpec, Margin } from "../design-spec.ts";
import type { Work } from "../estimator.ts";
import { calibrationFails } from "../problems.ts";
import { byCode, type Cell, checkMargin, readCells, sumByCode } from "./margin-cells.ts";
import { after } from "./post-stratify.ts";

type RakeSpec = Extract<AdjustSpec, { method: "rake" }>;

const ROUNDS_OF_RESIDUALS = 10;

/** The design with its weights raked, and in how many rounds these settled. */
export interface Raked {
  readonly design: SurveyDesign;
  readonly rounds: number;
}

/** With `rounds` so many are gone, whether or not the weights have settled: replicates go those of the whole sample, as in R. */
export function* rake(
  design: SurveyDesign,
  { margins, epsilon = 1, maxit = 10 }: RakeSpec,
  rounds?: number,
): Work<Raked> {
  const old = design.weight;
  const cells = yield* readCells(design, margins, [old]);
  margins.forEach((margin, at) => {
    checkMargin(
      design.table,
      margin,
      sumByCode(cells, at, ({ sums }) => sums[0] ?? 0),
    );
  });
  const total = cells.reduce((all, { sums }) => all + (sums[0] ?? 0), 0);
  const stop = rounds === undefined ? { epsilon: epsilon < 1 ? epsilon * total : epsilon, maxit } : { rounds };
  const raked = rakeCells(cells, margins, stop);
  if (raked === undefined) throw calibrationFails(design.table, `${maxit} iterations, epsilon ${epsilon}`);
  const { factors } = raked;
  const weight = margins.reduce<Expression>(
    (so, margin, at) => times(so, byCode(margin, factors[at] ?? new Map())),
    old,
  );
  const residuals: Residuals = function* (influence) {
    const found = yield* readCells(design, margins, [number(1), ...influence]);
    return influence.map((one, at) =>
      projected(found, margins, at + 1).reduce(
        (rest, offsets, m) => minus(rest, byCode(margins[m] as Margin, offsets)),
        one,
      ),
    );
  };
  return { design: { ...design, weight, residuals: after(design.residuals, residuals) }, rounds: raked.rounds };
}

export type Stop = { readonly epsilon: number; readonly maxit: number } | { readonly rounds: number };

export interface RakedCells {
  /** Per margin the factor of each code. */
  readonly factors: readonly ReadonlyMap<string, number>[];
  readonly rounds: number;
}

/** Undefined when the margins do not settle. */
export function rakeCells(cells: readonly Cell[], margins: readonly Margin[], stop: Stop): RakedCells | undefined {
  const weights = cells.map(({ sums }) => sums[0] ?? 0);
  const factors = margins.map(() => new Map<string, number>());
  const most = "rounds" in stop ? stop.rounds : stop.maxit;
  for (let round = 1; round <= most; round += 1) {
    const before = [...weights];
    margins.forEach(({ totals }, m) => {
      const sums = sumByCode(cells, m, (_, at) => weights[at] ?? 0);
      const own = factors[m];
      cells.forEach(({ codes }, at) => {
        const code = codes[m] ?? "";
        weights[at] = ((weights[at] ?? 0) * (totals[code] ?? 0)) / (sums.get(code) || 1);
      });
      for (const [code, sum] of sums) own?.set(code, ((own.get(code) ?? 1) * (totals[code] ?? 0)) / (sum || 1));
    });
    const hasSettled =
      "rounds" in stop
        ? round === most
        : weights.every((weight, at) => Math.abs(weight - (before[at] ?? 0)) < stop.epsilon);
    if (hasSettled) return { factors, rounds: round };
  }
  return undefined;
}

/** What is taken from an influence in the rows of each code: means over rows, margin after margin. */
function projected(cells: readonly Cell[], margins: readonly Margin[], value: number): readonly Map<string, number>[] {
  const rows = cells.map(({ sums }) => sums[0] ?? 0);
  const rest = cells.map(({ sums }) => sums[value] ?? 0);
  const offsets = margins.map(() => new Map<string, number>());
  for (let round = 0; round < ROUNDS_OF_RESIDUALS; round += 1) {
    margins.forEach((_, m) => {
      const counts = sumByCode(cells, m, (__, at) => rows[at] ?? 0);
      const sums = sumByCode(cells, m, (__, at) => rest[at] ?? 0);
      cells.forEach(({ codes }, at) => {
        const code = codes[m] ?? "";
        rest[at] = (rest[at] ?? 0) - ((rows[at] ?? 0) * (sums.get(code) ?? 0)) / (counts.get(code) || 1);
      });
      for (const [code, sum] of sums) {
        offsets[m]?.set(code, (offsets[m]?.get(code) ?? 0) + sum / (counts.get(code) || 1));
      }
    });
  }
  return offsets;
}
