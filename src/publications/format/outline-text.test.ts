// Our outlines are the picture that resvg makes of the same text when it reads the fonts itself.
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it, test } from "vitest";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { FIGURE_FONTS } from "../../../test/fixture/figure-fonts.ts";
import { sampleFigures } from "../../../test/fixture/sample-figures.ts";
import { SAMPLE_WORDS } from "../../../test/fixture/sample-words.ts";
import { renderFigure } from "../figure/render-figure.ts";
import { readOutlines } from "./font/read-outlines.ts";
import { outlineText } from "./outline-text.ts";

const assets = await readRenderAssets("");

function face(name: string) {
  const file = assets.fonts.find((font) => font.name === name);
  if (file === undefined) throw new Error(`no font ${name}`);
  return readOutlines(file.bytes);
}

const FACES = { regular: face("NotoSans_400Regular.ttf"), semibold: face("NotoSans_600SemiBold.ttf") };

/** Without kerning and ligatures, which our outlines leave out. */
function pixels(svg: string): Buffer {
  const unkerned = svg.replaceAll("<text ", '<text style="font-kerning:none" ');
  const font = { loadSystemFonts: false, fontFiles: [...FIGURE_FONTS], defaultFontFamily: "Noto Sans" };
  return new Resvg(unkerned, { background: "#ffffff", font }).render().pixels;
}

function difference(a: Buffer, b: Buffer): number {
  expect(a.length).toBe(b.length);
  let differing = 0;
  for (let i = 0; i < a.length; i += 1) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 40) differing += 1;
  return differing / a.length;
}

const LETTERS = "¿Áé ñÑ œŒ çÇ ü ı ʼ Qq8&%@ «fr» – “en” 1 234,5 ± ½ € Ω Ж 漢";

function line(attributes: string): string {
  const text = `<text x="300" y="60" font-family="Noto Sans" font-size="17" ${attributes} fill="#1c2530">${LETTERS.replace("&", "&#38;")}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="120" viewBox="0 0 600 120">${text}</svg>`;
}

describe("outlines of text", () => {
  test.each([
    'font-weight="400" text-anchor="start"',
    'font-weight="600" text-anchor="middle"',
    'font-weight="400" text-anchor="end"',
    'font-weight="400" text-anchor="middle" transform="translate(-20,30) rotate(-8)"',
    'font-weight="600" text-anchor="middle" stroke="#c98a1b" stroke-width="3" stroke-linejoin="round"',
  ])("look as the font's own letters with %s", (attributes) => {
    const drawn = line(attributes);
    expect(difference(pixels(outlineText(drawn, FACES)), pixels(drawn))).toBeLessThan(0.0005);
  });

  test.each(sampleFigures("fr", 1, SAMPLE_WORDS.fr))("make the same picture of $id", ({ id, spec }) => {
    const options = {
      language: "fr",
      width: 640,
      mark: "demonstration",
      id,
      title: id,
      alternative: id,
      theme: "print",
    } as const;
    const { svg } = renderFigure(spec, { ...options, world: assets.world });
    const outlined = outlineText(svg, FACES);
    expect(outlined).not.toContain("<text");
    expect(difference(pixels(outlined), pixels(svg))).toBeLessThan(0.001);
  });

  it("touches nothing but text", () => {
    const rest = '<svg><title id="t">Título</title><path d="M0,0"/></svg>';
    expect(outlineText(rest, FACES)).toBe(rest);
  });
});
