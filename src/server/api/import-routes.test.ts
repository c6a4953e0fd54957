// Files that a coordinator brings in the browser, by the API: shown first, then brought, by whom it may be; then taken back.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { type FakeEffects, fakeEffects } from "#workbench/effect/fake-effects";
import { keepStudy } from "#workbench/keep-study";
import { openStudyFolder } from "#workbench/open-study-folder";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { ROOT } from "../../../test/house/read-architecture.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const STUDY = "small-study";
const FOLDER = "/estudio";

function copyOfStudy(): Readonly<Record<string, Uint8Array>> {
  const root = join(ROOT, "test", "fixture", STUDY);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:csv|yaml|xlsx|md)$/u.test(path),
  );
  return Object.fromEntries(paths.map((path) => [join(FOLDER, path), readFileSync(join(root, path))]));
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe.each(BACKENDS)("files brought by the API ($name)", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let effects: FakeEffects;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await open();
    effects = fakeEffects({ files: copyOfStudy(), now: new Date("2026-11-20T12:00:00Z") });
    const desk: Desk = { store: opened.store, actor: "test", effects };
    const trace = async (id: string) => ({ id });
    server = await openServer({ publications: opened.store.folder, trace, desk, folder: FOLDER });
    for (const role of ["coordinator", "analyst", "viewer"] as const) {
      await setAccount(desk, { name: role, role, password: PASSWORD });
      const payload = { name: role, password: PASSWORD };
      tokens.set(role, (await server.inject({ method: "POST", url: "/api/v1/tokens", payload })).json().token);
    }
    const lead = { name: "lead", role: "country-lead", countries: ["SLV"], password: PASSWORD } as const;
    await setAccount(desk, lead);
    const payload = { name: "lead", password: PASSWORD };
    tokens.set("lead", (await server.inject({ method: "POST", url: "/api/v1/tokens", payload })).json().token);
    await keepStudy({ ...desk, progress: () => undefined }, await openStudyFolder(effects, FOLDER));
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  async function ask(method: "GET" | "POST", path: string, payload?: object, as = "coordinator") {
    const answer = await server.inject({
      ...{ method, url: `/api/v1/studies/${STUDY}${path}`, headers: { authorization: `Bearer ${tokens.get(as)}` } },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json() };
  }

  const at = (path: string) => new TextDecoder().decode(effects.disk.get(join(FOLDER, path)));

  describe("references", () => {
    const bib =
      "@article{volver2024, title={Volver y trabajar}, author={Autor, B.}, year={2024}, doi={10.1000/volver}}\n";
    const sent = { fileName: "C:\\mis cosas\\zotero.bib", content: base64(bib) };

    test("are shown without a word written, then come in, and the second time there is nothing new", async () => {
      const before = at("literature/references.csv");
      const shown = await ask("POST", "/literature-imports", sent, "analyst");
      expect(shown.body).toMatchObject({ format: "bibtex", read: 1, addedCount: 1, unchanged: 0 });
      expect(shown.body.added).toMatchObject([{ id: "volver2024", row: 1, doi: "10.1000/volver" }]);
      expect(at("literature/references.csv")).toBe(before);
      const kept = await ask("POST", "/literature-imports", { ...sent, preview: false }, "analyst");
      expect(kept.body).toMatchObject({ addedCount: 1 });
      expect(kept.body.import).toEqual(expect.any(String));
      expect(at("literature/references.csv")).toContain("Volver y trabajar");
      const again = await ask("POST", "/literature-imports", { ...sent, preview: false });
      expect(again.body).toMatchObject({ addedCount: 0, unchanged: 1 });
      expect(again.body.import).toBeUndefined();
      expect((await ask("GET", "/literature-imports", undefined, "viewer")).body).toMatchObject([
        { source: "zotero.bib", who: "analyst", added: 1, completed: 0 },
      ]);
    });

    test("are left out where somebody says so", async () => {
      const two = { ...sent, content: base64(`${bib.replace("2024,", "2025,").replace("/volver", "/otra")}${bib}`) };
      const { body } = await ask("POST", "/literature-imports", { ...two, leftOut: [1] });
      expect(body).toMatchObject({ read: 1, addedCount: 0 });
    });

    test("are taken back once, with a reason", async () => {
      const [one] = (await ask("GET", "/literature-imports")).body;
      const undo = (payload: object, as?: string) => ask("POST", `/literature-imports/${one.id}/undoing`, payload, as);
      expect((await undo({ reason: "era de otro estudio" }, "viewer")).status).toBe(403);
      expect((await undo({ reason: "no" })).status).toBe(400);
      expect((await undo({ reason: "era de otro estudio" })).body).toEqual({
        removed: ["volver2024"],
        emptied: [],
        stay: [],
      });
      expect(at("literature/references.csv")).not.toContain("Volver y trabajar");
      const twice = await undo({ reason: "era de otro estudio" });
      expect([twice.status, twice.body.error.code]).toEqual([409, "workbench/import-is-undone"]);
      const other = await ask("POST", "/literature-imports/nadie/undoing", { reason: "era de otro estudio" });
      expect([other.status, other.body.error.code]).toEqual([404, "workbench/import-is-unknown"]);
    });

    test("that cannot be read are refused with place and cure; who may not keep them is refused", async () => {
      const broken = await ask("POST", "/literature-imports", { fileName: "a.csv", content: base64("a,b\n1,2\n") });
      expect(broken.status).toBe(422);
      expect(broken.body.issues).toMatchObject([{ place: { file: "a.csv", row: 1 } }]);
      expect((await ask("POST", "/literature-imports", sent, "viewer")).status).toBe(403);
    });
  });

  describe("institutions and contacts", () => {
    const table = `name,country,kind,level,contact_name,email
Alcaldía de Apopa inventada,SLV,local authority,municipal,Ana Inventada,ana@example.org
Secretaría de la prueba,HND,government,national,Berta Inventada,berta@example.org
Cámara sin código,SLV,cámara,national,Carla Inventada,carla@example.org
`;
    const sent = { fileName: "directorio.csv", content: base64(table) };
    const bring = (more: object, as?: string) => ask("POST", "/stakeholder-imports", { ...sent, ...more }, as);
    const contacts = async () => (await opened.store.contacts.list(STUDY)).length;

    test("are shown first: what may be known waits, what is in no code of the study stays outside with its cure, and no name of a person is told", async () => {
      const before = at("stakeholders.csv");
      const { body } = await bring({});
      expect(body).toMatchObject({ rows: 3, added: ["ST-SLV-001"], contacts: 1 });
      expect(body.proposals).toMatchObject([{ row: 3, known: "ST-1", knownName: "Secretaría de prueba" }]);
      expect(body.issues).toMatchObject([{ place: { file: "directorio.csv", row: 4, column: "kind" } }]);
      expect(JSON.stringify(body)).not.toContain("Inventada");
      expect([at("stakeholders.csv"), await contacts()]).toEqual([before, 0]);
    });

    test("come in as somebody decided, show at once, and their contacts are sealed", async () => {
      const { body } = await bring({ preview: false, decided: [{ row: 3, as: "ST-1" }] });
      expect(body).toMatchObject({ added: ["ST-SLV-001"], proposals: [], contacts: 2, import: expect.any(String) });
      const listed = (await ask("GET", "/stakeholders")).body.map(({ id }: { readonly id: string }) => id);
      expect(listed).toContain("ST-SLV-001");
      const known = (await ask("GET", "/stakeholders")).body.find(({ id }: { readonly id: string }) => id === "ST-1");
      expect(known).toMatchObject({ level: "national", influence: "", engagement: "to-be-judged", contacts: 1 });
      expect(known.willing).toBe(0);
      expect(await contacts()).toBe(2);
      expect(JSON.stringify(await opened.store.contacts.list(STUDY))).not.toContain("ana@example.org");
    });

    test("a country lead brings those of the own country, and takes back what was brought there alone", async () => {
      const { body } = await bring({ preview: false, decided: [{ row: 3, as: "new" }] }, "lead");
      expect(body).toMatchObject({ added: [], contacts: 1 });
      expect(body.issues.map(({ rule }: { readonly rule: string }) => rule)).toContain(
        "workbench/stakeholder-is-of-your-countries",
      );
      const mine = (await ask("GET", "/stakeholder-imports")).body.find(({ who }: { who: string }) => who !== "lead");
      const undo = await ask("POST", `/stakeholder-imports/${mine.id}/undoing`, { reason: "no es mío, pero" }, "lead");
      expect([undo.status, undo.body.error.code]).toEqual([403, "workbench/is-outside-your-countries"]);
    });

    test("are taken back with their contacts; an institution with a mandate stays", async () => {
      const mandate = `institution_id,function,mandate,evidence,source_url\nST-SLV-001,EMP,yes,Ley inventada,https://example.org/ley\n`;
      const brought = { fileName: "mandatos.csv", content: base64(mandate) };
      const shown = await ask("POST", "/mandate-imports", brought);
      expect(shown.body).toMatchObject({ read: 1, added: [{ institution: "Alcaldía de Apopa inventada" }] });
      expect(at("institutions/capacities.csv")).not.toContain("ST-SLV-001");
      const kept = await ask("POST", "/mandate-imports", { ...brought, preview: false });
      const of = (await ask("GET", "/mandates")).body.filter(
        (one: { stakeholder: string }) => one.stakeholder === "ST-SLV-001",
      );
      expect(of).toMatchObject([{ serviceKind: "EMP", ground: "mandate", sources: ["https://example.org/ley"] }]);
      const [first] = (await ask("GET", "/stakeholder-imports")).body.filter(
        ({ who }: { who: string }) => who !== "lead",
      );
      const undo = (path: string) => ask("POST", `${path}/undoing`, { reason: "lista equivocada" });
      expect((await undo(`/stakeholder-imports/${first.id}`)).body.stay).toEqual(["ST-SLV-001"]);
      expect(await contacts()).toBe(0);
      expect((await undo(`/mandate-imports/${kept.body.import}`)).body.removed).toHaveLength(1);
      expect(at("institutions/capacities.csv")).not.toContain("ST-SLV-001");
    });

    test("two that are one are compared, merged with a reason and taken apart again; by country", async () => {
      const merge = (path: string, more: object, as?: string) =>
        ask("POST", `/stakeholder-merges${path}`, { stays: "ST-4", merged: "ST-1", ...more }, as);
      const before = [at("stakeholders.csv"), at("institutions/capacities.csv")];
      const { body } = await merge("/preview", { take: ["name"] });
      const cell = (column: string) => body.cells.find((one: { readonly column: string }) => one.column === column);
      expect(cell("name")).toEqual({
        ...{ column: "name", values: ["Organización A", "Secretaría de prueba"], merged: "Secretaría de prueba" },
      });
      expect(cell("functions").merged).toBe("PSI DOC EMP INF");
      expect(body.hanging).toMatchObject([{ mandates: 0 }, { mandates: 1 }]);
      expect([at("stakeholders.csv"), at("institutions/capacities.csv")]).toEqual(before);
      expect((await merge("", { reason: "no" })).status).toBe(400);
      expect((await merge("", { reason: "una sola oficina" }, "viewer")).status).toBe(403);
      expect((await merge("", { merged: "ST-4", reason: "una sola oficina" })).status).toBe(422);
      expect((await merge("/preview", { merged: "ST-1" }, "lead")).body.error.code).toBe(
        "workbench/stakeholder-is-unknown",
      );
      const made = await merge("", { reason: "una sola oficina" });
      expect(made.status).toBe(201);
      expect(at("stakeholders.csv")).not.toContain("ST-1,");
      const mandates = (await ask("GET", "/mandates")).body;
      expect(mandates.map((one: { readonly stakeholder: string }) => one.stakeholder)).not.toContain("ST-1");
      expect((await ask("GET", "/stakeholder-merges")).body.merges).toMatchObject([
        { id: made.body.id, merged: "ST-1", mergedName: "Secretaría de prueba", stakeholder: "ST-4" },
      ]);
      const undo = () => ask("POST", `/stakeholder-merges/${made.body.id}/undoing`, { reason: "eran dos oficinas" });
      expect((await undo()).status).toBe(204);
      expect((await undo()).status).toBe(404);
      const lines = (text: string | undefined) => text?.split("\n").toSorted();
      expect(lines(at("stakeholders.csv"))).toEqual(lines(before[0]));
      expect(at("institutions/capacities.csv")).toBe(before[1]);
    });

    test("a table of mandates with a row that does not fit is refused whole, with its place", async () => {
      const content = base64(
        "institution_id,function,mandate,evidence,source_url\nST-99,EMP,yes,,https://example.org/x\n",
      );
      const { status, body } = await ask("POST", "/mandate-imports", { fileName: "m.csv", content, preview: false });
      expect(status).toBe(422);
      expect(body.issues).toMatchObject([{ place: { file: "m.csv", row: 2, column: "institution_id" } }]);
    });

    test("are nobody's to bring without the right", async () => {
      expect((await bring({}, "analyst")).status).toBe(403);
      expect((await ask("POST", "/mandate-imports", sent, "lead")).status).toBe(403);
      expect((await ask("GET", "/mandates", undefined, "viewer")).status).toBe(200);
    });
  });
});
