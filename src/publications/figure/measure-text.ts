// Widths of text in Noto Sans without a canvas; what the table does not know counts as wide.
import { ADVANCE_RANGES, REGULAR_ADVANCES, SEMIBOLD_ADVANCES } from "./noto-sans-advances.ts";

export type Weight = "regular" | "semibold";

const WIDE = 1000;
const ADVANCES: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  regular: readAdvances(REGULAR_ADVANCES),
  semibold: readAdvances(SEMIBOLD_ADVANCES),
};

/** Width of one line, in the unit of `size`. Kerning is left out: at most a little too wide. */
export function measureText(text: string, size: number, weight: Weight = "regular"): number {
  let thousandths = 0;
  for (const character of text) thousandths += ADVANCES[weight].get(character.codePointAt(0) ?? 0) ?? WIDE;
  return (thousandths * size) / 1000;
}

export interface TextBox {
  readonly width: number;
  readonly size: number;
  readonly weight?: Weight;
}

/** Breaks at blanks so that each line fits; a word that is too long alone is broken inside. At least one line. */
export function wrapText(text: string, box: TextBox): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/).flatMap((part) => breakWord(part, box))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || measureText(longer, box.size, box.weight) <= box.width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function breakWord(word: string, box: TextBox): readonly string[] {
  if (measureText(word, box.size, box.weight) <= box.width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part.length > 1 && measureText(`${part}${character}-`, box.size, box.weight) > box.width) {
      parts.push(`${part}-`);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function readAdvances(lists: readonly string[]): ReadonlyMap<number, number> {
  const advances = new Map<number, number>();
  lists.forEach((list, range) => {
    const first = ADVANCE_RANGES[range]?.[0] ?? 0;
    list.split(" ").forEach((width, offset) => {
      advances.set(first + offset, Number(width));
    });
  });
  return advances;
}
