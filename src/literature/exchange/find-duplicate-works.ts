// Pairs of references that may be one work, each with its reason. Nothing is merged here: a person decides.
import { foldWords } from "#base/fold-text";
import { groupBy } from "#base/group-by";
import type { Work } from "./work.ts";

export interface DuplicateProposal {
  readonly ids: readonly [string, string];
  readonly titles: readonly [string, string];
  readonly reason: "same-doi" | "same-title" | "alike-title-author-year";
  /** Dice's coefficient of the pairs of letters of the titles, 0 to 1. */
  readonly likeness: number;
}

const LIKE_ENOUGH = 0.85;

/** Words in more titles than this part nothing. */
const COMMON = 60;

interface Compared {
  readonly work: Work;
  readonly title: string;
  readonly words: readonly string[];
  readonly pairs: ReadonlyMap<string, number>;
}

export function findDuplicateWorks(works: readonly Work[]): readonly DuplicateProposal[] {
  const all = works.map((work): Compared => {
    const title = foldWords(work.title);
    return {
      work,
      title,
      words: [...new Set(title.split(" "))].filter((word) => word.length > 3),
      pairs: pairsOf(title),
    };
  });
  return candidates(all).flatMap(([a, b]) => {
    const reason = reasonFor(a, b);
    return reason === undefined
      ? []
      : [{ ids: [a.work.id, b.work.id], titles: [a.work.title, b.work.title], ...reason }];
  });
}

/** Works with one DOI, one title, or two rare words of their titles in common; each pair once, in the order of the list. */
function candidates(all: readonly Compared[]): readonly (readonly [Compared, Compared])[] {
  const found = new Map<string, number>();
  const meet = (at: number, other: number, shared: number) => {
    const key = `${at} ${other}`;
    found.set(key, (found.get(key) ?? 0) + shared);
  };
  const index = (keysOf: (one: Compared) => readonly string[], shared: number) => {
    const numbered = all.flatMap((one, at) =>
      keysOf(one)
        .filter((key) => key !== "")
        .map((key) => ({ key, at })),
    );
    for (const group of groupBy(numbered, ({ key }) => key).values())
      if (group.length <= COMMON)
        group.forEach(({ at }, i) => {
          for (const other of group.slice(i + 1)) meet(at, other.at, shared);
        });
  };
  index(({ work }) => [work.doi], 2);
  index(({ title }) => [title], 2);
  index(({ words }) => words, 1);
  return [...found]
    .filter(([, shared]) => shared >= 2)
    .map(([key]) => key.split(" ").map(Number))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))
    .flatMap(([i = 0, j = 0]) => {
      const [a, b] = [all[i], all[j]];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    });
}

function reasonFor(a: Compared, b: Compared): Pick<DuplicateProposal, "reason" | "likeness"> | undefined {
  if (a.work.doi !== "" && a.work.doi === b.work.doi)
    return { reason: "same-doi", likeness: likeness(a.pairs, b.pairs) };
  if (differInNumber(a.title, b.title)) return undefined;
  const sameYear = a.work.year === undefined || b.work.year === undefined || Math.abs(a.work.year - b.work.year) <= 1;
  if (a.title !== "" && a.title === b.title && sameYear) return { reason: "same-title", likeness: 1 };
  if (!sameYear || !shareAuthor(a.work, b.work)) return undefined;
  const like = likeness(a.pairs, b.pairs);
  return like >= LIKE_ENOUGH ? { reason: "alike-title-author-year", likeness: like } : undefined;
}

/** "Round 3" and "Round 4" are two works, however alike. */
function differInNumber(a: string, b: string): boolean {
  const numbers = (title: string) => (title.match(/\d+/gu) ?? []).join(" ");
  return numbers(a) !== numbers(b);
}

/** One author that both have, by surname or whole name; a work without authors may be anybody's. */
function shareAuthor(a: Work, b: Work): boolean {
  if (a.authors.length === 0 || b.authors.length === 0) return true;
  const names = new Set(a.authors.map(surnameOf));
  return b.authors.some((author) => names.has(surnameOf(author)));
}

function surnameOf(author: string): string {
  const [before = "", after] = author.split(",");
  return foldWords(after === undefined ? (author.split(" ").at(-1) ?? author) : before);
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const word of text.split(" "))
    for (let at = 0; at < word.length; at += 1) {
      const pair = word.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  return pairs;
}

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, total] = [0, 0];
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  for (const pairs of [a, b]) for (const count of pairs.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}
