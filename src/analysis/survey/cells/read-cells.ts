// Asks the engine for the cells of a sample, and reads them. Undefined where there are about as many as people.
import type { Row } from "../../sql/compile-query.ts";
import type { ClusterTotals } from "../cluster-tree.ts";
import { domainKey } from "../domain-names.ts";
import type { Work } from "../estimator.ts";
import { type CellQuestion, cellQuery, type Outlook, outlookQuery } from "./cell-query.ts";

export interface Cell {
  readonly path: ClusterTotals["path"];
  /** Key of the domain; undefined where a code is missing. */
  readonly domain: string | undefined;
  /** What the frame of the design is read from. */
  readonly row: Row;
  /** Rows asked for; those of them that weigh; that answered; that answered and weigh. */
  readonly asked: number;
  readonly inside: number;
  readonly answered: number;
  readonly counted: number;
  /** The weight, and each measure less its shift times the weight. */
  readonly totals: readonly number[];
  /** Lower triangle of the sums of their products; empty in samples with clusters. */
  readonly products: readonly number[];
}

export interface Cells {
  readonly cells: readonly Cell[];
  readonly shifts: readonly number[];
}

/** More of them are not taken out of the engine. */
const MOST_CELLS = 100_000;
/** As many different ones among the first rows promise as many as there are people. */
const CROWDED = 8192;
/** How many times larger than the first ones numbers may become before a second look is needed. */
const MARGIN = 64;

export function* readCells(question: CellQuestion): Work<Cells | undefined> {
  const first: readonly Row[] = yield outlookQuery(question);
  if (first.length > CROWDED) return undefined;
  const outlook = lookOut(question, first);
  const rows = yield* askForCells(question, outlook);
  if (rows.length > MOST_CELLS) return undefined;
  return { cells: rows.map(cellReader(question)), shifts: outlook.shifts };
}

/** Where a number is larger than the first rows let expect, or somebody does not weigh, nothing is taken for granted. */
function* askForCells(question: CellQuestion, outlook: Outlook): Work<readonly Row[]> {
  const rows = yield* askQuickly(question, outlook);
  return rows ?? (yield cellQuery(question, { shifts: outlook.shifts }, MOST_CELLS + 1));
}

function* askQuickly(question: CellQuestion, outlook: Outlook): Work<readonly Row[] | undefined> {
  let rows: readonly Row[];
  try {
    rows = yield cellQuery(question, outlook, MOST_CELLS + 1);
  } catch {
    // The engine refused a number; what else may be wrong the second question tells.
    return undefined;
  }
  return rows.every(({ lightest }) => typeof lightest === "number" && lightest > 0) ? rows : undefined;
}

function lookOut({ measures, design }: CellQuestion, first: readonly Row[]): Outlook {
  const of = (name: string): readonly number[] =>
    first.map((row) => row[name]).filter((value) => typeof value === "number");
  const most = (name: string): number => of(name).reduce((a, b) => Math.max(a, b), 0);
  const total = (name: string): number => of(name).reduce((a, b) => a + b, 0);
  const ends = measures.map((_, at) => endsOf(of(`least${at}`), of(`most${at}`)));
  const shifts = ends.map((own, at) => (design.hasClusters ? 0 : shiftOf(total(`t${at + 1}`) / total("t0"), own)));
  const sizes = shifts.map((shift, at) =>
    shift === 0 ? most(`b${at + 1}`) : most("b0") * Math.max(...(ends[at] ?? [0]).map((end) => Math.abs(end - shift))),
  );
  const bounds = [most("b0"), ...sizes].map((size) => MARGIN * (size > 0 && Number.isFinite(size) ? size : 1));
  return { shifts, bounds };
}

function endsOf(least: readonly number[], most: readonly number[]): readonly [number, number] {
  return [least.reduce((a, b) => Math.min(a, b), Infinity), most.reduce((a, b) => Math.max(a, b), -Infinity)];
}

/** Numbers that lie close together are taken from near their mean, as a number of few digits; others are left as they are. */
function shiftOf(mean: number, [least, most]: readonly [number, number]): number {
  if (!(Math.abs(mean) > 0.9 * Math.max(Math.abs(least), Math.abs(most)))) return 0;
  if (least === most) return least;
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(mean))) - 20);
  return Math.round(mean / unit) * unit;
}

/** Reads rows with names that are spelled out once: there may be many thousands. */
function cellReader({ design, measures, by }: CellQuestion): (row: Row) => Cell {
  const size = measures.length + 1;
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, k) => `${letter}${k}`);
  const [totals, domain] = [names("t", size), names("by", by.length)];
  const products = design.hasClusters ? [] : names("q", (size * (size + 1)) / 2);
  const stages = design.stages.map(({ fpc }, i) => ({
    stratum: `s${i}`,
    cluster: `c${i}`,
    fpc: fpc === undefined ? undefined : `fpc${i}`,
  }));
  return (row) => {
    const at = (name: string): number => Number(row[name] ?? 0);
    const codes = domain.map((name) => row[name]);
    return {
      path: stages.map(({ stratum, cluster, fpc }) => ({
        stratum: String(row[stratum] ?? ""),
        cluster: String(row[cluster] ?? ""),
        ...(fpc === undefined ? {} : { fpc: at(fpc) }),
      })),
      domain: codes.some((code) => code === null || code === undefined) ? undefined : domainKey(codes.map(String)),
      row,
      asked: at("asked"),
      inside: at("inside"),
      answered: at("answered"),
      counted: at("counted"),
      totals: totals.map(at),
      products: products.map(at),
    };
  };
}
