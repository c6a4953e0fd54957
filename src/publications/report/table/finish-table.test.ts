import { describe, expect, it } from "vitest";
import type { Table, TableRow } from "../../document/document.ts";
import { finishTable } from "./finish-table.ts";

const body = (...texts: readonly string[]): TableRow => ({ kind: "body", cells: texts.map((text) => ({ text })) });

function table(rows: readonly TableRow[]): Table {
  const columns = ["Lugar", "Total", "Salario"].map((head) => ({ key: head, head, align: "start" as const }));
  return { type: "table", id: "t", title: "T", subtitle: "", columns, rows, notes: ["Una."], source: "", mark: "real" };
}

const texts = ({ rows }: Table) => rows.map(({ cells }) => cells.map(({ text }) => text));

describe("a finished table", () => {
  it("leaves out the columns in which nothing stands", () => {
    const finished = finishTable(table([body("a", "1", ""), body("b", "2", "")]), "es");
    expect(finished.columns.map(({ head }) => head)).toEqual(["Lugar", "Total"]);
    expect(texts(finished)).toEqual([
      ["a", "1"],
      ["b", "2"],
    ]);
    expect(finished.notes).toEqual(["Una."]);
  });

  it("says of a gap that it is unknown, and explains the sign once", () => {
    const finished = finishTable(table([body("a", "", "3"), body("b", "2")]), "fr");
    expect(texts(finished)).toEqual([
      ["a", "–", "3"],
      ["b", "2", "–"],
    ]);
    expect(finished.notes).toEqual(["Una.", "– : sans donnée."]);
    expect(finished.rows[0]?.cells[1]).toEqual({ text: "–", value: "" });
  });

  it("keeps heads of groups, sums, and suppressed cells as they are", () => {
    const group: TableRow = { kind: "group", cells: [{ text: "Salud" }] };
    const total: TableRow = { kind: "total", cells: [{ text: "n" }, { text: "" }, { text: "7" }] };
    const hidden: TableRow = { kind: "body", cells: [{ text: "a" }, { text: "", suppressed: true }, { text: "1" }] };
    const finished = finishTable(table([group, hidden, total]), "en");
    expect(finished.rows).toEqual([group, hidden, total]);
    expect(finished.notes).toEqual(["Una."]);
  });
});
