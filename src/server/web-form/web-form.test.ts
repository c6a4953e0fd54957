// Who gets a form in a browser, by what, and what comes back once and only once.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { listFormLinks, makeFormLink, revokeFormLink, setWebAccess } from "#workbench/form-links";
import { attachMedia } from "#workbench/form-media";
import { publishForm } from "#workbench/publish-form";
import { rebuildStore } from "#workbench/rebuild-store";
import { addDevice, removeDevice } from "#workbench/senders";
import { setFormState } from "#workbench/set-form-state";
import { filled, smallForm } from "../../../test/fixture/small-form.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const FORM = "/f/-/s/retorno";
const DAY = 86_400_000;

describe.each(BACKENDS)("the web form on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let desk: Desk;
  let now = Date.parse("2026-11-26T12:00:00Z");

  beforeAll(async () => {
    opened = await open();
    desk = { store: opened.store, effects: { ...realEffects(), clock: { now: () => new Date(now) } }, actor: "test" };
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    for (const id of ["retorno", "otro"]) {
      const bytes = new TextEncoder().encode(smallForm({ id }));
      await publishForm(desk, "s", { bytes, fileName: `${id}.xml`, draft: false });
    }
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  const headers = (token?: string) => ({
    "accept-language": "en",
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  });
  const get = (url: string, token?: string) => server.inject({ url, headers: headers(token) });
  const link = async (days = 30) => (await makeFormLink(desk, "s", { formId: "retorno", days, label: "017" })).token;

  async function send(xml: string, token?: string, url = `${FORM}/submission`) {
    const parts = new FormData();
    parts.set("xml_submission_file", new File([xml], "xml_submission_file", { type: "text/xml" }));
    const request = new Request("http://x/", { method: "POST", body: parts });
    const payload = Buffer.from(await request.arrayBuffer());
    const type = { "content-type": request.headers.get("content-type") ?? "" };
    return server.inject({ method: "POST", url, headers: { ...headers(token), ...type }, payload });
  }

  test("is closed to the public until it is opened, form by form", async () => {
    expect((await get(`${FORM}/definition`)).json().error.code).toBe("workbench/form-needs-a-link");
    expect((await send(filled({ instance: "uuid:none" }))).statusCode).toBe(403);
    await setWebAccess(desk, "s", { formId: "retorno", open: true });
    const { formId, version, title, xml } = (await get(`${FORM}/definition`)).json();
    expect({ formId, version, title }).toEqual({ formId: "retorno", version: "1", title: "Personas retornadas" });
    expect(xml).toBe(smallForm());
    expect((await get("/f/-/s/forms")).json().forms.map((form: { formId: string }) => form.formId)).toEqual([
      "retorno",
    ]);
    expect((await send(filled({ instance: "uuid:public" }))).json()).toEqual({
      receipt: { instanceId: "uuid:public" },
    });
    await setWebAccess(desk, "s", { formId: "retorno", open: false });
    expect((await get(`${FORM}/definition`)).statusCode).toBe(403);
  });

  test("the public is slowed when it floods, by address, and a link is not", async () => {
    await setWebAccess(desk, "s", { formId: "otro", open: true });
    const flood = (ip: string) =>
      server.inject({
        method: "POST",
        url: "/f/-/s/otro/submission",
        headers: { ...headers(), "content-type": "text/plain", "x-forwarded-for": ip },
        payload: "nothing",
      });
    const codes: number[] = [];
    for (let count = 0; count < 125; count += 1) codes.push((await flood("203.0.113.9")).statusCode);
    expect([codes[0], codes[119], codes[120]]).toEqual([415, 415, 429]);
    const refused = await flood("203.0.113.9");
    expect(refused.json().error).toMatchObject({ code: "server/too-many-requests" });
    expect((await flood("203.0.113.10")).statusCode).toBe(415);
    expect((await send(filled({ instance: "uuid:by-link-in-flood" }), await link())).statusCode).toBe(201);
    now += 11 * 60_000;
    expect((await flood("203.0.113.9")).statusCode).toBe(415);
    await setWebAccess(desk, "s", { formId: "otro", open: false });
  });

  test("gives every open form to a device of the study, and none when its key was withdrawn", async () => {
    const { id, token } = await addDevice(desk, "s", "Tableta 1");
    const { forms } = (await get("/f/-/s/forms", token)).json();
    expect(forms.map((form: { formId: string }) => form.formId)).toEqual(["otro", "retorno"]);
    expect((await send(filled({ instance: "uuid:device" }), token)).statusCode).toBe(201);
    expect(await opened.store.submissions.get("s", "uuid:device")).toMatchObject({
      source: "web",
      submitter: "device:Tableta 1",
    });
    await removeDevice(desk, "s", id);
    expect((await get("/f/-/s/forms", token)).json().error.code).toBe("workbench/web-device-is-unknown");
    expect((await send(filled({ instance: "uuid:late" }), token)).statusCode).toBe(404);
  });

  test("takes one answer by a link, the same one again, and no other", async () => {
    const token = await link();
    expect((await get(`${FORM}/definition`, token)).statusCode).toBe(200);
    const first = filled({ instance: "uuid:link-1" });
    expect((await send(first, token)).statusCode).toBe(201);
    expect((await send(first, token)).json()).toEqual({ receipt: { instanceId: "uuid:link-1" } });
    const second = await send(filled({ instance: "uuid:link-2" }), token);
    expect([second.statusCode, second.json().error.code]).toEqual([410, "workbench/form-link-is-used"]);
    expect(await opened.store.submissions.get("s", "uuid:link-2")).toBeUndefined();
    expect((await get(`${FORM}/definition`, token)).json().error.message).toContain("Thank you");
    const [listed] = await listFormLinks(desk, "s", "retorno");
    expect(listed).toMatchObject({ label: "017", state: "used", usedBy: "uuid:link-1" });
  });

  test("takes one of ten answers that come by one link at once", async () => {
    const token = await link();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => send(filled({ instance: `uuid:race-${n}` }), token)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 410)]);
  });

  test("opens a link in its time, and takes for a week more what was begun in it", async () => {
    const token = await link(2);
    now += 2 * DAY;
    expect((await get(`${FORM}/definition`, token)).json().error.code).toBe("workbench/form-link-is-expired");
    now += 6 * DAY;
    expect((await send(filled({ instance: "uuid:late-but-welcome" }), token)).statusCode).toBe(201);
    const late = await link(1);
    now += 9 * DAY;
    expect((await send(filled({ instance: "uuid:too-late" }), late)).json().error.code).toBe(
      "workbench/form-link-is-expired",
    );
  });

  test("says kindly that a link was withdrawn, is of another form, or is none", async () => {
    const { id, token } = await makeFormLink(desk, "s", { formId: "retorno" });
    await revokeFormLink(desk, "s", id);
    expect((await get(`${FORM}/definition`, token)).json().error.code).toBe("workbench/form-link-is-revoked");
    expect((await send(filled({ instance: "uuid:revoked" }), token)).statusCode).toBe(410);
    const other = await link();
    expect((await get("/f/-/s/otro/definition", other)).json().error.code).toBe("workbench/form-link-is-unknown");
    expect((await get(`${FORM}/definition`, "x".repeat(43))).statusCode).toBe(404);
  });

  test("a link for one form takes no other, whatever the answers say", async () => {
    const token = await link();
    const wrong = await send(filled({ id: "otro", instance: "uuid:smuggled" }), token);
    expect(wrong.json().error.code).toBe("workbench/form-needs-a-link");
    expect(await opened.store.submissions.get("s", "uuid:smuggled")).toBeUndefined();
  });

  test("keeps no token that opens anything", async () => {
    const token = await link();
    const rows = JSON.stringify(await opened.store.webAccess.listLinks("s"));
    expect(rows).not.toContain(token);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  test("a link lasts from a day to two years", async () => {
    for (const days of [0, -1, 731, Number.NaN])
      await expect(makeFormLink(desk, "s", { formId: "retorno", days })).rejects.toThrow("cannot last");
    await expect(makeFormLink(desk, "s", { formId: "nadie" })).rejects.toThrow("has no form");
  });

  test("hands out the files of the form to those who may have it, and never as a page", async () => {
    const content = (async function* () {
      yield new TextEncoder().encode("name,label\n1,Uno\n");
    })();
    await attachMedia(desk, "s", { formId: "retorno", version: "1", name: "refugios.csv", type: "text/html", content });
    const token = await link();
    const { media } = (await get(`${FORM}/definition`, token)).json();
    expect(media.map((file: { name: string }) => file.name)).toEqual(["refugios.csv"]);
    const file = await get(`${FORM}/media/refugios.csv?version=1`, token);
    expect([file.body, file.headers["content-disposition"]]).toEqual(["name,label\n1,Uno\n", "attachment"]);
    expect((await get(`${FORM}/media/refugios.csv?version=1`)).statusCode).toBe(403);
    expect((await get(`${FORM}/media/otra.csv?version=1`, token)).statusCode).toBe(404);
  });

  test("a closed form says that it is closed", async () => {
    const token = await link();
    await setFormState(desk, "s", { formId: "retorno", state: "closed" });
    expect((await get(`${FORM}/definition`, token)).json().error.code).toBe("workbench/form-is-closed");
    await setFormState(desk, "s", { formId: "retorno", state: "open" });
  });

  test("the page comes under every address below /f, asks nothing of other servers, and no script may be slipped in", async () => {
    for (const url of ["/f", "/f/", "/f/s", "/f/s/retorno", `/f/s/retorno/${await link()}`]) {
      const page = await get(url);
      expect(page.body).toContain('<div id="app">');
      const policy = String(page.headers["content-security-policy"]);
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'; style-src");
      expect(policy).not.toMatch(/https?:|\*/);
      expect(page.headers["referrer-policy"]).toBe("no-referrer");
    }
  });

  test("files come packed and are kept by browsers; the worker may serve the whole app", async () => {
    const page = await server.inject({ url: "/f/", headers: { "accept-encoding": "gzip, br" } });
    expect(page.headers["cache-control"]).toBe("no-cache");
    const script = /\/f\/-\/assets\/index-[\w-]+\.js/.exec((await get("/f/")).body)?.[0] ?? "";
    const packed = await server.inject({ url: script, headers: { "accept-encoding": "gzip, br" } });
    expect(packed.headers).toMatchObject({
      "content-encoding": "br",
      "cache-control": expect.stringContaining("immutable"),
    });
    const again = await server.inject({ url: script, headers: { "if-none-match": String(packed.headers.etag) } });
    expect(again.statusCode).toBe(304);
    expect((await get("/f/-/service-worker.js")).headers["service-worker-allowed"]).toBe("/f/");
    expect((await get("/f/-/assets/none.js")).statusCode).toBe(404);
    expect((await get("/f/-/..%2f..%2fpackage.json")).statusCode).toBe(404);
  });

  test("links and access stand again after the tables were made from the journal", async () => {
    await setWebAccess(desk, "s", { formId: "retorno", open: true });
    const before = await opened.store.webAccess.listLinks("s");
    expect(before.length).toBeGreaterThan(3);
    await rebuildStore(desk);
    expect(await opened.store.webAccess.listLinks("s")).toEqual(before);
    expect([...(await opened.store.webAccess.listOpen("s"))]).toEqual(["retorno"]);
  });
});
