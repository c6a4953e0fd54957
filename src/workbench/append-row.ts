// A row put behind a table of a study: what is in the file stays byte for byte.
import type { Effects } from "./effect/effects.ts";
import { writeCsv } from "./write-csv.ts";

/** `head` is written where there is no file yet. */
export async function appendRow(
  effects: Effects,
  path: string,
  { head, cells }: { readonly head: readonly string[]; readonly cells: readonly string[] },
): Promise<void> {
  const before = await effects.files.read(path);
  const text = before === undefined ? writeCsv([head]) : new TextDecoder().decode(before);
  const joint = text.endsWith("\n") ? "" : "\n";
  await effects.files.writeAtomically(path, new TextEncoder().encode(`${text}${joint}${writeCsv([cells])}`));
}
