// The text is asserted, and the real engine binds and runs it.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestEngine, type TestEngine } from "../../../test/truth/duckdb-engine.ts";
import { compileQuery } from "./compile-query.ts";
import {
  all,
  any,
  asNumber,
  asText,
  COUNT_ROWS,
  column,
  compare,
  count,
  type Expression,
  greatest,
  holdsCode,
  isMissing,
  LOOKUP_KEY,
  LOOKUP_VALUE,
  lookup,
  MISSING,
  not,
  number,
  running,
  sum,
  text,
  times,
  when,
  within,
} from "./expression.ts";
import { type Select, selected } from "./select.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.addTable(
    "answers",
    "id,needs,age,group\n1,job health,20,a\n2,health,30,a\n3,,40,b\n4,jobless,,b\n5,job,50,b\n",
  );
});

afterAll(() => engine.close());

async function valuesOf(expression: Expression): Promise<unknown> {
  const query = compileQuery({ columns: [selected("value", expression)], from: "answers" });
  return (await engine.run(query)).map((row) => row.value);
}

/** Of every row, in the order of the table: engines keep none of their own. */
async function valuesByRow(expression: Expression): Promise<unknown> {
  const columns = [selected("value", expression), selected("id", column("id"))];
  const rows = await engine.run(compileQuery({ columns, from: "answers", orderBy: [column("id")] }));
  return rows.map((row) => row.value);
}

