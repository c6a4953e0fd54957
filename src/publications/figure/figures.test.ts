// Figures say what they are given, keep apart what must not touch, and are the same every time.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleFigures } from "../../../test/fixture/sample-figures.ts";
import { SAMPLE_WORDS } from "../../../test/fixture/sample-words.ts";
import { dropForbidden, escapeXml } from "./draw-svg.ts";
import { figureData } from "./figure-data.ts";
import type { FigureOptions } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { CellMap, FigureSpec, RecruitmentChains, ShareCurves } from "./figure-spec.ts";
import { spread } from "./label-ends.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { niceTicks } from "./nice-ticks.ts";
import { type MapCircle, placeLabels } from "./place-labels.ts";
import { planAxis, valueText } from "./plan-axis.ts";
import { renderFigure } from "./render-figure.ts";
import type { WorldAtlas } from "./world-atlas.ts";

const atlas: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-10m.json"), "utf8"),
);
const world: WorldAtlas = { read: () => atlas };

const OPTIONS: FigureOptions = {
  language: "es",
  width: 640,
  mark: "demonstration",
  id: "figura",
  title: "Título",
  alternative: "Lo que muestra",
  theme: "print",
  world,
  areas: "",
};

/** Two chains: each recruit of five waves brings two more. */
const CHAINS: RecruitmentChains = {
  kind: "recruitment-chains",
  nodes: Array.from({ length: 62 }, (_, i) => {
    const wave = Math.floor(Math.log2(i / 2 + 1));
    const place = i - (2 ** (wave + 1) - 2);
    return { wave, row: (place + 0.5) * 2 ** (4 - wave) - 0.5, series: i % 3 === 0 ? "no" : "yes" };
  }),
  links: Array.from({ length: 60 }, (_, i) => ({ from: Math.floor(i / 2), to: i + 2 })),
  seriesLabels: { yes: "Trabaja", no: "No trabaja" },
  waveTitle: "Ola",
};

/** Hexagons round Tegucigalpa, San Pedro Sula and La Ceiba, and one beyond the classes. */
const CELLS: CellMap = {
  kind: "cell-map",
  countries: ["HND"],
  cells: ["856d6453fffffff", "8545204ffffffff", "8545224bfffffff", "8567b263fffffff"].map((cell, level) => ({
    ...{ cell, level, people: 1000 * (level + 1) },
  })),
  classLabels: ["30 minutos o menos", "31 a 60", "61 a 120", "más de 120"],
  places: [{ name: "Tegucigalpa", longitude: -87.2, latitude: 14.1 }],
  peopleTitle: "Personas",
  boundariesNote: "",
};

const CURVES: ShareCurves = {
  kind: "share-curves",
  xTitle: "Parte de la población",
  yTitle: "Parte del acceso",
  points: [0, 0.5, 1].flatMap((x) => ["HND", "SLV"].map((series, at) => ({ series, x, y: x ** (at + 2) }))),
  seriesLabels: { HND: "Honduras, Gini 0.33", SLV: "El Salvador, Gini 0.50" },
  sameLabel: "Todas alcanzan lo mismo",
};

const figures: readonly { readonly id: string; readonly spec: FigureSpec }[] = [
  ...sampleFigures("es", 1, SAMPLE_WORDS.es),
  ...sampleFigures("es", 2, SAMPLE_WORDS.es).slice(3, 4),
  { id: "chains", spec: CHAINS },
  { id: "cells", spec: CELLS },
  { id: "curves", spec: CURVES },
];

interface DrawnText {
  readonly x: number;
  readonly text: string;
  readonly size: number;
}

