// The styles of a Word document: named, so that a team can change the look of the whole report in one place.
import type { Language } from "#base/text";
import type { Layout } from "../../document/document.ts";
import { ACCENT_TEXT, BRAND, INK, LANGUAGE_TAGS, MUTED, SANS, SERIF, SIZE } from "./docx-look.ts";
import { type ParagraphLook, paragraphProperties, type RunLook, runLook, spacingOf } from "./wordml.ts";

interface ParagraphStyle {
  readonly id: string;
  /** Built-in names are in English in every file; Word shows them in the reader's language. */
  readonly name: string;
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
  readonly next?: string;
}

const STYLES: readonly ParagraphStyle[] = [
  heading(1, 40, { before: 0, after: 240 }),
  heading(2, 27, { before: 320, after: 120 }),
  heading(3, 22, { before: 240, after: 80 }),
  caption("CaptionName", "Caption name", { size: 16, bold: true, color: BRAND }, { before: 240, after: 20 }),
  caption("Caption", "caption", { size: 20, bold: true, color: INK }, { before: 40, after: 40 }),
  caption("Subtitle2", "Caption subtitle", { size: SIZE.small, color: MUTED }, { after: 80 }),
  caption("Mark", "Mark", { size: SIZE.small, bold: true, color: ACCENT_TEXT }, { after: 60 }),
  plain("SourceLine", "Source line", { size: SIZE.small, color: MUTED }, { before: 60, after: 60 }),
  plain("CellText", "Cell text", { size: SIZE.table }, { after: 0, line: 240 }),
  plain("ContentsLine", "Contents line", { size: 18 }, { after: 40 }),
  { id: "FootnoteText", name: "footnote text", run: { size: SIZE.small }, paragraph: { spacing: { after: 40 } } },
];

/** Inside of the part `styles.xml`. Short documents are set smaller and closer, to keep to their pages. */
export function docxStyles(language: Language, layout: Layout = "report"): string {
  const isShort = layout !== "report";
  const body = isShort ? SHORT : { size: SIZE.body, font: SERIF, after: 120, line: 288 };
  return [
    "<w:docDefaults>",
    `<w:rPrDefault><w:rPr>${runLook({ font: body.font, color: INK, size: body.size })}<w:lang w:val="${LANGUAGE_TAGS[language]}"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spacingOf({ after: body.after, line: body.line })}<w:jc w:val="left"/></w:pPr></w:pPrDefault>`,
    "</w:docDefaults>",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>',
    ...(isShort ? STYLES.map(closer) : STYLES).map(writeStyle),
    characterStyle("Hyperlink", `<w:color w:val="${BRAND}"/><w:u w:val="single"/>`),
    characterStyle("FootnoteReference", '<w:vertAlign w:val="superscript"/>', "footnote reference"),
  ].join("");
}

const SHORT = { size: 16, font: SANS, after: 40, line: 228 } as const;

/** Heads of a short document: two thirds of their size, half of the space around them. */
function closer(style: ParagraphStyle): ParagraphStyle {
  if (!/^Heading|^Caption/.test(style.id)) return style;
  const { before = 0, after = 0 } = style.paragraph.spacing ?? {};
  const size = style.id === "Heading2" ? 22 : Math.min(style.run.size ?? SHORT.size, 18);
  return {
    ...style,
    run: { ...style.run, size, ...(style.id === "Heading2" && { color: BRAND }) },
    paragraph: {
      ...style.paragraph,
      spacing: { before: Math.round(before * 0.45), after: Math.round(after * 0.45) },
    },
  };
}

function heading(level: 1 | 2 | 3, size: number, spacing: NonNullable<ParagraphLook["spacing"]>): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: "Normal",
    run: { font: SANS, size, bold: true, color: INK },
    paragraph: { spacing, keepNext: true, keepLines: true },
  };
}

type StyleSpacing = NonNullable<ParagraphLook["spacing"]>;

function caption(id: string, name: string, run: RunLook, spacing: StyleSpacing): ParagraphStyle {
  return { id, name, run: { font: SANS, ...run }, paragraph: { spacing, keepNext: true } };
}

function plain(id: string, name: string, run: RunLook, spacing: StyleSpacing): ParagraphStyle {
  return { id, name, run: { font: SANS, ...run }, paragraph: { spacing } };
}

function writeStyle({ id, name, run, paragraph, next }: ParagraphStyle): string {
  const { keepNext, keepLines, spacing } = paragraph;
  const level = /^Heading(\d)$/.exec(id)?.[1];
  const outline = level === undefined ? "" : `<w:outlineLvl w:val="${Number(level) - 1}"/>`;
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
    next === undefined ? "" : `<w:next w:val="${next}"/>`,
    `<w:qFormat/><w:pPr>${paragraphProperties({ ...(keepNext && { keepNext }), ...(keepLines && { keepLines }), ...(spacing && { spacing }) })}${outline}</w:pPr>`,
    `<w:rPr>${runLook(run)}</w:rPr></w:style>`,
  ].join("");
}

function characterStyle(id: string, look: string, name = id): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${look}</w:rPr></w:style>`;
}
