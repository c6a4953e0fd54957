// The pages of the portal and their addresses: one home, one page per topic, country and city, in each language.
import { slug } from "#base/slug";
import type { Language } from "#base/text";
import type { CaseStudy } from "#cases/case-study";
import type { ReportInput } from "../report/report-input.ts";
import { PORTAL_WORDS, TOPICS, type Topic } from "./portal-words.ts";

export type PageKind = "home" | "topic" | "country" | "city" | "story" | "search" | "changes";

export interface PortalPage {
  readonly kind: PageKind;
  /** Topic, country code, city id, or the kind. */
  readonly subject: string;
  readonly language: Language;
  /** Inside the output folder. */
  readonly path: string;
  readonly title: string;
}

export function planPortal(input: ReportInput, language: Language): readonly PortalPage[] {
  const { study } = input;
  const { labels, addresses, search } = PORTAL_WORDS[language];
  const page = (kind: PageKind, subject: string, title: string, name: string): PortalPage => ({
    kind,
    subject,
    language,
    title,
    path: `${language}/${name}.html`,
  });
  return [
    page("home", "home", study.titles[language], "index"),
    ...TOPICS.map((topic) => page("topic", topic, labels[topic], addresses[topic])),
    ...study.countries.map(({ code, names }) => page("country", code, names[language], slug(names[language]))),
    ...study.cities.map(({ id, name }) => page("city", id, name, cityAddress(input, id, language))),
    ...portalStories(input).map((one) =>
      page("story", storySubject(one), one.titles[language], `${addresses.cases}-${slug(one.titles[language])}`),
    ),
    page("changes", "changes", CHANGES[language], addresses.changes),
    page("search", "search", search, addresses.search),
  ];
}

/** Stories whose person agreed to the portal. */
export function portalStories({ cases }: ReportInput): readonly CaseStudy[] {
  return cases.filter(({ consent }) => consent.publications?.includes("portal") ?? true);
}

/** Named after the title: the id of a case may tell a city that the person did not agree to name. */
export function storySubject({ titles }: CaseStudy): string {
  return `story-${slug(titles.en)}`;
}

/** A city that is named like a country or like another city carries its country too. */
function cityAddress({ study }: ReportInput, id: string, language: Language): string {
  const city = study.cities.find((one) => one.id === id);
  const name = slug(city?.name ?? id);
  const country = study.countries.find(({ code }) => code === city?.country);
  const taken = [
    ...study.countries.map(({ names }) => slug(names[language])),
    ...study.cities.filter((one) => one.id !== id).map((one) => slug(one.name)),
  ];
  return taken.includes(name) ? `${name}-${slug(country?.names[language] ?? id)}` : name;
}

const CHANGES = {
  es: "Qué cambió desde la edición anterior",
  en: "What changed since the last edition",
  fr: "Ce qui a changé depuis l’édition précédente",
};

export function isTopic(subject: string): subject is Topic {
  return (TOPICS as readonly string[]).includes(subject);
}

/** The address of one page or file as seen from a page: both are paths inside the output folder. */
export function addressFrom(page: string, target: string): string {
  const [folder = ""] = page.split("/");
  const depth = page.split("/").length - 1;
  if (depth > 0 && target.startsWith(`${folder}/`)) return target.slice(folder.length + 1);
  return `${"../".repeat(depth)}${target}`;
}
