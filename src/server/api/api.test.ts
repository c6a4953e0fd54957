// The API as programs and browsers use it: who may do what, every set-up act, and one shape for what goes wrong.
import { inflateSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { filled, smallForm } from "../../../test/fixture/small-form.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";
import { writeCollectSettings } from "../write-collect-settings.ts";

const PASSWORD = "tres palabras al azar";
const STUDY = "/api/v1/studies/s";

describe.each(BACKENDS)("the API on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let desk: Desk;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await open();
    desk = { store: opened.store, effects: realEffects(), actor: "test" };
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    for (const role of ["coordinator", "supervisor", "viewer"] as const) {
      await setAccount(desk, { name: role, role, password: PASSWORD });
      const answer = await server.inject({
        method: "POST",
        url: "/api/v1/tokens",
        payload: { name: role, password: PASSWORD },
      });
      tokens.set(role, answer.json().token);
    }
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  type Sent = { payload?: string | object; type?: string; as?: string };
  async function ask(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", url: string, sent: Sent = {}) {
    const { payload, type, as = "coordinator" } = sent;
    const headers = {
      ...(as === "nobody" ? {} : { authorization: `Bearer ${tokens.get(as)}` }),
      ...(type === undefined ? {} : { "content-type": type }),
      "accept-language": "en",
    };
    return server.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  }
  const publish = (version: string, query = "") =>
    ask("POST", `${STUDY}/forms${query}`, { payload: smallForm({ version }), type: "application/xml" });

  test("a browser signs in with a cookie that no script and no other site can use, and out again", async () => {
    const payload = { name: "viewer", password: PASSWORD };
    const answer = await server.inject({ method: "POST", url: "/api/v1/session", payload });
    const cookie = String(answer.headers["set-cookie"]);
    expect(cookie).toMatch(/^tornaviaje_session=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict/);
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    const who = await server.inject({ url: "/api/v1/session", headers });
    expect(who.json()).toMatchObject({ name: "viewer", role: "viewer" });
    await server.inject({ method: "DELETE", url: "/api/v1/session", headers });
    expect((await server.inject({ url: "/api/v1/session", headers })).statusCode).toBe(401);
  });

  test("nothing is said to nobody, and a role does what it may", async () => {
    expect((await ask("GET", `${STUDY}/forms`, { as: "nobody" })).statusCode).toBe(401);
    expect((await ask("GET", `${STUDY}/submissions`, { as: "viewer" })).statusCode).toBe(403);
    const refused = await ask("POST", `${STUDY}/forms`, { as: "supervisor", payload: smallForm(), type: "text/xml" });
    expect([refused.statusCode, refused.json().error.code]).toEqual([403, "workbench/rights-are-missing"]);
    expect((await ask("POST", `${STUDY}/devices`, { as: "viewer", payload: { name: "x" } })).statusCode).toBe(403);
  });

  test("submissions are sorted by what is asked, counted, and turned page by page", async () => {
    const bytes = new TextEncoder().encode(smallForm());
    await publishForm(desk, "pages", { bytes, fileName: "f.xml", draft: false });
    for (const [at, submitter] of ["device:b", "device:a", "device:c"].entries())
      await receiveSubmission(desk, "pages", {
        xml: new TextEncoder().encode(filled({ instance: `uuid:p${at}` })),
        ...{ files: [], source: "openrosa", submitter },
      });
    const asked = async (query: string) => {
      const answer = await ask("GET", `/api/v1/studies/pages/submissions?${query}`);
      const ids = answer.json().map(({ instanceId }: { instanceId: string }) => instanceId.slice(-2));
      return [ids.join(" "), answer.headers["x-total-count"]];
    };
    expect(await asked("limit=2")).toEqual(["p0 p1", "3"]);
    expect(await asked("limit=2&page=2")).toEqual(["p2", "3"]);
    expect(await asked("limit=2&page=3")).toEqual(["", "3"]);
    expect(await asked("sort=sender")).toEqual(["p1 p0 p2", "3"]);
    expect(await asked("sort=sender&order=newest&limit=1&page=2")).toEqual(["p0", "3"]);
    expect(await asked("sort=form&order=newest")).toEqual(["p2 p1 p0", "3"]);
    for (const wrong of ["page=0", "sort=body", "limit=0"])
      expect((await ask("GET", `/api/v1/studies/pages/submissions?${wrong}`)).statusCode).toBe(400);
  });

  test("a question that was renamed is proposed, and becomes one column when somebody says so", async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    for (const [version, name] of ["age", "years"].entries()) {
      const form = `| survey |\n| | type | name | label |\n| | integer | ${name} | Age |\n| settings |\n| | form_id | version |\n| | r | ${version} |`;
      await publishForm(desk, "renamed", { bytes: bytes(form), fileName: "r.md", draft: false });
      const xml = `<data id="r" version="${version}"><${name}>4${version}</${name}><meta><instanceID>uuid:r${version}</instanceID></meta></data>`;
      await receiveSubmission(desk, "renamed", { xml: bytes(xml), files: [], source: "openrosa" });
    }
    const form = "/api/v1/studies/renamed/forms/r";
    const changes = (await ask("GET", `${form}/changes`)).json();
    expect(changes).toEqual({ versions: ["0", "1"], proposed: [{ from: "age", to: "years", because: "same-words" }] });
    const table = async (query: string) => {
      const { rawPayload } = await ask("GET", `${form}/data?format=csv${query}`);
      const text = new TextDecoder().decode(unzipSync(rawPayload)["r.csv"]);
      const [head = "", ...rows] = text
        .trim()
        .split(/\r?\n/u)
        .map((line) => line.split(","));
      return [head, ...rows].map((cells) => cells.slice(6));
    };
    expect((await table(""))[0]).toEqual(["years", "age"]);
    expect(await table("&renamed=age:years")).toEqual([["years"], ["40"], ["41"]]);
    expect((await ask("GET", `${form}/data?renamed=age`)).statusCode).toBe(400);
    expect((await ask("GET", `${form}/changes`, { as: "viewer" })).statusCode).toBe(403);
  });

  test("who guesses passwords has to wait", async () => {
    const guess = () =>
      server.inject({ method: "POST", url: "/api/v1/session", payload: { name: "viewer", password: "no" } });
    const codes: number[] = [];
    for (let count = 0; count < 12; count += 1) codes.push((await guess()).statusCode);
    expect([codes[0], codes[11]]).toEqual([401, 429]);
  });

  test("a form goes from draft to open to closed, with its files", async () => {
    expect((await publish("1", "?draft=true")).json()).toMatchObject({
      state: "draft",
      missingMedia: ["casa.png", "refugios.csv"],
    });
    const version = `${STUDY}/forms/retorno/versions/1`;
    expect((await ask("PATCH", version, { payload: { state: "open" } })).json()[0].state).toBe("open");
    const media = await ask("PUT", `${version}/media/casa.png`, { payload: "PNG", type: "image/png" });
    expect(media.json()).toMatchObject({ name: "casa.png", bytes: 3, isAskedFor: true });
    await ask("PUT", `${version}/media/casa.png`, { payload: '{"a":1}', type: "application/json" });
    expect((await ask("GET", `${version}/media/casa.png`)).body).toBe('{"a":1}');
    const list = await ask("PUT", `${STUDY}/entity-lists/refugios`, { payload: "name,label\na,A\n", type: "text/csv" });
    expect(list.json()).toMatchObject({ entities: 1, added: 1, isNew: true });
    const change = { payload: "name,label,barrio\nb,B,Centro\n", type: "text/csv" };
    const shown = await ask("PUT", `${STUDY}/entity-lists/refugios?preview=true`, change);
    expect(shown.json()).toMatchObject({ added: 1, changed: 0, unchanged: 0, removed: ["a"], isNew: false });
    expect((await ask("GET", `${STUDY}/entity-lists/refugios/content.csv`)).body).toContain("a,A");
    expect((await ask("GET", `${STUDY}/entity-lists/nadie/content.csv`)).statusCode).toBe(404);
    expect((await ask("GET", `${version}/media`)).json()).toHaveLength(2);
    expect((await ask("DELETE", `${version}/media/casa.png`)).statusCode).toBe(204);
    expect((await ask("PATCH", `${STUDY}/forms/retorno`, { payload: { state: "closed" } })).json()[0].state).toBe(
      "closed",
    );
    expect((await ask("PATCH", `${STUDY}/forms/retorno`, { payload: { state: "open" } })).statusCode).toBe(200);
    expect((await ask("GET", `${version}/xform`)).body).toBe(smallForm());
    expect((await ask("GET", `${STUDY}/forms`, { as: "viewer" })).json()).toHaveLength(1);
  });

  test("a draft may change under its version, until it is given out", async () => {
    const draft = (more: string) =>
      ask("POST", `${STUDY}/forms?draft=true`, { payload: smallForm({ version: "d", more }), type: "text/xml" });
    expect([(await draft("")).statusCode, (await draft("<!-- x -->")).statusCode]).toEqual([201, 201]);
    await ask("PATCH", `${STUDY}/forms/retorno/versions/d`, { payload: { state: "open" } });
    expect((await ask("GET", `${STUDY}/forms/retorno/versions/d/xform`)).body).toContain("<!-- x -->");
    expect((await draft("<!-- y -->")).statusCode).toBe(409);
  });

  test("a version with other content needs another number", async () => {
    await publish("9");
    const payload = smallForm({ version: "9", more: "<!-- x -->" });
    const answer = await ask("POST", `${STUDY}/forms`, { payload, type: "text/xml" });
    expect([answer.statusCode, answer.json().error.code]).toEqual([409, "store/form-version-differs"]);
  });

  test("a submission is read, reviewed, removed and restored; opening it is in the ledger", async () => {
    await publish("1");
    const xml = new TextEncoder().encode(filled({ instance: "uuid:1" }));
    await receiveSubmission(desk, "s", { xml, files: [], source: "openrosa" });
    const [listed] = (await ask("GET", `${STUDY}/submissions?form=retorno&limit=5`)).json();
    expect(listed).toMatchObject({ instanceId: "uuid:1", state: "received", body: { answers: { age: "30" } } });
    const one = `${STUDY}/submissions/uuid%3A1`;
    await ask("POST", `${one}/reviews`, { as: "supervisor", payload: { state: "has-issues", note: "¿edad?" } });
    expect((await ask("GET", one)).json()).toMatchObject({ review: "has-issues", reviews: [{ actor: "supervisor" }] });
    expect((await ask("GET", `${one}/xml`)).body).toContain("Persona inventada");
    expect((await ask("DELETE", one)).statusCode).toBe(204);
    expect((await ask("GET", `${STUDY}/submissions?state=deleted`)).json()).toHaveLength(1);
    expect((await ask("POST", `${one}/restore`)).json()).toMatchObject({ state: "received" });
    const verbs = (await opened.store.ledger.list("s")).map(({ verb }) => verb);
    expect(verbs.slice(-5)).toEqual([
      "receive-submission",
      "review-submission",
      "open-parcel",
      "remove-submission",
      "restore-submission",
    ]);
  });

  test("a device has a code, a field user a password", async () => {
    const made = (await ask("POST", `${STUDY}/devices`, { payload: { name: "Tablet 1" } })).json();
    const device = `${STUDY}/devices/${made.id}`;
    const settings = (await ask("GET", `${device}/settings.json`)).json();
    expect(settings.general).toMatchObject({ server_url: made.serverUrl, form_update_mode: "match_exactly" });
    const code = await ask("GET", `${device}/qr.svg`);
    expect([code.headers["content-type"], code.body.slice(0, 4)]).toEqual(["image/svg+xml", "<svg"]);
    expect((await ask("DELETE", device)).statusCode).toBe(204);
    expect((await ask("GET", `${device}/qr.svg`)).statusCode).toBe(404);
    expect((await ask("PUT", `${STUDY}/field-users/ana`, { payload: { password: PASSWORD } })).statusCode).toBe(204);
    expect((await ask("GET", `${STUDY}/field-users`)).json()).toMatchObject([{ name: "ana" }]);
    expect((await ask("GET", `${STUDY}/field-users/ana/qr.svg`)).statusCode).toBe(200);
    expect((await ask("DELETE", `${STUDY}/field-users/ana`)).statusCode).toBe(204);
  });

  test.each<[string, "GET" | "POST" | "PUT", string, Sent, number, string]>([
    ["no such submission", "GET", `${STUDY}/submissions/uuid%3Anone`, {}, 404, "store/submission-is-unknown"],
    ["no such form", "GET", `${STUDY}/forms/none/versions/1/xform`, {}, 404, "store/form-is-unknown"],
    [
      "no form",
      "POST",
      `${STUDY}/forms`,
      { payload: "hola", type: "text/plain" },
      400,
      "intake/openrosa-xml-is-refused",
    ],
    [
      "a workbook that is none",
      "POST",
      `${STUDY}/forms`,
      { payload: "PK\u0003\u0004x", type: "a/b" },
      422,
      "workbench/input-file-has-errors",
    ],
    ["a body of another shape", "POST", `${STUDY}/devices`, { payload: { nome: "x" } }, 400, "server/request-is-unfit"],
    [
      "JSON that is none",
      "POST",
      `${STUDY}/devices`,
      { payload: "{", type: "application/json" },
      400,
      "server/wrong-request",
    ],
    [
      "a short password",
      "PUT",
      `${STUDY}/field-users/eva`,
      { payload: { password: "1" } },
      400,
      "workbench/password-is-weak",
    ],
  ])("one shape of errors: %s", async (_what, method, url, sent, status, code) => {
    const answer = await ask(method, url, sent);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().error).toEqual({ code, message: expect.any(String), cure: expect.any(String) });
  });

  test("is described in OpenAPI 3.1, every route of it", async () => {
    const description = (await server.inject({ url: "/api/openapi.json" })).json();
    expect(description.openapi).toBe("3.1.0");
    expect(Object.keys(description.paths).length).toBeGreaterThan(20);
    expect(description.paths["/api/v1/studies/{study}/submissions"].get.parameters.length).toBeGreaterThan(3);
  });
});

test("a code for Collect is JSON, deflated, in base64", () => {
  const { json, payload } = writeCollectSettings({
    url: "https://e.example.org/openrosa/s",
    name: "A",
    study: "s",
    username: "a",
  });
  expect(inflateSync(Buffer.from(payload, "base64")).toString()).toBe(json);
  expect(JSON.parse(json)).toMatchObject({ general: { username: "a" }, project: { name: "s" }, admin: {} });
});
