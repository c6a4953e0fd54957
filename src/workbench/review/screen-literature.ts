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
import { appendRow } from "../append-row.ts";
import { drawFigure } from "../draw-figure.ts";
import type { Effects } from "../effect/effects.ts";
import { referenceIsUnknown, reviewIsNotPlanned } from "../evidence-problems.ts";
import { refuseErrors } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { openStudyFolder } from "../open-study-folder.ts";
import { PROTOCOL_FILE, TABLES } from "../study-files.ts";
import { writeCsv } from "../write-csv.ts";
import { openReview } from "./open-review.ts";

export { DECISIONS, STAGES } from "#literature/review/screening-decision";

export type NewDecision = Omit<ScreeningDecision, "mark" | "on" | "row">;

/** Throws `workbench/reference-is-unknown`, `workbench/review-is-not-planned`, `workbench/input-file-has-errors`. */
export function addScreeningDecision(effects: Effects, study: string, added: NewDecision): Promise<ScreenedWork> {
  const path = join(study, TABLES.screening);
  return inTurn(path, async () => {
    const { protocol, screening, references } = await openReview(effects, study);
    const ids = new Set(references.map(({ id }) => id));
    if (!ids.has(added.reference)) throw referenceIsUnknown(added.reference);
    const on = effects.clock.now().toISOString().slice(0, 10);
    const decision: ScreeningDecision = { ...added, mark: protocol.mark, on, row: 2 };
    const one = new TextEncoder().encode(writeCsv([SCREENING_COLUMNS, screeningCells(decision)]));
    const { sheet } = readCsv(one, TABLES.screening);
    refuseErrors(TABLES.screening, readScreening(sheet, { protocol, references: ids }).issues);
    await appendRow(effects, path, { head: SCREENING_COLUMNS, cells: screeningCells(decision) });
    const [work] = judgeScreening([added.reference], [...screening, decision], protocol.readersPerWork);
    if (work === undefined) throw referenceIsUnknown(added.reference);
    return work;
  });
}

export interface ReviewCounts {
  readonly flow: ReviewFlow;
  readonly agreement: readonly PairAgreement[];
  /** Works on which people differ, with what each decided. */
  readonly conflicts: readonly ScreenedWork[];
}

/** Throws `workbench/review-is-not-planned`, `workbench/study-folder-has-errors`. */
export async function countReview(effects: Effects, study: string): Promise<ReviewCounts> {
  const { protocol, screening, references } = await openReview(effects, study);
  const works = judgeScreening(
    references.map(({ id }) => id),
    screening,
    protocol.readersPerWork,
  );
  const conflicts = works.filter(
    (work) => work["title-abstract"].state === "conflict" || work["full-text"]?.state === "conflict",
  );
  return { flow: countFlow(works, protocol), agreement: screeningAgreement(screening), conflicts };
}

export interface ReviewState extends ReviewCounts {
  readonly figure?: string;
}

export interface FlowQuestion {
  readonly study: string;
  readonly language: Language;
  /** SVG file. */
  readonly figure?: string;
}

/** Throws `workbench/review-is-not-planned`, `workbench/study-folder-has-errors`. */
export async function tellReview(effects: Effects, { study, language, figure }: FlowQuestion): Promise<ReviewState> {
  const counts = await countReview(effects, study);
  if (figure === undefined) return counts;
  const { evidence, references } = await openStudyFolder(effects, study);
  const { protocol } = evidence;
  if (protocol === undefined) throw reviewIsNotPlanned(PROTOCOL_FILE);
  const said = sayFlow(protocol, { evidence, references: references.map(({ id }) => id) }, language);
  await drawFigure(effects, { path: figure, language, mark: protocol.mark, ...said });
  return { ...counts, figure };
}
