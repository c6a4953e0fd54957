// The answers of many forms, question by question: of a hundred thousand forms most answers are a few codes, which are kept once.
/** As they came: null and empty are not answered. */
export type RawAnswers = Readonly<Record<string, string | number | null>>;

/** The answers of one form. */
export interface Answers {
  /** How many questions were answered. */
  readonly size: number;
  /** Undefined for what was not answered. */
  readonly get: (question: string) => string | undefined;
}

export type KeepAnswers = (answers: RawAnswers) => Answers;

interface Column {
  /** Row by row; 0: not answered; else one more than the place in `values`. */
  codes: Uint32Array;
  readonly values: string[];
  /** Value → code; dropped where nearly everybody says something else. */
  codeOf: Map<string, number> | undefined;
}

/** More different values than this are no codes: names of places, times, notes. */
const MOST_CODES = 4096;
const FIRST_ROWS = 16;

/** Forms that are kept by one of these share their memory; they are for reading together. */
export function openKeptAnswers(): KeepAnswers {
  const columns = new Map<string, Column>();
  let rows = 0;
  return (answers) => {
    const row = rows;
    rows += 1;
    for (const question in answers) {
      const value = answers[question];
      if (value === null || value === undefined || value === "") continue;
      const column = columns.get(question) ?? newColumn();
      columns.set(question, column);
      if (row >= column.codes.length) column.codes = longer(column.codes, row + 1);
      column.codes[row] = codeIn(column, String(value));
    }
    return new KeptAnswers(columns, row);
  };
}

class KeptAnswers implements Answers {
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #row: number;

  constructor(columns: ReadonlyMap<string, Column>, row: number) {
    this.#columns = columns;
    this.#row = row;
  }

  get size(): number {
    let answered = 0;
    for (const { codes } of this.#columns.values()) if ((codes[this.#row] ?? 0) > 0) answered += 1;
    return answered;
  }

  get(question: string): string | undefined {
    const column = this.#columns.get(question);
    const code = column?.codes[this.#row] ?? 0;
    return code === 0 ? undefined : column?.values[code - 1];
  }
}

function newColumn(): Column {
  return { codes: new Uint32Array(FIRST_ROWS), values: [], codeOf: new Map() };
}

function longer(codes: Uint32Array, least: number): Uint32Array {
  const grown = new Uint32Array(Math.max(least, Math.ceil(codes.length * 1.5)));
  grown.set(codes);
  return grown;
}

function codeIn(column: Column, value: string): number {
  const known = column.codeOf?.get(value);
  if (known !== undefined) return known;
  const code = column.values.push(value);
  if (column.values.length > MOST_CODES) column.codeOf = undefined;
  column.codeOf?.set(value, code);
  return code;
}
