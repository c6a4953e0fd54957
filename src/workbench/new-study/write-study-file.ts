// study.yaml and places/cities.csv of a new study, from those of the template: its kinds of services, its rule of disclosure and how
// fieldwork is watched stay; places, people asked, names and dates are those of the wish.
import { parse, parseDocument, stringify } from "yaml";
import { splitCsv } from "#base/split-csv";
import type { Language, Texts } from "#base/text";
import { writeCsv } from "../write-csv.ts";
import { cityId } from "./city-id.ts";
import { type StudyHead, type StudyWish, type WishedCountry, wholeTexts } from "./study-wish.ts";

type Fields = Readonly<Record<string, unknown>>;

export type HeadChange = { readonly [part in keyof StudyHead]?: StudyHead[part] | undefined };

/** `template` is the text of its study.yaml. */
export function writeStudyFile(template: string, wish: StudyWish): string {
  const old = parse(template) as Record<"countries" | "populations" | "fieldwork", readonly Fields[]> & Fields;
  const asked = (table: unknown) => wish.instruments.includes(String(table));
  const countries = [
    ...old.countries.filter(({ code }) => wish.countries.includes(String(code))),
    ...wish.ownCountries.map(countryOf),
  ];
  return stringify(
    {
      id: wish.id,
      titles: wholeTexts(wish.titles),
      subtitles: listed(countries),
      languages: wish.languages,
      period: wish.period,
      publishedOn: wish.publishedOn,
      publisher: wholeTexts(wish.publisher),
      countries,
      populations: old.populations.filter(({ id }) => asked(id)),
      serviceKinds: old.serviceKinds,
      disclosure: old.disclosure,
      fieldwork: old.fieldwork.filter(({ table }) => asked(table)).map(({ quotas: _ofOldCities, ...plan }) => plan),
    },
    { lineWidth: 0, aliasDuplicateObjects: false, compat: "yaml-1.1" },
  );
}

/** The subtitle names the countries, until somebody writes a better one. */
function listed(countries: readonly Fields[]): Texts {
  const names = countries.map(({ names }) => names as Texts);
  const list = (language: Language) =>
    new Intl.ListFormat(language, { type: "conjunction" }).format(names.map((each) => each[language]));
  return { es: list("es"), en: list("en"), fr: list("fr") };
}

/** What people and local governments are called can be written better by those who know the country. */
function countryOf({ code, names }: WishedCountry): Fields {
  const { es, en, fr } = wholeTexts(names);
  return {
    code,
    names: { es, en, fr },
    adjectives: { es: `de ${es}`, en, fr: `(${fr})` },
    localGovernment: { es: "gobierno local", en: "local government", fr: "autorité locale" },
  };
}

/** The same study under another name: what is not said stays, comments too. */
export function renameStudyFile(template: string, { id, titles, publisher }: HeadChange): string {
  if (id === undefined && titles === undefined) return template;
  const document = parseDocument(template);
  if (id !== undefined) document.set("id", id);
  if (titles !== undefined) document.set("titles", document.createNode(wholeTexts(titles)));
  if (publisher !== undefined) document.set("publisher", document.createNode(wholeTexts(publisher)));
  return document.toString({ lineWidth: 0 });
}

/** Rows of the cities chosen, then those that the template does not have. `template` is the text of its places/cities.csv. */
export function writeCities(template: string, wish: StudyWish): string {
  const [head = [], ...rows] = splitCsv(template, ",").records;
  const chosen = rows.filter(([id = ""]) => wish.cities.includes(id));
  const taken = new Set(chosen.map(([id = ""]) => id));
  const own = wish.ownCities.map((city) => {
    const id = cityId(city, taken);
    taken.add(id);
    const values: Fields = { ...city, id, lon: city.longitude, lat: city.latitude };
    return head.map((column) => String(values[column] ?? ""));
  });
  return writeCsv([head, ...chosen, ...own]);
}
