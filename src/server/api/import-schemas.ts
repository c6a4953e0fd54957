// The shapes that files share which somebody sends to be read, shown and then brought in.
import { z } from "zod";
import { studyParams } from "./schemas.ts";

/** A file of some 50 MB; Base64 is a third more. */
export const LARGEST_BODY_BYTES = 70_000_000;

export const sentFile = z.object({
  fileName: z.string().min(1).max(255).describe("its ending tells the kind of file"),
  content: z.base64().describe("the file itself"),
  preview: z.boolean().default(true).describe("nothing is written"),
});

export function bytesOf(content: string): Uint8Array {
  return new Uint8Array(Buffer.from(content, "base64"));
}

export const issuesShape = { issues: z.array(z.unknown()), issueCount: z.number() };

export const pastImportShape = z.object({
  id: z.string().describe("as an undoing names it"),
  source: z.string(),
  at: z.string(),
  who: z.string(),
  added: z.number(),
  completed: z.number(),
  undone: z.object({ at: z.string(), who: z.string(), reason: z.string() }).optional(),
});

export const importParams = studyParams.extend({ import: z.string().max(100) });
export const reasonBody = z.object({ reason: z.string().trim().min(8).max(500) });

export const undoneShape = z.object({
  removed: z.array(z.string()),
  emptied: z.array(z.string()).describe("rows of which filled cells are empty again"),
  stay: z.array(z.string()).describe("changed since, or something rests on them"),
});
