// Answers with the words of their form: each column with its question and its categories in one language, ready to leave for
// SPSS, Stata or R. Free texts stay behind: a name, a telephone or an address may stand in them.
import type { Language } from "#base/text";
import type { Variable } from "#study/instrument/instrument";
import { labelWords } from "#study/instrument/label-words";
import type { AnswerRow, ResponseTable } from "../response-table.ts";
import type { LabelledColumn, LabelledTable } from "./labelled-table.ts";

export interface LabelledAnswers {
  readonly table: LabelledTable;
  /** Free texts that were left out. */
  readonly leftOut: readonly string[];
}

export interface LabelPlan {
  readonly language: Language;
  /** Columns that place an answer in the sample, which the form may not know. */
  readonly placing: readonly { readonly name: string; readonly label: string }[];
  /** Labels of places, by code. */
  readonly places: ReadonlyMap<string, string>;
  readonly title: string;
}

/** A question with several answers becomes a column of 0 and 1 per answer; missing where nothing was answered. */
export function labelAnswers(answers: ResponseTable, plan: LabelPlan): LabelledAnswers {
  const variables = new Map(answers.instrument.variables.map((variable) => [variable.name, variable]));
  const leftOut: string[] = [];
  const columns: LabelledColumn[] = [markColumn(answers)];
  for (const { name, type } of answers.columns) {
    const variable = variables.get(name);
    const placing = plan.placing.find((column) => column.name === name);
    const values = answers.rows.map((row) => row[name] ?? null);
    if (variable !== undefined && variable.kind !== "text")
      columns.push(...answerColumns(variable, answers.rows, plan));
    else if (placing === undefined && name !== "id") leftOut.push(name);
    else columns.push(placingColumn({ name, label: placing?.label ?? "", type, values }, plan));
  }
  return { table: { label: plan.title, columns, rows: answers.rows.length }, leftOut };
}

function markColumn({ mark, rows }: ResponseTable): LabelledColumn {
  return { name: "mark", label: "", type: "text", level: "nominal", valueLabels: [], values: rows.map(() => mark) };
}

interface Placing {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "number";
  readonly values: readonly (string | number | null)[];
}

function placingColumn({ name, label, type, values }: Placing, { places }: LabelPlan): LabelledColumn {
  if (type === "number")
    return {
      name,
      label,
      type,
      level: "scale",
      valueLabels: [],
      values: values.map((value) => (value === null ? null : Number(value))),
    };
  const texts = values.map((value) => (value === null ? null : String(value)));
  const codes = [...new Set(texts)].filter((code) => code !== null).sort();
  const valueLabels = codes.flatMap((code) => {
    const place = places.get(code);
    return place === undefined ? [] : [{ value: code, label: place }];
  });
  return { name, label, type, level: "nominal", valueLabels, values: texts };
}

function answerColumns(
  variable: Variable,
  rows: readonly AnswerRow[],
  { language }: LabelPlan,
): readonly LabelledColumn[] {
  const { name, kind, categories } = variable;
  const label = labelWords(variable.labels, language, name);
  const values = rows.map((row) => row[name] ?? null);
  const texts = values.map((value) => (value === null ? null : String(value)));
  if (kind === "many") {
    return categories.map((category) => ({
      name: `${name}_${category.code}`,
      label: `${label}: ${labelWords(category.labels, language, category.code)}`,
      type: "number",
      level: "nominal",
      valueLabels: YES_NO[language],
      values: texts.map((text) => (text === null ? null : Number(text.split(/\s+/u).includes(category.code)))),
    }));
  }
  if (kind === "integer" || kind === "decimal") {
    const numbers = values.map((value) => (value === null ? null : Number(value)));
    return [{ name, label, type: "number", level: "scale", valueLabels: [], values: numbers }];
  }
  if (kind === "date")
    return [{ name, label, type: "text", level: "scale", moment: "date", valueLabels: [], values: texts }];
  const valueLabels = categories.map(({ code, labels }) => ({
    value: code,
    label: labelWords(labels, language, code),
  }));
  return [{ name, label, type: "text", level: "nominal", valueLabels, values: texts }];
}

const YES_NO = {
  es: [
    { value: 0, label: "No" },
    { value: 1, label: "Sí" },
  ],
  en: [
    { value: 0, label: "No" },
    { value: 1, label: "Yes" },
  ],
  fr: [
    { value: 0, label: "Non" },
    { value: 1, label: "Oui" },
  ],
} as const;
