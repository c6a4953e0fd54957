// A trace as lines of text for a terminal.
import { formatCount } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import { KIND_WORDS } from "./kind-words.ts";
import type { TraceNode, TraceState } from "./trace-node.ts";

/** Of the many records behind a count, so many are written out; the number of the others is said. */
const RECORDS_SHOWN = 8;

const STATE_WORDS: Readonly<Record<Exclude<TraceState, "found">, Texts>> = {
  "shown-above": { es: "ya mostrado arriba", en: "shown above", fr: "déjà affiché plus haut" },
  cycle: { es: "se apoya en sí mismo", en: "rests on itself", fr: "repose sur lui-même" },
  missing: { es: "no se conserva", en: "not kept", fr: "non conservé" },
};

/** One line per node, with its details below it, indented by two spaces a step. */
export function renderTrace(node: TraceNode, language: Language): readonly string[] {
  return [headLine(node, language), ...detailLines(node, language), ...groundLines(node, language)];
}

function headLine({ id, state, traced }: TraceNode, language: Language): string {
  const end = state === "found" ? "" : ` (${STATE_WORDS[state][language]})`;
  if (traced === undefined) return `${id}${end}`;
  const colon = language === "fr" ? "\u00a0:" : ":";
  return `${KIND_WORDS[traced.kind][language]}${colon} ${traced.label[language]} [${id}]${end}`;
}

function detailLines({ state, traced }: TraceNode, language: Language): readonly string[] {
  if (state !== "found" || traced === undefined) return [];
  return traced.details.flatMap((detail) => detail[language].split("\n").map((line) => `    ${line}`));
}

function groundLines({ restsOn }: TraceNode, language: Language): readonly string[] {
  const shown = restsOn.length > RECORDS_SHOWN + 1 ? restsOn.slice(0, RECORDS_SHOWN) : restsOn;
  const lines = shown.flatMap((node) => renderTrace(node, language).map((line) => `  ${line}`));
  const others = restsOn.length - shown.length;
  return others === 0 ? lines : [...lines, `  ${othersWords(others)[language]}`];
}

function othersWords(count: number): Texts {
  return {
    es: `… y ${formatCount(count, "es")} más`,
    en: `… and ${formatCount(count, "en")} more`,
    fr: `… et ${formatCount(count, "fr")} de plus`,
  };
}
