// Files that a coordinator brings in the browser, by the API: shown first, then brought, by whom it may be; then taken back.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { type FakeEffects, fakeEffects } from "#workbench/effect/fake-effects";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { ROOT } from "../../../test/house/read-architecture.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const STUDY = "small-study";
const FOLDER = "/estudio";

function copyOfStudy(): Readonly<Record<string, Uint8Array>> {
  const root = join(ROOT, "test", "fixture", STUDY);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:csv|yaml)$/u.test(path),
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
});
