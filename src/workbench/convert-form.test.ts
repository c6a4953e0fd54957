// Workbooks on a disk that is none become XForms; what the engine finds stands at its row.
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readFormTables } from "../../test/fixture/form-tables.ts";
import { checkForm, convertForm } from "./convert-form.ts";
import { fakeEffects } from "./effect/fake-effects.ts";
import { openFormEngine } from "./effect/form-engine/open-form-engine.ts";

const FORM = `
  | survey |
  |        | type                           | name | label | constraint      |
  |        | integer                        | age  | Age   | . > nosuch(4)   |
  |        | select_one_from_file towns.csv | town | Town  |                 |
`;

async function workbook(tables: string): Promise<Uint8Array> {
  const sheets = readFormTables(tables).map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
  return await writeXlsx({ sheets });
}

describe("a form on disk", () => {
  test("is told what the engine finds, with sheet, row and column", async () => {
    const files = { "/w/form.xlsx": await workbook(FORM) };
    const { xml, issues } = await checkForm(fakeEffects({ files, forms: openFormEngine() }), "/w/form.xlsx");
    expect(xml).toBeUndefined();
    expect(issues.find(({ rule }) => rule === "workbench/function-is-known")?.place).toEqual({
      ...{ file: "form.xlsx", sheet: "survey", row: 2, column: "constraint" },
    });
  });

  test("is judged with the lists that lie beside it", async () => {
    const asked: string[][] = [];
    const forms = {
      check: async ({ media }: { media: ReadonlyMap<string, Uint8Array> }) => {
        asked.push([...media.keys()]);
        return [];
      },
      checkAnswers: async () => [],
    };
    const files = { "/w/form.xlsx": await workbook(FORM), "/w/towns.csv": "name,label\n", "/w/other.csv": "" };
    await checkForm(fakeEffects({ files, forms }), "/w/form.xlsx");
    expect(asked).toEqual([["towns.csv"]]);
  });

  test("becomes an XForm beside it, whatever the engine only warns of", async () => {
    const tables = `
      | survey |
      |        | type     | name | label | calculation       |
      |        | geotrace | way  | Way   |                   |
      |        | calculate | x   |       | intersects(\${way}) |
    `;
    const effects = fakeEffects({ files: { "/w/form.xlsx": await workbook(tables) }, forms: openFormEngine() });
    const { path, issues } = await convertForm(effects, "/w/form.xlsx", undefined);
    expect(path).toBe("/w/form.xml");
    expect(issues.map(({ rule }) => rule)).toContain("workbench/function-is-known-to-the-web-form");
    expect(new TextDecoder().decode(effects.disk.get(path))).toContain("intersects(");
  });
});
