// The numbers behind a figure as a table: for the workbook and for people who would rather read than look.
import type { Language } from "#base/text";
import { WRITER_WORDS, type WriterWords } from "../words/writer-words.ts";
import { flowData, mapOfEvidenceData } from "./evidence-data.ts";
import type {
  Bars,
  CellMap,
  FigureSpec,
  IntervalPoint,
  Lines,
  Matrix,
  NodeLink,
  PlaceMap,
  RecruitmentChains,
  ShareCurves,
} from "./figure-spec.ts";

export interface FigureData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export function figureData(spec: FigureSpec, language: Language): FigureData {
  const words = WRITER_WORDS[language];
  switch (spec.kind) {
    case "dot-intervals":
    case "cascade":
      return intervalData(spec.points, spec.seriesLabels, words);
    case "bars":
      return barData(spec, words);
    case "lines":
      return lineData(spec, words);
    case "matrix":
      return matrixData(spec, words);
    case "place-map":
      return mapData(spec, words);
    case "cell-map":
      return cellData(spec, words);
    case "share-curves":
      return curveData(spec, words);
    case "recruitment-chains":
      return chainData(spec, words);
    case "node-link":
      return linkData(spec);
    case "review-flow":
      return flowData(spec, words);
    case "photo":
      return { columns: [], rows: [] };
    case "evidence-map":
      return mapOfEvidenceData(spec, words);
  }
}

type Labels = Readonly<Record<string, string>>;

function intervalData(points: readonly IntervalPoint[], labels: Labels, words: WriterWords): FigureData {
  const { category, series, value, lower, upper } = words;
  return {
    columns: [category, series, value, lower, upper],
    rows: points.map((point) => [
      point.category,
      labels[point.series] ?? point.series,
      point.value,
      point.lower,
      point.upper,
    ]),
  };
}

function barData({ bars, seriesLabels }: Bars, { category, series, value }: WriterWords): FigureData {
  return {
    columns: [category, series, value],
    rows: bars.map((bar) => [bar.category, seriesLabels[bar.series] ?? bar.series, bar.value]),
  };
}

function lineData(spec: Lines, { year, series, value, role }: WriterWords): FigureData {
  const roles = { line: "", partial: spec.partialLabel, rival: spec.rivalLabel };
  return {
    columns: [year, series, value, role],
    rows: spec.points.map((point) => [
      point.year,
      spec.seriesLabels[point.series] ?? point.series,
      point.value,
      roles[point.role],
    ]),
  };
}

function matrixData({ columns, rows, cells }: Matrix, words: WriterWords): FigureData {
  const text = (row: string, column: string) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "";
  return {
    columns: [words.row, ...columns],
    rows: rows.map((row) => [row, ...columns.map((column) => text(row, column))]),
  };
}

function mapData({ places, valueTitle }: PlaceMap, { place, longitude, latitude }: WriterWords): FigureData {
  return {
    columns: [place, valueTitle, longitude, latitude],
    rows: places.map((entry) => [entry.name, entry.value, entry.longitude, entry.latitude]),
  };
}

function cellData({ cells, classLabels, peopleTitle }: CellMap, { value }: WriterWords): FigureData {
  return {
    columns: ["H3", value, peopleTitle],
    rows: cells.map(({ cell, level, people }) => [cell, classLabels[level] ?? "", people]),
  };
}

function curveData({ points, seriesLabels, xTitle, yTitle }: ShareCurves, { series }: WriterWords): FigureData {
  return {
    columns: [series, xTitle, yTitle],
    rows: points.map((point) => [seriesLabels[point.series] ?? point.series, point.x, point.y]),
  };
}

function linkData({ nodes, links, fromTitle, toTitle, shareTitle }: NodeLink): FigureData {
  return {
    columns: [fromTitle, toTitle, shareTitle],
    rows: links.map(({ from, to, share }) => [nodes[from]?.name ?? "", nodes[to]?.name ?? "", share]),
  };
}

/** People per wave and group: the chains themselves are no table. */
function chainData({ nodes, seriesLabels, waveTitle }: RecruitmentChains, { series, value }: WriterWords): FigureData {
  const waves = nodes.reduce((most, { wave }) => Math.max(most, wave + 1), 0);
  const count = (wave: number, key: string) => nodes.filter((node) => node.wave === wave && node.series === key).length;
  return {
    columns: [waveTitle, series, value],
    rows: Array.from({ length: waves }, (_, wave) =>
      Object.entries(seriesLabels).map(([key, label]) => [wave, label, count(wave, key)]),
    ).flat(),
  };
}
