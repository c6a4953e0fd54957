// Names of directives that a text shows as they were written: Markdown reads no directive that a colon follows at once.
import type { Nodes } from "mdast";
import type { Issue } from "#base/issue";
import { quote } from "#base/quote";
import { placeOf, type Remarks } from "./scope.ts";
import { templateIssue } from "./template-issue.ts";
import { TEXT_DIRECTIVES } from "./text-directives.ts";

const UNREAD = new RegExp(`(?<!\\\\):(${Object.keys(TEXT_DIRECTIVES).join("|")})(?![\\w-])`, "g");

/** One issue for each `:city:` and the like; a name behind a backslash is meant as text. */
export function findUnread(remarks: Remarks, node: Nodes): readonly Issue[] {
  if (node.type !== "text" || node.position === undefined) return [];
  const { start, end } = node.position;
  const written = remarks.chapter.text.slice(start.offset, end.offset);
  return [...written.matchAll(UNREAD)].map(({ 1: name = "", index }) => {
    const linesBefore = written.slice(0, index).split("\n").length - 1;
    return unread(name, { ...placeOf(remarks, node), line: start.line + linesBefore });
  });
}

function unread(name: string, place: { readonly file: string; readonly line: number }): Issue {
  const shown = quote(`:${name}`);
  const cure = quote(`:${name}[]`);
  return templateIssue({
    rule: "directive-is-read",
    place,
    message: {
      es: `${shown.es} saldría impreso tal cual: no se lee como directiva junto a otros dos puntos o dentro de una palabra.`,
      en: `${shown.en} would be printed as it stands: next to another colon or inside a word it is not read as a directive.`,
      fr: `${shown.fr} s’imprimerait tel quel : collé à un autre deux-points ou dans un mot, il n’est pas lu comme une directive.`,
    },
    cure: {
      es: `Escriba ${cure.es}; si debe leerse tal cual, ponga una barra invertida delante.`,
      en: `Write ${cure.en}; if it is meant to be read as it stands, put a backslash before it.`,
      fr: `Écrivez ${cure.fr} ; s’il doit se lire tel quel, placez une barre oblique inverse devant.`,
    },
  });
}
