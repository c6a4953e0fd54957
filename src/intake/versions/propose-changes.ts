// Questions of an older version that are gone from a newer one, and what they are probably called there.
import { nearest } from "#base/nearest";
import type { FormColumn, FormTables } from "./form-tables.ts";

export interface ProposedChange {
  readonly from: string;
  readonly to: string;
  /** Why: the same words, or nearly the same name and the same choices. */
  readonly because: "same-words" | "same-choices" | "similar-name";
}

/** Only what is gone on one side and new on the other is compared; a person accepts or declines. */
export function proposeRenames(older: FormTables, newer: FormTables): readonly ProposedChange[] {
  const [before, after] = [columnsOf(older), columnsOf(newer)];
  const gone = [...before.values()].filter(({ name }) => !after.has(name));
  const fresh = [...after.values()].filter(({ name }) => !before.has(name));
  const taken = new Set<string>();
  return gone.flatMap((column) => {
    const found = partner(
      column,
      fresh.filter(({ name }) => !taken.has(name)),
    );
    if (found === undefined) return [];
    taken.add(found.to);
    return [found];
  });
}

/** Of all versions, the oldest first, against the newest; what was declared already is left out. */
export function proposeAllRenames(
  versions: readonly FormTables[],
  renamed: Readonly<Record<string, string>>,
): readonly ProposedChange[] {
  const newest = versions.at(-1);
  if (newest === undefined) return [];
  const found = versions.slice(0, -1).flatMap((older) => proposeRenames(older, newest));
  const once = new Map(found.map((change) => [change.from, change]));
  return [...once.values()].filter(({ from }) => renamed[from] === undefined);
}

function columnsOf({ tables }: FormTables): ReadonlyMap<string, FormColumn> {
  return new Map(tables.flatMap(({ columns }) => columns).map((column) => [column.name, column]));
}

function partner(gone: FormColumn, fresh: readonly FormColumn[]): ProposedChange | undefined {
  const alike = fresh.filter(({ kind }) => kind === gone.kind);
  const words = alike.find((column) => shareWords(gone, column));
  if (words !== undefined) return { from: gone.name, to: words.name, because: "same-words" };
  const choices = alike.filter((column) => shareChoices(gone, column));
  if (choices.length === 1 && choices[0] !== undefined)
    return { from: gone.name, to: choices[0].name, because: "same-choices" };
  const name = nearest(
    gone.name,
    alike.map((column) => column.name),
  );
  return name === undefined ? undefined : { from: gone.name, to: name, because: "similar-name" };
}

function shareWords(a: FormColumn, b: FormColumn): boolean {
  return Object.entries(a.labels).some(
    ([language, text]) => text !== "" && fold(text) === fold(b.labels[language] ?? ""),
  );
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

const LEAST_CHOICES = 4;

function shareChoices(a: FormColumn, b: FormColumn): boolean {
  const codes = new Set(a.categories.map(({ code }) => code));
  const common = b.categories.filter(({ code }) => codes.has(code)).length;
  return common >= LEAST_CHOICES && common >= 0.8 * Math.max(codes.size, b.categories.length);
}
