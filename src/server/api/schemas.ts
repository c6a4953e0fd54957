// The shapes of the API: checked on the way in, written into /api/openapi.json.
import { z } from "zod";
import { ROLES } from "#workbench/rights/roles";

export const errorShape = z.object({
  error: z.object({ code: z.string(), message: z.string(), cure: z.string() }),
  issues: z.array(z.unknown()).optional(),
});

export const studyParams = z.object({ study: z.string() });
export const formParams = studyParams.extend({ form: z.string() });
export const versionParams = formParams.extend({
  version: z.string().describe("`___` stands for a form without version"),
});
export const mediaParams = versionParams.extend({ name: z.string() });
export const submissionParams = studyParams.extend({ instance: z.string() });
export const attachmentParams = submissionParams.extend({ name: z.string() });

export const formState = z.enum(["draft", "open", "closed"]);

export const formShape = z.object({
  formId: z.string(),
  version: z.string(),
  name: z.string(),
  state: formState,
  publishedAt: z.string(),
  hash: z.string(),
  encrypted: z.boolean(),
  media: z.array(z.string()),
});

export const publishedShape = z.object({
  formId: z.string(),
  version: z.string(),
  name: z.string(),
  state: formState,
  missingMedia: z.array(z.string()),
  issues: z.array(z.unknown()),
});

export const mediaShape = z.object({
  name: z.string(),
  bytes: z.number(),
  md5: z.string(),
  isAskedFor: z.boolean(),
});

export const submissionShape = z.object({
  instanceId: z.string(),
  formId: z.string(),
  version: z.string(),
  rootId: z.string(),
  replaces: z.string().nullable(),
  current: z.boolean(),
  state: z.enum(["received", "edited", "deleted"]),
  review: z.string(),
  receivedAt: z.string(),
  deviceId: z.string().nullable(),
  userAgent: z.string().nullable(),
  submitter: z.string().nullable(),
  source: z.string(),
  encrypted: z.boolean(),
  number: z.number(),
  flags: z.unknown(),
  body: z.unknown(),
});

export const submissionFilter = z.object({
  form: z.string().optional(),
  state: z.enum(["received", "edited", "deleted"]).optional(),
  review: z.enum(["none", "approved", "has-issues", "rejected"]).optional(),
  flagged: z.enum(["yes"]).optional().describe("only those on which a check remarked something"),
  q: z.string().max(200).optional().describe("part of the id, the name of the instance, the sender or the device"),
  order: z.enum(["oldest", "newest"]).optional(),
});

const describedHeading = z.object({
  kind: z.enum(["group", "turn"]),
  path: z.string(),
  label: z.string(),
  depth: z.number(),
});

const describedAnswer = z.object({
  kind: z.literal("answer"),
  path: z.string().describe("as a correction names it"),
  label: z.string(),
  type: z.string(),
  value: z.string().describe("as it was sent; empty: not answered"),
  text: z.string().describe("with the words of the choices"),
  choices: z.array(z.object({ code: z.string(), label: z.string() })).readonly(),
  personal: z.boolean().describe("in the locked cupboard and not here"),
  depth: z.number(),
});

export const answersShape = z.object({
  title: z.string(),
  items: z.array(z.union([describedHeading, describedAnswer])).readonly(),
  sent: z.record(z.string(), z.string().nullable()).describe("path → what was sent, where a correction stands"),
});

export const historyShape = z.array(
  z.object({
    kind: z.string(),
    at: z.string(),
    actor: z.string(),
    instanceId: z.string(),
    state: z.string().optional(),
    note: z.string().optional(),
    changes: z
      .array(z.object({ path: z.string(), before: z.string(), after: z.string() }))
      .readonly()
      .optional(),
  }),
);

const reason = z.string().trim().max(2000);

export const removalBody = z.object({ reason: reason.default("") }).nullish();

export const correctionBody = z.object({
  question: z.string().max(1000).describe("path: `profile/age`, `member[2]/age`"),
  value: z.string().max(100_000).describe("empty: the answer is taken out"),
  reason,
});

export const correctedShape = z.object({
  rootId: z.string(),
  question: z.string(),
  before: z.string().nullable(),
  value: z.string(),
});

export const withdrawalBody = z.object({
  keeps: z.enum(["nothing", "answers"]).describe("what the consent allows to keep"),
  reason,
});

export const withdrawnShape = z.object({
  rootId: z.string(),
  keeps: z.enum(["nothing", "answers"]),
  identities: z.number().describe("answers that told who the person is, erased"),
  destroyed: z.number().describe("sealed parcels and files destroyed"),
});

export const openingBody = z.object({ reason });

export const openedShape = z.object({
  rootId: z.string(),
  answers: z.array(z.object({ question: z.string(), kind: z.string(), text: z.string() })),
});

const actedOn = { rootId: z.string(), reason: z.string(), at: z.string(), actor: z.string() };
export const openingsShape = z.array(z.object({ ...actedOn, purpose: z.string(), number: z.number() }));
export const withdrawalsShape = z.array(z.object({ ...actedOn, keeps: z.enum(["nothing", "answers"]) }));

const consentState = z.enum(["given", "refused", "not-asked"]);
export const consentShape = z.object({
  instanceId: z.string(),
  receivedAt: z.string(),
  consents: z.array(
    z.object({
      purpose: z.string(),
      question: z.string(),
      state: consentState,
      words: z.record(z.string(), z.string()).describe("as it was asked, by the language of the form"),
      version: z.string(),
    }),
  ),
  withdrawn: z.object({ ...actedOn, keeps: z.enum(["nothing", "answers"]) }).nullable(),
});

export const consentCountsShape = z.array(
  z.object({ formId: z.string(), version: z.string(), purpose: z.string(), state: consentState, count: z.number() }),
);

export const reviewBody = z.object({
  state: z.enum(["none", "approved", "has-issues", "rejected"]),
  note: z.string().max(5000).default(""),
});

export const deviceShape = z.object({
  id: z.string(),
  name: z.string(),
  madeAt: z.string(),
  removedAt: z.string().nullable(),
});

export const linkShape = z.object({
  id: z.string(),
  formId: z.string(),
  label: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  usedBy: z.string().nullable().describe("instanceID of what came by it"),
  state: z.enum(["open", "used", "expired", "revoked"]),
});

export const newLinkShape = z.object({
  id: z.string(),
  formId: z.string(),
  label: z.string(),
  expiresAt: z.string(),
  url: z.string().describe("Told once: only its hash is kept"),
});

export const role = z.enum(ROLES);
const studies = z.array(z.string().max(100)).max(200).readonly();
const countries = z
  .array(z.string().regex(/^[A-Z]{3}$/))
  .max(60)
  .readonly();
export const reachBody = z.object({
  role,
  studies: studies.default([]).describe("ids; empty: every study"),
  countries: countries.default([]).describe("ISO 3166-1 alpha-3; empty: every country"),
});
export const accountShape = z.object({
  name: z.string(),
  role,
  studies,
  countries,
  email: z.string().nullable().describe("by which a provider of identities knows the person"),
  madeAt: z.string(),
});
export const password = z.string().max(1000);
export const email = z.email().max(254);
export const code = z.string().max(40).describe("of the second factor, or for recovery");
