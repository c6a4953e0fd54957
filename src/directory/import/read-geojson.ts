// Points of a GeoJSON file (RFC 7946) → a table: one row a feature; nested yes-or-no lists become their words.

import { noTable } from "./import-issues.ts";
import type { TablesReading } from "./raw-table.ts";

export function readGeojson(text: string, file: string): TablesReading {
  const value = parse(text);
  const features = isRecord(value) && Array.isArray(value.features) ? value.features.filter(isRecord) : [];
  if (features.length === 0) return { tables: [], issues: [noTable(file)] };
  const rows = features.map(rowOf);
  const head = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    tables: [{ file, lines: [head, ...rows.map((row) => head.map((name) => row.get(name) ?? ""))] }],
    issues: [],
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function rowOf({ id, properties, geometry }: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const row = new Map<string, string>();
  if (typeof id === "string" || typeof id === "number") row.set("id", String(id));
  for (const [name, value] of Object.entries(isRecord(properties) ? properties : {})) row.set(name, wordsOf(value));
  const point =
    isRecord(geometry) && geometry.type === "Point" && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
  if (typeof point[0] === "number" && typeof point[1] === "number") {
    row.set("longitude", String(point[0]));
    row.set("latitude", String(point[1]));
  }
  return row;
}

/** `{ "North": true, "South": false }` says North. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(wordsOf).join("; ");
  if (!isRecord(value)) return String(value);
  return Object.entries(value)
    .filter(([, told]) => told !== false && told !== null && told !== "")
    .map(([name, told]) => (told === true || typeof told === "number" ? name : `${name}: ${wordsOf(told)}`))
    .join("; ");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
