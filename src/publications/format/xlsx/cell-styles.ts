// How the cells of the workbook look: the ink, teal and amber of the reports, one rule above and one below.
import type { CellStyle } from "hucre/xlsx";
import type { TableRow } from "../../document/document.ts";

type BorderStyle = NonNullable<CellStyle["border"]>;

const INK = { rgb: "1C2530" };
const TEAL = { rgb: "0F5C63" };
const QUIET = { rgb: "5A6570" };
const HAIR: BorderStyle = { bottom: { style: "hair", color: { rgb: "B8C0C6" } } };
const RULES: BorderStyle = {
  top: { style: "medium", color: TEAL },
  bottom: { style: "thin", color: TEAL },
};

/** Every font of the workbook; family 2 asks for a sans where Noto is not installed. */
export const FONT = { name: "Noto Sans", size: 10, family: 2 };
export const AMBER = "C98A1B";

export type Align = "start" | "decimal" | "centre";

export const TITLE: CellStyle = {
  font: { ...FONT, bold: true, size: 14, color: TEAL },
  alignment: { wrapText: true, vertical: "center" },
};
export const TEXT: CellStyle = { font: { ...FONT, color: INK }, alignment: { wrapText: true, vertical: "top" } };
export const QUIET_TEXT: CellStyle = {
  font: { ...FONT, color: QUIET },
  alignment: { wrapText: true, vertical: "top" },
};
export const STRONG: CellStyle = {
  font: { ...FONT, color: INK, bold: true },
  alignment: { wrapText: true, vertical: "top" },
};
export const LINK: CellStyle = { font: { ...FONT, color: TEAL, underline: true }, alignment: { vertical: "top" } };
/** Demonstration data: the words on pale amber. */
export const BAND: CellStyle = {
  font: { ...FONT, bold: true, color: INK },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F8E9CC" } },
  alignment: { wrapText: true, vertical: "center" },
};

export function headStyle(align: Align, quiet: boolean): CellStyle {
  return {
    font: { ...FONT, bold: !quiet, color: quiet ? QUIET : INK },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: quiet ? "F4F6F7" : "E1EDEE" } },
    border: RULES,
    alignment: { ...alignment(align), vertical: "bottom", wrapText: true },
  };
}

export interface BodyLook {
  readonly kind: TableRow["kind"];
  readonly align: Align;
  /** The columns with the key to trace. */
  readonly quiet: boolean;
  readonly format?: string | undefined;
}

const bodyStyles = new Map<string, CellStyle>();

/** A few dozen looks for tens of thousands of cells: each is one value. */
export function bodyStyle(look: BodyLook): CellStyle {
  const key = `${look.kind} ${look.align} ${look.quiet} ${look.format}`;
  const style = bodyStyles.get(key) ?? makeBodyStyle(look);
  bodyStyles.set(key, style);
  return style;
}

function makeBodyStyle({ kind, align, quiet, format }: BodyLook): CellStyle {
  return {
    font: { ...FONT, bold: kind !== "body", color: quiet ? QUIET : INK },
    ...(kind === "group" ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F1F5F5" } } } : {}),
    border: kind === "total" ? RULES : HAIR,
    alignment: { ...alignment(align), vertical: "top", ...(quiet ? { wrapText: false } : {}) },
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

/** Numbers keep a little distance from the text of the next column. */
function alignment(align: Align): NonNullable<CellStyle["alignment"]> {
  if (align === "decimal") return { horizontal: "right", indent: 1 };
  return { horizontal: align === "start" ? "left" : "center", wrapText: true };
}
