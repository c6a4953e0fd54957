// What the server answers about campaigns, commitments, and what readers wrote.
import * as z from "zod/mini";

const text = z.string();
const count = z.number();

const commitment = z.object({
  id: text,
  stakeholder: text,
  recommendation: text,
  action: text,
  responsible: text,
  output: text,
  due: text,
  isPublic: z.boolean(),
  state: text,
  doneAt: text,
  evidence: z.array(
    z.object({ kind: text, note: text, reference: text, file: z.optional(z.object({ name: text, bytes: count })) }),
  ),
});
export const tracker = z.array(
  z.object({
    recommendation: text,
    stakeholder: text,
    country: text,
    city: text,
    stage: text,
    sentAt: text,
    openedAt: text,
    answer: z.optional(z.object({ kind: text, words: text, position: text, at: text })),
    commitments: z.array(commitment),
    gap: z.optional(
      z.object({
        ...{ before: count, after: count, verdict: text },
        ...{ errors: z.optional(z.array(count)), isHidden: z.optional(z.boolean()) },
      }),
    ),
  }),
);
export const stakeholders = z.array(
  z.object({
    ...{ id: text, name: text, country: text, city: text, kind: text, level: text, website: text, role: text },
    ...{ language: text, influence: text, interest: text, engagement: text, contacts: count, willing: count },
  }),
);
export const feedback = z.array(
  z.object({
    subject: text,
    kind: text,
    about: text,
    words: text,
    source: text,
    at: text,
    answer: z.optional(z.object({ decision: text, words: text })),
  }),
);
export const events = z.array(
  z.object({
    id: text,
    title: text,
    start: text,
    end: text,
    place: text,
    country: z.optional(text),
    city: z.optional(text),
    isCancelled: z.optional(z.boolean()),
    came: count,
    coming: count,
    notComing: count,
    silent: count,
    people: count,
    language: text,
    agenda: z.array(text),
    record: z.optional(
      z.object({
        minutes: text,
        attendance: z.record(text, count),
        concerns: z.array(text),
        agreements: z.array(text),
      }),
    ),
  }),
);

export const replies = z.array(z.object({ stakeholder: text, name: text, reply: text, people: count }));
export const told = z.object({ told: count });

export type StakeholderRow = z.infer<typeof stakeholders>[number];
export type ReplyRow = z.infer<typeof replies>[number];
export type FeedbackRow = z.infer<typeof feedback>[number];
export type EventRow = z.infer<typeof events>[number];
export type Commitment = z.infer<typeof commitment>;
export type TrackerRow = z.infer<typeof tracker>[number];
