// Reference cases of small-area estimation: the declared model, method and columns, carried out on the tables.
import { type Cells, readCells, toNumber } from "../composite/table.ts";
import type { Matrix, Vector } from "../matrix/matrix.ts";
import { choiceIsUnknown, choose, numberWithin, requireText } from "../unknown-choice.ts";
import type { AreaData } from "./area-model.ts";
import { AREA_METHODS, fitFayHerriot } from "./fay-herriot.ts";
import { columnOf as column, type TableOfCase } from "./read-area-tables.ts";
import { fitSpatialFayHerriot } from "./spatial-fay-herriot.ts";
import { SPATIAL_METHODS } from "./spatial-state.ts";
import { fitTemporalFayHerriot } from "./temporal-fay-herriot.ts";
import { TEMPORAL_STRUCTURES } from "./temporal-state.ts";
import { type AreaPopulation, fitUnitModel, UNIT_METHODS, unitEblup } from "./unit-model.ts";
import { answerComposed, answerDirect, answerSynthetic } from "./verify-direct-cases.ts";

export interface SmallAreaCase {
  readonly id: string;
  /** The table of areas or units; then the proximity matrix, or the population of the areas. */
  readonly data: string | readonly string[];
  /** As written; checked when it is carried out. */
  readonly spec?: Readonly<Record<string, unknown>>;
  /** Says what the specification leaves open. */
  readonly r_call?: string;
}

interface Task extends TableOfCase {
  readonly id: string;
  readonly spec: NonNullable<SmallAreaCase["spec"]>;
  readonly call: string;
  /** The second table, read when asked for. */
  readonly further: () => TableOfCase;
  /** All but the first. */
  readonly tables: () => readonly TableOfCase[];
}

type Model = (task: Task) => Readonly<Record<string, unknown>>;

const MODELS: ReadonlyMap<string, Model> = new Map<string, Model>([
  ["Fay-Herriot", areaModel],
  ["spatial Fay-Herriot", spatialModel],
  ["spatio-temporal Fay-Herriot", temporalModel],
  ["Battese-Harter-Fuller unit level", unitModel],
  ["direct", answerDirect],
  ["post-stratified synthetic", answerSynthetic],
  ["sample size dependent", answerComposed],
]);

/** Other names of the same models. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/spatio-?\s?temporal|space-?\s?time|STFH/i, "spatio-temporal Fay-Herriot"],
  [/spatial|SFH|SAR/i, "spatial Fay-Herriot"],
  [/fay-?\s?herriot|FH$/i, "Fay-Herriot"],
  [/battese|unit.?level|BHF|nested.?error/i, "Battese-Harter-Fuller unit level"],
  [/sample.?size.?dependent|composit|\bSSD\b/i, "sample size dependent"],
  [/synthetic|post-?\s?strat|pssynt/i, "post-stratified synthetic"],
  [/direct|horvitz|\bHT\b/i, "direct"],
];

/**
 * `readTable` gives the text of a data file. Keys of a result as in the R package sae. Throws `analysis/choice-is-unknown`,
 * `analysis/column-is-missing`, `analysis/number-is-out-of-range`, `analysis/text-is-missing`, `small-areas/…`.
 */
export function verifySmallAreaCases(cases: readonly SmallAreaCase[], readTable: (path: string) => string) {
  return { cases: cases.map((one) => ({ id: one.id, result: resultOf(one, readTable) })) };
}

