// Answers that come in beside the work of the server, from a file or from another server: how far each is can be asked at any time, and
// it can be cancelled between two forms. What came in stays, and the next time only what is missing comes. How each ended is kept; what
// ran when the server ended is told as interrupted. Credentials live in the memory of the job alone.
import { Problem } from "#base/problem";
import type { Texts } from "#base/text";
import type { Desk } from "../act-head.ts";
import { inTurn } from "../keep-in-turn.ts";
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
  /** The newest first. */
  readonly list: (desk: Pick<Desk, "store">, study: string) => Promise<readonly AnswerJob[]>;
  /** Nothing where it does not run. */
  readonly cancel: (study: string, id: string) => void;
}

class Cancelled extends Error {}

const KIND = "answer-job";
const KEPT = 100;

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
    running.delete(key);
    cancelled.delete(key);
  };
  return {
    start: async (desk, wish) => {
      const { study, kind, form, from } = wish;
      const same = [...running].some(([key, one]) => key.startsWith(`${study}\n`) && one.from === from);
      if (same) throw answersAreComingIn(from);
      const { ids, clock } = desk.effects;
      const head = { id: ids.next(), kind, form, from, actor: desk.actor, startedAt: clock.now().toISOString() };
      const job: AnswerJob = { ...head, state: "running", endedAt: "", done: 0 };
      running.set(keyOf(study, job.id), job);
      await keepJob(desk, study, job);
      // What it ends with is in the job; when even that cannot be kept, the next start tells it as interrupted.
      run(desk, wish, job).catch(() => running.delete(keyOf(study, job.id)));
      return job;
    },
    list: async (desk, study) => {
      const kept = await readJobs(desk, study);
      return kept.map((job) => {
        const now = running.get(keyOf(study, job.id));
        if (now !== undefined) return now;
        return job.state === "running" ? { ...job, state: "interrupted" as const } : job;
      });
    },
    cancel: (study, id) => {
      if (running.has(keyOf(study, id))) cancelled.add(keyOf(study, id));
    },
  };
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

async function readJobs({ store }: Pick<Desk, "store">, study: string): Promise<readonly AnswerJob[]> {
  // What `keepJob` wrote.
  const jobs = (await store.records.list(study, KIND)).map(({ body }) => body as AnswerJob);
  return jobs.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

/** In one transaction with its ledger entry; two jobs that end at once keep each other's end. */
function keepJob(desk: Desk, study: string, job: AnswerJob): Promise<void> {
  const { store, effects, actor } = desk;
  return inTurn(`${study}\n${KIND}`, async () => {
    const others = (await readJobs(desk, study)).filter(({ id }) => id !== job.id).slice(0, KEPT - 1);
    const rows = [job, ...others].map((body) => ({ id: body.id, body }));
    await store.transaction(async (kept) => {
      await kept.records.replaceAll(study, KIND, rows);
      const at = effects.clock.now().toISOString();
      await kept.ledger.add(study, { verb: `answer-job-${job.state}`, at, actor, inputs: [], outputs: [] });
    });
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
