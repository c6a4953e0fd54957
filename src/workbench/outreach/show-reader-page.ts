// What anybody sees of comments on a finding, a recommendation or a service, and the taking of one more.
import type { Language, Texts } from "#base/text";
import { renderReaderPage } from "#dissemination/page/reader-page";
import { nameIsUnknown } from "#store/intake-problems";
import type { Desk } from "../act-head.ts";
import { listFeedback, takeFeedback } from "./feedback.ts";
import { wordsAreMissing } from "./problems.ts";
import { readSetting } from "./read-setting.ts";

export interface ReaderQuestion {
  /** Id of what is commented on. */
  readonly about: string;
  readonly language: Language;
  readonly own: string;
  readonly saved: boolean;
  readonly failure: string;
}

/** Throws `store/name-is-unknown`, `workbench/no-study-is-kept`. */
export async function showReaderPage(desk: Desk, study: string, question: ReaderQuestion): Promise<string> {
  const { about, language } = question;
  const setting = await readSetting(desk, study);
  const subject = await findSubject(desk, study, about);
  const comments = (await listFeedback(desk, study))
    .filter((one) => one.about === about)
    .map(({ subject: id, at, words, answer }) => ({ id, at, words, ...(answer === undefined ? {} : { answer }) }));
  return renderReaderPage({
    ...question,
    study: setting.study.titles[language],
    isDemonstration: setting.mark === "demonstration",
    about: subject.names?.[language] ?? about,
    isService: subject.kind === "service",
    comments,
    path: `/comment/${encodeURIComponent(study)}/${encodeURIComponent(about)}`,
  });
}

export interface ReaderComment {
  readonly about: string;
  readonly words: string;
  readonly source: string;
}

/** Its id. Throws `store/name-is-unknown`, `workbench/words-are-missing`. */
export async function takeReaderComment(desk: Desk, study: string, comment: ReaderComment): Promise<string> {
  const { kind } = await findSubject(desk, study, comment.about);
  if (comment.source.trim() === "") throw wordsAreMissing("source");
  return takeFeedback(desk, study, { ...comment, kind: kind === "service" ? "correction" : "comment" });
}

interface Subject {
  readonly kind: "finding" | "recommendation" | "service";
  /** Absent for services: some must not be named in public. */
  readonly names?: Texts;
}

/** Only what the public may see of the study; ids of anything else are unknown here. */
async function findSubject({ store }: Pick<Desk, "store">, study: string, id: string): Promise<Subject> {
  for (const { kind, body } of await store.records.find(study, id)) {
    if (kind === "service") return { kind };
    if (kind === "finding") return { kind, names: (body as { readonly headline: Texts }).headline };
    if (kind === "recommendation")
      return { kind, names: (body as { readonly recommendation: { readonly action: Texts } }).recommendation.action };
  }
  throw nameIsUnknown(id);
}
