// Several versions of one form → one set of tables: a column per stable question, however it was called, wherever it stood and
// whatever it was offered as choices. Nothing that was ever asked falls away.
import type { ColumnKind, FormColumn, FormTables } from "./form-tables.ts";

/** What people declared, or accepted of what was proposed. */
export interface VersionChanges {
  /** Old name → new name; a path where a name alone is not clear. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Question (by its newest name) → old code → new code. */
  readonly recoded: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const NO_CHANGES: VersionChanges = { renamed: {}, recoded: {} };

export interface StableColumn extends FormColumn {
  /** Versions that ask it, the oldest first, with the path that it has there. */
  readonly asked: readonly { readonly version: string; readonly path: string }[];
  /** Old code → new code, where any code was changed. */
  readonly recoded?: Readonly<Record<string, string>>;
}

export interface StableTable {
  readonly path: string;
  readonly name: string;
  readonly parent?: string;
  readonly columns: readonly StableColumn[];
}

export interface StableForm {
  readonly formId: string;
  readonly versions: readonly string[];
  readonly languages: readonly string[];
  readonly tables: readonly StableTable[];
}

/** Versions the oldest first; words and order are those of the newest that asks the question. Throws nothing. */
export function stableTables(versions: readonly FormTables[], changes: VersionChanges = NO_CHANGES): StableForm {
  const newest = versions.at(-1);
  const tables = new Map<string, { path: string; name: string; parent?: string; columns: Map<string, StableColumn> }>();
  for (const version of [...versions].reverse()) {
    for (const { path, name, parent, columns } of version.tables) {
      const key = renamedPath(path, changes);
      const table = tables.get(key) ?? {
        path: key,
        name,
        ...(parent === undefined ? {} : { parent }),
        columns: new Map(),
      };
      tables.set(key, table);
      for (const column of columns) addColumn(table.columns, column, { version: version.version, changes });
    }
  }
  return {
    formId: newest?.formId ?? "",
    versions: versions.map(({ version }) => version),
    languages: [...new Set([...versions].reverse().flatMap(({ languages }) => languages))],
    tables: [...tables.values()].map((table) => ({ ...table, columns: [...table.columns.values()] })),
  };
}

interface Adding {
  readonly version: string;
  readonly changes: VersionChanges;
}

/** Versions come the newest first. */
function addColumn(columns: Map<string, StableColumn>, column: FormColumn, { version, changes }: Adding): void {
  const name = changes.renamed[column.path] ?? changes.renamed[column.name] ?? column.name;
  const key = keyFor(columns, name, column);
  const before = columns.get(key);
  const recoded = changes.recoded[name];
  const asked = { version, path: column.path };
  columns.set(
    key,
    before === undefined
      ? { ...column, name, asked: [asked], ...(recoded ? { recoded } : {}) }
      : joined(before, column, asked),
  );
}

/** By name, so that a question may move to another group; by path where one version has the name twice. */
function keyFor(columns: ReadonlyMap<string, StableColumn>, name: string, column: FormColumn): string {
  const before = columns.get(name);
  const isTwin = before !== undefined && before.kind !== column.kind && before.path !== column.path;
  return isTwin ? column.path : name;
}

function joined(newer: StableColumn, older: FormColumn, asked: StableColumn["asked"][number]): StableColumn {
  if (newer.asked[0]?.version === asked.version) return newer;
  const known = new Set(newer.categories.map(({ code }) => code));
  const gone = older.categories.filter(({ code }) => !known.has(newer.recoded?.[code] ?? code));
  return {
    ...newer,
    kind: widest(newer.kind, older.kind),
    labels: { ...older.labels, ...newer.labels },
    categories: [...newer.categories, ...gone],
    personal: newer.personal || older.personal,
    asked: [asked, ...newer.asked],
  };
}

/** One answer and several are read as several; whole and other numbers as numbers; all else as text. */
function widest(a: ColumnKind, b: ColumnKind): ColumnKind {
  if (a === b) return a;
  const both = new Set([a, b]);
  if (both.has("one") && both.has("many")) return "many";
  if (both.has("integer") && both.has("decimal")) return "decimal";
  return "text";
}

function renamedPath(path: string, { renamed }: VersionChanges): string {
  return path === "" ? "" : (renamed[path] ?? path);
}
