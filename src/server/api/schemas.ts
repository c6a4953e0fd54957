// The shapes of the API: checked on the way in, written into /api/openapi.json.
import { z } from "zod";

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

export const role = z.enum(["coordinator", "analyst", "supervisor", "interviewer", "viewer"]);
export const accountShape = z.object({ name: z.string(), role, madeAt: z.string() });
