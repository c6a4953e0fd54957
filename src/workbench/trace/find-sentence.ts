// A sentence as somebody read it in a report or a brief → the finding or recommendation that it is from.
import type { Kept } from "#store/kept";

/** Below this length a piece of text could be from anywhere. */
const SHORTEST = 15;

/**
 * Key of the first finding or recommendation whose texts, in any language, hold the words. A whole line of a brief is found too: by the key
 * that stands in it, or else by the longest of its texts that the line holds.
 */
export async function findSentence(kept: Kept, study: string, words: string): Promise<string | undefined> {
  const wanted = comparable(words);
  if (wanted.length < SHORTEST || !wanted.includes(" ")) return undefined;
  const told = (await Promise.all(KINDS.map((kind) => kept.numbers.list(study, kind)))).flat().map(({ id, body }) => ({
    id,
    texts: textsIn(body).map(comparable),
  }));
  const whole = told.find(({ texts }) => texts.some((text) => text.includes(wanted)));
  if (whole !== undefined) return whole.id;
  const keys = new Set(words.replace(/[‐‑]/g, "-").match(/[FR]-[\w-]+/g));
  return (told.find(({ id }) => keys.has(id)) ?? holding(told, wanted))?.id;
}

const KINDS = ["finding", "recommendation"] as const;

interface Told {
  readonly id: string;
  readonly texts: readonly string[];
}

/** The one of whose texts the longest stands in the line. */
function holding(told: readonly Told[], line: string): Told | undefined {
  const held = told.map((one) => {
    const lengths = one.texts.filter((text) => line.includes(text)).map((text) => text.length);
    return { one, length: Math.max(0, ...lengths) };
  });
  const [longest] = held.toSorted((a, b) => b.length - a.length);
  return longest !== undefined && longest.length >= SHORTEST ? longest.one : undefined;
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
