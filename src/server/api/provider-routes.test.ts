// Signing in by a real OpenID provider on loopback: who is known, who is invited, who is nobody; and what a forger tries.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { inviteAccount } from "#workbench/invitations";
import { openIdentityProvider } from "#workbench/sign-in/identity-provider";
import { offerSecondFactor, setSecondFactor } from "#workbench/sign-in/second-factor";
import { fromBase32, stepAt, totpCode } from "#workbench/sign-in/totp";
import { type OidcStand, openOidcStand, type Person } from "../../../test/fixture/oidc-stand.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const OURS = "http://study.test";
const ANA: Person = { id: "sub-ana", email: "Ana@Example.org", isVerified: true };

/** Cookies of both servers, as a browser keeps them. */
type Jar = Map<string, string>;

describe.each(BACKENDS)("signing in by a provider on $name", ({ open }) => {
  let opened: TestStore;
  let server: FastifyInstance;
  let desk: Desk;
  let stand: OidcStand;

  beforeAll(async () => {
    opened = await open();
    desk = { store: opened.store, actor: "test", effects: realEffects() };
    stand = await openOidcStand(`${OURS}/api/v1/session/provider/callback`);
    const provider = openIdentityProvider({ ...stand, name: "Ministerio" });
    server = await openServer({
      ...{ publications: opened.store.folder, trace: async (id: string) => ({ id }), desk, provider, publicUrl: OURS },
    });
    await setAccount(desk, { name: "ana", role: "supervisor", password: PASSWORD, email: "ana@example.org" });
  });
  afterAll(async () => {
    await server.close();
    await stand.close();
    await opened.remove();
  });
  beforeEach(() => stand.forge(false));

  function keep(jar: Jar, given: readonly string[]): void {
    for (const line of given) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
  const cookies = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function ours(jar: Jar, url: string, payload?: object, method: "GET" | "POST" = payload ? "POST" : "GET") {
    const answer = await server.inject({ method, url, headers: { cookie: cookies(jar) }, ...(payload && { payload }) });
    keep(jar, [answer.headers["set-cookie"] ?? []].flat());
    const isJson = String(answer.headers["content-type"]).includes("json");
    return {
      status: answer.statusCode,
      location: String(answer.headers.location ?? ""),
      body: isJson ? answer.json() : undefined,
      cookies: [answer.headers["set-cookie"] ?? []].flat(),
    };
  }

  /** From the provider's first page up to our door; the address at which we are called. */
  async function throughProvider(begun: string, jar: Jar): Promise<string> {
    let address = begun;
    for (let turns = 0; turns < 10 && !address.startsWith(OURS); turns++) {
      const answer = await fetch(address, { redirect: "manual", headers: { cookie: cookies(jar) } });
      keep(jar, answer.headers.getSetCookie());
      address = new URL(answer.headers.get("location") ?? "", address).href;
    }
    return address;
  }

  async function comes(person: Person | undefined, alter: (address: string) => string = (same) => same) {
    stand.letIn(person);
    const jar: Jar = new Map();
    const begun = await ours(jar, "/api/v1/session/provider");
    const back = alter(await throughProvider(begun.location, new Map()));
    const answer = await ours(jar, back.slice(OURS.length));
    return { jar, back, ...answer };
  }
  const whoIsIn = async (jar: Jar) => (await ours(jar, "/api/v1/session")).body?.name as string | undefined;

  test("the address asks for PKCE, a state and a nonce; the page learns the name of the provider", async () => {
    const begun = await ours(new Map(), "/api/v1/session/provider");
    const asked = new URL(begun.location).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const each of ["state", "nonce", "code_challenge"]) expect(asked.get(each)?.length).toBeGreaterThan(40);
    expect(begun.cookies.join()).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await ours(new Map(), "/api/v1/session/ways")).body).toEqual({ provider: "Ministerio" });
  });

  test("who has an account by that verified address is in, and known by subject from then on", async () => {
    const first = await comes(ANA);
    expect([first.status, first.location]).toEqual([302, "/app"]);
    expect(await whoIsIn(first.jar)).toBe("ana");
    expect(first.cookies.join()).toMatch(/tornaviaje_session=.*SameSite=Strict/);
    // Another address at the provider is the same person.
    expect(await whoIsIn((await comes({ ...ANA, email: "otra@example.org" })).jar)).toBe("ana");
    // The old address in other hands is not.
    const other = await comes({ ...ANA, id: "sub-other" });
    expect(other.location).toBe("/app?refused=workbench%2Fnobody-is-invited-so");
    expect(await whoIsIn(other.jar)).toBeUndefined();
  });

  test("who is not invited gets no account, nor who has not verified the address", async () => {
    const before = (await desk.store.accounts.list()).length;
    await setAccount(desk, { name: "beti", role: "viewer", password: PASSWORD, email: "beti@example.org" });
    for (const person of [
      { id: "sub-x", email: "nadie@example.org", isVerified: true },
      { id: "sub-b", email: "beti@example.org", isVerified: false },
    ]) {
      const came = await comes(person);
      expect(came.location).toBe("/app?refused=workbench%2Fnobody-is-invited-so");
      expect(await whoIsIn(came.jar)).toBeUndefined();
    }
    expect((await desk.store.accounts.list()).length).toBe(before + 1);
  });

  test("who is invited by that address says a name, and only then is there an account", async () => {
    await inviteAccount(desk, { label: "Carla", role: "editor", email: "carla@example.org" });
    const carla = { id: "sub-carla", email: "carla@example.org", isVerified: true, name: "carla.m" };
    const came = await comes(carla);
    expect(came.location).toBe("/app/join-by-provider");
    expect(await whoIsIn(came.jar)).toBeUndefined();
    const pending = await ours(came.jar, "/api/v1/session/provider/pending");
    expect(pending.body).toEqual({ email: "carla@example.org", suggestedName: "carla.m" });
    const taken = await ours(came.jar, "/api/v1/session/provider/acceptance", { name: "ana" });
    expect([taken.status, taken.body.error.code]).toEqual([409, "store/name-is-taken"]);
    const made = await ours(came.jar, "/api/v1/session/provider/acceptance", { name: "carla.m" });
    expect([made.status, made.body.role]).toEqual([201, "editor"]);
    expect(await whoIsIn(came.jar)).toBe("carla.m");
    expect(await whoIsIn((await comes(carla)).jar)).toBe("carla.m");
    const again = await ours(came.jar, "/api/v1/session/provider/acceptance", { name: "carla2" });
    expect(again.status).toBe(409);
    expect((await desk.store.invitations.list())[0]?.usedBy).toBe("carla.m");
  });

  test("who declines there, or comes back with another state or twice, is not in", async () => {
    const refused = "/app?refused=workbench%2Fprovider-refused";
    expect((await comes(undefined)).location).toBe(refused);
    const changed = (address: string) => address.replace(/state=[^&]+/u, "state=another");
    expect((await comes(ANA, changed)).location).toBe(refused);
    const came = await comes(ANA);
    expect((await ours(came.jar, came.back.slice(OURS.length))).location).toBe(
      "/app?refused=workbench%2Fticket-has-ended",
    );
    // The flow of one browser, the answer of another.
    const jar: Jar = new Map();
    await ours(jar, "/api/v1/session/provider");
    stand.letIn(ANA);
    const other = await ours(new Map(), "/api/v1/session/provider");
    const stolen = await throughProvider(other.location, new Map());
    expect((await ours(jar, stolen.slice(OURS.length))).location).toBe(refused);
    expect(await whoIsIn(jar)).toBeUndefined();
  });

  test("an ID token that the provider's keys did not sign is refused", async () => {
    stand.forge(true);
    const came = await comes(ANA);
    expect(came.location).toBe("/app?refused=workbench%2Fprovider-refused");
    expect(await whoIsIn(came.jar)).toBeUndefined();
  });

  test("a second factor of one's own is asked unless the provider says that it asked one", async () => {
    await setAccount(desk, { name: "dora", role: "supervisor", password: PASSWORD, email: "dora@example.org" });
    const { ticket, secret } = offerSecondFactor(desk, "dora");
    const codeAt = (steps: number) => totpCode(fromBase32(secret), stepAt(new Date()) + steps);
    await setSecondFactor(desk, "dora", { ticket, code: codeAt(-1) });
    const dora = { id: "sub-dora", email: "dora@example.org", isVerified: true };
    const came = await comes(dora);
    expect(came.location).toBe("/app/code-after-provider");
    expect(await whoIsIn(came.jar)).toBeUndefined();
    const around = await ours(came.jar, "/api/v1/session/provider/acceptance", { name: "dora2" });
    expect([around.status, await whoIsIn(came.jar)]).toEqual([409, undefined]);
    expect((await ours(came.jar, "/api/v1/session/provider/code", { code: "000000" })).status).toBe(401);
    expect((await ours(came.jar, "/api/v1/session/provider/code", { code: codeAt(0) })).status).toBe(200);
    expect(await whoIsIn(came.jar)).toBe("dora");
    expect((await ours(came.jar, "/api/v1/session/factors")).body.isStrong).toBe(true);
    // One thing that one has is one factor.
    expect((await comes({ ...dora, amr: ["otp"] })).location).toBe("/app/code-after-provider");
    const strong = await comes({ ...dora, amr: ["pwd", "otp"] });
    expect(strong.location).toBe("/app");
    expect((await ours(strong.jar, "/api/v1/session/factors")).body.isStrong).toBe(true);
  });

  test("a provider that does not answer is told, and the address of one is checked", async () => {
    const away = openIdentityProvider({ ...stand, issuer: "http://127.0.0.1:9", name: "Lejos" });
    await expect(away.begin(OURS)).rejects.toMatchObject({ code: "workbench/provider-does-not-answer" });
    for (const issuer of ["http://example.org", "nonsense"])
      for (const named of [{ name: "x" }, {}])
        expect(() => openIdentityProvider({ ...stand, issuer, ...named })).toThrow(
          expect.objectContaining({ code: "workbench/provider-is-unfit" }),
        );
  });
});
