// Who asks: a browser by its session cookie, a program by a bearer token.
import type { FastifyRequest } from "fastify";
import { type Account, accountOfToken } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { signInIsNeeded } from "./problems.ts";
import { demand, type Right } from "./rights.ts";

export const COOKIE = "tornaviaje_session";

export interface Identified {
  readonly account: Account;
  /** The desk with this person as actor. */
  readonly desk: Desk;
}

/** Throws `server/credentials-are-missing`, `server/rights-are-missing`. */
export async function identify(desk: Desk, request: FastifyRequest, right: Right): Promise<Identified> {
  const account = await findAccount(desk, request);
  if (account === undefined) throw signInIsNeeded();
  demand(account, right);
  return { account, desk: { ...desk, actor: account.name } };
}

async function findAccount(desk: Desk, request: FastifyRequest): Promise<Account | undefined> {
  const bearer = /^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return accountOfToken(desk, "bearer", bearer);
  const cookie = readCookie(request);
  return cookie === undefined ? undefined : accountOfToken(desk, "session", cookie);
}

export function readCookie({ headers }: FastifyRequest): string | undefined {
  const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === COOKIE)?.[1];
}
