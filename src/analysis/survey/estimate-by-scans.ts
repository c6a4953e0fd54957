// Functions of totals where cells do not do: adjusted weights, replicates, as many clusters as people. One scan for the
// totals of a domain, and one for the influences on them.
import type { Matrix } from "../matrix/matrix.ts";
import type { Row } from "../sql/compile-query.ts";
import {
  all,
  asText,
  COUNT_ROWS,
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
import { placeBlocks } from "./cells/cells-variance.ts";
import type { SurveyDesign } from "./design.ts";
import { domainDegf } from "./domain-degf.ts";
import { domainKey, domainNames, keysInOrder } from "./domain-names.ts";
import type { DomainTotals, TotalsFound, TotalsQuestion } from "./domain-totals.ts";
import { estimate } from "./estimate.ts";
import type { TotalsEstimator, Work } from "./estimator.ts";
import { answersAreMissing, domainIsEmpty } from "./problems.ts";
import { fromTotals } from "./totals-estimator.ts";

/** Throws `analysis/domain-is-empty`, `analysis/answers-are-missing`. */
export function* estimateByScans(design: SurveyDesign, question: TotalsQuestion): Work<TotalsFound> {
  const found: Found[] = [];
  for (const counts of yield* countDomains(design, question)) {
    checkCounts(design, counts, question);
    found.push(yield* estimateDomain(design, counts, question));
  }
  const domains = found.map(({ totals }) => totals);
  return { design, domains, vcov: placeBlocks(found.map(({ vcov }) => vcov)) };
}

interface DomainCounts {
  readonly name: string;
  /** Its rows, whether they answered or not. */
  readonly where: Expression;
  readonly asked: number;
  readonly answered: number;
  readonly weighing: number;
}

function* countDomains(design: SurveyDesign, question: TotalsQuestion): Work<readonly DomainCounts[]> {
  const { by, domain } = question;
  const where = domain.where ?? all();
  const keys = by.map((name) => asText(column(name)));
  const known = answersOf(question);
  const weighs = compare(design.weight, ">", number(0));
  const rows: readonly Row[] = yield {
    columns: [
      ...keys.map((key, at) => selected(`by${at}`, key)),
      selected("asked", COUNT_ROWS),
      selected("answered", count(when(known, number(1)))),
      selected("weighing", count(when(all(known, weighs), number(1)))),
    ],
    from: design.from,
    where: all(where, ...by.map((name) => not(isMissing(column(name))))),
    groupBy: keys,
  };
  const counted = new Map(rows.map((row) => [domainKey(keys.map((_, at) => codeOf(row, at))), row]));
  const ordered = keysInOrder([...counted.keys()]);
  const names = domainNames(ordered);
  return ordered.map((domainOf, place) => {
    const row = counted.get(domainOf) ?? {};
    const is = keys.map((key, at) => compare(key, "=", text(codeOf(row, at))));
    const of = (count: string): number => Number(row[count] ?? 0);
    return {
      name: names[place] ?? "",
      where: all(where, ...is),
      asked: of("asked"),
      answered: of("answered"),
      weighing: of("weighing"),
    };
  });
}

function codeOf(row: Row, at: number): string {
  return String(row[`by${at}`] ?? "");
}

function answersOf({ known }: TotalsQuestion): Expression {
  return all(...known.map((name) => not(isMissing(column(name)))));
}

function checkCounts({ table }: SurveyDesign, counts: DomainCounts, { known, domain }: TotalsQuestion): void {
  const columns = known.join(", ");
  if (counts.weighing === 0) throw domainIsEmpty(table, columns, counts.name);
  const rows = counts.asked - counts.answered;
  if (rows > 0 && domain.naRm !== true) throw answersAreMissing({ table, columns, rows });
}

interface Found {
  readonly totals: DomainTotals;
  readonly vcov: Matrix;
}

function* estimateDomain(design: SurveyDesign, counts: DomainCounts, question: TotalsQuestion): Work<Found> {
  const { name, where, asked, answered } = counts;
  const watched = watch(question.estimator);
  const inside = all(where, answersOf(question));
  const { names, values, vcov } = yield* estimate(design, fromTotals(watched.estimator), inside);
  const degf = yield* domainDegf(design, where);
  return { totals: { domain: name, names, values, ...watched.seen(), answered, asked, degf }, vcov };
}

/** The totals that an estimator was first given: those of the sample itself, before its replicates. */
function watch({ measures, finish }: TotalsEstimator) {
  let seen: Pick<DomainTotals, "totals" | "rows"> | undefined;
  const estimator: TotalsEstimator = {
    measures,
    finish: (totals, rows) => {
      seen ??= { totals, rows };
      return finish(totals, rows);
    },
  };
  return { estimator, seen: () => seen ?? { totals: [], rows: 0 } };
}
