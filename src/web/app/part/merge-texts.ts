// Two people changed one text: paragraphs that only one of them touched are taken from that one; where both touched the same, both
// stand one after the other, for a person to choose. Three-way merge over paragraphs (Khanna, Kunal and Pierce 2007, diff3).

export interface MergedTexts {
  readonly text: string;
  /** Places that both changed in different words. */
  readonly conflicts: number;
}

interface Stretch {
  /** Paragraphs of the base that this stretch replaces: from, and up to without. */
  readonly from: number;
  readonly to: number;
  readonly paragraphs: readonly string[];
}

export function mergeTexts(base: string, mine: string, theirs: string): MergedTexts {
  const before = paragraphsOf(base);
  const [own, other] = [changesOf(before, paragraphsOf(mine)), changesOf(before, paragraphsOf(theirs))];
  const merged: string[] = [];
  let conflicts = 0;
  let at = 0;
  for (const { from, to, sides } of groupsOf(own, other)) {
    merged.push(...before.slice(at, from));
    const [a, b] = sides.map((side) => (side.length === 0 ? undefined : applied(before, { from, to }, side)));
    const isSame = a !== undefined && b !== undefined && a.join("\n\n") === b.join("\n\n");
    if (a !== undefined && b !== undefined && !isSame) conflicts += 1;
    merged.push(...(a ?? []), ...(isSame ? [] : (b ?? [])));
    at = to;
  }
  return { text: `${[...merged, ...before.slice(at)].join("\n\n")}\n`, conflicts };
}

function paragraphsOf(text: string): readonly string[] {
  return text.trim().split(/\n{2,}/);
}

/** What stands in a range of the base after the changes of one side. */
function applied(
  before: readonly string[],
  { from, to }: Pick<Stretch, "from" | "to">,
  changes: readonly Stretch[],
): readonly string[] {
  const made: string[] = [];
  let at = from;
  for (const change of changes) {
    made.push(...before.slice(at, change.from), ...change.paragraphs);
    at = change.to;
  }
  return [...made, ...before.slice(at, to)];
}

interface Group extends Pick<Stretch, "from" | "to"> {
  readonly sides: readonly [Stretch[], Stretch[]];
}

/** Changes of both sides that touch, together; in order. */
function groupsOf(own: readonly Stretch[], other: readonly Stretch[]): readonly Group[] {
  const all = [
    ...own.map((change) => ({ change, side: 0 as const })),
    ...other.map((change) => ({ change, side: 1 as const })),
  ];
  const groups: { from: number; to: number; sides: [Stretch[], Stretch[]] }[] = [];
  for (const { change, side } of all.toSorted((a, b) => a.change.from - b.change.from || a.change.to - b.change.to)) {
    const last = groups.at(-1);
    const touches =
      last !== undefined && (change.from < last.to || (change.from === last.from && change.to === last.to));
    const group = touches ? last : { from: change.from, to: change.to, sides: [[], []] as [Stretch[], Stretch[]] };
    if (!touches) groups.push(group);
    group.to = Math.max(group.to, change.to);
    group.sides[side].push(change);
  }
  return groups;
}

/** Stretches of the base that became others, by the longest common run of paragraphs. */
function changesOf(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const lengths = commonLengths(before, after);
  const changes: Stretch[] = [];
  let [a, b] = [0, 0];
  let open: { from: number; paragraphs: string[] } | undefined;
  const close = () => {
    if (open !== undefined) changes.push({ from: open.from, to: a, paragraphs: open.paragraphs });
    open = undefined;
  };
  while (a < before.length || b < after.length) {
    if (a < before.length && b < after.length && before[a] === after[b]) {
      close();
      a += 1;
      b += 1;
      continue;
    }
    open ??= { from: a, paragraphs: [] };
    const takesNew =
      a >= before.length || (b < after.length && lengthAt(lengths, a, b + 1) >= lengthAt(lengths, a + 1, b));
    if (takesNew) open.paragraphs.push(after[b++] ?? "");
    else a += 1;
  }
  close();
  return changes;
}

function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  for (let a = before.length - 1; a >= 0; a -= 1)
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const row = lengths[a];
      if (row === undefined) continue;
      row[b] =
        before[a] === after[b]
          ? lengthAt(lengths, a + 1, b + 1) + 1
          : Math.max(lengthAt(lengths, a + 1, b), lengthAt(lengths, a, b + 1));
    }
  return lengths;
}

function lengthAt(lengths: readonly (readonly number[])[], a: number, b: number): number {
  return lengths[a]?.[b] ?? 0;
}
