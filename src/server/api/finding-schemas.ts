// The shapes of findings and recommendations on the wire.
import { z } from "zod";
import { DECISIONS, TERMS } from "#workbench/recommendations/decide";

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const mark = z.enum(["real", "demonstration"]);
const kind = z.enum(["need", "coverage", "equality", "institution", "opportunity", "rivals", "service"]);
const strength = z.enum(["strong", "fair", "weak"]);
const group = z.enum(["government", "local-authority", "employers", "civil-society"]);
const status = z.enum(["drafted", "accepted", "refused", "merged"]);

export const findingFilter = z.object({
  place: z.string().optional().describe("REG, a country code or a city id"),
  kind: kind.optional(),
  strength: strength.optional(),
  unanswered: z.enum(["yes"]).optional().describe("only those that no recommendation answers and nobody set aside"),
});

export const recommendationFilter = z.object({
  place: z.string().optional(),
  group: group.optional(),
  status: status.optional(),
});

const decidedBy = { by: z.string(), on: z.string(), reason: z.string(), mark, act: z.string().optional() };

export const findingShape = z.object({
  finding: z.object({
    id: z.string(),
    kind,
    place: z.string(),
    subject: z.string(),
    headline: texts,
    statement: texts,
    strength,
    strengthReason: texts,
    evidence: z.array(z.object({ id: z.string(), digest: z.string() })).readonly(),
    mark,
    weight: z.number(),
  }),
  answeredBy: z.array(z.string()).readonly(),
  isSetAside: z.boolean(),
  decisions: z
    .array(z.object({ finding: z.string(), action: z.enum(["set-aside", "reopened"]), ...decidedBy }))
    .readonly(),
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

export const recommendationShape = z.object({
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

export const reviewIssueShape = z.object({
  rule: z.string(),
  severity: z.string(),
  place: z.object({ file: z.string(), row: z.number().optional(), column: z.string().optional() }),
  message: texts,
  cure: texts,
});
