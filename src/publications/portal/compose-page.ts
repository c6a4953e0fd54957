// One page of the portal as a document: a template of the study, or a chapter of the regional report, with ways to what goes on.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Issue } from "#base/issue";
import { joinMarks } from "#base/mark";
import type { Language } from "#base/text";
import type { Block, Document, Frame } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import { flattenBlocks } from "../document/plan-document.ts";
import { frontMatter, shortImprint } from "../report/front-matter.ts";
import { markOfBlocks } from "../report/mark-of-blocks.ts";
import { openContext, type ReportContext } from "../report/report-context.ts";
import { expandChapter } from "../report/template/expand-chapter.ts";
import { typesetDocument } from "../report/typeset.ts";
import { addressFrom, isTopic, type PortalPage, planPortal, portalStories, storySubject } from "./plan-portal.ts";
import { PORTAL_STYLE_FILE, SEARCH_SCRIPT_FILE, searchIndexFile } from "./portal-files.ts";
import type { PortalInput } from "./portal-input.ts";
import { PORTAL_WORDS, TOPICS } from "./portal-words.ts";
import { waysOf } from "./ways.ts";

export interface ComposedPage {
  readonly document: Document;
  readonly issues: readonly Issue[];
}

export function composePage(input: PortalInput, page: PortalPage): ComposedPage {
  const context = {
    ...openContext(input.report, subjectOf(input, page), page.language),
    ...commentsOf(input.report.study, page.language),
  };
  const template = templateOf(input, page);
  const expanded =
    template === undefined ? { blocks: [], issues: [] } : expandChapter(context, template.file, template.text);
  const [title, written] = takeTitle(expanded.blocks, page.title);
  const blocks = withoutLostReferences([...written, ...waysOf(input, page, context)]);
  return {
    document: typesetDocument({ ...pageFront(input, page, context, title, blocks), blocks }),
    issues: expanded.issues,
  };
}

/** Where the study names a server that takes them. */
function commentsOf({ id: study, feedback }: PortalInput["report"]["study"], language: Language) {
  if (feedback === undefined) return {};
  const commentAt = (id: string) =>
    new URL(`/comment/${encodeURIComponent(study)}/${encodeURIComponent(id)}?lang=${language}`, feedback).href;
  return { commentAt };
}

function subjectOf({ report }: PortalInput, { kind, subject }: PortalPage): string {
  if (kind === "story")
    return portalStories(report).find((one) => storySubject(one) === subject)?.country ?? WHOLE_STUDY;
  return kind === "country" || kind === "city" ? subject : WHOLE_STUDY;
}

interface Template {
  readonly file: string;
  readonly text: string;
}

/** A template of the portal where the study has one, else the chapter of the same name. */
function templateOf({ report }: PortalInput, { kind, subject, language }: PortalPage): Template | undefined {
  const name = kind === "topic" ? subject : kind;
  const own = `report/portal/${language}/${name}.md`;
  const chapter = [...report.chapters.keys()].find((path) =>
    new RegExp(`^report/${language}/\\d+-${name}\\.md$`).test(path),
  );
  const file = report.chapters.has(own) ? own : chapter;
  const text = file === undefined ? undefined : report.chapters.get(file);
  return file === undefined || text === undefined ? undefined : { file, text };
}

function takeTitle(blocks: readonly Block[], otherwise: string): readonly [string, readonly Block[]] {
  const [first, ...rest] = blocks;
  return first?.type === "heading" && first.level === 1 ? [plainText(first.children), rest] : [otherwise, blocks];
}

/** A chapter that stands alone speaks of tables that are on other pages: such a sentence is left out. */
function withoutLostReferences(blocks: readonly Block[]): readonly Block[] {
  const known = new Set(flattenBlocks(blocks).flatMap((block) => ("id" in block ? [block.id] : [])));
  const isLost = (block: Block) =>
    block.type === "paragraph" && block.children.some((inline) => inline.type === "reference" && !known.has(inline.to));
  return blocks.filter((block) => !isLost(block));
}

function pageFront(
  input: PortalInput,
  page: PortalPage,
  context: ReportContext,
  title: string,
  blocks: readonly Block[],
): Omit<Document, "blocks"> {
  const { study } = input.report;
  const { language } = page;
  const front = frontMatter(context, joinMarks(markOfBlocks(blocks)));
  const country = page.kind === "city" ? context.country?.names[language] : undefined;
  return {
    ...front,
    id: `${study.id}-portal-${page.subject}-${language}`,
    layout: "page",
    frame: frameOf(input, page),
    title,
    subtitle: page.kind === "home" ? study.subtitles[language] : "",
    place: country ?? "",
    imprint: shortImprint(context),
  };
}

function frameOf({ report, languages }: PortalInput, page: PortalPage): Frame {
  const pages = planPortal(report, page.language);
  const at = (subject: string, from: readonly PortalPage[] = pages) =>
    addressFrom(page.path, from.find((one) => one.subject === subject)?.path ?? page.path);
  const topics = TOPICS.filter(isTopic);
  return {
    site: report.study.titles[page.language],
    home: at("home"),
    style: addressFrom(page.path, PORTAL_STYLE_FILE),
    search: at("search"),
    ...(page.kind === "search" && {
      finds: {
        script: addressFrom(page.path, SEARCH_SCRIPT_FILE),
        index: addressFrom(page.path, searchIndexFile(page.language)),
      },
    }),
    items: topics.map((topic) => ({
      label: PORTAL_WORDS[page.language].labels[topic],
      address: at(topic),
      isCurrent: page.subject === topic,
    })),
    editions: languages.map((language: Language) => ({
      language,
      address: at(page.subject, planPortal(report, language)),
    })),
  };
}
