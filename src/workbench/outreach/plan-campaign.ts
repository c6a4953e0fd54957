// A campaign as its file says → one message per person, queued. Planning twice adds nobody twice.
import { digestValue } from "#base/digest";
import { toInstant } from "#base/local-instant";
import { isLanguage, type Language } from "#base/text";
import { type Audience, type CampaignSpec, hasZone } from "#dissemination/message/campaign";
import { chooseAudience } from "#dissemination/message/choose-audience";
import { isMailAddress } from "#dissemination/stakeholder/contact-details";
import type { Stakeholder } from "#findings/stakeholder";
import type { NewAct } from "#store/acts/act";
import type { Channel, NewMessage } from "#store/acts/outreach-acts";
import { nameIsTaken, nameIsUnknown } from "#store/intake-problems";
import type { KeptCampaign } from "#store/kept/campaigns";
import type { KeptContact } from "#store/kept/contacts";
import { actHead, type Desk } from "../act-head.ts";
import type { CampaignPlan } from "./campaign-plan.ts";
import { findEvent } from "./kept-event.ts";
import { messageTo } from "./message-to.ts";
import { dateIsPast, eventIsCancelled, eventIsNotChosen, timeZoneIsMissing } from "./problems.ts";
import { addressedTo, type OutreachSetting, readSetting } from "./read-setting.ts";
import { openContact } from "./seal-contact.ts";
import { idsAfter, listStandingMerges } from "./standing-merges.ts";

export interface PlannedCampaign {
  readonly id: string;
  readonly queued: Readonly<Record<Channel, number>>;
  /** Stakeholders of the audience that nobody writes to, and why. */
  readonly leftOut: readonly { readonly stakeholder: string; readonly reason: LeftOutReason }[];
}

export type LeftOutReason =
  | "nothing-is-asked-of-it"
  | "contact-said-no"
  | "address-is-suppressed"
  | "address-is-invalid"
  | "address-is-anothers";

const AT_ONCE = 500;

