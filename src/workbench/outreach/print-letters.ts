// Letters for those who have no mail: a PDF for each and one for the printer, in the language of the reader.
import { renderSVG } from "uqr";
import { renderLetters } from "#publications/format/pdf/render-letters";
import type { FontFile } from "#publications/format/render-assets";
import type { Letter, Paper } from "#publications/letter/letter";
import { formatDate } from "#publications/words/format-date";
import type { KeptContact } from "#store/kept/contacts";
import type { KeptMessage } from "#store/kept/messages";
import type { Desk } from "../act-head.ts";
import { type Composing, composeFor, languageOf } from "./compose-for.ts";
import { type CampaignPlace, openCampaign } from "./open-campaign.ts";
import { openContact } from "./seal-contact.ts";

export interface PrintedLetters {
  /** Name of file → PDF. */
  readonly each: ReadonlyMap<string, Uint8Array>;
  /** All of them; absent where there are none. */
  readonly batch?: Uint8Array;
}

export interface Printing {
  readonly paper: Paper;
  readonly fonts: readonly FontFile[];
}

/** To print is not to send: `handOver` notes who carried which. Throws `workbench/campaign-is-unknown`. */
export async function printLetters(desk: Desk, place: CampaignPlace, printing: Printing): Promise<PrintedLetters> {
  const composing = await openCampaign(desk, place);
  const messages = (await desk.store.messages.list(place.study, place.campaign)).filter(
    ({ channel, state }) => channel === "letter" && state !== "suppressed",
  );
  const contacts = await desk.store.contacts.getMany(
    place.study,
    messages.map(({ contact }) => contact),
  );
  const letters = messages.map((message) => letterFor(composing, message, contacts.get(message.contact)));
  const createdAt = Math.floor(desk.effects.clock.now().getTime() / 1000);
  const render = (some: readonly Letter[], title: string) => renderLetters(some, { ...printing, title, createdAt });
  const each = new Map(
    letters.map((letter, at) => {
      const { stakeholder = "", id = "" } = messages[at] ?? {};
      return [`${stakeholder}-${id}.pdf`, render([letter], place.campaign)];
    }),
  );
  const batch = letters.length === 0 ? {} : { batch: render(letters, place.campaign) };
  return { each, ...batch };
}

function letterFor(composing: Composing, message: KeptMessage, contact: KeptContact | undefined): Letter {
  const { desk, setting, plan } = composing;
  const { sender } = plan.spec;
  const { subject, body, reader } = composeFor(composing, message);
  const language = languageOf(message);
  const mark = /^\[([^\]]+)\] /u.exec(subject)?.[0] ?? "";
  const today = desk.effects.clock.now().toISOString().slice(0, 10);
  return {
    language,
    sender: `${setting.study.publisher[language]} · ${sender.replyTo ?? sender.mail}`,
    date: formatDate(today, language),
    address: addressOf(composing, message, contact),
    subject: subject.slice(mark.length),
    body,
    link: reader.link,
    code: renderSVG(reader.link, { ecc: "M", border: 2 }),
    mark: mark.replace(/^\[|\] $/gu, ""),
  };
}

/** Whoever is on record there first, then the institution, its city and its country; streets are not kept. */
function addressOf(
  { desk, setting }: Composing,
  message: KeptMessage,
  contact: KeptContact | undefined,
): readonly string[] {
  const { study, stakeholders } = setting;
  const stakeholder = stakeholders.get(message.stakeholder);
  const { name = "", position = "" } = contact === undefined ? {} : openContact(desk, study.id, contact);
  const city = study.cities.find(({ id }) => id === stakeholder?.city)?.name ?? "";
  const country = study.countries.find(({ code }) => code === stakeholder?.country)?.names[languageOf(message)] ?? "";
  return [name, position, stakeholder?.name ?? message.stakeholder, city, country].filter((line) => line !== "");
}
