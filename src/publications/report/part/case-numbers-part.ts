// The path of a person beside the numbers of the city: how many share the need, how many knew where to ask, which service runs.

import { formatCount } from "#base/format-number";
import type { SexDomain } from "#base/sex";
import type { CaseStudy } from "#cases/case-study";
import type { Block, Inline } from "../../document/document.ts";
import { findEstimate, isShown, kindName, placeName, type ReportContext } from "../report-context.ts";
import { sayFull } from "../say/say-number.ts";

/** Where the city may not be named, the numbers are those of the country. */
export function besideNumbers(context: ReportContext, one: CaseStudy): readonly Block[] {
  const place = one.consent.scope.includes("place") ? one.city : one.country;
  const items = one.needs.map((kind) => needLine(context, one, { kind, place })).filter((line) => line.length > 0);
  if (items.length === 0) return [];
  const lead = LEAD[context.language](placeName(context, place));
  return [
    { type: "paragraph", children: [{ type: "strong", children: [{ type: "text", text: lead }] }] },
    { type: "list", ordered: false, items },
  ];
}

interface Need {
  readonly kind: string;
  readonly place: string;
}

function needLine(context: ReportContext, one: CaseStudy, { kind, place }: Need): readonly Inline[] {
  const words = WORDS[context.language];
  const parts = [
    share(context, { indicator: `need-${kind}`, place, sex: one.sex }, words.need[one.sex]),
    share(context, { indicator: `known-${kind}`, place, sex: "all" }, words.known),
    share(context, { indicator: `received-${kind}`, place, sex: "all" }, words.received),
  ].filter((part) => part.length > 0);
  const services = running(context, one, { kind, place });
  if (parts.length === 0) return [];
  const name = kindName(context, kind);
  const joined = parts.flatMap((part, at): readonly Inline[] =>
    at === 0 ? part : [{ type: "text", text: "; " }, ...part],
  );
  const colon = context.language === "fr" ? " : " : ": ";
  return [
    { type: "text", text: `${name}${colon}` },
    ...joined,
    {
      type: "text",
      text: `. ${services === 0 ? words.noService : words.services(formatCount(services, context.language))}`,
    },
  ];
}

function share(
  context: ReportContext,
  key: { readonly indicator: string; readonly place: string; readonly sex: SexDomain },
  words: string,
): readonly Inline[] {
  const estimate = findEstimate(context, key);
  if (!isShown(estimate)) return [];
  return [
    { type: "number", text: sayFull(estimate, context.language), evidence: estimate.id },
    { type: "text", text: ` ${words}` },
  ];
}

function running({ input }: ReportContext, one: CaseStudy, { kind, place }: Need): number {
  return input.services.filter(
    ({ country, cities, kinds, status }) =>
      country === one.country &&
      kinds.includes(kind) &&
      status === "running" &&
      (place === one.country || cities.includes(place)),
  ).length;
}

const LEAD = {
  es: (place: string) => `La historia junto a los números de ${place}`,
  en: (place: string) => `The story beside the numbers of ${place}`,
  fr: (place: string) => `L’histoire à côté des chiffres de ${place}`,
};

const WORDS = {
  es: {
    need: { female: "de las mujeres necesitan esta ayuda", male: "de los hombres necesitan esta ayuda" },
    known: "de quienes la necesitan saben dónde pedirla",
    received: "de quienes la necesitan la recibieron",
    services: (n: string) => `Servicios en marcha registrados para este lugar: ${n}.`,
    noService: "Ningún servicio en marcha está registrado para este lugar.",
  },
  en: {
    need: { female: "of women need it", male: "of men need it" },
    known: "of those in need know where to ask",
    received: "of those in need received it",
    services: (n: string) => `Running services on record for this place: ${n}.`,
    noService: "No running service is on record for this place.",
  },
  fr: {
    need: { female: "des femmes en ont besoin", male: "des hommes en ont besoin" },
    known: "des personnes concernées savent où demander",
    received: "des personnes concernées l’ont reçu",
    services: (n: string) => `Services en activité recensés pour ce lieu : ${n}.`,
    noService: "Aucun service en activité n’est recensé pour ce lieu.",
  },
};
