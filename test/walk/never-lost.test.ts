// What was acknowledged is there afterwards, once: after kills amid a storm of parcels, with a full disk, and when the database is
// gone and made again from the journal and the sealed files.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore, type Store } from "#store/open-store";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { replaceEntityList } from "#workbench/entity-lists";
import { attachMedia } from "#workbench/form-media";
import { publishForm } from "#workbench/publish-form";
import { rebuildStore } from "#workbench/rebuild-store";
import { receiveSubmission } from "#workbench/receive-submission";
import { removeSubmission, reviewSubmission } from "#workbench/review-submission";
import { rotateKeys } from "#workbench/rotate-keys";
import { sealFile } from "#workbench/seal-file";
import { addDevice, setFieldUser } from "#workbench/senders";
import { setFormState } from "#workbench/set-form-state";
import { sweepVault } from "#workbench/sweep-vault";
import { startChild } from "../fixture/child.ts";
import { filled, smallForm } from "../fixture/small-form.ts";
import { makeFolder, makeSchema } from "../fixture/stores.ts";

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => rm(folder, { recursive: true }));

const SENDER = "test/fixture/submission-sender.ts";
const acknowledged = (output: string) => [...output.matchAll(/^kept (\S+)\.$/gm)].map(([, instance]) => instance ?? "");

const TABLES = [
  "act",
  "form_version",
  "form_media",
  "entity_list",
  "entity",
  "submission",
  "conflict",
  "attachment",
  "review_action",
  "device",
  "field_user",
  "account",
];

/** Every row of every table that acts fill, and the ledger. */
async function dump(
  store: Store,
  tables: readonly string[],
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const found: (readonly [string, readonly string[]])[] = [];
  for (const table of tables) {
    const { rows } = await store.pool.query(`select * from ${table}`);
    found.push([table, rows.map((row) => JSON.stringify(row)).sort()]);
  }
  return found;
}

async function checkWhole(store: Store, instances: readonly string[]): Promise<void> {
  const kept = await store.submissions.list("s", { limit: 100_000 });
  const found = kept.map(({ instanceId }) => instanceId);
  expect(instances.filter((instance) => !found.includes(instance))).toEqual([]);
  expect(new Set(found).size).toBe(found.length);
  for (const { instanceId, fingerprint, blob } of kept) {
    for await (const _part of store.vault.read(blob, "s/parcel"));
    const [file] = await store.attachments.list("s", instanceId, fingerprint);
    for await (const _part of store.vault.read(file?.blob ?? "", "s/attachment"));
  }
  await store.ledger.verify("s");
}

