// A small cell never leaves: every route that reads a study, asked as every role, on numbers that may not be shown and that stand
// nowhere else. Fieldwork counts its own interviews for those who lead it; it is no table of results and not asked here.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { ROLES } from "#workbench/rights/roles";
import { traceAnyStudy } from "#workbench/trace/trace-any-study";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { ROOT } from "../../../test/house/read-architecture.ts";
import { openServer } from "../open-server.ts";
import { listApiRoutes } from "./identify.ts";

const PASSWORD = "tres palabras al azar";
const INCLUDED = join(ROOT, "studies/retorno-y-ciudades");
const [BACKEND] = BACKENDS;
const same = (text: string) => ({ es: text, en: text, fr: text });

/** As numbers and as they would be printed. */
const TELLS = /0\.1234567|12\.3|12,3|0\.0876543|8\.8 ?%|8,8|0\.4567654|45\.7|45,7|0\.7654321|76543/u;
const SMALL = { value: 0.1234567, lower: 0.0876543, upper: 0.4567654, standardError: 0.7654321, n: 76543, df: 76543 };

const STUDY = {
  ...{ id: "s", titles: same("s"), subtitles: same("s"), publisher: same("p"), languages: ["es"] },
  ...{ period: { start: "2026-01-01", end: "2026-12-31" }, publishedOn: "2027-01-01" },
  countries: [{ code: "HND", names: same("HND"), adjectives: same("h"), localGovernment: same("l") }],
  cities: [{ id: "HND-SPS", name: "SPS", country: "HND", admin1: "", longitude: -88, latitude: 15 }],
  populations: [{ id: "returnee", names: same("r") }],
  serviceKinds: [{ code: "EMP", names: same("e"), dimension: "economic" }],
  disclosure: { minimumRespondents: 10, minimumCases: 5, weakBelow: 30 },
  preferredSeries: [],
};
const INDICATOR = {
  ...{ id: "known-EMP", kind: "proportion", table: "returnee", role: "known", dimension: "economic" },
  ...{ variable: "known", answers: ["EMP"], labels: same("k"), phrases: same("k") },
};
const PLACES = ["REG", "HND", "HND-SPS"];

const estimates = PLACES.flatMap((place) =>
  ["all", "female", "male"].map((sex) => {
    const id = `estimate:known-EMP:${place}:${sex}`;
    const said = { id, indicator: "known-EMP", domain: { place, sex }, unit: "share", method: "m", mark: "real" };
    return { id, restsOn: [], body: { ...said, ...SMALL, flags: ["suppressed"] } };
  }),
);
const parities = PLACES.map((place) => {
  const id = `parity:known-EMP:${place}`;
  const numbers = { ratio: SMALL.value, lower: SMALL.lower, upper: SMALL.upper, nFemale: SMALL.n, nMale: SMALL.n };
  return {
    id,
    restsOn: [],
    body: { id, indicator: "known-EMP", place, ...numbers, flags: ["suppressed"], mark: "real" },
  };
});

describe("numbers that may not be shown", () => {
  let opened: TestStore;
  let server: FastifyInstance;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    if (BACKEND === undefined) throw new Error("no store to test on");
    opened = await BACKEND.open();
    const text = (path: string) => readFileSync(join(INCLUDED, path));
    const files = {
      "/e/study.yaml": new TextEncoder().encode("id: s\n"),
      ...Object.fromEntries(
        ["cases/claims.csv", "cases/codebook.yaml", "cases/codings.csv"].map((path) => [`/e/${path}`, text(path)]),
      ),
      "/e/report/es/01-a.md": new TextEncoder().encode(CHAPTER),
    };
    const desk: Desk = { store: opened.store, actor: "t", effects: fakeEffects({ files }) };
    await opened.store.transaction(async ({ records, numbers }) => {
      await records.replaceAll("s", "study", [{ id: "s", body: STUDY }]);
      const analysis = { indicators: [INDICATOR], confidenceLevel: 0.95, designs: [], rules: {} };
      await records.replaceAll("s", "analysis", [{ id: "analysis", body: analysis }]);
      await numbers.replaceAll("s", "estimate", estimates);
      await numbers.replaceAll("s", "parity", parities);
    });
    const trace = (id: string) => traceAnyStudy(opened.store, id);
    server = await openServer({ publications: opened.store.folder, trace, desk, folder: "/e" });
    for (const role of ROLES) {
      await setAccount(desk, { name: role, role, password: PASSWORD });
      const payload = { name: role, password: PASSWORD };
      tokens.set(role, (await server.inject({ method: "POST", url: "/api/v1/tokens", payload })).json().token);
    }
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  const ask = async (url: string, as: string, payload?: object) => {
    const headers = { authorization: `Bearer ${tokens.get(as)}` };
    const method = payload === undefined ? "GET" : "POST";
    return server.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  };

  test("the numbers are kept, so that there is something to leak", async () => {
    const kept = await opened.store.numbers.findNumber("s", "estimate:known-EMP:HND:all");
    expect(JSON.stringify(kept?.body)).toMatch(TELLS);
  });

  test.each(ROLES)("do not leave by any route for %s", async (role) => {
    const reading = listApiRoutes(server).filter(({ method, url }) => method === "GET" && url.includes(":study"));
    const addresses = reading.map(({ url }) =>
      url
        .replace(":study", "s")
        .replace(":indicator", "known-EMP")
        .replace(":language", "es")
        .replace(":name", "01-a")
        .replaceAll(/:\w+/g, "1"),
    );
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of [...addresses, ...EXPLORED, ...OF_ONE_PLACE, ...TRACED]) {
      const { statusCode, body } = await ask(address, role);
      expect([address, statusCode < 500, TELLS.exec(body)?.[0]]).toEqual([address, true, undefined]);
    }
  });

  test("do not leave in the preview of a chapter that names them", async () => {
    for (const role of ["coordinator", "editor", "viewer"] as const) {
      const address = "/api/v1/studies/s/chapters/es/01-a/preview";
      const { statusCode, body } = await ask(address, role, { text: CHAPTER, place: "HND" });
      expect([statusCode < 500, TELLS.exec(body)?.[0]]).toEqual([true, undefined]);
    }
  });
});

const CHAPTER = [
  "# A",
  ":number[estimate:known-EMP:HND:all] :number[estimate:known-EMP:here:female]{form=interval} :number[parity:known-EMP:HND]",
  "::table{name=estimates role=known}",
  "::figure{name=estimates indicators=known-EMP}",
].join("\n\n");

const EXPLORED = ["all", "cities", "HND"].flatMap((places) =>
  ["all", "sex"].flatMap((by) =>
    ["explore", "explore/figure.svg"].map(
      (route) => `/api/v1/studies/s/${route}?indicator=known-EMP&places=${places}&by=${by}&kind=dots`,
    ),
  ),
);
const OF_ONE_PLACE = PLACES.flatMap((place) =>
  ["all", "sex"].flatMap((by) =>
    ["subject?table=returnee&role=known", "cascade?kind=EMP"].flatMap((asked) => {
      const [route, query] = asked.split("?");
      return ["", "/figure.svg"].map(
        (end) => `/api/v1/studies/s/explore/${route}${end}?${query}&place=${place}&by=${by}`,
      );
    }),
  ),
);
const TRACED = [...estimates, ...parities].map(({ id }) => `/api/v1/trace/${encodeURIComponent(id)}`);
