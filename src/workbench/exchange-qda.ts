// Codes and codings of a study to REFI-QDA, codebook or CSV; and a project of another program into a study.
import { basename, join } from "node:path";
import type { Issue } from "#base/issue";
import type { Language } from "#base/text";
import { sameText } from "#base/text";
import { CODING_COLUMNS, type Code, type Coding, codingCells } from "#cases/coding/coding";
import { quotationRows } from "#cases/coding/quotation-rows";
import { writeCodebook } from "#cases/coding/read-codebook";
import { findIdentities } from "#cases/deidentify/find-identities";
import type { QdaContent } from "#cases/qda/qda-project";
import { readQda } from "#cases/qda/read-qda";
import { qdaFileOf, writeQdc, writeQdpx } from "#cases/qda/write-qda";
import type { Effects } from "./effect/effects.ts";
import { textsMayIdentify } from "./evidence-problems.ts";
import { InputFileProblem, readFileOf } from "./file-problems.ts";
import { openStudyFolder } from "./open-study-folder.ts";
import { CODEBOOK_FILE, TABLES } from "./study-files.ts";
import { writeCsv } from "./write-csv.ts";

export interface QdaExport {
  readonly study: string;
  /** Its ending says the format: .qdpx, .qdc, or .csv of quotations. */
  readonly out: string;
  readonly language: Language;
}

export async function exportQda(
  effects: Effects,
  { study, out, language }: QdaExport,
): Promise<{ readonly codes: number; readonly codings: number; readonly path: string }> {
  const { qualitative, cases, study: plan } = await openStudyFolder(effects, study);
  const { codes, codings, transcripts } = qualitative;
  const traits = new Map(cases.map(({ id, sex, ageBand, country, city }) => [id, { sex, ageBand, country, city }]));
  const at = `${effects.clock.now().toISOString().slice(0, 19)}Z`;
  const project = { name: plan.titles[language], language, codes, codings, transcripts, traits, at };
  const text = (words: string) => new TextEncoder().encode(words);
  const bytes = out.endsWith(".qdc")
    ? text(writeQdc(project))
    : out.endsWith(".csv")
      ? text(writeCsv(quotationRows(cases, qualitative, language)))
      : writeQdpx(qdaFileOf(project));
  await effects.files.writeAtomically(out, bytes);
  return { codes: codes.length, codings: codings.length, path: out };
}

export interface QdaImport {
  readonly file: string;
  /** Folder of a study; absent: nothing is written. */
  readonly study?: string;
  /** A person has gone through the texts: nothing in them tells who somebody is. */
  readonly isChecked?: boolean;
}

export interface ImportedQda {
  readonly codes: number;
  readonly texts: number;
  readonly codings: number;
  /** Words in the texts that may tell who somebody is. */
  readonly mayIdentify: number;
  readonly issues: readonly Issue[];
  readonly written: readonly string[];
}

/**
 * A study that has codes already is not overwritten: files go beside them, with the name of the project. Throws
 * `workbench/texts-may-identify` where names, places, dates or numbers were found and nobody has gone through the texts.
 */
export async function importQda(effects: Effects, { file, study, isChecked }: QdaImport): Promise<ImportedQda> {
  const { content, issues } = readQda(await readFileOf(effects, file), basename(file));
  if (content === undefined) throw new InputFileProblem(basename(file), issues);
  const { codes, texts, codings } = content;
  const mayIdentify = texts.flatMap(({ text }) => findIdentities(text, { places: [], names: [] })).length;
  const told = { codes: codes.length, texts: texts.length, codings: codings.length, mayIdentify, issues };
  if (study === undefined) return { ...told, written: [] };
  if (mayIdentify > 0 && isChecked !== true) throw textsMayIdentify(basename(file), mayIdentify);
  const files = filesOf(content);
  const taken = await Promise.all([...files.keys()].map((path) => effects.files.read(join(study, path))));
  const folder = taken.some((bytes) => bytes !== undefined) ? `imported-${basename(file).replace(/\W+/gu, "-")}` : "";
  const written: string[] = [];
  for (const [path, text] of files) {
    const place = join(study, folder, path);
    await effects.files.writeAtomically(place, new TextEncoder().encode(text));
    written.push(place);
  }
  return { ...told, written };
}

/** Names become codes of letters; two that look the same get a number. */
function filesOf({ codes, texts, codings, users }: QdaContent): ReadonlyMap<string, string> {
  const ids = namesOf(codes.map(({ guid, name }) => [guid, name]));
  const titles = namesOf(texts.map(({ guid, name }) => [guid, name]));
  const letters = new Map(texts.map(({ guid, text }) => [guid, [...text.replace(/\r\n?/gu, "\n")]]));
  const book: readonly Code[] = codes.map(({ guid, name, description, parent, colour }) => ({
    ...{ code: ids.get(guid) ?? guid, names: sameText(name), description, parent: ids.get(parent) ?? "", colour },
  }));
  const rows = codings.flatMap(({ source, start, end, code, user, memo }): readonly Coding[] => {
    const transcript = titles.get(source);
    if (transcript === undefined) return [];
    const passage = (letters.get(source) ?? []).slice(start, end).join("");
    return [
      {
        mark: "real",
        transcript,
        start,
        end,
        code: ids.get(code) ?? code,
        person: users.get(user) || "?",
        passage,
        memo,
        on: "",
        row: 0,
      },
    ];
  });
  return new Map([
    [CODEBOOK_FILE, writeCodebook(book)],
    [TABLES.codings, writeCsv([CODING_COLUMNS, ...rows.map(codingCells)])],
    ...texts.map(
      ({ guid }) => [`cases/transcripts/${titles.get(guid)}.txt`, `${(letters.get(guid) ?? []).join("")}\n`] as const,
    ),
  ]);
}

function namesOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    pairs.map(([guid, name]) => {
      const stem =
        name
          .normalize("NFD")
          .replace(/\p{M}/gu, "")
          .toLowerCase()
          .replace(/[^a-z0-9]+/gu, "-")
          .replace(/^-|-$/gu, "") || "x";
      let [id, number] = [stem, 1];
      while (taken.has(id)) id = `${stem}-${++number}`;
      taken.add(id);
      return [guid, id];
    }),
  );
}
