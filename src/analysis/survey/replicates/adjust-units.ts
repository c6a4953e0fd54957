// Replicates of a design whose weights are adjusted: each is adjusted by itself, in memory, from one reading of the table. The units
// are parted by what their rows are adjusted on, so that within a part every row keeps one factor in each replicate.
import { fromLowerTriangle } from "../../matrix/matrix.ts";
import type { Row } from "../../sql/compile-query.ts";
import { asText, column, type Expression, greatest, joinText, sum } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import { ON_NUMBERS } from "../calibration/arithmetic.ts";
import { type Reached, readGoal, searchPredictor } from "../calibration/calibrate.ts";
import { distanceOf } from "../calibration/distance.ts";
import { type Cell, checkMargin, sumByCode } from "../calibration/margin-cells.ts";
import { rakeCells } from "../calibration/rake.ts";
import type { ReplicatedUnits, SurveyDesign } from "../design.ts";
import type { AdjustSpec, Margin } from "../design-spec.ts";
import type { Work } from "../estimator.ts";
import { calibrationFails } from "../problems.ts";

export interface Adjustment {
  readonly spec: AdjustSpec;
  /** That raking took for the weights of the whole sample. */
  readonly rounds?: number;
}

/** The factors are those of the design's own weight, before it was adjusted. Throws as the adjustment of the whole sample. */
export function* adjustUnits(
  design: SurveyDesign,
  units: ReplicatedUnits,
  { spec, rounds = 1 }: Adjustment,
): Work<ReplicatedUnits> {
  if (spec.method === "calibrate") {
    const { columns, population } = yield* readGoal(design, spec);
    const parts = yield* readParts(design, units, columns);
    return parted(design, units, { parts, ratios: calibratedRatios(design.table, { spec, parts, population }) });
  }
  const codes = [...new Set(spec.margins.flatMap(({ by }) => by))];
  const parts = yield* readParts(
    design,
    units,
    codes.map((name) => asText(column(name))),
  );
  const cells = spec.margins.map(({ by }) =>
    parts.values.map((row) => by.map((name) => row[codes.indexOf(name)]).join(":")),
  );
  const ratios =
    spec.method === "rake"
      ? rakedRatios(design.table, { spec, cells, rounds })
      : postRatios(design.table, spec.margins, cells);
  return parted(design, units, { parts, ratios });
}

interface Parts {
  readonly key: Expression;
  readonly keys: readonly string[];
  /** Place of the unit of each. */
  readonly unit: readonly number[];
  /** Sum of the design's weights. */
  readonly weight: Float64Array;
  /** What its rows are adjusted on. */
  readonly values: readonly (readonly string[])[];
}

function* readParts(
  { from, weight }: SurveyDesign,
  { key: unit, keys }: ReplicatedUnits,
  on: readonly Expression[],
): Work<Parts> {
  const key = joinText(unit, ...on);
  const rows: readonly Row[] = yield {
    columns: [
      selected("key", key),
      selected("unit", unit),
      selected("weight", sum(weight)),
      ...on.map((one, at) => selected(`v${at}`, greatest(one))),
    ],
    from,
    groupBy: [key, unit],
  };
  const places = new Map(keys.map((name, at) => [name, at]));
  return {
    key,
    keys: rows.map((row) => String(row.key ?? "")),
    unit: rows.map((row) => places.get(String(row.unit ?? "")) ?? -1),
    weight: Float64Array.from(rows, (row) => Number(row.weight)),
    values: rows.map((row) => on.map((_, at) => String(row[`v${at}`] ?? ""))),
  };
}

/** New weight over old of each part, given its weight in a replicate. */
type Ratios = (weights: Float64Array) => ArrayLike<number>;

function parted(
  { weight }: SurveyDesign,
  units: ReplicatedUnits,
  { parts, ratios }: { readonly parts: Parts; readonly ratios: Ratios },
): ReplicatedUnits {
  const { key, keys, unit } = parts;
  const factors = function* (): Iterable<Float64Array> {
    const own = new Float64Array(keys.length);
    for (const given of units.factors()) {
      unit.forEach((place, at) => {
        own[at] = given[place] ?? 1;
      });
      const ratio = ratios(own.map((factor, at) => factor * (parts.weight[at] ?? 0)));
      yield own.map((factor, at) => factor * (ratio[at] ?? 1));
    }
  };
  return { key, keys, factors, weight };
}

