// Answers that come in beside the work of the server, from a file or from another server: how far each is can be asked at any time, and
// it can be cancelled between two forms. What came in stays, and the next time only what is missing comes. How each ended is kept; what
// ran when its server ended is told as interrupted. Of several servers on one database each knows what the others bring, and each may
// cancel it. Credentials live in the memory of the job alone.
import { Problem } from "#base/problem";
import type { Texts } from "#base/text";
import type { Desk } from "../act-head.ts";
import { holdLease } from "../hold-lease.ts";
import type { PullReport } from "../pull/pull-door.ts";
import type { Watch } from "../pull/watched-door.ts";

export type AnswerJobKind = "file" | "kobo" | "central";

export interface AnswerJob {
  readonly id: string;
  readonly kind: AnswerJobKind;
  /** Form of the study; empty until the other server has told it. */
  readonly form: string;
  /** Name of the file, or the server with what was asked of it. */
  readonly from: string;
  readonly state: "running" | "done" | "failed" | "cancelled" | "interrupted";
  readonly actor: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** Forms that have passed. */
  readonly done: number;
  readonly report?: PullReport;
  readonly problem?: { readonly message: Texts; readonly cure: Texts };
}

export interface NewAnswerJob extends Pick<AnswerJob, "kind" | "form" | "from"> {
  readonly study: string;
  readonly work: (watch: Watch) => Promise<PullReport>;
}

export interface AnswerJobs {
  /** The same source twice at once is refused: throws `workbench/answers-are-coming-in`. */
  readonly start: (desk: Desk, job: NewAnswerJob) => Promise<AnswerJob>;
  /** The newest first. Of a job of another server, how many forms have passed is not known. */
  readonly list: (desk: Pick<Desk, "store">, study: string) => Promise<readonly AnswerJob[]>;
  /** Another server hears of it within ten seconds. Nothing where it does not run. */
  readonly cancel: (desk: Pick<Desk, "store">, study: string, id: string) => Promise<void>;
}

class Cancelled extends Error {}

const KIND = "answer-job";
const KEPT = 100;

/** What is kept where somebody wants a job of another server cancelled. */
const cancelKind = (id: string) => `cancel-answer-job ${id}`;

const leaseOf = (study: string, { id, from }: Pick<AnswerJob, "id" | "from">) => ({
  ...{ study, job: `answers from ${from}`, holder: id },
});

export function openAnswerJobs(): AnswerJobs {
  const running = new Map<string, AnswerJob>();
  const cancelled = new Set<string>();
  const keyOf = (study: string, id: string) => `${study}\n${id}`;
  const run = async (desk: Desk, { study, work }: NewAnswerJob, job: AnswerJob) => {
    const key = keyOf(study, job.id);
    const passed = (done: number) => {
      running.set(key, { ...job, done });
      if (cancelled.has(key)) throw new Cancelled();
    };
    const end = await work({ passed }).then((report) => ({ state: "done" as const, report }), endOf);
    const { done = 0 } = running.get(key) ?? {};
    const endedAt = desk.effects.clock.now().toISOString();
    await keepJob(desk, study, { ...job, done, ...end, endedAt });
    await desk.store.records.forget(study, cancelKind(job.id), job.id);
  };
  return {
    start: async (desk, wish) => {
      const { study, kind, form, from } = wish;
      const { ids, clock } = desk.effects;
      const head = { id: ids.next(), kind, form, from, actor: desk.actor, startedAt: clock.now().toISOString() };
      const job: AnswerJob = { ...head, state: "running", endedAt: "", done: 0 };
      const key = keyOf(study, job.id);
      const held = await holdLease(desk, leaseOf(study, job), async () => {
        if (await desk.store.records.get(study, cancelKind(job.id), job.id)) cancelled.add(key);
      });
      if (held === undefined) throw answersAreComingIn(from);
      running.set(key, job);
      // What it ends with is in the job; when even that cannot be kept, it is told as interrupted.
      const forget = async () => {
        running.delete(key);
        cancelled.delete(key);
        await held.giveUp();
      };
      try {
        await keepJob(desk, study, job);
      } catch (cause) {
        await forget();
        throw cause;
      }
      run(desk, wish, job)
        .then(forget, forget)
        .catch(() => {});
      return job;
    },
    list: async (desk, study) => {
      const kept = await readJobs(desk.store, study);
      return Promise.all(
        kept.map(async (job) => {
          const now = running.get(keyOf(study, job.id));
          if (now !== undefined || job.state !== "running") return now ?? job;
          const isElsewhere = await desk.store.leases.isHeld(leaseOf(study, job));
          return isElsewhere ? job : { ...job, state: "interrupted" as const };
        }),
      );
    },
    cancel: async ({ store }, study, id) => {
      if (running.has(keyOf(study, id))) cancelled.add(keyOf(study, id));
      else if (await isRunning(store, study, id))
        await store.records.replaceAll(study, cancelKind(id), [{ id, body: {} }]);
    },
  };
}

async function isRunning(store: Desk["store"], study: string, id: string): Promise<boolean> {
  const job = (await readJobs(store, study)).find((one) => one.id === id && one.state === "running");
  return job !== undefined && store.leases.isHeld(leaseOf(study, job));
}

function endOf(cause: unknown): Pick<AnswerJob, "state" | "problem"> {
  if (cause instanceof Cancelled) return { state: "cancelled" };
  const problem = cause instanceof Problem ? { message: cause.texts, cure: cause.cure } : OUR_FAULT;
  return { state: "failed", problem };
}

const OUR_FAULT = {
  message: {
    es: "No se pudo terminar de traer las respuestas.",
    en: "The answers could not all be brought.",
    fr: "Toutes les réponses n’ont pas pu être apportées.",
  },
  cure: {
    es: "Lo que entró está guardado. Intente de nuevo; si se repite, avise a quien administra el servidor.",
    en: "What came in is kept. Try again; if it happens again, tell the administrator of the server.",
    fr: "Ce qui est entré est conservé. Réessayez ; si cela se répète, prévenez l’administration du serveur.",
  },
};

async function readJobs({ records }: Pick<Desk["store"], "records">, study: string): Promise<readonly AnswerJob[]> {
  // What `keepJob` wrote.
  const jobs = (await records.list(study, KIND)).map(({ body }) => body as AnswerJob);
  return jobs.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

/** In one transaction with its ledger entry; two jobs that end at once, here or on another server, keep each other's end. */
async function keepJob({ store, effects, actor }: Desk, study: string, job: AnswerJob): Promise<void> {
  await store.transaction(async (kept) => {
    await kept.acts.lock(study);
    const others = (await readJobs(kept, study)).filter(({ id }) => id !== job.id).slice(0, KEPT - 1);
    const rows = [job, ...others].map((body) => ({ id: body.id, body }));
    await kept.records.replaceAll(study, KIND, rows);
    const at = effects.clock.now().toISOString();
    await kept.ledger.addHeld(study, [{ verb: `answer-job-${job.state}`, at, actor, inputs: [], outputs: [] }]);
  });
}

function answersAreComingIn(from: string): Problem {
  return new Problem("workbench/answers-are-coming-in", {
    message: {
      es: `De «${from}» ya están entrando respuestas.`,
      en: `Answers from “${from}” are coming in already.`,
      fr: `Des réponses de « ${from} » sont déjà en train d’entrer.`,
    },
    cure: {
      es: "Espere a que termine, o cancele lo que corre.",
      en: "Wait until it ends, or cancel what runs.",
      fr: "Attendez la fin, ou annulez ce qui est en cours.",
    },
  });
}
