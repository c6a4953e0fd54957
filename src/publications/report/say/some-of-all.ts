// "8 of the 13 measures", "none of the 13 measures", "all 5 kinds": how many of a set, as the subject of a title.
import { formatCount } from "#base/format-number";
import type { Language } from "#base/text";

/** The things that are counted, in the plural; `es` says their gender. */
export interface Counted {
  readonly es: { readonly plural: string; readonly gender: "f" | "m" };
  readonly en: string;
  readonly fr: string;
}

export function someOfAll(counted: Counted, { some, all }: { some: number; all: number }, language: Language): string {
  const [part, whole] = [formatCount(some, language), formatCount(all, language)];
  const forms = WORDS[language](counted, part, whole);
  if (some === 0) return forms.none;
  return some === all && all > 1 ? forms.all : forms.some;
}

interface Forms {
  readonly none: string;
  readonly some: string;
  readonly all: string;
}

type Say = (counted: Counted, some: string, all: string) => Forms;

const WORDS: Readonly<Record<Language, Say>> = {
  es: ({ es: { plural, gender } }, some, all) => {
    const [none, the] = gender === "f" ? ["ninguna", "las"] : ["ninguno", "los"];
    return {
      none: `${none} de ${the} ${all} ${plural}`,
      some: `${some} de ${all} ${plural}`,
      all: `${the} ${all} ${plural}`,
    };
  },
  en: ({ en }, some, all) => ({
    none: `none of the ${all} ${en}`,
    some: `${some} of ${all} ${en}`,
    all: `all ${all} ${en}`,
  }),
  // Feminine in French too, where it is in Spanish: measures; kinds and subjects are masculine in both.
  fr: ({ es: { gender }, fr }, some, all) => ({
    none: `${gender === "f" ? "aucune" : "aucun"} des ${all} ${fr}`,
    some: `${some} des ${all} ${fr}`,
    all: `les ${all} ${fr}`,
  }),
};

export const KINDS_OF_SERVICE: Counted = {
  es: { plural: "tipos de servicio", gender: "m" },
  en: "kinds of service",
  fr: "types de service",
};
