// The permitted word that a mistyped one most likely stands for.

/**
 * Nearest of `known` by edits (insert, delete, replace, swap of neighbours), without regard to case and accents.
 * At most one edit per four letters, and one in short words, none in single letters; else undefined.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const plain = fold(word);
  if (plain === "" || plain.length > 80) return undefined;
  let best: string | undefined;
  let fewest = plain.length < 2 ? 1 : Math.max(1, Math.floor(plain.length / 4)) + 1;
  for (const candidate of known) {
    const edits = editsBetween(plain, fold(candidate), fewest);
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\p{M}\s_-]/gu, "")
    .toLowerCase();
}

/** Optimal string alignment distance, given up when it reaches `limit`. */
function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cost({ a, b, i, j, row, last, beforeLast }));
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit;
}

interface Step {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
  readonly row: readonly number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function cost({ a, b, i, j, row, last, beforeLast }: Step): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const edits = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(edits, (beforeLast[j - 2] ?? 0) + 1) : edits;
}
