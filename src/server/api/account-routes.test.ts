// People as a browser meets them: invited by a link, signed in, changing what is theirs; and two of them at one thing.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { careFilled, careForm } from "../../../test/fixture/care-form.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const API = "/api/v1";

describe.each(BACKENDS)("people of the workbench on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let cookie = "";

  beforeAll(async () => {
    opened = await open();
    const desk: Desk = { store: opened.store, effects: realEffects(), actor: "test" };
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    await setAccount(desk, { name: "ana", role: "coordinator", password: PASSWORD });
    await publishForm(desk, "s", { bytes: new TextEncoder().encode(careForm()), fileName: "care.xml", draft: false });
    await receiveSubmission(desk, "s", { xml: careFilled({ instance: "uuid:1" }), files: [], source: "openrosa" });
    cookie = await signIn("ana", PASSWORD);
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  const ask = (method: Method, path: string, payload?: object, headers: Record<string, string> = {}) =>
    server.inject({
      method,
      url: `${API}${path}`,
      headers: { cookie, "accept-language": "en", ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
  async function signIn(name: string, password: string): Promise<string> {
    const answer = await server.inject({ method: "POST", url: `${API}/session`, payload: { name, password } });
    return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  }

  test("an invitation is made, looked at, accepted with a password of one's own, and good once", async () => {
    const wish = { label: "Beti, El Salvador", role: "country-lead", countries: ["SLV"] };
    const made = await ask("POST", "/invitations", wish);
    expect(made.statusCode).toBe(201);
    const { url } = made.json();
    // What stands after # never leaves the browser.
    expect(url).toMatch(/\/app\/join#[\w-]{40,}$/);
    const token = url.split("#")[1];
    const nobody = { cookie: "" };
    const looked = await ask("POST", "/invitation", { token }, nobody);
    expect(looked.json()).toMatchObject(wish);
    const weak = await ask("POST", "/invitation/acceptance", { token, name: "beti", password: "beti" }, nobody);
    expect([weak.statusCode, weak.json().error.code]).toEqual([400, "workbench/password-is-weak"]);
    const done = await ask("POST", "/invitation/acceptance", { token, name: "beti", password: PASSWORD }, nobody);
    expect([done.statusCode, done.json().countries]).toEqual([201, ["SLV"]]);
    const own = { cookie: String(done.headers["set-cookie"]).split(";")[0] ?? "" };
    const session = (await ask("GET", "/session", undefined, own)).json();
    expect(session).toMatchObject({ name: "beti", role: "country-lead", countries: ["SLV"] });
    expect(session.rights).toContain("review");
    const again = await ask("POST", "/invitation/acceptance", { token, name: "otra", password: PASSWORD }, nobody);
    expect(again.statusCode).toBe(404);
    expect((await ask("GET", "/invitations")).json()[0]).toMatchObject({ usedBy: "beti" });
    expect(JSON.stringify((await ask("GET", "/invitations")).json())).not.toContain(token);
  });

  test("somebody gets another reach at once, and keeps the session", async () => {
    await ask("PUT", "/accounts/caro", { role: "analyst", password: PASSWORD });
    const own = { cookie: await signIn("caro", PASSWORD) };
    expect((await ask("GET", "/studies/s/submissions", undefined, own)).statusCode).toBe(200);
    expect((await ask("PATCH", "/accounts/caro", { role: "viewer" })).statusCode).toBe(204);
    expect((await ask("GET", "/studies/s/submissions", undefined, own)).statusCode).toBe(403);
    await ask("PATCH", "/accounts/caro", { role: "analyst", countries: ["GTM"] });
    expect((await ask("GET", "/studies/s/submissions", undefined, own)).json()).toEqual([]);
    expect((await ask("PATCH", "/accounts/caro", { role: "viewer", countries: ["El Salvador"] })).statusCode).toBe(400);
  });

  test("a new password ends every session, and asks for the one before", async () => {
    await ask("PUT", "/accounts/dora", { role: "viewer", password: PASSWORD });
    const own = { cookie: await signIn("dora", PASSWORD) };
    await signIn("dora", PASSWORD);
    expect((await ask("GET", "/sessions", undefined, own)).json()).toHaveLength(2);
    const wrong = await ask("PUT", "/session/password", { before: "no", password: `${PASSWORD} 2` }, own);
    expect(wrong.statusCode).toBe(401);
    const right = await ask("PUT", "/session/password", { before: PASSWORD, password: `${PASSWORD} 2` }, own);
    expect(right.statusCode).toBe(204);
    expect((await ask("GET", "/session", undefined, own)).statusCode).toBe(401);
    const [first] = (
      await ask("GET", "/sessions", undefined, { cookie: await signIn("dora", `${PASSWORD} 2`) })
    ).json();
    expect(Object.keys(first).sort()).toEqual(["expiresAt", "id", "kind", "madeAt"]);
  });

  test("a page of another site changes nothing, even with the cookie", async () => {
    for (const site of ["cross-site", "same-site"]) {
      const answer = await ask("DELETE", "/accounts/caro", undefined, { "sec-fetch-site": site });
      expect([answer.statusCode, answer.json().error.code]).toEqual([403, "server/request-comes-from-elsewhere"]);
    }
    expect((await ask("GET", "/accounts", undefined, { "sec-fetch-site": "cross-site" })).statusCode).toBe(200);
    const own = await ask("PATCH", "/accounts/caro", { role: "viewer" }, { "sec-fetch-site": "same-origin" });
    expect(own.statusCode).toBe(204);
  });

  test("of two who saw the same, the second is told who changed it", async () => {
    const one = "/studies/s/submissions/uuid%3A1";
    const seen = String((await ask("GET", `${one}/answers`)).headers.etag);
    expect(seen).toMatch(/^"\d+"$/);
    const correct = (value: string, etag: string) =>
      ask("POST", `${one}/corrections`, { question: "age", value, reason: "call" }, { "if-match": etag });
    expect((await correct("35", seen)).statusCode).toBe(200);
    const late = await correct("36", seen);
    expect([late.statusCode, late.json().error.code]).toEqual([412, "store/changed-meanwhile"]);
    expect(late.json().error.message).toContain("ana");
    const now = String((await ask("GET", one)).headers.etag);
    expect((await correct("36", now)).statusCode).toBe(200);
    const review = { state: "approved", note: "" };
    expect((await ask("POST", `${one}/reviews`, review, { "if-match": now })).statusCode).toBe(412);
    expect((await ask("POST", `${one}/reviews`, review)).statusCode).toBe(200);
    const both = String((await ask("GET", one)).headers.etag);
    const codes = await Promise.all(["40", "41"].map(async (value) => (await correct(value, both)).statusCode));
    expect(codes.toSorted()).toEqual([200, 412]);
  });
});
