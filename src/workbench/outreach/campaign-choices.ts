// What whoever composes a campaign may choose from: institutions, words to begin with, publications, workshops.
import { LANGUAGES, type Language, type Texts } from "#base/text";
import { ENGAGEMENTS } from "#dissemination/message/campaign";
import { PLACES } from "#dissemination/message/template";
import { ENGAGEMENT_WORDS } from "#dissemination/stakeholder/engagement";
import { STAKEHOLDER_KINDS, STAKEHOLDER_LEVELS } from "#findings/read-stakeholders";
import type { Desk } from "../act-head.ts";
import { type CampaignDraft, FIRST_TEMPLATES, writeWords } from "./campaign-draft.ts";
import { listEvents } from "./list-events.ts";
import { readSetting } from "./read-setting.ts";

export interface CampaignChoices {
  readonly countries: readonly { readonly id: string; readonly names: Texts }[];
  readonly cities: readonly { readonly id: string; readonly name: string; readonly country: string }[];
  readonly kinds: readonly string[];
  readonly levels: readonly string[];
  readonly engagements: readonly { readonly id: string; readonly names: Texts }[];
  readonly templates: readonly { readonly name: string; readonly words: CampaignDraft["words"] }[];
  /** Places that a message may have, in double braces. */
  readonly places: readonly string[];
  /** Paths of what was published in a language, to be read as they are. */
  readonly publications: Readonly<Record<Language, readonly string[]>>;
  /** Workshops to which one may still be invited, the next first. */
  readonly events: readonly EventChoice[];
  readonly publisher: Texts;
  /** Hours are read by its clock; empty: they must say their zone. */
  readonly timeZone: string;
}

export interface EventChoice {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  /** Empty: of several countries, or of no city. */
  readonly country: string;
  readonly city: string;
}

/** Formats that people open from a message. */
const READABLE = /\.(?:pdf|docx|pptx|xlsx)$/u;

export async function listChoices(desk: Desk, study: string): Promise<CampaignChoices> {
  const { study: about, stakeholders } = await readSetting(desk, study);
  const paths = (await desk.store.publications.list(study))
    .map(({ path }) => path)
    .filter((path) => READABLE.test(path));
  const present = [...stakeholders.values()];
  const used = <Known extends string>(known: readonly Known[], of: (one: (typeof present)[number]) => string) =>
    known.filter((each) => present.some((one) => of(one) === each));
  return {
    countries: about.countries.map(({ code, names }) => ({ id: code, names })),
    cities: about.cities.map(({ id, name, country }) => ({ id, name, country })),
    kinds: used(STAKEHOLDER_KINDS, ({ kind }) => kind),
    levels: used(STAKEHOLDER_LEVELS, ({ level }) => level),
    engagements: ENGAGEMENTS.map((id) => ({ id, names: ENGAGEMENT_WORDS[id] })),
    templates: FIRST_TEMPLATES.map((name) => ({ name, words: writeWords(name) })),
    places: PLACES,
    publications: { es: inLanguage(paths, "es"), en: inLanguage(paths, "en"), fr: inLanguage(paths, "fr") },
    events: await listAhead(desk, study),
    publisher: about.publisher,
    timeZone: about.timeZone ?? "",
  };
}

async function listAhead(desk: Desk, study: string): Promise<CampaignChoices["events"]> {
  const now = desk.effects.clock.now().getTime();
  return (await listEvents(desk, study))
    .filter(({ isCancelled, start }) => isCancelled !== true && Date.parse(start) > now)
    .map(({ id, title, start, country = "", city = "" }) => ({ id, title, start, country, city }))
    .toReversed();
}

/** Folders name the language. */
function inLanguage(paths: readonly string[], language: Language): readonly string[] {
  return paths.filter((path) => LANGUAGES.find((one) => path.split("/").includes(one)) === language);
}