/** All texts of a drawing with the sum of the shifts round them; upright text is left out. */
function readTexts(svg: string): readonly DrawnText[] {
  const shifts: number[] = [];
  const texts: DrawnText[] = [];
  for (const [tag] of svg.matchAll(/<g[^>]*>|<\/g>|<text[^>]*>[^<]*/g)) {
    const shift = Number(/transform="translate\(([-\d.]+)/.exec(tag)?.[1] ?? 0);
    if (tag === "</g>") shifts.pop();
    else if (tag.startsWith("<g")) shifts.push(shift);
    else if (!tag.includes("rotate"))
      texts.push(
        readText(
          tag,
          shifts.reduce((sum, each) => sum + each, shift),
        ),
      );
  }
  return texts;
}

function readText(tag: string, shift: number): DrawnText {
  const text = tag.slice(tag.indexOf(">") + 1).replace(/&#(\d+);|&[a-z]+;/g, "x");
  const size = Number(/font-size="([\d.]+)/.exec(tag)?.[1] ?? 12);
  const width = measureText(text, size, tag.includes('font-weight="600"') ? "semibold" : "regular");
  const anchor = /text-anchor="(\w+)"/.exec(tag)?.[1];
  const left = shift + Number(/ x="([-\d.]+)"/.exec(tag)?.[1] ?? 0);
  const start = anchor === "end" ? left - width : anchor === "middle" ? left - width / 2 : left;
  return { x: start, text, size };
}

describe("a figure", () => {
  test.each(figures.map((figure) => [figure.id, figure.spec] as const))(
    "%s keeps its words inside the drawing",
    async (_, spec) => {
      for (const width of [640, 340]) {
        const { svg } = renderFigure(spec, { ...OPTIONS, width });
        const texts = readTexts(svg);
        expect(texts.length).toBeGreaterThan(3);
        expect(texts.filter(({ x, text, size }) => x < -1 || x + measureText(text, size) > width + 1)).toEqual([]);
        expect(svg).not.toContain("NaN");
      }
    },
  );

  test.each(figures.map((figure) => [figure.id, figure.spec] as const))(
    "%s is the same in every drawing",
    async (_, spec) => {
      const first = renderFigure(spec, OPTIONS);
      const again = renderFigure(structuredClone(spec), { ...OPTIONS, title: "Otro" });
      expect(again.svg.replace("Otro", "Título")).toBe(first.svg);
    },
  );

  test("says in a word and a hatch that it shows demonstration data, and only then", async () => {
    const spec = figures[0]?.spec;
    if (spec === undefined) throw new Error("no figure");
    expect(renderFigure(spec, OPTIONS).svg).toContain("Datos de demostración");
    expect(renderFigure(spec, { ...OPTIONS, mark: "real" }).svg).not.toContain("Datos de demostración");
  });

  test("draws women and men in two hues and two marks", async () => {
    const { svg } = renderFigure(figures[0]?.spec as FigureSpec, OPTIONS);
    expect(svg).toContain(COLOURS.female);
    expect(svg).toContain(COLOURS.male);
    expect(svg).toContain("Mujeres");
  });

  test("takes its colours from the page when it is for a screen", async () => {
    const { svg } = renderFigure(figures[0]?.spec as FigureSpec, { ...OPTIONS, theme: "screen" });
    expect(svg).toContain(`var(--fig-female,${COLOURS.female})`);
    expect(svg.replace(/var\([^)]*\)/g, "")).not.toMatch(/#[0-9a-f]{6}/);
  });

  test("shows nothing for a place that is not in the list, and no country when there is no atlas", async () => {
    const empty: FigureSpec = {
      kind: "place-map",
      countries: ["HND"],
      places: [],
      valueTitle: "n",
      boundariesNote: "",
    };
    const { svg } = renderFigure(empty, { ...OPTIONS, world: undefined });
    expect(svg).not.toContain("<circle");
  });

  test("survives any words and numbers", async () => {
    const number = fc.oneof(
      fc.double({ min: -1e12, max: 1e12 }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    );
    const point = fc.record({
      category: fc.string({ unit: "binary" }),
      series: fc.constantFrom("female", "male", "all", "other"),
      value: number,
      lower: number,
      upper: number,
      weak: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(point, { minLength: 1, maxLength: 4 }),
        fc.string({ unit: "binary" }),
        async (points, words) => {
          const seriesLabels = { female: words, male: "M", all: "A", other: words };
          const { svg } = renderFigure(
            { kind: "dot-intervals", axis: { title: words, unit: "share" }, points, seriesLabels },
            OPTIONS,
          );
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the numbers behind a figure", () => {
  test.each(figures.map((figure) => [figure.id, figure.spec] as const))(
    "%s: each row has a value for each column",
    (_, spec) => {
      const { columns, rows } = figureData(spec, "es");
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    },
  );
});

describe("text", () => {
  test("is as wide as Noto Sans says", () => {
    expect(measureText("A", 1000)).toBe(639);
    expect(measureText("Añ", 1000)).toBe(measureText("A", 1000) + measureText("ñ", 1000));
  });

  test("wraps into lines that fit, and loses no letter", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zñéœ]{1,30}$/), { minLength: 1 }), (words) => {
        const lines = wrapText(words.join(" "), { width: 80, size: 12 });
        expect(Math.max(...lines.map((line) => measureText(line, 12)))).toBeLessThanOrEqual(80);
        expect(lines.join("").replace(/[- ]/g, "")).toBe(words.join(""));
      }),
    );
  });

  test("is XML whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!#\d+;)/);
        expect(dropForbidden(dropForbidden(text))).toBe(dropForbidden(text));
      }),
    );
  });
});

