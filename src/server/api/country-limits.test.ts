// What a country lead gets of overview, estimates, interviews and claims: her countries and no others, on the stories of the
// included study as a copy in memory.
import { readdirSync, readFileSync } from "node:fs";
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
const STORIES = join(ROOT, "studies/retorno-y-ciudades/cases");
const same = (text: string) => ({ es: text, en: text, fr: text });
const city = (id: string, country: string) => ({ id, name: id, country, longitude: -90, latitude: 14 });

const STUDY = {
  ...{
    id: "s",
    titles: same("s"),
    subtitles: same(""),
    publisher: same("p"),
    languages: ["es"],
    publishedOn: "2027-01-01",
  },
  period: { start: "2026-01-01", end: "2026-12-31" },
  countries: ["GTM", "SLV"].map((code) => ({ code, names: same(code) })),
  cities: [city("GTM-XEL", "GTM"), city("SLV-SOY", "SLV")],
  ...{ populations: [], serviceKinds: [] },
};
const INDICATOR = {
  id: "known-EMP",
  table: "returnee",
  role: "known",
  dimension: "economic",
  labels: same("k"),
  phrases: same("k"),
};

function estimateOf(place: string) {
  const numbers = { value: 0.4, lower: 0.3, upper: 0.5, n: 90, unit: "share", flags: [], mark: "real" };
  const id = `estimate:known-EMP:${place}:all`;
  return { id, restsOn: [], body: { id, indicator: "known-EMP", domain: { place, sex: "all" }, ...numbers } };
}

function findingOf(place: string) {
  const id = `F-${place}-need-EMP`;
  const said = { headline: same(id), statement: same(id), strengthReason: same("n") };
  const body = { id, kind: "need", place, subject: "EMP", ...said, strength: "strong", evidence: [], weight: 1 };
  return { id, restsOn: [], body: { ...body, mark: "demonstration" } };
}

function recommendationOf(place: string) {
  const id = `R-${place}-EMP-need`;
  const indicator = { id: "known-EMP", names: same("k"), baseline: same("0"), target: same("1") };
  const words = { action: same("a"), firstStep: same("f"), reason: same("r"), term: "year-1", indicator };
  const recommendation = {
    ...{ id, place, subject: "EMP", group: "government", addressees: [], ...words, equality: false, practices: [] },
    ...{ findings: [`F-${place}-need-EMP`], mark: "demonstration", priority: 1, ground: "" },
  };
  return { id, restsOn: [], body: { recommendation, draft: recommendation, status: "drafted", actions: [] } };
}

function stakeholderOf(country: string) {
  const id = `inst-${country}`;
  const said = { name: id, city: "", kind: "ministry", level: "national", role: "", functions: [], website: "" };
  return { id, restsOn: [], body: { id, country, ...said, sourceAddresses: [], row: 2 } };
}