describe("compileQuery", () => {
  const grouped: Select = {
    columns: [selected("group", column("group")), selected("rows", COUNT_ROWS)],
    from: "answers",
    where: compare(column("age"), ">=", number(30)),
    groupBy: [column("group")],
  };

  it("spells a query for DuckDB", () => {
    expect(compileQuery(grouped).text).toBe(
      `select "group" as "group", cast(count(*) as double) as "rows"\nfrom "answers"\nwhere ("age" >= 30e0)\ngroup by "group"\norder by "group"`,
    );
  });

  it("spells the same query for PostgreSQL", () => {
    expect(compileQuery(grouped, "postgres").text).toBe(
      `select "group" as "group", cast(count(*) as float8) as "rows"\nfrom "answers"\nwhere ("age" >= '30'::float8)\ngroup by "group"\norder by "group"`,
    );
    const total: Select = { columns: [selected("t", sum(column("age")))], from: "answers" };
    expect(compileQuery(total, "postgres").text).toBe(`select sum("age" order by "age") as "t"\nfrom "answers"`);
  });

  it("knows the table at the bottom, and gives equal queries equal digests", () => {
    const outer = compileQuery({ columns: [selected("n", COUNT_ROWS)], from: grouped });
    expect(outer.table).toBe("answers");
    expect(compileQuery(grouped).digest).toBe(compileQuery({ ...grouped }).digest);
    expect(outer.digest).not.toBe(compileQuery(grouped).digest);
  });

  it("runs groups in order", async () => {
    expect(await engine.run(compileQuery(grouped))).toEqual([
      { group: "a", rows: 1 },
      { group: "b", rows: 2 },
    ]);
  });

  it("groups by a constant as well", async () => {
    const query = { columns: [selected("rows", COUNT_ROWS)], from: "answers", groupBy: [text("")] };
    expect(await engine.run(compileQuery(query))).toEqual([{ rows: 5 }]);
  });

  it("finds a code among several, never inside another word, and keeps a missing answer missing", async () => {
    expect(await valuesByRow(when(holdsCode(column("needs"), ["job"]), number(1), number(0)))).toEqual([1, 0, 0, 0, 1]);
    expect(await valuesByRow(isMissing(holdsCode(column("needs"), ["job"])))).toEqual([
      "false",
      "false",
      "true",
      "false",
      "false",
    ]);
    expect(await valuesOf(count(when(holdsCode(asNumber(column("age")), ["20", "30"]), number(1))))).toEqual([2]);
  });

  it("joins conditions, of which none is everything or nothing", async () => {
    const young = compare(column("age"), "<", number(25));
    expect(await valuesOf(count(when(any(young, compare(column("id"), "=", number(5))), number(1))))).toEqual([2]);
    expect(await valuesOf(count(when(all(), number(1))))).toEqual([5]);
    expect(await valuesOf(count(when(any(), number(1))))).toEqual([0]);
    expect(await valuesOf(count(when(not(young), number(1))))).toEqual([3]);
  });

  it("reads numbers from text, and leaves out what is none", async () => {
    expect(await valuesByRow(asNumber(column("needs")))).toEqual([null, null, null, null, null]);
    expect(await valuesByRow(asNumber(text("1e3")))).toEqual([1000, 1000, 1000, 1000, 1000]);
    expect(await valuesByRow(asText(number(3)))).toEqual(["3", "3", "3", "3", "3"]);
    expect(await valuesByRow(asText(MISSING))).toEqual([null, null, null, null, null]);
  });

  it("gives every row the total of its group", async () => {
    expect(await valuesByRow(within(sum(column("age")), column("group")))).toEqual([50, 50, 90, 90, 90]);
  });

  it("adds up from the first row in an order to each row", async () => {
    const course = { by: [column("group")], order: [column("id")] };
    expect(await valuesByRow(running(sum(column("age")), course))).toEqual([20, 50, 40, 40, 90]);
    const columns = [selected("t", running(sum(column("age")), course))];
    expect(compileQuery({ columns, from: "answers" }, "postgres").text).toBe(
      `select sum("age") over (partition by "group" order by "id" rows between unbounded preceding and current row) as "t"\nfrom "answers"`,
    );
  });

  it("looks a value up in the rows of another query, inside a sum as well", async () => {
    const oldest: Select = {
      columns: [selected(LOOKUP_KEY, column("group")), selected(LOOKUP_VALUE, greatest(column("age")))],
      from: "answers",
      groupBy: [column("group")],
    };
    expect(await valuesByRow(lookup(column("group"), oldest))).toEqual([30, 30, 50, 50, 50]);
    expect(await valuesOf(sum(times(column("id"), lookup(column("group"), oldest))))).toEqual([690]);
    expect(await valuesByRow(lookup(text("nobody"), oldest))).toEqual([null, null, null, null, null]);
  });

  it("carries any text and any double unharmed", async () => {
    const anyText = fc.string({ unit: "binary", maxLength: 20 }).filter((value) => !value.includes("\0"));
    await fc.assert(
      fc.asyncProperty(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), async (words, value) => {
        expect((await valuesOf(text(words))) as unknown[]).toContain(words);
        const [found] = (await valuesOf(number(value))) as number[];
        // SQL knows one zero.
        expect(found).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps names with quotes apart from the text around them", async () => {
    const name = 'a"; drop table answers; --';
    const query = compileQuery({ columns: [selected(name, COUNT_ROWS)], from: "answers" });
    expect(await engine.run(query)).toEqual([{ [name]: 5 }]);
  });

  it("adds a million doubles to the same last bit in every run", async () => {
    const seen = new Set<string>();
    const product = times(column("w"), column("y"));
    const series =
      "select (hash(i) % 1000) / 7.0::double as w, (hash(i + 1) % 99991) / 13.0::double as y from range(1000000) r(i)";
    const { text: total } = compileQuery({ columns: [selected("total", sum(product))], from: "series" });
    await engine.run({ text: `create view series as ${series}` });
    for (let round = 0; round < 10; round += 1) seen.add(JSON.stringify(await engine.run({ text: total })));
    expect(seen.size).toBe(1);
    const [plain] = await engine.run({ text: "select fsum(w * y) as total from series" });
    const [exact] = JSON.parse([...seen][0] ?? "[]") as { total: number }[];
    expect(Math.abs((exact?.total ?? 0) / Number(plain?.total) - 1)).toBeLessThan(1e-14);
  });
});
