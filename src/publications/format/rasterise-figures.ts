// The figures of a document as pictures, for programs that draw no SVG. What was rasterised before is not again.
import { digestValue } from "#base/digest";
import type { Document } from "../document/document.ts";
import { flattenBlocks } from "../document/plan-document.ts";
import { isPhoto, type RenderedFigure } from "../figure/render-figure.ts";
import type { DrawnFigures } from "./draw-figures.ts";
import { rasterise } from "./rasterise.ts";
import type { RenderAssets } from "./render-assets.ts";

export type RasterisedFigures = ReadonlyMap<string, RenderedFigure & { readonly png: Uint8Array }>;

export interface RasterPlan {
  readonly assets: Pick<RenderAssets, "fonts" | "drawings">;
  /** In pixels. */
  readonly width: number;
}

/** By the id of the figure. */
export function rasteriseFigures(
  { blocks }: Document,
  drawn: DrawnFigures,
  { assets: { fonts, drawings }, width }: RasterPlan,
): RasterisedFigures {
  const photos = new Set(
    flattenBlocks(blocks).flatMap((block) => (block.type === "figure" && isPhoto(block.spec) ? [block.id] : [])),
  );
  const pngOf = (id: string, { svg }: RenderedFigure) => {
    const make = () => rasterise(svg, fonts, width);
    return photos.has(id) ? make() : (drawings?.recall(digestValue({ svg, width }), make) ?? make());
  };
  return new Map([...drawn].map(([id, figure]) => [id, { ...figure, png: pngOf(id, figure) }]));
}
