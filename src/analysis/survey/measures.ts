// The variables of an analysis as numbers of each row: numbers themselves, categories as one column per code.
import type { Row } from "../sql/compile-query.ts";
import {
  all,
  asNumber,
  asText,
  column,
  compare,
  count,
  type Expression,
  isMissing,
  not,
  number,
  text,
  when,
} from "../sql/expression.ts";
import { selected } from "../sql/select.ts";
import type { SurveyDesign } from "./design.ts";
import type { Work } from "./estimator.ts";
import type { NamedMeasure } from "./moments.ts";
import { answersAreMissing, domainIsEmpty } from "./problems.ts";
import type { SurveyTable } from "./survey-table.ts";

export interface Domain {
  readonly where?: Expression;
  /** Rows with a missing answer are left out; without it they stop the analysis. */
  readonly naRm?: boolean;
}

export interface PreparedVariables {
  readonly measures: readonly NamedMeasure[];
  /** Rows of the domain with an answer to every variable. */
  readonly where: Expression;
}

/** Throws `analysis/domain-is-empty`, `analysis/answers-are-missing`. */
export function* prepareVariables(
  design: SurveyDesign,
  names: readonly string[],
  domain: Domain,
): Work<PreparedVariables> {
  const where = yield* knownRows(design, names, domain);
  const measures = yield* readMeasures(design, names);
  return { where, measures: measures.map(({ name, is }) => ({ name, is: when(where, is, number(0)) })) };
}

/** Numbers themselves, categories as one column of zeros and ones per code; missing where the answer is. */
export function* readMeasures(table: DescribedTable, names: readonly string[]): Work<readonly NamedMeasure[]> {
  const measures: NamedMeasure[] = [];
  for (const { name, levels } of yield* describeColumns(table, names)) {
    if (levels === undefined) measures.push({ name, is: asNumber(column(name)) });
    for (const level of levels ?? []) {
      const chosen = compare(asText(column(name)), "=", text(level));
      measures.push({ name: `${name}${level}`, is: when(chosen, number(1), number(0)) });
    }
  }
  return measures;
}

type DescribedTable = Pick<SurveyTable, "from" | "numbers">;

interface DescribedColumn {
  readonly name: string;
  /** Codes of a category, in order; absent for a number. */
  readonly levels?: readonly string[];
}

/** A column whose values are all numbers is a number; anything else is a category with the codes of the whole table. */
export function* describeColumns(
  { from, numbers }: DescribedTable,
  every: readonly string[],
): Work<readonly DescribedColumn[]> {
  const names = every.filter((name) => !numbers?.has(name));
  const [ends = {}]: readonly Row[] =
    names.length === 0
      ? []
      : yield {
          columns: names.flatMap((name, at) => [
            selected(`known${at}`, count(column(name))),
            selected(`numbers${at}`, count(asNumber(column(name)))),
          ]),
          from,
        };
  const described: DescribedColumn[] = [];
  for (const name of every) {
    const at = names.indexOf(name);
    if (at < 0 || ends[`known${at}`] === ends[`numbers${at}`]) {
      described.push({ name });
      continue;
    }
    const code = asText(column(name));
    const codes: readonly Row[] = yield {
      columns: [selected("code", code)],
      from,
      where: not(isMissing(column(name))),
      groupBy: [code],
    };
    described.push({ name, levels: codes.map((row) => String(row.code ?? "")).sort() });
  }
  return described;
}

/** The rows of the domain whose answers to these columns are known. */
export function* knownRows(
  { table, from, weight }: SurveyDesign,
  names: readonly string[],
  { where = all(), naRm = false }: Domain,
): Work<Expression> {
  const known = all(...names.map((name) => not(isMissing(column(name)))));
  const weighs = compare(weight, ">", number(0));
  const [found = {}]: readonly Row[] = yield {
    columns: [
      selected("known", count(when(all(known, weighs), number(1)))),
      selected("missing", count(when(not(known), number(1)))),
    ],
    from,
    where,
  };
  const columns = names.join(", ");
  if (Number(found.known ?? 0) === 0) throw domainIsEmpty(table, columns);
  const rows = Number(found.missing ?? 0);
  if (rows > 0 && !naRm) throw answersAreMissing({ table, columns, rows });
  return rows > 0 ? all(where, known) : where;
}
