// An index from its file and a table: scores, ranks, and how sure the ranks are.
import { extname } from "node:path";
import { computeIndex, type IndexResult } from "#analysis/composite/compute-index";
import type { IndexSpec } from "#analysis/composite/index-spec";
import {
  type FactorEffect,
  type RankInterval,
  rankIntervals,
  rankSensitivity,
} from "#analysis/composite/rank-uncertainty";
import { readIndex } from "#analysis/composite/read-index";
import type { Effects } from "./effect/effects.ts";
import { InputFileProblem, readFileOf } from "./file-problems.ts";
import { readDataTable } from "./read-data-table.ts";

export interface MadeIndex {
  readonly spec: IndexSpec;
  readonly result: IndexResult;
  /** Empty when the file asks for no uncertainty. */
  readonly intervals: readonly RankInterval[];
  readonly sensitivity: readonly FactorEffect[];
}

export interface IndexQuestion {
  readonly spec: string;
  /** Default: the CSV file of the same name beside the specification. */
  readonly table?: string;
}

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`, `analysis/choice-is-unknown`. */
export async function makeIndex(effects: Effects, question: IndexQuestion): Promise<MadeIndex> {
  const text = new TextDecoder().decode(await readFileOf(effects, question.spec));
  const { index, issues } = readIndex(text, question.spec);
  if (index === undefined) throw new InputFileProblem(question.spec, issues);
  const beside = `${question.spec.slice(0, -extname(question.spec).length)}.csv`;
  const { cells } = await readDataTable(effects, question.table ?? beside);
  return {
    spec: index,
    result: computeIndex(index, cells),
    intervals: rankIntervals(index, cells),
    sensitivity: rankSensitivity(index, cells),
  };
}
