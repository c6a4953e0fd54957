// Columns that an analysis takes as numbers: a text among them would silently count as missing.
import type { Row } from "../sql/compile-query.ts";
import { asNumber, column, count } from "../sql/expression.ts";
import { selected } from "../sql/select.ts";
import type { Work } from "./estimator.ts";
import { columnIsNoNumber } from "./problems.ts";
import type { SurveyTable } from "./survey-table.ts";

/** Throws `analysis/column-is-no-number`. */
export function* checkNumbers(
  { name: table, from }: Pick<SurveyTable, "name" | "from">,
  names: readonly string[],
): Work<void> {
  const columns = names.flatMap((name, at) => [
    selected(`known${at}`, count(column(name))),
    selected(`numbers${at}`, count(asNumber(column(name)))),
  ]);
  const [found = {}]: readonly Row[] = yield { columns, from };
  const wrong = names.find((_, at) => found[`known${at}`] !== found[`numbers${at}`]);
  if (wrong !== undefined) throw columnIsNoNumber(table, wrong);
}
