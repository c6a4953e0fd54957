// How a Word document looks: the ink, type and measures of the study as docx understands them.
import { AlignmentType, convertMillimetersToTwip, type IStylesOptions, LineRuleType } from "docx";
import type { Language } from "#base/text";

export const INK = "1C2530";
export const BRAND = "0F5C63";
export const BRAND_PALE = "E8F1F1";
export const WARM = "FAF8F4";
export const ACCENT_TEXT = "8A5A00";
export const MUTED = "56616D";
export const RULE = "C9CFD4";

export const SANS = "Noto Sans";
export const SERIF = "Noto Serif";

/** Language tags of spelling and hyphenation. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { es: "es-MX", en: "en-US", fr: "fr-FR" };

/** A4 with a text width of 170 mm. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(27),
    bottom: convertMillimetersToTwip(24),
    left: convertMillimetersToTwip(20),
    right: convertMillimetersToTwip(20),
  },
};
export const TEXT_WIDTH = convertMillimetersToTwip(170);

/** Half points. */
export const SIZE = { body: 20, table: 15, wideTable: 13, small: 15, title: 56 } as const;

export function stylesFor(language: Language): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: SANS, size, bold: true, color: INK },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: SERIF, size: SIZE.body, color: INK, language: { value: LANGUAGE_TAGS[language] } },
        paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.LEFT },
      },
      heading1: heading(40, 0, 240),
      heading2: heading(27, 320, 120),
      heading3: heading(22, 240, 80),
      hyperlink: { run: { color: BRAND, underline: {} } },
      footnoteText: { run: { size: SIZE.small }, paragraph: { spacing: { after: 40 } } },
    },
    paragraphStyles: [
      style("Caption", "Caption", { font: SANS, size: 20, bold: true, color: INK }, { before: 40, after: 40 }, true),
      style(
        "CaptionName",
        "Caption name",
        { font: SANS, size: 16, bold: true, color: BRAND },
        { before: 240, after: 20 },
        true,
      ),
      style("Subtitle2", "Caption subtitle", { font: SANS, size: SIZE.small, color: MUTED }, { after: 80 }, true),
      style(
        "SourceLine",
        "Source line",
        { font: SANS, size: SIZE.small, color: MUTED },
        { before: 60, after: 60 },
        false,
      ),
      style("Mark", "Mark", { font: SANS, size: SIZE.small, bold: true, color: ACCENT_TEXT }, { after: 60 }, true),
      style(
        "CellText",
        "Cell text",
        { font: SANS, size: SIZE.table },
        { after: 0, line: 240, lineRule: LineRuleType.AUTO },
        false,
      ),
      style("ContentsLine", "Contents line", { font: SANS, size: 18 }, { after: 40 }, false),
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function style(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle["run"]>,
  spacing: NonNullable<NonNullable<ParagraphStyle["paragraph"]>["spacing"]>,
  keepNext: boolean,
): ParagraphStyle {
  return { id, name, basedOn: "Normal", quickFormat: true, run, paragraph: { spacing, keepNext } };
}
