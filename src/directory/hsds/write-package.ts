// Rows → a package of HSDS: one CSV a table (RFC 4180) and a datapackage.json that describes them (Frictionless).
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { isDescriptor } from "./check-descriptor.ts";
import { type HsdsDataset, type HsdsRow, type HsdsRows, wordOf } from "./dataset.ts";

import { HSDS_TABLES } from "./tables.ts";
import { writeDatapackage } from "./write-datapackage.ts";

/** Files by path. A package that was read leaves with its own descriptor and its other files. */
export function writePackage(dataset: HsdsDataset): ReadonlyMap<string, Uint8Array> {
  const tables = [...dataset.tables].map(([name, rows]) => {
    return [HSDS_TABLES.get(name)?.file ?? `${name}.csv`, utf8ToBytes(writeRows(rows))] as const;
  });
  const isDescribed = [...dataset.others.keys()].some(isDescriptor);
  const described = isDescribed ? [] : [["datapackage.json", utf8ToBytes(writeDatapackage(dataset))] as const];
  return new Map([...described, ...dataset.others, ...tables]);
}

function writeRows({ columns, rows }: HsdsRows): string {
  return [columns, ...rows.map((row) => cellsOf(row, columns))]
    .map((cells) => `${cells.map(quoted).join(",")}\r\n`)
    .join("");
}

function cellsOf(row: HsdsRow, columns: readonly string[]): readonly string[] {
  return columns.map((name) => {
    const value = row[name];
    return value === undefined || value === null ? "" : wordOf(value);
  });
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
