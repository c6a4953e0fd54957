// The weights themselves.
import type { Row } from "../../sql/compile-query.ts";
import { column, greatest, least, sum } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import { domainRows } from "../estimate.ts";
import type { AnswerMaker } from "./answer.ts";
import { conditionIn } from "./read-words.ts";

/** In the order of the table. */
export const answerWeights: AnswerMaker = {
  words: ["where"],
  *answer(question) {
    const design = yield* question.open();
    const { from, weight } = domainRows(design, conditionIn(question, "where"));
    const numbered = { columns: [selected("w", weight), selected("n", { node: "row-number" as const })], from };
    const rows: readonly Row[] = yield {
      columns: [selected("w", column("w"))],
      from: numbered,
      orderBy: [column("n")],
    };
    const [found = {}]: readonly Row[] = yield {
      columns: [selected("sum", sum(weight)), selected("least", least(weight)), selected("greatest", greatest(weight))],
      from,
    };
    const of = (name: string): number => Number(found[name] ?? 0);
    return {
      weights: rows.map(({ w }) => Number(w)),
      sum: of("sum"),
      min: of("least"),
      max: of("greatest"),
      degf: design.degf,
    };
  },
};
