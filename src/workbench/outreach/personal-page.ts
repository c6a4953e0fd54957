// What the page behind a personal link shows, and the noting that it was opened.
import { isLanguage, type Language } from "#base/text";
import { computeTracker, type TrackerRow } from "#dissemination/follow/tracker";
import type { Recommendation } from "#findings/recommendation";
import type { Stakeholder } from "#findings/stakeholder";
import type { Feedback, FeedbackAnswer } from "#store/acts/outreach-acts";
import type { KeptMessage } from "#store/kept/messages";
import { actHead, type Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { findEvent, type KeptEvent } from "./kept-event.ts";
import { hashToken } from "./personal-links.ts";
import { personalLinkIsUnknown } from "./problems.ts";
import { addressedTo, type OutreachSetting, readSetting } from "./read-setting.ts";

export interface PersonalView {
  readonly message: KeptMessage;
  readonly setting: OutreachSetting;
  readonly stakeholder: Stakeholder;
  readonly language: Language;
  readonly recommendations: readonly Recommendation[];
  readonly rows: readonly TrackerRow[];
  /** What the campaign of the message invites to. */
  readonly event: KeptEvent | undefined;
  readonly feedback: readonly (Feedback & { readonly answer?: FeedbackAnswer })[];
}

/** Throws `workbench/personal-link-is-unknown`. */
export async function findByLink(desk: Pick<Desk, "store">, study: string, token: string): Promise<KeptMessage> {
  const message = await desk.store.messages.find(study, { tokenHash: hashToken(desk, study, token) });
  if (message === undefined) throw personalLinkIsUnknown();
  return message;
}

/** `language`: another than that of the message, where the reader chose it. Throws `workbench/personal-link-is-unknown`. */
export async function viewPersonalPage(
  desk: Desk,
  study: string,
  { token, language: wish }: { readonly token: string; readonly language?: string | undefined },
): Promise<PersonalView> {
  const message = await findByLink(desk, study, token);
  const setting = await readSetting(desk, study);
  const stakeholder = setting.stakeholders.get(message.stakeholder);
  if (stakeholder === undefined) throw personalLinkIsUnknown();
  const lines = await desk.store.outreachLog.ofStakeholder(study, stakeholder.id);
  const recommendations = addressedTo(setting, stakeholder.id);
  const today = desk.effects.clock.now().toISOString().slice(0, 10);
  const rows = computeTracker({ recommendations, stakeholders: setting.stakeholders, happenings: [], lines, today });
  const language = [wish ?? "", message.language].find(isLanguage) ?? "es";
  const answers = new Map(
    lines
      .filter(({ verb }) => verb === "answer-feedback")
      .map(({ subject, body }) => [subject, body as FeedbackAnswer]),
  );
  const feedback = lines
    .filter(({ verb }) => verb === "take-feedback")
    .map(({ subject, body }) => ({
      ...(body as Feedback),
      ...(answers.has(subject) ? { answer: answers.get(subject) as FeedbackAnswer } : {}),
    }));
  return {
    message,
    setting,
    stakeholder,
    language,
    recommendations,
    rows: rows.filter((row) => row.stakeholder === stakeholder.id),
    feedback,
    event: await findEventOf(desk, study, message.campaign),
  };
}

/** What a campaign invites to. */
export async function findEventOf(desk: Desk, study: string, campaign: string): Promise<KeptEvent | undefined> {
  const kept = await desk.store.campaigns.get(study, campaign);
  const id = (kept?.spec as CampaignPlan | undefined)?.spec.event;
  return id === undefined ? undefined : findEvent(desk, study, id);
}

/** Once a day for each message. */
export async function noteOpening(desk: Desk, study: string, { id, stakeholder }: KeptMessage): Promise<void> {
  const day = desk.effects.clock.now().toISOString().slice(0, 10);
  if (await desk.store.outreachLog.hasOpened(study, id, day)) return;
  await desk.store.commit({ ...actHead(desk, study), verb: "note-opening", body: { message: id, stakeholder } });
}
