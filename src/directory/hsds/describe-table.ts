// What a table of HSDS is, read from the lines of `tables.ts`.

export const HSDS_VERSIONS = ["3.0", "3.1"] as const;

export type HsdsVersion = (typeof HSDS_VERSIONS)[number];

/** `date`, `time` are formats of tables alone: the JSON form takes any text there. */
export type FieldFormat = "uuid" | "string" | "number" | "uri" | "email" | "date" | "time" | "date-time";

export interface HsdsField {
  readonly name: string;
  readonly format: FieldFormat;
  /** `record`: in every form. `row`: in tables alone, where nesting does not say it. */
  readonly required?: "record" | "row";
  readonly permitted?: readonly string[];
  /** Table whose `id` stands here. */
  readonly link?: string;
  readonly since: HsdsVersion;
}

/** What the JSON form puts inside a record: the rows that point to it, or the row that it points to. */
export interface HsdsNesting {
  readonly name: string;
  readonly table: string;
  readonly many: boolean;
  readonly required: boolean;
  readonly since: HsdsVersion;
}

export interface HsdsTable {
  readonly name: string;
  readonly file: string;
  readonly fields: readonly HsdsField[];
  readonly nested: readonly HsdsNesting[];
  readonly since: HsdsVersion;
}

/** By the name of the table, in the order of the standard. */
export function describeTables(lines: Readonly<Record<string, string>>): ReadonlyMap<string, HsdsTable> {
  return new Map(Object.entries(lines).map(([head, body]) => describeTable(head, body)));
}

function describeTable(head: string, body: string): readonly [string, HsdsTable] {
  const [name = "", file = ""] = head.split(" ");
  const lines = body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const isNesting = (line: string) => / (list|one) /.test(line);
  const table: HsdsTable = {
    name,
    file,
    fields: lines.filter((line) => !isNesting(line)).map(readField),
    nested: lines.filter(isNesting).map(readNesting),
    since: sinceOf(head),
  };
  return [name, table];
}

const FORMATS: readonly FieldFormat[] = ["uuid", "string", "number", "uri", "email", "date", "time", "date-time"];

function readField(line: string): HsdsField {
  const [marked = "", word] = line.split(" ");
  const format = FORMATS.find((each) => each === word) ?? "string";
  const permitted = / = ([^@>]+)/.exec(line)?.[1]?.trim().split("|");
  const link = / > (\w+)/.exec(line)?.[1];
  return {
    name: marked.replace(/[!+]$/, ""),
    format,
    ...(marked.endsWith("!") ? { required: "record" as const } : {}),
    ...(marked.endsWith("+") ? { required: "row" as const } : {}),
    ...(permitted === undefined ? {} : { permitted }),
    ...(link === undefined ? {} : { link }),
    since: sinceOf(line),
  };
}

function readNesting(line: string): HsdsNesting {
  const [marked = "", kind, table = ""] = line.split(" ");
  const name = marked.replace(/!$/, "");
  return { name, table, many: kind === "list", required: marked.endsWith("!"), since: sinceOf(line) };
}

function sinceOf(line: string): HsdsVersion {
  return line.endsWith("@3.1") ? "3.1" : "3.0";
}

/** Whether a table, field or nesting is part of a version. */
export function isIn(version: HsdsVersion, { since }: { readonly since: HsdsVersion }): boolean {
  return since === "3.0" || version === "3.1";
}