function resultOf({ id, data, spec = {}, r_call: call = "" }: SmallAreaCase, readTable: (path: string) => string) {
  const files = Array.isArray(data) ? data : [data];
  const fileAt = (at: number) => requireText({ where: id, key: `data[${at}]`, value: files[at] });
  const named = String(spec.model ?? spec.estimator ?? spec.step ?? call).replace(/\s*\(.*/, "");
  const model = SYNONYMS.find(([pattern]) => pattern.test(named))?.[1] ?? named;
  const run = MODELS.get(model);
  if (run === undefined)
    throw choiceIsUnknown({ where: id, key: "model", value: spec.model, known: [...MODELS.keys()] });
  const read = (path: string) => ({ file: path, cells: readCells(readTable(path)) });
  const tables = () => files.slice(1).map((_, at) => read(fileAt(at + 1)));
  return run({ id, spec, call, ...read(fileAt(0)), further: () => read(fileAt(1)), tables });
}

function areaModel(task: Task) {
  return { ...fitFayHerriot(areaData(task), methodOf(task, AREA_METHODS)) };
}

function spatialModel(task: Task) {
  const proximity = rowsOf(Object.values(task.further().cells).map((column) => column.map(Number)));
  return { ...fitSpatialFayHerriot({ ...areaData(task), proximity }, methodOf(task, SPATIAL_METHODS)) };
}

/** The structure may stand after the model: `spatio-temporal Fay-Herriot (S)`. Times follow from rows and areas. */
function temporalModel(task: Task) {
  const { id, spec, call } = task;
  const proximity = rowsOf(Object.values(task.further().cells).map((column) => column.map(Number)));
  const data = areaData(task);
  const times = numberWithin({ where: id, key: "T", value: spec.T ?? data.y.length / proximity.length }, [1, Infinity]);
  const inName =
    /\((?:model\s*=?\s*)?['"]?(ST|S)['"]?\)/.exec(String(spec.model))?.[1] ?? /model\s*=\s*['"](\w+)/.exec(call)?.[1];
  const value = spec.structure ?? spec.type ?? inName ?? "ST";
  const structure = choose({ where: id, key: "structure", value }, TEMPORAL_STRUCTURES);
  return { ...fitTemporalFayHerriot({ ...data, proximity, times }, structure) };
}

function unitModel(task: Task) {
  const { spec, file, cells } = task;
  const area = columnOf(cells, file, String(spec.domain));
  const data = { y: numbersOf(task, spec.y), x: auxiliaries(task), area };
  const fit = fitUnitModel(data, methodOf(task, UNIT_METHODS));
  const means = unitEblup(data, fit, populationsOf(task));
  return {
    domain: means.map((one) => toNumber(one.area) ?? one.area),
    eblup: means.map(({ eblup }) => eblup),
    n: means.map(({ n }) => n),
    beta: fit.beta,
    sigma2_e: fit.errorVariance,
    sigma2_u: fit.areaVariance,
    loglik: fit.loglik,
  };
}

function methodOf<T extends string>({ id, spec }: Task, known: readonly T[]): T {
  return choose({ where: id, key: "method", value: spec.method ?? "REML" }, known);
}

function areaData(task: Task): AreaData {
  return { y: numbersOf(task, task.spec.y), x: auxiliaries(task), variance: varianceOf(task) };
}

/** `SD^2`, or the name of a column. */
function varianceOf(task: Task): Vector {
  const [, name = "", power = "1"] = /^(.*?)(?:\^(\d+))?$/.exec(String(task.spec.variance)) ?? [];
  return numbersOf(task, name).map((value) => value ** Number(power));
}

/** The intercept unless `intercept` is false, then the columns; "(factor)" gives one for each category but the first. */
function auxiliaries(task: Task): Matrix {
  const { spec, cells, file } = task;
  const names = (Array.isArray(spec.x) ? spec.x : [spec.x]).map(String);
  const columns = names.flatMap((name) => {
    const factor = /^(.*?)\s*\(factor\)$/.exec(name)?.[1];
    return factor === undefined ? [numbersOf(task, name)] : indicators(columnOf(cells, file, factor));
  });
  const rows = rowsOf(columns);
  return spec.intercept === false ? rows : rows.map((row) => [1, ...row]);
}

function indicators(column: readonly string[]): readonly Vector[] {
  const categories = [...new Set(column)].toSorted((a, b) => {
    const [x, y] = [toNumber(a), toNumber(b)];
    return x !== null && y !== null ? x - y : a < b ? -1 : 1;
  });
  return categories.slice(1).map((category) => column.map((cell) => (cell === category ? 1 : 0)));
}

/** Columns of the population by the names that they hold: the domain, its size and the mean of each variable. */
function populationsOf(task: Task): readonly AreaPopulation[] {
  const { spec } = task;
  const { file, cells } = task.further();
  const names = Object.keys(cells);
  const holding = (word: string): readonly string[] => {
    const found =
      names.find((name) => name === word) ?? names.find((name) => name.toLowerCase().includes(word.toLowerCase()));
    return columnOf(cells, file, found ?? word);
  };
  const x = (Array.isArray(spec.x) ? spec.x : [spec.x]).map((name) => holding(String(name)).map(Number));
  const sizes = holding(names.find((name) => /^(popn|population|size|N$|Nd$)/.test(name)) ?? "popn");
  return holding(String(spec.domain)).map((area, at) => {
    const means = x.map((column) => column[at] ?? Number.NaN);
    const size = numberWithin({ where: file, key: "size", value: Number(sizes[at]) }, [1, Infinity]);
    return { area, means: spec.intercept === false ? means : [1, ...means], size };
  });
}

function numbersOf({ cells, file }: Task, name: unknown): Vector {
  return columnOf(cells, file, String(name)).map((cell) => toNumber(cell) ?? Number.NaN);
}

function columnOf(cells: Cells, file: string, name: string): readonly string[] {
  return column({ cells, file }, name);
}

function rowsOf(columns: readonly Vector[]): Matrix {
  return (columns[0] ?? []).map((_, at) => columns.map((column) => column[at] ?? Number.NaN));
}
