// Inline content as HTML. Notes are collected in reading order and stand at the end of the page.
import type { Inline } from "../../document/document.ts";
import { type DocumentPlan, referenceName } from "../../document/plan-document.ts";
import { escapeXml } from "../../figure/draw-svg.ts";
import type { WriterWords } from "../../words/writer-words.ts";

export interface InlineWriting {
  readonly plan: DocumentPlan;
  readonly words: WriterWords;
  /** Written notes, filled while writing. */
  readonly notes: string[];
}

export function htmlInline(children: readonly Inline[], writing: InlineWriting): string {
  return children.map((child) => writeInline(child, writing)).join("");
}

function writeInline(inline: Inline, writing: InlineWriting): string {
  switch (inline.type) {
    case "text":
      return escapeXml(inline.text);
    case "number":
      return htmlNumber(inline.text, inline.evidence, writing.words);
    case "strong":
      return `<strong>${htmlInline(inline.children, writing)}</strong>`;
    case "emphasis":
      return `<em>${htmlInline(inline.children, writing)}</em>`;
    case "link":
      return isSafeAddress(inline.address)
        ? `<a href="${escapeXml(inline.address)}">${htmlInline(inline.children, writing)}</a>`
        : htmlInline(inline.children, writing);
    case "note":
      return writeNote(inline.children, writing);
    case "reference":
      return writeReference(inline.to, writing.plan);
  }
}

/** A number that says on which evidence it stands. */
export function htmlNumber(text: string, evidence: string, words: WriterWords): string {
  const id = escapeXml(evidence);
  return `<span class="number" data-evidence="${id}" title="${escapeXml(words.evidence)}: ${id}">${escapeXml(text)}</span>`;
}

function writeNote(children: readonly Inline[], writing: InlineWriting): string {
  const number = writing.notes.push("");
  writing.notes[number - 1] = htmlInline(children, writing);
  const name = escapeXml(`${writing.words.footnote} ${number}`);
  return `<sup class="note"><a id="note-ref-${number}" href="#note-${number}" aria-label="${name}">${number}</a></sup>`;
}

function writeReference(to: string, plan: DocumentPlan): string {
  const name = escapeXml(referenceName(plan, to));
  return plan.names.has(to) ? `<a href="#${escapeXml(to)}">${name}</a>` : name;
}

// A study may be written by many hands: an address that runs a script is no address. Without a colon it is another page of ours.
function isSafeAddress(address: string): boolean {
  return /^(https?:|mailto:|tel:|#)/i.test(address.trim()) || /^(\.\.\/)*\w[\w./-]*$/.test(address);
}
