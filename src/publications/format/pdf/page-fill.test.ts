// Looks where the blocks of a set report end: between the openings of chapters no page may be mostly empty.
import { expect, test } from "vitest";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { sampleDocument } from "../../../../test/fixture/sample-document.ts";
import type { Document } from "../../document/document.ts";
import { planDocument } from "../../document/plan-document.ts";
import { drawFigures } from "../draw-figures.ts";
import { type Choice, compileAtRest, compilerFor, mapFile } from "./typst-compiler.ts";
import { figurePath, writeTypst } from "./write-typst.ts";

const assets = await readRenderAssets("");

/** Points between which text stands on a page. */
const TOP = 85;
const FOOT = 765;

/** Page, counted from 1, and points from the head of the paper. */
type Place = readonly [page: number, y: number];

interface Places {
  /** Pages on which chapters begin. */
  readonly openings: readonly number[];
  readonly ends: readonly Place[];
  /** Pages through which tables run: from each the table goes on to the next. */
  readonly run: readonly (readonly [first: number, last: number])[];
}

const TELL_PLACES = ({ blocks }: Document) => `
#context {
  let place(it) = { let at = it.location().position(); (at.page, at.y / 1pt) }
  [#metadata((
    openings: query(heading.where(level: 1)).map(it => it.location().page()),
    ends: range(${blocks.length}).map(i => query(label("end-" + str(i))).map(place)).sum(),
    run: query(figure.where(kind: "table")).zip((${tablesOf(blocks)}))
      .map(((it, i)) => (it.location().page(), query(label("end-" + str(i))).first().location().page())),
  ))<places>]
}`;

function tablesOf(blocks: Document["blocks"]): string {
  return blocks.map(({ type }, at) => (type === "table" ? `${at}, ` : "")).join("");
}

function set(document: Document, kept: readonly Choice[]): Places {
  const plan = planDocument(document);
  const compiler = compilerFor(assets.fonts);
  const drawn = drawFigures(document, assets, { width: 640, theme: "print" });
  for (const { item, number } of plan.figures)
    mapFile(compiler, figurePath(number), new TextEncoder().encode(drawn.get(item.id)?.svg));
  const write = (last: readonly Choice[]) =>
    writeTypst(document, plan, 1, last.length === 0 ? kept : last) + TELL_PLACES(document);
  const told = compiler.query(compileAtRest(compiler, write, document.id), { selector: "<places>", field: "value" });
  return told[0];
}

/** Of the pages that another page of the same chapter follows: how much is set of the emptiest, of one. */
function emptiest({ openings, ends, run }: Places): number {
  const last = Math.max(...ends.map(([page]) => page));
  const pages = [...new Set(ends.map(([page]) => page))].filter(
    (page) => page < last && !openings.includes(page + 1) && !run.some(([from, to]) => from <= page && page < to),
  );
  const lowest = (page: number) => Math.max(...ends.filter((end) => end[0] === page).map(([, y]) => y));
  return Math.min(...pages.map((page) => (lowest(page) - TOP) / (FOOT - TOP)));
}

test.each(["es", "en", "fr"] as const)("no page within a chapter is mostly empty, in %s", (language) => {
  const places = set(sampleDocument(language, 2), []);
  expect(places.ends.length).toBeGreaterThan(20);
  expect(emptiest(places)).toBeGreaterThan(0.66);
});

test("where figures stood where they are told, whatever the room, pages would be", () => {
  const document = sampleDocument("es", 2);
  const kept = planDocument(document).figures.map(({ item }): Choice => [item.id, 400, "here"]);
  expect(emptiest(set(document, kept))).toBeLessThan(0.6);
});
