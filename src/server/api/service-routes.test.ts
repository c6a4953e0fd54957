import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { importIntoDirectory } from "#workbench/services/import-into-directory";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const STUDY = "/api/v1/studies/s";
const LIST = `id,country,name,provider,kind,phone,city
A-1,SLV,Taller de panadería,Alcaldía,CAP,+50322220001,Villa Inventada
A-2,SLV,Taller de panaderia,Alcaldía,CAP,+50322220001,Villa Inventada
`;

describe.each(BACKENDS)("the API of services on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await open();
    const desk: Desk = { store: opened.store, actor: "test", effects: fakeEffects({ files: { "list.csv": LIST } }) };
    await importIntoDirectory(desk, "s", { file: "list.csv" });
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    for (const role of ["coordinator", "viewer"] as const) {
      await setAccount(desk, { name: role, role, password: PASSWORD });
      const payload = { name: role, password: PASSWORD };
      const answer = await server.inject({ method: "POST", url: "/api/v1/tokens", payload });
      tokens.set(role, answer.json().token);
    }
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  async function ask(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, payload?: object, as = "coordinator") {
    const headers = as === "nobody" ? {} : { authorization: `Bearer ${tokens.get(as)}` };
    const answer = await server.inject({ method, url: `${STUDY}${path}`, headers, ...(payload && { payload }) });
    const total = answer.headers["x-total-count"];
    return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json(), total };
  }

  test("everybody with an account reads, and only those who keep it change", async () => {
    expect((await ask("GET", "/services", undefined, "nobody")).status).toBe(401);
    expect((await ask("GET", "/services", undefined, "viewer")).body).toHaveLength(2);
    const check = { by: "call", works: true };
    expect((await ask("POST", "/services/A-1/checks", check, "viewer")).status).toBe(403);
    expect((await ask("GET", "/services/Z")).status).toBe(404);
  });

  test("a call, a correction, a merge and an undoing, each with who did it", async () => {
    const checked = await ask("POST", "/services/A-1/checks", {
      by: "call",
      works: true,
      fields: { hours: "lunes 8-12" },
    });
    expect(checked.body).toMatchObject({ status: "verified", known: { facts: { hours: { who: "coordinator" } } } });
    expect((await ask("PATCH", "/services/A-1", { fields: { cost: "dear" }, reason: "x" })).body).toMatchObject({
      error: { code: "workbench/service-field-is-unfit" },
    });
    expect((await ask("GET", "/proposed-merges")).body).toMatchObject([{ ids: ["A-1", "A-2"] }]);
    expect((await ask("POST", "/services/A-2/merge", { into: "A-1", reason: "one desk" })).status).toBe(200);
    expect((await ask("GET", "/services")).body.map(({ id }: { readonly id: string }) => id)).toEqual(["A-1"]);
    const { actions } = (await ask("GET", "/services/A-2")).body;
    const { id } = actions.at(-1);
    expect((await ask("POST", "/service-undoings", { of: id, reason: "two desks" })).body).toEqual({ undone: 1 });
    expect((await ask("POST", "/services/A-1/apart", { other: "A-2", reason: "two shifts" })).status).toBe(204);
    expect((await ask("GET", "/proposed-merges")).body).toEqual([]);
    expect((await ask("GET", "/verification-plan?most=1")).body).toMatchObject([{ id: "A-2" }]);
  });

  test("services are found by words, state and kind, in an order, page by page, with their count", async () => {
    expect(await ask("GET", "/services?q=PANADERIA%20alcaldia&order=name&limit=1")).toMatchObject({
      total: "2",
      body: [{ id: "A-1", status: "verified" }],
    });
    expect((await ask("GET", "/services?order=age&direction=down&limit=1&offset=1")).body).toMatchObject([
      { id: "A-1" },
    ]);
    expect((await ask("GET", "/services?status=never-verified&kind=CAP")).body).toMatchObject([{ id: "A-2" }]);
    expect(await ask("GET", "/services?q=nadie")).toMatchObject({ total: "0", body: [] });
    expect((await ask("GET", "/services?status=perfect")).status).toBe(400);
  });

  test("what was decided on pairs stays to be read, undone or not", async () => {
    const decided = await ask("GET", "/merge-decisions");
    expect(decided.total).toBe("2");
    expect(decided.body).toContainEqual(
      expect.objectContaining({ verdict: "merged", services: ["A-2", "A-1"], reason: "one desk", isUndone: true }),
    );
    expect(decided.body).toContainEqual(
      expect.objectContaining({ verdict: "kept-apart", reason: "two shifts", isUndone: false, who: "coordinator" }),
    );
  });

  test("a table is previewed with the mapping that is proposed, corrected, brought in, and undone as a whole", async () => {
    const table =
      "Nombre del servicio;Institución;Contacto\nComedor;Parroquia;2222-3333\nAsesoría;Parroquia;2222-4444\n";
    const file = { fileName: "../lista.csv", content: Buffer.from(table).toString("base64"), country: "SLV" };
    const preview = await ask("POST", "/service-imports", file);
    expect(preview.body).toMatchObject({
      read: 2,
      tables: [{ rows: 2, first: [{ cells: { name: "Comedor", phone: "+50322223333" } }, {}] }],
      mapping: { country: "SLV", columns: expect.arrayContaining([{ column: "Institución", field: "provider" }]) },
    });
    expect(preview.body.added).toHaveLength(2);
    expect(preview.body.import).toBeUndefined();
    expect((await ask("GET", "/services?q=comedor")).total).toBe("0");
    expect((await ask("POST", "/service-imports", file, "viewer")).status).toBe(403);

    const columns = preview.body.mapping.columns.map((one: { readonly field: string }) =>
      one.field === "provider" ? { ...one, field: "funder" } : one,
    );
    const mapping = { ...preview.body.mapping, columns };
    const done = await ask("POST", "/service-imports", { ...file, mapping, preview: false });
    expect(done.body.import).toBeTypeOf("string");
    expect((await ask("GET", "/services?q=comedor")).body).toMatchObject([{ cells: { funder: "Parroquia" } }]);
    expect((await ask("POST", "/service-imports", { ...file, mapping, preview: false })).body).toMatchObject({
      unchanged: 2,
      added: [],
    });
    const [last] = (await ask("GET", "/service-imports")).body;
    expect(last).toEqual({
      ...{ id: done.body.import, source: "lista.csv", on: "2026-03-01", who: "coordinator" },
      ...{ added: 2, changed: 0, missing: 0, isUndone: false },
    });
    await ask("POST", "/service-undoings", { of: last.id, reason: "wrong list" });
    expect((await ask("GET", "/service-imports")).body[0]).toMatchObject({ isUndone: true });
    expect((await ask("GET", "/services")).total).toBe("2");
  });

  test("a file that is none is refused with what is wrong in it", async () => {
    const broken = { fileName: "lista.xlsx", content: Buffer.from("no workbook").toString("base64") };
    const refused = await ask("POST", "/service-imports", broken);
    expect(refused.status).toBe(422);
    expect(refused.body.issues).toMatchObject([{ place: { file: "lista.xlsx" } }]);
    expect((await ask("POST", "/service-imports", { fileName: "x.csv", content: "%%%" })).status).toBe(400);
  });

  test("a provider's link is made, answered, reviewed and withdrawn", async () => {
    const made = await ask("POST", "/services/A-1/provider-links", { days: 30 });
    expect(made.status).toBe(201);
    const path = new URL(made.body.address).pathname;
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const payload = "works=yes&phone=%2B50322220009&lang=es";
    expect((await server.inject({ method: "POST", url: path, headers: form, payload })).body).toContain("Gracias");
    const bad = await server.inject({
      method: "POST",
      url: path,
      headers: form,
      payload: "works=yes&capacity_per_month=muchas",
    });
    expect([bad.statusCode, bad.body.includes('value="muchas"')]).toEqual([422, true]);
    const [waiting] = (await ask("GET", "/services/A-1")).body.known.waiting;
    expect((await ask("GET", "/provider-changes")).body).toMatchObject([
      {
        ...{ service: "A-1", of: waiting.id, works: true },
        fields: [{ column: "phone", before: "+50322220001", after: "+50322220009" }],
      },
    ]);
    const reviewed = await ask("POST", "/services/A-1/reviews", { of: waiting.id, verdict: "accepted" });
    expect(reviewed.body.cells.phone).toBe("+50322220009");
    expect((await ask("POST", "/services/A-1/reviews", { of: waiting.id, verdict: "refused" })).status).toBe(409);
    expect(await ask("GET", "/provider-changes")).toMatchObject({ total: "0", body: [] });
    expect((await ask("DELETE", `/provider-links/${made.body.id}`)).status).toBe(204);
    expect((await server.inject({ url: path })).statusCode).toBe(404);
  });
});
