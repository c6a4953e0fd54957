import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "#base/text";
import { aReportInput } from "../../../test/fixture/report-input.ts";
import type { Block, Document, Inline, Table } from "../document/document.ts";
import { composeReport, reportPlaces } from "./compose-report.ts";

const FOLDER = fileURLToPath(new URL("../../../studies/retorno-y-ciudades/report", import.meta.url));
const chapters = new Map(
  LANGUAGES.flatMap((language) =>
    readdirSync(join(FOLDER, language)).map((file): [string, string] => [
      `report/${language}/${file}`,
      readFileSync(join(FOLDER, language, file), "utf8"),
    ]),
  ),
);
const input = aReportInput({ chapters });
const places = reportPlaces(input);
const reports = places.flatMap((place) =>
  LANGUAGES.map((language) => ({ place, language, ...composeReport(input, place, language) })),
);

function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.type === "callout" ? [block, ...allBlocks(block.children)] : [block]));
}

function tablesOf(document: Document): readonly Table[] {
  return allBlocks(document.blocks).filter((block) => block.type === "table");
}

function inlinesOf(block: Block): readonly Inline[] {
  const own =
    block.type === "paragraph" || block.type === "heading"
      ? block.children
      : block.type === "list"
        ? block.items.flat()
        : block.type === "recommendation"
          ? block.facts.flatMap(({ children }) => children)
          : [];
  const deep = (inline: Inline): readonly Inline[] =>
    "children" in inline ? [inline, ...inline.children.flatMap(deep)] : [inline];
  return own.flatMap(deep);
}

/** Sequence of block kinds and ids: what must be the same in every language. */
function skeleton(document: Document): readonly string[] {
  return allBlocks(document.blocks).map((block) => ("id" in block ? `${block.type} ${block.id}` : block.type));
}

function evidenceOf(document: Document): readonly string[] {
  return allBlocks(document.blocks).flatMap((block) => {
    if (block.type === "table") return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.evidence ?? []));
    if (block.type === "figure") return block.evidence;
    if (block.type === "key-numbers") return block.items.map(({ evidence }) => evidence);
    return inlinesOf(block).flatMap((inline) => (inline.type === "number" ? [inline.evidence] : []));
  });
}

const known = new Set([
  ...input.numbers.estimates.map(({ id }) => id),
  ...input.numbers.parities.map(({ id }) => id),
  ...input.numbers.tallies.map(({ id }) => id),
  ...(input.numbers.reaches ?? []).map(({ id }) => id),
  ...input.observations.map(({ id }) => id),
  ...input.demand.map(({ id }) => id),
]);

describe.each(reports)("the report on $place in $language", ({ document, issues, language }) => {
  it("raises no issue and leaves no reference unresolved", () => {
    expect(issues).toEqual([]);
  });

  it("has tables with as many cells as columns, and one cell in group rows", () => {
    for (const table of tablesOf(document)) {
      for (const row of table.rows) expect(row.cells.length).toBe(row.kind === "group" ? 1 : table.columns.length);
      expect(table.rows.length, table.id).toBeGreaterThan(0);
    }
  });

  it("gives every table and figure a title, a subtitle and a source", () => {
    for (const block of allBlocks(document.blocks)) {
      if (block.type !== "table" && block.type !== "figure") continue;
      expect([block.id, block.title, block.subtitle, block.source]).not.toContain("");
    }
  });

  it("points only at evidence that exists, and gives ids once", () => {
    expect(evidenceOf(document).filter((id) => !known.has(id))).toEqual([]);
    const ids = skeleton(document).filter((line) => line.includes(" "));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has no empty chapter", () => {
    const headings = document.blocks.flatMap((block, index) =>
      block.type === "heading" && block.level === 1 ? [index] : [],
    );
    for (const index of headings) {
      const next = document.blocks[index + 1];
      expect(next === undefined || (next.type === "heading" && next.level === 1), String(index)).toBe(false);
    }
  });

  it("is typeset as its language asks", () => {
    const text = JSON.stringify(document.blocks);
    if (language === "fr") expect(text).not.toMatch(/ [:;!?»%]|« /);
    else expect(text).not.toMatch(/n = \d/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it("never tells where a confidential place is", () => {
    expect(JSON.stringify(document)).not.toContain("Secreta");
  });
});

describe("the reports of one study", () => {
  it.each(places)("have the same structure in every language: %s", (place) => {
    const [first, ...others] = reports.filter((report) => report.place === place).map((one) => skeleton(one.document));
    for (const other of others) expect(other).toEqual(first);
  });

  it("mark the document and its band as demonstration when one table is", () => {
    for (const { document } of reports)
      expect([document.mark, document.markSentence === ""]).toEqual(["demonstration", false]);
  });

  it("never show a suppressed number", () => {
    const { document } = composeReport(input, "SLV", "en");
    const table = tablesOf(document).find(({ id }) => id === "table-estimates-by-place-need-men");
    const cells = table?.rows.flatMap(({ cells }) => cells.filter(({ suppressed }) => suppressed === true)) ?? [];
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(cell).toEqual({ text: "·", suppressed: true });
  });

  it("say so when a language has no chapters", () => {
    const { issues } = composeReport(aReportInput(), "SLV", "fr" satisfies Language);
    expect(issues.map(({ rule }) => rule)).toEqual(["report/language-has-chapters"]);
  });
});
