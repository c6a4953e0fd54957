// Another server, by HTTP. Bounded in time and in size; a credential never follows a redirect to another server. Where only public
// addresses may be asked, the address that was looked at is the one that is connected to, at every redirect anew: a name that
// leads elsewhere a moment later (DNS rebinding) gains nothing. Source: OWASP Server-Side Request Forgery Prevention Cheat Sheet.
import { type LookupAddress, lookup as lookUp } from "node:dns";
import { request as askHttp, type IncomingMessage } from "node:http";
import { request as askHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { WebAnswer, WebRequest } from "./effects.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { addressIsNotPublic, webIsOutOfReach } from "./problems.ts";

const LONGEST_MS = 120_000;
const MOST_BYTES = 500_000_000;
const MOST_REDIRECTS = 10;

/** Throws `workbench/web-is-out-of-reach`, `workbench/address-is-not-public`. */
export async function fetchFromWeb(wish: WebRequest): Promise<WebAnswer> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  let request = wish;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const { host } = new URL(request.url);
    const answer = await ask(request, signal);
    const next = redirected(request, answer);
    if (next === undefined) return answerOf(answer, host);
    answer.destroy();
    request = next;
  }
  throw webIsOutOfReach(new URL(wish.url).host, `> ${MOST_REDIRECTS} redirects`);
}

async function ask(request: WebRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const { host } = new URL(request.url);
  try {
    return await send(request, signal);
  } catch (cause) {
    if (cause instanceof NotPublic) throw addressIsNotPublic(host);
    throw webIsOutOfReach(host, reasonOf(cause), cause);
  }
}

class NotPublic extends Error {}

function send({ url, method = "GET", headers = {}, body, reach }: WebRequest, signal: AbortSignal) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const address = new URL(url);
    if (address.protocol !== "http:" && address.protocol !== "https:") throw new Error(address.protocol);
    const onlyPublic = reach === "public";
    const bare = address.hostname.replace(/^\[|\]$/gu, "");
    // A literal address is connected to without being looked up.
    if (onlyPublic && isIP(bare) !== 0 && !isPublicAddress(bare)) throw new NotPublic(bare);
    const sent = (address.protocol === "https:" ? askHttps : askHttp)(address, {
      method,
      headers: { "accept-encoding": "gzip, deflate, br", ...headers },
      signal,
      ...(onlyPublic ? { lookup: lookUpPublic } : {}),
    });
    sent.once("response", resolve);
    sent.once("error", reject);
    sent.end(body);
  });
}

/** One address of this network among them is enough to refuse the name. */
const lookUpPublic: LookupFunction = (name, options, done) => {
  lookUp(name, { ...options, all: true }, (cause, found: readonly LookupAddress[]) => {
    const [first] = found ?? [];
    if (cause !== null || first === undefined) return done(cause ?? new NotPublic(name), "", 0);
    if (!found.every(({ address }) => isPublicAddress(address))) return done(new NotPublic(name), "", 0);
    return options.all === true ? done(null, [...found]) : done(null, first.address, first.family);
  });
};

const KEEPING_METHOD = [307, 308];
const REDIRECTS = [301, 302, 303, ...KEEPING_METHOD];
const CREDENTIALS = /^(?:authorization|cookie|proxy-authorization)$/iu;

/** Undefined where the answer is no redirect. */
function redirected(request: WebRequest, { statusCode = 0, headers }: IncomingMessage): WebRequest | undefined {
  if (!REDIRECTS.includes(statusCode) || headers.location === undefined) return undefined;
  const url = new URL(headers.location, request.url);
  const staysThere = url.origin === new URL(request.url).origin;
  const kept = Object.entries(request.headers ?? {}).filter(([name]) => staysThere || !CREDENTIALS.test(name));
  const { body: _body, method: _method, ...rest } = request;
  const keeps = KEEPING_METHOD.includes(statusCode) || request.method !== "POST";
  return { ...(keeps ? request : rest), url: url.href, headers: Object.fromEntries(kept) };
}

async function answerOf(answer: IncomingMessage, host: string): Promise<WebAnswer> {
  const headers = new Map(
    Object.entries(answer.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(", ")]],
    ),
  );
  try {
    return { status: answer.statusCode ?? 0, headers, bytes: await readAll(unpacked(answer), host) };
  } catch (cause) {
    answer.destroy();
    throw webIsOutOfReach(host, reasonOf(cause), cause);
  }
}

function unpacked(answer: IncomingMessage): AsyncIterable<Buffer> {
  const packing = answer.headers["content-encoding"] ?? "identity";
  const make = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }[packing];
  if (make === undefined) return answer;
  const opened = make();
  answer.once("error", (cause) => opened.destroy(cause));
  return answer.pipe(opened);
}

async function readAll(parts: AsyncIterable<Buffer>, host: string): Promise<Uint8Array> {
  const taken: Buffer[] = [];
  let length = 0;
  for await (const part of parts) {
    length += part.byteLength;
    if (length > MOST_BYTES) throw webIsOutOfReach(host, `> ${MOST_BYTES} bytes`);
    taken.push(part);
  }
  return new Uint8Array(Buffer.concat(taken));
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && cause.message !== "" ? cause.message : String(cause);
}
