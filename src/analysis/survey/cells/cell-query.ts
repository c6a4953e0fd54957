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
  type Expression,
  greatest,
  isMissing,
  least,
  minus,
  not,
  number,
  sum,
  sumOfUnits,
  times,
  when,
  wholeUnits,
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
  /**
   * What the weight and the weighted measures should not pass: a larger one is an error of the engine. Weights are then
   * taken to be positive as well, which the column `lightest` confirms. Undefined: nothing is known.
   */
  readonly bounds?: readonly number[];
}

/** Enough to know the size of numbers, little enough to cost nothing. */
const FIRST_ROWS = 20_480;

/** A row per cell of the first rows: largest sizes `b0`, …; for shifts also totals `t0`, … with weights, ends without. */
export function outlookQuery(question: CellQuestion): Select {
  const values = numbersOf(question).map((k) => weighed(k));
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

/** A row per cell, at most `limit`: the codes of the design and the domain as texts, counts, `t0`, …, and products `q0`, …. */
export function cellQuery(question: CellQuestion, { shifts, bounds }: Outlook, limit: number): Select {
  const keys = keysOf(question);
  const sums = [...totalsOf(question, bounds), ...(question.design.hasClusters ? [] : productsOf(question, bounds))];
  const counts = bounds === undefined ? countsOf(question) : fewCountsOf(question);
  const found: readonly SelectedColumn[] = [
    ...counts,
    ...populationsOf(question),
    ...sums.map(({ as, of, units }) => selected(as, units === undefined ? sum(of) : sumOfUnits(of, units))),
  ];
  const cells: Select = {
    columns: [...keys.map(({ as }) => selected(as, column(as))), ...found],
    from: weighedInUnits(peopleQuery(question, shifts), sums),
    groupBy: keys.map(({ as }) => column(as)),
  };
  return {
    columns: [
      ...keys.map(({ as }) => selected(as, asText(column(as)))),
      ...found.map(({ as }) => selected(as, column(as))),
      ...(bounds === undefined ? [] : SAME_COUNTS.map(([as, same]) => selected(as, column(same)))),
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

/** The same rows with the weight in each of the units as well: numbers that are added in units need no further scaling. */
function weighedInUnits(people: Select, sums: readonly Sum[]): Select {
  const all = new Set(sums.flatMap(({ units }) => units ?? []));
  if (all.size === 0) return people;
  const scaled = [...all].map((units) => selected(weightIn(units), times(column("in"), number(units))));
  return { columns: [...people.columns.map(({ as }) => selected(as, column(as))), ...scaled], from: people };
}

function weightIn(units: number | undefined): string {
  return units === undefined ? "in" : `in${Math.log2(units)}`;
}

/** 0 for the weight, and a number for each measure. */
function numbersOf({ measures }: CellQuestion): readonly number[] {
  return [0, ...measures.map((_, at) => at + 1)];
}

/** The weight, or a measure times it, in units; missing outside the rows that count. */
function weighed(k: number, units?: number): Expression {
  const weight = column(weightIn(units));
  return k === 0 ? weight : times(weight, column(`m${k - 1}`));
}

interface Sum {
  readonly as: string;
  /** In units. */
  readonly of: Expression;
  /** Undefined: ones, of which nothing is known. */
  readonly units: number | undefined;
}

function unitsOf(...bounds: readonly (number | undefined)[]): number | undefined {
  return wholeUnits(bounds.reduce<number>((product, bound) => product * (bound ?? Number.NaN), 1));
}

function totalsOf(question: CellQuestion, bounds: Outlook["bounds"]): readonly Sum[] {
  return numbersOf(question).map((k) => {
    const units = unitsOf(bounds?.[k]);
    return { as: `t${k}`, of: weighed(k, units), units };
  });
}

function countsOf({ where }: CellQuestion): readonly SelectedColumn[] {
  const [w, asked, answered] = [column("w"), where === undefined ? number(1) : column("asked"), column("answered")];
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
  ];
}

/** Where all weigh, the smallest weight and who answered tell the rest: see SAME_COUNTS. */
function fewCountsOf({ where }: CellQuestion): readonly SelectedColumn[] {
  const w = column("w");
  return [
    selected("rows", COUNT_ROWS),
    selected("lightest", least(when(isMissing(w), number(-1), w))),
    selected("asked", where === undefined ? COUNT_ROWS : count(column("asked"))),
    selected("answered", count(column("in"))),
  ];
}

const SAME_COUNTS = [
  ["weighing", "rows"],
  ["inside", "asked"],
  ["counted", "answered"],
] as const;

/** Sizes of the population that stand in the rows, and in how many. */
function populationsOf({ design }: CellQuestion): readonly SelectedColumn[] {
  return design.stages.flatMap(({ fpc }, at) =>
    fpc === undefined
      ? []
      : [
          selected(`fpc${at}`, greatest(column(`f${at}`))),
          selected(`fpc_least${at}`, least(column(`f${at}`))),
          selected(`fpc_known${at}`, count(column(`f${at}`))),
        ],
  );
}

/** Where people were drawn themselves: squares and products of what they weigh, a lower triangle row after row. */
function productsOf(question: CellQuestion, bounds: Outlook["bounds"]): readonly Sum[] {
  return numbersOf(question).flatMap((i, _, numbers) =>
    numbers.slice(0, i + 1).map((j) => {
      const units = unitsOf(bounds?.[i], bounds?.[j]);
      return { as: `q${(i * (i + 1)) / 2 + j}`, of: times(weighed(i, units), weighed(j)), units };
    }),
  );
}
