// Weights that reach known totals of cells. Source: Holt & Smith 1979, JRSS A 142; variance by residuals from cell means.
import { minus, times } from "../../sql/expression.ts";
import type { Residuals, SurveyDesign } from "../design.ts";
import type { Margin } from "../design-spec.ts";
import type { Work } from "../estimator.ts";
import { byCode, checkMargin, readCells, sumByCode } from "./margin-cells.ts";

export function* postStratify(design: SurveyDesign, margin: Margin): Work<SurveyDesign> {
  const old = design.weight;
  const cells = yield* readCells(design, [margin], [old]);
  const inSample = sumByCode(cells, 0, ({ sums }) => sums[0] ?? 0);
  checkMargin(design.table, margin, inSample);
  const ratios = new Map(
    [...inSample].map(([code, total]) => [code, total > 0 ? (margin.totals[code] ?? 0) / total : 0]),
  );
  const residuals: Residuals = function* (influence) {
    const found = yield* readCells(design, [margin], [old, ...influence.map((one) => times(old, one))]);
    return influence.map((one, at) => {
      const means = found.map(({ codes, sums }) => [codes[0] ?? "", divided(sums[at + 1], sums[0])] as const);
      return minus(one, byCode(margin, new Map(means)));
    });
  };
  return { ...design, weight: times(old, byCode(margin, ratios)), residuals: after(design.residuals, residuals) };
}

function divided(above = 0, below = 0): number {
  return below === 0 ? 0 : above / below;
}

/** Residuals of an earlier calibration first. */
export function after(first: Residuals | undefined, second: Residuals): Residuals {
  if (first === undefined) return second;
  return function* (influence) {
    return yield* second(yield* first(influence));
  };
}
