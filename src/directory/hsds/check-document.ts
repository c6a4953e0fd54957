// A JSON document of HSDS → every place where it departs from the standard: the verdict of the compiled JSON schemas
// (draft 2020-12 with formats, no property beyond those that the standard names).

import { isRecord } from "#base/is-record";
import type { FieldFormat, HsdsField, HsdsVersion } from "./describe-table.ts";
import { isIn } from "./describe-table.ts";
import { type DocumentKind, PAGE_FIELDS } from "./document-kind.ts";
import { insideOf, type Node, nestingsOf, rootOf } from "./document-shape.ts";
import { isEmail, isInstant, isUri, isUuid } from "./formats.ts";
import { HSDS_TABLES } from "./tables.ts";

export type FaultKind = "required" | "type" | "format" | "enum" | "unknown";

export interface DocumentFault {
  /** JSON pointer (RFC 6901) of the value; of the record, where something is missing or too much. */
  readonly path: string;
  readonly kind: FaultKind;
  /** Name of the missing or unknown property; the format, type or permitted values that were expected. */
  readonly detail: string;
}

type Faults = readonly DocumentFault[];

export function checkDocument(value: unknown, kind: DocumentKind, version: HsdsVersion): Faults {
  if (kind === "tabular") return checkTables(value, version);
  return kind.endsWith("_page")
    ? checkPage(value, kind, version)
    : checkRecord(value, { path: "", version }, rootOf(kind));
}

interface At {
  readonly path: string;
  readonly version: HsdsVersion;
}

function checkTables(value: unknown, version: HsdsVersion): Faults {
  if (!isRecord(value)) return [{ path: "", kind: "type", detail: "object" }];
  return Object.entries(value).flatMap(([name, rows]) => {
    const table = HSDS_TABLES.get(name) ?? [...HSDS_TABLES.values()].find(({ file }) => file === name);
    if (table === undefined || !isIn(version, table)) return [{ path: "", kind: "unknown" as const, detail: name }];
    return checkList(rows, { path: stepInto("", name), version }, { table, depth: "flat" });
  });
}

function checkPage(value: unknown, kind: DocumentKind, version: HsdsVersion): Faults {
  if (!isRecord(value)) return [{ path: "", kind: "type", detail: "object" }];
  return Object.entries(value).flatMap(([name, item]): Faults => {
    const path = stepInto("", name);
    const type = PAGE_FIELDS.get(name);
    if (name === "contents") return checkList(item, { path, version }, rootOf(kind));
    if (type === undefined) return [{ path: "", kind: "unknown", detail: name }];
    return typeof item === type ? [] : [{ path, kind: "type", detail: type }];
  });
}

function checkList(value: unknown, at: At, node: Node): Faults {
  if (!Array.isArray(value)) return [{ path: at.path, kind: "type", detail: "array" }];
  return value.flatMap((item: unknown, index) => checkRecord(item, { ...at, path: `${at.path}/${index}` }, node));
}

function checkRecord(value: unknown, at: At, node: Node): Faults {
  if (!isRecord(value)) return [{ path: at.path, kind: "type", detail: "object" }];
  const fields = node.table.fields.filter((field) => isIn(at.version, field));
  const nested = nestingsOf(node, at.version);
  const missing = [...fields, ...nested].filter(
    ({ name, required }) => !(name in value) && (required === "record" || required === true),
  );
  const faults = Object.entries(value).flatMap(([name, item]): Faults => {
    const inside = { ...at, path: stepInto(at.path, name) };
    const field = fields.find((each) => each.name === name);
    if (field !== undefined) return checkValue(item, inside.path, field);
    const nesting = nested.find((each) => each.name === name);
    if (nesting === undefined) return [{ path: at.path, kind: "unknown", detail: name }];
    return (nesting.many ? checkList : checkRecord)(item, inside, insideOf(node, nesting));
  });
  return [...missing.map(({ name }) => ({ path: at.path, kind: "required" as const, detail: name })), ...faults];
}

const FORMAT_CHECKS: Partial<Record<FieldFormat, (text: string) => boolean>> = {
  uuid: isUuid,
  uri: isUri,
  email: isEmail,
  "date-time": isInstant,
};

function checkValue(value: unknown, path: string, { format, permitted }: HsdsField): Faults {
  const type = format === "number" ? "number" : "string";
  const wrong: DocumentFault[] = [];
  if (permitted !== undefined && !permitted.some((each) => each === value))
    wrong.push({ path, kind: "enum", detail: permitted.join("|") });
  if (typeof value !== type) wrong.push({ path, kind: "type", detail: type });
  else if (typeof value === "string" && FORMAT_CHECKS[format]?.(value) === false)
    wrong.push({ path, kind: "format", detail: format });
  return wrong;
}

/** JSON pointer of a property (RFC 6901). */
function stepInto(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