function storiesInMemory(): Readonly<Record<string, Uint8Array>> {
  const paths = readdirSync(STORIES, { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/u.test(path));
  const stories = paths.map((path) => [join("/estudio/cases", path), readFileSync(join(STORIES, path))] as const);
  return { ...Object.fromEntries(stories), "/estudio/study.yaml": new TextEncoder().encode("id: s\n") };
}

describe.each(BACKENDS)("an account limited to Guatemala on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await open();
    const effects = fakeEffects({ files: storiesInMemory(), now: new Date("2026-11-20T12:00:00Z") });
    const desk: Desk = { store: opened.store, actor: "test", effects };
    await opened.store.transaction(async ({ records, numbers }) => {
      await records.replaceAll("s", "study", [{ id: "s", body: STUDY }]);
      const analysis = { indicators: [INDICATOR], confidenceLevel: 0.95 };
      await records.replaceAll("s", "analysis", [{ id: "analysis", body: analysis }]);
      const cases = ["GTM", "SLV"].map((country) => ({ id: `case-${country}`, body: { country } }));
      await records.replaceAll("s", "case", cases);
      await records.replaceAll("s", "stakeholder", ["GTM", "SLV", "REG"].map(stakeholderOf));
      await numbers.replaceAll("s", "finding", ["REG", "GTM", "GTM-XEL", "SLV", "SLV-SOY"].map(findingOf));
      await numbers.replaceAll("s", "recommendation", ["REG", "GTM", "SLV"].map(recommendationOf));
      await numbers.replaceAll("s", "estimate", ["REG", "GTM", "GTM-XEL", "SLV", "SLV-SOY"].map(estimateOf));
    });
    const trace = async (id: string) => ({ id });
    server = await openServer({ publications: opened.store.folder, trace, desk, folder: "/estudio" });
    for (const [name, role, countries] of [
      ["ana", "coordinator", []],
      ["lead", "country-lead", ["GTM"]],
      ["reader", "qualitative", ["GTM"]],
      ["half", "coordinator", ["GTM"]],
    ] as const) {
      await setAccount(desk, { name, role, countries, password: PASSWORD });
      const payload = { name, password: PASSWORD };
      const answer = await server.inject({ method: "POST", url: "/api/v1/tokens", payload });
      tokens.set(name, answer.json().token);
    }
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  async function ask(path: string, as: string, payload?: object) {
    const answer = await server.inject({
      ...{ method: payload === undefined ? "GET" : "POST", url: `/api/v1/studies/s${path}` },
      headers: { authorization: `Bearer ${tokens.get(as)}` },
      ...(payload && { payload }),
    });
    const isJson = String(answer.headers["content-type"]).includes("json");
    return { status: answer.statusCode, body: isJson ? answer.json() : answer.body };
  }
  const outside = { status: 403, body: { error: { code: "workbench/is-outside-your-countries" } } };
  type Row = { readonly id: string; readonly place: string; readonly country: string; readonly case: string };
  async function listed(path: string, as: string, of: keyof Row): Promise<readonly string[]> {
    const { body } = await ask(path, as);
    return [...new Set((body.cells ?? body.places ?? body).map((row: Row) => row[of]))].map(String).sort();
  }

  test("counts in the overview what lies there, place by place", async () => {
    expect(await listed("/overview", "ana", "id")).toEqual(["GTM", "GTM-XEL", "SLV", "SLV-SOY"]);
    expect(await listed("/overview", "lead", "id")).toEqual(["GTM", "GTM-XEL"]);
    expect((await ask("/overview", "ana")).body.counts).toMatchObject({ estimates: 5, cases: 2 });
    expect((await ask("/overview", "lead")).body.counts).toMatchObject({ estimates: 2, cases: 1 });
  });

  test("explores estimates from there alone, whatever places are asked for", async () => {
    const of = (places: string) => `/explore?indicator=known-EMP&by=all&places=${places}`;
    expect(await listed(of("REG"), "ana", "place")).toEqual(["GTM", "REG", "SLV"]);
    expect(await listed(of("REG"), "lead", "place")).toEqual(["GTM"]);
    expect(await listed(of("cities"), "lead", "place")).toEqual(["GTM-XEL"]);
    expect(await listed(of("SLV"), "lead", "place")).toEqual([]);
    const drawn = await ask("/explore/figure.svg?indicator=known-EMP&by=all&places=SLV", "lead");
    expect([drawn.status, String(drawn.body).includes("SLV-SOY")]).toEqual([200, false]);
  });

  test("reads interviews and quotations of people there, and codes no others", async () => {
    expect(await listed("/cases", "ana", "country")).toEqual(["GTM", "HND", "MEX", "SLV"]);
    expect(await listed("/cases", "lead", "country")).toEqual(["GTM"]);
    const own = ["elvira-quetzaltenango", "tomas-huehuetenango"];
    expect(await listed("/quotations", "lead", "case")).toEqual(own);
    expect((await ask("/cases/elvira-quetzaltenango", "lead")).status).toBe(200);
    expect(await ask("/cases/mauricio-soyapango", "lead")).toMatchObject(outside);
    const coding = { passage: "a", code: "x" };
    expect(await ask("/cases/mauricio-soyapango/codings", "reader", coding)).toMatchObject(outside);
    const quotation = { texts: same("Una frase.") };
    expect(await ask("/cases/mauricio-soyapango/quotations", "reader", quotation)).toMatchObject(outside);
    const lines = async (as: string) => (await ask("/coding-agreement", as)).body.lines;
    expect(await lines("lead")).toBeLessThan(await lines("ana"));
  });

  test("hears what is said of people there", async () => {
    expect((await listed("/claims", "ana", "place")).some((place) => !place.startsWith("GTM"))).toBe(true);
    expect((await listed("/claims", "lead", "place")).filter((place) => !place.startsWith("GTM"))).toEqual([]);
  });

  test("reads findings and recommendations of there and of the whole study, and decides on those of there alone", async () => {
    const { body: everything } = await ask("/recommendations", "ana");
    expect(everything.map((row: { recommendation: { id: string } }) => row.recommendation.id).sort()).toEqual(
      ["GTM", "REG", "SLV"].map((place) => `R-${place}-EMP-need`),
    );
    for (const as of ["lead", "half", "reader"]) {
      const { body } = await ask("/findings", as);
      const places = body.map(({ finding }: { finding: { place: string } }) => finding.place);
      expect([as, places.sort()]).toEqual([as, ["GTM", "GTM-XEL", "REG"]]);
      const { body: all } = await ask("/recommendations", as);
      expect(JSON.stringify(all)).not.toContain("SLV");
      expect((await ask("/findings/F-SLV-need-EMP", as)).status).toBe(404);
      expect((await ask("/recommendations/R-SLV-EMP-need", as)).status).toBe(404);
    }
    const decide = (as: string, id: string) =>
      ask(`/recommendations/${id}/decisions`, as, { action: "refused", reason: "no es de este año" });
    expect((await decide("half", "R-GTM-EMP-need")).status).toBeLessThan(300);
    expect(await decide("half", "R-REG-EMP-need")).toMatchObject(outside);
    expect((await decide("half", "R-SLV-EMP-need")).status).toBe(404);
    expect((await decide("ana", "R-SLV-EMP-need")).status).toBeLessThan(300);
    // What was decided elsewhere is not told either.
    expect(JSON.stringify((await ask("/recommendations", "lead")).body)).not.toContain("R-SLV");
  });

  test("previews the pages of there alone", async () => {
    const preview = (place: string) => ask("/chapters/es/x.md/preview", "lead", { text: "# x", place });
    expect(await preview("SLV")).toMatchObject(outside);
    expect(await preview("REG")).toMatchObject(outside);
    expect((await preview("GTM")).body.error?.code).not.toBe("workbench/is-outside-your-countries");
  });

  test("follows up institutions of there and of several countries", async () => {
    const { body } = await ask("/tracker", "half");
    expect(JSON.stringify(body)).not.toContain("SLV");
  });

  test("takes no whole study folder along", async () => {
    expect(await ask("/folder.zip", "half")).toMatchObject(outside);
  });
});
