// mapping.yaml ⇄ the mapping of a file to a form.
import type { Issue } from "#base/issue";
import { readYaml } from "#base/read-yaml";
import { listOf, maybe, oneOf, readShape, record, words } from "#base/shape";
import type { Mapping } from "./mapping.ts";

const MAPPING = record({
  form: words(),
  version: maybe(words()),
  key: maybe(words()),
  sheets: listOf(
    record({
      sheet: words(),
      table: maybe(words()),
      columns: listOf(
        record({
          column: words(),
          question: words(),
          choice: maybe(words()),
          values: maybe(oneOf(["codes", "labels"])),
        }),
      ),
      ignored: maybe(listOf(words())),
    }),
  ),
});

export interface MappingReading {
  readonly mapping?: Mapping;
  readonly issues: readonly Issue[];
}

export function readMapping(text: string, file: string): MappingReading {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { issues };
  const { value, issues: remarks } = readShape(node, MAPPING, file);
  if (value === undefined) return { issues: [...issues, ...remarks] };
  const { version = "", key = "", sheets, form } = value;
  const mapping: Mapping = {
    form,
    version,
    key,
    sheets: sheets.map(({ table = "", ignored = [], ...sheet }) => ({ ...sheet, table, ignored })),
  };
  return { mapping, issues: [...issues, ...remarks] };
}

/** Strings are written as JSON, which is YAML, so that `no`, `1.10` and `#` stay what they are. */
export function writeMapping({ form, version, key, sheets }: Mapping): string {
  const lines = [
    `form: ${JSON.stringify(form)}`,
    ...(version === "" ? [] : [`version: ${JSON.stringify(version)}`]),
    ...(key === "" ? [] : [`key: ${JSON.stringify(key)}`]),
    "sheets:",
  ];
  for (const { sheet, table, columns, ignored } of sheets) {
    lines.push(`  - sheet: ${JSON.stringify(sheet)}`);
    if (table !== "") lines.push(`    table: ${JSON.stringify(table)}`);
    lines.push(columns.length === 0 ? "    columns: []" : "    columns:");
    for (const column of columns) lines.push(`      - ${inline({ ...column })}`);
    if (ignored.length > 0) lines.push(`    ignored: [${ignored.map((name) => JSON.stringify(name)).join(", ")}]`);
  }
  return `${lines.join("\n")}\n`;
}

function inline(entries: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(entries)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ")} }`;
}
