// What the server answers about campaigns, and what it is told of one.
import * as z from "zod/mini";

const text = z.string();
const count = z.number();
const texts = z.object({ es: text, en: text, fr: text });
const words = z.object({ subject: text, body: text });
const inLanguages = z.object({ es: words, en: words, fr: words });
const named = z.array(z.object({ id: text, names: texts }));

export const campaignChoices = z.object({
  countries: named,
  cities: z.array(z.object({ id: text, name: text, country: text })),
  kinds: z.array(text),
  levels: z.array(text),
  engagements: named,
  templates: z.array(z.object({ name: text, words: inLanguages })),
  places: z.array(text),
  publications: z.object({ es: z.array(text), en: z.array(text), fr: z.array(text) }),
  events: z.array(z.object({ id: text, title: text, start: text, country: text, city: text })),
  publisher: texts,
  timeZone: text,
});

export const shownMessage = z.object({
  ...{ id: text, subject: text, text, html: text, short: text, letter: text, link: text },
  attachments: z.array(z.object({ name: text, bytes: count })),
});

const recipient = z.object({
  ...{ id: text, stakeholder: text, name: text, language: text, channel: text, subject: text, state: text },
  detail: text,
  /** Empty until it left or failed. */
  settledAt: text,
});

export const draftPreview = z.object({
  recipients: z.array(recipient),
  leftOut: z.array(z.object({ stakeholder: text, name: text, reason: text })),
  shown: z.optional(shownMessage),
});

const counts = { sent: count, failed: count, suppressed: count, uncertain: count, queued: count, toHandOver: count };
const row = {
  ...{ id: text, madeAt: text, state: text, notBefore: text, perMinute: count, ...counts },
  turns: z.array(z.object({ to: text, reason: text, at: text })),
};

export const campaigns = z.array(z.object(row));
export const campaign = z.object({ ...row, recipients: z.array(recipient) });
export const delivery = z.object({ state: text, detail: text });

export type CampaignChoices = z.infer<typeof campaignChoices>;
export type ShownMessage = z.infer<typeof shownMessage>;
export type DraftPreview = z.infer<typeof draftPreview>;
export type CampaignRow = z.infer<typeof campaigns>[number];
export type RecipientRow = z.infer<typeof recipient>;
export type CampaignWords = z.infer<typeof inLanguages>;
