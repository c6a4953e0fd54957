// A picture in the line (DrawingML): vectors for programs that draw SVG, a PNG for the others, and its text alternative.
import { xmlText } from "./wordml.ts";

export interface DrawingPlan {
  /** Unique in the document. */
  readonly number: number;
  readonly name: string;
  readonly title: string;
  readonly alternative: string;
  /** Pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** Ids of the relations to the two files. */
  readonly svg: string;
  readonly png: string;
}

/** English metric units in a pixel. */
const EMU = 9525;
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
/** Says that the extension holds an SVG. */
const SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

export function drawing({ number, name, title, alternative, width, height, svg, png }: DrawingPlan): string {
  const size = `cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"`;
  const words = `name="${xmlText(name)}" descr="${xmlText(alternative)}" title="${xmlText(title)}"`;
  const vectors = `<a:extLst><a:ext uri="${SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${svg}"/></a:ext></a:extLst>`;
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${number}" ${words}/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${MAIN}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}">`,
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="${xmlText(name)}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${png}">${vectors}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
  ].join("");
}
