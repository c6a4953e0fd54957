// One answer put right after it arrived, with who, when and why; what was sent stays beside it.
import { getAnswer } from "#intake/submission/set-answer";
import { submissionIsUnknown } from "#store/intake-problems";
import { actHead, type Desk } from "../act-head.ts";
import { questionIsUnknown, reasonIsMissing } from "../care-problems.ts";
import { writeDecidedMark } from "../recommendations/decided-mark.ts";
import { correctedAnswers } from "./corrections.ts";
import { answersOf } from "./export-submissions.ts";
import { readFormVersions } from "./read-form-versions.ts";

export interface CorrectionRequest {
  readonly study: string;
  readonly instanceId: string;
  /** Path: `profile/age`, `member[2]/age`. */
  readonly question: string;
  /** Empty: the answer is taken out. */
  readonly value: string;
  readonly reason: string;
}

export interface CorrectedAnswer {
  readonly rootId: string;
  readonly question: string;
  readonly before: string | null;
  readonly value: string;
}

/** Throws `workbench/reason-is-missing`, `store/submission-is-unknown`, `workbench/question-is-unknown`. */
export async function correctAnswer(desk: Desk, request: CorrectionRequest): Promise<CorrectedAnswer> {
  const { study, instanceId, question, value, reason } = request;
  if (reason.trim() === "") throw reasonIsMissing();
  const { store } = desk;
  const known = await store.submissions.get(study, instanceId);
  const answers = known && answersOf(known);
  if (known === undefined || answers === undefined) throw submissionIsUnknown(instanceId);
  const { rootId, formId } = known;
  await refuseUnknown(desk, { study, formId, question });
  const earlier = (await store.corrections.list(study, [rootId])).get(rootId) ?? [];
  const before = getAnswer(correctedAnswers(answers, earlier), question.split("/")) ?? null;
  const body = { rootId, question, value, before, reason: reason.trim() };
  const head = actHead(desk, study);
  await writeDecidedMark(desk.effects, store.folder, head.id);
  await store.commit({ ...head, verb: "correct-answer", body });
  return { rootId, question, before, value };
}

interface Asked {
  readonly study: string;
  readonly formId: string;
  readonly question: string;
}

/** Personal answers are in the cupboard and not corrected here. */
async function refuseUnknown({ store }: Desk, { study, formId, question }: Asked): Promise<void> {
  const { tables } = await readFormVersions(store, study, formId);
  const paths = tables.flatMap((version) =>
    version.tables.flatMap(({ path, columns }) =>
      columns
        .filter(({ personal }) => !personal)
        .map((column) => (path === "" ? column.path : `${path}/${column.path}`)),
    ),
  );
  if (!paths.includes(question.replace(/\[\d+\]/g, ""))) throw questionIsUnknown(question, paths);
}
