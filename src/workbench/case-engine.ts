// The embedded engine over the data of reference cases: CSV texts become tables once, in a folder that goes away at the end.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileQuery } from "#analysis/sql/compile-query";
import { type Select, tableOf } from "#analysis/sql/select";
import type { CaseEngine } from "#analysis/survey/verify/verify-survey-cases";
import { splitCsv } from "#base/split-csv";
import { convertCsv } from "#store/engine/open-data-file";
import { openEngine } from "#store/engine/open-engine";

export interface OpenCaseEngine extends CaseEngine {
  readonly close: () => Promise<void>;
}

export async function openCaseEngine(): Promise<OpenCaseEngine> {
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-"));
  const engine = openEngine({ folder });
  const tables = new Map<string, string>();
  const renamed = new Map<string, Renamed>();
  return {
    addTable: async (name, csv) => {
      if (tables.has(name)) return;
      const path = join(folder, `${tables.size}.parquet`);
      const apart = tellApart(csv);
      renamed.set(name, apart.names);
      await writeFile(`${path}.csv`, apart.csv);
      await engine.connected((connection) => convertCsv(connection, { from: `${path}.csv`, path }));
      tables.set(name, path);
    },
    ask: (select) => {
      const query = compileQuery(withNames(select, renamed.get(tableOf(select)) ?? new Map()));
      return engine.run(query, new Map([...tables].filter(([name]) => name === query.table)));
    },
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Column of the case → column of the table. */
type Renamed = ReadonlyMap<string, string>;

/** The engine does not tell `nh` from `Nh`, cases do: the later of two such columns gets another name. */
function tellApart(csv: string): { readonly csv: string; readonly names: Renamed } {
  const end = csv.search(/\r?\n/);
  const [head = []] = splitCsv(end < 0 ? csv : csv.slice(0, end), ",").records;
  const seen = new Set<string>();
  const names = new Map<string, string>();
  for (const [at, name] of head.entries()) {
    if (seen.has(name.toLowerCase())) names.set(name, `${name} (${at + 1})`);
    seen.add(name.toLowerCase());
  }
  if (names.size === 0) return { csv, names };
  const line = head.map((name) => `"${(names.get(name) ?? name).replaceAll('"', '""')}"`).join(",");
  return { csv: line + csv.slice(end), names };
}

function withNames(select: Select, names: Renamed): Select {
  if (names.size === 0) return select;
  return JSON.parse(JSON.stringify(select), (_, part) =>
    part?.node === "column" && names.has(part.name) ? { ...part, name: names.get(part.name) } : part,
  );
}
