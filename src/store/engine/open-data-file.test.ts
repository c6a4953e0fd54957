// Data files of people as tables: CSV, Parquet and what our readers made.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DataFilePlan, FirstRowsMislead, openDataFile } from "./open-data-file.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "data-file-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function ask(plan: DataFilePlan, text: string) {
  const data = await openDataFile(plan);
  try {
    return { columns: data.columns, rows: await data.run({ text }) };
  } finally {
    await data.close();
  }
}

const SUMS = "select count(*) as n, sum(age) as age, count(name) as names from data";

describe("a data file", () => {
  test("is a table when it is CSV: empty cells and NA are missing, codes stay words", async () => {
    const path = file("people.csv", 'name,age,says\n"Ana, la mayor",40,yes\nJosé,NA,no\n,20,\n');
    const { columns, rows } = await ask({ source: { kind: "csv", path } }, SUMS);
    expect(rows).toEqual([{ n: 3, age: 60, names: 2 }]);
    expect(columns.map(({ type }) => type)).toEqual(["text", "number", "text"]);
  });

  test("takes what is not a number in Parquet for missing", async () => {
    const path = join(folder, "polars.parquet");
    const rows = "(values ('a', 40::double, 1::float), ('b', 'NaN', 'NaN'), (null, 20, 3)) as t (name, age, score)";
    const instance = await DuckDBInstance.create();
    await (await instance.connect()).run(`copy (select * from ${rows}) to '${path}' (format parquet)`);
    instance.closeSync();
    const sums = "select count(age) as n, sum(age) as age, sum(score) as score from data";
    const asked = await ask({ source: { kind: "parquet", path } }, sums);
    expect(asked.rows).toEqual([{ n: 2, age: 60, score: 4 }]);
  });

  test("keeps a word that stands far below numbers", async () => {
    const path = file("late.csv", `code\n${"1\n".repeat(30_000)}x\n`);
    const { columns } = await ask({ source: { kind: "csv", path } }, "select 1");
    expect(columns).toEqual([{ name: "code", type: "text" }]);
  });

  test("tells that its first rows mislead when it is read where it lies", async () => {
    const path = file("misleading.csv", `code,age\n${"1,2\n".repeat(30_000)}x,2\n`);
    const plan: DataFilePlan = { source: { kind: "csv", path }, inPlace: true };
    await expect(ask(plan, "select sum(code) from data")).rejects.toThrow(FirstRowsMislead);
    expect((await ask(plan, "select sum(age) as age from data")).rows).toEqual([{ age: 60_002 }]);
  });

  test("gives the same in its place and when it has become Parquet", async () => {
    const path = file("often.csv", 'name;age\n"Ana; la mayor";40\nJosé;NA\n');
    const data = await openDataFile({ source: { kind: "csv", path }, inPlace: true });
    for (let time = 0; time < 4; time += 1)
      expect(await data.run({ text: SUMS })).toEqual([{ n: 2, age: 40, names: 2 }]);
    await data.close();
  });

  test("holds only the columns that are wanted", async () => {
    const path = file("two.csv", "a,b\n1,2\n");
    const { columns } = await ask({ source: { kind: "csv", path }, columns: ["b"] }, "select 1");
    expect(columns.map(({ name }) => name)).toEqual(["b"]);
  });

  test("is a table when another program wrote it and our reader read it", async () => {
    const table = {
      name: "t",
      columns: [
        { name: "name", type: "text" },
        { name: "age", type: "number" },
      ],
      rows: [
        { name: "Ana", age: 40 },
        { name: null, age: null },
      ],
    } as const;
    expect((await ask({ source: { kind: "table", table } }, SUMS)).rows).toEqual([{ n: 2, age: 40, names: 1 }]);
  });

  test.each([
    ["none.csv", undefined, "store/data-file-is-not-readable"],
    ["empty.csv", "", "store/data-file-is-empty"],
    ["ragged.csv", 'a,b\n1,2\n"1,2\n3', "store/data-file-is-not-readable"],
    ["word.parquet", "not parquet", "store/data-file-is-not-readable"],
  ])("stops for %s", async (name, text, code) => {
    const path = text === undefined ? join(folder, name) : file(name, text);
    const kind = name.endsWith("csv") ? "csv" : "parquet";
    await expect(openDataFile({ source: { kind, path } })).rejects.toMatchObject({ code });
  });

  test("names the column that was meant", async () => {
    const path = file("mine.csv", "weight\n1\n");
    const plan: DataFilePlan = { source: { kind: "csv", path }, columns: ["wieght"] };
    await expect(openDataFile(plan)).rejects.toMatchObject({
      code: "store/column-is-not-in-file",
      cure: { en: "Did you mean “weight”?" },
    });
  });

  test("says when a column differs from another only in capital letters", async () => {
    const path = file("twins.csv", "Income,income\n1,2\n");
    const asked = (column: string) => openDataFile({ source: { kind: "csv", path }, columns: [column] });
    await expect(asked("income")).rejects.toMatchObject({ code: "store/columns-differ-only-in-case" });
    await expect(asked("incomes")).rejects.toMatchObject({ code: "store/column-is-not-in-file" });
  });

  test("opens nothing beside itself", async () => {
    const path = file("own.csv", "a\n1\n");
    const other = file("other.csv", "a\n2\n");
    const query = `select * from read_csv('${other}')`;
    await expect(ask({ source: { kind: "csv", path } }, query)).rejects.toMatchObject({ code: "store/query-failed" });
  });
});
