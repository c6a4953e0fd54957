// What may tell who somebody is, and what a person has decided on it so far.
import type { ProposedTranscript } from "../../api/literature-shapes.ts";

export type Verdict = "undecided" | "change" | "leave";

export interface Identity {
  /** `own`: added by whoever decides. */
  readonly kind: string;
  readonly text: string;
  readonly count: number;
  readonly context: string;
  readonly replace: string;
  readonly verdict: Verdict;
}

export function identitiesOf({ proposals }: ProposedTranscript): readonly Identity[] {
  return proposals.map((one) => ({ ...one, verdict: "undecided" }));
}

/** As the server takes them. */
export function decidedOf(identities: readonly Identity[]) {
  return identities
    .filter(({ verdict }) => verdict !== "undecided")
    .map(({ text, replace, verdict }) => ({ text, replace, accept: verdict === "change" }));
}

export function countOpen(identities: readonly Identity[]): number {
  return identities.filter(({ verdict }) => verdict === "undecided").length;
}

/** Words that the program did not propose; undefined where they do not stand in the text, or are there already. */
export function ownIdentity(
  { text, replace }: Pick<Identity, "text" | "replace">,
  { whole, known }: { readonly whole: string; readonly known: readonly Identity[] },
): Identity | undefined {
  const words = text.trim();
  if (words === "" || !whole.includes(words) || known.some((one) => one.text === words)) return undefined;
  const count = whole.split(words).length - 1;
  const at = whole.indexOf(words);
  const context = whole.slice(Math.max(0, at - 30), at + words.length + 30);
  return { kind: "own", text: words, count, context, replace, verdict: "change" };
}
