// The search for what has worked by the API, on the whole folder of the included study as a copy in memory.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { ROOT } from "../../../test/house/read-architecture.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const STUDY = "retorno-y-ciudades";
const FOLDER = "/estudio";

function copyOfStudy(): Readonly<Record<string, Uint8Array>> {
  const root = join(ROOT, "studies", STUDY);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [join(FOLDER, path), readFileSync(join(root, path))]));
}

describe("the search for what has worked", () => {
  let opened: TestStore;
  let server: FastifyInstance;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await (BACKENDS[0]?.open() ?? Promise.reject(new Error("no store")));
    const effects = fakeEffects({ files: copyOfStudy(), now: new Date("2026-11-20T12:00:00Z") });
    const desk: Desk = { store: opened.store, actor: "test", effects };
    server = await openServer({ publications: opened.store.folder, trace: async () => ({}), desk, folder: FOLDER });
    for (const [name, role] of [
      ["coordina", "coordinator"],
      ["mira", "viewer"],
    ] as const) {
      await setAccount(desk, { name, role, password: PASSWORD });
      const payload = { name, password: PASSWORD };
      const answer = await server.inject({ method: "POST", url: "/api/v1/tokens", payload });
      tokens.set(name, answer.json().token);
    }
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  async function ask(path: string, as = "coordina"): Promise<{ readonly status: number; readonly body: unknown }> {
    const headers = { authorization: `Bearer ${tokens.get(as)}` };
    const answer = await server.inject({ url: `/api/v1/studies/${STUDY}${path}`, headers });
    return { status: answer.statusCode, body: answer.json() };
  }

  test("what has worked for women, economic, in a city like this, with the reasons", async () => {
    interface Found {
      readonly groups: readonly string[];
      readonly strength: number;
      readonly transfer?: { readonly met: number; readonly stated: number; readonly criteria: readonly object[] };
    }
    const { status, body } = await ask("/practices/search?for=women&dimension=economic&city=SLV-SSA");
    expect(status).toBe(200);
    const found = body as readonly Found[];
    expect(found.length).toBeGreaterThan(5);
    const own = found.map(({ groups }) => groups.includes("women"));
    expect(own).toEqual(own.toSorted((a, b) => Number(b) - Number(a)));
    expect(own[0]).toBe(true);
    for (const { groups, strength, transfer } of found) {
      expect(groups.includes("women") || groups.includes("all")).toBe(true);
      expect(strength).toBeGreaterThanOrEqual(0);
      expect(transfer?.criteria.length).toBe(transfer?.stated);
      expect(transfer?.met).toBeLessThanOrEqual(transfer?.stated ?? -1);
    }
    const anywhere = await ask("/practices/search?for=women&limit=1", "mira");
    expect(anywhere.body).toHaveLength(1);
    expect((anywhere.body as readonly Found[])[0]?.transfer).toBeUndefined();
    expect((await ask("/practices/search?city=XXX")).status).toBe(404);
    expect((await ask("/practices/search?for=everybody")).status).toBe(400);
  });
});
