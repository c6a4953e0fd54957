// The real analytic engine in memory, for tests: CSV text in, rows of a compiled query out.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { CompiledQuery, Row } from "#analysis/sql/compile-query";
import { quoteName, quoteText } from "#analysis/sql/quote";

export interface TestEngine {
  addTable(name: string, csv: string): Promise<void>;
  run(query: Pick<CompiledQuery, "text">): Promise<readonly Row[]>;
  close(): void;
}

export async function openTestEngine(): Promise<TestEngine> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    async addTable(name, csv) {
      const folder = mkdtempSync(join(tmpdir(), "truth-"));
      writeFileSync(join(folder, "table.csv"), csv);
      // Words stay words: DuckDB would otherwise read a column of yes and no as truth values.
      const types = "auto_type_candidates = ['bigint', 'double', 'varchar']";
      const source = `read_csv(${quoteText(join(folder, "table.csv"))}, header = true, sample_size = -1, ${types})`;
      await connection.run(`create table ${quoteName(name)} as select * from ${source}`);
      rmSync(folder, { recursive: true });
    },
    async run(query) {
      const reader = await connection.runAndReadAll(query.text);
      return reader.getRowObjectsJS().map((row) => Object.fromEntries(Object.entries(row).map(plain)));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function plain([name, value]: [string, unknown]): [string, string | number | null] {
  if (typeof value === "bigint") return [name, Number(value)];
  if (typeof value === "number" || typeof value === "string" || value === null) return [name, value];
  return [name, String(value)];
}
