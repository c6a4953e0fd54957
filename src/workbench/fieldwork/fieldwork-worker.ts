// The thread in which fieldwork is read. It asks for what arrived, form by form: the store belongs to the thread that opened it.
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Problem } from "#base/problem";
import type { FieldRow } from "#intake/quality/as-field-record";
import { realEffects } from "../effect/real-effects.ts";
import type { ReceivedForm } from "../intake/received-rows.ts";
import { type BackCheckWanted, localDesk } from "./fieldwork-desk.ts";

export type DeskRequest =
  | { readonly kind: "read"; readonly id: number }
  | { readonly kind: "draw"; readonly id: number; readonly wanted: BackCheckWanted }
  | { readonly kind: "rows"; readonly id: number; readonly rows: readonly FieldRow[] }
  | { readonly kind: "rows-ended"; readonly id: number }
  | { readonly kind: "rows-failed"; readonly id: number };

export type DeskAnswer =
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly cause: unknown }
  | { readonly kind: "rows"; readonly id: number; readonly form: ReceivedForm };

interface Waiting {
  readonly pages: (readonly FieldRow[])[];
  readonly resolve: (pages: readonly (readonly FieldRow[])[]) => void;
  readonly reject: (cause: Error) => void;
}

function serve(port: MessagePort): void {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const received = async function* (form: ReceivedForm) {
    yield* await new Promise<readonly (readonly FieldRow[])[]>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { pages: [], resolve, reject });
      port.postMessage({ kind: "rows", id: asked, form } satisfies DeskAnswer);
    });
  };
  const desk = localDesk(realEffects(), { folder: workerData.folder, received });
  const answer = async (id: number, value: Promise<unknown>) => {
    const told: DeskAnswer = await value.then(
      (done) => ({ kind: "done", id, value: done }),
      (cause) => ({ kind: "failed", id, cause: portable(cause) }),
    );
    port.postMessage(told);
  };
  port.on("message", (request: DeskRequest) => {
    if (request.kind === "read") return answer(request.id, desk.read());
    if (request.kind === "draw") return answer(request.id, desk.draw(request.wanted));
    const own = waiting.get(request.id);
    if (request.kind === "rows") return own?.pages.push(request.rows);
    waiting.delete(request.id);
    return request.kind === "rows-ended" ? own?.resolve(own.pages) : own?.reject(new Error("the store did not answer"));
  });
}

/** Between threads an error keeps its message alone; what a Problem says goes beside it. */
function portable(cause: unknown): unknown {
  if (!(cause instanceof Error)) return { message: String(cause) };
  const { code, texts, cure } = cause as Partial<Problem>;
  return { message: cause.message, stack: cause.stack, code, texts, cure };
}

if (parentPort !== null) serve(parentPort);
