import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ResponseTable } from "#intake/response-table";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Store } from "../open-store.ts";

const TABLE: ResponseTable = {
  id: "returnee",
  mark: "demonstration",
  file: "responses/returnee.csv",
  fileDigest: "f1",
  columns: [
    { name: "id", type: "text" },
    { name: "weight", type: "number" },
  ],
  rows: [
    { id: "r1", weight: 1.5 },
    { id: "r2", weight: null },
  ],
  instrument: { id: "returnee", formId: "returnee", version: "1", titles: { es: "Encuesta" }, variables: [] },
};

describe.each(BACKENDS)("what is kept in $name", ({ open }) => {
  let opened: TestStore;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = opened.store;
  });
  afterAll(() => opened.remove());

  test("a response table comes back with its file, mark, columns and instrument", async () => {
    await store.answers.replaceTable("answers", TABLE);
    await store.answers.replaceTable("answers", { ...TABLE, id: "provider" });
    expect(await store.answers.readTable("answers", "returnee")).toEqual(TABLE);
    expect(await store.answers.readTable("answers", "employer")).toBeUndefined();
  });

  test("one corrected answer in a new file changes one row", async () => {
    const corrected = { ...TABLE, fileDigest: "f2", rows: [TABLE.rows[0] ?? {}, { id: "r2", weight: 2 }] };
    await store.answers.replaceTable("correction", TABLE);
    const changes = await store.answers.replaceTable("correction", corrected);
    expect(changes).toEqual({ added: 0, changed: 1, vanished: 0, unchanged: 1 });
    expect(await store.answers.readTable("correction", "returnee")).toEqual(corrected);
  });

  test("a query is found by its digest, however often it was kept", async () => {
    const [first, second] = await store.queries.add("queries", ["select 1", "select 2", "select 1"]);
    await store.queries.add("queries", ["select 2"]);
    expect(await store.queries.get("queries", first ?? "")).toBe("select 1");
    expect(await store.queries.get("queries", second ?? "")).toBe("select 2");
    expect(await store.queries.get("another", first ?? "")).toBeUndefined();
  });

  test("a snapshot says from which file and table it was made, and when first", async () => {
    const snapshot = {
      digest: "d",
      table: "returnee",
      file: TABLE.file,
      fileDigest: "f1",
      rows: 2,
      columns: TABLE.columns,
    };
    await store.snapshots.add("snapshots", { ...snapshot, madeAt: "2026-03-01T00:00:00Z" });
    await store.snapshots.add("snapshots", { ...snapshot, madeAt: "2026-03-02T00:00:00Z" });
    expect(await store.snapshots.get("snapshots", "d")).toEqual({ ...snapshot, madeAt: "2026-03-01T00:00:00Z" });
  });

  test("a step remembers what it made of which input, the last time", async () => {
    await store.steps.add("steps", "estimate", { input: "i", output: "o1" });
    await store.steps.add("steps", "estimate", { input: "i", output: "o2" });
    expect(await store.steps.find("steps", "estimate", "i")).toBe("o2");
    expect(await store.steps.find("steps", "estimate", "other")).toBeUndefined();
    expect(await store.steps.find("steps", "render", "i")).toBeUndefined();
    expect(await store.steps.list("steps", "estimate")).toEqual(new Map([["i", "o2"]]));
  });

  test("a publication is known by its path, with the document that it was rendered from", async () => {
    const [html, pdf] = [
      { path: "SLV/es/report.html", digest: "h1", document: "d1" },
      { path: "SLV/es/report.pdf", digest: "p1", document: "d1" },
    ];
    await store.publications.add("publications", [pdf, html]);
    await store.publications.add("publications", [{ ...html, digest: "h2" }]);
    await store.publications.add("publications", []);
    expect(await store.publications.list("publications")).toEqual([{ ...html, digest: "h2" }, pdf]);
  });
});
