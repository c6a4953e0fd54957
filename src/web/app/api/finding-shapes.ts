// What the server answers about findings and recommendations.
import * as z from "zod/mini";
import { texts } from "./study-shapes.ts";

const text = z.string();
const decidedBy = { action: text, by: text, on: text, reason: text };

const finding = z.object({
  finding: z.object({
    id: text,
    kind: text,
    place: text,
    subject: text,
    headline: texts,
    statement: texts,
    strength: text,
    strengthReason: texts,
    evidence: z.array(z.object({ id: text })),
    mark: text,
    weight: z.number(),
  }),
  answeredBy: z.array(text),
  isSetAside: z.boolean(),
  decisions: z.array(z.object(decidedBy)),
});
export const findings = z.array(finding);

const plain = z.object({
  id: text,
  place: text,
  subject: text,
  group: text,
  addressees: z.array(text),
  action: texts,
  firstStep: texts,
  reason: texts,
  term: text,
  indicator: z.object({ id: text, names: texts, baseline: texts, target: texts }),
  equality: z.boolean(),
  findings: z.array(text),
  practices: z.array(text),
  mark: text,
  priority: z.number(),
});
export const recommendation = z.object({
  recommendation: plain,
  draft: plain,
  status: text,
  actions: z.array(z.object({ ...decidedBy, mark: text, into: z.optional(text) })),
  institutions: z.array(z.object({ id: text, name: text, city: text })),
});
export const recommendations = z.array(recommendation);

export type ListedFinding = z.infer<typeof finding>;
export type ListedRecommendation = z.infer<typeof recommendation>;
