// The built page in memory, packed for the wire when it is first asked for: it is the same few files for everybody.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { pageIsNotBuilt } from "./problems.ts";

export interface PageFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly packed: Map<Packing, Promise<Buffer>>;
}

type Packing = "br" | "gzip";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** Empty when nothing was built. */
export async function readPage(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(paths.map((path) => readPageFile(folder, path)));
  return new Map(files.map((file) => [file.path, file]));
}

async function readPageFile(folder: string, full: string): Promise<PageFile> {
  const bytes = await readFile(full);
  const path = full.slice(folder.length).replaceAll("\\", "/").replace(/^\//, "");
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  return { path, type: TYPES[extname(path)] ?? "application/octet-stream", bytes, etag, packed: new Map() };
}

/** Throws `server/web-form-is-not-built`. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: PageFile | undefined,
): Promise<FastifyReply> {
  if (file === undefined) throw pageIsNotBuilt();
  reply.headers({
    "cache-control": cachingOf(file),
    "content-type": file.type,
    etag: file.etag,
    vary: "accept-encoding",
  });
  if (request.headers["if-none-match"] === file.etag) return reply.code(304).send();
  const packing = packingFor(request, file);
  if (packing === undefined) return reply.send(file.bytes);
  return reply.header("content-encoding", packing).send(await pack(file, packing));
}

/** Names of assets change with their content. */
function cachingOf({ path }: PageFile): string {
  return path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

const SMALL = 1024;

function packingFor({ headers }: FastifyRequest, { type, bytes }: PageFile): Packing | undefined {
  if (type === "image/png" || bytes.length < SMALL) return undefined;
  const accepted = String(headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : undefined;
}

const packers: Readonly<Record<Packing, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

function pack({ packed, bytes }: PageFile, packing: Packing): Promise<Buffer> {
  const known = packed.get(packing);
  if (known) return known;
  const made = packers[packing](bytes);
  packed.set(packing, made);
  return made;
}
