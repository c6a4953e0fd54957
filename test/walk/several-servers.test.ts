// Several processes on one PostgreSQL and one data folder: whoever a parcel comes to, it is one submission, and numbers follow
// each other. Needs DATABASE_URL; the embedded database has one process and refuses a second.
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore, type Store } from "#store/open-store";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { addDevice, setFieldUser } from "#workbench/senders";
import { type FieldServer, openFieldServer } from "../fixture/field-server.ts";
import { digestOf, fieldClient } from "../fixture/openrosa-client.ts";
import { filled, smallForm } from "../fixture/small-form.ts";
import { makeFolder, makeSchema } from "../fixture/stores.ts";

const serverUrl = process.env.TEST_DATABASE_URL;

describe.runIf(serverUrl !== undefined)("three servers on one PostgreSQL", () => {
  let folder: string;
  let schema: Awaited<ReturnType<typeof makeSchema>>;
  let stores: readonly Store[];
  let servers: readonly FieldServer[];

  beforeAll(async () => {
    folder = await makeFolder();
    schema = await makeSchema(serverUrl ?? "");
    stores = await Promise.all([1, 2, 3].map(() => openStore({ folder, databaseUrl: schema.url })));
    servers = await Promise.all(stores.map((store) => openFieldServer(store, { publications: folder })));
    const [first] = servers;
    if (first === undefined) throw new Error("no server");
    await publishForm(first.desk, "s", {
      bytes: new TextEncoder().encode(smallForm()),
      fileName: "f.xml",
      draft: false,
    });
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    for (const store of stores) await store.close();
    await schema.drop();
    await rm(folder, { recursive: true });
  });

  test("the same parcels at each of them are kept once, in one row of numbers", async () => {
    const desks: readonly Desk[] = stores.map((store) => ({ store, effects: realEffects(), actor: "test" }));
    const all = Array.from({ length: 30 }, (_, index) => `uuid:${index}`).flatMap((instance) =>
      desks.map((desk) => {
        const xml = new TextEncoder().encode(filled({ instance }));
        return receiveSubmission(desk, "s", { xml, files: [], source: "openrosa" });
      }),
    );
    const receipts = await Promise.all(all);
    expect(receipts.filter(({ kind }) => kind === "first")).toHaveLength(30);
    const numbers = (await stores[0]?.acts.list("s"))?.map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
    expect(await stores[1]?.ledger.verify("s")).toMatchObject({ entries: 31 });
  });

  test("a key made at one opens at the others, and a count of Digest rises across all", async () => {
    const [one, two] = servers;
    if (one === undefined || two === undefined) throw new Error("no server");
    const { token } = await addDevice(one.desk, "s", "Tablet");
    expect((await fieldClient(`${two.address}/openrosa/s/key/${token}`).ask("GET", "/formList")).status).toBe(200);
    const ana = { user: "ana", password: "tres palabras" };
    await setFieldUser(one.desk, "s", { name: ana.user, password: ana.password });
    const asked = await fieldClient(`${one.address}/openrosa/s`).ask("GET", "/formList");
    const digest = digestOf(ana);
    digest.challenge(asked.headers.get("www-authenticate") ?? "");
    const signed = digest.sign("GET", `${one.address}/openrosa/s/formList`);
    const ask = (server: FieldServer) =>
      fetch(`${server.address}/openrosa/s/formList`, { headers: { "x-openrosa-version": "1.0", ...signed } });
    expect([(await ask(two)).status, (await ask(one)).status]).toEqual([200, 401]);
  });
});
