// What the browser sends of a campaign. What its words and addresses hold is checked by the same reader as a file.
import { z } from "zod";
import type { CampaignDraft } from "#workbench/outreach/campaign-draft";

const LONGEST_LINE = 200;
const LONGEST_WORDS = 20_000;
const MOST_PER_MINUTE = 6000;

const line = z.string().max(LONGEST_LINE);
const ids = z.array(line).max(1000).optional();
const paths = z.array(z.string().max(500)).max(10).optional();
const words = z.object({ subject: line, body: z.string().max(LONGEST_WORDS) });

export const draftSchema = z.object({
  id: line,
  sender: z.object({ name: line, mail: line, replyTo: line.optional() }),
  audience: z.object({
    ...{ countries: ids, cities: ids, kinds: ids, levels: ids },
    ...{ functions: ids, engagement: ids, stakeholders: ids },
  }),
  to: z.enum(["addressed", "everybody"]).optional(),
  words: z.object({ es: words, en: words, fr: words }),
  attachments: paths,
  publications: z.object({ es: paths, en: paths, fr: paths }).optional(),
  perMinute: z.number().int().min(1).max(MOST_PER_MINUTE).optional(),
  notBefore: line.optional().describe("date and hour; without a zone by the clock of the study"),
  event: line.optional().describe("id of a workshop, for invitations"),
});

export const testSchema = z.object({ to: z.email(), of: z.string().optional() });

export const moveSchema = z.object({
  to: z.enum(["started", "paused", "stopped"]),
  reason: z.string().max(4000).default(""),
});

/** Absent, not undefined: what is kept is compared with what is planned again. */
export function draftOf(body: z.infer<typeof draftSchema>): CampaignDraft {
  return JSON.parse(JSON.stringify(body));
}
