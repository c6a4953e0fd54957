// The search for what has worked by the API, on the whole folder of the included study as a copy in memory.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MapEntry } from "#literature/map/evidence-map";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { type FakeEffects, fakeEffects } from "#workbench/effect/fake-effects";
import { openStudyFolder } from "#workbench/open-study-folder";
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
  let effects: FakeEffects;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await (BACKENDS[0]?.open() ?? Promise.reject(new Error("no store")));
    effects = fakeEffects({ files: copyOfStudy(), now: new Date("2026-11-20T12:00:00Z") });
    const desk: Desk = { store: opened.store, actor: "test", effects };
    server = await openServer({ publications: opened.store.folder, trace: async () => ({}), desk, folder: FOLDER });
    for (const [name, role] of [
      ["coordina", "coordinator"],
      ["mira", "viewer"],
      ["revisora-a", "analyst"],
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

  async function tell(method: "POST" | "PUT", path: string, payload: object, as = "revisora-a") {
    const headers = { authorization: `Bearer ${tokens.get(as)}` };
    const answer = await server.inject({ method, url: `/api/v1/studies/${STUDY}${path}`, headers, payload });
    return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json() };
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

  describe("a practice made of an extraction", () => {
    const told = (es: string, en = "", fr = "") => ({ es, en, fr });
    const MADE = {
      ...{
        names: told("Hamacas para mujeres"),
        whatItDoes: told("Una mentora por un año"),
        countries: ["SLV", "HND"],
      },
      ...{ targetGroup: told("mujeres retornadas"), actors: told("Municipio inventado"), dimensions: ["economic"] },
      ...{ evidence: told("Ganan más que sin mentora"), lesson: told("Ir de a dos"), limits: told("Pocas personas") },
      ...{
        context: told("Ciudades con ferias"),
        mechanism: told("La mentora abre puertas"),
        outcome: told("Más ventas"),
      },
      ...{ interventions: ["counselling"], outcomes: ["safety"], evidenceKind: "evaluation" },
      ...{ costPerPerson: 310.5, costCurrency: "USD", costBasis: "derived", served: 40, returned: 900 },
      ...{ coveragePeriod: "2019", period: "2019", sourceAddress: "https://example.org/mentoras", passage: "p. 12" },
    };
    const make = (as?: string, written: object = MADE) => tell("POST", "/review/works/L015/practices", written, as);
    const table = (name: string) => new TextDecoder().decode(effects.disk.get(join(FOLDER, "literature", name)));
    const searched = async () =>
      (await ask("/practices/search?for=women&q=hamacas")).body as readonly { readonly id: string }[];
    interface Opened {
      readonly digest: string;
      readonly missing: readonly string[];
      readonly written: object;
    }
    const open = async (id: string) => (await ask(`/kept-practices/${id}`)).body as Opened;

    test("is made by whoever took the work out, and only where the tables hold together with it", async () => {
      expect((await make("mira")).status).toBe(403);
      expect((await make("coordina")).body.error.code).toBe("server/reader-is-unknown");
      expect((await tell("POST", "/review/works/L002/practices", MADE)).body.error.code).toBe(
        "workbench/work-is-not-extracted",
      );
      const before = [table("practices.csv"), table("practice-details.csv")];
      const wrong = [{ names: told(" ") }, { sourceAddress: "no address" }, { interventions: ["???"] }];
      for (const part of wrong) expect((await make(undefined, { ...MADE, ...part })).status).toBe(422);
      expect([table("practices.csv"), table("practice-details.csv")]).toEqual(before);
    });

    test("stands behind the others, is found among what has worked, and puts its work into the evidence map", async () => {
      const before = table("practices.csv");
      const map = async () => (await openStudyFolder(effects, FOLDER)).evidence.mapEntries;
      const here = ({ reference, outcome }: MapEntry) => reference === "L015" && outcome === "safety";
      expect((await map()).filter(here)).toEqual([]);
      expect(await make()).toEqual({ status: 201, body: { id: "L015-p1" } });
      expect(table("practices.csv").startsWith(before)).toBe(true);
      expect(table("practices.csv").slice(before.length)).toContain("[es] Hamacas para mujeres");
      expect(await searched()).toMatchObject([
        {
          ...{ id: "L015-p1", strength: 4, by: "person", groups: ["women"] },
          chain: { mechanism: { basis: "reading", texts: { es: "La mentora abre puertas" } } },
          costPerPerson: { amount: 310.5, currency: "USD", basis: "derived" },
          coverage: { served: 40, returned: 900 },
        },
      ]);
      const entry = { intervention: "counselling", by: "revisora-a", evidenceKind: "evaluation" };
      expect((await map()).filter(here)).toMatchObject([{ ...entry, mark: "demonstration" }]);
    });

    test("says in which languages it is still to be told, and is put right by whoever saw it as it is", async () => {
      const { written, missing, digest } = await open("L015-p1");
      const actors = told("Municipio inventado", "Municipio inventado", "Municipio inventado");
      expect(written).toMatchObject({ ...MADE, actors, reference: "L015", person: "revisora-a" });
      expect(missing).toEqual(["en", "fr"]);
      const names = told("Hamacas", "Hammocks, hamacas, for women", "Hamacs pour femmes");
      const put = (seen: string) => tell("PUT", "/kept-practices/L015-p1", { ...MADE, names, digest: seen });
      expect((await put(digest)).status).toBe(204);
      expect((await put(digest)).body.error.code).toBe("workbench/study-file-changed");
      expect((await open("L015-p1")).written).toMatchObject({ names, reference: "L015", person: "revisora-a" });
      expect((await tell("PUT", "/kept-practices/none", { ...MADE, digest })).status).toBe(404);
    });

    test("is left out with a reason, and taken back in as it was", async () => {
      const { digest, written } = await open("L015-p1");
      const at = "/kept-practices/L015-p1/left-out";
      expect((await tell("PUT", at, { reason: "Repite la GP07", digest }, "mira")).status).toBe(403);
      expect((await tell("PUT", at, { reason: "Repite la GP07", digest })).status).toBe(204);
      expect(await searched()).toEqual([]);
      const out = await open("L015-p1");
      expect(out).toMatchObject({ leftOut: "Repite la GP07", written });
      expect((await tell("PUT", at, { reason: "", digest })).status).toBe(409);
      expect((await tell("PUT", at, { reason: "", digest: out.digest })).status).toBe(204);
      expect((await searched()).map(({ id }) => id)).toEqual(["L015-p1"]);
      expect(await open("L015-p1")).toMatchObject({ leftOut: "", written });
    });

    test("two made at once both stand, and each change is in the ledger", async () => {
      const both = await Promise.all([make(), make()]);
      expect(both.map(({ body }) => body.id).toSorted()).toEqual(["L015-p2", "L015-p3"]);
      const made = (await ask("/kept-practices?reference=L015")).body as readonly { readonly id: string }[];
      expect(made.map(({ id }) => id)).toEqual(["L015-p1", "L015-p2", "L015-p3"]);
      const entries = (await opened.store.ledger.list(STUDY)).map(({ verb }) => verb);
      const counts = ["make-practice", "edit-practice", "leave-out-practice", "take-back-practice"].map(
        (verb) => entries.filter((one) => one === verb).length,
      );
      expect(counts).toEqual([6, 1, 1, 1]);
    });

    test("one that was written by hand is put right too, and keeps what only its table holds", async () => {
      const { written, digest, missing } = await open("GP02");
      expect(missing).toEqual([]);
      const reply = await tell("PUT", "/kept-practices/GP02", { ...written, passage: "p. 3", digest });
      expect(reply.status).toBe(204);
      expect((await open("GP02")).written).toEqual({ ...written, passage: "p. 3" });
    });
  });
});
