// `Authorization: Digest …` → its parts (RFC 2617, section 3.2.2).
import type { DigestAnswer } from "#workbench/check-digest";

/** Undefined when it is no Digest, or one that we do not speak. */
export function readDigestHeader(header: string | undefined): DigestAnswer | undefined {
  if (header === undefined || !/^digest\s/i.test(header)) return undefined;
  const parts = new Map<string, string>();
  for (const [, name = "", quoted, plain] of header.slice(6).matchAll(/(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g))
    parts.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "");
  const get = (name: string) => parts.get(name) ?? "";
  if (!/^(md5)?$/i.test(get("algorithm"))) return undefined;
  const answer = {
    username: get("username"),
    realm: get("realm"),
    nonce: get("nonce"),
    uri: get("uri"),
    response: get("response"),
  };
  const qop = parts.get("qop");
  if (qop === undefined) return answer;
  return qop === "auth" ? { ...answer, qop, nc: get("nc"), cnonce: get("cnonce") } : undefined;
}
