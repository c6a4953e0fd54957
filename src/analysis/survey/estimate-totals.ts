// Functions of totals in the domains of a question: from the cells of one scan where the design allows it.

import { estimateCells, isOne } from "./cells/estimate-cells.ts";
import { frameOfCells } from "./cells/frame-of-cells.ts";
import { readCells } from "./cells/read-cells.ts";
import { type DesignPlan, planDesign, withFirst } from "./design.ts";
import type { SurveyDesignSpec } from "./design-spec.ts";
import type { TotalsFound, TotalsQuestion } from "./domain-totals.ts";
import { estimateByScans } from "./estimate-by-scans.ts";
import type { Work } from "./estimator.ts";
import { checkDesignColumns, openDesign } from "./open-design.ts";
import type { SurveyTable } from "./survey-table.ts";

export interface Sampled {
  readonly table: SurveyTable;
  readonly spec: SurveyDesignSpec;
}

/** Throws those of the design, `analysis/domain-is-empty`, `analysis/answers-are-missing`. */
export function* estimateTotals(sampled: Sampled, question: TotalsQuestion): Work<TotalsFound> {
  checkDesignColumns(sampled.table, sampled.spec);
  const plan = planDesign(sampled.table, sampled.spec);
  const quick = plan === undefined ? undefined : yield* inOneScan(sampled, plan, question);
  return quick ?? (yield* estimateByScans(yield* openDesign(sampled.table, sampled.spec), question));
}

function* inOneScan(sampled: Sampled, plan: DesignPlan, question: TotalsQuestion): Work<TotalsFound | undefined> {
  const { estimator, known, domain, by } = question;
  const measures = estimator.measures.filter((measure) => !isOne(measure));
  const where = domain.where === undefined ? {} : { where: domain.where };
  const cells = yield* readCells({ design: plan, measures, known, by, ...where });
  if (cells === undefined) return undefined;
  const design = withFirst(plan, frameOfCells(sampled.table, sampled.spec, cells.cells));
  return estimateCells(design, cells, question);
}
