// A CSV file → one sheet of text. Never throws: whatever the bytes are, what is wrong with them comes back as Issues.
import { decodeText } from "./decode-text.ts";
import type { Issue } from "./issue.ts";
import { type SheetReading, toSheet } from "./sheet.ts";
import { type CsvFault, splitCsv } from "./split-csv.ts";

type Delimiter = "," | ";" | "\t";

export function readCsv(bytes: Uint8Array, file: string): SheetReading {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return refused(workbookIssue(file), file);
  const decoded = decodeText(bytes, file);
  const text = decoded.text.startsWith("\uFEFF") ? decoded.text.slice(1) : decoded.text;
  const delimiter = delimiterOf(text);
  const { records, faults } = splitCsv(text, delimiter);
  const reading = toSheet(records, { file });
  // Decimal commas and texts parted at the wrong sign: with the right one most other remarks go.
  if (delimiter !== ",") return { sheet: reading.sheet, issues: [...decoded.issues, delimiterIssue(delimiter, file)] };
  const issues = [
    ...decoded.issues,
    ...faults.map((fault) => quoteIssue(fault, file)),
    ...reading.issues.filter((issue) => !faults.some((fault) => fault.row === issue.place.row)),
  ];
  return { sheet: reading.sheet, issues };
}

/** The comma unless the head line has none of it outside quotes and has semicolons or tabs. */
function delimiterOf(text: string): Delimiter {
  const head = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  if (head.includes(",")) return ",";
  if (head.includes(";")) return ";";
  return head.includes("\t") ? "\t" : ",";
}

function refused(issue: Issue, file: string): SheetReading {
  return { sheet: { file, head: [], rows: [] }, issues: [issue] };
}

function workbookIssue(file: string): Issue {
  return {
    rule: "base/csv-is-text",
    severity: "error",
    place: { file },
    message: {
      es: "El archivo termina en .csv pero es un libro de cálculo (XLSX u ODS).",
      en: "The file ends in .csv but is a workbook (XLSX or ODS).",
      fr: "Le fichier se termine par .csv mais c'est un classeur (XLSX ou ODS).",
    },
    cure: {
      es: "Ábralo y guárdelo como «CSV UTF-8 (delimitado por comas)».",
      en: "Open it and save it as “CSV UTF-8 (comma delimited)”.",
      fr: "Ouvrez-le et enregistrez-le comme « CSV UTF-8 (délimité par des virgules) ».",
    },
  };
}

function delimiterIssue(delimiter: Delimiter, file: string): Issue {
  const semicolon = delimiter === ";";
  return {
    rule: "base/cells-are-parted-by-commas",
    severity: "error",
    place: { file, row: 1 },
    message: {
      es: `Las celdas están separadas por ${semicolon ? "punto y coma" : "tabuladores"}, no por comas.`,
      en: `The cells are parted by ${semicolon ? "semicolons" : "tabs"}, not by commas.`,
      fr: `Les cellules sont séparées par des ${semicolon ? "points-virgules" : "tabulations"}, et non par des virgules.`,
    },
    cure: {
      es: "Guárdelo con la coma como separador; los decimales llevan punto.",
      en: "Save it with the comma as separator; decimals take a point.",
      fr: "Enregistrez-le avec la virgule comme séparateur ; les décimales prennent un point.",
    },
  };
}

function quoteIssue({ kind, row }: CsvFault, file: string): Issue {
  const open = kind === "quote-stays-open";
  return {
    rule: "base/quotes-are-closed",
    severity: "error",
    place: { file, row },
    message: {
      es: open
        ? `Una celda de la fila ${row} abre comillas y no las cierra.`
        : `En la fila ${row} sigue texto después de unas comillas ya cerradas.`,
      en: open
        ? `A cell in row ${row} opens a quotation mark and never closes it.`
        : `In row ${row} text follows a quotation mark that was already closed.`,
      fr: open
        ? `Une cellule de la ligne ${row} ouvre un guillemet et ne le ferme pas.`
        : `À la ligne ${row}, du texte suit un guillemet déjà fermé.`,
    },
    cure: {
      es: 'Cierre las comillas, y escriba dobles ("") las que pertenecen al texto.',
      en: 'Close the quotation mark, and write the marks that belong to the text twice ("").',
      fr: 'Fermez le guillemet, et doublez ("") ceux qui font partie du texte.',
    },
  };
}
