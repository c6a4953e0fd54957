// Names, telephones and places go to the locked cupboard and nowhere else; consent can be taken back; answers are corrected openly.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bitsOf, dice } from "#intake/quality/check/check-same-person";
import type { Store } from "#store/open-store";
import type { Desk } from "#workbench/act-head";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { realEffects } from "#workbench/effect/real-effects";
import { correctAnswer } from "#workbench/intake/correct-answer";
import { exportSubmissions } from "#workbench/intake/export-submissions";
import { openIdentity } from "#workbench/intake/open-identity";
import { showConsent } from "#workbench/intake/show-consent";
import { turnIdentityKey } from "#workbench/intake/turn-identity-key";
import { withdrawConsent } from "#workbench/intake/withdraw-consent";
import { publishForm } from "#workbench/publish-form";
import { rebuildStore } from "#workbench/rebuild-store";
import { receiveSubmission } from "#workbench/receive-submission";
import { careFilled, careForm, PLANTED } from "../fixture/care-form.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const STUDY = "small-study";

describe.each(BACKENDS)("identities on $name", ({ open }) => {
  let opened: TestStore;
  let desk: Desk;
  const out = mkdtempSync(join(tmpdir(), "care-"));

  beforeAll(async () => {
    opened = await open();
    desk = { store: opened.store, actor: "coordination", effects: { ...fakeEffects(), files: realEffects().files } };
    await publishForm(desk, STUDY, { bytes: new TextEncoder().encode(careForm()), fileName: "care.xml", draft: false });
    await receive({ instance: "uuid:1" });
    await receive({ instance: "uuid:2", name: "Inventada de Quetzal, ZORAIDÁ", phone: "0000-4711", age: "35" });
    await receive({ instance: "uuid:3", name: "Otra Persona Distinta", phone: "0000 9999", age: "60", follow: "no" });
  });

  afterAll(async () => {
    await opened.remove();
    rmSync(out, { recursive: true });
  });

  function receive(filled: Parameters<typeof careFilled>[0]) {
    return receiveSubmission(desk, STUDY, { xml: careFilled(filled), files: [], source: "openrosa" });
  }

  function exportTo(format: "csv" | "xlsx" | "sav" | "dta" | "r") {
    return exportSubmissions(desk, { study: STUDY, form: "care", format, language: "es", out, withTexts: true });
  }

  test("are in no table, export, blob, journal or log, and not in the files of the database", async () => {
    for (const format of ["csv", "xlsx", "sav", "dta", "r"] as const) await exportTo(format);
    const found = [...plantedIn(opened.store.folder), ...plantedIn(out), ...(await plantedInTables(opened.store))];
    expect(found).toEqual([]);
    expect(await opened.store.identities.count(STUDY)).toBe(12);
  });

  test("are compared without being read", async () => {
    const tokens = await opened.store.identities.tokens(STUDY);
    const of = (kind: string) => tokens.filter((token) => token.kind === kind).map(({ token }) => token);
    const [first, same, other] = of("phone");
    expect(first).toBe(same);
    expect(first).not.toBe(other);
    const [one = "", alike = "", unlike = ""] = of("name");
    expect(dice(bitsOf(one), bitsOf(alike))).toBe(1);
    expect(dice(bitsOf(one), bitsOf(unlike))).toBeLessThan(0.6);
    expect(of("place")[0]).toBe("13.7 -89.2");
  });

  test("open for a call back with a reason, which stands in the ledger", async () => {
    const request = { study: STUDY, instanceId: "uuid:1", reason: "" };
    await expect(openIdentity(desk, request)).rejects.toMatchObject({ code: "workbench/reason-is-missing" });
    const { answers } = await openIdentity(desk, { ...request, reason: "llamada de seguimiento" });
    expect(answers.map(({ text }) => text)).toEqual(
      expect.arrayContaining([PLANTED.name, PLANTED.phone, PLANTED.place]),
    );
    expect((await opened.store.ledger.list(STUDY)).at(-1)).toMatchObject({
      verb: "open-identity",
      actor: "coordination",
    });
    expect(await opened.store.openings.list(STUDY)).toMatchObject([
      { rootId: "uuid:1", reason: "llamada de seguimiento" },
    ]);
  });

  test("do not open for a call back when that was not agreed to", async () => {
    const request = { study: STUDY, instanceId: "uuid:3", reason: "llamada de seguimiento" };
    await expect(openIdentity(desk, request)).rejects.toMatchObject({ code: "workbench/no-consent-to-call" });
    expect((await showConsent(desk, STUDY, "uuid:3")).consents).toEqual([
      {
        purpose: "follow-up",
        question: "follow",
        state: "refused",
        version: "1",
        words: { default: "¿Podemos llamarle?" },
      },
    ]);
  });

  test("do not open when a row was moved to another person", async () => {
    const [row] = await opened.store.identities.list(STUDY, "uuid:1");
    const place = { study: STUDY, rootId: "uuid:2", question: row?.question ?? "" };
    expect(await opened.store.cupboard.open(place, row?.sealed ?? "")).toBeUndefined();
  });

  test("stay the same under a new key", async () => {
    const before = (await opened.store.identities.list(STUDY, "uuid:1")).map(({ sealed }) => sealed);
    expect(await turnIdentityKey(desk, [STUDY])).toBe(12);
    const after = await opened.store.identities.list(STUDY, "uuid:1");
    expect(after.map(({ sealed }) => sealed)).not.toEqual(before);
    const [first] = after;
    const text = await opened.store.cupboard.open(
      { study: STUDY, rootId: "uuid:1", question: first?.question ?? "" },
      first?.sealed ?? "",
    );
    expect(text).toBe(PLANTED.name);
    const place = { study: STUDY, rootId: "uuid:1", question: first?.question ?? "" };
    expect(await opened.store.cupboard.open(place, before[0] ?? "")).toBeUndefined();
    const tokens = (await opened.store.identities.tokens(STUDY)).filter(({ kind }) => kind === "phone");
    expect(tokens[0]?.token).toBe(tokens[1]?.token);
  });

  test("a corrected answer leaves as corrected; what was sent stays, with who and why", async () => {
    const request = { study: STUDY, instanceId: "uuid:1", question: "age", value: "43", reason: "cifras cambiadas" };
    expect(await correctAnswer(desk, request)).toMatchObject({ before: "34", value: "43" });
    await correctAnswer(desk, { ...request, question: "member[1]/member_age", value: "5" });
    await exportTo("csv");
    expect(readFileSync(join(out, "care.csv"), "utf8")).toMatch(/^uuid:1,.*,43,/m);
    expect(readFileSync(join(out, "member.csv"), "utf8")).toContain("uuid:1/member[1],uuid:1,hija,5");
    expect((await opened.store.submissions.get(STUDY, "uuid:1"))?.body).toMatchObject({ answers: { age: "34" } });
    await expect(correctAnswer(desk, { ...request, question: "contact/phone" })).rejects.toMatchObject({
      code: "workbench/question-is-unknown",
    });
  });

  test("consent taken back keeps what was promised and nothing more, and counts stay true", async () => {
    const { store } = opened;
    const rows = (await store.submissions.list(STUDY)).length;
    const given = { study: STUDY, reason: "lo pidió la persona" };
    await receive({ instance: "uuid:1b", replaces: "uuid:1", age: "44" });
    const blob = (await store.submissions.get(STUDY, "uuid:1"))?.blob ?? "";
    // As an old copy of the tables still has it.
    const old = await store.identities.list(STUDY, "uuid:1");
    const openOld = () =>
      Promise.all(
        old.map(({ question, sealed }) => store.cupboard.open({ study: STUDY, rootId: "uuid:1", question }, sealed)),
      );
    expect(await openOld()).toContain(PLANTED.name);
    expect(await withdrawConsent(desk, { ...given, instanceId: "uuid:1b", keeps: "nothing" })).toMatchObject({
      rootId: "uuid:1",
      destroyed: 2,
    });
    expect(await withdrawConsent(desk, { ...given, instanceId: "uuid:2", keeps: "answers" })).toMatchObject({
      identities: 4,
    });
    expect(await store.identities.count(STUDY)).toBe(4);
    expect(await openOld()).toEqual(old.map(() => undefined));
    await expect(readAll(store.vault.read(blob, `${STUDY}/parcel`))).rejects.toMatchObject({
      code: "store/blob-is-missing",
    });
    const exported = await exportTo("csv");
    expect(exported.submissions).toBe(2);
    expect(readFileSync(join(out, "care.csv"), "utf8")).not.toContain("uuid:1");
    expect((await store.submissions.list(STUDY)).length).toBe(rows);
    await store.ledger.verify(STUDY);
    expect((await store.ledger.list(STUDY)).filter(({ verb }) => verb === "withdraw-consent")).toHaveLength(2);
  });

  test("an edit that was still on its way brings nothing back", async () => {
    await receive({ instance: "uuid:1c", replaces: "uuid:1b", age: "45" });
    expect(await opened.store.identities.list(STUDY, "uuid:1")).toEqual([]);
    expect((await opened.store.submissions.get(STUDY, "uuid:1c"))?.body).toBeNull();
  });

  test("tables made again from the journal bring back what holds, and nothing that was taken back", async () => {
    const { store } = opened;
    const state = async () => ({
      submissions: (await store.submissions.list(STUDY)).map(({ instanceId, body }) => [instanceId, body]),
      identities: (await store.identities.listAll(STUDY)).map(({ rootId, question, token }) => [
        rootId,
        question,
        token,
      ]),
      openings: (await store.openings.list(STUDY)).map(({ reason }) => reason),
    });
    const before = await state();
    await rebuildStore(desk);
    expect(await state()).toEqual(before);
    expect(before.identities).toHaveLength(4);
    const place = { study: STUDY, rootId: "uuid:3", question: "contact/phone" };
    const phone = (await store.identities.list(STUDY, "uuid:3")).find(({ question }) => question === place.question);
    expect(await store.cupboard.open(place, phone?.sealed ?? "")).toBe("0000 9999");
  });
});

async function readAll(parts: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const part of parts) bytes += part.length;
  return bytes;
}

const STRINGS = [PLANTED.name, "Zoraida", PLANTED.phone, "0000 4711", "13.706512", PLANTED.note, "almendro"];

function plantedIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((path) => {
    const full = join(folder, path);
    if (!statSync(full).isFile()) return [];
    const bytes = readFileSync(full);
    return STRINGS.filter((text) => bytes.includes(text)).map((text) => `${path}: ${text}`);
  });
}

async function plantedInTables({ pool }: Store): Promise<readonly string[]> {
  const tables = await pool.query(
    "select table_name from information_schema.tables where table_schema = current_schema()",
  );
  const found: string[] = [];
  for (const { table_name: table } of tables.rows) {
    const rows = JSON.stringify((await pool.query(`select * from ${table}`)).rows);
    found.push(...STRINGS.filter((text) => rows.includes(text)).map((text) => `${table}: ${text}`));
  }
  return found;
}
