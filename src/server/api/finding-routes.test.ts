import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "#findings/finding";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { rebuildStore } from "#workbench/rebuild-store";
import { readDecidedMark } from "#workbench/recommendations/decided-mark";
import { makeOutreach, recommendation } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const STUDY = "/api/v1/studies/s";
const same = (text: string) => ({ es: text, en: text, fr: text });

function finding(id: string, strength: Finding["strength"]): Finding {
  const evidence = [{ id: "estimate:x:SLV:all", digest: "d" }];
  const texts = { headline: same(id), statement: same(id), strengthReason: same(id) };
  return { id, kind: "need", place: "SLV", subject: "EMP", ...texts, strength, evidence, mark: "real", weight: 1 };
}

describe.each(BACKENDS)("the API of findings and recommendations on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let desk: Desk;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await open();
    ({ desk } = await makeOutreach(opened.store, { study: "s", count: 2 }));
    const drafts = [
      recommendation("R-1", ["ST-1"], { findings: ["F-1"] }),
      recommendation("R-2", ["ST-2"], { findings: ["F-2"], priority: 2 }),
    ].map((one) => ({ ...one, status: "drafted" as const, actions: [] }));
    const findings = [finding("F-1", "strong"), finding("F-2", "fair"), finding("F-3", "strong")];
    await opened.store.transaction(async ({ numbers }) => {
      const rows = drafts.map((body) => ({ id: body.recommendation.id, body, restsOn: [] }));
      await numbers.replaceAll("s", "recommendation", rows);
      await numbers.replaceAll(
        "s",
        "finding",
        findings.map((body) => ({ id: body.id, body, restsOn: [] })),
      );
    });
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    for (const role of ["coordinator", "analyst", "interviewer"] as const) {
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

  async function ask(method: "GET" | "POST", path: string, payload?: object, as = "coordinator") {
    const headers = { authorization: `Bearer ${tokens.get(as)}` };
    const answer = await server.inject({ method, url: `${STUDY}${path}`, headers, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json() };
  }

  const decide = (id: string, payload: object, as?: string) =>
    ask("POST", `/recommendations/${id}/decisions`, payload, as);

  test("analysts read, coordinators decide, interviewers see neither", async () => {
    expect((await ask("GET", "/findings", undefined, "interviewer")).status).toBe(403);
    expect((await ask("GET", "/findings", undefined, "analyst")).body).toHaveLength(3);
    expect((await decide("R-1", { action: "accepted", reason: "firm" }, "analyst")).status).toBe(403);
  });

  test("lists the most pressing first, and what nobody answers", async () => {
    const { body } = await ask("GET", "/recommendations");
    expect(body.map((one: { recommendation: { id: string } }) => one.recommendation.id)).toEqual(["R-2", "R-1"]);
    const open = (await ask("GET", "/findings?unanswered=yes")).body;
    expect(open.map((one: { finding: Finding }) => one.finding.id)).toEqual(["F-3"]);
    expect((await ask("GET", "/recommendation-check")).body).toMatchObject([
      { rule: "findings/strong-finding-is-answered" },
    ]);
  });

  test("wants a reason, something that changes, a known target and known addressees", async () => {
    expect((await decide("R-9", { action: "accepted", reason: "x" })).status).toBe(404);
    expect((await decide("R-1", { action: "accepted", reason: " " })).body.error.code).toBe(
      "workbench/reason-is-missing",
    );
    expect((await decide("R-1", { action: "changed", reason: "x" })).body.error.code).toBe("workbench/change-is-empty");
    expect((await decide("R-1", { action: "merged", reason: "x", into: "R-1" })).status).toBe(409);
    const stranger = { action: "changed", reason: "x", addressees: ["ST-404"] };
    expect((await decide("R-1", stranger)).body.error.code).toBe("workbench/stakeholder-is-unknown");
    expect((await ask("GET", "/recommendations/R-1")).body.actions).toEqual([]);
  });

  test("takes one of two decisions that were taken at the same moment", async () => {
    const both = ["accepted", "refused"].map((action) => decide("R-2", { action, reason: "at once", seen: 0 }));
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await ask("GET", "/recommendations/R-2")).body.actions).toHaveLength(1);
  });

  test("accepts, changes, merges and refuses; the last decision counts and all are kept", async () => {
    expect((await decide("R-1", { action: "accepted", reason: "firm" })).body.status).toBe("accepted");
    expect(await readDecidedMark(desk.effects, opened.store.folder)).not.toBe("");
    const changed = await decide("R-1", {
      action: "changed",
      reason: "plainer",
      words: same("Open a desk"),
      term: "months-6",
    });
    expect(changed.body).toMatchObject({
      status: "accepted",
      recommendation: { action: same("Open a desk"), term: "months-6" },
      draft: { term: "year-1" },
    });
    const late = await decide("R-1", { action: "refused", reason: "nobody told me", seen: 1 });
    expect([late.status, late.body.error.code]).toEqual([412, "store/changed-meanwhile"]);
    expect(late.body.error.message).toContain("coordinator");
    expect((await decide("R-2", { action: "merged", reason: "the same desk", into: "R-1" })).body.status).toBe(
      "merged",
    );
    const { body } = await ask("GET", "/recommendations/R-1");
    expect(body.recommendation).toMatchObject({ findings: ["F-1", "F-2"], addressees: ["ST-1", "ST-2"] });
    expect(body.actions.map(({ action }: { action: string }) => action)).toEqual(["accepted", "changed"]);
    expect((await decide("R-1", { action: "merged", reason: "x", into: "R-2" })).status).toBe(409);
    expect((await decide("R-2", { action: "refused", reason: "no money" })).body.status).toBe("refused");
  });

  test("a strong finding is set aside with a reason, and reopened", async () => {
    const aside = await ask("POST", "/findings/F-3/decisions", { action: "set-aside", reason: "answered by a law" });
    expect(aside.body).toMatchObject({ isSetAside: true, decisions: [{ by: "coordinator" }] });
    expect((await ask("GET", "/recommendation-check")).body).toEqual([]);
    await ask("POST", "/findings/F-3/decisions", { action: "reopened", reason: "the law fell" });
    expect((await ask("GET", "/findings?unanswered=yes")).body).toHaveLength(1);
    expect((await ask("POST", "/findings/F-9/decisions", { action: "reopened", reason: "x" })).status).toBe(404);
  });

  test("says when the numbers under a decision have changed", async () => {
    const moved = recommendation("R-1", ["ST-1"], { findings: ["F-1"], ground: "other" });
    await opened.store.transaction(({ numbers }) =>
      numbers.replaceAll("s", "recommendation", [{ id: "R-1", body: { ...moved, actions: [] }, restsOn: [] }]),
    );
    const rules = (await ask("GET", "/recommendation-check")).body.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain("findings/decision-rests-on-current-evidence");
  });

  test("says of what another edition kept that the study must be run again", async () => {
    const { draft: _draft, ...earlier } = recommendation("R-1", ["ST-1"]);
    const { strengthReason: _reason, ...before } = finding("F-1", "strong");
    const paths = [
      "/overview",
      "/tracker",
      "/findings",
      "/recommendations",
      "/recommendations/R-1",
      "/recommendation-check",
    ];
    const keep = (kind: "finding" | "recommendation", id: string, body: object) =>
      opened.store.transaction(({ numbers }) => numbers.replaceAll("s", kind, [{ id, body, restsOn: [] }]));
    const told = async (path: string) => {
      const { status, body } = await ask("GET", path);
      return [path, status, body.error?.code, String(body.error?.cure).includes("tornaviaje run")];
    };
    const expected = (path: string) => [path, 409, "store/record-of-another-edition", true];
    await keep("recommendation", "R-1", earlier);
    for (const path of paths) expect(await told(path)).toEqual(expected(path));
    await keep("recommendation", "R-1", recommendation("R-1", ["ST-1"]));
    await keep("finding", "F-1", before);
    for (const path of ["/overview", "/findings"]) expect(await told(path)).toEqual(expected(path));
    expect((await ask("GET", "/recommendations")).status).toBe(200);
  });

  test("decisions come back when the tables are rebuilt from the journal", async () => {
    const before = await opened.store.decisions.list("s");
    expect(before.recommendationActions).toHaveLength(5);
    await rebuildStore({ ...desk, store: opened.store });
    expect(await opened.store.decisions.list("s")).toEqual(before);
  });
});
