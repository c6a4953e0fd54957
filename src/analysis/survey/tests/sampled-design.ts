// A survey design as tests ask for it: its rows, its degrees of freedom, its estimates.

import type { Row } from "../../sql/compile-query.ts";
import {
  all,
  any,
  COUNT_ROWS,
  column,
  compare,
  type Expression,
  isMissing,
  not,
  number,
  text,
} from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import { domainDegf } from "../domain-degf.ts";
import { domainRows, estimate } from "../estimate.ts";
import type { Estimator, Work } from "../estimator.ts";
import { keepsRows } from "../sampled-rows.ts";
import type { Sampled } from "./sampled.ts";

/** The design, or a domain of it; what lies outside keeps its place and weighs nothing. */
export function* sampledFrom(design: SurveyDesign, where?: Expression): Work<Sampled> {
  const df = where === undefined ? design.degf : yield* dfAmong(design, where);
  return {
    rows: domainRows(design, where),
    df,
    tableDf: where !== undefined && keepsRows(design) ? wholeDf(design) : df,
    replicated: design.replicates !== undefined,
    *estimate(estimator: Estimator) {
      const { names, values, vcov } = yield* estimate(design, estimator, where);
      return { names, values, covariance: vcov };
    },
    among: (condition) => sampledFrom(design, where === undefined ? condition : all(where, condition)),
  };
}

/** Clusters less strata of the whole sample, with a weight or without. */
function wholeDf({ first }: SurveyDesign): number {
  return first.strata.reduce((total, { clusters }) => total + clusters - 1, 0);
}

/** Replicates keep their degrees of freedom where nobody is left out. */
function* dfAmong(design: SurveyDesign, where: Expression): Work<number> {
  if (design.replicates === undefined) return yield* countDf(design, where);
  const [found = {}]: readonly Row[] = yield {
    columns: [selected("outside", COUNT_ROWS)],
    from: design.from,
    where: any(not(where), isMissing(where)),
  };
  return Number(found.outside) === 0 ? design.degf : yield* domainDegf(design, where);
}

/** Clusters less strata, among the rows of the domain that weigh something. */
function* countDf(design: SurveyDesign, where: Expression): Work<number> {
  const [first] = design.stages;
  const stratum = first?.stratum ?? text("");
  const { from, weight } = domainRows(design, where);
  const inside = all(not(isMissing(stratum)), compare(weight, "<>", number(0)));
  const groupBy = first?.cluster === undefined ? [stratum] : [stratum, first.cluster];
  const columns = [selected("stratum", stratum), selected("rows", COUNT_ROWS)];
  const places: Select = { columns, from, where: inside, groupBy };
  const strata: Select = {
    columns: [selected("clusters", first?.cluster === undefined ? column("rows") : COUNT_ROWS)],
    from: places,
    groupBy: first?.cluster === undefined ? [column("stratum"), column("rows")] : [column("stratum")],
  };
  const found: readonly Row[] = yield strata;
  return found.reduce((total, { clusters }) => total + Number(clusters) - 1, 0);
}
