// Functions of totals in any domains, finished from the cells of one scan. Source: Särndal, Swensson & Wretman 1992, §5.5.
import type { Matrix } from "../../matrix/matrix.ts";
import type { Expression } from "../../sql/expression.ts";
import type { SurveyDesign } from "../design.ts";
import { domainNames, keysInOrder } from "../domain-names.ts";
import type { DomainTotals, TotalsFound, TotalsQuestion } from "../domain-totals.ts";
import { answersAreMissing, domainIsEmpty } from "../problems.ts";
import { cellsVariance, type DomainFactors, placeBlocks } from "./cells-variance.ts";
import type { Cell, Cells } from "./read-cells.ts";

/** More estimates than these have covariances within their domain only. */
const MOST_JOINT = 400;

/** A measure that is the number one is the weight, which every cell has anyway. */
export function isOne(measure: Expression): boolean {
  return measure.node === "number" && measure.value === 1;
}

/** Throws `analysis/domain-is-empty`, `analysis/answers-are-missing`. */
export function estimateCells(design: SurveyDesign, cells: Cells, question: TotalsQuestion): TotalsFound {
  const found = domainsOf(cells, question).map((one) => finishDomain(design, one, { cells, question }));
  const joint = found.map(({ factors }) => factors);
  return {
    design,
    domains: found.map(({ totals }) => totals),
    vcov: varianceOf(design, cells.cells, joint),
  };
}

interface CellsOfDomain {
  /** Key of the domain; undefined: all. */
  readonly domain: string | undefined;
  readonly name: string;
  readonly cells: readonly Cell[];
}

function domainsOf({ cells }: Cells, { by, domain, known }: TotalsQuestion): readonly CellsOfDomain[] {
  if (by.length === 0) return [{ domain: undefined, name: "", cells }];
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.domain === undefined || cell.asked === 0) continue;
    const own = groups.get(cell.domain);
    if (own === undefined) groups.set(cell.domain, [cell]);
    else own.push(cell);
  }
  if (groups.size === 0) throw domainIsEmpty(domain.where === undefined ? by.join(", ") : "", known.join(", "));
  const ordered = keysInOrder([...groups.keys()]);
  const names = domainNames(ordered);
  return ordered.map((key, at) => ({ domain: key, name: names[at] ?? "", cells: groups.get(key) ?? [] }));
}

interface Context {
  readonly cells: Cells;
  readonly question: TotalsQuestion;
}

function finishDomain(
  design: SurveyDesign,
  { domain, name, cells: own }: CellsOfDomain,
  { cells: { shifts }, question: { estimator, known, domain: asked } }: Context,
): { readonly totals: DomainTotals; readonly factors: DomainFactors } {
  const count = (name: "asked" | "answered" | "counted"): number => own.reduce((all, cell) => all + cell[name], 0);
  const missing = count("asked") - count("answered");
  if (count("counted") === 0) throw domainIsEmpty(design.table, known.join(", "), name);
  if (missing > 0 && asked.naRm !== true)
    throw answersAreMissing({ table: design.table, columns: known.join(", "), rows: missing });
  const places = placesOf(estimator.measures);
  const sumAt = (k: number): number => own.reduce((all, cell) => all + (cell.totals[k] ?? 0), 0);
  const weight = sumAt(0);
  const totals = places.map((k) => (k === 0 ? weight : sumAt(k) + (shifts[k - 1] ?? 0) * weight));
  const { names, values, gradient } = estimator.finish(totals, count("counted"));
  return {
    totals: {
      domain: name,
      names,
      values,
      totals,
      rows: count("counted"),
      answered: count("answered"),
      asked: count("asked"),
      degf: degfOf(design, own),
    },
    factors: { domain, factors: gradient.map((row) => factorsOf(row, places, shifts)) },
  };
}

/** Where the total of each measure stands in a cell. */
function placesOf(measures: readonly Expression[]): readonly number[] {
  let next = 0;
  return measures.map((measure) => {
    if (isOne(measure)) return 0;
    next += 1;
    return next;
  });
}

/** Factors of shifted totals: what was taken from a measure comes back with the weight. */
function factorsOf(
  gradient: readonly number[],
  places: readonly number[],
  shifts: readonly number[],
): readonly number[] {
  const factors = new Array<number>(shifts.length + 1).fill(0);
  places.forEach((k, at) => {
    const factor = gradient[at] ?? 0;
    factors[k] = (factors[k] ?? 0) + factor;
    if (k > 0) factors[0] = (factors[0] ?? 0) + factor * (shifts[k - 1] ?? 0);
  });
  return factors;
}

/** Clusters, or people, less strata among those of the domain that weigh. Source: R survey 4, degf of a subset. */
function degfOf({ hasClusters }: SurveyDesign, cells: readonly Cell[]): number {
  const present = cells.filter(({ inside }) => inside > 0);
  const strata = new Set(present.map(({ path }) => path[0]?.stratum));
  const clusters = new Set(present.map(({ path }) => `${path[0]?.stratum}\u001f${path[0]?.cluster}`));
  return (hasClusters ? clusters.size : present.reduce((all, { inside }) => all + inside, 0)) - strata.size;
}

/** Rules for single clusters may ask which strata a domain has: then each domain is also taken for itself. */
function varianceOf(design: SurveyDesign, cells: readonly Cell[], domains: readonly DomainFactors[]): Matrix {
  const size = domains.reduce((all, { factors }) => all + factors.length, 0);
  const isOwn = design.lonely === "average" || design.adjustDomainLonely;
  const joint = size <= MOST_JOINT ? cellsVariance(design, cells, domains) : undefined;
  if (joint !== undefined && (!isOwn || domains.length === 1)) return joint;
  const blocks = domains.map((one) => cellsVariance(design, cells, [one]));
  return placeBlocks(blocks, joint);
}
