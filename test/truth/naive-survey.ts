// Surveys the plain way, row by row in memory: what the compiled estimators are compared with. It shares nothing with them
// but the engine and the influence expressions.
import { compileQuery, type Row } from "#analysis/sql/compile-query";
import { column, compare, number, times, when } from "#analysis/sql/expression";
import { type Select, selected } from "#analysis/sql/select";
import type { Estimated, WeightedRows, Work } from "#analysis/survey/estimator";
import type { Sampled } from "#analysis/survey/tests/sampled";
import { groupBy } from "#base/group-by";
import type { TestEngine } from "./duckdb-engine.ts";

/** Columns of a design with one stage of clusters. */
export interface SampleDesign {
  readonly stratum: string;
  readonly cluster: string;
  /** Clusters in the population of the stratum. */
  readonly size: string;
  /** Clusters less strata. */
  readonly df: number;
}

/** Asks the engine until the computation has its result. */
export async function runWork<T>(engine: TestEngine, work: Work<T>): Promise<T> {
  let step = work.next([]);
  while (!step.done) step = work.next(await engine.run(compileQuery(step.value)));
  return step.value;
}

/** Σ over strata of (1 − f) m / (m − 1) Σ (z − mean)(z − mean)′, z being the influence added up per cluster. */
export async function naiveCovariance(engine: TestEngine, { rows, estimated, design }: Asked): Promise<number[][]> {
  const table = await engine.run(compileQuery(influenceRows({ rows, estimated, design })));
  return covarianceOf(table, estimated.influence.length, design);
}

interface Asked {
  readonly rows: WeightedRows;
  readonly estimated: Estimated;
  readonly design: SampleDesign;
}

function influenceRows({ rows, estimated, design }: Asked): Select {
  return {
    columns: [
      ...[design.stratum, design.cluster, design.size].map((name) => selected(name, column(name))),
      ...estimated.influence.map((part, i) => selected(`z${i}`, times(rows.weight, part))),
    ],
    from: rows.from,
  };
}

function covarianceOf(table: readonly Row[], width: number, design: SampleDesign): number[][] {
  const strata = groupBy(table, (row) => row[design.stratum]);
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

/** The sample as the tests of `survey/tests` ask for it, its covariances taken row by row. */
export function naiveSample(rows: WeightedRows, design: SampleDesign): Sampled {
  return {
    rows,
    df: design.df,
    tableDf: design.df,
    replicated: false,
    *estimate(estimator) {
      const estimated = yield* estimator(rows);
      const table: readonly Row[] = yield influenceRows({ rows, estimated, design });
      return { ...estimated, covariance: covarianceOf(table, estimated.influence.length, design) };
    },
    *among(condition) {
      const weight = when(condition, rows.weight, number(0));
      const [stratum, cluster] = [column(design.stratum), column(design.cluster)];
      const left: readonly Row[] = yield {
        columns: [selected("stratum", stratum), selected("cluster", cluster)],
        from: rows.from,
        where: compare(weight, "<>", number(0)),
        groupBy: [stratum, cluster],
      };
      const df = left.length - new Set(left.map((row) => row.stratum)).size;
      return naiveSample({ from: rows.from, weight }, { ...design, df });
    },
  };
}

export function standardErrors(covariance: readonly (readonly number[])[]): number[] {
  return covariance.map((row, i) => Math.sqrt(row[i] ?? 0));
}
