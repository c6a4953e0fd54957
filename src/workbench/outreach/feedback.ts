// Comments on findings and corrections to services: taken from anybody, looked at by the team, and answered.
import type { Feedback, FeedbackAnswer } from "#store/acts/outreach-acts";
import { nameIsUnknown } from "#store/intake-problems";
import { actHead, type Desk } from "../act-head.ts";
import { wordsAreMissing } from "./problems.ts";

export interface KeptFeedback extends Feedback {
  readonly at: string;
  readonly answer?: FeedbackAnswer;
}

const LONGEST_TEXT = 4000;

/** Its id. `about` is something that the study knows. Throws `workbench/words-are-missing`, `store/name-is-unknown`. */
export async function takeFeedback(desk: Desk, study: string, given: Omit<Feedback, "subject">): Promise<string> {
  if (given.words.trim() === "") throw wordsAreMissing("words");
  if ((await desk.store.records.find(study, given.about)).length === 0) throw nameIsUnknown(given.about);
  const subject = `W-${desk.effects.ids.next()}`;
  const body = {
    ...given,
    words: given.words.slice(0, LONGEST_TEXT),
    source: given.source.slice(0, LONGEST_TEXT),
    subject,
  };
  await desk.store.commit({ ...actHead(desk, study), verb: "take-feedback", body });
  return subject;
}

/** Throws `store/name-is-unknown`, `workbench/words-are-missing`. */
export async function answerFeedback(
  desk: Desk,
  study: string,
  answer: Omit<FeedbackAnswer, "stakeholder">,
): Promise<void> {
  const asked = (await desk.store.outreachLog.ofSubject(study, answer.subject)).find(
    ({ verb }) => verb === "take-feedback",
  );
  if (asked === undefined) throw nameIsUnknown(answer.subject);
  if (answer.words.trim() === "") throw wordsAreMissing("words");
  await desk.store.commit({
    ...actHead(desk, study),
    verb: "answer-feedback",
    body: { ...answer, stakeholder: asked.stakeholder },
  });
}

/** The oldest first; what waits has no answer. */
export async function listFeedback({ store }: Pick<Desk, "store">, study: string): Promise<readonly KeptFeedback[]> {
  const lines = await store.outreachLog.list(study, ["take-feedback", "answer-feedback"]);
  const answers = new Map(
    lines
      .filter(({ verb }) => verb === "answer-feedback")
      .map(({ subject, body }) => [subject, body as FeedbackAnswer]),
  );
  return lines
    .filter(({ verb }) => verb === "take-feedback")
    .map(({ body, at, subject }) => {
      const answer = answers.get(subject);
      return { ...(body as Feedback), at, ...(answer === undefined ? {} : { answer }) };
    });
}
