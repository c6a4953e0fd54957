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

const mappedColumn = z.object({
  column: text,
  question: text,
  choice: z.optional(text),
  values: z.optional(z.enum(["codes", "labels"])),
});

const responseMapping = z.object({
  form: text,
  version: text,
  key: text,
  sheets: z.array(z.object({ sheet: text, table: text, columns: z.array(mappedColumn), ignored: z.array(text) })),
});

export const shownResponses = z.object({
  rows: count,
  mapping: responseMapping,
  isRemembered: z.boolean(),
  reasons: z.array(z.object({ sheet: text, column: text, because: text })),
  tables: z.array(
    z.object({
      path: text,
      questions: z.array(z.object({ path: text, label: text, hasChoices: z.boolean() })),
    }),
  ),
  ...remarks,
});

const counts = { added: count, edited: count, known: count, aside: count, files: count, gone: count };

export const pullPreview = z.object({
  ...counts,
  form: text,
  versions: z.array(z.object({ version: text, state: z.enum(["here", "comes", "missing"]) })),
  unmapped: z.array(text),
});

export const answerJob = z.object({
  id: text,
  kind: text,
  form: text,
  from: text,
  state: text,
  actor: text,
  startedAt: text,
  endedAt: text,
  done: count,
  report: z.optional(z.object(counts)),
  problem: z.optional(z.object({ message: texts, cure: texts })),
});
export const answerJobs = z.array(answerJob);

export const entityLists = z.array(
  z.object({ name: text, properties: z.array(text), updatedAt: text, conflicts: count }),
);

export const entityListChange = z.object({
  name: text,
  entities: count,
  added: count,
  changed: count,
  unchanged: count,
  removed: z.array(text),
  lostProperties: z.array(text),
  isNew: z.boolean(),
  issues: z.array(remark),
});

export type EntityListChange = z.infer<typeof entityListChange>;
export type MappedColumn = z.infer<typeof mappedColumn>;
export type ResponseMapping = z.infer<typeof responseMapping>;
export type ShownResponses = z.infer<typeof shownResponses>;
export type PullPreview = z.infer<typeof pullPreview>;
export type AnswerJob = z.infer<typeof answerJob>;
export type BroughtStakeholders = z.infer<typeof broughtStakeholders>;
export type BroughtMandates = z.infer<typeof broughtMandates>;
export type Remark = z.infer<typeof remark>;
export type PastFile = z.infer<typeof pastFiles>[number];
export type BroughtReferences = z.infer<typeof broughtReferences>;
