// A deck as it was written holds the hour of its making, and numbers of charts that run on from deck to deck. Settled, the same
// document gives the same bytes: its one date is that of publication, and its charts begin at 1.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

type Parts = Readonly<Record<string, Uint8Array>>;

export function settleDeck(bytes: Uint8Array, publishedOn: string): Uint8Array {
  const parts = unzipSync(bytes);
  return pack(parts, publishedOn, numbersOf(parts));
}

function pack(parts: Parts, publishedOn: string, numbers: ReadonlyMap<string, string>): Uint8Array {
  const [year = 1980, month = 1, day = 1] = publishedOn.split("-").map(Number);
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    if (path.endsWith("/")) continue;
    files[renumber(path, numbers)] = settlePart(path, content, { publishedOn, numbers });
  }
  return zipSync(files, { level: 6, mtime: new Date(year, month - 1, day, 12) });
}

/** Number of a chart as written → its place among the charts of this deck. */
function numbersOf(parts: Parts): ReadonlyMap<string, string> {
  const written = Object.keys(parts).flatMap((path) => /charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []);
  const sorted = written.toSorted((a, b) => Number(a) - Number(b));
  return new Map(sorted.map((number, index) => [number, String(index + 1)]));
}

const NUMBERED = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g;

function renumber(text: string, numbers: ReadonlyMap<string, string>): string {
  return text.replace(NUMBERED, (_, name: string, number: string) => name + (numbers.get(number) ?? number));
}

interface Settling {
  readonly publishedOn: string;
  readonly numbers: ReadonlyMap<string, string>;
}

function settlePart(path: string, content: Uint8Array, { publishedOn, numbers }: Settling): Uint8Array {
  // The numbers behind a native chart are a workbook of their own.
  if (path.endsWith(".xlsx")) return pack(unzipSync(content), publishedOn, new Map());
  if (!/\.(xml|rels)$/.test(path)) return content;
  const text = renumber(strFromU8(content), numbers);
  if (!path.endsWith("docProps/core.xml")) return strToU8(text);
  return strToU8(text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, `${publishedOn}T00:00:00Z`));
}
