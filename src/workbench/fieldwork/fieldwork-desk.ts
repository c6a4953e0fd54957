// Where fieldwork is read: in a thread of its own in the compiled program, in this one otherwise. A reading of thousands of forms
// takes seconds, and phones send meanwhile.

import type { Mark } from "#base/mark";
import type { BackCheck, BackCheckPlan } from "#intake/quality/draw-back-check";
import { drawBackCheck } from "#intake/quality/draw-back-check";
import {
  type Fieldwork,
  type FieldworkQuestion,
  type FieldworkReading,
  readFieldwork,
  recordsKey,
} from "../check-fieldwork.ts";
import type { Effects } from "../effect/effects.ts";

export interface FieldworkDesk {
  /** Throws what `checkFieldwork` throws. */
  readonly read: () => Promise<Fieldwork>;
  /** From the last reading; empty before there was one. */
  readonly draw: (wanted: BackCheckWanted) => Promise<readonly BackCheck[]>;
  readonly close: () => Promise<void>;
}

export interface BackCheckWanted {
  readonly table: string;
  readonly mark: Mark;
  readonly plan: BackCheckPlan;
}

export function localDesk(effects: Effects, question: FieldworkQuestion): FieldworkDesk {
  // Of the last reading; its flags belong to whoever asked.
  let records: FieldworkReading["records"] = new Map();
  return {
    read: async () => {
      const last = await readFieldwork(effects, question);
      records = last.records;
      return last.fieldwork;
    },
    draw: async ({ plan, ...table }) => drawBackCheck(records.get(recordsKey(table)) ?? [], plan),
    close: async () => {},
  };
}
