// A campaign while it is written, and what the server is told of it.
import { slug } from "#base/slug";
import { LANGUAGES, type Language } from "#base/text";
import type { CampaignChoices, CampaignWords } from "../../api/campaign-shapes.ts";

export interface Draft {
  readonly id: string;
  readonly countries: readonly string[];
  readonly city: string;
  readonly kinds: readonly string[];
  readonly levels: readonly string[];
  readonly engagement: readonly string[];
  readonly to: string;
  readonly words: CampaignWords;
  readonly publications: Readonly<Record<Language, string>>;
  /** Id of the workshop to which it invites; empty: none. */
  readonly event: string;
  readonly senderName: string;
  readonly senderMail: string;
  readonly perMinute: string;
  readonly notBefore: string;
}

const PER_MINUTE = "60";

export function beginDraft({ templates, publisher }: CampaignChoices, language: Language): Draft {
  const none = { subject: "", body: "" };
  return {
    ...{ id: "", countries: [], city: "", kinds: [], levels: [], engagement: [], to: "addressed" },
    words: templates[0]?.words ?? { es: none, en: none, fr: none },
    publications: { es: "", en: "", fr: "" },
    event: "",
    ...{ senderName: publisher[language], senderMail: "", perMinute: PER_MINUTE, notBefore: "" },
  };
}

/** Name of the template that invites. */
export const INVITATION = "invitation";

export function inviteTo(choices: CampaignChoices, event: string, language: Language): Draft {
  const begun = beginDraft(choices, language);
  const { words } = choices.templates.find(({ name }) => name === INVITATION) ?? begun;
  return { ...begun, words, ...inviteOf(choices, event) };
}

/** A workshop of one place invites those of that place; whoever composes may widen it. */
export function inviteOf({ events }: CampaignChoices, event: string): Pick<Draft, "event" | "countries" | "city"> {
  const { country = "", city = "" } = events.find(({ id }) => id === event) ?? {};
  return { event, countries: country === "" ? [] : [country], city };
}

/** Its name as people write it, as part of addresses and files. */
export function keyOf({ id }: Pick<Draft, "id">): string {
  return slug(id);
}

/** As the API wants it; what is empty is left out. */
export function writeDraft(draft: Draft): object {
  const { countries, city, kinds, levels, engagement, to, words, senderName, senderMail, notBefore } = draft;
  const publications = LANGUAGES.filter((one) => draft.publications[one] !== "");
  return {
    ...{ id: keyOf(draft), to, words, perMinute: Number(draft.perMinute) },
    sender: { name: senderName.trim(), mail: senderMail.trim() },
    audience: {
      ...filled({ countries, kinds, levels, engagement }),
      ...(city === "" ? {} : { cities: [city] }),
    },
    ...(publications.length === 0
      ? {}
      : { publications: Object.fromEntries(publications.map((one) => [one, [draft.publications[one]]])) }),
    ...(draft.event === "" ? {} : { event: draft.event }),
    ...(notBefore.trim() === "" ? {} : { notBefore: notBefore.trim() }),
  };
}

function filled(lists: Readonly<Record<string, readonly string[]>>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
