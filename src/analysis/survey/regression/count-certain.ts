// People whose answer a model of shares takes for certain: where the variables part the answers, coefficients run away.
// Source: Albert & Anderson 1984, Biometrika 71(1); the limit is that of R's glm.fit ("fitted probabilities 0 or 1").
import type { Row } from "../../sql/compile-query.ts";
import { all, any, column, compare, count, number, plus, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { WeightedRows, Work } from "../estimator.ts";
import { type GlmModel, hasVariables, offsetOf, predictor } from "./glm-model.ts";

const NEARLY = 10 * 2 ** -52;

/** None in models of other responses. */
export function* countCertain(model: GlmModel, rows: WeightedRows, coefficients: readonly number[]): Work<number> {
  if (model.family.name !== "quasibinomial") return 0;
  const share = model.family.mean(plus(predictor(model.columns, coefficients), offsetOf(model)));
  const [mu, weight] = [column("mu"), column("weight")];
  const atEnds = any(compare(mu, "<", number(NEARLY)), compare(mu, ">", number(1 - NEARLY)));
  const [found = {}]: readonly Row[] = yield {
    columns: [selected("certain", count(when(all(compare(weight, "<>", number(0)), atEnds), number(1))))],
    from: {
      columns: [selected("mu", share), selected("weight", rows.weight)],
      from: rows.from,
      where: hasVariables(model),
    },
  };
  return Number(found.certain ?? 0);
}
