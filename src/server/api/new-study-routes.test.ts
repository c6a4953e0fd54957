// Studies made by the API: by whom, what becomes of them, and that nothing half-made stays.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const [BACKEND] = BACKENDS;
const WISH = {
  from: "template",
  id: "volver",
  titles: { es: "Volver", en: "Going back" },
  publisher: { es: "Equipo" },
  languages: ["es", "en"],
  period: { start: "2027-01-10", end: "2027-03-01" },
  publishedOn: "2027-06-01",
  countries: ["HND"],
  cities: ["HND-TGU"],
  ownCountries: [],
  ownCities: [],
  instruments: ["employer"],
};

describe("studies made by the API", () => {
  let opened: TestStore;
  let server: FastifyInstance;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    if (BACKEND === undefined) throw new Error("no store to test on");
    opened = await BACKEND.open();
    const desk: Desk = { store: opened.store, actor: "test", effects: realEffects() };
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    const people = [
      ["all", "coordinator", {}],
      ["one-study", "coordinator", { studies: ["other"] }],
      ["one-country", "coordinator", { countries: ["SLV"] }],
      ["field", "supervisor", {}],
    ] as const;
    for (const [name, role, reach] of people) {
      await setAccount(desk, { name, role, ...reach, password: PASSWORD });
      const payload = { name, password: PASSWORD };
      tokens.set(name, (await server.inject({ method: "POST", url: "/api/v1/tokens", payload })).json().token);
    }
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  const ask = (method: "GET" | "POST", path: string, payload?: object | Buffer, as = "all") =>
    server.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${tokens.get(as)}`,
        ...(payload instanceof Buffer ? { "content-type": "application/zip" } : {}),
      },
      ...(payload === undefined ? {} : { payload }),
    });

  test.each([
    ["field", WISH, "workbench/rights-are-missing"],
    ["one-study", WISH, "workbench/study-is-out-of-reach"],
    ["one-country", WISH, "workbench/is-outside-your-countries"],
  ])("are not made by %s", async (as, wish, code) => {
    const answer = await ask("POST", "/studies", wish, as);
    expect([answer.statusCode, answer.json().error.code]).toEqual([403, code]);
    expect((await ask("GET", "/studies")).json()).toEqual([]);
  });

  test("take the place of what a killed process left behind", async () => {
    const left = join(opened.store.folder, "studies", "volver");
    await mkdir(left, { recursive: true });
    await writeFile(join(left, "study.yaml"), "id: volver\n");
    await writeFile(join(left, "strange.csv"), "x\n");
    expect((await ask("POST", "/studies", WISH)).json()).toEqual({ id: "volver" });
    expect(await readdir(left)).not.toContain("strange.csv");
  }, 60_000);

  test("are there at once: in the list, with their places, their chapters and their zip", async () => {
    expect((await ask("GET", "/studies")).json()).toMatchObject([{ id: "volver", titles: { en: "Going back" } }]);
    const { study, tasks } = (await ask("GET", "/studies/volver/overview")).json();
    expect(study.cities).toMatchObject([{ id: "HND-TGU" }]);
    expect(tasks.length).toBeGreaterThan(0);
    expect((await ask("GET", "/studies/volver/chapters")).json().length).toBeGreaterThan(20);
    const again = await ask("POST", "/studies", WISH);
    expect([again.statusCode, again.json().error.code]).toEqual([409, "workbench/study-is-there"]);
  });

  test("go out as a zip and come in under another key", async () => {
    const zip = (await ask("GET", "/studies/volver/folder.zip")).rawPayload;
    const same = await ask("POST", "/studies/zip", zip);
    expect([same.statusCode, same.json().error.code]).toEqual([409, "workbench/study-is-there"]);
    expect((await ask("POST", "/studies/zip?id=de-vuelta", zip)).json()).toEqual({ id: "de-vuelta" });
    const broken = await ask("POST", "/studies/zip?id=rota", Buffer.from(zip.subarray(0, 5000)));
    expect([broken.statusCode, broken.json().error.code]).toEqual([422, "workbench/zip-is-not-readable"]);
    expect((await readdir(join(opened.store.folder, "studies"))).filter((name) => !name.endsWith(".making"))).toEqual([
      "de-vuelta",
      "volver",
    ]);
  }, 60_000);
});
