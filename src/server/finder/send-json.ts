// Large JSON that is the same for everybody until it changes: made once, packed once, told by its digest.
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

export interface PackedJson {
  readonly etag: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

const MOST_KEPT = 8;

export function openJsonCache(): (key: string, make: () => Promise<string>) => Promise<PackedJson> {
  const kept = new Map<string, Promise<PackedJson>>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make().then(pack);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}

async function pack(text: string): Promise<PackedJson> {
  const plain = Buffer.from(text);
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(plain, quality), promisify(gzip)(plain)]);
  return { etag, plain, br, gzip: gzipped };
}

export function sendJson({ headers }: FastifyRequest, reply: FastifyReply, packed: PackedJson): FastifyReply {
  reply.headers({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-cache",
    etag: packed.etag,
    vary: "accept-encoding",
  });
  if (headers["if-none-match"] === packed.etag) return reply.code(304).send();
  const accepted = String(headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepted)) return reply.header("content-encoding", "br").send(packed.br);
  if (/\bgzip\b/.test(accepted)) return reply.header("content-encoding", "gzip").send(packed.gzip);
  return reply.send(packed.plain);
}
