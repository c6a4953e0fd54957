// What the server answers about files that were brought: what they would do, what they did, and what was taken back.
import * as z from "zod/mini";
import { texts } from "./study-shapes.ts";

const text = z.string();
const count = z.number();

export const remark = z.object({
  severity: text,
  place: z.object({ row: z.optional(count), column: z.optional(text) }),
  message: texts,
  cure: texts,
});

export const remarks = { issues: z.array(remark), issueCount: count };

export const pastFiles = z.array(
  z.object({
    id: text,
    source: text,
    at: text,
    who: text,
    added: count,
    completed: count,
    undone: z.optional(z.object({ at: text, who: text, reason: text })),
  }),
);

export const undoneFile = z.object({ removed: z.array(text), emptied: z.array(text), stay: z.array(text) });

export const broughtReferences = z.object({
  import: z.optional(text),
  format: text,
  read: count,
  total: count,
  added: z.array(
    z.object({
      id: text,
      row: count,
      title: text,
      authors: z.array(text),
      year: z.optional(count),
      doi: text,
      like: z.optional(z.object({ id: text, title: text, reason: text, likeness: count })),
    }),
  ),
  addedCount: count,
  completed: z.array(text),
  unchanged: count,
  ...remarks,
});

export const broughtStakeholders = z.object({
  import: z.optional(text),
  rows: count,
  added: z.array(text),
  completed: z.array(text),
  proposals: z.array(z.object({ row: count, known: text, knownName: text, incomingName: text, reason: text })),
  contacts: count,
  ...remarks,
});

export const mandates = z.array(
  z.object({
    stakeholder: text,
    name: text,
    country: text,
    serviceKind: text,
    ground: text,
    hasBudget: text,
    sources: z.array(text),
  }),
);

export const broughtMandates = z.object({
  import: z.optional(text),
  read: count,
  added: z.array(
    z.object({
      id: text,
      institution: text,
      country: text,
      function: text,
      mandate: text,
      evidence: text,
      source: text,
    }),
  ),
});

export type BroughtStakeholders = z.infer<typeof broughtStakeholders>;
export type BroughtMandates = z.infer<typeof broughtMandates>;
export type Remark = z.infer<typeof remark>;
export type PastFile = z.infer<typeof pastFiles>[number];
export type BroughtReferences = z.infer<typeof broughtReferences>;
