// What touches people by the API: who may, what is noted, what is shown to whom, and what leaves.

import type { FastifyInstance } from "fastify";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { careFilled, careForm, PLANTED } from "../../../test/fixture/care-form.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const ROLES = ["coordinator", "supervisor", "analyst", "viewer"] as const;
const STUDY = "/api/v1/studies/s";
const ONE = `${STUDY}/submissions/uuid%3A1`;

type Role = (typeof ROLES)[number];

describe.each(BACKENDS)("people by the API on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let desk: Desk;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await open();
    desk = { store: opened.store, effects: realEffects(), actor: "test" };
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    for (const role of ROLES) {
      await setAccount(desk, { name: role, role, password: PASSWORD });
      const payload = { name: role, password: PASSWORD };
      const answer = await server.inject({ method: "POST", url: "/api/v1/tokens", payload });
      tokens.set(role, answer.json().token);
    }
    const bytes = new TextEncoder().encode(careForm());
    await publishForm(desk, "s", { bytes, fileName: "care.xml", draft: false });
    for (const filled of [
      { instance: "uuid:1" },
      { instance: "uuid:2", name: "Otra Persona Distinta", phone: "0000 9999", follow: "no" },
      { instance: "uuid:3", name: "Tercera Persona", phone: "0000 8888" },
    ])
      await receiveSubmission(desk, "s", {
        ...{ xml: careFilled(filled), files: [], source: "openrosa" },
        submitter: "device:Celular 1",
      });
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  function ask(method: "GET" | "POST" | "DELETE", url: string, { as = "coordinator" as Role, payload = {} } = {}) {
    const headers = { authorization: `Bearer ${tokens.get(as)}`, "accept-language": "es" };
    return server.inject({ method, url, headers, ...(method === "GET" ? {} : { payload }) });
  }

  test("answers stand under their words, and what is personal is named but not shown", async () => {
    const { items } = (await ask("GET", `${ONE}/answers`, { as: "analyst" })).json();
    const of = (path: string) => items.find((item: { path: string }) => item.path === path);
    expect(of("works")).toMatchObject({ label: "¿Trabaja?", value: "yes", text: "Sí" });
    expect(of("member[1]/member_age")).toMatchObject({ value: "4" });
    expect(of("contact/full_name")).toMatchObject({ personal: true, value: "" });
    expect((await ask("GET", `${ONE}/answers`, { as: "viewer" })).statusCode).toBe(403);
  });

  test("a correction needs a reason and the right to it, and the original stays beside it", async () => {
    const correction = { question: "age", value: "43", reason: "la persona llamó" };
    const refused = await ask("POST", `${ONE}/corrections`, { as: "analyst", payload: correction });
    expect(refused.json().error.code).toBe("workbench/rights-are-missing");
    const bare = await ask("POST", `${ONE}/corrections`, { payload: { ...correction, reason: "  " } });
    expect([bare.statusCode, bare.json().error.code]).toEqual([400, "workbench/reason-is-missing"]);
    const unknown = await ask("POST", `${ONE}/corrections`, { payload: { ...correction, question: "contact/phone" } });
    expect(unknown.json().error.code).toBe("workbench/question-is-unknown");
    const done = await ask("POST", `${ONE}/corrections`, { as: "supervisor", payload: correction });
    expect(done.json()).toEqual({ rootId: "uuid:1", question: "age", before: "34", value: "43" });
    const { items, sent } = (await ask("GET", `${ONE}/answers`)).json();
    expect(items.find(({ path }: { path: string }) => path === "age").value).toBe("43");
    expect(sent).toEqual({ age: "34" });
  });

  test("the history tells who did what, when and why", async () => {
    await receiveSubmission(desk, "s", {
      ...{ xml: careFilled({ instance: "uuid:1b", replaces: "uuid:1", age: "35" }), files: [], source: "openrosa" },
      submitter: "device:Celular 1",
    });
    const edited = `${STUDY}/submissions/uuid%3A1b`;
    await ask("POST", `${edited}/reviews`, { as: "supervisor", payload: { state: "approved" } });
    await ask("DELETE", edited, { payload: { reason: "de prueba" } });
    await ask("POST", `${edited}/restore`, { payload: { reason: "era verdadera" } });
    const events = (await ask("GET", `${edited}/history`)).json();
    expect(events.map(({ kind, actor, note = "" }: Record<string, string>) => [kind, actor, note])).toEqual([
      ["received", "device:Celular 1", ""],
      ["corrected", "supervisor", "la persona llamó"],
      ["edited", "device:Celular 1", ""],
      ["reviewed", "supervisor", ""],
      ["removed", "coordinator", "de prueba"],
      ["restored", "coordinator", "era verdadera"],
    ]);
    expect(events[2].changes).toEqual([{ path: "age", before: "34", after: "35" }]);
    expect(JSON.stringify(events)).not.toContain(PLANTED.name);
  });

  test("an identity opens with a reason and the right to it alone; each opening is listed and in the ledger", async () => {
    const payload = { reason: "llamada de seguimiento" };
    expect((await ask("POST", `${ONE}/identity`, { as: "analyst", payload })).statusCode).toBe(403);
    const bare = await ask("POST", `${ONE}/identity`, { payload: { reason: "" } });
    expect(bare.json().error.code).toBe("workbench/reason-is-missing");
    const refused = await ask("POST", `${STUDY}/submissions/uuid%3A2/identity`, { payload });
    expect([refused.statusCode, refused.json().error.code]).toEqual([403, "workbench/no-consent-to-call"]);
    expect((await ask("GET", `${STUDY}/openings`)).json()).toEqual([]);
    const opening = await ask("POST", `${ONE}/identity`, { as: "supervisor", payload });
    expect(opening.headers["cache-control"]).toBe("no-store");
    expect(opening.json().answers.map(({ text }: { text: string }) => text)).toContain(PLANTED.phone);
    expect((await ask("GET", `${STUDY}/openings`)).json()).toMatchObject([{ rootId: "uuid:1", actor: "supervisor" }]);
    expect((await opened.store.ledger.list("s")).at(-1)).toMatchObject({ verb: "open-identity", actor: "supervisor" });
  });

  test("consent is told with its words, and counted", async () => {
    expect((await ask("GET", `${ONE}/consent`, { as: "analyst" })).json()).toMatchObject({
      consents: [{ purpose: "follow-up", state: "given", words: { default: "¿Podemos llamarle?" } }],
      withdrawn: null,
    });
    expect((await ask("GET", `${STUDY}/consents`)).json()).toEqual([
      { formId: "care", version: "1", purpose: "follow-up", state: "given", count: 2 },
      { formId: "care", version: "1", purpose: "follow-up", state: "refused", count: 1 },
    ]);
  });

  test("who takes consent back is forgotten, by the coordination alone and with a reason", async () => {
    const three = `${STUDY}/submissions/uuid%3A3`;
    const payload = { keeps: "nothing", reason: "lo pidió por teléfono" };
    expect((await ask("POST", `${three}/withdrawal`, { as: "supervisor", payload })).statusCode).toBe(403);
    const bare = await ask("POST", `${three}/withdrawal`, { payload: { ...payload, reason: "" } });
    expect(bare.json().error.code).toBe("workbench/reason-is-missing");
    expect((await ask("POST", `${three}/withdrawal`, { payload })).json()).toMatchObject({
      identities: 4,
      destroyed: 1,
    });
    expect((await ask("GET", `${three}/answers`)).json()).toEqual({ title: "", items: [], sent: {} });
    expect((await ask("GET", `${STUDY}/withdrawals`)).json()).toMatchObject([{ rootId: "uuid:3", keeps: "nothing" }]);
    expect(
      (await ask("POST", `${three}/identity`, { payload: { reason: "llamada de control" } })).json().error.code,
    ).toBe("workbench/no-identity-is-kept");
  });

  test("submissions are found by sender, verdict and remark, the newest first, and counted", async () => {
    await desk.store.commit({
      ...{ id: "flag", study: "s", at: "2026-06-10T00:00:00Z", actor: "test", verb: "flag-submission" },
      body: { instanceId: "uuid:2", check: "engine", remarks: [{ rule: "x" }] },
    });
    const ids = async (query: string) => {
      const answer = await ask("GET", `${STUDY}/submissions?${query}`);
      return [
        answer.headers["x-total-count"],
        ...answer.json().map(({ instanceId }: Record<string, string>) => instanceId),
      ];
    };
    expect(await ids("order=newest")).toEqual(["3", "uuid:1b", "uuid:3", "uuid:2"]);
    const [first] = (await ask("GET", `${STUDY}/submissions?order=newest&limit=1`)).json();
    expect(await ids(`order=newest&limit=1&after=${first.number}`)).toEqual(["3", "uuid:3"]);
    expect(await ids("flagged=yes")).toEqual(["1", "uuid:2"]);
    expect(await ids("review=approved")).toEqual(["1", "uuid:1b"]);
    expect(await ids("q=celular%201")).toEqual(["3", "uuid:2", "uuid:3", "uuid:1b"]);
    expect(await ids("q=%25")).toEqual(["0"]);
  });

  test("the list and the tables leave as files without anything personal", async () => {
    const list = (await ask("GET", `${STUDY}/submissions.csv?order=newest`, { as: "analyst" })).body.trim().split("\n");
    expect(list[0]).toBe("number,instance_id,form,version,received_at,submitter,source,state,review,flags");
    expect(list).toHaveLength(4);
    expect(list[3]).toMatch(/^\d+,uuid:2,care,1,.*,device:Celular 1,openrosa,received,none,engine$/);
    const data = `${STUDY}/forms/care/data?format=csv&lang=es`;
    expect((await ask("GET", data, { as: "supervisor" })).statusCode).toBe(403);
    const answer = await ask("GET", data, { as: "analyst" });
    const files = unzipSync(new Uint8Array(answer.rawPayload));
    expect(Object.keys(files).sort()).toEqual([
      ...["care-codebook.csv", "care-versions.csv", "care.csv", "member-codebook.csv", "member.csv"],
    ]);
    const text = Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join("\n");
    expect(text).toContain("uuid:1b");
    for (const secret of [PLANTED.name, PLANTED.phone, PLANTED.place]) expect(text).not.toContain(secret);
  });
});
