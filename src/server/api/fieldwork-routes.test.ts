// Fieldwork by the API: the page shows the first flags, the file has all of them.
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readCsv } from "#base/read-csv";
import { setAccount } from "#workbench/accounts";
import { realEffects } from "#workbench/effect/real-effects";
import { watchFieldwork } from "#workbench/watch-fieldwork";
import { type FieldServer, openFieldServer } from "../../../test/fixture/field-server.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";

const PASSWORD = "tres palabras al azar";
const TOLD = z.object({
  tables: z.array(
    z.object({
      ...{ table: z.string(), flagCount: z.number() },
      flags: z.array(z.object({ reason: z.object({ fr: z.string() }) })),
    }),
  ),
});
const STUDY = "retorno-y-ciudades";

describe("fieldwork by the API", () => {
  let opened: TestStore;
  let server: FieldServer;
  let headers: Record<string, string>;

  beforeAll(async () => {
    const [backend] = BACKENDS;
    if (backend === undefined) throw new Error("no store");
    opened = await backend.open();
    const folder = fileURLToPath(new URL(`../../../studies/${STUDY}`, import.meta.url));
    const fieldwork = watchFieldwork(realEffects(), { folder });
    server = await openFieldServer(opened.store, { publications: opened.store.folder, fieldwork });
    await setAccount(server.desk, { name: "ana", role: "coordinator", password: PASSWORD });
    const body = JSON.stringify({ name: "ana", password: PASSWORD });
    const asked = { method: "POST", headers: { "content-type": "application/json" }, body };
    const told = await fetch(`${server.address}/api/v1/tokens`, asked);
    const { token } = z.object({ token: z.string() }).parse(await told.json());
    headers = { authorization: `Bearer ${token}`, "accept-language": "fr" };
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  test("every flag of a table is in its file, with its reason in the language of the reader", async () => {
    const at = `${server.address}/api/v1/studies/${STUDY}/fieldwork`;
    const { tables } = TOLD.parse(await (await fetch(at, { headers })).json());
    const table = tables.find((one) => one.table === "returnee") ?? expect.fail();
    expect(table.flagCount).toBeGreaterThan(80);
    const answer = await fetch(`${at}/flags.csv?table=returnee&mark=demonstration`, { headers });
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const { sheet } = readCsv(new Uint8Array(await answer.arrayBuffer()), "flags.csv");
    expect(sheet.rows).toHaveLength(table.flagCount);
    expect(sheet.rows.map(({ cells }) => cells[4]).slice(0, table.flags.length)).toEqual(
      table.flags.map(({ reason }) => reason.fr),
    );
  });
});
