// Of whom a share speaks and how many were asked, by table of answers and sex. People first.
import { formatCount } from "#base/format-number";
import type { SexDomain } from "#base/sex";
import type { Language, Texts } from "#base/text";
import type { Study } from "#study/study";
import { lowerFirst } from "./each-language.ts";

interface WhoWords {
  /** After a share: "62 % de las personas retornadas", "62% of returned migrants", "62 % des personnes de retour". */
  readonly of: Texts;
  /** After a number: "812 personas consultadas". */
  readonly asked: Texts;
}

type BySex = Readonly<Record<SexDomain, WhoWords>>;

const RETURNEES: BySex = {
  all: {
    of: { es: "de las personas retornadas", en: "of returned migrants", fr: "des personnes de retour" },
    asked: { es: "personas consultadas", en: "people asked", fr: "personnes interrogées" },
  },
  female: {
    of: { es: "de las mujeres retornadas", en: "of returned women", fr: "des femmes de retour" },
    asked: { es: "mujeres consultadas", en: "women asked", fr: "femmes interrogées" },
  },
  male: {
    of: { es: "de los hombres retornados", en: "of returned men", fr: "des hommes de retour" },
    asked: { es: "hombres consultados", en: "men asked", fr: "hommes interrogés" },
  },
};

const RESIDENTS: BySex = {
  all: {
    of: { es: "de las personas de la comunidad", en: "of local residents", fr: "des habitantes et habitants" },
    asked: RETURNEES.all.asked,
  },
  female: {
    of: { es: "de las mujeres de la comunidad", en: "of local women", fr: "des habitantes" },
    asked: RETURNEES.female.asked,
  },
  male: {
    of: { es: "de los hombres de la comunidad", en: "of local men", fr: "des habitants" },
    asked: RETURNEES.male.asked,
  },
};

const EMPLOYERS: WhoWords = {
  of: { es: "de las empresas", en: "of employers", fr: "des employeurs" },
  asked: { es: "empresas consultadas", en: "employers asked", fr: "employeurs interrogés" },
};

const PROVIDERS: WhoWords = {
  of: {
    es: "de las organizaciones que prestan servicios",
    en: "of service providers",
    fr: "des prestataires de services",
  },
  asked: { es: "organizaciones consultadas", en: "providers asked", fr: "prestataires interrogés" },
};

const INSTITUTIONS: WhoWords = {
  of: { es: "de las instituciones", en: "of institutions", fr: "des institutions" },
  asked: { es: "instituciones consultadas", en: "institutions asked", fr: "institutions interrogées" },
};

const BY_TABLE: Readonly<Record<string, BySex>> = {
  returnee: RETURNEES,
  community: RESIDENTS,
  employer: whateverSex(EMPLOYERS),
  provider: whateverSex(PROVIDERS),
  institution: whateverSex(INSTITUTIONS),
};

/** Words of the population asked. A population that the program does not know is named as in the study. */
export function whoWords(study: Study, table: string, sex: SexDomain): WhoWords {
  return BY_TABLE[table]?.[sex] ?? namedAsInStudy(study, table);
}

/** "812 personas consultadas". */
export function askedWords(n: number, who: WhoWords, language: Language): string {
  return `${formatCount(n, language)}\u00a0${who.asked[language]}`;
}

function namedAsInStudy(study: Study, table: string): WhoWords {
  const names = study.populations.find(({ id }) => id === table)?.names ?? { es: table, en: table, fr: table };
  return {
    of: {
      es: `de las respuestas (${lowerFirst(names.es)})`,
      en: `of answers (${lowerFirst(names.en)})`,
      fr: `des réponses (${lowerFirst(names.fr)})`,
    },
    asked: { es: "respuestas", en: "answers", fr: "réponses" },
  };
}

function whateverSex(words: WhoWords): BySex {
  return { all: words, female: words, male: words };
}
