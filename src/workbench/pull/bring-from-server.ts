// Answers from KoboToolbox or ODK Central as a job. The credential goes to that server, lies in the memory of the job, and nowhere else.
import type { Desk } from "../act-head.ts";
import type { AnswerJob, AnswerJobs } from "../intake/answer-jobs.ts";
import { type PullPreview, previewPull } from "./preview-pull.ts";
import { pullFrom } from "./pull-from.ts";
import type { PullSource } from "./pull-source.ts";
import { remoteServer } from "./remote-server.ts";

export interface ServerWish {
  readonly source: PullSource;
  /** Form of the study. Absent: the form of the other server, which is brought along. */
  readonly form?: string | undefined;
  readonly withForms: boolean;
  readonly credential: { readonly token: string } | { readonly email: string; readonly password: string };
}

/** Throws `workbench/address-is-no-server`, `workbench/answers-are-coming-in`; what the server refuses is told in the job. */
export async function bringFromServer(
  { desk, jobs }: { readonly desk: Desk; readonly jobs: AnswerJobs },
  study: string,
  { source, form, withForms, credential }: ServerWish,
): Promise<AnswerJob> {
  const { host } = remoteServer(desk.effects, source.address, "");
  const what = source.kind === "kobo" ? source.asset : `${source.project}/${source.form}`;
  const request = { study, source, withForms, environment: environmentOf(source, credential) };
  return jobs.start(desk, {
    ...{ study, kind: source.kind, form: form ?? "", from: `${host} · ${what}` },
    work: (watch) => pullFrom(desk, { ...request, watch, ...(form === undefined ? {} : { form }) }),
  });
}

/** Nothing is kept. Throws what `previewPull` throws. */
export function showFromServer(
  desk: Desk,
  study: string,
  { source, form, withForms, credential }: ServerWish,
): Promise<PullPreview> {
  const environment = environmentOf(source, credential);
  return previewPull(desk, { study, source, withForms, environment, ...(form === undefined ? {} : { form }) });
}

/** As the command line reads it. */
function environmentOf({ kind }: PullSource, credential: ServerWish["credential"]): Readonly<Record<string, string>> {
  if ("token" in credential) return { [kind === "kobo" ? "KOBO_TOKEN" : "CENTRAL_TOKEN"]: credential.token };
  return { CENTRAL_EMAIL: credential.email, CENTRAL_PASSWORD: credential.password };
}
