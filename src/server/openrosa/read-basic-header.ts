// `Authorization: Basic …` → user and password (RFC 7617).
import type { FastifyRequest } from "fastify";
import type { NameAndPassword } from "#workbench/check-digest";

/** Undefined when it is no Basic. */
export function readBasicHeader(header: string | undefined): NameAndPassword | undefined {
  const given = /^basic\s+([A-Za-z0-9+/]+={0,2})\s*$/i.exec(header ?? "")?.[1];
  if (given === undefined) return undefined;
  const text = Buffer.from(given, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon === -1 ? undefined : { name: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** Basic sends the password itself: never in the open. On this machine, or by TLS as far as the proxy before us says. */
export function isPrivate({ protocol, ip }: Pick<FastifyRequest, "protocol" | "ip">): boolean {
  return protocol === "https" || ip === "::1" || /^(?:::ffff:)?127\./.test(ip);
}
