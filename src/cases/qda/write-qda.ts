// Files of REFI-QDA from what was read, or from the codes and codings of a study. The same study gives the same bytes.
import { strToU8, zipSync } from "fflate";
import { digestText } from "#base/digest";
import { groupBy } from "#base/group-by";
import type { Language } from "#base/text";
import type { Code, Coding } from "../coding/coding.ts";
import { CODEBOOK_NAMESPACE, PROJECT_NAMESPACE, type QdaFile } from "./qda-project.ts";
import { element, writeXml, type XmlElement } from "./xml-element.ts";

/** The beginning of the time that zip files know, so that a second export has the same bytes. */
const NO_TIME = new Date("1980-01-01T00:00:00");

export function writeQdpx({ root, sources }: QdaFile): Uint8Array {
  const files = [...sources]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => [`sources/${name}`, bytes] as const);
  return zipSync(Object.fromEntries([["project.qde", strToU8(writeXml(root))] as const, ...files]), { mtime: NO_TIME });
}

export interface StudyCoding {
  readonly name: string;
  readonly language: Language;
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
  /** Text by name. */
  readonly transcripts: ReadonlyMap<string, string>;
  /** What is known of the person of a transcript, by name of the transcript: sex, city, age band. */
  readonly traits: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** ISO date and time of the export. */
  readonly at: string;
}

const ORIGIN = "Tornaviaje";

export function writeQdc({ codes, language }: Pick<StudyCoding, "codes" | "language">): string {
  const root = element("CodeBook", { xmlns: CODEBOOK_NAMESPACE, origin: ORIGIN }, [codesElement(codes, language)]);
  return writeXml(root);
}

/** Selections of one passage by several people stay several: nobody's work is merged. */
export function qdaFileOf(study: StudyCoding): QdaFile {
  const { name, codings, transcripts, at } = study;
  const people = [...new Set(codings.map(({ person }) => person))].toSorted();
  const users = people.map((person) => element("User", { guid: guidOf("user", person), name: person }));
  const sources = [...transcripts].map(([title, text]) => sourceElement(study, title, text));
  const memos = codings.filter(({ memo }) => memo !== "").map((coding) => memoElement(coding));
  const root = element("Project", { xmlns: PROJECT_NAMESPACE, name, origin: ORIGIN, creationDateTime: at }, [
    users.length === 0 ? undefined : element("Users", {}, users),
    study.codes.length === 0 ? undefined : element("CodeBook", {}, [codesElement(study.codes, study.language)]),
    ...caseElements(study),
    sources.length === 0 ? undefined : element("Sources", {}, sources),
    memos.length === 0 ? undefined : element("Notes", {}, memos),
  ]);
  const files = [...transcripts].map(([title, text]) => [`${guidOf("source", title)}.txt`, strToU8(text)] as const);
  return { root, sources: new Map(files) };
}

/** A name that stays: the first 32 digits of a digest, in the form of a UUID. */
export function guidOf(kind: string, ...words: readonly (string | number)[]): string {
  const digits = digestText([ORIGIN, kind, ...words].join("\u0000"))
    .slice(0, 32)
    .toUpperCase();
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    "-",
  );
}

function codesElement(codes: readonly Code[], language: Language): XmlElement {
  const byParent = groupBy(codes, ({ parent }) => parent);
  const build = (parent: string): readonly XmlElement[] =>
    (byParent.get(parent) ?? []).map(({ code, names, description, colour }) =>
      element("Code", { guid: guidOf("code", code), name: names[language], isCodable: "true", color: colour }, [
        description === "" ? undefined : element("Description", {}, [description]),
        ...build(code),
      ]),
    );
  return element("Codes", {}, build(""));
}

const TRAITS = ["sex", "ageBand", "country", "city"];

/** Variables and cases: who speaks, without a name. */
function caseElements({ transcripts, traits }: StudyCoding): readonly (XmlElement | undefined)[] {
  const known = [...transcripts.keys()].filter((title) => traits.has(title));
  if (known.length === 0) return [];
  const variables = TRAITS.map((name) =>
    element("Variable", { guid: guidOf("variable", name), name, typeOfVariable: "Text" }),
  );
  const cases = known.map((title) =>
    element("Case", { guid: guidOf("case", title), name: title }, [
      ...TRAITS.filter((name) => traits.get(title)?.[name] !== undefined).map((name) =>
        element("VariableValue", {}, [
          element("VariableRef", { targetGUID: guidOf("variable", name) }),
          element("TextValue", {}, [traits.get(title)?.[name] ?? ""]),
        ]),
      ),
      element("SourceRef", { targetGUID: guidOf("source", title) }),
    ]),
  );
  return [element("Variables", {}, variables), element("Cases", {}, cases)];
}

function sourceElement({ codings }: StudyCoding, title: string, text: string): XmlElement {
  const own = codings.filter(({ transcript }) => transcript === title);
  const guid = guidOf("source", title);
  const letters = [...text];
  const selections = own.map((coding) => {
    const { start, end, code, person, on } = coding;
    const key = keyOf(coding);
    const when = on === "" ? undefined : `${on}T00:00:00Z`;
    const user = { creatingUser: guidOf("user", person), creationDateTime: when };
    const position = { startPosition: String(start), endPosition: String(end) };
    const name = letters
      .slice(start, Math.min(end, start + 60))
      .join("")
      .replace(/\s+/gu, " ");
    return element("PlainTextSelection", { guid: guidOf("selection", ...key), name, ...position, ...user }, [
      element("Coding", { guid: guidOf("coding", ...key), ...user }, [
        element("CodeRef", { targetGUID: guidOf("code", code) }),
        coding.memo === "" ? undefined : element("NoteRef", { targetGUID: guidOf("memo", ...key) }),
      ]),
    ]);
  });
  return element("TextSource", { guid, name: title, plainTextPath: `internal://${guid}.txt` }, selections);
}

function keyOf({ transcript, start, end, code, person, row }: Coding): readonly (string | number)[] {
  return [transcript, start, end, code, person, row];
}

function memoElement(coding: Coding): XmlElement {
  const attributes = {
    guid: guidOf("memo", ...keyOf(coding)),
    name: `${coding.code} ${coding.row}`,
    creatingUser: guidOf("user", coding.person),
  };
  return element("Note", attributes, [element("PlainTextContent", {}, [coding.memo])]);
}
