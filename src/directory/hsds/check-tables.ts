// Rows of HSDS tables → every cell that departs from the standard: required, format, permitted values, ids, links.
import { isIsoDate } from "#base/iso-date";
import type { Issue } from "#base/issue";
import { type HsdsDataset, type HsdsRow, rowsOf, textOf } from "./dataset.ts";
import { type FieldFormat, type HsdsField, type HsdsTable, isIn } from "./describe-table.ts";
import { isEmail, isInstant, isTime, isUri, isUuid } from "./formats.ts";
import { issueAt, leadsNowhere, missing, notPermitted, repeated, unknown, wrongForm } from "./hsds-issues.ts";
import { HSDS_TABLES } from "./tables.ts";

export function checkDataset(dataset: HsdsDataset): readonly Issue[] {
  const ids = new Map([...dataset.tables.keys()].map((name) => [name, idsOf(rowsOf(dataset, name))]));
  return [...HSDS_TABLES.values()].flatMap((table) => checkTable(dataset, table, ids));
}

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

function idsOf(rows: readonly HsdsRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => textOf(row, "id") ?? []));
}

function checkTable(dataset: HsdsDataset, table: HsdsTable, ids: Ids): readonly Issue[] {
  const own = dataset.tables.get(table.name);
  if (own === undefined) return [];
  const fields = table.fields.filter((field) => isIn(dataset.version, field));
  const strange = own.columns.filter((column) => !fields.some(({ name }) => name === column));
  const absent = fields.filter(({ name, required }) => required !== undefined && !own.columns.includes(name));
  const asked = fields.filter((field) => !absent.includes(field));
  const seen = new Map<string, number>();
  return [
    ...absent.map(({ name }) => issueAt({ file: table.file, row: 1, column: name }, missing(name))),
    ...strange.map((column) => issueAt({ file: table.file, row: 1, column }, unknown(column))),
    ...own.rows.flatMap((row, at) => [
      ...checkId(row, at + 2, table, seen),
      ...asked.flatMap((field) => checkCell(row, at + 2, { table, field, ids })),
    ]),
  ];
}

function checkId(row: HsdsRow, at: number, { file }: HsdsTable, seen: Map<string, number>): readonly Issue[] {
  const id = textOf(row, "id");
  const before = id === undefined ? undefined : seen.get(id);
  if (id !== undefined && before === undefined) seen.set(id, at);
  return id === undefined || before === undefined
    ? []
    : [issueAt({ file, row: at, column: "id" }, repeated(id, before))];
}

interface CellRules {
  readonly table: HsdsTable;
  readonly field: HsdsField;
  readonly ids: Ids;
}

function checkCell(row: HsdsRow, at: number, { table, field, ids }: CellRules): readonly Issue[] {
  const { name, format, permitted, required, link } = field;
  const place = { file: table.file, row: at, column: name };
  const value = textOf(row, name);
  if (value === undefined) return required === undefined ? [] : [issueAt(place, missing(name))];
  const issues: Issue[] = [];
  if (permitted?.includes(value) === false) issues.push(issueAt(place, notPermitted(permitted)));
  if (!CHECKS[format](value)) issues.push(issueAt(place, wrongForm(format)));
  if (link !== undefined && ids.get(link)?.has(value) !== true) issues.push(issueAt(place, leadsNowhere(value, link)));
  return issues;
}

const CHECKS: Readonly<Record<FieldFormat, (text: string) => boolean>> = {
  uuid: isUuid,
  uri: isUri,
  email: isEmail,
  string: () => true,
  number: (text) => text.trim() !== "" && Number.isFinite(Number(text)),
  date: (text) => isIsoDate(text),
  time: isTime,
  "date-time": (text) => isInstant(text) || isInstant(`${text}Z`),
};
