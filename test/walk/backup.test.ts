// A backup of a real store while it is written to, opened, restored, and refused where it was touched.
import { copyFile, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore, type Store } from "#store/open-store";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { checkBackup } from "#workbench/backup/check-backup";
import { moveDatabase } from "#workbench/backup/move-database";
import { restore } from "#workbench/backup/restore";
import { backUpWhenDue, listBackups } from "#workbench/backup/schedule-backups";
import { realEffects } from "#workbench/effect/real-effects";
import { openIdentity } from "#workbench/intake/open-identity";
import { publishForm } from "#workbench/publish-form";
import { rebuildStore } from "#workbench/rebuild-store";
import { receiveSubmission } from "#workbench/receive-submission";
import { careFilled, careForm, PLANTED } from "../fixture/care-form.ts";
import { BACKENDS, makeFolder, makeSchema, type TestStore } from "../fixture/stores.ts";

const PASSWORD = "cuatro palabras lejos del servidor";
const serverUrl = process.env.TEST_DATABASE_URL;

describe.each(BACKENDS)("a backup of $name", ({ name, open }) => {
  let opened: TestStore;
  let desk: Desk;
  let folder: string;
  let path: string;

  beforeAll(async () => {
    opened = await open();
    folder = await makeFolder();
    path = join(folder, "all.backup");
    desk = { store: opened.store, effects: realEffects(), actor: "test" };
    await publishForm(desk, "s", { bytes: new TextEncoder().encode(careForm()), fileName: "care.xml", draft: false });
    await setAccount(desk, { name: "ana", role: "coordinator", password: PASSWORD });
    for (let at = 0; at < 30; at += 1) await send(at);
    await opened.store.records.replaceAll("s", "study", [{ id: "s", body: { id: "s", odd: "a\u0000b \ud800 “x”" } }]);
  });
  afterAll(async () => {
    await opened.remove();
    await rm(folder, { recursive: true });
  });

  const send = (at: number) =>
    receiveSubmission(desk, "s", {
      xml: careFilled({ instance: `uuid:${at}`, phone: `0000 ${1000 + at}` }),
      files: [],
      source: "openrosa",
      submitter: "device:1",
    });
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (cause: { code?: string }) => cause.code,
    );

  test("is made while parcels come in, and is whole", async () => {
    const coming = Promise.all(Array.from({ length: 20 }, (_, at) => send(100 + at)));
    await opened.store.backUp(path, PASSWORD, "2026-11-26T00:00:00.000Z");
    await coming;
    const found = await checkBackup(path, PASSWORD);
    expect(found).toMatchObject({ kind: "head", madeAt: "2026-11-26T00:00:00.000Z" });
    expect(found.rows).toBeGreaterThan(30);
  });

  test("gives nothing away", async () => {
    const bytes = await readFile(path);
    for (const secret of [PLANTED.name, "care.xml", "coordinator", "submission"])
      expect(bytes.includes(Buffer.from(secret))).toBe(false);
    expect(await codeOf(checkBackup(path, "another password of enough letters"))).toBe("store/backup-is-not-readable");
    expect(await codeOf(checkBackup(path, "short"))).toBe("store/backup-password-is-missing");
    expect(await codeOf(checkBackup(path, undefined))).toBe("store/backup-password-is-missing");
  });

  test("shows where it was touched or cut off", async () => {
    const touched = join(folder, "touched.backup");
    const bytes = await readFile(path);
    for (const at of [0, 10, 60, 5000, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(touched, changed);
      expect([at, await codeOf(checkBackup(touched, PASSWORD))]).toEqual([at, "store/backup-is-not-readable"]);
    }
    for (const length of [0, 30, 100, bytes.length - 70_000, bytes.length - 1]) {
      await copyFile(path, touched);
      await truncate(touched, Math.max(0, length));
      expect([length, await codeOf(checkBackup(touched, PASSWORD))]).toEqual([length, "store/backup-is-not-readable"]);
    }
  });

  test("comes back in a new folder, with its identities, and can be rebuilt", async () => {
    const schema = name === "PostgreSQL" ? await makeSchema(serverUrl ?? "") : undefined;
    const plan = { folder: join(folder, "back"), databaseUrl: schema?.url, password: PASSWORD };
    const restored = await restore(path, plan, {});
    expect(restored.withoutFile).toEqual([]);
    expect(restored.ledgers.s).toBeGreaterThan(30);
    const store = await openStore({
      folder: plan.folder,
      ...(schema === undefined ? {} : { databaseUrl: schema.url }),
    });
    const count = await store.submissions.count("s");
    expect(count).toBeGreaterThanOrEqual(30);
    expect(await store.submissions.get("s", "uuid:3")).toEqual(await opened.store.submissions.get("s", "uuid:3"));
    expect(await store.records.get("s", "study", "s")).toEqual(await opened.store.records.get("s", "study", "s"));
    const again: Desk = { ...desk, store };
    const { answers } = await openIdentity(again, { study: "s", instanceId: "uuid:3", reason: "call back" });
    expect(answers.map(({ text }) => text)).toContain(PLANTED.name);
    const rebuilt = await rebuildStore(again);
    expect(rebuilt.withoutXml).toEqual([]);
    expect(rebuilt.submissions).toBeGreaterThanOrEqual(count);
    await store.close();
    expect(await codeOf(restore(path, plan, {}))).toBe("store/folder-is-not-empty");
    if (schema !== undefined) {
      const other = { ...plan, folder: join(folder, "other") };
      expect(await codeOf(restore(path, other, {}))).toBe("store/database-is-not-empty");
      await schema.drop();
    }
  });

  test("is made when it is due, by one of several, and the oldest go", async () => {
    const to = join(folder, "kept");
    let now = new Date("2026-11-26T00:00:00Z");
    const workbench = { store: opened.store, effects: { ...desk.effects, clock: { now: () => now } } };
    const schedule = { folder: to, password: PASSWORD, hours: 24, keep: 2 };
    const both = await Promise.all(["a", "b"].map((holder) => backUpWhenDue(workbench, holder, schedule)));
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await backUpWhenDue(workbench, "b", schedule)).toBe(0);
    for (const day of ["27", "28"]) {
      now = new Date(`2026-11-${day}T00:00:00Z`);
      expect(await backUpWhenDue(workbench, "a", schedule)).toBe(1);
    }
    expect(await listBackups(to)).toEqual(["tornaviaje-20261128T000000Z.backup", "tornaviaje-20261127T000000Z.backup"]);
  });
});

