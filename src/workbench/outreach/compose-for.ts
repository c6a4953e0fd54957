// One queued message → what its reader gets: words, links, attachments.
import { join } from "node:path";
import { isLanguage, type Language } from "#base/text";
import { writeEventWords } from "#dissemination/event/event-words";
import { methodOf } from "#dissemination/event/write-calendar";
import { writeCommitmentWords } from "#dissemination/follow/commitment-words";
import type { TrackedCommitment } from "#dissemination/follow/tracker";
import { attachmentsIn } from "#dissemination/message/campaign";
import {
  type ComposedMessage,
  composeMessage,
  composeShortText,
  type Reader,
  type Setting,
} from "#dissemination/message/compose-message";
import { fillPlaces } from "#dissemination/message/template";
import type { KeptMessage } from "#store/kept/messages";
import type { Desk } from "../act-head.ts";
import { type CampaignPlan, templatesFor } from "./campaign-plan.ts";
import { calendarOf, type KeptEvent } from "./kept-event.ts";
import type { MailAttachment, OutgoingMail } from "./mail/mailer.ts";
import { pageAddress, tokenOf, unsubscribeAddress } from "./personal-links.ts";
import { attachmentIsMissing, attachmentIsTooLarge } from "./problems.ts";
import { addressedTo, type OutreachSetting } from "./read-setting.ts";

export interface Composing {
  readonly desk: Desk;
  readonly plan: CampaignPlan;
  readonly setting: OutreachSetting;
  /** Address under which readers see the server. */
  readonly publicUrl: string;
  /** Folder of publications. */
  readonly publications: string;
  readonly event: KeptEvent | undefined;
  /** Those that reminders may be about, by id. */
  readonly commitments: ReadonlyMap<string, TrackedCommitment>;
  /** Attachments read already, by path; added to. */
  readonly files: Map<string, Promise<MailAttachment>>;
}

export interface ComposedFor extends ComposedMessage {
  readonly reader: Reader;
  readonly short: string;
  /** The filled template, for letters. */
  readonly body: string;
}

export function composeFor(composing: Composing, message: KeptMessage): ComposedFor {
  const { desk, plan, setting, publicUrl, event, commitments } = composing;
  const language = languageOf(message);
  const study = setting.study.id;
  const link = (kind: "page" | "unsubscribe") => tokenOf(desk, kind, { study, message: message.id });
  const reader: Reader = {
    language,
    institution: setting.stakeholders.get(message.stakeholder)?.name ?? message.stakeholder,
    recommendations: addressedTo(setting, message.stakeholder).map(({ action }) => action[language]),
    link: pageAddress(publicUrl, study, link("page")),
    unsubscribe: unsubscribeAddress(publicUrl, study, link("unsubscribe")),
  };
  const place: Setting = {
    study: setting.study.titles[language],
    publisher: setting.study.publisher[language],
    mark: setting.mark,
    event: event === undefined ? "" : writeEventWords(event.event, language),
    commitment: writeCommitmentWords(commitments.get(message.about.split(" ")[0] ?? ""), language),
  };
  const template = templatesFor(plan, message.purpose)[language];
  const list = reader.recommendations.map((action) => `- ${action}`).join("\n");
  const body = fillPlaces(template.body, { ...reader, ...place, recommendations: list });
  return { ...composeMessage(template, reader, place), reader, short: composeShortText(reader, place), body };
}

/** For invitations and their changes; undefined for everything else. */
export function calendarFor(
  { plan, setting, event }: Composing,
  message: KeptMessage,
  attendee: { readonly name: string; readonly mail: string },
): OutgoingMail["calendar"] {
  if (event === undefined || !["", "event-change", "event-cancel"].includes(message.purpose)) return undefined;
  const { name, mail } = plan.spec.sender;
  const wish = { study: setting.study.id, language: languageOf(message), organizer: { name, mail }, attendee };
  return { method: methodOf({ ...event.event, attendee }), text: calendarOf(event, wish) };
}

export function languageOf({ language }: Pick<KeptMessage, "language">): Language {
  return isLanguage(language) ? language : "es";
}

const LARGEST_MEGABYTES = 15;

const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
};

/** Throws `workbench/attachment-is-missing`, `workbench/attachment-is-too-large`. */
export function attachmentsFor(composing: Composing, message: KeptMessage): Promise<readonly MailAttachment[]> {
  const { plan, setting, files } = composing;
  const country = setting.stakeholders.get(message.stakeholder)?.country ?? "";
  const paths = message.purpose === "" ? attachmentsIn(plan.spec, languageOf(message)) : [];
  const wanted = paths.map((path) => path.replaceAll("{language}", message.language).replaceAll("{country}", country));
  return Promise.all(
    wanted.map((path) => {
      const known = files.get(path) ?? readAttachment(composing, path);
      files.set(path, known);
      return known;
    }),
  );
}

async function readAttachment({ desk, publications }: Composing, path: string): Promise<MailAttachment> {
  const { files } = desk.effects;
  const place = join(publications, path);
  // Looked at before it is read: what is refused never comes into memory.
  if (((await files.size(place)) ?? 0) > LARGEST_MEGABYTES * 1_000_000)
    throw attachmentIsTooLarge(path, LARGEST_MEGABYTES);
  const bytes = await files.read(place);
  if (bytes === undefined) throw attachmentIsMissing(path);
  const type = TYPES[/\.([a-z0-9]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";
  return { name: path.replaceAll("/", "-"), type, bytes };
}
