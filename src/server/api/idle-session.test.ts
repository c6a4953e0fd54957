// A session ends an hour after somebody last did something, and after twelve hours in any case; what a page asks by itself is no doing.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { realEffects } from "#workbench/effect/real-effects";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const MINUTE = 60_000;
const [BACKEND] = BACKENDS;

let opened: TestStore;
let server: FastifyInstance;
let now = Date.parse("2026-11-27T08:00:00Z");

beforeAll(async () => {
  if (BACKEND === undefined) throw new Error("no store to test on");
  opened = await BACKEND.open();
  const desk: Desk = {
    store: opened.store,
    actor: "t",
    effects: { ...realEffects(), clock: { now: () => new Date(now) } },
  };
  server = await openServer({ publications: opened.store.folder, trace: async (id) => ({ id }), desk });
  await setAccount(desk, { name: "ana", role: "coordinator", password: PASSWORD });
});
afterAll(async () => {
  await server.close();
  await opened.remove();
});

async function signIn(): Promise<string> {
  const answer = await server.inject({
    method: "POST",
    url: "/api/v1/session",
    payload: { name: "ana", password: PASSWORD },
  });
  return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
}

const statusAfter = async (cookie: string, minutes: number, byItself = false) => {
  now += minutes * MINUTE;
  const headers = { cookie, ...(byItself ? { "x-tornaviaje-by-itself": "1" } : {}) };
  return (await server.inject({ url: "/api/v1/session", headers })).statusCode;
};

test("an hour without doing anything ends it", async () => {
  const cookie = await signIn();
  expect(await statusAfter(cookie, 50)).toBe(200);
  expect(await statusAfter(cookie, 50)).toBe(200);
  expect(await statusAfter(cookie, 61)).toBe(401);
});

test("what a page asks by itself does not keep it", async () => {
  const cookie = await signIn();
  expect(await statusAfter(cookie, 30, true)).toBe(200);
  expect(await statusAfter(cookie, 31, true)).toBe(401);
});

test("twelve hours end it even in use", async () => {
  const cookie = await signIn();
  const statuses = [];
  for (let halfHour = 1; halfHour <= 25; halfHour += 1) statuses.push(await statusAfter(cookie, 30));
  expect(statuses.lastIndexOf(200)).toBeLessThan(24);
  expect(statuses.slice(0, 21)).toEqual(Array(21).fill(200));
});

test("signing out everywhere ends sessions and tokens", async () => {
  const [one, other] = [await signIn(), await signIn()];
  const ended = await server.inject({ method: "DELETE", url: "/api/v1/sessions", headers: { cookie: one } });
  expect(ended.statusCode).toBe(204);
  expect(await statusAfter(one, 0)).toBe(401);
  expect(await statusAfter(other, 0)).toBe(401);
});
