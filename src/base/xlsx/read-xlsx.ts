// XLSX → sheets of text cells: only what a table needs, so neither looks nor drawings are taken apart. Source: ECMA-376 part 1, 18.
import type { WorkbookSheet } from "../workbook-sheet.ts";
import { attributeOf, scanXml } from "./scan-xml.ts";
import { readSharedTexts } from "./shared-texts.ts";
import { readSheetCells } from "./sheet-cells.ts";
import { readDateStyles } from "./xlsx-dates.ts";
import type { ZipPart } from "./zip-parts.ts";

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Throws on anything that is no workbook. */
export async function readXlsx(parts: readonly ZipPart[]): Promise<readonly WorkbookSheet[]> {
  // 1. Find the parts.
  const textOf = async (path: string) => {
    const part = parts.find(({ name }) => name === path);
    return part === undefined ? "" : new TextDecoder().decode(await part.unpack());
  };
  const root = relationsOf(await textOf("_rels/.rels"));
  const book = root.find(({ type }) => type === "officeDocument")?.target.replace(/^\//u, "") ?? "";
  const [bookXml, relationsXml] = await Promise.all([textOf(book), textOf(relationsPath(book))]);
  if (bookXml === "") throw new Error("no workbook inside");
  const relations = relationsOf(relationsXml).map((each) => ({ ...each, target: resolvePath(book, each.target) }));
  const partOf = (type: string) => textOf(relations.find((each) => each.type === type)?.target ?? "");

  // 2. Read what the sheets share.
  const { sheets, from1904 } = readBook(bookXml);
  const [shared, isDate] = await Promise.all([
    partOf("sharedStrings").then(readSharedTexts),
    partOf("styles").then(readDateStyles),
  ]);

  // 3. Read the sheets.
  const read = async ({ name, relation }: Book["sheets"][number]) => {
    const part = relations.find(({ id }) => id === relation);
    if (part === undefined) throw new Error(`no part for the sheet ${name}`);
    if (part.type !== "worksheet") return { name, rows: [] };
    return { name, ...readSheetCells(await textOf(part.target), { shared, isDate, from1904 }) };
  };
  return Promise.all(sheets.map(read));
}

interface Relation {
  readonly id: string;
  /** Last step of its address; the standard's two editions differ in the others. */
  readonly type: string;
  readonly target: string;
}

function relationsOf(xml: string): readonly Relation[] {
  const found: Relation[] = [];
  scanXml(xml, {
    ...NOTHING,
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const of = (key: string) => attributeOf(attributes, key) ?? "";
      found.push({ id: of("Id"), type: of("Type").split("/").at(-1) ?? "", target: of("Target") });
    },
  });
  return found;
}

const NOTHING = { close: () => {}, text: () => {} };

interface Book {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly from1904: boolean;
}

function readBook(xml: string): Book {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  scanXml(xml, {
    ...NOTHING,
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/u.test(attributeOf(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      sheets.push({ name: attributeOf(attributes, "name") ?? "", relation: relationId(attributes) });
    },
  });
  return { sheets, from1904 };
}

/** `r:id`, whatever the prefix; `sheetId` is another thing. */
function relationId(attributes: string): string {
  return /:id\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1] ?? "";
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function resolvePath(base: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = base.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
