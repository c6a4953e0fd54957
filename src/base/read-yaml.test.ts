import { describe, expect, test } from "vitest";
import { readYaml } from "./read-yaml.ts";
import { amount, count, day, idOf, listOf, maybe, oneOf, readShape, record, texts, words } from "./shape.ts";

const SHAPE = record({
  id: words(),
  titles: texts(),
  on: maybe(day()),
  share: maybe(amount({ from: 0, to: 1 })),
  least: maybe(count(1)),
  kind: maybe(oneOf(["need", "barrier"])),
  city: maybe(idOf(new Set(["SLV-SSA"]), "places/cities.csv")),
  parts: maybe(listOf(record({ name: words() }))),
});

function read(text: string) {
  const yaml = readYaml(text, { file: "t.yaml" });
  const reading = yaml.node ? readShape(yaml.node, SHAPE, "t.yaml") : { issues: [] };
  return { ...reading, issues: [...yaml.issues, ...reading.issues] };
}

const GOOD = "id: 01\ntitles: {es: a, en: b, fr: c}\n";

test("reads a tree into a value, keeping codes as they are written", () => {
  expect(read(`${GOOD}on: 2025-03-01\nshare: 0.5\nparts:\n  - name: x\n`)).toEqual({
    value: { id: "01", titles: { es: "a", en: "b", fr: "c" }, on: "2025-03-01", share: 0.5, parts: [{ name: "x" }] },
    issues: [],
  });
});

describe("names row, path and cure of", () => {
  const cases = [
    ["a missing key", "id: a\n", 1, "titles", "base/required-key-is-there"],
    ["a missing language", "id: a\ntitles: {es: a, en: b}\n", 2, "titles.fr", "base/required-key-is-there"],
    ["an unknown key", `${GOOD}titels: x\n`, 3, "titels", "base/key-is-known"],
    ["a bad date", `${GOOD}on: 01/03/2025\n`, 3, "on", "base/cell-is-a-date"],
    ["a share above one", `${GOOD}share: 50\n`, 3, "share", "base/number-is-in-range"],
    ["a number in words", `${GOOD}share: half\n`, 3, "share", "base/cell-is-a-number"],
    ["a broken count", `${GOOD}least: 1.5\n`, 3, "least", "base/cell-is-a-whole-number"],
    ["a mistyped code", `${GOOD}kind: ned\n`, 3, "kind", "base/code-is-permitted"],
    ["an unknown city", `${GOOD}city: SLV-SA\n`, 3, "city", "base/reference-is-known"],
    ["a text for a list", `${GOOD}parts: x\n`, 3, "parts", "base/yaml-part-has-its-form"],
    [
      "a list for a text",
      `${GOOD}parts:\n  - name: x\n  - name: [y]\n`,
      5,
      "parts[2].name",
      "base/yaml-part-has-its-form",
    ],
    ["a key used twice", `${GOOD}id: b\n`, 3, undefined, "base/yaml-key-is-unique"],
    ["broken YAML", `${GOOD}on: [1, 2\nshare: "x\n`, 4, undefined, "base/yaml-can-be-read"],
    ["a second document", `${GOOD}---\nid: b\n`, 3, undefined, "base/yaml-is-one-document"],
    ["an alias", `${GOOD}on: &a x\nparts: *a\n`, 4, undefined, "base/yaml-has-no-aliases"],
  ] as const;
  test.each(cases)("%s", (_name, text, row, column, rule) => {
    const places = read(text).issues.map((issue) => [issue.rule, issue.place.row, issue.place.column]);
    expect(places).toContainEqual([rule, row, column]);
  });
});

test("keeps the value when only an unknown key is wrong, so that checks that rest on it go on", () => {
  expect(read(`${GOOD}titels: x\n`).value).toMatchObject({ id: "01" });
});

test("counts rows from the top of the file when YAML is the head of a Markdown file", () => {
  const { issues } = readYaml("a: 1\na: 2\n", { file: "c.md", linesBefore: 1 });
  expect(issues[0]?.place).toEqual({ file: "c.md", row: 3 });
});

test("refuses a bomb of aliases and a tower of brackets at once", () => {
  const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`);
  const bomb = readYaml(`l0: &l0 x\n${levels.join("\n")}\n`, { file: "b.yaml" });
  expect(bomb.issues.some((issue) => issue.rule === "base/yaml-has-no-aliases")).toBe(true);
  for (const tower of ["[".repeat(50_000), `${"- ".repeat(5_000)}x`, `${"[".repeat(200)}x${"]".repeat(200)}`]) {
    expect(readYaml(tower, { file: "b.yaml" }).issues.length).toBeGreaterThan(0);
  }
});
