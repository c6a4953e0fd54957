// Submissions of any version → the rows of the stable tables. One walk over each submission; values are still texts.
import { type AnswerGroup, type AnswerNode, isAnswerGroup } from "../submission/submission.ts";
import type { StableColumn, StableForm, StableTable } from "./stable-tables.ts";

/** What is exported of a submission beside its answers. */
export interface ExportedSubmission {
  readonly instanceId: string;
  readonly version: string;
  readonly receivedAt: string;
  readonly submitter: string;
  readonly review: string;
  readonly edited: boolean;
  readonly answers: AnswerGroup;
}

/** The answers themselves stand in the cells. */
export type SubmissionHead = Omit<ExportedSubmission, "answers">;

export interface TabulatedTable {
  readonly table: StableTable;
  /** ODK's KEY: the instance, and inside repeats `uuid:…/member[2]`. */
  readonly keys: string[];
  /** ODK's PARENT_KEY; empty for the form itself. */
  readonly parents: string[];
  readonly submissions: SubmissionHead[];
  /** By column, in its order; null = not asked or not answered. */
  readonly cells: (string | null)[][];
}

export interface Tabulation {
  readonly tables: readonly TabulatedTable[];
  readonly add: (submission: ExportedSubmission) => void;
}

export function tabulate(form: StableForm): Tabulation {
  const tables = form.tables.map(
    (table): TabulatedTable => ({ table, keys: [], parents: [], submissions: [], cells: table.columns.map(() => []) }),
  );
  const plans = tables.map((tabulated) => planTable(tabulated, tables));
  const [root] = plans;
  return {
    tables,
    add: ({ answers, ...submission }) => {
      if (root) addRow(root, { group: answers, key: submission.instanceId, parent: "", submission });
    },
  };
}

interface TablePlan {
  readonly tabulated: TabulatedTable;
  readonly columns: readonly ColumnReader[];
  /** Paths of repeats directly inside, from this table down. */
  readonly inside: () => readonly {
    readonly path: readonly string[];
    readonly name: string;
    readonly plan: TablePlan;
  }[];
}

interface ColumnReader {
  readonly byVersion: ReadonlyMap<string, readonly string[]>;
  /** Every path that the question ever had, the newest first: for versions that nobody knows. */
  readonly any: readonly (readonly string[])[];
  readonly recoded?: Readonly<Record<string, string>> | undefined;
  /** Texts that stand in the column: the same answer again is the same text, and not one more to keep. */
  readonly known: Map<string, string>;
}

/** A column of free texts has more; its texts are kept as they come. */
const MOST_KNOWN = 2000;

const PLANS = new WeakMap<TabulatedTable, TablePlan>();

function planTable(tabulated: TabulatedTable, all: readonly TabulatedTable[]): TablePlan {
  const known = PLANS.get(tabulated);
  if (known !== undefined) return known;
  const own = tabulated.table.path;
  let inside: ReturnType<TablePlan["inside"]> | undefined;
  const plan: TablePlan = {
    tabulated,
    columns: tabulated.table.columns.map(readerOf),
    inside: () => {
      inside ??= all
        .filter(({ table }) => table.parent === own && table.path !== own)
        .map((inner) => ({
          path: (own === "" ? inner.table.path : inner.table.path.slice(own.length + 1)).split("/"),
          name: inner.table.name,
          plan: planTable(inner, all),
        }));
      return inside;
    },
  };
  PLANS.set(tabulated, plan);
  return plan;
}

function readerOf({ asked, recoded }: StableColumn): ColumnReader {
  const split = (path: string) => path.split("/");
  return {
    byVersion: new Map(asked.map(({ version, path }) => [version, split(path)])),
    any: [...new Set(asked.map(({ path }) => path))].reverse().map(split),
    recoded,
    known: new Map(),
  };
}

interface Row {
  readonly group: AnswerGroup;
  readonly key: string;
  readonly parent: string;
  readonly submission: SubmissionHead;
}

function addRow({ tabulated, columns, inside }: TablePlan, row: Row): void {
  tabulated.keys.push(row.key);
  tabulated.parents.push(row.parent);
  tabulated.submissions.push(row.submission);
  for (let at = 0; at < columns.length; at += 1) {
    const reader = columns[at];
    if (reader) tabulated.cells[at]?.push(once(readCell(row.group, reader, row.submission.version), reader));
  }
  for (const { path, name, plan } of inside()) {
    const turns = nodeAt(row.group, path);
    if (!Array.isArray(turns)) continue;
    for (const [index, group] of turns.entries())
      addRow(plan, { group, key: `${row.key}/${name}[${index + 1}]`, parent: row.key, submission: row.submission });
  }
}

function once(text: string | null, { known }: ColumnReader): string | null {
  if (text === null) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size < MOST_KNOWN) known.set(text, text);
  return text;
}

function readCell(group: AnswerGroup, { byVersion, any, recoded }: ColumnReader, version: string): string | null {
  const path = byVersion.get(version);
  const text = path === undefined ? firstOf(group, any) : textOf(nodeAt(group, path));
  if (text === null || recoded === undefined) return text;
  return text
    .split(/\s+/u)
    .map((code) => recoded[code] ?? code)
    .join(" ");
}

function firstOf(group: AnswerGroup, paths: readonly (readonly string[])[]): string | null {
  for (const path of paths) {
    const text = textOf(nodeAt(group, path));
    if (text !== null) return text;
  }
  return null;
}

function textOf(node: AnswerNode | undefined): string | null {
  return typeof node === "string" && node !== "" ? node : null;
}

function nodeAt(group: AnswerGroup, path: readonly string[]): AnswerNode | undefined {
  let node: AnswerNode | undefined = group;
  for (const name of path) {
    if (!isAnswerGroup(node)) return undefined;
    node = Object.hasOwn(node, name) ? node[name] : undefined;
  }
  return node;
}
