// One reader and one purpose → the message that is queued. Its id is made of both, so that queueing it again adds nothing.
import { digestText } from "#base/digest";
import type { CampaignSpec } from "#dissemination/message/campaign";
import type { Channel, MessagePurpose, NewMessage } from "#store/acts/outreach-acts";
import type { Desk } from "../act-head.ts";
import { hashToken, tokenOf } from "./personal-links.ts";

export interface Recipient {
  readonly spec: CampaignSpec;
  readonly stakeholder: string;
  /** Empty: nobody is on record there. */
  readonly contact: string;
  readonly channel: Channel;
  readonly language: string;
  /** What follows the first message, and of what. __Default value:__ the message itself. */
  readonly later?: { readonly purpose: MessagePurpose; readonly about: string };
}

export function messageTo(
  desk: Pick<Desk, "store">,
  study: string,
  { spec, stakeholder, contact, channel, language, later }: Recipient,
): NewMessage {
  const who = [contact || stakeholder, ...(later === undefined ? [] : [later.purpose, later.about])].join("\n");
  const id = `M-${digestText(`${study}\n${spec.id}\n${who}`).slice(0, 20)}`;
  const domain = spec.sender.mail.slice(spec.sender.mail.lastIndexOf("@") + 1);
  const link = (kind: "page" | "unsubscribe") => hashToken(desk, study, tokenOf(desk, kind, { study, message: id }));
  return {
    id,
    stakeholder,
    contact,
    language,
    channel,
    messageId: `<${id}.${digestText(study).slice(0, 8)}@${domain}>`,
    tokenHash: link("page"),
    unsubscribeHash: link("unsubscribe"),
    ...later,
  };
}
