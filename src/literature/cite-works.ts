// Works → citations in words: APA 7 for lists, and a note style for the foot of a page. Citeproc (through citation-js) does the work.
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { Language } from "#base/text";
import { toCslItem } from "./exchange/csl-json.ts";
import type { Work } from "./exchange/work.ts";
import { NOTE_STYLE } from "./note-style.ts";

export type CitationStyle = "apa" | "footnote";

const LOCALES: Readonly<Record<Language, string>> = { es: "es-ES", en: "en-US", fr: "fr-FR" };

plugins.config.get("@csl").styles.add("footnote", NOTE_STYLE);

/** One citation per work, in the order given; the language is that of the page, not of the work. */
export function citeWorks(works: readonly Work[], style: CitationStyle, language: Language): readonly string[] {
  return works.map((work) => {
    const { keyword: _keyword, note: _note, abstract: _abstract, ...item } = toCslItem(work);
    const options = { template: style, lang: LOCALES[language], format: "text" };
    return new Cite([item]).format("bibliography", options).trim();
  });
}
