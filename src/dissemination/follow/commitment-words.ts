// A commitment in a few lines, for whoever is reminded of it.
import type { Language, Texts } from "#base/text";
import { formatDate } from "#publications/words/format-date";
import type { TrackedCommitment } from "./tracker.ts";

const DUE: Texts = { es: "Para el", en: "Due on", fr: "Pour le" };
const OVERDUE: Texts = { es: "Venció el", en: "Was due on", fr: "Échu le" };

/** Empty where there is none. */
export function writeCommitmentWords(commitment: TrackedCommitment | undefined, language: Language): string {
  if (commitment === undefined) return "";
  const { action, output, responsible, due, state } = commitment;
  const when = (state === "overdue" ? OVERDUE : DUE)[language];
  return `**${action}**\n${output} (${responsible})\n${when} ${formatDate(due, language)}`;
}
