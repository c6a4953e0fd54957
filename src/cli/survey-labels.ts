// Answers of a survey with the labels that the file gives its codes, in place of the codes.
import type { Language } from "#base/text";
import type { SurveyAnswer } from "#workbench/ask-survey";
import { SURVEY_WORDS } from "./survey-words.ts";

type Labels = Readonly<Record<string, string>>;
type Analysis = Readonly<Record<string, unknown>>;

/** The same numbers under words. Codes without a label stay; labels that two codes share are told apart by the code. */
export function inWords(answered: SurveyAnswer, analysis: Analysis, language: Language): SurveyAnswer {
  const { answer, asked, labels } = answered;
  if (labels === undefined) return answered;
  const told = Object.fromEntries(Object.entries(labels).map(([name, own]) => [name, distinct(own)]));
  const cells = Array.isArray(answer.cells) ? answer.cells.filter(isRecord) : undefined;
  const worded = cells?.map((cell) => cellInWords(cell, told)) ?? [];
  const rename = cells === undefined ? renaming(told, analysis, language) : renamingCells(cells, worded);
  const parts = Object.entries(answer).map(([key, value]) => [key, isRecord(value) ? renamed(value, rename) : value]);
  return {
    answer: { ...Object.fromEntries(parts), ...(cells === undefined ? {} : { cells: worded }) },
    asked: renamed(asked, rename),
  };
}

function distinct(labels: Labels): Labels {
  const entries = Object.entries(labels);
  const isShared = (label: string) => entries.filter(([, other]) => other === label).length > 1;
  return Object.fromEntries(entries.map(([code, label]) => [code, isShared(label) ? `${label} (${code})` : label]));
}

type Cell = Readonly<Record<string, unknown>>;

function cellInWords(cell: Cell, labels: Readonly<Record<string, Labels>>): Cell {
  return Object.fromEntries(Object.entries(cell).map(([name, code]) => [name, labels[name]?.[String(code)] ?? code]));
}

type Rename = (name: string) => string;

/** Names are the codes of a domain, joined by full stops or bars, before a colon and a variable; or a variable with its category. */
function renaming(labels: Readonly<Record<string, Labels>>, analysis: Analysis, language: Language): Rename {
  const list = (key: string): readonly string[] => [analysis[key]].flat().filter((name) => typeof name === "string");
  const [vars, by, { colon }] = [list("vars"), list("by"), SURVEY_WORDS[language]];
  const category: Rename = (name) => {
    const of = vars.find((own) => name.startsWith(own) && labels[own]?.[name.slice(own.length)] !== undefined);
    return of === undefined ? name : `${of}${colon} ${labels[of]?.[name.slice(of.length)]}`;
  };
  const domain: Rename = (name) => {
    const codes = by.length === 1 ? [name] : name.split(name.includes(BAR) ? BAR : ".");
    if (codes.length !== by.length) return name;
    return codes.map((code, at) => labels[by[at] ?? ""]?.[code] ?? code).join(" · ");
  };
  if (by.length === 0) return category;
  return (name) => {
    const at = name.lastIndexOf(":");
    return at < 0 ? domain(name) : `${domain(name.slice(0, at))}:${category(name.slice(at + 1))}`;
  };
}

/** Where full stops would not tell domains apart. */
const BAR = " | ";

/** The codes of a cell, joined by full stops or bars, as its words are joined. */
function renamingCells(before: readonly Cell[], after: readonly Cell[]): Rename {
  const pairs = before.map((cell, at) => [codesOf(cell), codesOf(after[at] ?? {})] as const);
  const names = new Map(
    [".", BAR].flatMap((between) => pairs.map(([codes, words]) => [codes.join(between), words.join(between)])),
  );
  return (name) => names.get(name) ?? name;
}

function codesOf(cell: Cell): readonly string[] {
  return Object.entries(cell).flatMap(([name, code]) => (name === "Freq" ? [] : [String(code)]));
}

function renamed<T>(record: Readonly<Record<string, T>>, rename: Rename): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [rename(name), value]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
