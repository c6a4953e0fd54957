// The day that consent promised: shown before, carried out once, in journal and ledger; names, keys and sealed parcels are gone for
// ever, answers stay, an edit that comes later is kept no longer than it may, and a kill in the midst ends where it would have ended.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { exportSubmissions } from "#workbench/intake/export-submissions";
import { openIdentity } from "#workbench/intake/open-identity";
import { endAllRetention, endRetention, listDueRetention } from "#workbench/intake/retention";
import { withdrawConsent } from "#workbench/intake/withdraw-consent";
import { publishForm } from "#workbench/publish-form";
import { rebuildStore } from "#workbench/rebuild-store";
import { receiveSubmission } from "#workbench/receive-submission";
import { careFilled, careForm, PLANTED } from "../fixture/care-form.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const STUDY = "small-study";

describe.each(BACKENDS)("the promised day on $name", ({ open }) => {
  let opened: TestStore;
  let desk: Desk;
  let now = new Date("2026-03-01T10:00:00Z");
  const out = mkdtempSync(join(tmpdir(), "retention-"));

  beforeAll(async () => {
    opened = await open();
    desk = { store: opened.store, actor: "casa", effects: { ...realEffects(), clock: { now: () => now } } };
    await publishForm(desk, STUDY, { bytes: new TextEncoder().encode(careForm()), fileName: "care.xml", draft: false });
    await receive({ instance: "uuid:1" });
    await receive({ instance: "uuid:2" });
    now = new Date("2026-06-15T10:00:00Z");
    await receive({ instance: "uuid:1b", replaces: "uuid:1", age: "41" });
    await receive({ instance: "uuid:3", name: "Otra Persona Distinta" });
  });
  afterAll(async () => {
    await opened.remove();
    rmSync(out, { recursive: true });
  });

  function receive(filled: Parameters<typeof careFilled>[0]) {
    return receiveSubmission(desk, STUDY, { xml: careFilled(filled), files: [], source: "openrosa" });
  }
  const promise = (retention: object | undefined) =>
    opened.store.transaction(({ records }) =>
      records.replaceAll(STUDY, "study", [{ id: STUDY, body: { id: STUDY, ...(retention && { retention }) } }]),
    );
  const dueIds = async () => (await listDueRetention(desk, STUDY)).map(({ rootId }) => rootId);
  const chainOf = (id: string) => opened.store.submissions.history(STUDY, id);

  test("a study that promises nothing erases nothing", async () => {
    now = new Date("2099-01-01T00:00:00Z");
    expect(await dueIds()).toEqual([]);
    await promise(undefined);
    expect((await endRetention(desk, STUDY)).destroyed).toBe(0);
    expect(await opened.store.identities.count(STUDY)).toBe(12);
  });

  test("is counted from the first arrival of a chain of edits, and by the consent of each form", async () => {
    await promise({ months: 12 });
    now = new Date("2027-02-28T23:59:59Z");
    expect(await dueIds()).toEqual([]);
    now = new Date("2027-03-01T00:00:00Z");
    expect(await listDueRetention(desk, STUDY)).toMatchObject([
      { rootId: "uuid:1", form: "care", endedOn: "2027-03-01" },
      { rootId: "uuid:2", form: "care", endedOn: "2027-03-01" },
    ]);
    await promise({ months: 12, forms: [{ form: "care", months: 60 }] });
    expect(await dueIds()).toEqual([]);
    await promise({ months: 12 });
  });

  test("erases names, keys and every sealed version; answers and counts stay", async () => {
    const { store } = opened;
    const blobs = (await chainOf("uuid:1")).map(({ blob }) => blob);
    const bodies = (await chainOf("uuid:1")).map(({ body }) => body);
    const old = await store.identities.list(STUDY, "uuid:1");
    await exportTo();
    const before = readFileSync(join(out, "care.csv"), "utf8");
    const { due, destroyed } = await endRetention(desk, STUDY);
    expect([due.length, destroyed]).toEqual([2, 3]);
    for (const blob of blobs) await expect(readBlob(blob)).rejects.toMatchObject({ code: "store/blob-is-missing" });
    for (const { question, sealed } of old)
      expect(await store.cupboard.open({ study: STUDY, rootId: "uuid:1", question }, sealed)).toBeUndefined();
    await expect(
      openIdentity(desk, { study: STUDY, instanceId: "uuid:2", reason: "llamada de seguimiento" }),
    ).rejects.toMatchObject({ code: "workbench/no-identity-is-kept" });
    expect((await chainOf("uuid:1")).map(({ body }) => body)).toEqual(bodies);
    await exportTo();
    expect(readFileSync(join(out, "care.csv"), "utf8")).toBe(before);
    expect(before).not.toContain(PLANTED.name);
    expect(await store.identities.count(STUDY)).toBe(4);
    expect((await store.ledger.list(STUDY)).filter(({ verb }) => verb === "end-retention")).toHaveLength(2);
    await store.ledger.verify(STUDY);
    expect(await dueIds()).toEqual([]);
    expect(await endAllRetention(desk)).toBe(0);
  });

  test("an edit that comes later is due at once, and who took consent back is not noted twice", async () => {
    await receive({ instance: "uuid:2b", replaces: "uuid:2", age: "39" });
    expect(await opened.store.identities.list(STUDY, "uuid:2")).not.toEqual([]);
    await withdrawConsent(desk, { study: STUDY, instanceId: "uuid:3", keeps: "nothing", reason: "lo pidió" });
    now = new Date("2027-07-01T00:00:00Z");
    expect(await dueIds()).toEqual(["uuid:2"]);
    await endRetention(desk, STUDY);
    expect(await opened.store.identities.count(STUDY)).toBe(0);
  });

  test("killed after the act and before the erasing, the next time ends it; rebuilding brings no name back", async () => {
    now = new Date("2026-08-01T00:00:00Z");
    await receive({ instance: "uuid:4" });
    now = new Date("2027-08-01T00:00:00Z");
    const [sent] = await chainOf("uuid:4");
    const dying: Desk = {
      ...desk,
      store: { ...opened.store, vault: { ...opened.store.vault, remove: () => Promise.reject(new Error("killed")) } },
    };
    await expect(endRetention(dying, STUDY)).rejects.toThrow("killed");
    await expect(readBlob(sent?.blob ?? "")).resolves.toBeGreaterThan(0);
    expect(await dueIds()).toEqual(["uuid:4"]);
    await endRetention(desk, STUDY);
    await expect(readBlob(sent?.blob ?? "")).rejects.toMatchObject({ code: "store/blob-is-missing" });
    const entries = (await opened.store.ledger.list(STUDY)).filter(({ verb }) => verb === "end-retention");
    expect(entries).toHaveLength(4);
    const bodies = async () =>
      (await opened.store.submissions.list(STUDY)).map(({ instanceId, body }) => [instanceId, body]);
    const before = await bodies();
    await rebuildStore(desk);
    expect(await bodies()).toEqual(before);
    expect(await opened.store.identities.count(STUDY)).toBe(0);
    await endRetention(desk, STUDY);
    expect(await dueIds()).toEqual([]);
  });

  function exportTo() {
    return exportSubmissions(desk, { study: STUDY, form: "care", format: "csv", language: "es", out, withTexts: true });
  }

  async function readBlob(blob: string): Promise<number> {
    let bytes = 0;
    for await (const part of opened.store.vault.read(blob, `${STUDY}/parcel`)) bytes += part.length;
    return bytes;
  }
});
