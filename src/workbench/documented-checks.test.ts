// docs/checks.md lists every rule that the program can remark on, and no other.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOM_RULE =
  /"((?:base|study|directory|series|literature|cases|intake|analysis|findings|dissemination|workbench)\/[a-z0-9]+(?:-[a-z0-9]+)+)"/gu;

/** Chapter templates give the name alone; `report/` is put before it in one place. */
const TEMPLATE_RULE = /\brule: "([a-z]+(?:-[a-z]+)+)"/gu;

/** What stops an action is no remark on a document. */
const PROBLEM = /\b(?:new \w*Problem|super)\(\s*"[^"]+"/gu;

const source = new URL("../", import.meta.url);

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.endsWith("problems.ts"),
);

function emitted(): ReadonlySet<string> {
  const rules = new Set<string>();
  for (const path of files) {
    const text = readFileSync(new URL(path, source), "utf8").replaceAll(PROBLEM, "");
    for (const [, rule = ""] of text.matchAll(ROOM_RULE)) rules.add(rule);
    if (!path.startsWith("publications/report/")) continue;
    for (const [, rule = ""] of text.matchAll(TEMPLATE_RULE)) rules.add(`report/${rule}`);
  }
  return rules;
}

const lines = readFileSync(new URL("../docs/checks.md", source), "utf8").split("\n");

const documented = lines.flatMap((line) => {
  const [, rule, severity, words] = /^\| `([^`]+)` \| (error|warning) \| (.+) \|$/u.exec(line) ?? [];
  return rule !== undefined && severity !== undefined && words !== undefined ? [rule] : [];
});

test("every rule in the source stands in docs/checks.md", () => {
  const listed = new Set(documented);
  expect([...emitted()].filter((rule) => !listed.has(rule))).toEqual([]);
});

test("every rule in docs/checks.md is one that the source knows, and stands there once", () => {
  const known = emitted();
  expect(documented.filter((rule) => !known.has(rule))).toEqual([]);
  expect(documented).toHaveLength(new Set(documented).size);
  expect(documented.length).toBeGreaterThan(80);
});
