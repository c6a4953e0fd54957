// What arrived is computed again by the form engine: relevance, constraints, required answers, calculations. Remarks are kept as
// flags of the submission; nothing is refused or changed. A cursor per study remembers how far this has come, over restarts.

import type { KeptForm } from "#store/kept/forms";
import type { KeptSubmission } from "#store/kept/submissions";
import type { Desk } from "./act-head.ts";
import type { EngineForm, EngineIssue } from "./effect/form-engine.ts";
import { listOfferedMedia, openMedia } from "./list-forms.ts";
import { flagSubmission } from "./review-submission.ts";

export const ENGINE_CHECK = "form-engine";

const STEP = "judge-submissions";
const AT_ONCE = 50;

/** Judges some that nobody judged yet; 0 = all are, or `mayGoOn` says that it is time to rest. */
export async function judgeSubmissions(desk: Desk, mayGoOn: () => boolean = () => true): Promise<number> {
  let judged = 0;
  for (const study of await desk.store.forms.studies()) judged += await judgeStudy(desk, study, mayGoOn);
  return mayGoOn() ? judged : 0;
}

async function judgeStudy(desk: Desk, study: string, mayGoOn: () => boolean): Promise<number> {
  const { store } = desk;
  const after = Number((await store.steps.find(study, STEP, STEP)) ?? 0);
  const waiting = await store.submissions.list(study, { after, limit: AT_ONCE });
  for (const submission of waiting) {
    try {
      await flagOne(desk, study, submission);
    } finally {
      // One that cannot be judged is told of once, and does not hold up the others.
      await store.steps.add(study, STEP, { input: STEP, output: String(submission.number) });
    }
    if (!mayGoOn()) break;
  }
  return waiting.length;
}

async function flagOne(desk: Desk, study: string, submission: KeptSubmission): Promise<void> {
  const remarks = submission.encrypted ? [] : await judge(desk, study, submission);
  if (remarks.length === 0) return;
  await flagSubmission(desk, study, { instanceId: submission.instanceId, check: ENGINE_CHECK, remarks });
}

async function judge(desk: Desk, study: string, submission: KeptSubmission): Promise<readonly EngineRemark[]> {
  const form = await desk.store.forms.get(study, submission.formId, submission.version);
  if (form === undefined) return [];
  const xml = await readText(desk.store.vault.read(submission.blob, `${study}/parcel`));
  const issues = await desk.effects.forms.checkAnswers(await engineForm(desk, study, form), xml);
  return issues.map(asRemark);
}

async function engineForm({ store }: Desk, study: string, form: KeptForm): Promise<EngineForm> {
  const media = await listOfferedMedia(store, study, form);
  const lists = media.filter(({ name }) => /\.(csv|xml|geojson)$/i.test(name));
  const files = new Map<string, Uint8Array>();
  for (const { name } of lists) {
    const text = await readText((await openMedia(store, study, form, name)).content);
    files.set(name, new TextEncoder().encode(text));
  }
  const key = [study, form.formId, form.version, ...lists.map(({ md5 }) => md5)].join(" ");
  const xform = new TextDecoder().decode(await store.blobs.get(form.xform));
  return { key, file: form.formId, xform, media: files };
}

export interface EngineRemark {
  readonly rule: string;
  readonly severity: string;
  readonly path?: string;
  readonly attribute?: string;
}

/** Without its words: they quote answers, and answers stand in no flag. */
function asRemark({ rule, severity, path, attribute }: EngineIssue): EngineRemark {
  return { rule, severity, ...(path !== undefined && { path }), ...(attribute !== undefined && { attribute }) };
}

async function readText(content: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
