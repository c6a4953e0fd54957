// What the server answers, as far as the workbench reads it; each answer is checked against it on arrival.
import * as z from "zod/mini";

const text = z.string();
const maybeText = z.nullable(z.string());
const texts = z.object({ es: text, en: text, fr: text });

export const account = z.object({ name: text, role: text, rights: z.array(text), countries: z.array(text) });
export const signedIn = z.object({ name: text, role: text });
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

export const instruments = z.array(z.object({ id: text, formId: text, version: text, titles: texts }));

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
export const formChanges = z.object({
  versions: z.array(z.string()),
  proposed: z.array(z.object({ from: z.string(), to: z.string() })),
});

export const submissions = z.array(submission);

export const submissionDetail = z.extend(submission, {
  rootId: text,
  attachments: z.array(z.object({ name: text, bytes: z.number(), type: text })),
  conflicts: z.array(z.object({ reason: text, receivedAt: text })),
});

const heading = z.object({ kind: z.enum(["group", "turn"]), path: text, label: text, depth: z.number() });
const answer = z.object({
  kind: z.literal("answer"),
  path: text,
  label: text,
  type: text,
  value: text,
  text,
  choices: z.array(z.object({ code: text, label: text })),
  personal: z.boolean(),
  depth: z.number(),
});
export const answers = z.object({
  title: text,
  items: z.array(z.union([heading, answer])),
  sent: z.record(text, maybeText),
});

export const history = z.array(
  z.object({
    kind: text,
    at: text,
    actor: text,
    instanceId: text,
    state: z.optional(text),
    note: z.optional(text),
    changes: z.optional(z.array(z.object({ path: text, before: text, after: text }))),
  }),
);

export const consent = z.object({
  consents: z.array(
    z.object({ purpose: text, question: text, state: text, words: z.record(text, text), version: text }),
  ),
  withdrawn: z.nullable(z.object({ at: text, actor: text, keeps: text, reason: text })),
});
export const consentCounts = z.array(
  z.object({ formId: text, version: text, purpose: text, state: text, count: z.number() }),
);
export const opened = z.object({ answers: z.array(z.object({ question: text, kind: text, text })) });
export const acts = z.array(z.object({ rootId: text, reason: text, at: text, actor: text }));

export const webAccess = z.array(text);
export const links = z.array(
  z.object({ id: text, formId: text, label: text, madeAt: text, expiresAt: text, state: text, usedBy: maybeText }),
);
export const webAddress = z.object({ url: text });
export const newLink = z.object({ id: text, formId: text, label: text, expiresAt: text, url: text });
export const backCheck = z.array(z.object({ id: text, interviewer: text, city: text, sex: text, day: text }));

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
  dontKnowShare: z.nullable(z.number()),
});
const quota = z.object({ city: text, sex: text, among: text, wanted: z.number(), done: z.number() });
const effect = z.object({
  question: text,
  answer: z.optional(text),
  words: texts,
  correlation: z.number(),
  lower: z.number(),
  upper: z.number(),
  interviewers: z.number(),
  n: z.number(),
  designEffect: z.number(),
});
const flag = z.object({ check: text, records: z.array(text), reason: texts });
export const fieldwork = z.object({
  study: text,
  cities: z.record(text, text),
  readAt: text,
  tables: z.array(
    z.object({
      table: text,
      titles: texts,
      mark: text,
      whole: cell,
      byInterviewer: z.array(cell),
      cells: z.array(cell),
      effects: z.array(effect),
      notPossible: z.array(z.object({ check: text, missing: z.array(text) })),
      setAside: z.number(),
      quotas: z.array(quota),
      flags: z.array(flag),
      flagCount: z.number(),
    }),
  ),
});

export type Form = z.infer<typeof forms>[number];
export type StudyInstrument = z.infer<typeof instruments>[number];
export type Published = z.infer<typeof published>;
export type Issue = z.infer<typeof issue>;
export type Submission = z.infer<typeof submission>;
export type SubmissionDetail = z.infer<typeof submissionDetail>;
export type Answer = z.infer<typeof answer>;
export type Answers = z.infer<typeof answers>;
export type HistoryEvent = z.infer<typeof history>[number];
export type Link = z.infer<typeof links>[number];
export type NewLink = z.infer<typeof newLink>;
export type BackCheck = z.infer<typeof backCheck>[number];
export type InterviewerEffect = z.infer<typeof effect>;
export type Device = z.infer<typeof devices>[number];
export type TableFieldwork = z.infer<typeof fieldwork>["tables"][number];
export type FieldworkCell = z.infer<typeof cell>;
export type Quota = z.infer<typeof quota>;
export type Flag = z.infer<typeof flag>;