describe.runIf(serverUrl !== undefined)("a database that is moved", () => {
  test("goes from the folder to a server and back, row by row the same, and never into one that has rows", async () => {
    const folder = await makeFolder();
    const schema = await makeSchema(serverUrl ?? "");
    const fill = async (store: Store) => {
      const desk: Desk = { store, effects: realEffects(), actor: "test" };
      const bytes = new TextEncoder().encode(careForm());
      await publishForm(desk, "s", { bytes, fileName: "care.xml", draft: false });
      for (const instance of ["uuid:1", "uuid:2"])
        await receiveSubmission(desk, "s", { xml: careFilled({ instance }), files: [], source: "openrosa" });
      return [await store.submissions.list("s"), await store.ledger.list("s"), await store.forms.list("s")];
    };
    const read = async (store: Store) => [
      await store.submissions.list("s"),
      await store.ledger.list("s"),
      await store.forms.list("s"),
    ];
    const embedded = await openStore({ folder });
    const before = await fill(embedded);
    await embedded.close();

    const moved = await moveDatabase({ folder, from: undefined, to: schema.url }, new Date());
    expect(moved.rows).toBeGreaterThan(5);
    const server = await openStore({ folder, databaseUrl: schema.url });
    expect(await read(server)).toEqual(before);
    await server.close();

    const again = moveDatabase({ folder, from: undefined, to: schema.url }, new Date());
    await expect(again).rejects.toMatchObject({ code: "store/database-is-not-empty" });
    await rm(join(folder, "pg"), { recursive: true });
    expect(await moveDatabase({ folder, from: schema.url, to: undefined }, new Date())).toMatchObject({
      rows: moved.rows,
    });
    const back = await openStore({ folder });
    expect(await read(back)).toEqual(before);
    await back.ledger.verify("s");
    await back.close();
    await schema.drop();
    await rm(folder, { recursive: true });
  });
});
