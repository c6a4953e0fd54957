// Every table of answers in the folder, each read by its instrument and its design.
import type { AnalysisSpec, IndicatorSpec } from "#analysis/analysis-spec";
import { digestBytes } from "#base/digest";
import type { KnownIds } from "#base/known-ids";
import type { ResponseDesign } from "#intake/answer-columns";
import { readResponses } from "#intake/read-responses";
import type { ResponseTable } from "#intake/response-table";
import { defaultFieldwork } from "#study/fieldwork-plan";
import type { Instrument } from "#study/instrument/instrument";
import type { Study } from "#study/study";
import { type FolderReader, remark, tableAt } from "./folder-reader.ts";
import { ANALYSIS_FILE, responseId } from "./study-files.ts";
import { instrumentMissingIssue, twiceAnsweredIssue, unansweredIssue } from "./study-folder-issues.ts";

export interface ResponseGround {
  readonly study: Study | undefined;
  readonly known: KnownIds;
  readonly instruments: readonly Instrument[];
  readonly analysis: AnalysisSpec | undefined;
}

export async function readFolderResponses(
  reader: FolderReader,
  ground: ResponseGround,
): Promise<readonly ResponseTable[]> {
  const tables: ResponseTable[] = [];
  const seen = new Set<string>();
  for (const file of [...reader.files.keys()].sort()) {
    const id = responseId(file);
    if (id === undefined) continue;
    if (seen.has(id)) reader.issues.push(twiceAnsweredIssue(id, file));
    const table = seen.has(id) ? undefined : await readOne(reader, { id, file }, ground);
    if (table) tables.push(table);
    seen.add(id);
  }
  for (const { table } of ground.analysis?.designs ?? [])
    if (!seen.has(table)) reader.issues.push(unansweredIssue(table, ANALYSIS_FILE));
  return tables;
}

interface ResponseFile {
  readonly id: string;
  readonly file: string;
}

async function readOne(
  reader: FolderReader,
  { id, file }: ResponseFile,
  { study, known, instruments, analysis }: ResponseGround,
): Promise<ResponseTable | undefined> {
  const instrument = instruments.find((each) => each.id === id);
  const sheet = await tableAt(reader, file);
  if (instrument === undefined) {
    if (!reader.files.has(`instruments/${id}.xlsx`)) reader.issues.push(instrumentMissingIssue(id, file));
    return undefined;
  }
  if (sheet === undefined) return undefined;
  if (sheet.head.length > 0 && sheet.rows.length === 0) reader.issues.push(unansweredIssue(id, file));
  const design = analysis && designOf(id, analysis);
  const { table, issues } = readResponses({
    sheet,
    instrument,
    countries: known.countries,
    cities: known.cities,
    ...(design ? { design } : {}),
    circumstances: circumstancesOf(id, study),
    ...(study ? { cityCountries: new Map(study.cities.map(({ id: city, country }) => [city, country])) } : {}),
    fileDigest: digestBytes(reader.files.get(file) ?? new Uint8Array()),
  });
  remark(reader, issues);
  return table;
}

function circumstancesOf(id: string, study: Study | undefined): readonly string[] {
  const plan = study?.fieldwork?.find(({ table }) => table === id) ?? defaultFieldwork(id);
  return Object.values(plan.columns);
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
