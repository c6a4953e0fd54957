// Every table of answers in the folder, each read by its instrument and its design, and placed in its round.
import type { AnalysisSpec, IndicatorSpec } from "#analysis/analysis-spec";
import { digestBytes } from "#base/digest";
import { groupBy } from "#base/group-by";
import type { KnownIds } from "#base/known-ids";
import type { ResponseDesign } from "#intake/answer-columns";
import { type ResponseSource, readResponses } from "#intake/read-responses";
import type { ResponseTable } from "#intake/response-table";
import { joinAnswers } from "#intake/rounds/join-answers";
import { placeAnswers } from "#intake/rounds/place-answers";
import { waveIsUnknownIssue } from "#intake/rounds/round-issues";
import { currentTable, type TableRounds } from "#intake/rounds/table-rounds";
import { defaultFieldwork, type FieldworkColumns } from "#study/fieldwork-plan";
import type { Instrument } from "#study/instrument/instrument";
import type { Study } from "#study/study";
import type { Wave } from "#study/wave";
import { type FolderReader, remark, tableAt } from "./folder-reader.ts";
import { besideFolder, readReceived } from "./read-received.ts";
import { ANALYSIS_FILE, type AnswersName, answersName } from "./study-files.ts";
import { instrumentMissingIssue, twiceAnsweredIssue, unansweredIssue } from "./study-folder-issues.ts";

export interface ResponseGround {
  readonly study: Study | undefined;
  readonly known: KnownIds;
  readonly instruments: readonly Instrument[];
  readonly analysis: AnalysisSpec | undefined;
}

export interface FolderAnswers {
  readonly responses: readonly ResponseTable[];
  /** Empty in a study of one round. */
  readonly rounds: readonly TableRounds[];
}

export async function readFolderResponses(reader: FolderReader, ground: ResponseGround): Promise<FolderAnswers> {
  const files = await readFiles(reader, ground);
  for (const { table } of ground.analysis?.designs ?? [])
    if (!files.some(({ id }) => id === table)) reader.issues.push(unansweredIssue(table, ANALYSIS_FILE));
  const whole = files.flatMap(({ table, ...name }) => (table === undefined ? [] : [{ ...name, table }]));
  const readable = whole.flatMap((one) => {
    if (one.isReceived !== true) return [one];
    const others = whole.filter(({ id, isReceived }) => id === one.id && isReceived !== true);
    const table = besideFolder(
      reader,
      one.table,
      others.map((other) => other.table),
    );
    return table === undefined ? [] : [{ ...one, table }];
  });
  const { waves = [], currentWave } = ground.study ?? {};
  const byId = [...groupBy(readable.toSorted(byReceived), ({ id }) => id)];
  if (waves.length === 0)
    return { responses: byId.map(([, own]) => joinAnswers(own.map(({ table }) => table))), rounds: [] };
  const rounds = byId.map(([id, own]) => {
    const placed = placeAnswers(id, own, { waves, columns: columnsOf(id, ground.study) });
    remark(reader, placed.issues);
    return placed.rounds;
  });
  const current = waves.find(({ id }) => id === currentWave);
  const fromOf = (wave: string) => waves.find(({ id }) => id === wave)?.from ?? "";
  return { responses: rounds.flatMap((own) => currentTable(own, current, fromOf) ?? []), rounds };
}

/** Files of the folder first: where two say who a form is of, theirs counts. */
function byReceived(a: AnswersName, b: AnswersName): number {
  return Number(a.isReceived === true) - Number(b.isReceived === true);
}

interface ReadFile extends AnswersName {
  readonly file: string;
  readonly table: ResponseTable | undefined;
}

/** By name; of two files of one instrument and wave the first. */
async function readFiles(reader: FolderReader, ground: ResponseGround): Promise<readonly ReadFile[]> {
  const waves = ground.study?.waves ?? [];
  const read: ReadFile[] = [];
  for (const file of [...reader.files.keys()].sort()) {
    const name = answersName(file);
    if (name === undefined) continue;
    const isTwice = read.some(
      ({ id, wave, isReceived }) => id === name.id && wave === name.wave && isReceived === name.isReceived,
    );
    if (isTwice) reader.issues.push(twiceAnsweredIssue(name.id, file));
    if (isTwice || !isDeclared(reader, { ...name, file }, waves)) continue;
    read.push({ ...name, file, table: await readOne(reader, { ...name, file }, ground) });
  }
  return read;
}

