// The second factor: set by its first code, asked at every sign-in, good once, ended by its owner or, with a reason, by an
// administrator; and studies that ask for it.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { rebuildStore } from "#workbench/rebuild-store";
import { fromBase32, stepAt, totpCode } from "#workbench/sign-in/totp";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const STEP_MILLISECONDS = 30_000;

describe.each(BACKENDS)("the second factor on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let desk: Desk;
  let now = Date.parse("2026-11-27T12:00:00Z");

  beforeAll(async () => {
    opened = await open();
    desk = { store: opened.store, actor: "test", effects: { ...realEffects(), clock: { now: () => new Date(now) } } };
    server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
    for (const name of ["ana", "berta", "carmen", "dora"])
      await setAccount(desk, { name, role: "coordinator", password: PASSWORD });
    await setAccount(desk, { name: "eva", role: "viewer", password: PASSWORD });
    await desk.store.ledger.add("s", { verb: "keep-study", at: "2026-11-27", actor: "t", inputs: [], outputs: [] });
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  type Method = "GET" | "POST" | "PUT" | "DELETE";
  async function ask(method: Method, url: string, payload?: object, cookie?: string) {
    const headers = cookie === undefined ? {} : { cookie };
    const answer = await server.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
    const body = answer.body === "" ? undefined : answer.json();
    const given = String(answer.headers["set-cookie"] ?? "").split(";")[0] ?? "";
    return { status: answer.statusCode, code: body?.error?.code as string | undefined, body, cookie: given };
  }
  const enter = (name: string, code?: string) =>
    ask("POST", "/session", { name, password: PASSWORD, ...(code !== undefined && { code }) });
  const codeOf = (secret: string, steps = 0) => totpCode(fromBase32(secret), stepAt(new Date(now)) + steps);

  async function enrol(name: string) {
    const { cookie } = await enter(name);
    const offer = (await ask("POST", "/session/second-factor", { password: PASSWORD }, cookie)).body;
    const first = { ticket: offer.ticket, code: codeOf(offer.secret) };
    const set = await ask("PUT", "/session/second-factor", first, cookie);
    now += STEP_MILLISECONDS;
    return { cookie, secret: offer.secret as string, codes: set.body.recoveryCodes as readonly string[] };
  }

  test("is set by its first code alone, after the password", async () => {
    const { cookie } = await enter("ana");
    const wrong = await ask("POST", "/session/second-factor", { password: "no es esta" }, cookie);
    expect([wrong.status, wrong.body.secret]).toEqual([401, undefined]);
    const offer = (await ask("POST", "/session/second-factor", { password: PASSWORD }, cookie)).body;
    expect(offer.address).toContain(`secret=${offer.secret}`);
    const not = await ask("PUT", "/session/second-factor", { ticket: offer.ticket, code: "000000" }, cookie);
    expect([not.status, not.code]).toEqual([401, "workbench/code-is-wrong"]);
    expect((await ask("GET", "/session/factors", undefined, cookie)).body).toMatchObject({
      secondFactor: null,
      isStrong: false,
    });
    // A ticket of somebody else is good for nothing.
    const other = await enter("berta");
    const given = { ticket: offer.ticket, code: codeOf(offer.secret) };
    expect((await ask("PUT", "/session/second-factor", given, other.cookie)).code).toBe("workbench/ticket-has-ended");
    const set = await ask("PUT", "/session/second-factor", given, cookie);
    expect([set.status, set.body.recoveryCodes.length]).toEqual([200, 10]);
    expect((await ask("GET", "/session/factors", undefined, cookie)).body).toMatchObject({
      secondFactor: { recoveryCodes: 10 },
      isStrong: true,
    });
    const kept = await desk.store.factors.get("ana");
    expect(JSON.stringify(kept)).not.toContain(offer.secret);
    for (const code of set.body.recoveryCodes) expect(JSON.stringify(kept)).not.toContain(code);
    now += STEP_MILLISECONDS;
  });

  test("is asked at every door, and the same code is good once", async () => {
    const { secret } = await enrol("berta");
    expect((await enter("berta")).code).toBe("workbench/second-factor-is-needed");
    expect((await enter("berta", "123456")).code).toBe("workbench/code-is-wrong");
    const withoutCode = await ask("POST", "/tokens", { name: "berta", password: PASSWORD });
    expect([withoutCode.status, withoutCode.code]).toEqual([401, "workbench/second-factor-is-needed"]);
    const code = codeOf(secret);
    const twice = await Promise.all([enter("berta", code), enter("berta", code)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await enter("berta", code)).code).toBe("workbench/code-is-wrong");
    // One that was made before the one that was taken.
    expect((await enter("berta", codeOf(secret, -1))).code).toBe("workbench/code-is-wrong");
    now += STEP_MILLISECONDS;
    expect((await enter("berta", ` ${codeOf(secret).slice(0, 3)} ${codeOf(secret).slice(3)} `)).status).toBe(200);
    // Whoever does not know the password is told nothing of it.
    const guess = await ask("POST", "/session", { name: "berta", password: "cualquier cosa" });
    expect(guess.code).toBe("server/credentials-are-missing");
  });

  test("a recovery code opens once, and new ones end the old", async () => {
    const { codes, cookie } = await enrol("carmen");
    const [first = "", second = ""] = codes;
    expect((await enter("carmen", first.toLowerCase().replaceAll("-", " "))).status).toBe(200);
    expect((await enter("carmen", first)).code).toBe("workbench/code-is-wrong");
    const left = await ask("GET", "/session/factors", undefined, cookie);
    expect(left.body.secondFactor.recoveryCodes).toBe(9);
    const fresh = await ask("POST", "/session/recovery-codes", { password: PASSWORD }, cookie);
    expect((await enter("carmen", second)).code).toBe("workbench/code-is-wrong");
    // Rebuilding from the journal forgets neither what was used nor what was made new.
    const [third = "", fourth = ""] = fresh.body.recoveryCodes;
    expect((await enter("carmen", third)).status).toBe(200);
    await rebuildStore(desk);
    expect((await enter("carmen", third)).code).toBe("workbench/code-is-wrong");
    expect((await enter("carmen", fourth)).status).toBe(200);
  });

  test("who guesses codes is slowed, from wherever they come", async () => {
    const { secret } = await enrol("dora");
    const guess = (place: number, code: string) =>
      server.inject({
        ...{ method: "POST", url: "/api/v1/session", payload: { name: "dora", password: PASSWORD, code } },
        headers: { "x-forwarded-for": `203.0.113.${place}` },
      });
    for (let place = 0; place < 10; place++) expect((await guess(place, "000000")).statusCode).toBe(401);
    expect((await guess(99, codeOf(secret))).statusCode).toBe(429);
    now += 11 * 60_000;
    expect((await guess(99, codeOf(secret))).statusCode).toBe(200);
  });

  test("is ended by its owner with the password", async () => {
    const { cookie, secret } = await enrol("eva");
    const wrong = await ask("DELETE", "/session/second-factor", { password: "no es esta" }, cookie);
    expect(wrong.status).toBe(401);
    expect((await ask("DELETE", "/session/second-factor", { password: PASSWORD }, cookie)).status).toBe(204);
    expect((await enter("eva")).status).toBe(200);
    const viewer = await enter("eva", codeOf(secret));
    expect((await ask("DELETE", "/accounts/ana/factors", { reason: "perdió el celular" }, viewer.cookie)).status).toBe(
      403,
    );
  });

  test("is ended by an administrator with a reason, which the ledger keeps; sessions end with it", async () => {
    const { cookie } = await enrol("eva");
    now += 11 * 60_000;
    const token = await ask("POST", "/tokens", { name: "ana", password: PASSWORD });
    expect(token.code).toBe("workbench/second-factor-is-needed");
    await setAccount(desk, { name: "admin", role: "coordinator", password: PASSWORD });
    const admin = await enter("admin");
    expect((await ask("DELETE", "/accounts/eva/factors", { reason: "" }, admin.cookie)).status).toBe(400);
    const reason = "perdió el celular; se confirmó por llamada";
    expect((await ask("DELETE", "/accounts/eva/factors", { reason }, admin.cookie)).status).toBe(204);
    expect((await ask("GET", "/session", undefined, cookie)).status).toBe(401);
    expect((await enter("eva")).status).toBe(200);
    expect(await desk.store.factors.resets()).toMatchObject([{ account: "eva", actor: "admin", reason }]);
    const entry = (await desk.store.ledger.list("s")).at(-1);
    expect(entry).toMatchObject({ verb: "reset-factors", actor: "admin" });
    expect((await ask("DELETE", "/accounts/nadie/factors", { reason }, admin.cookie)).status).toBe(404);
  });

  test("a study asks it of those who may open identities, and of nobody else", async () => {
    const weak = await enter("admin");
    const wish = { secondFactor: true };
    const early = await ask("PUT", "/studies/s/protection", wish, weak.cookie);
    expect([early.status, early.code]).toEqual([409, "workbench/own-factor-comes-first"]);
    const strong = await enrol("admin");
    expect((await ask("PUT", "/studies/s/protection", wish, strong.cookie)).status).toBe(204);
    await setAccount(desk, { name: "otra", role: "supervisor", password: PASSWORD });
    const otra = await enter("otra");
    for (const [method, url] of [
      ["GET", "/studies/s/submissions"],
      ["GET", "/studies/s/overview"],
      ["GET", "/studies/s/protection"],
    ] as const) {
      const refused = await ask(method, url, undefined, otra.cookie);
      expect([url, refused.status, refused.code]).toEqual([url, 403, "workbench/second-factor-is-required"]);
    }
    // Other studies, the own account and the list of studies stay open; so does the study to who opens no identity.
    expect((await ask("GET", "/studies/t/forms", undefined, otra.cookie)).status).toBe(200);
    expect((await ask("GET", "/studies", undefined, otra.cookie)).status).toBe(200);
    expect((await ask("GET", "/session/factors", undefined, otra.cookie)).body.isRequired).toBe(true);
    expect((await ask("GET", "/studies/s/forms", undefined, (await enter("eva")).cookie)).status).toBe(200);
    // A password alone manages no accounts either.
    await setAccount(desk, { name: "jefa", role: "coordinator", password: PASSWORD });
    expect((await ask("GET", "/accounts", undefined, (await enter("jefa")).cookie)).code).toBe(
      "workbench/second-factor-is-required",
    );
    const enrolled = await enrol("otra");
    expect((await ask("GET", "/studies/s/submissions", undefined, enrolled.cookie)).status).toBe(200);
    expect((await ask("GET", "/studies/s/submissions", undefined, strong.cookie)).status).toBe(200);
    const open = await ask("PUT", "/studies/s/protection", { secondFactor: false }, strong.cookie);
    expect(open.status).toBe(204);
    expect((await ask("GET", "/studies/s/submissions", undefined, otra.cookie)).status).toBe(200);
  });
});
