// Who asks: a browser by its session cookie, a program by a bearer token. Each route says in its `config` which right it asks for;
// who lacks it is told so before anything of the request is read.
import type { FastifyReply, FastifyRequest } from "fastify";
import { isRecord } from "#base/is-record";
import { type Account, withoutPassword } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { checkStrength } from "#workbench/rights/check-strength";
import { deskFor } from "#workbench/rights/desk-for";
import { permit } from "#workbench/rights/permit";
import type { Right } from "#workbench/rights/right";
import { whoIs } from "#workbench/rights/who";
import type { TokenHolder } from "#workbench/sign-in/sessions";
import { holderOfToken, keepSession } from "#workbench/sign-in/sessions";
import type { ApiServer } from "./api.ts";
import { comesFromElsewhere, routeIsClosed, signInIsNeeded } from "./problems.ts";

export const COOKIE = "tornaviaje_session";

/** `public`: anybody. `signed-in`: whoever has an account, whatever the role. */
export type RouteRight = Right | "public" | "signed-in";

declare module "fastify" {
  interface FastifyContextConfig {
    right?: RouteRight;
  }
}

interface Identified {
  readonly account: Account;
  /** Whether more than a password was shown. */
  readonly isStrong: boolean;
  readonly desk: Desk;
}

const known = new WeakMap<FastifyRequest, Identified>();

export interface ApiRoute {
  readonly method: string;
  readonly url: string;
  readonly right: RouteRight | undefined;
}

/** Every route of a server that was opened, in order. */
export function listApiRoutes(server: object): readonly ApiRoute[] {
  return routes.get(server) ?? [];
}

const routes = new WeakMap<object, readonly ApiRoute[]>();

/** `house` is the whole server; `desk` is that of the house. */
export function addIdentifying(server: ApiServer, house: object, desk: Desk): void {
  server.addHook("onRoute", ({ method, url, config }) => {
    const methods = [method].flat().filter((each) => each !== "HEAD");
    const added = methods.map((each) => ({ method: each, url, right: config?.right }));
    routes.set(house, [...listApiRoutes(house), ...added]);
  });
  server.addHook("onRequest", async (request) => {
    const { right } = request.routeOptions.config;
    if (right === "public") return;
    const holder = await findHolder(desk, request);
    if (holder === undefined) throw signInIsNeeded();
    if (right === undefined) throw routeIsClosed();
    const { account, isStrong } = holder;
    const who = whoIs(account);
    const study = studyIn(request.params);
    if (right !== "signed-in") permit(who, right, study);
    if (!isOfOneself(right, study)) await checkStrength(desk.store, { who, isStrong }, study);
    known.set(request, { account: withoutPassword(account), isStrong, desk: deskFor(desk, who, expectedIn(request)) });
  });
}

/** One's own account, and which studies there are: open before a second factor is set, for there it is set. */
function isOfOneself(right: RouteRight, study: string | undefined): boolean {
  return study === undefined && (right === "signed-in" || right === "see-study");
}

/** The desk in the hands of whoever asks. Not for public routes: throws `server/credentials-are-missing`. */
export function deskOf(request: FastifyRequest): Desk {
  return identified(request).desk;
}

/** Throws `server/credentials-are-missing`. */
export function accountOf(request: FastifyRequest): Account {
  return identified(request).account;
}

/** Whether more than a password was shown. Throws `server/credentials-are-missing`. */
export function isStrongSession(request: FastifyRequest): boolean {
  return identified(request).isStrong;
}

function identified(request: FastifyRequest): Identified {
  const found = known.get(request);
  if (found === undefined) throw signInIsNeeded();
  return found;
}

/** `If-Match: "12"`: the act number that a `GET` gave as `ETag`. Anything else expects nothing. */
function expectedIn({ headers }: FastifyRequest): number | undefined {
  const found = /^"(\d{1,15})"$/.exec(headers["if-match"] ?? "")?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Tells how far the thing was when it was read; `undefined` tells nothing. */
export function tellVersion(reply: FastifyReply, change: { readonly number: number } | undefined): void {
  if (change !== undefined) reply.header("etag", `"${change.number}"`);
}

function studyIn(params: unknown): string | undefined {
  return isRecord(params) && typeof params.study === "string" ? params.study : undefined;
}

async function findHolder(desk: Desk, request: FastifyRequest): Promise<TokenHolder | undefined> {
  const bearer = /^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return holderOfToken(desk, "bearer", bearer);
  const cookie = readCookie(request);
  if (cookie === undefined) return undefined;
  refuseForeignPages(request);
  const holder = await holderOfToken(desk, "session", cookie);
  if (holder !== undefined && request.headers[BY_ITSELF] === undefined) await keepAlive(desk, cookie);
  return holder;
}

/** What a page asks by itself, while nobody touches it, keeps no session alive. */
const BY_ITSELF = "x-tornaviaje-by-itself";
/** One write in so long is enough. */
const KEPT_MILLISECONDS = 300_000;

const keptAt = new WeakMap<Desk, Map<string, number>>();

async function keepAlive(desk: Desk, token: string): Promise<void> {
  const kept = keptAt.get(desk) ?? new Map<string, number>();
  keptAt.set(desk, kept);
  const now = desk.effects.clock.now().getTime();
  if (now - (kept.get(token) ?? 0) < KEPT_MILLISECONDS) return;
  for (const [each, at] of kept) if (now - at > KEPT_MILLISECONDS) kept.delete(each);
  kept.set(token, now);
  await keepSession(desk, token);
}

/**
 * A change by cookie comes from a page of ours. `SameSite=Strict` keeps the cookie from foreign sites already; this also keeps out
 * pages of a neighbour under the same domain. Programs that send no `Sec-Fetch-Site` bring no cookie of a browser.
 */
function refuseForeignPages({ method, headers }: FastifyRequest): void {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw comesFromElsewhere();
}

export function readCookie({ headers }: FastifyRequest, wanted = COOKIE): string | undefined {
  const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === wanted)?.[1];
}
