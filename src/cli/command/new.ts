// `tornaviaje new`: the folder of a new study, from the template, as a copy of the included study, or out of a zip.
import { basename, resolve } from "node:path";
import { slug } from "#base/slug";
import { isLanguage, LANGUAGES, type Language } from "#base/text";
import type { Effects } from "#workbench/effect/effects";
import { realEffects } from "#workbench/effect/real-effects";
import { readFileOf } from "#workbench/file-problems";
import { composeStudy, type StudyBeginning } from "#workbench/new-study/compose-study";
import { readIncludedStudy } from "#workbench/new-study/included-study";
import { offerOf } from "#workbench/new-study/offered-places";
import type { StudyHead, WishedCity, WishedCountry } from "#workbench/new-study/study-wish";
import { type SaidOfStudy, usualWish } from "#workbench/new-study/usual-wish";
import { type Command, type Invocation, textOption } from "../command.ts";
import { listOption, some, textSpec } from "../options.ts";
import { valueDoesNotFit, wordIsNotKnown } from "../problems.ts";
import { CITY_AND_PLACE, COUNTRY_AND_NAME, DAY } from "../value-shapes.ts";

const COMMAND = "new";

export const newCommand: Command = {
  name: COMMAND,
  summary: {
    es: "Crea la carpeta de un estudio: países, ciudades, idiomas e instrumentos a elección.",
    en: "Makes the folder of a study: countries, cities, languages and instruments as you choose.",
    fr: "Crée le dossier d’une étude : pays, villes, langues et instruments au choix.",
  },
  positionals: [{ name: "folder", help: { es: "carpeta nueva", en: "new folder", fr: "nouveau dossier" } }],
  options: [
    textSpec("title", "<words>", { es: "cómo se llama", en: "what it is called", fr: "son titre" }),
    textSpec("id", "<key>", {
      es: "clave (si no: el nombre de la carpeta; de un zip, la suya)",
      en: "key (otherwise: the name of the folder; of a zip, its own)",
      fr: "clé (sinon : le nom du dossier ; d’un zip, la sienne)",
    }),
    textSpec("publisher", "<words>", { es: "quién publica", en: "who publishes", fr: "qui publie" }),
    textSpec("languages", "<es,en,fr>", { es: "idiomas", en: "languages", fr: "langues" }),
    textSpec("countries", "<HND,SLV>", {
      es: "países de la plantilla",
      en: "countries of the template",
      fr: "pays du modèle",
    }),
    textSpec("cities", "<HND-TGU,…>", {
      es: "ciudades de la plantilla (si no: todas las de esos países)",
      en: "cities of the template (otherwise: all of those countries)",
      fr: "villes du modèle (sinon : toutes celles de ces pays)",
    }),
    textSpec("add-countries", "<CRI:Costa Rica>", { es: "otros países", en: "other countries", fr: "autres pays" }),
    textSpec("add-cities", "<CRI:San José:-84.08:9.93>", {
      es: "otras ciudades: país, nombre, longitud, latitud",
      en: "other cities: country, name, longitude, latitude",
      fr: "autres villes : pays, nom, longitude, latitude",
    }),
    textSpec("instruments", "<returnee,provider>", { es: "instrumentos", en: "instruments", fr: "instruments" }),
    textSpec("start", "<2027-01-15>", {
      es: "primer día del campo",
      en: "first day of fieldwork",
      fr: "premier jour de terrain",
    }),
    {
      name: "copy",
      kind: "flag",
      help: {
        es: "copia entera del estudio incluido",
        en: "a whole copy of the included study",
        fr: "copie entière de l’étude incluse",
      },
    },
    textSpec("zip", "<file.zip>", {
      es: "la carpeta de un estudio comprimida",
      en: "the folder of a study, packed",
      fr: "le dossier d’une étude, compressé",
    }),
  ],
  run: async (invocation) => {
    const { positionals, output } = invocation;
    const effects = realEffects();
    const folder = resolve(positionals[0] ?? "");
    const { files, folder: study } = await composeStudy(effects, await beginningOf(effects, invocation, folder));
    await effects.files.writeFolder(folder, files);
    const { id, cities } = study.study;
    const words = { es: `${cities.length} ciudades`, en: `${cities.length} cities`, fr: `${cities.length} villes` };
    output.say(`${id}\t${words[output.language]}\t${folder}`);
    return 0;
  },
};

/** Throws `cli/wrong-words`. */
async function beginningOf(effects: Effects, invocation: Invocation, folder: string): Promise<StudyBeginning> {
  const zip = textOption(invocation, "zip");
  if (zip !== undefined)
    return { from: "zip", bytes: await readFileOf(effects, resolve(zip)), id: textOption(invocation, "id") };
  const name = basename(folder);
  const title = textOption(invocation, "title") ?? name;
  const head: StudyHead = {
    id: textOption(invocation, "id") ?? slug(name),
    titles: { es: title },
    publisher: { es: textOption(invocation, "publisher") ?? title },
  };
  if (invocation.options.copy === true) return { from: "included", head };
  const offer = offerOf(await readIncludedStudy(effects));
  const today = effects.clock.now().toISOString().slice(0, 10);
  return { from: "template", wish: usualWish(offer, today, { ...head, ...choicesOf(invocation) }) };
}

function choicesOf(invocation: Invocation): Omit<SaidOfStudy, keyof StudyHead> {
  const start = textOption(invocation, "start");
  if (start !== undefined && !/^\d{4}-\d\d-\d\d$/u.test(start)) throw valueDoesNotFit(COMMAND, `--start ${start}`, DAY);
  return {
    ...some("languages", listOption(invocation, "languages")?.map(languageOf)),
    ...some("countries", listOption(invocation, "countries")),
    ...some("cities", listOption(invocation, "cities")),
    ...some("instruments", listOption(invocation, "instruments")),
    ...some("ownCountries", listOption(invocation, "add-countries")?.map(countryOf)),
    ...some("ownCities", listOption(invocation, "add-cities")?.map(cityOf)),
    ...some("start", start),
  };
}

function languageOf(text: string): Language {
  if (!isLanguage(text)) throw wordIsNotKnown(COMMAND, { place: "--languages", word: text, known: LANGUAGES });
  return text;
}

function countryOf(text: string): WishedCountry {
  const [code = "", name] = text.split(":");
  if (!/^[A-Z]{3}$/u.test(code) || !name) throw valueDoesNotFit(COMMAND, `--add-countries ${text}`, COUNTRY_AND_NAME);
  return { code, names: { es: name } };
}

function cityOf(text: string): WishedCity {
  const [country = "", name, ...degrees] = text.split(":");
  const [longitude = Number.NaN, latitude = Number.NaN] = degrees.map(Number);
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  if (!name || !isOnEarth) throw valueDoesNotFit(COMMAND, `--add-cities ${text}`, CITY_AND_PLACE);
  return { country, name, admin1: "", longitude, latitude };
}