function postRatios(table: string, margins: readonly Margin[], cells: readonly (readonly string[])[]): Ratios {
  return (weights) => {
    const ratio = new Float64Array(weights.length).fill(1);
    margins.forEach((margin, m) => {
      const codes = cells[m] ?? [];
      const sums = sumsByCode(codes, (at) => (weights[at] ?? 0) * (ratio[at] ?? 1));
      checkMargin(table, margin, sums);
      codes.forEach((code, at) => {
        const found = sums.get(code) ?? 0;
        ratio[at] = found > 0 ? ((ratio[at] ?? 1) * (margin.totals[code] ?? 0)) / found : 0;
      });
    });
    return ratio;
  };
}

function sumsByCode(codes: readonly string[], weightOf: (at: number) => number): Map<string, number> {
  const sums = new Map<string, number>();
  codes.forEach((code, at) => {
    sums.set(code, (sums.get(code) ?? 0) + weightOf(at));
  });
  return sums;
}

interface Raking {
  readonly spec: Extract<AdjustSpec, { method: "rake" }>;
  /** Per margin the code of each part. */
  readonly cells: readonly (readonly string[])[];
  readonly rounds: number;
}

function rakedRatios(table: string, { spec: { margins }, cells, rounds }: Raking): Ratios {
  return (weights) => {
    const own = cellsOf(cells, weights);
    margins.forEach((margin, m) => {
      checkMargin(
        table,
        margin,
        sumByCode(own, m, ({ sums }) => sums[0] ?? 0),
      );
    });
    const raked = rakeCells(own, margins, { rounds });
    if (raked === undefined) throw calibrationFails(table, `${rounds} iterations`);
    return weights.map((_, at) =>
      raked.factors.reduce((ratio, factors, m) => ratio * (factors.get(cells[m]?.[at] ?? "") ?? 0), 1),
    );
  };
}

/** The parts of one combination of codes together. */
function cellsOf(cells: readonly (readonly string[])[], weights: Float64Array): readonly Cell[] {
  const found = new Map<string, { codes: readonly string[]; sums: number[] }>();
  weights.forEach((weight, at) => {
    const codes = cells.map((own) => own[at] ?? "");
    const name = codes.join("\u001f");
    const cell = found.get(name) ?? { codes, sums: [0] };
    cell.sums[0] = (cell.sums[0] ?? 0) + weight;
    found.set(name, cell);
  });
  return [...found.values()];
}

interface Calibrating {
  readonly spec: Extract<AdjustSpec, { method: "calibrate" }>;
  readonly parts: Parts;
  readonly population: readonly number[];
}

function calibratedRatios(table: string, { spec, parts, population }: Calibrating): Ratios {
  const { ratio, slope } = distanceOf(table, spec, ON_NUMBERS);
  const x = parts.values.map((row) => Float64Array.from(row, Number));
  const at = (row: Float64Array, eta: readonly number[]) =>
    row.reduce((sum, value, i) => sum + value * (eta[i] ?? 0), 0);
  return (weights) => {
    const search = searchPredictor(table, population, spec);
    let asked = search.next();
    while (asked.done !== true) {
      const eta = asked.value;
      const sums = openSums(population.length);
      x.forEach((row, part) => {
        const predicted = at(row, eta);
        const weight = weights[part] ?? 0;
        sums.add(row, weight * ratio(predicted), weight * slope(predicted));
      });
      asked = search.next(sums.close());
    }
    const eta = asked.value;
    return x.map((row) => ratio(at(row, eta)));
  };
}

/** Totals of the columns by one weight, and of their products by another. */
function openSums(size: number) {
  const totals = new Float64Array(size);
  const products = new Float64Array((size * (size + 1)) / 2);
  return {
    add: (row: Float64Array, first: number, second: number): void => {
      for (let i = 0, place = 0; i < size; i += 1) {
        const value = row[i] ?? 0;
        totals[i] = (totals[i] ?? 0) + first * value;
        for (let j = 0; j <= i; j += 1, place += 1)
          products[place] = (products[place] ?? 0) + second * value * (row[j] ?? 0);
      }
    },
    close: (): Reached => ({ reached: [...totals], slope: fromLowerTriangle([...products], size) }),
  };
}
