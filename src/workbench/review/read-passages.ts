// The full text of a work where one is kept, passage by passage, for whoever takes out what it says.
import { join } from "node:path";
import { findPassages, type PassageQuestion } from "#literature/fulltext/find-passages";
import { splitFullText } from "#literature/fulltext/full-text";
import { type Passage, splitPassages } from "#literature/fulltext/split-passages";
import type { Effects } from "../effect/effects.ts";
import { referenceIsUnknown } from "../evidence-problems.ts";
import { fullTextFile } from "../study-files.ts";
import { openReview } from "./open-review.ts";

export interface FoundPassages {
  /** Of the file; 0 where no text of the work is kept, 1 for a text without pages. */
  readonly pages: number;
  readonly passages: readonly Passage[];
}

/** Throws `workbench/reference-is-unknown` and what `openReview` throws. */
export async function readPassages(
  effects: Effects,
  folder: string,
  { reference, ...question }: PassageQuestion & { readonly reference: string },
): Promise<FoundPassages> {
  const { references } = await openReview(effects, folder);
  if (!references.some(({ id }) => id === reference)) throw referenceIsUnknown(reference);
  const bytes = await effects.files.read(join(folder, fullTextFile(reference)));
  if (bytes === undefined) return { pages: 0, passages: [] };
  const text = splitFullText(new TextDecoder().decode(bytes));
  return { pages: text.pages.length, passages: findPassages(splitPassages(text), question) };
}
