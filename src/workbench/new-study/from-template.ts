// The folder of a new study: the method of the template (forms, indicators, scores, chapters, outlines) with the places, people and
// dates of the wish, and no evidence: every table has its head line and waits.
import type { Texts } from "#base/text";
import {
  ANALYSIS_FILE,
  AREAS_FILE,
  EVIDENCE_MAP_FILE,
  instrumentId,
  isChapter,
  STUDY_FILE,
  TABLES,
} from "../study-files.ts";
import type { FolderFiles } from "./folder-files.ts";
import { generalAnalysis } from "./general-analysis.ts";
import { generalAreas } from "./general-areas.ts";
import { generalChapter } from "./general-chapter.ts";
import { type FormPlaces, generalInstrument } from "./general-instrument.ts";
import { citiesIn } from "./offered-places.ts";
import { type StudyWish, wholeTexts } from "./study-wish.ts";
import { writeCities, writeStudyFile } from "./write-study-file.ts";

/** Read as they are, whatever the study. */
const METHOD = new Set<string>([TABLES.seriesIndicators, EVIDENCE_MAP_FILE]);
const SCORES = /^scoring\/[^/]+\.yaml$/u;
const LANGUAGE_OF_CHAPTER = /\/(es|en|fr)\/[^/]+$/u;

export async function fromTemplate(template: FolderFiles, wish: StudyWish): Promise<FolderFiles> {
  const text = (path: string) => new TextDecoder().decode(template.get(path));
  const study = writeStudyFile(text(STUDY_FILE), wish);
  const cities = writeCities(text(TABLES.cities), wish);
  const places = placesFor(wish, { study, cities });
  const made = new Map<string, Uint8Array>();
  const write = (path: string, content: string | Uint8Array | undefined) => {
    if (content !== undefined)
      made.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  };
  for (const [path, bytes] of template) {
    const form = instrumentId(path);
    if (form !== undefined && wish.instruments.includes(form))
      write(path, await generalInstrument(bytes, form, places));
    if (isChapter(path) && isSpoken(path, wish)) write(path, generalChapter(text(path)));
    if (METHOD.has(path) || (SCORES.test(path) && isScored(text(path), wish))) write(path, bytes);
    else if (isTable(path)) write(path, headLine(text(path)));
  }
  write(STUDY_FILE, study);
  write(TABLES.cities, cities);
  write(ANALYSIS_FILE, generalAnalysis(text(ANALYSIS_FILE), wish.instruments));
  const codes = places.countries.map(({ code }) => code);
  write(AREAS_FILE, template.has(AREAS_FILE) ? generalAreas(text(AREAS_FILE), codes) : undefined);
  return made;
}

function placesFor(wish: StudyWish, files: { readonly study: string; readonly cities: string }): FormPlaces {
  const { countries, cities } = citiesIn(files);
  const [language = "es"] = wish.languages;
  const titles: Texts = wholeTexts(wish.titles);
  return { study: wish.id, title: titles[language], language, countries, cities };
}

function isSpoken(path: string, { languages }: StudyWish): boolean {
  return languages.some((language) => LANGUAGE_OF_CHAPTER.exec(path)?.[1] === language);
}

/** Scores belong to one form. */
function isScored(text: string, { instruments }: StudyWish): boolean {
  return instruments.includes(/^table:\s*(\S+)/mu.exec(text)?.[1] ?? "");
}

function isTable(path: string): boolean {
  return (Object.values(TABLES) as readonly string[]).includes(path);
}

/** No head line of the template has a line feed inside a cell. */
function headLine(text: string): string {
  return `${text.slice(0, text.indexOf("\n")).trimEnd()}\n`;
}
