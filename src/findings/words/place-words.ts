// "en El Salvador / in Mexico / au Guatemala": places with the preposition of each language.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Texts } from "#base/text";
import type { Study } from "#study/study";
import { numberWord } from "./each-language.ts";

export interface PlaceWords {
  /** The bare name, for lists and headings. */
  readonly name: Texts;
  /** Where: inside a sentence. */
  readonly in: Texts;
}

/** French prepositions depend on gender and first sound of the name; here are those of the region. */
const IN_FRENCH: Readonly<Record<string, string>> = {
  ARG: "en Argentine",
  BLZ: "au Belize",
  BOL: "en Bolivie",
  BRA: "au Brésil",
  CHL: "au Chili",
  COL: "en Colombie",
  CRI: "au Costa Rica",
  CUB: "à Cuba",
  DOM: "en République dominicaine",
  ECU: "en Équateur",
  GTM: "au Guatemala",
  HND: "au Honduras",
  HTI: "en Haïti",
  MEX: "au Mexique",
  NIC: "au Nicaragua",
  PAN: "au Panama",
  PER: "au Pérou",
  PRY: "au Paraguay",
  SLV: "au Salvador",
  URY: "en Uruguay",
  VEN: "au Venezuela",
};

/** Words for the whole study, a country or a study city. An unknown place keeps its code. */
export function placeWords(study: Study, place: string): PlaceWords {
  if (place === WHOLE_STUDY) return regionWords(study);
  const country = study.countries.find(({ code }) => code === place);
  if (country !== undefined) return countryWords(country.code, country.names);
  const name = study.cities.find(({ id }) => id === place)?.name ?? place;
  return {
    name: { es: name, en: name, fr: name },
    in: { es: `en ${name}`, en: `in ${name}`, fr: `à ${name}` },
  };
}

function regionWords(study: Study): PlaceWords {
  const count = study.countries.length;
  const only = study.countries[0];
  if (count === 1 && only !== undefined) return countryWords(only.code, only.names);
  const [es, en, fr] = [numberWord(count, "es"), numberWord(count, "en"), numberWord(count, "fr")];
  return {
    name: { es: `los ${es} países`, en: `the ${en} countries`, fr: `les ${fr} pays` },
    in: {
      es: `en los ${es} países del estudio`,
      en: `in the ${en} countries of the study`,
      fr: `dans les ${fr} pays de l’étude`,
    },
  };
}

function countryWords(code: string, names: Texts): PlaceWords {
  return {
    name: names,
    in: { es: `en ${names.es}`, en: `in ${names.en}`, fr: IN_FRENCH[code] ?? `pays\u00a0: ${names.fr}` },
  };
}
