// Bytes → text. Files of a study are UTF-8; anything else is named with its likely encoding and still read,
// so that the rest of the file can be checked in the same go.
import type { Issue } from "./issue.ts";

/** TextDecoder is in every JavaScript runtime but in no ECMAScript library file. */
declare const TextDecoder: new (
  encoding: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

export interface DecodedText {
  readonly text: string;
  readonly issues: readonly Issue[];
}

export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== undefined) return otherEncoding(bytes, file, { encoding: utf16, row: 1 });
  const fault = firstFault(bytes);
  if (fault === -1) {
    const text = new TextDecoder("utf-8").decode(bytes);
    return { text, issues: [...zeroByteIssues(text, file), ...replacementIssues(text, file)] };
  }
  return otherEncoding(bytes, file, { encoding: likelyEncoding(bytes), row: rowOf(bytes, fault) });
}

function utf16Encoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return unmarkedUtf16(bytes);
}

/** Without its mark UTF-16 shows by its zeros: every second byte of a head line in Latin letters. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 64);
  if (start.length < 8) return undefined;
  const zeros = (parity: number) => start.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const most = start.length * 0.4;
  if (zeros(1) > most && zeros(0) === 0) return "utf-16le";
  return zeros(0) > most && zeros(1) === 0 ? "utf-16be" : undefined;
}

/** Spanish and French vowels with accents stand at 0x80–0xA5 in the DOS code pages, above 0xC0 in Windows-1252. */
function likelyEncoding(bytes: Uint8Array): string {
  let dos = 0;
  let windows = 0;
  for (const byte of bytes) {
    if (byte >= 0x80 && byte <= 0xa5) dos++;
    else if (byte >= 0xc0) windows++;
  }
  return dos > windows ? "ibm850" : "windows-1252";
}

/** Index of the first byte that is not UTF-8, or -1 (Unicode 15, table 3-7). */
function firstFault(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** 0 when the bytes at this place are not a character. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthByLead(lead);
  if (length === 0 || !secondByteFits(lead, bytes[at + 1] ?? 0)) return 0;
  for (let offset = 2; offset < length; offset++) if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lengthByLead(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

function secondByteFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0 && second <= 0xbf;
  if (lead === 0xed) return second >= 0x80 && second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90 && second <= 0xbf;
  if (lead === 0xf4) return second >= 0x80 && second <= 0x8f;
  return second >= 0x80 && second <= 0xbf;
}

function rowOf(bytes: Uint8Array, at: number): number {
  let row = 1;
  for (let index = 0; index < at; index++) if (bytes[index] === 0x0a) row++;
  return row;
}

interface OtherEncoding {
  readonly encoding: string;
  readonly row: number;
}

function otherEncoding(bytes: Uint8Array, file: string, { encoding, row }: OtherEncoding): DecodedText {
  const name = encoding.toUpperCase().replace("WINDOWS", "Windows");
  const readable = encoding === "ibm850" ? "windows-1252" : encoding;
  const issue: Issue = {
    rule: "base/text-is-utf8",
    severity: "error",
    place: { file, row },
    message: {
      es: `El archivo no está en UTF-8 desde la fila ${row}; parece ${name}.`,
      en: `The file is not UTF-8 from row ${row} on; it looks like ${name}.`,
      fr: `Le fichier n'est pas en UTF-8 à partir de la ligne ${row} ; il semble être en ${name}.`,
    },
    cure: {
      es: "Guárdelo de nuevo como «CSV UTF-8» (Excel) o con el juego de caracteres UTF-8 (LibreOffice).",
      en: "Save it again as “CSV UTF-8” (Excel) or with the character set UTF-8 (LibreOffice).",
      fr: "Enregistrez-le de nouveau comme « CSV UTF-8 » (Excel) ou avec le jeu de caractères UTF-8 (LibreOffice).",
    },
  };
  return { text: new TextDecoder(readable).decode(bytes), issues: [issue] };
}

/** A replacement character shows that letters were lost before the file came to us. */
function replacementIssues(text: string, file: string): readonly Issue[] {
  const at = text.indexOf("\uFFFD");
  if (at === -1) return [];
  const row = text.slice(0, at).split("\n").length;
  return [
    {
      rule: "base/letters-are-whole",
      severity: "warning",
      place: { file, row },
      message: {
        es: `En la fila ${row} hay un signo «\uFFFD» donde se perdió una letra.`,
        en: `Row ${row} has a “\uFFFD” where a letter was lost.`,
        fr: `La ligne ${row} contient un signe « \uFFFD » à la place d'une lettre perdue.`,
      },
      cure: {
        es: "Escriba la letra que falta, o traiga el texto de nuevo desde su fuente.",
        en: "Type the missing letter, or bring the text again from its source.",
        fr: "Tapez la lettre qui manque ou reprenez le texte à sa source.",
      },
    },
  ];
}

/** No program for texts or tables writes the byte zero: the file is of another kind, or was damaged on the way. */
function zeroByteIssues(text: string, file: string): readonly Issue[] {
  const at = text.indexOf("\u0000");
  if (at === -1) return [];
  const row = text.slice(0, at).split("\n").length;
  return [
    {
      rule: "base/text-has-no-zero-bytes",
      severity: "error",
      place: { file, row },
      message: {
        es: `En la fila ${row} hay un byte cero: el archivo está dañado o no es de texto.`,
        en: `Row ${row} has a zero byte: the file is damaged, or no text.`,
        fr: `La ligne ${row} contient un octet nul : le fichier est endommagé ou n'est pas du texte.`,
      },
      cure: {
        es: "Traiga el archivo de nuevo desde su fuente, o guárdelo otra vez como texto UTF-8.",
        en: "Bring the file again from its source, or save it again as UTF-8 text.",
        fr: "Reprenez le fichier à sa source ou enregistrez-le de nouveau en texte UTF-8.",
      },
    },
  ];
}
