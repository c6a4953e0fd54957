// responses/<id>.csv → the table of answers, each checked against the instrument and the design.
import { type Column, code, filled, optional, text } from "#base/column";
import type { Digest } from "#base/digest";
import type { Issue } from "#base/issue";
import { EVERY_ID } from "#base/known-ids";
import { checkUnique, readTable } from "#base/read-table";
import { placeIn, type Sheet } from "#base/sheet";
import type { Instrument } from "#study/instrument/instrument";
import { type Answer, numberColumns, orNull, type ResponseDesign, responseColumns } from "./answer-columns.ts";
import { disagreementIssue, mixedMarkIssue } from "./response-issues.ts";
import type { AnswerRow, ResponseTable } from "./response-table.ts";

export interface ResponseSource {
  readonly sheet: Sheet;
  readonly instrument: Instrument;
  /** Absent for a table that analysis.yaml does not use. */
  readonly design?: ResponseDesign;
  readonly countries: ReadonlySet<string>;
  /** Country of each study city by its id; absent when the study could not be read. */
  readonly cityCountries?: ReadonlyMap<string, string>;
  /** Ids that a city may have. __Default value:__ those of `cityCountries`; any id without. */
  readonly cities?: ReadonlySet<string>;
  /** Columns that say how the interview was made (`fieldwork.columns` of study.yaml): kept for its checks, and in no analysis. */
  readonly circumstances?: readonly string[];
  readonly fileDigest: Digest;
}

export interface ResponseReading {
  /** Absent when the file does not say whether its answers are real. */
  readonly table?: ResponseTable;
  readonly issues: readonly Issue[];
}

/**
 * The analysis decides what must be there: a question that it uses must have its column, others are unknown without.
 * Without a design nobody can tell which further columns belong to the sample, so none is called unknown.
 */
export function readResponses(source: ResponseSource): ResponseReading {
  const { sheet, instrument, fileDigest } = source;
  const mark = filled(code(["real", "demonstration"]));
  const columns = columnsOf(source);
  const beside = (source.circumstances ?? []).filter((name) => sheet.head.includes(name) && !(name in columns));
  const { rows, issues } = readTable(sheet, { mark, ...columns, ...textColumns(beside) });
  const [first] = rows;
  const mixed = rows.find(({ values }) => values.mark !== first?.values.mark);
  const found = [
    ...(source.design ? issues : issues.filter(({ rule }) => rule !== "base/column-is-known")),
    ...checkUnique(sheet, "id"),
    ...(mixed ? [mixedMarkIssue(sheet, mixed.row)] : []),
    ...disagreements(source),
  ];
  if (first === undefined) return { issues: found };
  const numbers = numberColumns(source);
  const present = Object.keys(columns).filter((name) => sheet.head.includes(name));
  const table: ResponseTable = {
    id: instrument.id,
    mark: first.values.mark,
    file: sheet.file,
    fileDigest,
    columns: present.map((name) => ({ name, type: numbers.has(name) ? "number" : "text" })),
    rows: rows.map(({ values }) => answersOf(values, [...present, ...beside])),
    instrument,
  };
  return { table, issues: found };
}

function columnsOf(source: ResponseSource): Record<string, Column<Answer>> {
  const { instrument, design, countries, cityCountries } = source;
  const cities = source.cities ?? (cityCountries ? new Set(cityCountries.keys()) : EVERY_ID);
  const expected = { instrument, countries, cities, ...(design ? { design } : {}) };
  return Object.fromEntries(responseColumns(expected));
}

function textColumns(names: readonly string[]): Record<string, Column<Answer>> {
  return Object.fromEntries(names.map((name) => [name, optional(orNull(text()))]));
}

function answersOf(values: Readonly<Record<string, Answer>>, names: readonly string[]): AnswerRow {
  const answers: Record<string, Answer> = {};
  for (const name of names) answers[name] = values[name] ?? null;
  return answers;
}

/** A city lies in one country; rows that say otherwise were shifted or mistyped. */
function disagreements({ sheet, design, countries, cityCountries }: ResponseSource): readonly Issue[] {
  const city = sheet.head.indexOf(design?.city ?? "");
  const country = sheet.head.indexOf(design?.country ?? "");
  if (cityCountries === undefined || city === -1 || country === -1) return [];
  return sheet.rows.flatMap(({ row, cells }) => {
    const expected = cityCountries.get(cells[city] ?? "");
    const found = cells[country] ?? "";
    return expected === undefined || found === expected || !countries.has(found)
      ? []
      : [disagreementIssue({ found, expected }, placeIn(sheet, row, design?.country))];
  });
}
