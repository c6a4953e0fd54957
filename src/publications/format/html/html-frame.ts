// What stands around the blocks of every page: the band that marks demonstration, and the notes.
import type { Document } from "../../document/document.ts";
import { escapeXml } from "../../figure/draw-svg.ts";
import { WRITER_WORDS } from "../../words/writer-words.ts";
import type { HtmlWriting } from "./html-blocks.ts";

export function htmlBand({ mark, markSentence, language }: Document): string {
  if (mark === "real" || markSentence === "") return "";
  const name = escapeXml(WRITER_WORDS[language].demonstration);
  return `<aside aria-label="${name}"><p class="band"><span>${escapeXml(markSentence)}</span></p></aside>`;
}

export function htmlNotes({ notes, words }: HtmlWriting): string {
  if (notes.length === 0) return "";
  const items = notes.map(
    (note, i) =>
      `<li id="note-${i + 1}">${note} <a href="#note-ref-${i + 1}" aria-label="${escapeXml(`${words.backToText} (${i + 1})`)}">↩</a></li>`,
  );
  return `<section class="notes" aria-labelledby="notes-title"><h2 id="notes-title">${words.notes}</h2><ol>${items.join("")}</ol></section>`;
}
