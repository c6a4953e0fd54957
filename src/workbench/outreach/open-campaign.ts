// A planned campaign with all that is needed to compose its messages.
import { LANGUAGES, type Language } from "#base/text";
import { writeEventWords } from "#dissemination/event/event-words";
import type { NewEvent } from "#store/acts/outreach-acts";
import type { Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import type { Composing } from "./compose-for.ts";
import { campaignIsUnknown } from "./problems.ts";
import { readSetting } from "./read-setting.ts";

export interface CampaignPlace {
  readonly study: string;
  readonly campaign: string;
  readonly publicUrl: string;
  readonly publications: string;
}

/** Throws `workbench/campaign-is-unknown`, `workbench/no-study-is-kept`. */
export async function openCampaign(
  desk: Desk,
  { study, campaign, publicUrl, publications }: CampaignPlace,
): Promise<Composing> {
  const kept = await desk.store.campaigns.get(study, campaign);
  if (kept === undefined) throw campaignIsUnknown(campaign);
  const plan = kept.spec as CampaignPlan;
  const setting = await readSetting(desk, study);
  const event = await readEvent(desk, study, plan.spec.event);
  return { desk, plan, setting, publicUrl, publications, event, files: new Map() };
}

async function readEvent({ store }: Desk, study: string, id: string | undefined): Promise<Record<Language, string>> {
  const lines = id === undefined ? [] : await store.outreachLog.ofSubject(study, id);
  const event = lines.findLast(({ verb }) => verb === "call-event")?.body as NewEvent | undefined;
  const [es = "", en = "", fr = ""] = LANGUAGES.map((language) =>
    event === undefined ? "" : writeEventWords(event, language),
  );
  return { es, en, fr };
}
