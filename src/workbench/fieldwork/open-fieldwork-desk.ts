// Opens the desk of fieldwork that fits the place where the program runs.
import { Worker } from "node:worker_threads";
import { Problem } from "#base/problem";
import type { Texts } from "#base/text";
import type { Flag } from "#intake/quality/field-record";
import type { Fieldwork, FieldworkQuestion } from "../check-fieldwork.ts";
import type { Effects } from "../effect/effects.ts";
import { type FieldworkDesk, localDesk } from "./fieldwork-desk.ts";
import type { DeskAnswer, DeskRequest } from "./fieldwork-worker.ts";

export function openFieldworkDesk(effects: Effects, question: FieldworkQuestion): FieldworkDesk {
  const compiled = import.meta.url.endsWith(".js");
  return compiled ? threadDesk(question) : localDesk(effects, question);
}

interface Waiting {
  /** Of each table, as they come. */
  readonly flags: Map<number, Flag[]>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

/** The thread begins with the first question, and again after it died. */
function threadDesk({ folder, received }: FieldworkQuestion): FieldworkDesk {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;
  const fail = (cause: unknown) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  const handOver = async (to: Worker, { id, form }: Extract<DeskAnswer, { kind: "rows" }>) => {
    const send = (request: DeskRequest) => to.postMessage(request);
    try {
      for await (const rows of received?.(form) ?? []) send({ kind: "rows", id, rows });
      send({ kind: "rows-ended", id });
    } catch {
      send({ kind: "rows-failed", id });
    }
  };
  const start = (): Worker => {
    const started = new Worker(new URL("./fieldwork-worker.js", import.meta.url), { workerData: { folder } });
    started.unref();
    started.on("message", (answer: DeskAnswer) => {
      if (answer.kind === "rows") return handOver(started, answer);
      const own = waiting.get(answer.id);
      if (answer.kind === "flags") return own && keepFlags(own, answer);
      waiting.delete(answer.id);
      if (answer.kind === "failed") return own?.reject(problemOf(answer.cause));
      if (answer.kind === "reading") return own?.resolve(withFlags(answer.reading, own.flags));
      return own?.resolve(answer.value);
    });
    started.on("error", fail);
    started.on("exit", () => fail(new Error("the thread of fieldwork ended")));
    return started;
  };
  const ask = (request: { kind: "read" } | Omit<Extract<DeskRequest, { kind: "draw" }>, "id">) =>
    new Promise<unknown>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject, flags: new Map() });
      worker ??= start();
      worker.postMessage({ ...request, id: asked });
    });
  return {
    // Both ends of the port are this file and its worker.
    read: () => ask({ kind: "read" }) as ReturnType<FieldworkDesk["read"]>,
    draw: (wanted) => ask({ kind: "draw", wanted }) as ReturnType<FieldworkDesk["draw"]>,
    close: async () => {
      await worker?.terminate();
    },
  };
}

type KeptFlags = Waiting["flags"];

function keepFlags({ flags }: Waiting, { at, flags: some }: Extract<DeskAnswer, { kind: "flags" }>): void {
  const known = flags.get(at) ?? [];
  known.push(...some);
  flags.set(at, known);
}

function withFlags(reading: Fieldwork, flags: KeptFlags): Fieldwork {
  return { ...reading, tables: reading.tables.map((table, at) => ({ ...table, flags: flags.get(at) ?? [] })) };
}

interface Told {
  readonly message?: string;
  readonly code?: string;
  readonly texts?: Texts;
  readonly cure?: Texts;
}

function problemOf(cause: unknown): Error {
  const { message = "", code, texts, cure } = (cause ?? {}) as Told;
  return code !== undefined && texts !== undefined && cure !== undefined
    ? new Problem(code, { message: texts, cure, cause })
    : new Error(message, { cause });
}
