// Tables of WordprocessingML as text. Sizes in twentieths of a point; widths are fixed, so that every program lays them out alike.
import { shading } from "./wordml.ts";

export interface Border {
  /** Eighths of a point. */
  readonly size: number;
  readonly color: string;
}

export type Side = "top" | "left" | "bottom" | "right" | "insideH" | "insideV";

/** Sides that are not named have no line. */
export type Borders = Readonly<Partial<Record<Side, Border>>>;

export interface Margins {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableLook {
  readonly widths: readonly number[];
  readonly borders: Borders;
  /** Of cells that have none of their own. */
  readonly margins?: Margins;
}

export interface CellLook {
  readonly width: number;
  readonly span?: number;
  readonly borders?: Borders;
  readonly fill?: string;
  readonly margins?: Margins;
  readonly vertical?: "center" | "bottom";
}

const SIDES: readonly Side[] = ["top", "left", "bottom", "right", "insideH", "insideV"];

export function table({ widths, borders, margins }: TableLook, rows: readonly string[]): string {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const lines = SIDES.map((side) => borderOf(side, borders[side])).join("");
  const properties = [
    `<w:tblW w:w="${width}" w:type="dxa"/>`,
    `<w:tblBorders>${lines}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    margins === undefined ? "" : `<w:tblCellMar>${marginsOf(margins)}</w:tblCellMar>`,
  ];
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("");
  return `<w:tbl><w:tblPr>${properties.join("")}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** A row stays on one page unless it `maySplit`; a head is repeated on every page. */
export function row(
  cells: readonly string[],
  look: { readonly isHead?: boolean; readonly maySplit?: boolean } = {},
): string {
  const properties = `${look.maySplit === true ? "" : "<w:cantSplit/>"}${look.isHead === true ? "<w:tblHeader/>" : ""}`;
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;
}

/** `content` are paragraphs and tables, already written. A cell must end with a paragraph. */
export function cell(content: string, look: CellLook): string {
  const { width, span, borders, fill, margins, vertical } = look;
  const lines = borders === undefined ? [] : SIDES.filter((side) => borders[side] !== undefined);
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === undefined || span < 2 ? "" : `<w:gridSpan w:val="${span}"/>`,
    lines.length === 0
      ? ""
      : `<w:tcBorders>${lines.map((side) => borderOf(side, borders?.[side])).join("")}</w:tcBorders>`,
    fill === undefined ? "" : shading(fill),
    margins === undefined ? "" : `<w:tcMar>${marginsOf(margins)}</w:tcMar>`,
    vertical === undefined ? "" : `<w:vAlign w:val="${vertical}"/>`,
  ];
  const end = content.endsWith("</w:p>") ? "" : "<w:p/>";
  return `<w:tc><w:tcPr>${properties.join("")}</w:tcPr>${content}${end}</w:tc>`;
}

function borderOf(side: Side, border: Border | undefined): string {
  if (border === undefined) return `<w:${side} w:val="none" w:sz="0" w:space="0" w:color="auto"/>`;
  return `<w:${side} w:val="single" w:sz="${border.size}" w:space="0" w:color="${border.color}"/>`;
}

function marginsOf(margins: Margins): string {
  const sides = ["top", "left", "bottom", "right"] as const;
  return sides.map((side) => `<w:${side} w:w="${margins[side]}" w:type="dxa"/>`).join("");
}
