// How who sends is known: Digest, and Basic where nobody can listen; what is replayed, stale or guessed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANA, type FieldDay, openFieldDay, STUDY } from "../fixture/field-day.ts";
import { digestOf, fieldClient } from "../fixture/openrosa-client.ts";
import { BACKENDS } from "../fixture/stores.ts";

describe.each(BACKENDS)("interviewers sign in, on $name", ({ open }) => {
  let day: FieldDay;
  let { server, phone } = {} as FieldDay;

  beforeAll(async () => {
    day = await openFieldDay(open);
    ({ server, phone } = day);
  }, 120_000);
  afterAll(() => day.close());

  describe("Digest", () => {
    async function challenge(): Promise<string> {
      const answer = await fieldClient(`${server.address}/openrosa/${STUDY}`).ask("GET", "/formList");
      return answer.headers.get("www-authenticate") ?? "";
    }
    const url = () => `${server.address}/openrosa/${STUDY}/formList`;
    const ask = (headers: Record<string, string>) =>
      fetch(url(), { headers: { "x-openrosa-version": "1.0", ...headers } });

    test("a request that is replayed is refused", async () => {
      const digest = digestOf(ANA);
      digest.challenge(await challenge());
      const signed = digest.sign("GET", url());
      expect([(await ask(signed)).status, (await ask(signed)).status]).toEqual([200, 401]);
      expect((await ask(digest.sign("GET", url()))).status).toBe(200);
    });

    test("an old nonce is stale, a wrong password is wrong", async () => {
      const [digest, wrong] = [digestOf(ANA), digestOf({ ...ANA, password: "otra" })];
      const asked = await challenge();
      digest.challenge(asked);
      wrong.challenge(asked);
      expect((await ask(wrong.sign("GET", url()))).headers.get("www-authenticate")).not.toContain("stale");
      day.wait(10 * 60_000);
      const stale = await ask(digest.sign("GET", url()));
      expect([stale.status, stale.headers.get("www-authenticate")]).toEqual([
        401,
        expect.stringContaining("stale=true"),
      ]);
      const made = digestOf(ANA);
      made.challenge(asked.replace(/nonce="[^"]*"/, 'nonce="9999999999999.abc.def"'));
      expect((await ask(made.sign("GET", url()))).headers.get("www-authenticate")).not.toContain("stale");
    });

    test("who guesses passwords has to wait, and others do not", async () => {
      const guess = digestOf({ user: "eva", password: "otra" });
      guess.challenge(await challenge());
      const codes: number[] = [];
      for (let count = 0; count < 12; count += 1) codes.push((await ask(guess.sign("GET", url()))).status);
      expect([codes[0], codes[11]]).toEqual([401, 429]);
      expect((await phone.ask("GET", "/formList")).status).toBe(200);
    });
  });

  describe("Basic", () => {
    const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
    const right = basic(`${ANA.user}:${ANA.password}`);
    const ask = (more: Record<string, string>) =>
      fetch(`${server.address}/openrosa/${STUDY}/formList`, { headers: { "x-openrosa-version": "1.0", ...more } });

    test("is offered behind Digest, and taken, on this machine and behind TLS", async () => {
      expect((await ask({})).headers.get("www-authenticate")).toMatch(/^Digest .*, Basic realm="tornaviaje"/);
      expect((await ask({ authorization: right })).status).toBe(200);
      const proxied = { "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "https" };
      expect((await ask({ ...proxied, authorization: right })).status).toBe(200);
    });

    test("is neither offered nor taken where the password would travel in the open", async () => {
      const open = { "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "http" };
      const answer = await ask({ ...open, authorization: right });
      expect([answer.status, answer.headers.get("www-authenticate")?.includes("Basic")]).toEqual([401, false]);
    });

    test("wrong is wrong, whatever it looks like, and guessing has to wait", async () => {
      for (const authorization of ["Basic", "Basic !", basic("ana"), basic("ana:otra"), basic("nadie:x")])
        expect((await ask({ authorization })).status).toBe(401);
      const codes: number[] = [];
      for (let count = 0; count < 12; count += 1) codes.push((await ask({ authorization: basic("leo:x") })).status);
      expect([codes[0], codes[11]]).toEqual([401, 429]);
      expect((await ask({ authorization: right })).status).toBe(200);
    });
  });
});