interface ResponseFile extends AnswersName {
  readonly file: string;
}

function isDeclared(reader: FolderReader, { wave, file }: ResponseFile, waves: readonly Wave[]): boolean {
  const ids = waves.map(({ id }) => id);
  if (wave === undefined || ids.includes(wave)) return true;
  reader.issues.push(waveIsUnknownIssue(wave, file, ids));
  return false;
}

async function readOne(
  reader: FolderReader,
  { id, file, wave, isReceived }: ResponseFile,
  ground: ResponseGround,
): Promise<ResponseTable | undefined> {
  const instrument = ground.instruments.find((each) => each.id === id);
  const sheet = await tableAt(reader, file);
  if (instrument === undefined) {
    if (!reader.files.has(`instruments/${id}.xlsx`)) reader.issues.push(instrumentMissingIssue(id, file));
    return undefined;
  }
  if (sheet === undefined) return undefined;
  if (sheet.head.length > 0 && sheet.rows.length === 0) reader.issues.push(unansweredIssue(id, file));
  const design = ground.analysis && designOf(id, ground.analysis);
  const current = ground.study?.currentWave;
  const asksLess = wave !== undefined && current !== undefined && current !== wave;
  const source: ResponseSource = {
    ...answersSource(id, ground),
    sheet,
    instrument,
    ...(design ? { design: asksLess ? { ...design, usedVariables: new Set<string>() } : design } : {}),
    fileDigest: digestBytes(reader.files.get(file) ?? new Uint8Array()),
  };
  const table = isReceived === true ? readReceived(reader, source) : readTable(reader, source);
  return table && withQuestions(table, design?.usedVariables ?? new Set());
}

function answersSource(id: string, { study, known }: ResponseGround) {
  return {
    countries: known.countries,
    cities: known.cities,
    circumstances: Object.values(columnsOf(id, study)),
    ...(study ? { cityCountries: new Map(study.cities.map(({ id: city, country }) => [city, country])) } : {}),
  };
}

function readTable(reader: FolderReader, source: ResponseSource): ResponseTable | undefined {
  const { table, issues } = readResponses(source);
  remark(reader, issues);
  return table;
}

/** A round may leave questions out: to the analysis they are there, and nobody answered. */
function withQuestions(table: ResponseTable, used: ReadonlySet<string>): ResponseTable {
  const absent = table.instrument.variables.filter(
    ({ name }) => used.has(name) && !table.columns.some((column) => column.name === name),
  );
  if (absent.length === 0) return table;
  const isNumber = (kind: string) => kind === "integer" || kind === "decimal";
  const columns = absent.map(
    ({ name, kind }) => ({ name, type: isNumber(kind) ? ("number" as const) : "text" }) as const,
  );
  const empty = Object.fromEntries(absent.map(({ name }) => [name, null]));
  return { ...table, columns: [...table.columns, ...columns], rows: table.rows.map((row) => ({ ...row, ...empty })) };
}

function columnsOf(id: string, study: Study | undefined): FieldworkColumns {
  const plan = study?.fieldwork?.find(({ table }) => table === id) ?? defaultFieldwork(id);
  return plan.columns;
}

function designOf(id: string, { designs, indicators }: AnalysisSpec): ResponseDesign | undefined {
  const design = designs.find(({ table }) => table === id);
  if (design === undefined) return undefined;
  const { strata, clusters = [], weight, fpc, domains } = design;
  const used = indicators.filter(({ table }) => table === id).flatMap(variablesOf);
  return {
    clusters,
    ...domains,
    ...(strata === undefined ? {} : { strata }),
    ...(weight === undefined ? {} : { weight }),
    ...(fpc === undefined ? {} : { fpc }),
    usedVariables: new Set(used),
  };
}

function variablesOf(indicator: IndicatorSpec): readonly string[] {
  const among = (indicator.among ?? []).map(({ variable }) => variable);
  if (indicator.kind === "ratio") return [...among, indicator.numerator, indicator.denominator];
  return indicator.variable === undefined ? among : [...among, indicator.variable];
}
