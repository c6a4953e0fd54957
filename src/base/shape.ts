// What a YAML value should look like, and the reading of it: the counterpart of `column.ts` for trees.
// Every part that does not fit gives one Issue with its row and the path of its key.

import { isIsoDate } from "./iso-date.ts";
import type { Issue } from "./issue.ts";
import { nearest } from "./nearest.ts";
import type { YamlNode, YamlRecord } from "./read-yaml.ts";
import { missingKeyIssue, unknownKeyIssue, wrongPartIssue } from "./shape-issues.ts";
import { LANGUAGES, type Texts } from "./text.ts";
import { notACode, notADate, notANumber, notKnown, outOfRange, type WrongCell } from "./wrong-cell.ts";

export interface ShapeContext {
  readonly file: string;
  readonly issues: Issue[];
}

/** `undefined` = it did not fit, and an Issue says so. */
export interface Shape<Value> {
  readonly read: (node: YamlNode, path: string, context: ShapeContext) => Value | undefined;
  readonly isOptional?: boolean;
}

export interface OptionalShape<Value> extends Shape<Value> {
  readonly isOptional: true;
}

type Fields = Readonly<Record<string, Shape<unknown>>>;

type RequiredNames<F extends Fields> = {
  [Name in keyof F]: F[Name] extends OptionalShape<unknown> ? never : Name;
}[keyof F];

type ValueOf<S> = S extends Shape<infer Value> ? Value : never;

export type RecordOf<F extends Fields> = { readonly [Name in RequiredNames<F>]: ValueOf<F[Name]> } & {
  readonly [Name in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[Name]>;
};

/** The value of the whole tree; absent when any part of it does not fit. */
export function readShape<Value>(
  node: YamlNode,
  shape: Shape<Value>,
  file: string,
): { readonly value?: Value; readonly issues: readonly Issue[] } {
  const context: ShapeContext = { file, issues: [] };
  const value = shape.read(node, "", context);
  return { ...(value === undefined ? {} : { value }), issues: context.issues };
}

/** Not empty. Numbers are taken as they were written. */
export function words(): Shape<string> {
  return scalar("text", (source) => (source.trim() === "" ? undefined : source.trim()));
}

export function texts(): Shape<Texts> {
  const [es, en, fr] = LANGUAGES.map(() => words());
  return record({ es: es ?? words(), en: en ?? words(), fr: fr ?? words() });
}

export function amount(range: { readonly from?: number; readonly to?: number } = {}): Shape<number> {
  const { from = -Infinity, to = Infinity } = range;
  return checked((source, value) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return { wrong: notANumber(source, false) };
    return value >= from && value <= to ? { value } : { wrong: outOfRange(source, from, to) };
  });
}

export function count(from: number): Shape<number> {
  return checked((source, value) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value)) return { wrong: notANumber(source, true) };
    return value >= from ? { value } : { wrong: outOfRange(source, from, Infinity) };
  });
}

export function day(): Shape<string> {
  return checked((source) => (isIsoDate(source) ? { value: source } : { wrong: notADate(source, "day") }));
}

export function oneOf<const Code extends string>(permitted: readonly Code[]): Shape<Code> {
  return checked((source) => {
    const value = permitted.find((each) => each === source);
    return value === undefined ? { wrong: notACode(source, permitted, nearest(source, permitted)) } : { value };
  });
}

/** Id that the study knows; `where` names the file that lists them. */
export function idOf(ids: ReadonlySet<string>, where: string): Shape<string> {
  return checked((source) => (ids.has(source) ? { value: source } : { wrong: notKnown(source, ids, where) }));
}

export function listOf<Value>(item: Shape<Value>): Shape<readonly Value[]> {
  return {
    read: (node, path, context) => {
      if (node.kind !== "list") return wrongPart("list", node, path, context);
      const values = node.items.map((each, index) => item.read(each, `${path}[${index + 1}]`, context));
      return values.includes(undefined) ? undefined : values.filter((value) => value !== undefined);
    },
  };
}

/** Unknown keys are remarked on, but the value is still made of the known ones. */
export function record<F extends Fields>(fields: F): Shape<RecordOf<F>> {
  return {
    read: (node, path, context) => {
      if (node.kind !== "record") return wrongPart("record", node, path, context);
      remarkUnknownKeys(node, { names: Object.keys(fields), path }, context);
      const values: Record<string, unknown> = {};
      let fits = true;
      for (const [name, shape] of Object.entries(fields)) {
        const value = readField(node, { name, shape, path: joined(path, name) }, context);
        if (value === MISFIT) fits = false;
        else if (value !== undefined) values[name] = value;
      }
      return fits ? (values as RecordOf<F>) : undefined;
    },
  };
}

const MISFIT = Symbol("misfit");

interface Field {
  readonly name: string;
  readonly shape: Shape<unknown>;
  readonly path: string;
}

function readField(node: YamlRecord, { name, shape, path }: Field, context: ShapeContext): unknown {
  const part = node.entries.get(name);
  if (part !== undefined && !isNothing(part)) return shape.read(part, path, context) ?? MISFIT;
  if (shape.isOptional === true) return undefined;
  context.issues.push(missingKeyIssue(path, at(node.row, context)));
  return MISFIT;
}

interface KnownKeys {
  readonly names: readonly string[];
  readonly path: string;
}

function remarkUnknownKeys(node: YamlRecord, { names, path }: KnownKeys, context: ShapeContext): void {
  for (const [name, row] of node.rows) {
    if (names.includes(name)) continue;
    context.issues.push(unknownKeyIssue(joined(path, name), nearest(name, names), at(row, context)));
  }
}

/** A key that need not be there. */
export function maybe<Value>(shape: Shape<Value>): OptionalShape<Value> {
  return { ...shape, isOptional: true };
}

interface Checked<Value> {
  readonly value?: Value;
  readonly wrong?: WrongCell;
}

/** A scalar that `check` turns into a value or a fault. */
function checked<Value>(
  check: (source: string, value: string | number | boolean | null) => Checked<Value>,
): Shape<Value> {
  return {
    read: (node, path, context) => {
      if (node.kind !== "scalar") return wrongPart("text", node, path, context);
      const { value, wrong } = check(node.source, node.value);
      if (wrong !== undefined) {
        const { rule, message, cure } = wrong;
        context.issues.push({
          rule,
          severity: "error",
          place: { ...at(node.row, context), column: path },
          message,
          cure,
        });
      }
      return value;
    },
  };
}

function scalar<Value>(kind: "text", read: (source: string) => Value | undefined): Shape<Value> {
  return {
    read: (node, path, context) => {
      const value = node.kind === "scalar" ? read(node.source) : undefined;
      return value ?? wrongPart(kind, node, path, context);
    },
  };
}

function wrongPart(kind: "text" | "list" | "record", node: YamlNode, path: string, context: ShapeContext): undefined {
  context.issues.push(wrongPartIssue(kind, path, at(node.row, context)));
  return undefined;
}

function isNothing(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function at(row: number, context: ShapeContext): { readonly file: string; readonly row: number } {
  return { file: context.file, row };
}
