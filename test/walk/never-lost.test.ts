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
import { sealFile } from "#workbench/seal-file";
import { addDevice, setFieldUser } from "#workbench/senders";
import { setFormState } from "#workbench/set-form-state";
import { startChild } from "../fixture/child.ts";
import { filled, smallForm } from "../fixture/small-form.ts";
import { makeFolder } from "../fixture/stores.ts";

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

describe("never lost", () => {
  test("after two kills amid a storm of parcels, and again without the database", { timeout: 300_000 }, async () => {
    const told: string[] = [];
    for (const run of ["1", "2"]) {
      const child = startChild(SENDER, [folder, run]);
      await child.said(`kept uuid:${run}-4-${run}.`);
      child.process.kill("SIGKILL");
      told.push(...acknowledged((await child.ended).output));
    }
    expect(told.length).toBeGreaterThan(20);
    let store = await openStore({ folder });
    await checkWhole(store, told);
    await store.close();

    await rm(join(folder, "pg"), { recursive: true });
    store = await openStore({ folder });
    expect(await store.submissions.list("s")).toEqual([]);
    expect(await rebuildStore({ store, effects: realEffects(), actor: "test" })).toMatchObject({ withoutXml: [] });
    await checkWhole(store, told);
    await store.close();
  });

  test("with a full disk nothing is acknowledged, and nothing stays of it", { timeout: 120_000 }, async () => {
    const child = startChild(SENDER, [folder, "1", "30000000"], 20_480);
    expect((await child.ended).output).toContain("refused store/disk-is-full.");
    const store = await openStore({ folder });
    expect(await store.submissions.list("s")).toEqual([]);
    expect((await readdir(join(folder, "vault"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    await store.close();
  });

  test("every table comes back from the journal as it was", { timeout: 120_000 }, async () => {
    let store = await openStore({ folder });
    const effects = realEffects();
    await doOneOfEach({ store, effects, actor: "ana" });
    const before = await dump(store, TABLES);
    const ledger = await dump(store, ["ledger"]);
    expect(before.filter(([, rows]) => rows.length === 0)).toEqual([]);
    await store.close();

    await rm(join(folder, "pg"), { recursive: true });
    store = await openStore({ folder });
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
