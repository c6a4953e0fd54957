// A document that proves something → the vault. What a file is, its first bytes say; what its sender says of it is not believed.
import type { Evidence } from "#store/acts/outreach-acts";
import type { Desk } from "../act-head.ts";
import { kindIsNotTaken } from "./problems.ts";

export type KeptEvidence = NonNullable<Evidence["file"]>;

export interface EvidenceFile {
  readonly study: string;
  readonly name: string;
  readonly type: string;
}

const KINDS = ["PDF", "PNG", "JPEG", "DOCX", "XLSX", "ODT", "ODS", "TXT", "CSV"] as const;

export const LARGEST_EVIDENCE_MEGABYTES = 10;

const LONGEST_NAME = 120;

/** Throws `workbench/kind-of-file-is-not-taken`, and what the content throws; then nothing is left behind. */
export async function sealEvidence(
  desk: Desk,
  { study, name, type }: EvidenceFile,
  content: AsyncIterable<Uint8Array>,
): Promise<KeptEvidence> {
  const belongsTo = JSON.stringify(["evidence", study]);
  const { digest, bytes } = await desk.store.vault.add(onlyKnownKinds(content, name, type), belongsTo);
  const safe = name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, "_").slice(-LONGEST_NAME);
  return { blob: digest, belongsTo, name: safe, type, bytes };
}

async function* onlyKnownKinds(
  content: AsyncIterable<Uint8Array>,
  name: string,
  type: string,
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const part of content) {
    if (isFirst && !isKnown(part, name)) throw kindIsNotTaken(type, KINDS);
    isFirst = false;
    yield part;
  }
  if (isFirst) throw kindIsNotTaken("–", KINDS);
}

const BEGINNINGS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
] as const;

/** Packages of office programs are zip files and have to be named so; text holds no zero bytes. */
function isKnown(part: Uint8Array, name: string): boolean {
  if (BEGINNINGS.some((beginning) => beginning.every((byte, at) => part[at] === byte))) return true;
  if (part[0] === 0x50 && part[1] === 0x4b) return /\.(?:docx|xlsx|odt|ods)$/iu.test(name);
  return /\.(?:txt|csv)$/iu.test(name) && !part.subarray(0, 4096).includes(0);
}
