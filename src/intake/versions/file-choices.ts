// Choices that stand in a file beside the form – CSV, XML, GeoJSON, itemsets.csv – as codes with their words.
// ODK XForms specification, "Secondary Instances - External"; docs.getodk.org/select-from-file-examples.
import { decodeText } from "#base/decode-text";
import { splitCsv } from "#base/split-csv";
import { readXml } from "../openrosa/read-xml.ts";
import type { ChoicesFile, FormColumn, FormTables, Words } from "./form-tables.ts";

type Category = FormColumn["categories"][number];
type Row = ReadonlyMap<string, string>;

/** Names of the files that the choices of a form stand in, each once. */
export function filesOfChoices({ tables }: FormTables): readonly string[] {
  const files = tables.flatMap(({ columns }) => columns.flatMap(({ choicesFrom }) => choicesFrom?.file ?? []));
  return [...new Set(files)];
}

/** The same form with the choices of the files at hand; those of others stay codes. */
export function withFileChoices(form: FormTables, files: ReadonlyMap<string, Uint8Array>): FormTables {
  const rows = new Map([...files].map(([name, bytes]) => [name, rowsOf(name, bytes)]));
  const filled = (column: FormColumn): FormColumn => {
    const from = column.choicesFrom;
    const found = from === undefined ? undefined : rows.get(from.file);
    return from === undefined || found === undefined ? column : { ...column, categories: categoriesOf(found, from) };
  };
  return { ...form, tables: form.tables.map((table) => ({ ...table, columns: table.columns.map(filled) })) };
}

/** A file that cannot be read has no rows: its codes stay codes. */
function rowsOf(name: string, bytes: Uint8Array): readonly Row[] {
  try {
    if (name.endsWith(".xml")) return xmlRows(bytes);
    const { text } = decodeText(bytes, name);
    return name.endsWith(".geojson") ? geojsonRows(text) : csvRows(text);
  } catch {
    return [];
  }
}

function csvRows(text: string): readonly Row[] {
  const [heads = [], ...records] = splitCsv(text, ",").records;
  const names = heads.map((head) => head.trim());
  return records.map((cells) => new Map(names.map((head, at) => [head, (cells[at] ?? "").trim()])));
}

function xmlRows(bytes: Uint8Array): readonly Row[] {
  const items = readXml(bytes).children.filter(({ name }) => name === "item");
  return items.map(({ children }) => new Map(children.map(({ name, text }) => [name, text.trim()])));
}

function geojsonRows(text: string): readonly Row[] {
  const { features } = JSON.parse(text) as { readonly features?: readonly unknown[] };
  return (features ?? []).map((feature) => {
    const { id, properties } = feature as { readonly id?: unknown; readonly properties?: object | null };
    const own = Object.entries(properties ?? {}).map(([name, value]) => [name, String(value ?? "")] as const);
    return new Map([...(id === undefined ? [] : [["id", String(id)] as const]), ...own]);
  });
}

/** The first row of a code counts. */
function categoriesOf(rows: readonly Row[], { value, label, list }: ChoicesFile): readonly Category[] {
  const found = new Map<string, Category>();
  for (const row of rows) {
    const code = cellOf(row, value);
    const isOther = list !== undefined && cellOf(row, "list_name") !== list;
    if (code === "" || isOther || found.has(code)) continue;
    found.set(code, { code, labels: wordsOf(row, label) });
  }
  return [...found.values()];
}

/** `label`, and `label::Español (es)` for each language. */
function wordsOf(row: Row, label: string): Words {
  const words: [string, string][] = [];
  for (const [head, text] of row) {
    const [name = "", language] = head.split(/\s*::?\s*/u);
    if (text !== "" && isSameName(name, label)) words.push([language ?? "default", text]);
  }
  return Object.fromEntries(words);
}

function cellOf(row: Row, name: string): string {
  return row.get(name) ?? [...row].find(([head]) => isSameName(head, name))?.[1] ?? "";
}

/** itemsets.csv has the heads of the sheet, in any spelling. */
function isSameName(head: string, name: string): boolean {
  return head === name || head.trim().toLowerCase().replace(/\s+/gu, "_") === name;
}