interface Place {
  /** Where the rows are; undefined: in the data folder. */
  readonly url: string | undefined;
  /** A store over the same files with a database that holds nothing. */
  readonly forget: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

let place: Place;

const serverUrl = process.env.TEST_DATABASE_URL;
const DATABASES: readonly (readonly [name: string, open: () => Promise<Place>])[] = [
  ["the embedded database", async () => embedded()],
  ...(serverUrl === undefined ? [] : [["PostgreSQL", () => onServer(serverUrl)] as const]),
];

function embedded(): Place {
  return { url: undefined, forget: () => rm(join(folder, "pg"), { recursive: true }), drop: async () => {} };
}

async function onServer(server: string): Promise<Place> {
  const schemas = [await makeSchema(server)];
  return {
    get url() {
      return schemas.at(-1)?.url;
    },
    forget: async () => {
      schemas.push(await makeSchema(server));
    },
    drop: async () => {
      for (const schema of schemas) await schema.drop();
    },
  };
}

const openAgain = () => openStore({ folder, ...(place.url === undefined ? {} : { databaseUrl: place.url }) });

describe.each(DATABASES)("never lost with %s", (name, openPlace) => {
  beforeEach(async () => {
    place = await openPlace();
    if (place.url !== undefined) process.env.SENDER_DATABASE_URL = place.url;
  });
  afterEach(async () => {
    delete process.env.SENDER_DATABASE_URL;
    await place.drop();
  });

  test("after two kills amid a storm of parcels, and again without the database", { timeout: 300_000 }, async () => {
    const told: string[] = [];
    for (const run of ["1", "2"]) {
      const child = startChild(SENDER, [folder, run]);
      await child.said(`kept uuid:${run}-4-${run}.`);
      child.process.kill("SIGKILL");
      told.push(...acknowledged((await child.ended).output));
    }
    expect(told.length).toBeGreaterThan(20);
    let store = await openAgain();
    await checkWhole(store, told);
    await store.close();

    await place.forget();
    store = await openAgain();
    expect(await store.submissions.list("s")).toEqual([]);
    expect(await rebuildStore({ store, effects: realEffects(), actor: "test" })).toMatchObject({ withoutXml: [] });
    await checkWhole(store, told);
    await store.close();
  });

  test("when the key of the installation is changed amid it all", { timeout: 300_000 }, async () => {
    const told: string[] = [];
    for (const run of ["1", "2"]) {
      const child = startChild(SENDER, [folder, run]);
      await child.said(`kept uuid:${run}-4-1.`);
      child.process.kill("SIGKILL");
      told.push(...acknowledged((await child.ended).output));
      const store = await openAgain();
      await rotateKeys({ store, effects: realEffects(), actor: "test" });
      await checkWhole(store, told);
      await store.close();
    }
    await place.forget();
    const store = await openAgain();
    await rebuildStore({ store, effects: realEffects(), actor: "test" });
    await checkWhole(store, told);
    await store.close();
  });

  test("files that no act names are found after a day, and nothing else is swept away", async () => {
    const child = startChild(SENDER, [folder, "1"]);
    await child.said("kept uuid:1-4-1.");
    child.process.kill("SIGKILL");
    const told = acknowledged((await child.ended).output);
    const store = await openAgain();
    const orphan = await store.vault.add(once("orphan"), "s/attachment");
    const desk = { store, effects: realEffects(), actor: "test" };
    expect((await sweepVault(desk, { remove: true })).files).toBe(0);
    const later = { ...desk.effects, clock: { now: () => new Date(Date.now() + 2 * 86_400_000) } };
    const looked = await sweepVault({ ...desk, effects: later }, { remove: false });
    expect(looked.unnamed).toContain(orphan.digest);
    const swept = await sweepVault({ ...desk, effects: later }, { remove: true });
    expect(swept.unnamed).toEqual(looked.unnamed);
    expect((await sweepVault({ ...desk, effects: later }, { remove: true })).unnamed).toEqual([]);
    await checkWhole(store, told);
    await store.close();
  });

  test("with a full disk nothing is acknowledged, and nothing stays of it", async () => {
    const child = startChild(SENDER, [folder, "1", "30000000"], 20_480);
    expect((await child.ended).output).toContain("refused store/disk-is-full.");
    const store = await openAgain();
    expect(await store.submissions.list("s")).toEqual([]);
    expect((await readdir(join(folder, "vault"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    await store.close();
  });

  // The embedded database has one owner: a second process is refused (store/lock-folder).
  test.skipIf(name !== "PostgreSQL")(
    "of two processes that receive at once, when one is killed",
    { timeout: 300_000 },
    async () => {
      const [first, second] = [startChild(SENDER, [folder, "1"]), startChild(SENDER, [folder, "2"])];
      await Promise.all([first.said("kept uuid:1-4-1."), second.said("kept uuid:2-4-1.")]);
      first.process.kill("SIGKILL");
      const told = acknowledged((await first.ended).output);
      await second.said("kept uuid:2-4-3.");
      second.process.kill("SIGKILL");
      told.push(...acknowledged((await second.ended).output));
      const store = await openAgain();
      await checkWhole(store, told);
      await store.close();
    },
  );

  test("every table comes back from the journal as it was", async () => {
    let store = await openAgain();
    const effects = realEffects();
    await doOneOfEach({ store, effects, actor: "ana" });
    const before = await dump(store, TABLES);
    const ledger = await dump(store, ["ledger"]);
    expect(before.filter(([, rows]) => rows.length === 0)).toEqual([]);
    await store.close();

    await place.forget();
    store = await openAgain();
    await rebuildStore({ store, effects, actor: "ana" });
    expect(await dump(store, TABLES)).toEqual(before);
    const [, entries = []] = (await dump(store, ["ledger"]))[0] ?? [];
    expect(entries).toEqual(expect.arrayContaining([...(ledger[0]?.[1] ?? [])]));
    await rebuildStore({ store, effects, actor: "ana" });
    expect(await dump(store, TABLES)).toEqual(before);
    await store.ledger.verify("s");
    await store.close();
  });
});

async function doOneOfEach(desk: Desk): Promise<void> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const receive = async (xml: string, photo?: string) => {
    const files =
      photo === undefined
        ? []
        : [{ name: "p.jpg", type: "image/jpeg", file: await sealFile(desk.store, once(photo), "s/attachment") }];
    return receiveSubmission(desk, "s", { xml: bytes(xml), files, source: "openrosa", deviceId: "d" });
  };
  const saved = 'xmlns:entities="http://www.opendatakit.org/xforms/entities" entities:saveto="edad"';
  await publishForm(desk, "s", { bytes: bytes(smallForm({ ageRule: saved })), fileName: "f.xml", draft: false });
  await attachMedia(desk, "s", {
    formId: "retorno",
    version: "1",
    name: "casa.png",
    type: "image/png",
    content: once("PNG"),
  });
  await publishForm(desk, "s", { bytes: bytes(smallForm({ version: "2" })), fileName: "f.xml", draft: true });
  await replaceEntityList(desk, "s", { name: "refugios", bytes: bytes("name,label\na,A\nb,B\n") });
  await receive(filled({ instance: "uuid:1", photo: "p.jpg" }), "photo");
  await receive(filled({ instance: "uuid:2", replaces: "uuid:1", photo: "p.jpg" }));
  await receive(filled({ instance: "uuid:3" }));
  const made = '<entity dataset="personas" id="uuid:p" create="1"><label>P</label></entity></orx:meta>';
  await receive(filled({ instance: "uuid:4" }).replace("</orx:meta>", made));
  await expect(receive(filled({ instance: "uuid:3", age: 1 }))).rejects.toMatchObject({
    code: "workbench/instance-differs",
  });
  await reviewSubmission(desk, "s", { instanceId: "uuid:2", state: "has-issues", note: "¿edad?" });
  await removeSubmission(desk, "s", { instanceId: "uuid:3", reason: "de prueba" });
  await addDevice(desk, "s", "Tablet");
  await setFieldUser(desk, "s", { name: "ana", password: "tres palabras" });
  await setAccount(desk, { name: "ana", role: "coordinator", password: "tres palabras al azar" });
  await setFormState(desk, "s", { formId: "retorno", version: "1", state: "closed" });
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
