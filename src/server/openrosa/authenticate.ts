// Who sends: a device by the token in its address, or a field user by Digest.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Desk } from "#workbench/act-head";
import { checkDigest, type DigestAnswer, type DigestVerdict, makeNonce } from "#workbench/check-digest";
import { hashToken, REALM } from "#workbench/senders";
import type { Attempts } from "../attempts.ts";
import { isStudyId } from "../study-id.ts";
import { credentialsAreMissing, keyIsWrong } from "./problems.ts";
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
  const given = readDigestHeader(request.headers.authorization);
  const verdict = given !== undefined && isStudyId(study) ? await checkPassword(gate, request, given) : undefined;
  if (verdict?.kind === "right") return `field-user:${verdict.user}`;
  challenge(gate.desk, reply, verdict?.kind === "stale");
  throw credentialsAreMissing();
}

async function checkPassword(
  { desk, attempts }: Gate,
  request: FastifyRequest,
  given: DigestAnswer,
): Promise<DigestVerdict> {
  const { study } = paramsOf(request);
  const who = `${request.ip} ${study} ${given.username}`;
  attempts.check(who);
  const asked = { method: request.raw.method ?? "GET", uri: request.raw.url ?? "" };
  const verdict = await checkDigest(desk, study, given, asked);
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

function challenge(desk: Desk, reply: FastifyReply, stale: boolean): void {
  const parts = [`realm="${REALM}"`, 'qop="auth"', `nonce="${makeNonce(desk)}"`, "algorithm=MD5"];
  reply.header("www-authenticate", `Digest ${[...parts, ...(stale ? ["stale=true"] : [])].join(", ")}`);
}
