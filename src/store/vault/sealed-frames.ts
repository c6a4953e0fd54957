// Bytes of any length at rest: frames of 64 KiB, each AES-256-GCM under a key of the file's own, numbered, the last one marked
// (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár 2015, as in age). A frame is checked before it is given out.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { rechunk } from "./rechunk.ts";

export interface SealContext {
  readonly key: Buffer;
  /** Bound to every frame; must be the same at opening. */
  readonly belongsTo: string;
}

const MAGIC = Buffer.from("TVJ1");
const SALT_BYTES = 16;
const HEAD_BYTES = MAGIC.length + SALT_BYTES;
const FRAME_BYTES = 65_536;
const TAG_BYTES = 16;

export class NotOpened extends Error {}

export async function* sealFrames(source: AsyncIterable<Uint8Array>, context: SealContext): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  yield Buffer.concat([MAGIC, salt]);
  const frame = frameKey(context, salt);
  for await (const { chunk, number, isLast } of rechunk(source, FRAME_BYTES)) {
    const cipher = createCipheriv("aes-256-gcm", frame, nonceOf(number, isLast)).setAAD(Buffer.from(context.belongsTo));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Throws `NotOpened` at the first frame that was changed, moved, cut off, or sealed with another key. */
export async function* openFrames(source: AsyncIterable<Uint8Array>, context: SealContext): AsyncGenerator<Buffer> {
  let frame: Buffer | undefined;
  for await (const { chunk, number, isLast } of rechunk(source, FRAME_BYTES + TAG_BYTES, HEAD_BYTES)) {
    if (frame === undefined) frame = readHead(chunk, context);
    else yield openFrame(chunk, frame, { nonce: nonceOf(number - 1, isLast), belongsTo: context.belongsTo });
  }
}

function readHead(head: Buffer, context: SealContext): Buffer {
  if (head.length !== HEAD_BYTES || !head.subarray(0, MAGIC.length).equals(MAGIC)) throw new NotOpened("head");
  return frameKey(context, head.subarray(MAGIC.length));
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

function frameKey({ key }: SealContext, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, "tornaviaje sealed file", 32));
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
