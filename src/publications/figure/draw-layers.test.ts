// Our drawing of a chart is the picture that Vega makes of the same layers.
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { drawByVega } from "../../../test/fixture/draw-by-vega.ts";
import { FIGURE_FONTS } from "../../../test/fixture/figure-fonts.ts";
import { sampleFigures } from "../../../test/fixture/sample-figures.ts";
import { SAMPLE_WORDS } from "../../../test/fixture/sample-words.ts";
import type { Chart } from "./chart.ts";
import { compileFigure } from "./compile-figure.ts";
import { drawLayers } from "./draw-layers.ts";
import type { FigureOptions } from "./figure-options.ts";

const OPTIONS: FigureOptions = {
  language: "es",
  width: 640,
  mark: "real",
  id: "figura",
  title: "Título",
  alternative: "Lo que muestra",
  theme: "print",
};

const charts = (["es", "fr"] as const).flatMap((language) =>
  sampleFigures(language, 1, SAMPLE_WORDS[language]).flatMap(({ id, spec }) => {
    if (spec.kind === "place-map" || spec.kind === "cell-map" || spec.kind === "recruitment-chains") return [];
    if (
      spec.kind === "photo" ||
      spec.kind === "review-flow" ||
      spec.kind === "evidence-map" ||
      spec.kind === "node-link"
    )
      return [];
    return [640, 340].map((width) => {
      const options = { ...OPTIONS, language, width };
      return { name: `${id} in ${language}, ${width} wide`, chart: compileFigure(spec, options) };
    });
  }),
);

function pixels(svg: string): Buffer {
  const font = { loadSystemFonts: false, fontFiles: [...FIGURE_FONTS], defaultFontFamily: "Noto Sans" };
  return new Resvg(svg, { background: "#ffffff", font }).render().pixels;
}

function wholeSvg({ layers, left, top, width, height }: Chart): string {
  const plot = `<g transform="translate(${left},${top})">${drawLayers(layers)}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${plot}</svg>`;
}

/** Share of colour values that differ by more than an eye can tell. */
function difference(a: Buffer, b: Buffer): number {
  expect(a.length).toBe(b.length);
  let differing = 0;
  for (let i = 0; i < a.length; i += 1) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 24) differing += 1;
  return differing / a.length;
}

describe("the layers of a chart", () => {
  test.each(charts)("are drawn as Vega draws them: $name", async ({ chart }) => {
    const [ours, vegas] = [pixels(wholeSvg(chart)), pixels(await drawByVega(chart))];
    expect(difference(ours, vegas)).toBeLessThan(0.0005);
    expect(difference(ours, Buffer.alloc(ours.length, 255))).toBeGreaterThan(0.005);
  });
});
