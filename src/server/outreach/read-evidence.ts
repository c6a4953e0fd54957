// A proof that somebody attaches: one file that goes sealed to the disk as it arrives, and a few words.
import { Busboy } from "@fastify/busboy";
import type { FastifyRequest } from "fastify";
import { attachmentIsTooLarge, wordsAreMissing } from "#workbench/outreach/problems";
import { type KeptEvidence, LARGEST_EVIDENCE_MEGABYTES } from "#workbench/outreach/seal-evidence";

const LARGEST_BYTES = LARGEST_EVIDENCE_MEGABYTES * 1_000_000;

export interface ReadEvidence {
  readonly fields: ReadonlyMap<string, string>;
  readonly file?: KeptEvidence;
}

export type Keep = (name: string, type: string, content: AsyncIterable<Uint8Array>) => Promise<KeptEvidence>;

/** Throws `workbench/attachment-is-too-large`, `workbench/words-are-missing`, and what `keep` throws; the rest of the request is read and dropped. */
export async function readEvidence(request: FastifyRequest, keep: Keep): Promise<ReadEvidence> {
  const { raw, headers } = request;
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) throw wordsAreMissing("file");
  if (Number(headers["content-length"] ?? 0) > LARGEST_BYTES + 100_000) {
    raw.resume();
    throw attachmentIsTooLarge("file", LARGEST_EVIDENCE_MEGABYTES);
  }
  const fields = new Map<string, string>();
  const kept: Promise<KeptEvidence>[] = [];
  await new Promise<void>((resolve, reject) => {
    const parser = new Busboy({
      headers: { ...headers, "content-type": type },
      limits: { files: 1, fields: 10, fieldSize: 4000, fileSize: LARGEST_BYTES },
    });
    const fail = (cause: unknown) => {
      raw.unpipe(parser);
      raw.resume();
      reject(cause);
    };
    parser.on("field", (name, value) => fields.set(name, String(value)));
    parser.on("file", (_field, stream, name, _encoding, mime) => {
      stream.once("limit", () => stream.destroy(attachmentIsTooLarge(name, LARGEST_EVIDENCE_MEGABYTES)));
      const keeping = keep(name, mime, stream);
      keeping.catch(fail);
      kept.push(keeping);
    });
    parser.once("finish", () => resolve());
    parser.once("error", () => fail(wordsAreMissing("file")));
    raw.pipe(parser);
  });
  const [file] = await Promise.all(kept);
  return { fields, ...(file === undefined ? {} : { file }) };
}
