// Choices that stand in files beside the form become words, from each kind of file, by the columns that the form names.
import { describe, expect, test } from "vitest";
import { convertXlsform } from "#study/xlsform/convert-xlsform";
import { readForm } from "#study/xlsform/read-form";
import { readMarkdownForm } from "#study/xlsform/read-text-form";
import { writeItemsets } from "#study/xlsform/write-itemsets";
import { filesOfChoices, withFileChoices } from "./file-choices.ts";
import { formTables } from "./form-tables.ts";
import { xformTables } from "./xform-tables.ts";

const SHEETS = readMarkdownForm(`
| survey |
| | type | name | label | parameters | choice_filter |
| | select_one_from_file towns.csv | town | Town | value=code label=title | |
| | select_multiple_from_file cities.xml | cities | Cities | | |
| | select_one_from_file places.geojson | place | Place | | |
| | select_one_external suburb | suburb | Suburb | | town=\${town} |
| external_choices |
| | list_name | name | label::English (en) | label::Español (es) | town |
| | suburb | sub1 | North "A" | Norte | t1 |
| | street | sub1 | Other | Otra | t1 |
| settings |
| | form_id | version |
| | f | 1 |`);
const SOURCE = { file: "f.xlsx", id: "f" };
const { form } = readForm(SHEETS, SOURCE);
const { xml = "", itemsets = "" } = convertXlsform(SHEETS, SOURCE);

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = new Map([
  ["towns.csv", bytes('code,title\nt1,"Santa Ana, centro"\nt2,Sonsonate\nt1,again\n')],
  ["cities.xml", bytes("<root><item><name>c</name><label>Ciudad</label></item></root>")],
  [
    "places.geojson",
    bytes('{"type":"FeatureCollection","features":[{"id":"p1","properties":{"title":"Parque"},"geometry":null}]}'),
  ],
  ["itemsets.csv", bytes(itemsets)],
]);

const WORDS = [
  [
    { code: "t1", labels: { default: "Santa Ana, centro" } },
    { code: "t2", labels: { default: "Sonsonate" } },
  ],
  [{ code: "c", labels: { default: "Ciudad" } }],
  [{ code: "p1", labels: { default: "Parque" } }],
  [{ code: "sub1", labels: { "English (en)": 'North "A"', "Español (es)": "Norte" } }],
];

describe.each([
  ["its workbook", formTables(form)],
  ["its XForm", xformTables(bytes(xml))],
])("a form read from %s", (_name, tables) => {
  test("names the files that its choices stand in", () => {
    expect(filesOfChoices(tables)).toEqual(["towns.csv", "cities.xml", "places.geojson", "itemsets.csv"]);
  });

  test("gets the words of its choices from them", () => {
    const filled = withFileChoices(tables, FILES);
    expect(filled.tables[0]?.columns.map(({ categories }) => categories)).toEqual(WORDS);
    expect(filled.tables[0]?.columns.map(({ kind }) => kind)).toEqual(["one", "many", "one", "one"]);
  });

  test("keeps codes where a file is absent or broken", () => {
    const broken = new Map([
      ["places.geojson", bytes("{")],
      ["cities.xml", bytes("<root>")],
    ] as const);
    const filled = withFileChoices(tables, broken);
    expect(filled.tables[0]?.columns.flatMap(({ categories }) => categories)).toEqual([]);
  });
});

test("itemsets.csv has the heads of the sheet and every cell in quotation marks", () => {
  expect(itemsets.split("\r\n").slice(0, 2)).toEqual([
    '"list_name","name","label::English (en)","label::Español (es)","town"',
    '"suburb","sub1","North ""A""","Norte","t1"',
  ]);
  expect(writeItemsets({ ...form, nodes: [] }, SHEETS)).toBeUndefined();
});
