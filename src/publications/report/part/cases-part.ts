// Case studies as they are told: under a pseudonym, with approved quotations, set in a box that carries their mark.
import { joinMarks } from "#base/mark";
import { slug } from "#base/slug";
import type { CaseStudy } from "#cases/case-study";
import type { Block, Callout, Figure } from "../../document/document.ts";
import { isRegional, kindName, markOfTable, placeName, type ReportContext, textIn } from "../report-context.ts";
import { lowerFirst } from "../say/say-place.ts";
import type { Attributes } from "../template/scope.ts";
import { besideNumbers } from "./case-numbers-part.ts";

/** In the region one case per country; in a country all of its own, at most `top`. */
export function casesHere(context: ReportContext, attributes: Attributes): readonly CaseStudy[] {
  const permitted = context.input.cases.filter(({ consent }) => consent.publications?.includes("report") ?? true);
  const cases = isRegional(context)
    ? context.parts.flatMap(({ id }) => permitted.filter(({ country }) => country === id).slice(0, 1))
    : permitted.filter(({ country }) => country === context.place);
  return cases.slice(0, Number(attributes.top ?? "2"));
}

export function caseBlocks(context: ReportContext, attributes: Attributes): readonly Block[] {
  return casesHere(context, attributes).map((one) => caseBlock(context, one, besideNumbers(context, one)));
}

/** `beside`: what stands under the story in its box. */
export function caseBlock(context: ReportContext, one: CaseStudy, beside: readonly Block[]): Callout {
  const [opening, ...rest] = one.story[context.language];
  const quotations = one.quotations.map(
    (quotation): Block => ({
      type: "callout",
      kind: "quotation",
      title: "",
      mark: one.mark,
      children: [{ type: "paragraph", children: [{ type: "text", text: textIn(context, quotation.texts) }] }],
    }),
  );
  const paragraph = (text: string): Block => ({ type: "paragraph", children: [{ type: "text", text }] });
  return {
    type: "callout",
    kind: "case",
    title: textIn(context, one.titles),
    mark: beside.length === 0 ? one.mark : joinMarks([one.mark, markOfTable(context, "returnee")]),
    children: [
      {
        type: "paragraph",
        children: [{ type: "emphasis", children: [{ type: "text", text: personOf(context, one) }] }],
      },
      ...(opening === undefined ? [] : [paragraph(opening)]),
      ...photoOf(context, one),
      ...quotations.slice(0, 1),
      ...rest.map(paragraph),
      ...quotations.slice(1),
      ...beside,
      paragraph(needsOf(context, one)),
    ],
  };
}

/** Only of who agreed to be shown: reading a case refuses any other. */
function photoOf({ language }: ReportContext, one: CaseStudy): readonly Figure[] {
  const { photo } = one;
  if (photo?.picture === undefined || !one.consent.scope.includes("photo")) return [];
  const words = photo.alternatives[language];
  return [
    {
      ...({ type: "figure", id: `photo-${slug(one.pseudonym)}`, title: words, subtitle: "" } as const),
      spec: { kind: "photo", ...photo.picture },
      ...{ alternative: words, notes: [], source: photo.credit ?? "", mark: one.mark, evidence: [] },
    },
  ];
}

/** A city is named only where the person agreed to it. */
export function mayName({ consent }: CaseStudy): boolean {
  return consent.scope.includes("place");
}

const YEARS = { es: "años", en: "years", fr: "ans" };

function personOf(context: ReportContext, one: CaseStudy): string {
  const city = mayName(one) ? placeName(context, one.city) : "";
  const place = [city, placeName(context, one.country)].filter((name) => name !== "").join(", ");
  const age = one.ageBand === "" ? "" : `, ${one.ageBand} ${YEARS[context.language]}`;
  return `${one.pseudonym} (${SEX[one.sex][context.language]}${age}), ${place}`;
}

const SEX = {
  female: { es: "mujer", en: "woman", fr: "femme" },
  male: { es: "hombre", en: "man", fr: "homme" },
};

const NEEDS = {
  es: "Necesidades que cuenta",
  en: "Needs told",
  fr: "Besoins racontés",
};
const INVENTED = {
  es: "El nombre y la historia son inventados, para mostrar cómo se presenta un caso.",
  en: "Name and story are invented, to show how a case is told.",
  fr: "Le nom et l’histoire sont inventés, pour montrer comment un cas est présenté.",
};
const PSEUDONYM = {
  es: "El nombre es un seudónimo; la historia se publica con consentimiento.",
  en: "The name is a pseudonym; the story is published with consent.",
  fr: "Le nom est un pseudonyme ; l’histoire est publiée avec consentement.",
};

function needsOf(context: ReportContext, one: CaseStudy): string {
  const { language } = context;
  const names = one.needs.map((code) => lowerFirst(kindName(context, code)));
  const told = names.length === 0 ? "" : `${NEEDS[language]}${language === "fr" ? " : " : ": "}${names.join(", ")}. `;
  return told + (one.mark === "demonstration" ? INVENTED : PSEUDONYM)[language];
}
