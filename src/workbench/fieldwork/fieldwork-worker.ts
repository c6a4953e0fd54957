// The thread in which fieldwork is read. It asks for what arrived, form by form: the store belongs to the thread that opened it.
import { setTimeout } from "node:timers/promises";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Problem } from "#base/problem";
import type { FieldRow } from "#intake/quality/as-field-record";
import type { Flag } from "#intake/quality/field-record";
import type { Fieldwork } from "../check-fieldwork.ts";
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
  /** Some flags of the table at this place; they come before the reading, which has none. */
  | { readonly kind: "flags"; readonly id: number; readonly at: number; readonly flags: readonly Flag[] }
  | { readonly kind: "reading"; readonly id: number; readonly reading: Fieldwork }
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly cause: unknown }
  | { readonly kind: "rows"; readonly id: number; readonly form: ReceivedForm };

/** Whoever takes them stands still for some milliseconds: hundreds of thousands at once would take seconds. */
const FLAGS_AT_ONCE = 80;
const REST_MILLISECONDS = 2;

/** Pages of rows on their way; none is held longer than until it was read. */
interface Waiting {
  readonly pages: (readonly FieldRow[])[];
  end: "ended" | "failed" | undefined;
  wake: () => void;
}

function serve(port: MessagePort): void {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const received = async function* (form: ReceivedForm) {
    const own: Waiting = { pages: [], end: undefined, wake: () => {} };
    asked += 1;
    const id = asked;
    waiting.set(id, own);
    port.postMessage({ kind: "rows", id, form } satisfies DeskAnswer);
    for (;;) {
      const page = own.pages.shift();
      if (page !== undefined) yield page;
      else if (own.end !== undefined) break;
      else
        await new Promise<void>((resolve) => {
          own.wake = resolve;
        });
    }
    waiting.delete(id);
    if (own.end === "failed") throw new Error("the store did not answer");
  };
  const desk = localDesk(realEffects(), { folder: workerData.folder, received });
  const tell = (told: DeskAnswer) => port.postMessage(told);
  const fail = (id: number) => (cause: unknown) => tell({ kind: "failed", id, cause: portable(cause) });
  const read = async (id: number) => {
    const { tables, ...rest } = await desk.read();
    for (const [at, { flags }] of tables.entries())
      for (let from = 0; from < flags.length; from += FLAGS_AT_ONCE) {
        tell({ kind: "flags", id, at, flags: flags.slice(from, from + FLAGS_AT_ONCE) });
        // A port hands on all that has gathered in it in one go.
        await setTimeout(REST_MILLISECONDS);
      }
    const bare = tables.map((table) => ({ ...table, flags: [] }));
    tell({ kind: "reading", id, reading: { ...rest, tables: bare } });
  };
  const draw = async (id: number, wanted: BackCheckWanted) => {
    tell({ kind: "done", id, value: await desk.draw(wanted) });
  };
  port.on("message", (request: DeskRequest) => {
    if (request.kind === "read") return read(request.id).catch(fail(request.id));
    if (request.kind === "draw") return draw(request.id, request.wanted).catch(fail(request.id));
    const own = waiting.get(request.id);
    return own && take(own, request);
  });
}

function take(own: Waiting, request: Extract<DeskRequest, { kind: `rows${string}` }>): void {
  if (request.kind === "rows") own.pages.push(request.rows);
  else own.end = request.kind === "rows-ended" ? "ended" : "failed";
  own.wake();
}

/** Between threads an error keeps its message alone; what a Problem says goes beside it. */
function portable(cause: unknown): unknown {
  if (!(cause instanceof Error)) return { message: String(cause) };
  const { code, texts, cure } = cause as Partial<Problem>;
  return { message: cause.message, stack: cause.stack, code, texts, cure };
}

if (parentPort !== null) serve(parentPort);
