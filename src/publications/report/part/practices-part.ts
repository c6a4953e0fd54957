// Good practices that fit: those of the place first, then those that answer its needs. Evidence stays apart from our reading.

import type { Texts } from "#base/text";
import type { Practice } from "#literature/practice";
import type { Block, Inline } from "../../document/document.ts";
import { isRegional, type ReportContext, textIn } from "../report-context.ts";
import { capital } from "../say/say-place.ts";
import { sayYears } from "../say/say-years.ts";
import { countryName } from "../table/institutions.ts";
import type { Attributes } from "../template/scope.ts";
import { findingsHere } from "./findings-part.ts";
import { detailBlocks } from "./practice-detail-part.ts";

const REGION_CODES = ["REG", "NCA3"];

export function practiceBlocks(context: ReportContext, attributes: Attributes): readonly Block[] {
  return choosePractices(context, attributes).flatMap((practice) => practiceBlock(context, practice));
}

/** `origin=here`: of this place; `origin=elsewhere`: of other countries, with stated evidence, on dimensions of its findings. */
export function choosePractices(context: ReportContext, attributes: Attributes): readonly Practice[] {
  const wanted = attributes.origin ?? "here";
  const practices = context.input.practices.filter((practice) => isOwn(context, practice) === (wanted === "here"));
  const scored = practices
    .filter(({ dimensions }) => attributes.dimension === undefined || dimensions.includes(attributes.dimension))
    .map((practice) => ({ practice, score: scoreOf(context, practice) }))
    .filter(({ score }) => score > 0);
  return scored
    .toSorted((a, b) => b.score - a.score || (a.practice.id < b.practice.id ? -1 : 1))
    .slice(0, Number(attributes.top ?? "8"))
    .map(({ practice }) => practice);
}

function isOwn(context: ReportContext, { countries }: Practice): boolean {
  const own = isRegional(context) ? context.input.study.countries.map(({ code }) => code) : [context.place];
  const names = countries.flatMap((country) => country.split("+"));
  return names.some((name) => own.includes(name) || REGION_CODES.includes(name));
}

/** Stated evidence counts most; then how pressing the findings of its dimensions are here. */
function scoreOf(context: ReportContext, practice: Practice): number {
  const evidence = isEmpty(practice.evidence) ? 0 : 2;
  const numbers = /\d/.test(practice.evidence.en) ? 1 : 0;
  const pressing = findingsHere(context, { kinds: "need coverage equality" }).slice(0, 8);
  const kinds = context.input.study.serviceKinds;
  const fits = pressing.filter(({ subject }) => {
    const dimension = kinds.find(({ code }) => code === subject)?.dimension;
    return dimension !== undefined && practice.dimensions.includes(dimension);
  });
  return evidence + numbers + fits.length / 8;
}

function isEmpty(texts: Texts): boolean {
  return texts.en === "" && texts.es === "";
}

const LABELS = {
  did: { es: "Qué se hizo", en: "What was done", fr: "Ce qui a été fait" },
  evidence: {
    es: "Qué dice la fuente de sus resultados",
    en: "What the source says of its results",
    fr: "Ce que la source dit des résultats",
  },
  nothing: {
    es: "La fuente no informa resultados.",
    en: "The source reports no results.",
    fr: "La source ne rapporte pas de résultats.",
  },
  reading: { es: "Nuestra lectura", en: "Our reading", fr: "Notre lecture" },
};

function practiceBlock(context: ReportContext, practice: Practice): readonly Block[] {
  const { language } = context;
  const addresses = practice.sourceAddress.split(" ; ").filter((address) => address !== "");
  context.sources.citeAddresses(addresses, textIn(context, practice.actors), textIn(context, practice.names));
  const where = practice.countries.flatMap((code) => code.split("+")).map((code) => countryName(context, code));
  const head = [textIn(context, practice.actors), where.join(", "), sayYears(practice.period, language)]
    .filter((part) => part !== "")
    .join("; ");
  const evidence = textIn(context, practice.evidence);
  const label = (key: keyof typeof LABELS): Inline => ({
    type: "strong",
    children: [{ type: "text", text: `${LABELS[key][language]}${language === "fr" ? " : " : ": "}` }],
  });
  const reading: readonly Inline[] = isEmpty(practice.inference)
    ? []
    : [
        { type: "text", text: " " },
        label("reading"),
        { type: "emphasis", children: [{ type: "text", text: stop(capital(textIn(context, practice.inference))) }] },
      ];
  return [
    {
      type: "heading",
      level: 3,
      id: `practice-${practice.id}`,
      children: [{ type: "text", text: textIn(context, practice.names) }],
    },
    { type: "paragraph", children: [{ type: "emphasis", children: [{ type: "text", text: head }] }] },
    {
      type: "paragraph",
      children: [
        label("did"),
        { type: "text", text: `${stop(textIn(context, practice.whatItDoes))} ` },
        label("evidence"),
        { type: "text", text: evidence === "" ? LABELS.nothing[language] : stop(evidence) },
        ...reading,
        ...sourceLink(context, addresses),
      ],
    },
    ...detailBlocks(context, practice),
  ];
}

function stop(text: string): string {
  return text === "" || /[.!?…]$/.test(text) ? text : `${text}.`;
}

const SOURCE = { es: "fuente", en: "source", fr: "source" };

function sourceLink(context: ReportContext, addresses: readonly string[]): readonly Inline[] {
  const [first] = addresses;
  if (first === undefined) return [];
  return [
    { type: "text", text: " (" },
    { type: "link", address: first, children: [{ type: "text", text: SOURCE[context.language] }] },
    { type: "text", text: ")" },
  ];
}
