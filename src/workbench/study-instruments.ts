// The questionnaires of a study: workbooks in its folder, for whoever works in the browser and never sees that folder.
import { join } from "node:path";
import { readWorkbook } from "#base/read-workbook";
import { LANGUAGES, type Texts } from "#base/text";
import type { Labels } from "#study/instrument/instrument";
import { readXlsform } from "#study/instrument/read-xlsform";
import type { Effects, ReadFolder } from "./effect/effects.ts";
import { isFolderMissing } from "./effect/problems.ts";
import { instrumentId } from "./study-files.ts";

export interface StudyInstrument {
  /** File name without ending: `returnee`. */
  readonly id: string;
  readonly formId: string;
  readonly version: string;
  readonly titles: Texts;
}

/** By id; none where the folder has no `instruments/`. */
export async function listInstruments(
  { files }: Pick<Effects, "files">,
  folder: string,
): Promise<readonly StudyInstrument[]> {
  const found = await files.readFolder(join(folder, "instruments")).catch(noneIfMissing);
  const workbooks = [...found.files].flatMap(([name, bytes]) => {
    const id = instrumentId(`instruments/${name}`);
    return id === undefined ? [] : [readOne(id, bytes)];
  });
  return Promise.all(workbooks);
}

function noneIfMissing(cause: unknown): Pick<ReadFolder, "files"> {
  if (isFolderMissing(cause)) return { files: new Map() };
  throw cause;
}

/** The workbook itself; undefined when the folder has none of this name. */
export function readInstrument(
  { files }: Pick<Effects, "files">,
  folder: string,
  id: string,
): Promise<Uint8Array | undefined> {
  return files.read(join(folder, fileOf(id)));
}

async function readOne(id: string, bytes: Uint8Array): Promise<StudyInstrument> {
  const { sheets } = await readWorkbook(bytes, fileOf(id));
  const { formId, version, titles } = readXlsform(sheets, { file: fileOf(id), id }).instrument;
  return { id, formId, version, titles: inAll(titles, id) };
}

function fileOf(id: string): string {
  return `instruments/${id}.xlsx`;
}

/** A title in one language stands for those that are missing. */
function inAll(titles: Labels, id: string): Texts {
  const any = LANGUAGES.map((language) => titles[language]).find((title) => title) ?? id;
  const of = (language: keyof Texts): string => titles[language] || any;
  return { es: of("es"), en: of("en"), fr: of("fr") };
}
