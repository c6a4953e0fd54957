// Tables of any length → a workbook (ECMA-376, SpreadsheetML), written piece by piece: the packing runs beside the writing, and no
// cell is held as an object. Words of categories are shared strings; other texts stand in their cells.
import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";

export interface WorkbookColumn {
  readonly name: string;
  /** Words in place of values; they repeat. */
  readonly words: ReadonlyMap<number | string, string>;
  readonly values: readonly (number | string | null)[];
}

export interface WorkbookTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly WorkbookColumn[];
}

/** Excel's own limit, less the head. */
const MOST_ROWS = 1_048_575;
const LONGEST_NAME = 31;

export async function writeWorkbook(tables: readonly WorkbookTable[]): Promise<Uint8Array> {
  const shared = new Map<string, number>();
  const sheets = tables.flatMap(splitTable);
  const parts: Part[] = [
    await part("[Content_Types].xml", [contentTypes(sheets.length)]),
    await part("_rels/.rels", [ROOT_RELATIONS]),
    await part("xl/workbook.xml", [workbookXml(sheets.map(({ table }) => table.name))]),
    await part("xl/_rels/workbook.xml.rels", [workbookRelations(sheets.length)]),
  ];
  for (const [index, sheet] of sheets.entries())
    parts.push(await part(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, shared)));
  parts.push(await part("xl/sharedStrings.xml", sharedXml(shared)));
  return zip(parts);
}

interface Sheet {
  readonly table: WorkbookTable;
  readonly from: number;
  readonly to: number;
}

/** A longer table goes on in further sheets. */
function splitTable(table: WorkbookTable): readonly Sheet[] {
  const count = Math.max(1, Math.ceil(table.rows / MOST_ROWS));
  return Array.from({ length: count }, (_, index) => {
    const more = index === 0 ? "" : ` ${index + 1}`;
    const name = `${table.name.slice(0, LONGEST_NAME - more.length)}${more}`;
    const from = index * MOST_ROWS;
    return { table: { ...table, name }, from, to: Math.min(table.rows, from + MOST_ROWS) };
  });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const ROWS_AT_ONCE = 500;

function* sheetXml({ table, from, to }: Sheet, shared: Map<string, number>): Generator<string> {
  const { columns } = table;
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  yield `<row>${columns.map(({ name }) => textCell(name)).join("")}</row>`;
  for (let first = from; first < to; first += ROWS_AT_ONCE) {
    let text = "";
    for (let row = first; row < Math.min(to, first + ROWS_AT_ONCE); row += 1) {
      text += "<row>";
      for (const column of columns) text += cell(column, row, shared);
      text += "</row>";
    }
    yield text;
  }
  yield "</sheetData></worksheet>";
}

function cell({ values, words }: WorkbookColumn, row: number, shared: Map<string, number>): string {
  const value = values[row] ?? null;
  if (value === null) return "<c/>";
  const word = words.get(value);
  if (word !== undefined) return `<c t="s"><v>${sharedAt(word, shared)}</v></c>`;
  return typeof value === "number" ? `<c><v>${value}</v></c>` : textCell(value);
}

function sharedAt(text: string, shared: Map<string, number>): number {
  const known = shared.get(text);
  if (known !== undefined) return known;
  shared.set(text, shared.size);
  return shared.size - 1;
}

function textCell(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function* sharedXml(shared: ReadonlyMap<string, number>): Generator<string> {
  yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${shared.size}">`;
  for (const text of shared.keys()) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
  yield "</sst>";
}

const SPECIAL = /[&<>\ufffe\uffff]|[^\P{Cc}\t\n\r]/u;

/** Signs that XML has not at all are left out. */
function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu, "");
}

const ROOT_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function contentTypes(sheets: number): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const of = (path: string, type: string) => `<Override PartName="/xl/${path}.xml" ContentType="${kind}.${type}+xml"/>`;
  const own = numbers(sheets).map((number) => of(`worksheets/sheet${number}`, "worksheet"));
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${of("workbook", "sheet.main")}${own.join("")}${of("sharedStrings", "sharedStrings")}</Types>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${escapeXml(name).replaceAll('"', "&quot;")}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function workbookRelations(sheets: number): string {
  const of = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}.xml"/>`;
  const own = numbers(sheets).map((number) => of(`r${number}`, "worksheet", `worksheets/sheet${number}`));
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${own.join("")}${of("strings", "sharedStrings", "sharedStrings")}</Relationships>`;
}

interface Part {
  readonly name: Buffer;
  readonly packed: readonly Buffer[];
  readonly packedBytes: number;
  readonly bytes: number;
  readonly crc: number;
}

const FASTEST = 1;

async function part(name: string, texts: Iterable<string>): Promise<Part> {
  const packer = createDeflateRaw({ level: FASTEST, chunkSize: 262_144 });
  const packed: Buffer[] = [];
  packer.on("data", (piece: Buffer) => packed.push(piece));
  let [bytes, crc] = [0, 0];
  for (const text of texts) {
    const piece = Buffer.from(text, "utf8");
    bytes += piece.length;
    crc = crc32(piece, crc);
    if (!packer.write(piece)) await once(packer, "drain");
  }
  packer.end();
  await once(packer, "end");
  return { name: Buffer.from(name), packed, packedBytes: sizeOf(packed), bytes, crc };
}

function sizeOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** The year in which ZIP begins: the same tables give the same bytes. */
const DOS_DATE = 0x21;

/** PKWARE's application note, without its 64-bit extension: packed parts below 4 GB. */
function zip(parts: readonly Part[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const each of parts) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(DOS_DATE, 8);
    common.writeUInt32LE(each.crc, 10);
    common.writeUInt32LE(each.packedBytes, 14);
    common.writeUInt32LE(each.bytes, 18);
    common.writeUInt16LE(each.name.length, 22);
    pieces.push(Buffer.from("PK\u0003\u0004", "latin1"), common, each.name, ...each.packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, place, each.name);
    offset += 30 + each.name.length + each.packedBytes;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(sizeOf(directory), 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, Buffer.from("PK\u0005\u0006", "latin1"), end]));
}
