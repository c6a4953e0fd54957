// Who sends: a device by the token in its address, or a field user by Digest.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Desk } from "#workbench/act-head";
import { checkDigest, makeNonce } from "#workbench/check-digest";
import { hashToken, REALM } from "#workbench/senders";
import { isStudyId } from "../study-id.ts";
import { credentialsAreMissing, keyIsWrong } from "./problems.ts";
import { readDigestHeader } from "./read-digest-header.ts";

export interface OpenRosaParams {
  readonly study: string;
  readonly token?: string;
}

/** `device:Tablet 3` or `field-user:ana`. Throws `server/credentials-are-missing` with its challenge, `server/key-is-wrong`. */
export async function authenticate(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const { study, token } = paramsOf(request);
  if (token !== undefined) return authenticateDevice(desk, study, token);
  const given = readDigestHeader(request.headers.authorization);
  const asked = { method: request.raw.method ?? "GET", uri: request.raw.url ?? "" };
  if (given !== undefined && isStudyId(study)) {
    const verdict = await checkDigest(desk, study, given, asked);
    if (verdict.kind === "right") return `field-user:${verdict.user}`;
    challenge(desk, reply, verdict.kind === "stale");
  } else challenge(desk, reply, false);
  throw credentialsAreMissing();
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
