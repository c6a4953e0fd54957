import { expect, test } from "vitest";
import { columnsOf, withColumn } from "./mapped-columns.ts";

const SHEET = { sheet: "a", table: "", columns: [{ column: "edad", question: "age" }], ignored: ["nota"] };

test("a column that is not read stands after those that are, without a question", () => {
  expect(columnsOf(SHEET)).toEqual([
    { column: "edad", question: "age" },
    { column: "nota", question: "" },
  ]);
});

test("a column is given another question, taken out, and taken in again", () => {
  const out = withColumn(SHEET, { column: "edad", question: "" });
  expect([out.columns, out.ignored]).toEqual([[], ["nota", "edad"]]);
  const back = withColumn(out, { column: "edad", question: "years" });
  expect([back.columns, back.ignored]).toEqual([[{ column: "edad", question: "years" }], ["nota"]]);
  expect(withColumn(back, { column: "edad", question: "age" }).columns).toEqual([{ column: "edad", question: "age" }]);
  expect(withColumn(SHEET, { column: "nota", question: "" })).toEqual(SHEET);
});
