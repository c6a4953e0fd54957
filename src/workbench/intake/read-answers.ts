// The answers of one submission as a person reads them: corrected, under the words of the version that was filled in.
import { getAnswer } from "#intake/submission/set-answer";
import { type DescribedItem, describeAnswers } from "#intake/versions/describe-answers";
import type { FormTables } from "#intake/versions/form-tables";
import type { KeptForm } from "#store/kept/forms";
import type { KeptSubmission } from "#store/kept/submissions";
import type { Desk } from "../act-head.ts";
import { getSubmission } from "../list-submissions.ts";
import { correctedAnswers } from "./corrections.ts";
import { answersOf } from "./export-submissions.ts";
import { readFormVersion } from "./read-form-versions.ts";

export interface ReadAnswers {
  /** As the form names the instance; empty where it names none. */
  readonly title: string;
  readonly items: readonly DescribedItem[];
  /** Path → what was sent, where a correction stands; null where nothing was. */
  readonly sent: Readonly<Record<string, string | null>>;
}

const NO_ANSWERS: ReadAnswers = { title: "", items: [], sent: {} };

export interface AnswersQuestion {
  readonly study: string;
  readonly instanceId: string;
  /** Language of the form as it names it, or its code. */
  readonly language: string;
}

/** Empty where the submission is encrypted, or was withdrawn. Throws `store/submission-is-unknown`. */
export async function readAnswers(
  { store }: Pick<Desk, "store">,
  { study, instanceId, language }: AnswersQuestion,
): Promise<ReadAnswers> {
  const kept = await getSubmission({ store }, study, instanceId);
  const answers = answersOf(kept);
  if (answers === undefined) return NO_ANSWERS;
  const corrections = (await store.corrections.list(study, [kept.rootId])).get(kept.rootId) ?? [];
  const sent = corrections.map(({ question }) => [question, getAnswer(answers, question.split("/")) ?? null]);
  return {
    title: getAnswer(answers, ["meta", "instanceName"]) ?? "",
    items: describeAnswers(await formOf(store, study, kept), correctedAnswers(answers, corrections), { language }),
    sent: Object.fromEntries(sent),
  };
}

/** A form that is not here any more leaves the names of its questions. */
async function formOf(store: Desk["store"], study: string, kept: KeptSubmission): Promise<FormTables> {
  const forms = await store.forms.list(study, kept.formId);
  const form: KeptForm | undefined = forms.find(({ version }) => version === kept.version) ?? forms[0];
  if (form === undefined) return { formId: kept.formId, version: kept.version, languages: [], tables: [] };
  return readFormVersion(store, study, form);
}
