// Imports that a killed server only began, by where it was killed.
import { afterAll, beforeAll, expect, test } from "vitest";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Desk } from "../act-head.ts";
import { fakeEffects } from "../effect/fake-effects.ts";
import { changeStudyFile } from "../study-files/change-study-file.ts";
import { changeTable } from "./change-table.ts";
import { keepTableImport, listTableImports } from "./past-import.ts";
import { settleImports } from "./settle-imports.ts";
import { seenDigest } from "./table-cells.ts";

const OF = { study: "s", folder: "/study" };
const TABLE = { ...OF, path: "literature/references.csv" };

let opened: TestStore;
let desk: Desk;
let ids = 0;
beforeAll(async () => {
  opened = (await BACKENDS[0]?.open()) as TestStore;
  desk = { store: opened.store, actor: "ana", effects: { ...fakeEffects(), ids: { next: () => `i${++ids}` } } };
});
afterAll(() => opened.remove());

const digestOf = (text: string) => seenDigest(new TextEncoder().encode(text));
const begun = (id: string, text: string) =>
  keepTableImport(desk, TABLE, {
    ...{ id, source: `${id}.bib`, at: "2026-11-28T12:00:00Z", who: "ana", added: 1, completed: 0 },
    ...{ before: "", after: digestOf(text), also: [], isBegun: true },
  });
const sources = async () => (await listTableImports(desk, TABLE)).map(({ source }) => source).sort();

test("before the table was written it is forgotten; after it stands, also where somebody changed the table since", async () => {
  await begun("nunca", "id\nA\n");
  await begun("escrita", "id\nB\n");
  expect(await sources()).toEqual([]);
  const change = { ...TABLE, verb: "import-literature" };
  const { digest } = await changeStudyFile(desk, { ...change, text: "id\nB\n", seen: "" });
  await changeStudyFile(desk, { ...change, text: "id\nB\nC\n", seen: digest });
  await settleImports(desk, OF);
  expect(await sources()).toEqual(["escrita.bib"]);
  await settleImports(desk, OF);
  expect(await sources()).toEqual(["escrita.bib"]);
});

test("what came before the table goes with it when the table cannot be written", async () => {
  const done: string[] = [];
  const prepare = { act: async () => done.push("kept"), undo: async () => done.push("erased") };
  const wish = { source: "a.csv", verb: "import", text: "id\nX\n", seen: digestOf("other"), added: 1, completed: 0 };
  await expect(changeTable(desk, TABLE, { ...wish, prepare })).rejects.toMatchObject({
    code: "workbench/study-file-changed",
  });
  expect(done).toEqual(["kept", "erased"]);
  expect(await sources()).toEqual(["escrita.bib"]);
});
