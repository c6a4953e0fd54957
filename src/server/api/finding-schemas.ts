// The shapes of findings and recommendations on the wire.
import { z } from "zod";
import {
  decidedBy,
  findingKind,
  group,
  keptFinding,
  keptRecommendation,
  status,
  strength,
} from "#workbench/recommendations/kept-shapes";

const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });

export const findingFilter = z.object({
  place: z.string().optional().describe("REG, a country code or a city id"),
  kind: findingKind.optional(),
  strength: strength.optional(),
  unanswered: z.enum(["yes"]).optional().describe("only those that no recommendation answers and nobody set aside"),
});

export const recommendationFilter = z.object({
  place: z.string().optional(),
  group: group.optional(),
  status: status.optional(),
});

export const findingShape = z.object({
  finding: keptFinding,
  answeredBy: z.array(z.string()).readonly(),
  isSetAside: z.boolean(),
  decisions: z
    .array(z.object({ finding: z.string(), action: z.enum(["set-aside", "reopened"]), ...decidedBy }))
    .readonly(),
});

export const recommendationShape = keptRecommendation;

export const listedRecommendationShape = keptRecommendation.extend({
  institutions: z
    .array(z.object({ id: z.string(), name: z.string(), city: z.string() }))
    .readonly()
    .describe("the addressees that the study knows"),
});

export const reviewIssueShape = z.object({
  rule: z.string(),
  severity: z.string(),
  place: z.object({ file: z.string(), row: z.number().optional(), column: z.string().optional() }),
  message: texts,
  cure: texts,
});
