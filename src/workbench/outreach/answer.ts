// What a stakeholder says and does: answers, commitments, their way, evidence, reminders, and the gap measured again.
import { isIsoDate } from "#base/iso-date";
import { computeCommitments, type TrackedCommitment } from "#dissemination/follow/tracker";
import { type ChangeQuestion, judgeChange } from "#findings/recommendation/judge-change";
import type { NewAct } from "#store/acts/act";
import type { Answer, Commitment, CommitmentMove } from "#store/acts/outreach-acts";
import { nameIsUnknown } from "#store/intake-problems";
import { actHead, type Desk } from "../act-head.ts";
import { dateIsPast, dateIsWrong, recommendationIsUnknown, wordsAreMissing } from "./problems.ts";
import { addressedTo, readSetting } from "./read-setting.ts";

/** A later answer takes the place of an earlier one; the log keeps both. Throws `workbench/recommendation-is-unknown`, `workbench/words-are-missing`. */
export async function answerRecommendation(desk: Desk, study: string, answer: Answer): Promise<void> {
  await desk.store.commit(await actOfAnswer(desk, study, answer));
}

/** An answer and what is promised with it, both or none. Throws what `answerRecommendation` and `makeCommitment` throw. */
export async function answerAndPromise(
  desk: Desk,
  study: string,
  { answer, promised }: { readonly answer: Answer; readonly promised: Omit<Commitment, "subject"> },
): Promise<void> {
  await desk.store.commit(await actOfAnswer(desk, study, answer), await actOfCommitment(desk, study, promised));
}

async function actOfAnswer(desk: Desk, study: string, answer: Answer): Promise<NewAct> {
  await checkAddressed(desk, study, answer);
  if (answer.kind !== "accept" && answer.words.trim() === "") throw wordsAreMissing(answer.kind);
  if (answer.position.trim() === "") throw wordsAreMissing("position");
  return { ...actHead(desk, study), verb: "answer-recommendation", body: shortened(answer) };
}

/** Its id. Throws what `answerRecommendation` does, `workbench/date-is-past`, `workbench/date-is-wrong`. */
export async function makeCommitment(
  desk: Desk,
  study: string,
  commitment: Omit<Commitment, "subject">,
): Promise<string> {
  const act = await actOfCommitment(desk, study, commitment);
  await desk.store.commit(act);
  return act.body.subject;
}

type ActOfCommitment = Extract<NewAct, { readonly verb: "make-commitment" }>;

/** Not done yet. Throws what `makeCommitment` throws. */
export async function actOfCommitment(
  desk: Desk,
  study: string,
  commitment: Omit<Commitment, "subject">,
): Promise<ActOfCommitment> {
  await checkAddressed(desk, study, commitment);
  for (const name of ["action", "responsible", "output"] as const)
    if (commitment[name].trim() === "") throw wordsAreMissing(name);
  checkDue(desk, commitment.due);
  const subject = `K-${desk.effects.ids.next()}`;
  return { ...actHead(desk, study), verb: "make-commitment", body: { ...shortened(commitment), subject } };
}

/** Throws `store/name-is-unknown`, `workbench/date-is-past`, `workbench/date-is-wrong`. */
export async function moveCommitment(
  desk: Desk,
  study: string,
  move: Omit<CommitmentMove, "stakeholder" | "recommendation">,
): Promise<void> {
  const { stakeholder, recommendation } = await getCommitment(desk, study, move.subject);
  if (move.to === "postponed") checkDue(desk, move.due ?? "");
  await desk.store.commit({
    ...actHead(desk, study),
    verb: "move-commitment",
    body: { ...move, stakeholder, recommendation },
  });
}

export interface RemeasureQuestion extends ChangeQuestion {
  readonly recommendation: string;
  /** Wave or directory, and date. */
  readonly source: string;
}

/** Throws `workbench/recommendation-is-unknown`. */
export async function measureAgain(
  desk: Desk,
  study: string,
  question: RemeasureQuestion,
): Promise<ReturnType<typeof judgeChange>> {
  const { recommendations } = await readSetting(desk, study);
  const found = recommendations.find(({ id }) => id === question.recommendation);
  if (found === undefined) throw recommendationIsUnknown(question.recommendation);
  const verdict = judgeChange(question);
  const { recommendation, before, after, source } = question;
  const body = {
    recommendation,
    indicator: found.indicator.id,
    before: before.value,
    after: after.value,
    verdict,
    source,
  };
  await desk.store.commit({ ...actHead(desk, study), verb: "measure-again", body });
  return verdict;
}

/** Commitments that are overdue, or due within so many days, and that nobody was reminded of in the last week. */
export async function listToRemind(
  desk: Desk,
  study: string,
  withinDays: number,
): Promise<readonly TrackedCommitment[]> {
  const now = desk.effects.clock.now();
  const until = dayOf(now, withinDays);
  const aWeekAgo = dayOf(now, -7);
  const all = await listCommitments(desk, study);
  return all.filter(
    ({ state, due, remindedAt }) =>
      state !== "done" && state !== "dropped" && due <= until && remindedAt.slice(0, 10) <= aWeekAgo,
  );
}

export async function noteReminder(
  desk: Desk,
  study: string,
  { id, stakeholder, recommendation }: TrackedCommitment,
): Promise<void> {
  await desk.store.commit({
    ...actHead(desk, study),
    verb: "note-reminder",
    body: { subject: id, stakeholder, recommendation },
  });
}

export async function listCommitments(desk: Desk, study: string): Promise<readonly TrackedCommitment[]> {
  const lines = await desk.store.outreachLog.list(study, [
    "make-commitment",
    "move-commitment",
    "attach-evidence",
    "note-reminder",
  ]);
  return computeCommitments(lines, dayOf(desk.effects.clock.now(), 0));
}

/** Throws `store/name-is-unknown`. */
export async function getCommitment(desk: Desk, study: string, id: string): Promise<TrackedCommitment> {
  const lines = await desk.store.outreachLog.ofSubject(study, id);
  const [commitment] = computeCommitments(lines, dayOf(desk.effects.clock.now(), 0));
  if (commitment === undefined) throw nameIsUnknown(id);
  return commitment;
}

function dayOf(now: Date, daysLater: number): string {
  return new Date(now.getTime() + daysLater * 86_400_000).toISOString().slice(0, 10);
}

function checkDue(desk: Desk, due: string): void {
  if (!isIsoDate(due, "day")) throw dateIsWrong(due);
  if (due < dayOf(desk.effects.clock.now(), 0)) throw dateIsPast(due);
}

async function checkAddressed(
  desk: Desk,
  study: string,
  { stakeholder, recommendation }: Pick<Answer, "stakeholder" | "recommendation">,
): Promise<void> {
  const setting = await readSetting(desk, study);
  if (!addressedTo(setting, stakeholder).some(({ id }) => id === recommendation))
    throw recommendationIsUnknown(recommendation);
}

const LONGEST_TEXT = 4000;

/** What strangers type is bounded. */
function shortened<T extends object>(body: T): T {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value,
    ]),
  ) as T;
}
