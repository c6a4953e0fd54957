// Which column of somebody's table means what: proposed by HXL tag, by head, by content; a person corrects it.

import { foldWords } from "#base/fold-text";
import { SERVICE_COLUMNS } from "../reintegration/service-columns.ts";
import { readDegrees, readPoint } from "./coordinates.ts";
import { FIELD_WORDS, type ImportField } from "./import-fields.ts";
import { readHours } from "./opening-hours.ts";
import { readPhones } from "./phone-number.ts";
import type { HeadedTable } from "./raw-table.ts";
import { similarity } from "./text-similarity.ts";

export interface ColumnMeaning {
  readonly column: string;
  readonly field: ImportField;
  /** `file`: a person wrote it. */
  readonly by: "hxl" | "head" | "content" | "file" | "nothing";
}

/** One meaning a column, in their order; a field is given to one column only, the surest first; the rest are `extra`. */
export function proposeMapping(headed: HeadedTable): readonly ColumnMeaning[] {
  const guesses = headed.head.map((column, at) => ({ column, at, ...guess(headed, column, at) }));
  const taken = new Map<ImportField, number>();
  for (const { field, sureness, at } of guesses.toSorted((a, b) => b.sureness - a.sureness || a.at - b.at))
    if (field !== "extra" && sureness > 0 && !taken.has(field)) taken.set(field, at);
  return guesses.map(({ column, field, by, at }) =>
    taken.get(field) === at ? { column, field, by } : { column, field: "extra", by: "nothing" },
  );
}

interface Guess {
  readonly field: ImportField;
  readonly by: ColumnMeaning["by"];
  /** 0 = none. */
  readonly sureness: number;
}

const NOTHING: Guess = { field: "extra", by: "nothing", sureness: 0 };

/** A column that is headed as an address ("Ubicación") and holds coordinates is a point. */
function guess(headed: HeadedTable, column: string, at: number): Guess {
  const byTag = guessByTag(headed.tags?.[at] ?? "");
  if (byTag !== undefined) return byTag;
  if (headed.tags !== undefined) return NOTHING;
  const [byHead, byContent] = [guessByHead(column), guessByContent(headed, at)];
  const isPoint = byContent.field === "point" && byHead?.field === "address";
  return isPoint || byHead === undefined ? byContent : byHead;
}

function guessByTag(tag: string): Guess | undefined {
  if (tag === "") return undefined;
  const [hashtag = "", ...attributes] = tag.toLowerCase().replace(/\s/g, "").split("+");
  const fits = FIELD_WORDS.flatMap(({ field, tags = [] }) =>
    tags.flatMap((known) => {
      const [name, ...wanted] = known.split("+");
      return name === hashtag && wanted.every((each) => attributes.includes(each))
        ? [{ field, weight: wanted.length }]
        : [];
    }),
  );
  const best = fits.toSorted((a, b) => b.weight - a.weight)[0];
  return best === undefined ? undefined : { field: best.field, by: "hxl", sureness: 3 + best.weight };
}

/** A list of ours, written out before, has our own names. */
const SUREST = 9;

/** Our own name, the same words, or words that are nearly the same. */
function guessByHead(column: string): Guess | undefined {
  const own = SERVICE_COLUMNS.find((each) => each === column.trim());
  if (own !== undefined) return { field: own, by: "head", sureness: SUREST };
  const head = foldWords(column);
  if (head === "") return undefined;
  const whole = FIELD_WORDS.find(({ heads }) => heads.includes(head));
  if (whole !== undefined) return { field: whole.field, by: "head", sureness: 2 + rankOf(whole.heads, head) };
  const near = FIELD_WORDS.map(({ field, heads }) => ({
    field,
    alike: Math.max(...heads.map((each) => similarity(each, head))),
  }));
  const best = near.toSorted((a, b) => b.alike - a.alike)[0];
  return best === undefined || best.alike < 0.72 ? undefined : { field: best.field, by: "head", sureness: best.alike };
}

/** Words further to the front of their list are surer. */
function rankOf(heads: readonly string[], head: string): number {
  return 1 - heads.indexOf(head) / heads.length;
}

function guessByContent({ table, firstRow }: HeadedTable, at: number): Guess {
  const cells = table.lines
    .slice(firstRow, firstRow + 50)
    .map((line) => (line[at] ?? "").trim())
    .filter((cell) => cell !== "");
  if (cells.length === 0) return NOTHING;
  const found = CONTENTS.find(({ test }) => cells.filter(test).length >= cells.length * 0.7);
  return found === undefined ? NOTHING : { field: found.field, by: "content", sureness: 0.5 };
}

const CONTENTS: readonly { readonly field: ImportField; readonly test: (cell: string) => boolean }[] = [
  { field: "source_url", test: (cell) => /^https?:\/\//.test(cell) },
  { field: "point", test: (cell) => /[.°,]/.test(cell) && readPoint(cell) !== undefined },
  { field: "phone", test: (cell) => isPhone(cell) },
  { field: "hours", test: (cell) => /[a-z]/i.test(cell) && readHours(cell).whole },
  { field: "lat", test: (cell) => isCoordinate(cell, "latitude") },
  { field: "lon", test: (cell) => isCoordinate(cell, "longitude") },
];

function isPhone(cell: string): boolean {
  return (
    ["SLV", "MEX"].some((country) => readPhones(cell, country).some(({ e164 }) => e164 !== undefined)) &&
    /[-\s+()]|^\d{8}$|^\d{10}$/.test(cell)
  );
}

function isCoordinate(cell: string, axis: "latitude" | "longitude"): boolean {
  const degrees = /\.\d{3,}|°/.test(cell) ? readDegrees(cell) : undefined;
  return (
    degrees !== undefined &&
    (degrees.axis ?? (degrees.value < 0 || degrees.value > 90 ? "longitude" : "latitude")) === axis
  );
}
