// Where the rows of a chart stand: labels beside them on paper, above them on a phone.
import { isNarrow, LINE_HEIGHT, TEXT_SIZE } from "./figure-options.ts";
import { measureText, wrapText } from "./measure-text.ts";

export interface PlannedRow {
  readonly category: string;
  /** Lines of the label, each with its own height. */
  readonly label: readonly { readonly text: string; readonly y: number }[];
  /** Middle of the lane of each series; absent of one that marks nothing here. */
  readonly lanes: readonly (number | undefined)[];
  readonly top: number;
  readonly bottom: number;
}

export interface RowPlan {
  readonly rows: readonly PlannedRow[];
  /** Width kept for labels, left of the plot. */
  readonly left: number;
  readonly height: number;
}

export interface RowRequest {
  readonly categories: readonly string[];
  /** Whether each series marks something in the row: what is absent or withheld takes no room. */
  readonly marksIn: (category: string) => readonly boolean[];
  readonly laneHeight: number;
  readonly width: number;
}

const GAP = 12;

export function planRows(request: RowRequest): RowPlan {
  const narrow = isNarrow(request.width);
  const left = narrow ? 16 : labelWidth(request) + 14;
  const rows: PlannedRow[] = [];
  let top = 0;
  for (const category of request.categories) {
    const row = narrow ? planStacked(category, top, request) : planBeside(category, top, { ...request, left });
    rows.push(row);
    top = row.bottom;
  }
  return { rows, left, height: top };
}

function labelWidth({ categories, width }: RowRequest): number {
  const longest = Math.max(...categories.map((category) => measureText(category, TEXT_SIZE)), 0);
  return Math.ceil(Math.min(longest + 2, width * 0.34));
}

function planBeside(category: string, top: number, request: RowRequest & { readonly left: number }): PlannedRow {
  const lines = wrapText(category, { width: request.left - 14, size: TEXT_SIZE });
  const inner = Math.max(lines.length * LINE_HEIGHT, heightOfLanes(category, request));
  const middle = top + (inner + GAP) / 2;
  const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return {
    category,
    label: lines.map((text, i) => ({ text, y: first + i * LINE_HEIGHT })),
    lanes: lanesAround(middle, category, request),
    top,
    bottom: top + inner + GAP,
  };
}

function planStacked(category: string, top: number, request: RowRequest): PlannedRow {
  const lines = wrapText(category, { width: request.width - 16, size: TEXT_SIZE });
  const labelHeight = lines.length * LINE_HEIGHT + 3;
  const lanesHeight = heightOfLanes(category, request);
  const start = top + GAP / 2;
  return {
    category,
    label: lines.map((text, i) => ({ text, y: start + (i + 0.5) * LINE_HEIGHT })),
    lanes: lanesAround(start + labelHeight + lanesHeight / 2, category, request),
    top,
    bottom: start + labelHeight + lanesHeight + GAP / 2,
  };
}

/** A row without any mark has the height of one. */
function heightOfLanes(category: string, { marksIn, laneHeight }: RowRequest): number {
  return Math.max(marksIn(category).filter(Boolean).length, 1) * laneHeight;
}

function lanesAround(middle: number, category: string, { marksIn, laneHeight }: RowRequest): PlannedRow["lanes"] {
  const marks = marksIn(category);
  const lanes = marks.filter(Boolean).length;
  return marks.map((isMarked, series) => {
    const above = marks.slice(0, series).filter(Boolean).length;
    return isMarked ? middle + (above - (lanes - 1) / 2) * laneHeight : undefined;
  });
}
