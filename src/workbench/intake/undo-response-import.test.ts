// A file of answers taken back whole and brought back: counts, edits, identities, what people did since, the same file once more, and all
// of it again from the journal.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { careForm } from "../../../test/fixture/care-form.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Desk } from "../act-head.ts";
import { fakeEffects } from "../effect/fake-effects.ts";
import { publishForm } from "../publish-form.ts";
import { rebuildStore } from "../rebuild-store.ts";
import { removeSubmission, restoreSubmission } from "../review-submission.ts";
import { verifyLedgers } from "../verify-ledgers.ts";
import { importResponses } from "./import-responses.ts";
import { readHistory } from "./submission-history.ts";
import { listResponseImports, returnResponseImport, undoResponseImport } from "./undo-response-import.ts";

const UUID = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;
const REASON = "el archivo era de otro mes";

describe.each(BACKENDS)("a file of answers taken back ($name)", ({ open }) => {
  const stores: TestStore[] = [];
  let opened: TestStore;
  let desk: Desk;
  let files: ReturnType<typeof fakeEffects>["files"];
  let studies = 0;
  let study = "";

  beforeEach(async () => {
    opened = stores[0] ?? (await open());
    stores[0] ??= opened;
    study = `undo-${++studies}`;
    let [ids, seconds] = [0, 0];
    const effects = fakeEffects();
    files = effects.files;
    const clock = { now: () => new Date(Date.UTC(2026, 10, 20, 12, 0, ++seconds)) };
    const own = { ...effects, clock, ids: { next: () => `${study}-${++ids}` } };
    desk = { store: opened.store, actor: "test", effects: own };
    await publishForm(desk, study, { bytes: new TextEncoder().encode(careForm()), fileName: "care.xml", draft: false });
  });
  afterAll(async () => {
    for (const each of stores) await each.remove();
  });

  /** A row: key, age, name. */
  async function bring(name: string, rows: readonly (readonly [digit: number, age: number, name: string])[]) {
    const lines = rows.map(([digit, age, who]) => `${UUID(digit)},${age},${who}`);
    const bytes = new TextEncoder().encode(["_uuid,age,full_name", ...lines].join("\n"));
    await files.writeAtomically(`/${name}`, bytes);
    return importResponses(desk, { study, file: `/${name}`, form: "care", preview: false });
  }

  async function ages() {
    const rows = await desk.store.submissions.list(study);
    return rows.map(({ body }) => (body as { answers: { age: string } }).answers.age).sort();
  }

  const names = async () =>
    Promise.all(
      [1, 2, 3].map(async (digit) => {
        const rootId = `uuid:${UUID(digit)}`;
        const person = await desk.store.identities.list(study, rootId);
        return Promise.all(
          person.map(async ({ instanceId, question, sealed }) => {
            const text = await desk.store.cupboard.open({ study, rootId, question }, sealed);
            return `${instanceId === rootId ? "first" : "edit"}: ${text}`;
          }),
        );
      }),
    );

  test("leaves the counts whole, in one act; edits and who people are give way to what stood before; all of it comes back", async () => {
    await bring("enero.csv", [[1, 30, "Ana Inventada"]]);
    const before = [await ages(), await names()];
    expect(before[1]?.[0]).toEqual(["first: Ana Inventada"]);
    const { import: id = "", ...counts } = await bring("mal.csv", [
      [1, 99, "Otra Inventada"],
      [2, 41, "Eva Inventada"],
    ]);
    expect(counts).toMatchObject({ added: 1, edited: 1 });
    const after = [await ages(), await names()];
    expect(after[0]).toEqual(["41", "99"]);
    const acts = await desk.store.acts.last(study);
    const told = await undoResponseImport(desk, study, { id, reason: REASON });
    expect([told.removed.length, told.emptied.length, told.stay]).toEqual([1, 1, []]);
    expect(await desk.store.acts.last(study)).toBe(acts + 1);
    expect(await ages()).toEqual(before[0]);
    expect((await names())[0]).toEqual(before[1]?.[0]);
    const [newest, oldest] = await listResponseImports(desk, study);
    expect(newest).toMatchObject({
      id,
      from: "file:mal.csv",
      added: 1,
      edited: 1,
      undone: { reason: REASON, actor: "test" },
    });
    expect(oldest?.undone).toBeUndefined();
    const history = await readHistory(desk, study, `uuid:${UUID(1)}`);
    expect(history.map(({ kind, note }) => [kind, note])).toContainEqual(["removed", REASON]);
    await expect(undoResponseImport(desk, study, { id, reason: REASON })).rejects.toMatchObject({
      code: "workbench/import-is-undone",
    });
    await rebuildStore(desk);
    expect([await ages(), (await names())[0]]).toEqual([before[0], before[1]?.[0]]);
    await returnResponseImport(desk, study, { id, reason: "era el correcto" });
    expect([await ages(), await names()]).toEqual(after);
    await expect(returnResponseImport(desk, study, { id, reason: REASON })).rejects.toMatchObject({
      code: "workbench/import-stands",
    });
    await rebuildStore(desk);
    expect([await ages(), await names()]).toEqual(after);
    await verifyLedgers(desk.store, study);
  });

  test("what came later stays; what somebody took out by hand stays out; what was put back by hand counts", async () => {
    const { import: id = "" } = await bring("uno.csv", [
      [1, 30, ""],
      [2, 31, ""],
      [3, 32, ""],
    ]);
    await bring("dos.csv", [[1, 40, ""]]);
    await removeSubmission(desk, study, { instanceId: `uuid:${UUID(2)}`, reason: "prueba" });
    const told = await undoResponseImport(desk, study, { id, reason: REASON });
    expect(told).toEqual({ removed: [`uuid:${UUID(3)}`], emptied: [], stay: [`uuid:${UUID(1)}`] });
    expect(await ages()).toEqual(["40"]);
    await restoreSubmission(desk, study, { instanceId: `uuid:${UUID(3)}` });
    expect(await ages()).toEqual(["32", "40"]);
    await returnResponseImport(desk, study, { id, reason: REASON });
    expect(await ages()).toEqual(["32", "40"]);
  });

  test("the same file once more, or a corrected one, comes in as if it were new; what it brought back is its own from then on", async () => {
    await bring("base.csv", [[1, 30, ""]]);
    const { import: first = "" } = await bring("mal.csv", [
      [1, 99, ""],
      [2, 41, ""],
    ]);
    await undoResponseImport(desk, study, { id: first, reason: REASON });
    const again = await bring("mal.csv", [
      [1, 99, ""],
      [2, 41, ""],
    ]);
    expect(again).toMatchObject({ added: 1, edited: 1, known: 0, aside: 0 });
    expect(await ages()).toEqual(["41", "99"]);
    expect(await returnResponseImport(desk, study, { id: first, reason: REASON })).toMatchObject({ removed: [] });
    expect(await ages()).toEqual(["41", "99"]);
    await undoResponseImport(desk, study, { id: again.import ?? "", reason: REASON });
    const right = await bring("bien.csv", [
      [1, 31, ""],
      [2, 40, ""],
    ]);
    expect(right).toMatchObject({ added: 1, edited: 1, aside: 0 });
    await undoResponseImport(desk, study, { id: right.import ?? "", reason: REASON });
    expect(await ages()).toEqual(["30"]);
    await rebuildStore(desk);
    expect(await ages()).toEqual(["30"]);
  });

  test("is known", async () => {
    await expect(undoResponseImport(desk, study, { id: "nada", reason: REASON })).rejects.toMatchObject({
      code: "workbench/import-is-unknown",
    });
  });
});
