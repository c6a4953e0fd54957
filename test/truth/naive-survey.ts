// Surveys the plain way, row by row in memory: what the compiled estimators are compared with. It shares nothing with them
// but the engine and the influence expressions.
import { compileQuery } from "#analysis/sql/compile-query";
import { column, times } from "#analysis/sql/expression";
import { selected } from "#analysis/sql/select";
import type { Estimated, WeightedRows, Work } from "#analysis/survey/estimator";
import { groupBy } from "#base/group-by";
import type { TestEngine } from "./duckdb-engine.ts";

/** Columns of a design with one stage of clusters. */
export interface SampleDesign {
  readonly stratum: string;
  readonly cluster: string;
  /** Clusters in the population of the stratum. */
  readonly size: string;
}

/** Asks the engine until the computation has its result. */
export async function runWork<T>(engine: TestEngine, work: Work<T>): Promise<T> {
  let step = work.next([]);
  while (!step.done) step = work.next(await engine.run(compileQuery(step.value)));
  return step.value;
}

/** Σ over strata of (1 − f) m / (m − 1) Σ (z − mean)(z − mean)′, z being the influence added up per cluster. */
export async function naiveCovariance(
  engine: TestEngine,
  { rows, estimated, design }: { rows: WeightedRows; estimated: Estimated; design: SampleDesign },
): Promise<number[][]> {
  const table = await engine.run(
    compileQuery({
      columns: [
        ...[design.stratum, design.cluster, design.size].map((name) => selected(name, column(name))),
        ...estimated.influence.map((part, i) => selected(`z${i}`, times(rows.weight, part))),
      ],
      from: rows.from,
    }),
  );
  const strata = groupBy(table, (row) => row[design.stratum]);
  const width = estimated.influence.length;
  const total = Array.from({ length: width }, () => Array.from({ length: width }, () => 0));
  for (const people of strata.values()) {
    const clusters = [...groupBy(people, (row) => row[design.cluster]).values()].map((group) =>
      Array.from({ length: width }, (_, i) => group.reduce((sum, row) => sum + Number(row[`z${i}`]), 0)),
    );
    const m = clusters.length;
    const factor = ((1 - m / Number(people[0]?.[design.size])) * m) / (m - 1);
    const mean = total.map((_, i) => clusters.reduce((sum, cluster) => sum + (cluster[i] ?? 0), 0) / m);
    total.forEach((row, i) => {
      for (let j = 0; j < width; j += 1) {
        const apart = (cluster: number[], k: number) => (cluster[k] ?? 0) - (mean[k] ?? 0);
        const squares = clusters.reduce((sum, cluster) => sum + apart(cluster, i) * apart(cluster, j), 0);
        row[j] = (row[j] ?? 0) + factor * squares;
      }
    });
  }
  return total;
}

export function standardErrors(covariance: readonly (readonly number[])[]): number[] {
  return covariance.map((row, i) => Math.sqrt(row[i] ?? 0));
}
