// Every figure of a document as SVG, by its id.
import type { Document, Figure } from "../document/document.ts";
import { flattenBlocks } from "../document/plan-document.ts";
import type { FigureOptions } from "../figure/figure-options.ts";
import type { FigureSpec } from "../figure/figure-spec.ts";
import { type RenderedFigure, renderFigure } from "../figure/render-figure.ts";
import type { RenderAssets } from "./render-assets.ts";

export type DrawnFigures = ReadonlyMap<string, RenderedFigure>;

export function drawFigures(
  document: Document,
  assets: RenderAssets,
  look: Pick<FigureOptions, "width" | "theme">,
): DrawnFigures {
  const figures = flattenBlocks(document.blocks).filter((block) => block.type === "figure");
  const drawn = new Map<string, RenderedFigure>();
  for (const figure of figures)
    drawn.set(figure.id, renderFigure(figure.spec, optionsOf(figure, document, assets, look), assets.drawings));
  return drawn;
}

function optionsOf(
  figure: Figure,
  { language }: Document,
  assets: RenderAssets,
  look: Pick<FigureOptions, "width" | "theme">,
): FigureOptions {
  const { id, title, alternative, mark, spec } = figure;
  const land = isMap(spec) ? { world: assets.world, areas: assets.areas } : {};
  return { ...look, language, id, mark, title, alternative, ...land };
}

function isMap(spec: FigureSpec): spec is Extract<FigureSpec, { kind: "place-map" | "cell-map" }> {
  return spec.kind === "place-map" || spec.kind === "cell-map";
}

/** Notes under a figure: its own, and the boundaries note of a map unless it is among them. */
export function figureNotes({ notes, spec }: Figure): readonly string[] {
  if (!isMap(spec) || spec.boundariesNote === "" || notes.includes(spec.boundariesNote)) return notes;
  return [...notes, spec.boundariesNote];
}
