// FigureSpec → SVG text. The same spec, language and size give the same bytes; a process draws each only once, and not at all
// where a memory is handed in that knows it.
import { type Digest, digestText, digestValue } from "#base/digest";
import { label, WRITER_WORDS } from "../words/writer-words.ts";
import type { Chart } from "./chart.ts";
import { compileFigure } from "./compile-figure.ts";
import { drawCellMap } from "./draw-cell-map.ts";
import { drawEvidenceMap } from "./draw-evidence-map.ts";
import { drawLayers } from "./draw-layers.ts";
import { drawNodeLink } from "./draw-node-link.ts";
import { drawPhoto } from "./draw-photo.ts";
import { drawPlaceMap } from "./draw-place-map.ts";
import { drawRecruitmentChains } from "./draw-recruitment-chains.ts";
import { drawReviewFlow } from "./draw-review-flow.ts";
import { drawDemonstrationBand, drawKey, drawText, escapeXml, round } from "./draw-svg.ts";
import type { DrawingMemory } from "./drawing-memory.ts";
import { type FigureOptions, LINE_HEIGHT, SMALL_SIZE } from "./figure-options.ts";
import { asScreenColours, COLOURS } from "./figure-palette.ts";
import type { FigureSpec } from "./figure-spec.ts";
import { wrapText } from "./measure-text.ts";

export interface RenderedFigure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing of known height, without the `svg` element round it. */
interface Piece {
  readonly svg: string;
  readonly height: number;
}

const KEPT = 200;
const kept = new Map<Digest, RenderedFigure>();

/** Paper and screen have the same drawing, coloured differently. A photo is kept in no memory: its person may take it back. */
export function renderFigure(spec: FigureSpec, options: FigureOptions, memory?: DrawingMemory): RenderedFigure {
  const key = digestFigure(spec, options);
  const draw = () => drawFigure(spec, options);
  const figure = kept.get(key) ?? (isPhoto(spec) ? draw() : (memory?.recall(key, draw) ?? draw()));
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? "");
  kept.set(key, figure);
  return options.theme === "screen" ? { ...figure, svg: asScreenColours(figure.svg) } : figure;
}

export function isPhoto(spec: FigureSpec): boolean {
  return spec.kind === "photo";
}

function digestFigure(spec: FigureSpec, options: FigureOptions): Digest {
  const { world, areas = "", theme: _colours, ...rest } = options;
  const map = spec.kind === "place-map" || spec.kind === "cell-map" ? [world === undefined, digestAreas(areas)] : [];
  return digestValue([spec, rest, map]);
}

let lastAreas = { text: "", digest: digestText("") };

function digestAreas(text: string): Digest {
  if (text !== lastAreas.text) lastAreas = { text, digest: digestText(text) };
  return lastAreas.digest;
}

function drawFigure(spec: FigureSpec, options: FigureOptions): RenderedFigure {
  const { width } = options;
  const drawing = drawBody(spec, options);
  const band: Piece =
    options.mark === "demonstration"
      ? drawDemonstrationBand(WRITER_WORDS[options.language].demonstration, width)
      : { svg: "", height: 0 };
  const body = stack([drawHeading(options), band, drawing, drawSource(options)]);
  const id = escapeXml(`${options.id}-${width}-`);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${round(body.height)}" viewBox="0 0 ${width} ${round(body.height)}" role="img" aria-labelledby="${id}t ${id}d" lang="${options.language}">`,
    `<title id="${id}t">${escapeXml(options.title)}</title><desc id="${id}d">${escapeXml(options.alternative)}</desc>`,
    body.svg,
    "</svg>",
  ].join("");
  return { svg, width, height: body.height };
}

function drawBody(spec: FigureSpec, options: FigureOptions): Piece {
  switch (spec.kind) {
    case "place-map":
      return drawPlaceMap(spec, options);
    case "cell-map":
      return drawCellMap(spec, options);
    case "recruitment-chains":
      return drawRecruitmentChains(spec, options);
    case "node-link":
      return drawNodeLink(spec, options);
    case "review-flow":
      return drawReviewFlow(spec, options);
    case "photo":
      return drawPhoto(spec, options);
    case "evidence-map":
      return drawEvidenceMap(spec, options);
    default:
      return drawChart(compileFigure(spec, options));
  }
}

function stack(pieces: readonly Piece[]): Piece {
  let y = 0;
  const parts = pieces.map(({ svg, height }) => {
    const part = svg === "" ? "" : `<g transform="translate(0,${round(y)})">${svg}</g>`;
    y += height;
    return part;
  });
  return { svg: parts.join(""), height: y };
}

function drawHeading({ heading, title, width }: FigureOptions): Piece {
  if (heading === undefined) return { svg: "", height: 0 };
  const titles = wrapText(title, { width: width - 4, size: 16, weight: "semibold" });
  const subtitles = wrapText(heading.subtitle, { width: width - 4, size: 12 });
  const top = titles.map((text, i) =>
    drawText(text, { x: 2, y: 16 + i * 21, colour: COLOURS.ink, size: 16, weight: 600 }),
  );
  const start = titles.length * 21 + 12;
  const below = subtitles.map((text, i) =>
    drawText(text, { x: 2, y: start + i * 16, colour: COLOURS.muted, size: 12 }),
  );
  return { svg: [...top, ...below].join(""), height: start + subtitles.length * 16 + 4 };
}

function drawSource({ heading, width, language }: FigureOptions): Piece {
  if (heading === undefined || heading.source === "") return { svg: "", height: 0 };
  const lines = wrapText(label(WRITER_WORDS[language].source, language) + heading.source, {
    width: width - 4,
    size: SMALL_SIZE,
  });
  const svg = lines.map((text, i) => drawText(text, { x: 2, y: 14 + i * LINE_HEIGHT, colour: COLOURS.muted })).join("");
  return { svg, height: lines.length * LINE_HEIGHT + 8 };
}

function drawChart({ layers, key, left, top, width, height }: Chart): Piece {
  const svg = `<g transform="translate(${round(left)},${round(top)})">${drawLayers(layers)}</g>`;
  return stack([drawKey(key, width), { svg, height }]);
}
