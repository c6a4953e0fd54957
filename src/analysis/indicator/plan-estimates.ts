// From analysis.yaml and the answers of one table to estimates: one query, then arithmetic.
import type { Digest } from "#base/digest";
import type { Mark } from "#base/mark";
import type { AnalysisSpec } from "../analysis-spec.ts";
import { type Domain, domainKey } from "../domain.ts";
import type { Estimate, Parity } from "../estimate.ts";
import { tableHasNoDesign } from "../problems.ts";
import { type CompiledQuery, compileQuery, type Row } from "../sql/compile-query.ts";
import type { Dialect } from "../sql/quote.ts";
import type { DesignFrame } from "../survey/design-frame.ts";
import { asEstimate, type Ground } from "./as-estimate.ts";
import { readCells } from "./cells.ts";
import { cellsQuery, type TableDesign } from "./cells-query.ts";
import { type DomainCells, domainCells } from "./domain-cells.ts";
import { estimateDomain } from "./estimate-domain.ts";
import { type Measure, measureOf } from "./measure.ts";
import { parity, type Side } from "./parity.ts";

export interface EstimateContext {
  readonly mark: Mark;
  /** Digest of the snapshot that the engine shows under the name of the table. */
  readonly data: Digest;
  /** Countries of the study, ISO alpha-3, in their order. */
  readonly countries: readonly string[];
  /** Default: `duckdb`. */
  readonly dialect?: Dialect;
}

export interface EstimatePlan {
  readonly queries: readonly CompiledQuery[];
  /** Takes the rows of each query, in the order of `queries`. */
  finish(results: readonly (readonly Row[])[]): SampleNumbers;
}

export interface SampleNumbers {
  readonly estimates: readonly Estimate[];
  readonly parities: readonly Parity[];
}

/**
 * Plans every indicator of one table for the study, its countries and the cities found, for all, women and men.
 * Domains keep the full design; an indicator that nobody answered in a domain has no estimate there.
 * Throws `analysis/table-has-no-design`; `finish` throws what `readCells` throws.
 */
export function planEstimates(spec: AnalysisSpec, table: string, context: EstimateContext): EstimatePlan {
  const design = spec.designs.find((one) => one.table === table);
  if (design === undefined) throw tableHasNoDesign(table);
  const measures = spec.indicators.filter((indicator) => indicator.table === table).map(measureOf);
  if (measures.length === 0) return { queries: [], finish: () => ({ estimates: [], parities: [] }) };
  const query = compileQuery(cellsQuery(design, measures), context.dialect);
  const ground = { ...context, query: query.digest, confidenceLevel: spec.confidenceLevel };
  return {
    queries: [query],
    finish: ([rows]) => finishEstimates(rows ?? [], { design, measures, ground, countries: context.countries }),
  };
}

interface Planned {
  readonly design: TableDesign;
  readonly measures: readonly Measure[];
  readonly ground: Ground;
  readonly countries: readonly string[];
}

function finishEstimates(rows: readonly Row[], { design, measures, ground, countries }: Planned): SampleNumbers {
  const { frame, cells } = readCells(rows, design, measures.length);
  const domains = domainCells(cells, countries).filter(
    ({ domain }) => domain.sex === "all" || design.domains.sex !== undefined,
  );
  const numbers = measures.map((measure, index) => estimateMeasure(measure, { index, frame, domains, ground }));
  return {
    estimates: numbers.flatMap(({ estimates }) => estimates),
    parities: numbers.flatMap(({ parities }) => parities),
  };
}

interface Prepared {
  readonly index: number;
  readonly frame: DesignFrame;
  readonly domains: readonly DomainCells[];
  readonly ground: Ground;
}

function estimateMeasure({ spec }: Measure, { index, frame, domains, ground }: Prepared): SampleNumbers {
  const sides = new Map<string, Side>();
  for (const { domain, cells } of domains) {
    const found = estimateDomain(frame, cells, { index, total: spec.kind === "total" });
    if (found === undefined) continue;
    sides.set(domainKey(domain), { found, estimate: asEstimate({ spec, domain }, found, ground) });
  }
  const places = domains.filter(({ domain }) => domain.sex === "all").map(({ domain }) => domain.place);
  return {
    estimates: [...sides.values()].map(({ estimate }) => estimate),
    parities: places.flatMap((place) => parityOf(place, sides, { frame, confidenceLevel: ground.confidenceLevel })),
  };
}

function parityOf(
  place: string,
  sides: ReadonlyMap<string, Side>,
  context: { readonly frame: DesignFrame; readonly confidenceLevel: number },
): readonly Parity[] {
  const at = (sex: Domain["sex"]): Side | undefined => sides.get(domainKey({ place, sex }));
  const [women, men, both] = [at("female"), at("male"), at("all")];
  if (women === undefined || men === undefined || both === undefined) return [];
  const found = parity(women, men, { ...context, df: both.found.df });
  return found === undefined ? [] : [found];
}
