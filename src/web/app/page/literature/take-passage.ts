// A passage of the full text goes into the field at hand: as a statement with its place, or behind what stands there.
import type { Passage } from "../../api/literature-shapes.ts";
import { type ExtractionDraft, newOutcome } from "./extraction-draft.ts";

/** Fields that hold words of a work beside its outcomes. */
export const WORD_FIELDS = ["whatWasDone", "lesson", "limits"] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** An outcome by its key, or one of the other fields; absent: nobody has been in one yet. */
export type AtHand = WordField | number | undefined;

/** Page of the file, or heading. */
export function placeOf({ page, section }: Passage): string {
  return page === undefined ? section : `p. ${page}`;
}

/** Where a passage would go: the field at hand if it is still there, else the last outcome; absent: a new one. */
export function goalOf({ outcomes }: ExtractionDraft, atHand: AtHand): AtHand {
  if (typeof atHand === "string" || outcomes.some(({ key }) => key === atHand)) return atHand;
  return outcomes.at(-1)?.key;
}

interface Taking {
  readonly passage: Passage;
  readonly atHand: AtHand;
  /** Of the outcome that is made where there is none; empty: the plan has none. */
  readonly outcome: string;
}

/** What stands in the field stays. */
export function takePassage(draft: ExtractionDraft, { passage, atHand, outcome }: Taking): ExtractionDraft {
  const goal = goalOf(draft, atHand);
  const place = placeOf(passage);
  if (typeof goal === "string") {
    const words = place === "" ? passage.text : `${passage.text} (${place})`;
    return { ...draft, [goal]: behind(draft[goal], words, "\n") };
  }
  const added = goal === undefined ? [newOutcome(outcome, draft.outcomes)] : [];
  const outcomes = [...draft.outcomes, ...added];
  const key = goal ?? added[0]?.key;
  return {
    ...draft,
    outcomes: outcomes.map((one) =>
      one.key === key
        ? { ...one, statement: behind(one.statement, passage.text, "\n"), passage: placeBehind(one.passage, place) }
        : one,
    ),
  };
}

function behind(before: string, added: string, joint: string): string {
  return before.trim() === "" ? added : `${before}${joint}${added}`;
}

/** A place is said once. */
function placeBehind(before: string, place: string): string {
  return place === "" || before.split("; ").includes(place) ? before : behind(before, place, "; ");
}
