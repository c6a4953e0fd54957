import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { FIGURES } from "../figure/figures.ts";
import { COUNTS } from "../part/counts.ts";
import { FINDING_KINDS } from "../part/findings-part.ts";
import { TABLES } from "../table/tables.ts";
import { CONTAINERS } from "./containers.ts";
import { LEAF_DIRECTIVES } from "./leaf-directives.ts";
import { TEXT_DIRECTIVES } from "./text-directives.ts";

const page = readFileSync(fileURLToPath(new URL("../../../../docs/report-templates.md", import.meta.url)), "utf8");

/** Text of one section of the page, from its heading to the next. */
function section(title: string): string {
  const start = page.indexOf(`\n## ${title}\n`);
  const end = page.indexOf("\n## ", start + 4);
  return page.slice(start, end === -1 ? undefined : end);
}

/** First cells of the rows of a section's table. */
function firstCells(title: string): string {
  return [...section(title).matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell]) => cell).join(" ");
}

function names(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ""))].toSorted();
}

describe("docs/report-templates.md", () => {
  it.each([
    ["In running text", TEXT_DIRECTIVES, /`:([\w-]+)/g],
    ["On a line of their own", LEAF_DIRECTIVES, /`::([\w-]+)/g],
    ["Around other blocks", CONTAINERS, /`:::([\w-]+)/g],
    ["Tables", TABLES, /`([\w-]+)`/g],
    ["Figures", FIGURES, /`([\w-]+)`/g],
  ] as const)("names everything under %s, and nothing else", (title, registry, pattern) => {
    expect(names(firstCells(title), pattern)).toEqual(Object.keys(registry).toSorted());
  });

  it.each([
    ["Tables", TABLES],
    ["Figures", FIGURES],
  ] as const)("gives the attributes of each name under %s", (title, registry) => {
    for (const [name, { attributes }] of Object.entries(registry)) {
      const row = section(title)
        .split("\n")
        .find((line) => line.startsWith(`| \`${name}\``));
      const written = names((row ?? "").split(" | ").at(-1) ?? "", /`([\w-]+)`/g);
      expect(written, name).toEqual([...attributes].toSorted());
    }
  });

  it("names every count and every kind of finding", () => {
    const counts = page.slice(page.indexOf("\nCounts: "), page.indexOf("\n\n## On a line"));
    expect(names(counts.replace(":<table>", ""), /`([\w-]+)`/g)).toEqual(Object.keys(COUNTS).toSorted());
    const kinds = page.split("\n").find((line) => line.startsWith("Kinds of findings")) ?? "";
    expect(names(kinds, /`([\w-]+)`/g)).toEqual([...FINDING_KINDS].toSorted());
  });
});
