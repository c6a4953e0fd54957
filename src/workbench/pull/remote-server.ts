// Another server with its credential: addresses are made here, so that a token goes to that server and to no other.
import { answerIsNotUnderstood } from "#intake/pull/problems";
import type { Effects, WebAnswer } from "../effect/effects.ts";
import { addressIsNoServer } from "../problems.ts";
import { fetchPatiently } from "./fetch-patiently.ts";

export interface RemoteServer {
  readonly host: string;
  /** Path with query. Throws what `fetchPatiently` throws, `intake/server-answer-is-not-understood`. */
  readonly json: (path: string) => Promise<unknown>;
  readonly text: (path: string) => Promise<string>;
  /** Any address; the token goes along only where it is on this server. */
  readonly bytes: (url: string) => Promise<Uint8Array>;
  /** What another page's address asks for, on this server: servers behind a proxy give addresses that do not lead back. */
  readonly pathOf: (url: string) => string;
}

/** `address` begins with https:// — or http:// on this very machine. Throws `workbench/address-is-no-server`. */
export function remoteServer(effects: Effects, address: string, authorization: string): RemoteServer {
  const base = baseOf(address);
  const ask = (url: string): Promise<WebAnswer> =>
    fetchPatiently(effects, { url, headers: new URL(url).origin === base.origin ? { authorization } : {} });
  const at = (path: string) => new URL(path, base).href;
  return {
    host: base.host,
    json: async (path) => asJson(await ask(at(path)), base.host),
    text: async (path) => new TextDecoder().decode((await ask(at(path))).bytes),
    bytes: async (url) => (await ask(new URL(url, base).href)).bytes,
    pathOf: (url) => {
      const { pathname, search } = new URL(url, base);
      return `${pathname}${search}`;
    },
  };
}

const HERE = ["localhost", "127.0.0.1", "[::1]"];

function baseOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && HERE.includes(url.hostname));
  if (url === undefined || !isSafe) throw addressIsNoServer(address);
  return url;
}

function asJson({ bytes }: WebAnswer, host: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw answerIsNotUnderstood(host, "JSON?");
  }
}