describe("an axis", () => {
  test("has round ticks that hold all values", () => {
    expect(niceTicks(0, 0.78)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (most) => {
        const ticks = niceTicks(0, most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1) ?? 0).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  test("begins at zero for shares and numbers, and never shows more than all", () => {
    const axis = planAxis({ axis: { title: "", unit: "share" }, values: [0.4, 0.97], language: "es", width: 640 });
    expect(axis.domain).toEqual([0, 1]);
    expect(axis.ticks.at(-1)?.text).toBe("100\u00a0%");
  });

  test("puts half and double equally far from one", () => {
    const { kind, ticks } = planAxis({
      axis: { title: "", unit: "ratio" },
      values: [0.5, 2],
      language: "fr",
      width: 640,
    });
    expect(kind).toBe("log");
    expect(ticks.map(({ text }) => text)).toContain("0,5");
    expect(ticks.map(({ value }) => value)).toContain(1);
  });
});

describe("labels", () => {
  test("at line ends never cover one another", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 2, maxLength: 8 }), (middles) => {
        const placed = spread(
          middles.map((middle) => ({ middle, half: 8 })),
          300,
        );
        for (const [i, box] of placed.entries()) {
          const next = placed[i + 1];
          if (next !== undefined) expect(next.middle - box.middle).toBeGreaterThanOrEqual(16 - 1e-9);
        }
      }),
    );
  });

  test("on a map cover neither one another nor a circle", () => {
    const coordinate = fc.double({ min: 20, max: 380, noNaN: true });
    const circle = fc.record({ x: coordinate, y: coordinate, radius: fc.double({ min: 3, max: 18, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(circle, { minLength: 1, maxLength: 20 }), (drawn) => {
        const circles: readonly MapCircle[] = drawn.map((each, i) => ({
          ...each,
          place: { name: `Ciudad ${i}`, longitude: 0, latitude: 0, value: 1, label: "12 servicios" },
        }));
        const labels = placeLabels(circles, { frame: { width: 400, height: 400 }, obstacles: circles, reach: 90 });
        const tops = labels.map(({ y, x, anchor }) => `${y.toFixed(3)} ${x.toFixed(3)} ${anchor}`);
        expect(new Set(tops).size).toBe(labels.length);
        expect(labels.every(({ y }) => y >= 10 && y <= 400)).toBe(true);
      }),
    );
  });
});

describe("a change in percentage points", () => {
  const { ticks } = planAxis({
    axis: { title: "", unit: "points" },
    values: [-41.2, 21.7],
    language: "en",
    width: 600,
  });

  test("is no share: its axis and labels bear no percent sign, and say which way it went", () => {
    expect(ticks.map(({ text }) => text).join()).not.toContain("%");
    const axis = { title: "", unit: "points" } as const;
    const said = [-41.2, 21.7, -0.2, 0].map((value) => valueText(value, axis, "en"));
    expect(said).toEqual(["\u221241", "+22", "0", "0"]);
  });
});
