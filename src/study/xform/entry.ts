// A cell of an XLSForm after its column head was taken apart: `label::fr` gives { label: { fr: … } }.

/** Text, or texts by language, attribute or kind of media. */
export type Entry = string | EntryMap;

export type EntryMap = Map<string, Entry>;

/** One row of a sheet; `row` counts as a spreadsheet shows it. */
export interface FormRow {
  readonly row: number;
  readonly entries: EntryMap;
}

/** Text of the row under a name; the first of several languages when there is no plain one; "" when empty. */
export function textOf(entries: EntryMap, name: string): string {
  const entry = entries.get(name);
  return typeof entry === "string" ? entry : "";
}

/** The group of a name (`bind`, `control`, `media`); empty when there is none. */
export function groupOf(entries: EntryMap, name: string): EntryMap {
  const entry = entries.get(name);
  return entry instanceof Map ? entry : new Map();
}

/** Every text of an entry, in whatever depth. */
export function* textsOf(entry: Entry): Generator<string> {
  if (typeof entry === "string") yield entry;
  else for (const inner of entry.values()) yield* textsOf(inner);
}

/** Puts a text where its path says; a plain text that meets one with a language becomes that of the default language. */
export function putEntry(into: EntryMap, path: readonly string[], value: Entry, fallback: string): void {
  const [key = "", ...rest] = path;
  const before = into.get(key);
  if (rest.length > 0) {
    const group = groupFrom(before, fallback);
    putEntry(group, rest, value, fallback);
    into.set(key, group);
  } else if (before instanceof Map && typeof value === "string") before.set(fallback, value);
  else into.set(key, value);
}

function groupFrom(before: Entry | undefined, fallback: string): EntryMap {
  if (before instanceof Map) return before;
  return before === undefined ? new Map() : new Map([[fallback, before]]);
}

/** A copy that can be changed without changing the row it came from. */
export function copyEntries(entries: EntryMap): EntryMap {
  return new Map([...entries].map(([key, entry]) => [key, entry instanceof Map ? copyEntries(entry) : entry]));
}
