// Bytes of any length at rest: frames of 64 KiB, each AES-256-GCM under a key of the file's own, numbered, the last one marked
// (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár 2015, as in age). A frame is checked before it is given out.
import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { rechunk } from "./rechunk.ts";

export interface SealContext {
  /** Of this file. */
  readonly key: Buffer;
  /** By this the key is found again; it stands in the head of the file. */
  readonly name: Buffer;
  /** Bound to every frame; must be the same at opening. */
  readonly belongsTo: string;
}

export interface OpenContext {
  /** Undefined when the key was destroyed. */
  readonly keyOf: (head: FileHead) => Promise<Buffer | undefined>;
  readonly belongsTo: string;
}

export interface FileHead {
  /** 1: sealed with the key of the installation; 2: with a key of its own. */
  readonly form: 1 | 2;
  readonly name: Buffer;
}

const FIRST_MAGIC = Buffer.from("TVJ1");
const MAGIC = Buffer.from("TVJ2");
const SALT_BYTES = 16;
export const HEAD_BYTES = MAGIC.length + SALT_BYTES;
const FRAME_BYTES = 65_536;
const TAG_BYTES = 16;

export class NotOpened extends Error {}

export async function* sealFrames(source: AsyncIterable<Uint8Array>, context: SealContext): AsyncGenerator<Buffer> {
  yield Buffer.concat([MAGIC, context.name]);
  const frame = frameKey(context.key, context.name);
  for await (const { chunk, number, isLast } of rechunk(source, FRAME_BYTES)) {
    const cipher = createCipheriv("aes-256-gcm", frame, nonceOf(number, isLast)).setAAD(Buffer.from(context.belongsTo));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Throws `NotOpened` at the first frame that was changed, moved, cut off, or sealed with another key. */
export async function* openFrames(source: AsyncIterable<Uint8Array>, context: OpenContext): AsyncGenerator<Buffer> {
  let frame: Buffer | undefined;
  for await (const { chunk, number, isLast } of rechunk(source, FRAME_BYTES + TAG_BYTES, HEAD_BYTES)) {
    if (frame === undefined) frame = await frameOf(chunk, context);
    else yield openFrame(chunk, frame, { nonce: nonceOf(number - 1, isLast), belongsTo: context.belongsTo });
  }
}

async function frameOf(bytes: Buffer, { keyOf }: OpenContext): Promise<Buffer> {
  const head = readFileHead(bytes);
  const key = head && (await keyOf(head));
  if (head === undefined || key === undefined) throw new NotOpened("head");
  return frameKey(key, head.name);
}

/** Undefined when it is no head of a sealed file. */
export function readFileHead(bytes: Buffer): FileHead | undefined {
  if (bytes.length !== HEAD_BYTES) return undefined;
  const name = bytes.subarray(MAGIC.length);
  if (bytes.subarray(0, MAGIC.length).equals(MAGIC)) return { form: 2, name };
  return bytes.subarray(0, MAGIC.length).equals(FIRST_MAGIC) ? { form: 1, name } : undefined;
}

function openFrame(chunk: Buffer, key: Buffer, { nonce, belongsTo }: { nonce: Buffer; belongsTo: string }): Buffer {
  if (chunk.length < TAG_BYTES) throw new NotOpened("frame");
  const decipher = createDecipheriv("aes-256-gcm", key, nonce)
    .setAAD(Buffer.from(belongsTo))
    .setAuthTag(chunk.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new NotOpened("frame", { cause });
  }
}

function frameKey(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, "tornaviaje sealed file", 32));
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
