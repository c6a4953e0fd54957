// What is kept of findings and recommendations, in the shape that this program reads. A data folder that an earlier program filled
// may lack some of it. On the wire it is the same.
import { z } from "zod";
import type { Finding } from "#findings/finding";
import { DECISIONS, type ReviewedRecommendation, TERMS } from "#findings/recommendation";
import type { KeptRecord } from "#store/kept/read-rows";
import { recordOfAnotherEdition } from "#store/problems";

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const mark = z.enum(["real", "demonstration"]);

export const findingKind = z.enum([
  "need",
  "coverage",
  "equality",
  "institution",
  "opportunity",
  "rivals",
  "service",
  "change",
]);
export const strength = z.enum(["strong", "fair", "weak"]);
export const group = z.enum(["government", "local-authority", "employers", "civil-society"]);
export const status = z.enum(["drafted", "accepted", "refused", "merged"]);

export const decidedBy = { by: z.string(), on: z.string(), reason: z.string(), mark, act: z.string().optional() };

export const keptFinding = z.object({
  id: z.string(),
  kind: findingKind,
  place: z.string(),
  subject: z.string(),
  headline: texts,
  statement: texts,
  restates: z.literal(true).optional(),
  strength,
  strengthReason: texts,
  evidence: z.array(z.object({ id: z.string(), digest: z.string() })).readonly(),
  mark,
  weight: z.number(),
});

const recommendation = z.object({
  id: z.string(),
  place: z.string(),
  subject: z.string(),
  group,
  addressees: z.array(z.string()).readonly(),
  action: texts,
  firstStep: texts,
  reason: texts,
  term: z.enum(TERMS),
  indicator: z.object({ id: z.string(), names: texts, baseline: texts, target: texts }),
  equality: z.boolean(),
  findings: z.array(z.string()).readonly(),
  practices: z.array(z.string()).readonly(),
  mark,
  priority: z.number(),
  ground: z.string(),
  assessment: z
    .object({
      cost: z.enum(["low", "medium", "high"]),
      sdg: z.array(z.string()).readonly().describe("targets of the Sustainable Development Goals"),
      gcm: z.array(z.number()).readonly().describe("objectives of the Global Compact for Migration"),
      risk: texts,
      mandated: z.array(z.string()).readonly().describe("addressees with a mandate on record"),
      scores: z.object({ severity: z.number(), people: z.number(), equality: z.number(), feasibility: z.number() }),
      rank: z.object({ rank: z.number(), lower: z.number(), upper: z.number() }),
      among: z.number(),
    })
    .optional(),
});

export const keptRecommendation = z.object({
  recommendation: recommendation.describe("as it stands"),
  draft: recommendation.describe("as the rules drafted it"),
  status,
  actions: z
    .array(
      z.object({
        recommendation: z.string(),
        action: z.enum(DECISIONS),
        ...decidedBy,
        words: texts.optional(),
        firstStep: texts.optional(),
        term: z.enum(TERMS).optional(),
        addressees: z.array(z.string()).readonly().optional(),
        into: z.string().optional(),
        ground: z.string().optional(),
      }),
    )
    .readonly(),
});

/** Throws `store/record-of-another-edition`. */
export function readKeptFinding({ id, body }: KeptRecord): Finding {
  if (!keptFinding.safeParse(body).success) throw recordOfAnotherEdition(id);
  return body as Finding;
}

/** Throws `store/record-of-another-edition`. */
export function readKeptRecommendation({ id, body }: KeptRecord): ReviewedRecommendation {
  if (!keptRecommendation.safeParse(body).success) throw recordOfAnotherEdition(id);
  return body as ReviewedRecommendation;
}
