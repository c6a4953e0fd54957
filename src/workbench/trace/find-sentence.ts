// A sentence as somebody read it in a report or a brief → the finding or recommendation that it is from.
import type { Kept } from "#store/kept";

/** Below this length a piece of text could be from anywhere. */
const SHORTEST = 15;

/** Key of the first finding or recommendation whose texts, in any language, hold the words. */
export async function findSentence(kept: Kept, study: string, words: string): Promise<string | undefined> {
  const wanted = comparable(words);
  if (wanted.length < SHORTEST || !wanted.includes(" ")) return undefined;
  for (const kind of ["finding", "recommendation"] as const) {
    const records = await kept.numbers.list(study, kind);
    const found = records.find(({ body }) => textsIn(body).some((text) => comparable(text).includes(wanted)));
    if (found !== undefined) return found.id;
  }
  return undefined;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Without what printing changes: kinds of blanks and hyphens, soft line ends, capitals, the last stop. */
function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\u00ad/g, "")
    .replace(/[‐‑]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.…]+$/, "")
    .toLowerCase();
}
