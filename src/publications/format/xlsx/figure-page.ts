// The numbers that a figure draws, as a sheet.
import type { Language } from "#base/text";
import type { Figure } from "../../document/document.ts";
import type { PlannedFloat } from "../../document/plan-document.ts";
import { figureData } from "../../figure/figure-data.ts";
import type { FigureSpec } from "../../figure/figure-spec.ts";
import { WRITER_WORDS } from "../../words/writer-words.ts";
import { figureNotes } from "../draw-figures.ts";
import { formatOfAll, shareFormat } from "./number-format.ts";
import type { PageColumn, PageRow, SheetPage } from "./sheet-page.ts";
import { WORKBOOK_WORDS } from "./workbook-words.ts";

export function figurePage({ item, name }: PlannedFloat<Figure>, sheet: string, language: Language): SheetPage {
  const words = WRITER_WORDS[language];
  const remarks = figureNotes(item);
  return {
    name: sheet,
    title: `${name}. ${item.title}`,
    subtitle: item.subtitle,
    mark: item.mark,
    ...drawnData(item.spec, language),
    notes: [
      ...(item.alternative === "" ? [] : [{ label: WORKBOOK_WORDS[language].shows, text: item.alternative }]),
      ...remarks.map((text) => ({ label: words.note, text })),
      ...(item.source === "" ? [] : [{ label: words.source, text: item.source }]),
    ],
    evidence: [...new Set(item.evidence)],
  };
}

type Drawn = Pick<SheetPage, "columns" | "rows">;

function drawnData(spec: FigureSpec, language: Language): Drawn {
  const data = figureData(spec, language);
  const formats = data.columns.map((head, i) =>
    columnFormat(spec, { head, values: numbersOf(data.rows, i), language }),
  );
  const columns = data.columns.map(
    (head, i): PageColumn => ({
      head: head === WRITER_WORDS[language].value ? valueHead(spec, head) : head,
      align: formats[i] === undefined ? "start" : "decimal",
      isKey: false,
    }),
  );
  const rows = data.rows.map((cells): PageRow => {
    return { kind: "body", cells: cells.map((value, i) => ({ value, format: formats[i] })) };
  });
  return withPrecision({ columns, rows }, spec, language);
}

function numbersOf(rows: readonly (readonly (string | number)[])[], column: number): readonly number[] {
  return rows.flatMap((row) => row[column] ?? []).filter((value) => typeof value === "number");
}

function valueHead(spec: FigureSpec, head: string): string {
  return "axis" in spec && spec.axis.title !== "" ? spec.axis.title : head;
}

interface DataColumn {
  readonly head: string;
  readonly values: readonly number[];
  readonly language: Language;
}

/** `undefined` for a column of words. */
function columnFormat(spec: FigureSpec, { head, values, language }: DataColumn): string | undefined {
  const words = WRITER_WORDS[language];
  if (values.length === 0) return undefined;
  if (head === words.year && spec.kind === "lines") return "0";
  if (spec.kind === "place-map" && (head === words.longitude || head === words.latitude)) return "0.000";
  const unit = "axis" in spec ? spec.axis.unit : "number";
  if (unit === "share" || spec.kind === "share-curves") return shareFormat(language);
  return unit === "ratio" ? "0.00" : formatOfAll(values, 1);
}

/** Points with a hollow mark say so in words; `figureData` keeps the order of the points. */
function withPrecision(drawn: Drawn, spec: FigureSpec, language: Language): Drawn {
  if ((spec.kind !== "dot-intervals" && spec.kind !== "cascade") || !spec.points.some(({ weak }) => weak)) return drawn;
  const { precision, weak } = WORKBOOK_WORDS[language];
  return {
    columns: [...drawn.columns, { head: precision, align: "start", isKey: false }],
    rows: drawn.rows.map((row, i) => ({
      kind: row.kind,
      cells: [...row.cells, spec.points[i]?.weak === true ? { value: weak } : undefined],
    })),
  };
}
