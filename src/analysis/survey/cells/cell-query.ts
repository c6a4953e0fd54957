// One query for all that estimates of totals need: per cluster, and per domain in it, counts and weighted totals.
import {
  all,
  any,
  applied,
  asText,
  COUNT_ROWS,
  column,
  compare,
  count,
  countUnder,
  type Expression,
  greatest,
  isMissing,
  least,
  minus,
  not,
  number,
  sum,
  sumUnder,
  times,
  when,
} from "../../sql/expression.ts";
import { type Select, type SelectedColumn, selected } from "../../sql/select.ts";
import type { DesignPlan } from "../design.ts";

export interface CellQuestion {
  readonly design: DesignPlan;
  /** What is added up, each times the weight. */
  readonly measures: readonly Expression[];
  /** Columns without which a row does not count. */
  readonly known: readonly string[];
  /** The rows asked for; the others keep their place in the design. */
  readonly where?: Expression;
  /** Columns whose codes make domains. */
  readonly by: readonly string[];
}

/** What the first rows of the table tell of the numbers to come. */
export interface Outlook {
  /** Taken from each measure, so that squares do not cancel; zero in samples with clusters. */
  readonly shifts: readonly number[];
  /** What no weighted measure should pass; undefined: nothing is known. */
  readonly bounds?: readonly number[];
}

/** Enough to know the size of numbers, little enough to cost nothing. */
const FIRST_ROWS = 20_480;

/** A row per cell of the first rows: largest sizes `b0`, …; for shifts also totals `t0`, … with weights, ends without. */
export function outlookQuery(question: CellQuestion): Select {
  const values = valuesOf(question);
  const ends = question.measures.flatMap((_, at) => [
    selected(`least${at}`, least(column(`m${at}`))),
    selected(`most${at}`, greatest(column(`m${at}`))),
  ]);
  return {
    columns: [
      ...values.map((value, k) => selected(`b${k}`, greatest(applied("abs", value)))),
      ...(question.design.hasClusters ? [] : [...ends, ...values.map((value, k) => selected(`t${k}`, sum(value)))]),
    ],
    from: { ...peopleQuery(question, []), limit: FIRST_ROWS },
    groupBy: keysOf(question).map(({ as }) => column(as)),
  };
}

/** A row per cell, at most `limit`: the codes of the design and the domain as texts, counts, `t0`, … and `b0`, …. */
export function cellQuery(question: CellQuestion, { shifts, bounds }: Outlook, limit: number): Select {
  const keys = keysOf(question);
  const counted: readonly SelectedColumn[] = [
    ...countsOf(question),
    ...valuesOf(question).flatMap((value, k) => {
      const bound = bounds?.[k];
      return bound === undefined
        ? [selected(`t${k}`, sum(value)), selected(`b${k}`, count(value))]
        : [selected(`t${k}`, sumUnder(value, bound)), selected(`b${k}`, countUnder(value, bound))];
    }),
    ...(question.design.hasClusters ? [] : productsOf(question, bounds)),
  ];
  const cells: Select = {
    columns: [...keys.map(({ as }) => selected(as, column(as))), ...counted],
    from: peopleQuery(question, shifts),
    groupBy: keys.map(({ as }) => column(as)),
  };
  return {
    columns: [
      ...keys.map(({ as }) => selected(as, asText(column(as)))),
      ...counted.map(({ as }) => selected(as, column(as))),
    ],
    from: cells,
    // In an order of its own, so that sums over the cells are the same in every run.
    orderBy: keys.map(({ as }) => column(as)),
    limit,
  };
}

/** Columns that part the cells, as they stand in the table: their texts are made once per cell. */
function keysOf({ design, by }: CellQuestion): readonly SelectedColumn[] {
  const stages = design.stages.flatMap(({ stratum, cluster }, at) => [
    selected(`s${at}`, stratum),
    ...(cluster === undefined ? [] : [selected(`c${at}`, cluster)]),
  ]);
  const domains = by.map((name, at) => selected(`by${at}`, column(name)));
  return [...stages, ...domains]
    .filter(({ is }) => is.node !== "text")
    .map(({ as, is }) => selected(as, is.node === "as-text" ? is.of : is));
}

function peopleQuery(question: CellQuestion, shifts: readonly number[]): Select {
  const { design, measures, known, where = all() } = question;
  const answers = all(...known.map((name) => not(isMissing(column(name)))));
  return {
    columns: [
      ...keysOf(question),
      ...design.stages.flatMap(({ fpc }, at) => (fpc === undefined ? [] : [selected(`f${at}`, fpc)])),
      selected("w", design.weight),
      selected("asked", when(where, number(1))),
      selected("answered", when(all(where, answers), number(1))),
      selected("in", when(all(where, answers), design.weight)),
      ...measures.map((measure, at) => {
        const shift = shifts[at] ?? 0;
        return selected(`m${at}`, shift === 0 ? measure : minus(measure, number(shift)));
      }),
    ],
    from: design.from,
  };
}

/** The weight, and each measure times it; missing outside the rows that count. */
function valuesOf({ measures }: CellQuestion): readonly Expression[] {
  return [column("in"), ...measures.map((_, at) => times(column("in"), column(`m${at}`)))];
}

function countsOf({ design }: CellQuestion): readonly SelectedColumn[] {
  const [w, asked, answered] = [column("w"), column("asked"), column("answered")];
  const weighs = compare(w, "<>", number(0));
  const among = (flag: Expression, condition: Expression) =>
    count(when(all(not(isMissing(flag)), condition), number(1)));
  return [
    selected("rows", COUNT_ROWS),
    selected("without", count(when(any(isMissing(w), compare(w, "<", number(0))), number(1)))),
    selected("weighing", count(when(compare(w, ">", number(0)), number(1)))),
    selected("asked", count(asked)),
    selected("inside", among(asked, weighs)),
    selected("answered", count(answered)),
    selected("counted", among(answered, weighs)),
    ...design.stages.flatMap(({ fpc }, at) =>
      fpc === undefined
        ? []
        : [
            selected(`fpc${at}`, greatest(column(`f${at}`))),
            selected(`fpc_least${at}`, least(column(`f${at}`))),
            selected(`fpc_known${at}`, count(column(`f${at}`))),
          ],
    ),
  ];
}

/** Where people were drawn themselves: squares and products of what they weigh, a lower triangle row after row. */
function productsOf(question: CellQuestion, bounds: Outlook["bounds"]): readonly SelectedColumn[] {
  const values = valuesOf(question);
  return values.flatMap((a, i) =>
    values.slice(0, i + 1).map((b, j) => {
      const [one, other] = [bounds?.[i], bounds?.[j]];
      const product = times(a, b);
      const place = (i * (i + 1)) / 2 + j;
      return selected(
        `q${place}`,
        one === undefined || other === undefined ? sum(product) : sumUnder(product, one * other),
      );
    }),
  );
}
