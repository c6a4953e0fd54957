// A script for R that reads the CSV file beside it and gives columns their labels, dates and factors. Plain base R, and plain
// ASCII, so that it runs in every locale.
import type { LabelledColumn, LabelledTable } from "../labelled-table.ts";

/** `csv` is the file name of the table, in the folder in which the script is run. The table is called `data`. */
export function writeRScript({ label, columns }: LabelledTable, csv: string): string {
  const classes = columns.map((column) => `  ${quoteR(column.name)} = ${quoteR(classOf(column))}`);
  const lines = [
    `# ${ascii(label === "" ? csv : label)}`,
    `# source("${csv.replace(/\.csv$/, ".R")}") reads the table into "data".`,
    `data <- read.csv(${quoteR(csv)}, na.strings = "", check.names = FALSE, fileEncoding = "UTF-8", colClasses = c(`,
    `${classes.join(",\n")}`,
    "))",
    ...columns.flatMap(describe),
  ];
  return `${lines.join("\n")}\n`;
}

function classOf(column: LabelledColumn): string {
  if (column.type === "number") return "numeric";
  return column.moment === "date" ? "Date" : "character";
}

function describe(column: LabelledColumn): readonly string[] {
  const place = `data[[${quoteR(column.name)}]]`;
  return [
    ...missingLines(column, place),
    ...factorLines(column, place),
    ...(column.label === "" ? [] : [`attr(${place}, "label") <- ${quoteR(column.label)}`]),
  ];
}

function missingLines({ userMissing }: LabelledColumn, place: string): readonly string[] {
  if (userMissing === undefined) return [];
  const { values, range } = userMissing;
  const single = values.length === 0 ? [] : [`${place}[${place} %in% c(${values.map(literal).join(", ")})] <- NA`];
  const between = range && `${place}[which(${place} >= ${range.from} & ${place} <= ${range.to})] <- NA`;
  return between === undefined ? single : [...single, between];
}

/** Categories without a label keep their code. */
function factorLines(column: LabelledColumn, place: string): readonly string[] {
  if (column.valueLabels.length === 0) return [];
  const labels = new Map(column.valueLabels.map(({ value, label }) => [value, label]));
  const found = column.values.filter((value) => value !== null && !labels.has(value));
  const levels = [...labels.keys(), ...new Set(found)].filter((level) => level !== null);
  const kept = column.type === "number" ? levels.filter((level) => typeof level === "number") : levels;
  const codes = kept.map(literal).join(", ");
  const words = kept.map((level) => quoteR(labels.get(level) ?? String(level))).join(", ");
  return [`${place} <- factor(${place}, levels = c(${codes}), labels = c(${words}))`];
}

function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : quoteR(value);
}

export function quoteR(text: string): string {
  return ascii(JSON.stringify(text.replaceAll("\0", "")));
}

/** Letters beyond ASCII as `\u{e9}`, which R reads in every locale; in comments they read less well, but do no harm. */
function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
}
