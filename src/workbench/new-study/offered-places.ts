// What a template offers to choose from: its countries, cities, forms and languages.
import { parse } from "yaml";
import { splitCsv } from "#base/split-csv";
import { type Language, sameText, type Texts } from "#base/text";
import { instrumentId, STUDY_FILE, TABLES } from "../study-files.ts";
import type { FolderFiles } from "./folder-files.ts";

export interface OfferedCountry {
  readonly code: string;
  readonly names: Texts;
}

export interface OfferedCity {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly admin1: string;
}

export interface Offer {
  readonly languages: readonly Language[];
  readonly countries: readonly OfferedCountry[];
  readonly cities: readonly OfferedCity[];
  /** `isSurvey`: its answers become numbers; the others, such as consent, go with the work. */
  readonly instruments: readonly { readonly id: string; readonly names: Texts; readonly isSurvey: boolean }[];
}

interface WrittenStudy {
  readonly languages: readonly Language[];
  readonly countries: readonly OfferedCountry[];
  readonly populations: readonly { readonly id: string; readonly names: Texts }[];
}

export function offerOf(template: FolderFiles): Offer {
  const text = (path: string) => new TextDecoder().decode(template.get(path));
  const study = readWritten(text(STUDY_FILE));
  const ids = [...template.keys()].flatMap((path) => instrumentId(path) ?? []);
  const surveys = study.populations.filter(({ id }) => ids.includes(id));
  const others = ids.filter((id) => !surveys.some((survey) => survey.id === id));
  return {
    languages: study.languages,
    ...citiesIn({ study: text(STUDY_FILE), cities: text(TABLES.cities) }),
    instruments: [
      ...surveys.map(({ id, names }) => ({ id, names, isSurvey: true })),
      ...others.map((id) => ({ id, names: OTHER_FORMS[id] ?? sameText(id), isSurvey: false })),
    ],
  };
}

/** As study.yaml and places/cities.csv write them. */
export function citiesIn(files: {
  readonly study: string;
  readonly cities: string;
}): Pick<Offer, "countries" | "cities"> {
  const [head = [], ...rows] = splitCsv(files.cities, ",").records;
  const cell = (row: readonly string[], column: string) => row[head.indexOf(column)] ?? "";
  return {
    countries: readWritten(files.study).countries.map(({ code, names }) => ({ code, names })),
    cities: rows.map((row) => ({
      ...{ id: cell(row, "id"), name: cell(row, "name"), country: cell(row, "country"), admin1: cell(row, "admin1") },
    })),
  };
}

/** Of a template, which is right, or of what was just written. */
function readWritten(text: string): WrittenStudy {
  return parse(text) as WrittenStudy;
}

/** Forms that belong to no population. */
const OTHER_FORMS: Readonly<Record<string, Texts>> = {
  "case-consent": {
    es: "consentimiento para contar una historia",
    en: "consent to tell a story",
    fr: "consentement à raconter une histoire",
  },
};
