// The numbers behind the figures of a review of literature.
import type { WriterWords } from "../words/writer-words.ts";
import type { EvidenceMapChart, ReviewFlowChart } from "./figure-spec.ts";

interface Data {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export function flowData({ steps }: ReviewFlowChart, { category, series, value, role }: WriterWords): Data {
  return {
    columns: [series, category, value, role],
    rows: steps.flatMap(({ phase, main, aside }) =>
      [main, ...(aside === undefined ? [] : [aside])].map(({ title, n, lines }) => [phase, title, n, lines.join("; ")]),
    ),
  };
}

export function mapOfEvidenceData(
  { cells, kinds }: EvidenceMapChart,
  { row, category, series, value }: WriterWords,
): Data {
  const labels = new Map(kinds.map(({ key, label }) => [key, label]));
  return {
    columns: [row, category, series, value],
    rows: cells.map((cell) => [cell.row, cell.column, labels.get(cell.kind) ?? cell.kind, cell.works]),
  };
}
