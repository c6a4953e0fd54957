// How each column of a table of answers is read: by the design where it has a part in it, else by its question.
import { type Column, code, date, filled, integer, number, optional, reference, text } from "#base/column";
import { nearest } from "#base/nearest";
import { notACode, WrongCell } from "#base/wrong-cell";
import type { Instrument, Variable } from "#study/instrument/instrument";
import { weightFault } from "./response-issues.ts";

/** The columns of a table that place an answer in the sample, the country and the city; and those the analysis uses. */
export interface ResponseDesign {
  readonly strata?: string;
  readonly clusters: readonly string[];
  readonly weight?: string;
  readonly fpc?: string;
  readonly country: string;
  readonly city?: string;
  readonly sex?: string;
  readonly usedVariables: ReadonlySet<string>;
}

export interface Expected {
  readonly instrument: Instrument;
  readonly design?: ResponseDesign;
  readonly countries: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
}

export type Answer = string | number | null;

/** Every column that the table may have, in the order in which it is kept. */
export function responseColumns({
  instrument,
  design,
  countries,
  cities,
}: Expected): ReadonlyMap<string, Column<Answer>> {
  const columns = new Map<string, Column<Answer>>([["id", filled(text())]]);
  if (design) for (const [name, column] of designColumns(design, countries, cities)) columns.set(name, column);
  for (const variable of instrument.variables) {
    if (columns.has(variable.name)) continue;
    const column = answerColumn(variable);
    columns.set(variable.name, design?.usedVariables.has(variable.name) ? column : optional(column));
  }
  return columns;
}

/** Names of the columns that hold numbers. */
export function numberColumns({ instrument, design }: Pick<Expected, "instrument" | "design">): ReadonlySet<string> {
  const questions = instrument.variables.filter(({ kind }) => kind === "integer" || kind === "decimal");
  const placing = [design?.weight, design?.fpc].filter((name) => name !== undefined);
  return new Set([...placing, ...questions.map(({ name }) => name)]);
}

function designColumns(
  { strata, clusters, weight, fpc, country, city, sex }: ResponseDesign,
  countries: ReadonlySet<string>,
  cities: ReadonlySet<string>,
): readonly (readonly [string, Column<Answer>])[] {
  const sampling = [strata, ...clusters].filter((name) => name !== undefined);
  const sizes = [weight, fpc].filter((name) => name !== undefined);
  return [
    ...sampling.map((name) => [name, filled(text())] as const),
    ...sizes.map((name) => [name, positive()] as const),
    [country, filled(reference(countries, "study.yaml"))],
    ...(city === undefined ? [] : [[city, orNull(reference(cities, "places/cities.csv"))] as const]),
    ...(sex === undefined ? [] : [[sex, orNull(code(["female", "male"]))] as const]),
  ];
}

function positive(): Column<number> {
  const column = filled(number());
  return {
    ...column,
    read: (cell) => {
      const value = column.read(cell);
      return value instanceof WrongCell || value > 0 ? value : weightFault(cell);
    },
  };
}

function answerColumn({ kind, categories }: Variable): Column<Answer> {
  if (kind === "integer") return orNull(integer());
  if (kind === "decimal") return orNull(number());
  if (kind === "date") return orNull(date());
  if (kind === "text" || categories.length === 0) return orNull(text());
  const permitted = categories.map((category) => category.code);
  return kind === "one" ? oneAnswer(permitted) : manyAnswers(permitted);
}

function oneAnswer(permitted: readonly string[]): Column<Answer> {
  const codes = new Set(permitted);
  return { presence: "column", read: (cell) => (cell === "" ? null : codes.has(cell) ? cell : wrong(cell, permitted)) };
}

function manyAnswers(permitted: readonly string[]): Column<Answer> {
  const codes = new Set(permitted);
  return {
    presence: "column",
    read: (cell) => {
      if (cell === "") return null;
      const unknown = cell.split(/\s+/u).find((answer) => !codes.has(answer));
      return unknown === undefined ? cell : wrong(unknown, permitted);
    },
  };
}

function wrong(answer: string, permitted: readonly string[]): WrongCell {
  return notACode(answer, permitted, nearest(answer, permitted));
}

export function orNull({ presence, read }: Column<Answer | undefined>): Column<Answer> {
  return { presence, read: (cell) => (cell === "" ? null : (read(cell) ?? null)) };
}
