// How much larger a variance is than that of a simple random sample of as many people. Source: Kish 1965, §8.2.
import type { Row } from "../sql/compile-query.ts";
import { compare, count, type Expression, number, sum, times, when } from "../sql/expression.ts";
import { selected } from "../sql/select.ts";
import type { DesignEstimate, SurveyDesign } from "./design.ts";
import { domainRows } from "./estimate.ts";
import type { Work } from "./estimator.ts";
import type { NamedMeasure } from "./moments.ts";

export interface DesignEffectInput {
  readonly of: "mean" | "total";
  /** The simple sample is drawn with replacement, or from the population that the weights add up to. */
  readonly replace: boolean;
  readonly measures: readonly NamedMeasure[];
  readonly where: Expression;
}

export function* designEffects(
  design: SurveyDesign,
  { vcov }: DesignEstimate,
  { of, replace, measures, where }: DesignEffectInput,
): Work<readonly number[]> {
  const { from, weight } = domainRows(design, where);
  const [found = {}]: readonly Row[] = yield {
    columns: [
      selected("rows", count(when(compare(weight, "<>", number(0)), number(1)))),
      selected("weight", sum(weight)),
      ...measures.flatMap(({ is }, at) => [
        selected(`y${at}`, sum(times(weight, is))),
        selected(`yy${at}`, sum(times(weight, times(is, is)))),
      ]),
    ],
    from,
  };
  const of_ = (name: string): number => Number(found[name] ?? 0);
  const [rows, population] = [of_("rows"), of_("weight")];
  const left = replace ? 1 : (population - rows) / population;
  const scale = of === "mean" ? 1 : population * population;
  return measures.map((_, at) => {
    const mean = of_(`y${at}`) / population;
    const spread = (rows / (rows - 1)) * (of_(`yy${at}`) / population - mean * mean);
    return (vcov[at]?.[at] ?? 0) / ((spread / rows) * left * scale);
  });
}
