// What the server answers, as far as the workbench reads it; each answer is checked against it on arrival.
import * as z from "zod/mini";

const text = z.string();
const maybeText = z.nullable(z.string());
const texts = z.object({ es: text, en: text, fr: text });

export const account = z.object({ name: text, role: text });
export const studies = z.array(z.object({ id: text, titles: texts }));

export const forms = z.array(
  z.object({
    formId: text,
    version: text,
    name: text,
    state: z.enum(["draft", "open", "closed"]),
    publishedAt: text,
    encrypted: z.boolean(),
    media: z.array(text),
  }),
);

const issue = z.object({
  rule: text,
  severity: text,
  place: z.object({
    file: text,
    sheet: z.optional(text),
    row: z.optional(z.number()),
    column: z.optional(text),
  }),
  message: texts,
  cure: texts,
});
export const published = z.object({ formId: text, version: text, missingMedia: z.array(text), issues: z.array(issue) });

export const submission = z.object({
  instanceId: text,
  formId: text,
  version: text,
  state: z.enum(["received", "edited", "deleted"]),
  review: text,
  receivedAt: text,
  submitter: maybeText,
  source: text,
  encrypted: z.boolean(),
  number: z.number(),
  flags: z.unknown(),
  body: z.unknown(),
});
export const submissions = z.array(submission);

export const submissionDetail = z.extend(submission, {
  history: z.array(z.object({ instanceId: text, receivedAt: text, current: z.boolean() })),
  reviews: z.array(z.object({ state: text, note: text, actor: text, at: text })),
  attachments: z.array(z.object({ name: text, bytes: z.number() })),
  conflicts: z.array(z.object({ reason: text, receivedAt: text })),
});

export const devices = z.array(z.object({ id: text, name: text, madeAt: text, removedAt: maybeText }));
export const newDevice = z.object({ id: text, name: text });
export const fieldUsers = z.array(z.object({ name: text, madeAt: text }));

const cell = z.object({
  city: text,
  sex: text,
  interviewer: text,
  done: z.number(),
  refused: z.number(),
  flagged: z.number(),
  medianMinutes: z.nullable(z.number()),
  missingShare: z.nullable(z.number()),
});
const quota = z.object({ city: text, sex: text, wanted: z.number(), done: z.number() });
const flag = z.object({ check: text, records: z.array(text), reason: texts });
export const fieldwork = z.object({
  study: text,
  cities: z.record(text, text),
  tables: z.array(
    z.object({
      table: text,
      titles: texts,
      mark: text,
      whole: cell,
      byInterviewer: z.array(cell),
      quotas: z.array(quota),
      flags: z.array(flag),
      flagCount: z.number(),
    }),
  ),
});

export type Form = z.infer<typeof forms>[number];
export type Issue = z.infer<typeof issue>;
export type Submission = z.infer<typeof submission>;
export type SubmissionDetail = z.infer<typeof submissionDetail>;
export type Device = z.infer<typeof devices>[number];
export type TableFieldwork = z.infer<typeof fieldwork>["tables"][number];
export type FieldworkCell = z.infer<typeof cell>;
export type Quota = z.infer<typeof quota>;
export type Flag = z.infer<typeof flag>;
