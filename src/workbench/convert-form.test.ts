// Workbooks on a disk that is none become XForms; what the engine finds stands at its row.
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readMarkdownForm } from "#study/xlsform/read-text-form";
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
  const sheets = readMarkdownForm(tables).map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
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

  test("is judged anew when it was changed under the same name", async () => {
    const forms = openFormEngine();
    const judge = async (text: string) =>
      (await checkForm(fakeEffects({ files: { "/w/f.md": text }, forms }), "/w/f.md")).issues.map(({ rule }) => rule);
    const form = "| survey |\n| | type | name | label | constraint |\n| | integer | a | A | . > 1 |\n";
    expect(await judge(form)).toEqual([]);
    expect(await judge(form.replace(". > 1", "nosuch()"))).toEqual(["workbench/function-is-known"]);
  });

  test("may be written as Markdown tables or as CSV", async () => {
    const md =
      "# My form\n\n| survey |\n| | type | name | label |\n| --- | --- | --- | --- |\n| | text | a | A \\| B |\n";
    const csv = 'survey,,,\n,type,name,label\n,text,a,"A, B"\nsettings,,\n,form_id,\n,x,\n';
    const effects = fakeEffects({ files: { "/w/f.md": md, "/w/f.csv": csv } });
    expect((await checkForm(effects, "/w/f.md")).xml).toContain("<label>A | B</label>");
    expect((await checkForm(effects, "/w/f.csv")).xml).toContain('<data id="x">');
  });

  test("of the old binary kind is refused with what to do", async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    const { issues } = await checkForm(fakeEffects({ files: { "/w/f.xls": old } }), "/w/f.xls");
    expect(issues).toMatchObject([{ rule: "base/workbook-is-of-the-new-kind", severity: "error" }]);
    expect(issues[0]?.cure.es).toContain("XLSX");
  });

  test("becomes an XForm beside it, whatever the engine only warns of", async () => {
    const tables = `
      | survey |
      |        | type     | name | label | calculation       |
      |        | geotrace | way  | Way   |                   |
      |        | calculate | x   |       | intersects(\${way}) |
    `;
    const effects = fakeEffects({ files: { "/w/form.xlsx": await workbook(tables) }, forms: openFormEngine() });
    const { path, issues } = await convertForm(effects, "/w/form.xlsx", {});
    expect(path).toBe("/w/form.xml");
    expect(issues.map(({ rule }) => rule)).toContain("workbench/function-is-known-to-the-web-form");
    expect(new TextDecoder().decode(effects.disk.get(path))).toContain("intersects(");
  });
});
