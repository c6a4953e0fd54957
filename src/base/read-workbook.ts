// XLSX or ODS → sheets of text cells. XLSX is read here, since every form and table comes as one; ODS by the spreadsheet package.
import type { Sheet } from "hucre";
import type { Issue } from "./issue.ts";
import { type SheetReading, toSheet } from "./sheet.ts";
import type { WorkbookSheet } from "./workbook-sheet.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";
import { listZipParts } from "./xlsx/zip-parts.ts";

export interface WorkbookReading {
  readonly sheets: readonly WorkbookSheet[];
  readonly issues: readonly Issue[];
}

type CellValue = string | number | boolean | Date | null | undefined;

/** What a workbook may unpack to; far above any form or table of a study. */
const LARGEST_BYTES = 200_000_000;

/** Never throws: a file that is no workbook, is encrypted or unpacks to too much comes back as an Issue. */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<WorkbookReading> {
  try {
    const parts = listZipParts(bytes);
    if (parts.reduce((sum, { size }) => sum + size, 0) > LARGEST_BYTES)
      return { sheets: [], issues: [tooLargeIssue(file)] };
    const isOds = parts.some(({ name }) => name === "content.xml");
    return { sheets: await (isOds ? odsSheets(bytes) : readXlsx(parts)), issues: [] };
  } catch {
    return { sheets: [], issues: [isOldKind(bytes) ? oldKindIssue(file) : notAWorkbookIssue(file)] };
  }
}

/** The package is loaded only when there is something for it to read. */
async function odsSheets(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const { readOds } = await import("hucre/ods");
  return (await readOds(bytes)).sheets.map(toWorkbookSheet);
}

function toWorkbookSheet({ name, rows, merges = [] }: Pick<Sheet, "name" | "rows" | "merges">): WorkbookSheet {
  return { name, rows: rows.map(toCells), ...(merges.length === 0 ? {} : { merges }) };
}

/** A sheet of a workbook as a table with a head line. */
export function sheetOf(sheet: WorkbookSheet, file: string): SheetReading {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const even = sheet.rows.map((row) => (row.length === width ? row : [...row, ...Array(width - row.length).fill("")]));
  return toSheet(even, { file, sheet: sheet.name });
}

function toCells(row: readonly CellValue[]): readonly string[] {
  return Array.from(row, toCell);
}

function toCell(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return dateText(value);
  return String(value);
}

/** Spreadsheets count days from here; what lies before is a time of day without a day. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return "";
  const iso = value.toISOString();
  if (value.getTime() < FIRST_DAY) return iso.slice(11, 19);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

function tooLargeIssue(file: string): Issue {
  return {
    rule: "base/workbook-is-not-too-large",
    severity: "error",
    place: { file },
    message: {
      es: "El libro ocuparía más de 200 MB al abrirse.",
      en: "The workbook would take more than 200 MB when opened.",
      fr: "Le classeur occuperait plus de 200 Mo une fois ouvert.",
    },
    cure: {
      es: "Guarde los datos como CSV, o quite las hojas e imágenes que no hacen falta.",
      en: "Save the data as CSV, or take out sheets and pictures that are not needed.",
      fr: "Enregistrez les données en CSV, ou retirez les feuilles et images inutiles.",
    },
  };
}

function notAWorkbookIssue(file: string): Issue {
  return {
    rule: "base/workbook-can-be-opened",
    severity: "error",
    place: { file },
    message: {
      es: "El archivo no se puede abrir como libro XLSX u ODS; está dañado, cifrado o es de otro tipo.",
      en: "The file cannot be opened as an XLSX or ODS workbook; it is damaged, encrypted or of another kind.",
      fr: "Le fichier ne s'ouvre pas comme classeur XLSX ou ODS ; il est abîmé, chiffré ou d'un autre type.",
    },
    cure: {
      es: "Ábralo en una hoja de cálculo y guárdelo de nuevo como XLSX sin contraseña.",
      en: "Open it in a spreadsheet program and save it again as XLSX without a password.",
      fr: "Ouvrez-le dans un tableur et enregistrez-le de nouveau en XLSX sans mot de passe.",
    },
  };
}

/** The binary container of .xls, in which programs also put workbooks with a password. */
function isOldKind(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function oldKindIssue(file: string): Issue {
  return {
    rule: "base/workbook-is-of-the-new-kind",
    severity: "error",
    place: { file },
    message: {
      es: "El libro es del formato antiguo .xls, o tiene contraseña; ninguno de los dos se lee.",
      en: "The workbook is of the old kind .xls, or has a password; neither is read.",
      fr: "Le classeur est de l’ancien format .xls, ou porte un mot de passe ; ni l’un ni l’autre ne se lit.",
    },
    cure: {
      es: "Ábralo en Excel o LibreOffice y guárdelo como «Libro de Excel (.XLSX)» sin contraseña.",
      en: "Open it in Excel or LibreOffice and save it as “Excel Workbook (.XLSX)” without a password.",
      fr: "Ouvrez-le dans Excel ou LibreOffice et enregistrez-le comme « Classeur Excel (.XLSX) » sans mot de passe.",
    },
  };
}
