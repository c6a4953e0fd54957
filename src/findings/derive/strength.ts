// How firmly a finding stands, by shown rules, and the sentence that says why.
import type { Estimate } from "#analysis/estimate";
import { formatCount, formatNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Study } from "#study/study";
import { inEachLanguage } from "../words/each-language.ts";
import { askedWords, whoWords } from "../words/who-words.ts";

export interface Strength {
  readonly strength: "strong" | "fair" | "weak";
  readonly reason: Texts;
}

/** A share with an interval wider than this on either side is fair at best. */
export const NARROW_HALF_WIDTH = 0.1;

/** Strong: not flagged, at least twice the people of the weak mark, interval at most ten points to either side. */
export function strengthOfShare(estimate: Estimate, table: string, study: Study): Strength {
  const halfWidth = (estimate.upper - estimate.lower) / 2;
  const who = whoWords(study, table, estimate.domain.sex);
  const points = (language: "es" | "en" | "fr") => formatNumber(halfWidth * 100, language);
  const flagged = isFlagged(estimate.flags);
  const firm = halfWidth <= NARROW_HALF_WIDTH && estimate.n >= 2 * study.disclosure.weakBelow;
  const tail: Texts = flagged ? FLAGGED : firm ? FIRM : WIDE;
  return {
    strength: flagged ? "weak" : firm ? "strong" : "fair",
    reason: inEachLanguage((language) => {
      const asked = askedWords(estimate.n, who, language);
      const margin = {
        es: `margen de ±${points("es")} puntos`,
        en: `margin of ±${points("en")} points`,
        fr: `marge de ±${points("fr")} points`,
      };
      return `${asked}, ${margin[language]}${tail[language]}`;
    }),
  };
}

/** Few people, a single cluster or no variance: whatever the number says, it is weak. */
export function isFlagged(flags: readonly string[]): boolean {
  return flags.some((flag) => flag === "weak" || flag === "no-variance" || flag === "single-cluster-stratum");
}

/** Strong: three or more records from at least two publishers. Fair: two records. Weak: a single record. */
export function strengthOfRecords(records: readonly { readonly sourceAddresses: readonly string[] }[]): Strength {
  const publishers = new Set(records.flatMap((record) => record.sourceAddresses.map(hostOf))).size;
  const count = records.length;
  const strength = count >= 3 && publishers >= 2 ? "strong" : count >= 2 ? "fair" : "weak";
  return {
    strength,
    reason: {
      es: `Se apoya en ${counted(count, "es", "registro", "registros")} de ${counted(publishers, "es", "sitio de publicación", "sitios de publicación")}.`,
      en: `Rests on ${counted(count, "en", "record", "records")} from ${counted(publishers, "en", "publishing site", "publishing sites")}.`,
      fr: `Repose sur ${counted(count, "fr", "fiche", "fiches")} provenant de ${counted(publishers, "fr", "site de publication", "sites de publication")}.`,
    },
  };
}

/** "1 record", "3 records". */
export function counted(count: number, language: "es" | "en" | "fr", one: string, many: string): string {
  const singular = count === 1 || (language === "fr" && count === 0);
  return `${formatCount(count, language)}\u00a0${singular ? one : many}`;
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? address;
}

const FLAGGED: Texts = {
  es: ": son pocas respuestas o un diseño sin variación suficiente.",
  en: ": few answers, or a design without enough variation.",
  fr: "\u00a0: trop peu de réponses, ou un plan sans variation suffisante.",
};

const FIRM: Texts = {
  es: ": una base amplia y un intervalo estrecho.",
  en: ": a broad base and a narrow interval.",
  fr: "\u00a0: une base large et un intervalle étroit.",
};

const WIDE: Texts = {
  es: ": la dirección es clara, el tamaño exacto no.",
  en: ": the direction is clear, the exact size is not.",
  fr: "\u00a0: le sens est clair, l’ampleur exacte ne l’est pas.",
};
