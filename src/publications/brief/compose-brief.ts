// Two pages for one reader: what is asked of them, why, by when, how it will be judged, whom to call.
import type { Issue } from "#base/issue";
import { joinMarks } from "#base/mark";
import type { Language, Texts } from "#base/text";
import type { Block, Document } from "../document/document.ts";
import { listEvidence } from "../document/list-evidence.ts";
import { plainText } from "../document/plain-text.ts";
import { frontMatter } from "../report/front-matter.ts";
import { markOfBlocks } from "../report/mark-of-blocks.ts";
import { openContext, type ReportContext } from "../report/report-context.ts";
import type { ReportInput } from "../report/report-input.ts";
import { unresolved } from "../report/resolve-references.ts";
import { sayCitation, sayLicence } from "../report/say/say-citation.ts";
import { sayHead } from "../report/say/say-place.ts";
import { wordFor } from "../report/say/words.ts";
import { expandChapter } from "../report/template/expand-chapter.ts";
import { typesetDocument } from "../report/typeset.ts";
import type { BriefAudience } from "./plan-briefs.ts";

export interface ComposedBrief {
  readonly document: Document;
  readonly issues: readonly Issue[];
}

export function briefTemplate({ group }: BriefAudience, language: Language): string {
  return `report/brief/${language}/${group}.md`;
}

/** Undefined where the study folder has no template for this audience in this language. */
export function composeBrief(
  input: ReportInput,
  audience: BriefAudience,
  language: Language,
): ComposedBrief | undefined {
  const file = briefTemplate(audience, language);
  const text = input.chapters.get(file);
  if (text === undefined) return undefined;
  const context = openContext(input, audience.subject, language, audience.group);
  const expanded = expandChapter(context, file, text);
  const [title, blocks] = takeTitle(expanded.blocks);
  const document = typesetDocument({ ...briefFront(context, audience, title, blocks), blocks });
  return { document, issues: [...expanded.issues, ...unresolved([expanded])] };
}

/** The first heading of the template is the title of the brief. */
function takeTitle(blocks: readonly Block[]): readonly [string, readonly Block[]] {
  const [first, ...rest] = blocks;
  return first?.type === "heading" && first.level === 1 ? [plainText(first.children), rest] : ["", blocks];
}

function briefFront(
  context: ReportContext,
  { group, subject }: BriefAudience,
  title: string,
  blocks: readonly Block[],
): Omit<Document, "blocks"> {
  const { language, input, city } = context;
  const mark = joinMarks(markOfBlocks(blocks));
  const front = frontMatter(context, mark);
  const forReader = wordFor(FOR_READER, group)[language];
  const place = city === undefined ? sayHead(context) : `${city.name}, ${sayHead(context)}`;
  const name = sayCitation(input.study, language, `${forReader}, ${place}`);
  return {
    ...front,
    id: `${input.study.id}-brief-${group}-${subject}-${language}`,
    layout: "brief",
    title,
    subtitle: forReader,
    place,
    citation: name,
    imprint: [keysLine(blocks, language), sayLicence(input.study, language)],
  };
}

const FOR_READER: Readonly<Record<string, Texts>> = {
  government: {
    es: "Dos páginas para las instituciones de gobierno",
    en: "Two pages for government institutions",
    fr: "Deux pages pour les institutions de l’État",
  },
  "local-authority": {
    es: "Dos páginas para las autoridades locales",
    en: "Two pages for local authorities",
    fr: "Deux pages pour les autorités locales",
  },
  employers: {
    es: "Dos páginas para las empresas",
    en: "Two pages for employers",
    fr: "Deux pages pour les employeurs",
  },
  "civil-society": {
    es: "Dos páginas para la sociedad civil",
    en: "Two pages for civil society",
    fr: "Deux pages pour la société civile",
  },
};

/** With these keys anybody walks back from a number to the answers. */
function keysLine(blocks: readonly Block[], language: Language): string {
  const keys = listEvidence(blocks).slice(0, KEYS_AT_MOST);
  return KEYS[language].replace("%", keys.join(" · "));
}

const KEYS_AT_MOST = 8;

const KEYS = {
  es: "De dónde sale cada cifra: «tornaviaje trace» con su clave. Claves de este documento: %.",
  en: "Where each number comes from: “tornaviaje trace” with its key. Keys of this document: %.",
  fr: "D’où vient chaque chiffre : « tornaviaje trace » suivi de sa clé. Clés de ce document : %.",
};
