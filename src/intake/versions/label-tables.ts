// Tabulated submissions with the words of their form in one language: ready for SPSS, Stata, R, a workbook or CSV.
import type { LabelledColumn, LabelledTable, TextColumn, ValueLabel } from "../files/labelled-table.ts";
import { chooseWords } from "./choose-words.ts";
import type { Words } from "./form-tables.ts";
import type { StableColumn, StableForm } from "./stable-tables.ts";
import type { SubmissionHead, TabulatedTable } from "./tabulate.ts";

export interface LabelTablesPlan {
  readonly form: StableForm;
  /** Language of the form as it names it, or its code: `es`. */
  readonly language: string;
  /** Free texts, points and file names leave only when somebody asks: a name may stand in them. */
  readonly withTexts: boolean;
  readonly yesNo: readonly [no: string, yes: string];
}

export interface LabelledForm {
  readonly name: string;
  readonly table: LabelledTable;
  readonly leftOut: readonly string[];
}

export function labelTables(tables: readonly TabulatedTable[], plan: LabelTablesPlan): readonly LabelledForm[] {
  return tables.map((tabulated) => {
    const { table, cells, keys, parents } = tabulated;
    const leaves = ({ kind, personal }: StableColumn) => !personal && (plan.withTexts || !HOLDS_NAMES.has(kind));
    const columns = table.columns.flatMap((column, at) =>
      leaves(column) ? answerColumns(column, cells[at] ?? [], plan) : [],
    );
    const link = table.parent === undefined ? [] : [textColumn("PARENT_KEY", parents)];
    const own = table.parent === undefined ? headColumns(tabulated.submissions) : [];
    return {
      name: table.name,
      table: { label: table.name, rows: keys.length, columns: [textColumn("KEY", keys), ...link, ...own, ...columns] },
      leftOut: table.columns.filter((column) => !leaves(column)).map(({ name }) => name),
    };
  });
}

const HOLDS_NAMES: ReadonlySet<string> = new Set(["text", "point", "file"]);

function textColumn(name: string, values: readonly (string | null)[], label = ""): TextColumn {
  return { name, label, type: "text", level: "nominal", valueLabels: [], values };
}

function headColumns(submissions: readonly SubmissionHead[]): readonly LabelledColumn[] {
  const of = (read: (submission: SubmissionHead) => string) => submissions.map((each) => read(each) || null);
  return [
    textColumn(
      "form_version",
      of(({ version }) => version),
    ),
    textColumn(
      "received_at",
      of(({ receivedAt }) => receivedAt),
    ),
    textColumn(
      "submitter",
      of(({ submitter }) => submitter),
    ),
    textColumn(
      "review",
      of(({ review }) => review),
    ),
    textColumn(
      "edited",
      of(({ edited }) => (edited ? "yes" : "no")),
    ),
  ];
}

type Cells = readonly (string | null)[];

function answerColumns(column: StableColumn, cells: Cells, plan: LabelTablesPlan): readonly LabelledColumn[] {
  const { name, kind, categories } = column;
  const label = wordsIn(column.labels, plan, name);
  if (kind === "many" && categories.length > 0) return manyColumns(column, { cells, label }, plan);
  if (kind === "integer" || kind === "decimal")
    return [{ name, label, type: "number", level: "scale", valueLabels: [], values: cells.map(numberOf) }];
  if (kind === "date") return [{ ...textColumn(name, cells.map(dayOf), label), moment: "date" }];
  const valueLabels: readonly ValueLabel[] = categories.map(({ code, labels }) => ({
    value: code,
    label: wordsIn(labels, plan, code),
  }));
  return [{ ...textColumn(name, cells, label), valueLabels }];
}

interface ManyCells {
  readonly cells: Cells;
  readonly label: string;
}

/** A column of 0 and 1 per choice; missing where nothing was answered. Of a file of thousands only what was chosen. */
function manyColumns(column: StableColumn, { cells, label }: ManyCells, plan: LabelTablesPlan) {
  const { name, categories, choicesFrom } = column;
  const read = chosenIn();
  const chosen = cells.map(read);
  const valueLabels = plan.yesNo.map((word, value) => ({ value, label: word }));
  const some = new Set([...new Set(chosen)].flatMap((codes) => [...(codes ?? [])]));
  const offered = choicesFrom === undefined ? categories : categories.filter(({ code }) => some.has(code));
  return offered.map(
    ({ code, labels }): LabelledColumn => ({
      name: `${name}_${code}`,
      label: `${label}: ${wordsIn(labels, plan, code)}`,
      type: "number",
      level: "nominal",
      valueLabels,
      values: chosen.map((codes) => (codes === null ? null : codes.has(code) ? 1 : 0)),
    }),
  );
}

/** Cell → its codes. The same choices come again and again, and share one set. */
function chosenIn(): (cell: string | null) => ReadonlySet<string> | null {
  const known = new Map<string, ReadonlySet<string>>();
  return (cell) => {
    if (cell === null) return null;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const codes = new Set(cell.split(/\s+/u));
    known.set(cell, codes);
    return codes;
  };
}

function numberOf(cell: string | null): number | null {
  if (cell === null) return null;
  const value = Number(cell);
  return cell.trim() !== "" && Number.isFinite(value) ? value : null;
}

function dayOf(cell: string | null): string | null {
  return cell === null ? null : cell.slice(0, 10);
}

function wordsIn(words: Words, { language, form }: LabelTablesPlan, fallback: string): string {
  return chooseWords(words, { language, first: form.languages[0] ?? "" }) ?? fallback;
}
