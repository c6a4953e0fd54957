// Figures in the shape of a slide: one that would be higher than its slide is drawn wider, so that both fill.
import type { Document } from "../../document/document.ts";
import { type DrawnFigures, drawFigures } from "../draw-figures.ts";
import type { RenderAssets } from "../render-assets.ts";

/** The room of a figure on a slide, as wide as it is high. */
const ROOM_RATIO = 12.1 / 4.8;
const USUAL_WIDTH = 720;
const WIDEST = 840;

export function drawSlideFigures(document: Document, assets: RenderAssets): DrawnFigures {
  const usual = drawFigures(document, assets, { width: USUAL_WIDTH, theme: "print" });
  const wide = drawFigures(document, assets, { width: WIDEST, theme: "print" });
  return new Map(
    [...usual].map(([id, figure]) => [id, fillsItsHeight(figure.height) ? (wide.get(id) ?? figure) : figure]),
  );
}

function fillsItsHeight(height: number): boolean {
  return USUAL_WIDTH / height < ROOM_RATIO;
}
