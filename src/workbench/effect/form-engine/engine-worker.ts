// The thread in which the engine runs: one question after another.
import { parentPort } from "node:worker_threads";
import type { EngineForm } from "../form-engine.ts";
import { checkEngineAnswers } from "./check-engine-answers.ts";
import { checkEngineForm } from "./check-engine-form.ts";
import type { EngineAnswer, EngineJob } from "./engine-job.ts";

const forms = new Map<string, EngineForm>();

let turn = Promise.resolve();

parentPort?.on("message", (job: EngineJob) => {
  turn = turn.then(() => work(job));
});

async function work(job: EngineJob): Promise<void> {
  if (job.do === "read") forms.set(job.form.key, job.form);
  else if (job.do === "forget") forms.delete(job.key);
  else parentPort?.postMessage(await answer(job));
}

async function answer(job: Extract<EngineJob, { readonly do: "check" | "check-answers" }>): Promise<EngineAnswer> {
  const form = forms.get(job.key);
  if (form === undefined) return { failure: `the form ${job.key} was not read` };
  try {
    return {
      issues: job.do === "check" ? await checkEngineForm(form) : await checkEngineAnswers(form, job.submission),
    };
  } catch (cause) {
    return { failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}
