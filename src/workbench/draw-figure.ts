// One figure as an SVG file of its own, with title, subtitle and source inside.
import type { Mark } from "#base/mark";
import type { Language } from "#base/text";
import type { FigureSpec } from "#publications/figure/figure-spec";
import { renderFigure } from "#publications/figure/render-figure";
import type { Effects } from "./effect/effects.ts";

export interface FigureOrder {
  readonly path: string;
  readonly spec: FigureSpec;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** __Default value:__ real */
  readonly mark?: Mark;
}

const WIDTH = 640;

/** Throws what `writeAtomically` throws. */
export async function drawFigure(effects: Effects, order: FigureOrder): Promise<void> {
  const { path, spec, language, title, subtitle, source, mark = "real" } = order;
  const { svg } = renderFigure(spec, {
    language,
    width: WIDTH,
    mark,
    id: "figure",
    title,
    alternative: `${title}. ${subtitle}`,
    theme: "print",
    heading: { subtitle, source },
  });
  await effects.files.writeAtomically(path, new TextEncoder().encode(`${svg}\n`));
}
