// Forms in the browser, set up by JSON: who may, open to everybody or not, links for one answer each, the address of a device.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { publishForm } from "#workbench/publish-form";
import { addDevice } from "#workbench/senders";
import { smallForm } from "../../../test/fixture/small-form.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const STUDY = "/api/v1/studies/s";
const ROLES = ["coordinator", "supervisor", "viewer"] as const;
type Role = (typeof ROLES)[number] | "nobody";

describe.each(BACKENDS)("forms in the browser by the API on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let desk: Desk;
  let now = Date.parse("2026-11-26T08:00:00Z");
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await open();
    const effects = { ...realEffects(), clock: { now: () => new Date(now) } };
    desk = { store: opened.store, effects, actor: "test" };
    const publicUrl = "https://estudio.example.org/";
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk, publicUrl });
    for (const role of ROLES) {
      await setAccount(desk, { name: role, role, password: PASSWORD });
      const payload = { name: role, password: PASSWORD };
      tokens.set(role, (await server.inject({ method: "POST", url: "/api/v1/tokens", payload })).json().token);
    }
    await publishForm(desk, "s", { bytes: new TextEncoder().encode(smallForm()), fileName: "f.xml", draft: false });
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  function ask(method: "GET" | "POST" | "PUT" | "DELETE", path: string, sent: { payload?: object; as?: Role } = {}) {
    const { payload, as = "coordinator" } = sent;
    const headers = as === "nobody" ? {} : { authorization: `Bearer ${tokens.get(as)}` };
    return server.inject({ method, url: `${STUDY}${path}`, headers, ...(payload === undefined ? {} : { payload }) });
  }
  const codeOf = (answer: Awaited<ReturnType<typeof ask>>) => [answer.statusCode, answer.json().error.code];
  const makeLink = async (payload: object = {}) => (await ask("POST", "/forms/retorno/links", { payload })).json();
  const linkStates = async () =>
    Object.fromEntries(
      (await ask("GET", "/form-links")).json().map((link: Record<string, string>) => [link.id, link.state]),
    );

  test("a form is closed to the public until it is opened, and again", async () => {
    const listed = async () => (await ask("GET", "/web-access")).json();
    expect(await listed()).toEqual([]);
    for (const open of [true, true, false]) {
      const answer = await ask("PUT", "/forms/retorno/web-access", { payload: { open } });
      expect([answer.statusCode, await listed()]).toEqual([204, open ? ["retorno"] : []]);
    }
    expect(codeOf(await ask("PUT", "/forms/none/web-access", { payload: { open: true } }))).toEqual([
      404,
      "workbench/form-is-not-here",
    ]);
    expect((await ask("PUT", "/forms/retorno/web-access", { payload: { open: "yes" } })).statusCode).toBe(400);
  });

  test("a link is told once, with the address that people see, and listed without it", async () => {
    const link = await makeLink({ label: "hogar 12", days: 7 });
    expect(link.url).toMatch(/^https:\/\/estudio\.example\.org\/f\/s\/retorno\/[\w-]{43}$/u);
    expect(link).toMatchObject({ formId: "retorno", label: "hogar 12", expiresAt: "2026-12-03T08:00:00.000Z" });
    const listed = await ask("GET", "/form-links?form=retorno");
    expect(listed.json()).toMatchObject([{ id: link.id, label: "hogar 12", state: "open" }]);
    expect(listed.body).not.toContain(link.url.split("/").at(-1));
    expect((await ask("GET", "/form-links?form=other")).json()).toEqual([]);
  });

  test("a link ends with its days, or when it is withdrawn", async () => {
    const [short, gone] = [await makeLink({ days: 1 }), await makeLink()];
    expect((await ask("DELETE", `/form-links/${gone.id}`)).statusCode).toBe(204);
    expect(codeOf(await ask("DELETE", `/form-links/${gone.id}`))).toEqual([404, "store/name-is-unknown"]);
    now += 2 * 86_400_000;
    expect(await linkStates()).toMatchObject({ [short.id]: "expired", [gone.id]: "revoked" });
  });

  test("links of no day, of ten years or to no form are refused", async () => {
    for (const days of [0, 3650])
      expect(codeOf(await ask("POST", "/forms/retorno/links", { payload: { days } }))).toEqual([
        400,
        "workbench/form-link-time-is-unfit",
      ]);
    expect((await ask("POST", "/forms/none/links", { payload: {} })).statusCode).toBe(404);
    expect((await ask("POST", "/forms/retorno/links", { payload: { label: "x".repeat(201) } })).statusCode).toBe(400);
  });

  test("a browser becomes a device by an address whose key is never sent, or by the same as a code", async () => {
    const { id, token } = await addDevice(desk, "s", "Portátil");
    const told = await ask("GET", `/devices/${id}/web.json`);
    expect(told.json()).toEqual({ url: `https://estudio.example.org/f/s#device=${token}` });
    expect(told.headers["cache-control"]).toBe("no-store");
    const code = await ask("GET", `/devices/${id}/web.svg`);
    expect([code.statusCode, code.headers["content-type"]]).toEqual([200, "image/svg+xml"]);
    expect((await ask("GET", "/devices/none/web.json")).statusCode).toBe(404);
  });

  test.each<["GET" | "POST" | "PUT" | "DELETE", string, object | undefined]>([
    ["GET", "/web-access", undefined],
    ["PUT", "/forms/retorno/web-access", { open: true }],
    ["GET", "/form-links", undefined],
    ["POST", "/forms/retorno/links", {}],
    ["DELETE", "/form-links/x", undefined],
    ["GET", "/devices/x/web.json", undefined],
  ])("%s %s says nothing to nobody", async (method, path, payload) => {
    const sent = { as: "nobody" as const, ...(payload === undefined ? {} : { payload }) };
    expect((await ask(method, path, sent)).statusCode).toBe(401);
  });

  test("who looks on may neither open a form nor make links", async () => {
    expect((await ask("PUT", "/forms/retorno/web-access", { as: "viewer", payload: { open: true } })).statusCode).toBe(
      403,
    );
    expect((await ask("POST", "/forms/retorno/links", { as: "viewer", payload: {} })).statusCode).toBe(403);
    expect((await ask("GET", "/form-links", { as: "viewer" })).statusCode).toBe(403);
  });
});
