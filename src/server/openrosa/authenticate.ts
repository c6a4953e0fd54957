// Who sends: a device by the token in its address, or a field user by Digest, or by Basic where nobody listens.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Desk } from "#workbench/act-head";
import { checkDigest, checkPassword, type DigestVerdict, makeNonce } from "#workbench/check-digest";
import { hashToken, REALM } from "#workbench/senders";
import type { Attempts } from "../attempts.ts";
import { isStudyId } from "../study-id.ts";
import { credentialsAreMissing, keyIsWrong } from "./problems.ts";
import { isPrivate, readBasicHeader } from "./read-basic-header.ts";
import { readDigestHeader } from "./read-digest-header.ts";

export interface OpenRosaParams {
  readonly study: string;
  readonly token?: string;
}

export interface Gate {
  readonly desk: Desk;
  readonly attempts: Attempts;
}

/**
 * `device:Tablet 3` or `field-user:ana`. Throws `server/credentials-are-missing` with its challenge, `server/key-is-wrong`,
 * `server/too-many-attempts`.
 */
export async function authenticate(gate: Gate, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const { study, token } = paramsOf(request);
  if (token !== undefined) return authenticateDevice(gate.desk, study, token);
  const proof = isStudyId(study) ? proofIn(gate.desk, study, request) : undefined;
  const verdict = proof && (await checkProof(gate, request, proof));
  if (verdict?.kind === "right") return `field-user:${verdict.user}`;
  challenge(gate.desk, { request, reply }, verdict?.kind === "stale");
  throw credentialsAreMissing();
}

interface Proof {
  readonly name: string;
  readonly check: () => Promise<DigestVerdict>;
}

/** Undefined when there is none, or a password that came in the open. */
function proofIn(desk: Desk, study: string, request: FastifyRequest): Proof | undefined {
  const digest = readDigestHeader(request.headers.authorization);
  const asked = { method: request.raw.method ?? "GET", uri: request.raw.url ?? "" };
  if (digest !== undefined) return { name: digest.username, check: () => checkDigest(desk, study, digest, asked) };
  const basic = isPrivate(request) ? readBasicHeader(request.headers.authorization) : undefined;
  return basic && { name: basic.name, check: () => checkPassword(desk, study, basic) };
}

async function checkProof({ attempts }: Gate, request: FastifyRequest, { name, check }: Proof): Promise<DigestVerdict> {
  const who = `${request.ip} ${paramsOf(request).study} ${name}`;
  attempts.check(who);
  const verdict = await check();
  if (verdict.kind === "wrong") attempts.failed(who);
  return verdict;
}

export function paramsOf({ params }: FastifyRequest): OpenRosaParams {
  const found: Partial<Record<"study" | "token", unknown>> =
    typeof params === "object" && params !== null ? params : {};
  const token = typeof found.token === "string" ? { token: found.token } : {};
  return { study: String(found.study ?? ""), ...token };
}

async function authenticateDevice({ store }: Desk, study: string, token: string): Promise<string> {
  const device = isStudyId(study) ? await store.senders.findDevice(study, hashToken(token)) : undefined;
  if (device === undefined) throw keyIsWrong();
  return `device:${device.name}`;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Digest first: who knows both takes the one that hides the password. */
function challenge(desk: Desk, { request, reply }: Exchange, stale: boolean): void {
  const parts = [`realm="${REALM}"`, 'qop="auth"', `nonce="${makeNonce(desk)}"`, "algorithm=MD5"];
  const digest = `Digest ${[...parts, ...(stale ? ["stale=true"] : [])].join(", ")}`;
  const basic = `Basic realm="${REALM}", charset="UTF-8"`;
  reply.header("www-authenticate", isPrivate(request) ? [digest, basic] : digest);
}
