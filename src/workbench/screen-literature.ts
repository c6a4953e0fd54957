// One screening decision is added to literature/screening.csv; the numbers and the figure of the flow are made from all of them.
import { join } from "node:path";
import { readCsv } from "#base/read-csv";
import type { Language } from "#base/text";
import { countFlow, type ReviewFlow } from "#literature/review/count-flow";
import { judgeScreening, type ScreenedWork } from "#literature/review/judge-screening";
import { readScreening } from "#literature/review/read-screening";
import { type PairAgreement, screeningAgreement } from "#literature/review/screening-agreement";
import { SCREENING_COLUMNS, type ScreeningDecision, screeningCells } from "#literature/review/screening-decision";
import { sayFlow } from "#publications/report/figure/review-flow-figure";
import { drawFigure } from "./draw-figure.ts";
import type { Effects } from "./effect/effects.ts";
import { refuseErrors } from "./file-problems.ts";
import { referenceIsUnknown, reviewIsNotPlanned } from "./literature-problems.ts";
import { openStudyFolder } from "./open-study-folder.ts";
import { PROTOCOL_FILE, TABLES } from "./study-files.ts";
import { writeCsv } from "./write-csv.ts";

export { DECISIONS, STAGES } from "#literature/review/screening-decision";

export type NewDecision = Omit<ScreeningDecision, "mark" | "on" | "row">;

/** Throws `workbench/reference-is-unknown`, `workbench/review-is-not-planned`, `workbench/input-file-has-errors`. */
export async function addScreeningDecision(effects: Effects, study: string, added: NewDecision): Promise<ScreenedWork> {
  const { evidence, references } = await openStudyFolder(effects, study);
  const { protocol, screening } = evidence;
  if (protocol === undefined) throw reviewIsNotPlanned(PROTOCOL_FILE);
  const ids = new Set(references.map(({ id }) => id));
  if (!ids.has(added.reference)) throw referenceIsUnknown(added.reference);
  const on = effects.clock.now().toISOString().slice(0, 10);
  const decision: ScreeningDecision = { ...added, mark: protocol.mark, on, row: 2 };
  const one = new TextEncoder().encode(writeCsv([SCREENING_COLUMNS, screeningCells(decision)]));
  const { sheet } = readCsv(one, TABLES.screening);
  refuseErrors(TABLES.screening, readScreening(sheet, { protocol, references: ids }).issues);
  await appendRow(effects, join(study, TABLES.screening), screeningCells(decision));
  const [work] = judgeScreening([added.reference], [...screening, decision], protocol.readersPerWork);
  if (work === undefined) throw referenceIsUnknown(added.reference);
  return work;
}

/** What is in the file stays byte for byte; a row is put behind it. */
async function appendRow(effects: Effects, path: string, cells: readonly string[]): Promise<void> {
  const before = await effects.files.read(path);
  const text = before === undefined ? writeCsv([SCREENING_COLUMNS]) : new TextDecoder().decode(before);
  const joint = text.endsWith("\n") ? "" : "\n";
  await effects.files.writeAtomically(path, new TextEncoder().encode(`${text}${joint}${writeCsv([cells])}`));
}

export interface ReviewState {
  readonly flow: ReviewFlow;
  readonly agreement: readonly PairAgreement[];
  /** Works on which people differ, with what each decided. */
  readonly conflicts: readonly ScreenedWork[];
  readonly figure?: string;
}

export interface FlowQuestion {
  readonly study: string;
  readonly language: Language;
  /** SVG file. */
  readonly figure?: string;
}

/** Throws `workbench/review-is-not-planned`. */
export async function tellReview(effects: Effects, { study, language, figure }: FlowQuestion): Promise<ReviewState> {
  const { evidence, references } = await openStudyFolder(effects, study);
  const { protocol, screening } = evidence;
  if (protocol === undefined) throw reviewIsNotPlanned(PROTOCOL_FILE);
  const ids = references.map(({ id }) => id);
  const works = judgeScreening(ids, screening, protocol.readersPerWork);
  if (figure !== undefined) {
    const said = sayFlow(protocol, { evidence, references: ids }, language);
    await drawFigure(effects, { path: figure, language, mark: protocol.mark, ...said });
  }
  return {
    flow: countFlow(works, protocol),
    agreement: screeningAgreement(screening),
    conflicts: works.filter(
      (work) => work["title-abstract"].state === "conflict" || work["full-text"]?.state === "conflict",
    ),
    ...(figure === undefined ? {} : { figure }),
  };
}
