// The people of one table of answers in memory, with their place in the design: for what asks many small questions of them.
// The engine answers the same questions from the same formulas; a test compares the two.
import type { DesignSpec } from "../analysis-spec.ts";
import { fpcDiffers, weightIsNotPositive } from "../problems.ts";
import { type DesignFrame, type Stratum, stratumFactors } from "../survey/design-frame.ts";

export type PersonRow = Readonly<Record<string, string | number | null | undefined>>;

export interface People {
  readonly rows: readonly PersonRow[];
  readonly weight: Float64Array;
  /** Of each person, an index into the frame. */
  readonly stratum: Int32Array;
  /** −1 in a design without clusters. */
  readonly cluster: Int32Array;
  readonly frame: DesignFrame;
}

/**
 * Only the first stage counts, as if clusters were drawn with replacement: the usual approximation of several stages.
 * Throws `analysis/weight-is-not-positive`, `analysis/fpc-differs-within-stratum`, `analysis/fpc-is-too-small`,
 * `analysis/stratum-has-one-cluster`. Source: Särndal, Swensson & Wretman 1992, §4.6.
 */
export function samplePeople(rows: readonly PersonRow[], design: DesignSpec): People {
  const { strata: stratumColumn, clusters: [clusterColumn] = [] } = design;
  const strata = new Map<string, number>();
  const clusters = new Map<string, number>();
  const stratumOfCluster: number[] = [];
  const stratum = new Int32Array(rows.length);
  const cluster = new Int32Array(rows.length).fill(-1);
  rows.forEach((row, i) => {
    const name = textOf(row, stratumColumn);
    stratum[i] = placeOf(strata, name);
    if (clusterColumn === undefined) return;
    const at = placeOf(clusters, `${name}\u0000${textOf(row, clusterColumn)}`);
    cluster[i] = at;
    stratumOfCluster[at] = stratum[i] ?? 0;
  });
  const described = describeStrata(rows, { design, stratum, names: [...strata.keys()], stratumOfCluster });
  return {
    rows,
    weight: weightsOf(rows, design),
    stratum,
    cluster,
    frame: {
      strata: stratumFactors(described, { table: design.table, lonely: design.lonely ?? "fail" }),
      stratumOfCluster: Int32Array.from(stratumOfCluster),
    },
  };
}

function textOf(row: PersonRow, column: string | undefined): string {
  return column === undefined ? "" : String(row[column] ?? "");
}

function placeOf(places: Map<string, number>, name: string): number {
  const place = places.get(name) ?? places.size;
  places.set(name, place);
  return place;
}

interface Described {
  readonly design: DesignSpec;
  readonly stratum: Int32Array;
  readonly names: readonly string[];
  readonly stratumOfCluster: readonly number[];
}

function describeStrata(rows: readonly PersonRow[], parts: Described): readonly Stratum[] {
  const { design, stratum, names, stratumOfCluster } = parts;
  const people = new Array<number>(names.length).fill(0);
  const clusters = new Array<number>(names.length).fill(0);
  const sizes = names.map(() => new Set<number>());
  rows.forEach((row, i) => {
    const h = stratum[i] ?? 0;
    people[h] = (people[h] ?? 0) + 1;
    if (design.fpc !== undefined) sizes[h]?.add(Number(row[design.fpc] ?? Number.NaN));
  });
  for (const h of stratumOfCluster) clusters[h] = (clusters[h] ?? 0) + 1;
  return names.map((name, h) => {
    const units = (design.clusters === undefined ? people[h] : clusters[h]) ?? 0;
    if (design.fpc === undefined) return { name, clusters: units };
    const [fpc = Number.NaN] = sizes[h] ?? [];
    if (sizes[h]?.size !== 1 || !Number.isFinite(fpc)) throw fpcDiffers(design.table, name);
    return { name, clusters: units, fpc };
  });
}

function weightsOf(rows: readonly PersonRow[], { weight, table }: DesignSpec): Float64Array {
  const weights = Float64Array.from(rows, (row) => (weight === undefined ? 1 : Number(row[weight] ?? Number.NaN)));
  const without = weights.filter((each) => !(each > 0)).length;
  if (without > 0) throw weightIsNotPositive(table, weight ?? "", without);
  return weights;
}