/** Throws `store/name-is-taken` where the name belongs to a campaign that differs, `store/name-is-unknown` for a workshop, `workbench/date-is-past`, `workbench/event-is-cancelled`, `workbench/event-is-not-chosen`, `workbench/time-zone-is-missing`. */
export async function planCampaign(desk: Desk, study: string, written: CampaignPlan): Promise<PlannedCampaign> {
  const { plan, known, recipients } = await draftCampaign(desk, study, written);
  const { spec } = plan;
  const parts = Array.from({ length: Math.ceil(recipients.messages.length / AT_ONCE) }, (_, part) =>
    recipients.messages.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  const [first, ...others]: readonly NewAct[] = [
    ...(known === undefined
      ? [{ ...actHead(desk, study), verb: "plan-campaign", body: { id: spec.id, spec: plan } } as const]
      : []),
    ...parts.map((messages) => {
      return { ...actHead(desk, study), verb: "queue-messages", body: { campaign: spec.id, messages } } as const;
    }),
  ];
  if (first !== undefined) await desk.store.commit(first, ...others);
  const count = (channel: Channel) => recipients.messages.filter((message) => message.channel === channel).length;
  return {
    id: spec.id,
    queued: { mail: count("mail"), whatsapp: count("whatsapp"), letter: count("letter") },
    leftOut: recipients.leftOut,
  };
}

export interface DraftedCampaign {
  readonly plan: CampaignPlan;
  /** The same one, planned before. */
  readonly known: KeptCampaign | undefined;
  readonly recipients: Recipients;
}

/** Everything that planning decides, and nothing kept. Throws what `planCampaign` throws. */
export async function draftCampaign(desk: Desk, study: string, written: CampaignPlan): Promise<DraftedCampaign> {
  const setting = await readSetting(desk, study);
  const plan = withInstant(written, setting.study.timeZone);
  const { id, notBefore } = plan.spec;
  const known = await desk.store.campaigns.get(study, id);
  if (known !== undefined && digestValue(known.spec) !== digestValue(plan)) throw nameIsTaken(id);
  const isPast = notBefore !== undefined && Date.parse(notBefore) < desk.effects.clock.now().getTime();
  if (known === undefined && isPast) throw dateIsPast(notBefore);
  if (known === undefined) await checkEvent(desk, study, plan);
  return { plan, known, recipients: await chooseRecipients(desk, setting, plan.spec) };
}

/** Who is invited must learn to what: the workshop is there, ahead, and not cancelled. */
async function checkEvent(desk: Desk, study: string, { spec, templates }: CampaignPlan): Promise<void> {
  const speaksOfOne = Object.values(templates).some(({ subject, body }) => /\{\{\s*event\s*\}\}/u.test(subject + body));
  if (spec.event === undefined) {
    if (speaksOfOne) throw eventIsNotChosen();
    return;
  }
  const found = await findEvent(desk, study, spec.event);
  if (found === undefined) throw nameIsUnknown(spec.event);
  if (found.event.isCancelled === true) throw eventIsCancelled(found.event.title);
  if (Date.parse(found.event.start) < desk.effects.clock.now().getTime()) throw dateIsPast(found.event.start);
}

/** What is kept is an instant: a zone that the study changes later moves nothing. */
function withInstant(plan: CampaignPlan, timeZone: string | undefined): CampaignPlan {
  const { notBefore } = plan.spec;
  if (notBefore === undefined || hasZone(notBefore)) return plan;
  if (timeZone === undefined) throw timeZoneIsMissing(notBefore);
  const instant = toInstant(notBefore, timeZone);
  return { ...plan, spec: { ...plan.spec, notBefore: instant?.toISOString().replace(".000Z", "Z") ?? notBefore } };
}

export interface Recipients {
  readonly messages: readonly NewMessage[];
  readonly leftOut: PlannedCampaign["leftOut"];
}

async function chooseRecipients(desk: Desk, setting: OutreachSetting, spec: CampaignSpec): Promise<Recipients> {
  const study = setting.study.id;
  const contacts = await desk.store.contacts.list(study);
  const suppressed = await desk.store.suppressions.list(study);
  const taken = new Set<string>();
  const messages: NewMessage[] = [];
  const leftOut: { stakeholder: string; reason: LeftOutReason }[] = [];
  for (const stakeholder of chooseAudience([...setting.stakeholders.values()], await audienceOf(desk, study, spec))) {
    if (spec.to !== "everybody" && addressedTo(setting, stakeholder.id).length === 0) {
      leftOut.push({ stakeholder: stakeholder.id, reason: "nothing-is-asked-of-it" });
      continue;
    }
    const own = contacts.filter((contact) => contact.stakeholder === stakeholder.id);
    const willing = own.filter(({ consent }) => consent === "yes");
    const reached = willing.flatMap((contact) => reach(desk, study, { contact, suppressed, taken }));
    for (const { message, reason } of reached) {
      if (message === undefined) leftOut.push({ stakeholder: stakeholder.id, reason });
      else
        messages.push(
          messageTo(desk, study, { ...message, spec, stakeholder: stakeholder.id, contact: message.contact.id }),
        );
    }
    if (willing.length > 0) continue;
    if (own.some(({ consent }) => consent === "no"))
      leftOut.push({ stakeholder: stakeholder.id, reason: "contact-said-no" });
    else
      messages.push(
        messageTo(desk, study, {
          spec,
          stakeholder: stakeholder.id,
          contact: "",
          channel: "letter",
          language: languageOf(stakeholder, setting),
        }),
      );
  }
  return { messages, leftOut };
}

/** Whoever is named under an id that was merged is written to under the one that stayed. */
async function audienceOf({ store }: Desk, study: string, { audience }: CampaignSpec): Promise<Audience> {
  const { stakeholders } = audience;
  if (stakeholders === undefined) return audience;
  return { ...audience, stakeholders: idsAfter(stakeholders, await listStandingMerges(store, study)) };
}

interface Reaching {
  readonly contact: KeptContact;
  readonly suppressed: ReadonlyMap<string, string>;
  /** Marks of addresses that get a message already; added to. */
  readonly taken: Set<string>;
}

type Reached =
  | {
      readonly message: { readonly contact: KeptContact; readonly channel: Channel; readonly language: Language };
      readonly reason?: never;
    }
  | { readonly message?: undefined; readonly reason: LeftOutReason };

function reach(desk: Desk, study: string, { contact, suppressed, taken }: Reaching): readonly Reached[] {
  const { addressMark } = contact;
  const language = isLanguage(contact.language) ? contact.language : "es";
  if (addressMark === "") {
    const { whatsapp } = openContact(desk, study, contact);
    return [{ message: { contact, channel: whatsapp === "" ? "letter" : "whatsapp", language } }];
  }
  if (!isMailAddress(openContact(desk, study, contact).mail)) return [{ reason: "address-is-invalid" }];
  if (suppressed.has(addressMark)) return [{ reason: "address-is-suppressed" }];
  if (taken.has(addressMark)) return [{ reason: "address-is-anothers" }];
  taken.add(addressMark);
  return [{ message: { contact, channel: "mail", language } }];
}

function languageOf(stakeholder: Stakeholder, { study }: OutreachSetting): Language {
  return stakeholder.language ?? study.languages[0] ?? "es";
}
