// The embedded engine over the data of reference cases: CSV texts become tables once, in a folder that goes away at the end.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileQuery } from "#analysis/sql/compile-query";
import type { CaseEngine } from "#analysis/survey/verify/verify-survey-cases";
import { convertCsv } from "#store/engine/open-data-file";
import { openEngine } from "#store/engine/open-engine";

export interface OpenCaseEngine extends CaseEngine {
  readonly close: () => Promise<void>;
}

export async function openCaseEngine(): Promise<OpenCaseEngine> {
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-"));
  const engine = await openEngine({ folder });
  const tables = new Map<string, string>();
  return {
    addTable: async (name, csv) => {
      if (tables.has(name)) return;
      const path = join(folder, `${tables.size}.parquet`);
      await writeFile(`${path}.csv`, csv);
      await engine.connected((connection) => convertCsv(connection, { from: `${path}.csv`, path }));
      tables.set(name, path);
    },
    ask: (select) => {
      const query = compileQuery(select);
      return engine.run(query, new Map([...tables].filter(([name]) => name === query.table)));
    },
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
