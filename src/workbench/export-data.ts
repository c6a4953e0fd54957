// The answers of a study, or any data file, in the form of another program, with their words in one language.
import { basename, extname, join } from "node:path";
import { joinMarks } from "#base/mark";
import type { Language, Texts } from "#base/text";
import { writeDta } from "#intake/files/dta/write-dta";
import { labelAnswers } from "#intake/files/label-answers";
import type { LabelledTable } from "#intake/files/labelled-table";
import { writeRScript } from "#intake/files/r/write-r-script";
import { writeSav } from "#intake/files/sav/write-sav";
import type { ResponseTable } from "#intake/response-table";
import { checkStudy } from "./check-study.ts";
import type { Effects } from "./effect/effects.ts";
import { guessTable } from "./guess-table.ts";
import { StudyFolderProblem } from "./problems.ts";
import { readDataTable } from "./read-data-table.ts";
import type { StudyFolder } from "./study-folder.ts";
import { writeCsv } from "./write-csv.ts";

export const EXPORT_FORMATS = ["csv", "sav", "dta", "r"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportQuestion {
  /** A study folder, or a data file. */
  readonly source: string;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly out: string;
}

export interface ExportedTable {
  readonly table: string;
  readonly files: readonly string[];
  readonly rows: number;
  readonly columns: number;
  /** Free texts, which may hold names. */
  readonly leftOut: readonly string[];
}

/** Throws what `checkStudy` and `readDataTable` throw, `workbench/study-folder-has-errors`, `intake/column-is-unfit-for-export`. */
export async function exportData(effects: Effects, question: ExportQuestion): Promise<readonly ExportedTable[]> {
  const tables =
    extname(question.source) === "" ? await studyTables(effects, question) : [await fileTable(effects, question)];
  const written: ExportedTable[] = [];
  for (const { name, table, leftOut } of tables) {
    const files = filesOf(name, table, question.format);
    for (const [file, bytes] of files) await effects.files.writeAtomically(join(question.out, file), bytes);
    const { rows, columns } = table;
    written.push({ table: name, files: files.map(([file]) => file), rows, columns: columns.length, leftOut });
  }
  return written;
}

interface NamedTable {
  readonly name: string;
  readonly table: LabelledTable;
  readonly leftOut: readonly string[];
}

async function studyTables(effects: Effects, { source, language }: ExportQuestion): Promise<readonly NamedTable[]> {
  const { folder, issues } = await checkStudy(effects, source);
  if (folder === undefined) throw new StudyFolderProblem(source, issues);
  return answersOf(folder).map((answers) => ({ name: answers.id, ...labelled(folder, answers, language) }));
}

/** The column that says in which wave an answer was given. A question of the form may be called `wave`. */
const WAVE = "study_wave";

/** Of a study of several rounds each table with the answers of all, and those that lie in no wave. */
function answersOf({ responses, rounds }: StudyFolder): readonly ResponseTable[] {
  if (rounds.length === 0) return responses;
  return rounds.flatMap(({ waves, unplaced }) => {
    const tables = [...waves.map(({ table }) => table), ...(unplaced === undefined ? [] : [unplaced])];
    const [first] = tables;
    if (first === undefined) return [];
    const columns = new Map(tables.flatMap((table) => table.columns.map((column) => [column.name, column] as const)));
    return [
      {
        ...first,
        mark: joinMarks(tables.map(({ mark }) => mark)),
        columns: [...columns.values(), { name: WAVE, type: "text" as const }],
        rows: tables.flatMap(({ rows, wave = null }) => rows.map((row) => ({ ...row, [WAVE]: wave }))),
      },
    ];
  });
}

function labelled({ study, analysis }: StudyFolder, answers: ResponseTable, language: Language) {
  const design = analysis.designs.find(({ table }) => table === answers.id);
  const names = [
    design?.strata,
    ...(design?.clusters ?? []),
    design?.weight,
    design?.fpc,
    ...Object.values(design?.domains ?? {}),
    ...(study.waves === undefined ? [] : [WAVE]),
  ];
  const placing = [...new Set(names)].flatMap((name) =>
    name === undefined ? [] : [{ name, label: PLACING[roleOf(name, design)]?.[language] ?? "" }],
  );
  const places = new Map([
    ...study.cities.map(({ id, name }) => [id, name] as const),
    ...study.countries.map(({ code, names: words }) => [code, words[language]] as const),
    ...(study.waves ?? []).map(({ id, names: words }) => [id, words[language]] as const),
    ...(["female", "male"] as const).map((sex) => [sex, SEXES[sex][language]] as const),
  ]);
  const mark = answers.mark === "demonstration" ? ` (${DEMONSTRATION[language]})` : "";
  const title = `${study.titles[language]} · ${answers.id}${mark}`;
  return labelAnswers(answers, { language, placing, places, title });
}

type Design = StudyFolder["analysis"]["designs"][number] | undefined;

function roleOf(name: string, design: Design): string {
  if (name === design?.weight) return "weight";
  if (name === design?.strata) return "stratum";
  if (design?.clusters?.includes(name)) return "cluster";
  if (name === design?.fpc) return "fpc";
  if (name === WAVE) return "wave";
  return Object.entries(design?.domains ?? {}).find(([, column]) => column === name)?.[0] ?? "";
}

const PLACING: Readonly<Record<string, Texts>> = {
  weight: { es: "Ponderación", en: "Weight", fr: "Pondération" },
  stratum: { es: "Estrato", en: "Stratum", fr: "Strate" },
  cluster: { es: "Conglomerado", en: "Cluster", fr: "Grappe" },
  fpc: { es: "Tamaño de la población", en: "Size of the population", fr: "Taille de la population" },
  country: { es: "País", en: "Country", fr: "Pays" },
  city: { es: "Ciudad", en: "City", fr: "Ville" },
  sex: { es: "Sexo", en: "Sex", fr: "Sexe" },
  wave: { es: "Ronda de encuestas", en: "Wave of the survey", fr: "Vague de l’enquête" },
};

const SEXES = {
  female: { es: "Mujer", en: "Woman", fr: "Femme" },
  male: { es: "Hombre", en: "Man", fr: "Homme" },
} as const;

const DEMONSTRATION: Texts = {
  es: "datos de demostración",
  en: "demonstration data",
  fr: "données de démonstration",
};

async function fileTable(effects: Effects, { source }: ExportQuestion): Promise<NamedTable> {
  const data = await readDataTable(effects, source);
  const name = basename(source, extname(source));
  return { name, table: data.labelled ?? guessTable(data), leftOut: [] };
}

type Written = readonly (readonly [string, Uint8Array])[];

function filesOf(name: string, table: LabelledTable, format: ExportFormat): Written {
  const bytes = (text: string) => new TextEncoder().encode(text);
  if (format === "sav") return [[`${name}.sav`, writeSav(table)]];
  if (format === "dta") return [[`${name}.dta`, writeDta(table)]];
  const csv = [`${name}.csv`, bytes(tableCsv(table))] as const;
  return format === "r"
    ? [csv, [`${name}.R`, bytes(writeRScript(table, `${name}.csv`))]]
    : [csv, [`${name}-codebook.csv`, bytes(codebookCsv(table))]];
}

function tableCsv({ columns, rows }: LabelledTable): string {
  const lines = Array.from({ length: rows }, (_, row) => columns.map(({ values }) => String(values[row] ?? "")));
  return writeCsv([columns.map(({ name }) => name), ...lines]);
}

/** A line per column, then one per category. */
function codebookCsv({ columns }: LabelledTable): string {
  const lines = columns.flatMap(({ name, label, valueLabels }) => [
    [name, "", label],
    ...valueLabels.map((category) => [name, String(category.value), category.label]),
  ]);
  return writeCsv([["variable", "code", "label"], ...lines]);
}
