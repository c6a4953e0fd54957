// Whatever bytes arrive, the readers of base answer with values and Issues and never throw.
import fc from "fast-check";
import { test } from "vitest";
import { integer, list, text } from "./column.ts";
import { readCsv } from "./read-csv.ts";
import { readTable } from "./read-table.ts";
import { readWorkbook } from "./read-workbook.ts";
import { readYaml } from "./read-yaml.ts";
import { listOf, maybe, readShape, record, texts, words } from "./shape.ts";

const SHAPE = record({ id: words(), titles: texts(), parts: maybe(listOf(words())) });

const yamlish = fc.string({
  unit: fc.constantFrom("a", "id", ":", " ", "-", "\n", "[", "{", "}", "]", '"', "&a", "*a", "1", "|", "\t"),
});

test("readCsv and readTable answer any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { sheet } = readCsv(bytes, "any.csv");
      readTable(sheet, { id: text(), count: integer(), names: list() });
    }),
  );
});

test("readYaml and readShape answer any text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), yamlish), (text) => {
      const { node } = readYaml(text, { file: "any.yaml" });
      if (node) readShape(node, SHAPE, "any.yaml");
    }),
    { numRuns: 500 },
  );
});

test("readWorkbook answers any bytes, and any bytes that begin like a ZIP archive", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, zip) => {
      await readWorkbook(zip ? Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes) : bytes, "any.xlsx");
    }),
  );
});
