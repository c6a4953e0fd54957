// The engine in a thread of its own: opened at the first question, ended when a form takes too long or too much memory.
import { Worker } from "node:worker_threads";
import type { EngineForm, EngineIssue, FormEngine } from "../form-engine.ts";
import { formIsTooHeavy } from "./engine-issues.ts";
import type { EngineAnswer, EngineJob } from "./engine-job.ts";

export interface FormEnginePlan {
  /** Longest time for one question, in milliseconds; the first one of a thread also opens the engine. */
  readonly patience?: number;
  readonly megabytes?: number;
}

interface Asked {
  readonly form: EngineForm;
  readonly job: EngineJob;
  readonly resolve: (issues: readonly EngineIssue[]) => void;
  readonly reject: (cause: Error) => void;
}

const PATIENCE_MS = 60_000;
const MEGABYTES = 768;
/** Forms that the thread keeps; the one not asked for longest is forgotten first. */
const KEPT_FORMS = 40;

export function openFormEngine({ patience = PATIENCE_MS, megabytes = MEGABYTES }: FormEnginePlan = {}): FormEngine {
  const queue: Asked[] = [];
  let thread: Thread | undefined;
  const serve = async (): Promise<void> => {
    for (let asked = queue[0]; asked !== undefined; asked = queue[0]) {
      thread ??= openThread(megabytes);
      const outcome = await answer(thread, asked, patience);
      if (outcome === "ended") thread = undefined;
      queue.shift();
    }
    thread?.worker.unref();
  };
  const ask = (form: EngineForm, job: EngineJob) =>
    new Promise<readonly EngineIssue[]>((resolve, reject) => {
      queue.push({ form, job, resolve, reject });
      if (queue.length === 1) void serve();
    });
  return {
    check: (form) => ask(form, { do: "check", key: form.key }),
    checkAnswers: (form, submission) => ask(form, { do: "check-answers", key: form.key, submission }),
  };
}

interface Thread {
  readonly worker: Worker;
  /** Keys of the forms that it holds, the latest last. */
  readonly forms: Set<string>;
}

function openThread(megabytes: number): Thread {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  if (import.meta.url.endsWith(".js"))
    return { worker: new Worker(new URL("./engine-worker.js", import.meta.url), { resourceLimits }), forms: new Set() };
  const source = JSON.stringify(new URL("./engine-worker.ts", import.meta.url).href);
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${source}); });`;
  const execArgv = ["--conditions", "source"];
  return { worker: new Worker(start, { eval: true, execArgv, resourceLimits }), forms: new Set() };
}

/** Ends the thread when the form is too heavy for it: the next question gets a new one. */
async function answer(thread: Thread, asked: Asked, patience: number): Promise<"answered" | "ended"> {
  thread.worker.ref();
  try {
    const answered = await withPatience(askThread(thread, asked), patience);
    if (answered !== undefined) {
      asked.resolve(answered);
      return "answered";
    }
    asked.resolve([formIsTooHeavy(asked.form.file)]);
  } catch (cause) {
    if (isOutOfMemory(cause)) asked.resolve([formIsTooHeavy(asked.form.file)]);
    else asked.reject(cause instanceof Error ? cause : new Error(String(cause)));
  }
  await thread.worker.terminate();
  return "ended";
}

async function askThread(thread: Thread, { form, job }: Asked): Promise<readonly EngineIssue[]> {
  if (!thread.forms.delete(form.key)) thread.worker.postMessage({ do: "read", form } satisfies EngineJob);
  thread.forms.add(form.key);
  const [oldest] = thread.forms;
  if (thread.forms.size > KEPT_FORMS && oldest !== undefined) {
    thread.forms.delete(oldest);
    thread.worker.postMessage({ do: "forget", key: oldest } satisfies EngineJob);
  }
  thread.worker.postMessage(job);
  const answered = await nextMessage(thread.worker);
  if ("failure" in answered) throw new Error(answered.failure);
  return answered.issues;
}

function nextMessage(worker: Worker): Promise<EngineAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off("message", told).off("error", reject).off("exit", ended);
      finish();
    };
    const told = (answered: EngineAnswer) => settle(() => resolve(answered));
    const ended = () => settle(() => reject(new Error("the thread of the form engine ended")));
    worker.on("message", told).on("error", reject).on("exit", ended);
  });
}

/** Undefined when the time is over. */
async function withPatience<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {});
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
}
