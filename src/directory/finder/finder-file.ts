// What the finder page gets: the study's places and kinds, and its services with what may be told of them, readable in three languages.
import { LANGUAGES, type Language, type Texts } from "#base/text";
import type { PublishedService } from "../api/published-service.ts";
import { isConfidential, type ServiceCells, type ServiceColumn } from "../reintegration/service-columns.ts";
import { guessLanguage } from "./guess-language.ts";
import { sayHours } from "./say-hours.ts";
import type { Translations } from "./translations.ts";

export interface FinderPlace {
  readonly latitude: number;
  readonly longitude: number;
}

export interface FinderCity extends FinderPlace {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

export interface Named {
  readonly code: string;
  readonly names: Texts;
}

export interface FinderStudy {
  readonly id: string;
  readonly titles: Texts;
  readonly countries: readonly Named[];
  readonly cities: readonly FinderCity[];
  readonly kinds: readonly Named[];
  /** Server that takes corrections, where the study names one. */
  readonly feedback?: string;
  /** Languages of the portal beside the finder: its start is at `../es/index.html`. Absent under `serve`. */
  readonly portal?: readonly Language[];
}

/** A text with the language it was written in; the other languages are translations. */
export interface CardText {
  readonly language: Language;
  readonly texts: Partial<Texts>;
}

export interface FinderCard {
  /** What is not a text to read: names, places, telephones, codes. */
  readonly cells: ServiceCells;
  /** Hours stand here where they are no days and times, which a reader gets in words of their own language. */
  readonly texts: Readonly<Partial<Record<TextColumn | "hours", CardText>>>;
  /** Day on which somebody called, went there, or its provider confirmed it. */
  readonly checkedOn?: string;
}

export interface FinderFile {
  readonly study: FinderStudy;
  readonly total: number;
  /** Absent where the directory is too large for a phone: then each question is asked of the server. */
  readonly cards?: readonly FinderCard[];
}

export const TEXT_COLUMNS = ["what_it_does", "target_group", "eligibility", "not_eligible", "documents_asked"] as const;

export type TextColumn = (typeof TEXT_COLUMNS)[number];

const TOLD: readonly ServiceColumn[] = [
  "id",
  "country",
  "name",
  "name_en",
  "provider",
  "kind",
  "other_kinds",
  "women_specific",
  "children",
  "child_care",
  "cost",
  "city",
  "study_cities",
  "admin1",
  "coverage",
  "address",
  "phone",
  "hours",
  "languages",
  "waiting_time",
  "time_since_return",
  "until",
  "status",
  "status_year",
  "to_verify",
  "confidential_place",
  "lat",
  "lon",
  "source_url",
  "source_title",
  "source_date",
];

const PLACE: readonly ServiceColumn[] = ["address", "lat", "lon"];

/** Nothing on it says where a confidential place is. */
export function toFinderCard({ cells, checkedOn }: PublishedService, translations: Translations): FinderCard {
  const hidden = isConfidential(cells) ? PLACE : [];
  const told = TOLD.filter((column) => (cells[column] ?? "") !== "" && !hidden.includes(column));
  const isReadAsText = (column: keyof typeof cells, text: string) =>
    text !== "" && (column !== "hours" || sayHours(text, "es") === undefined);
  const texts = [...TEXT_COLUMNS, "hours" as const].flatMap((column) => {
    const text = cells[column] ?? "";
    return isReadAsText(column, text) ? [[column, toCardText(text, translations)] as const] : [];
  });
  return {
    cells: Object.fromEntries(told.map((column) => [column, cells[column] ?? ""])),
    texts: Object.fromEntries(texts),
    ...(checkedOn === undefined ? {} : { checkedOn }),
  };
}

function toCardText(text: string, translations: Translations): CardText {
  const known = translations.get(text);
  if (known !== undefined) return known;
  const language = guessLanguage(text);
  return { language, texts: { [language]: text } };
}

export interface ReadableText {
  readonly text: string;
  readonly language: Language;
  readonly isTranslation: boolean;
}

/** In the language asked for where there is one, else as it was written. */
export function readableIn({ language, texts }: CardText, wanted: Language): ReadableText {
  const own = texts[wanted];
  if (own !== undefined && own !== "") return { text: own, language: wanted, isTranslation: wanted !== language };
  return { text: texts[language] ?? "", language, isTranslation: false };
}

/** The cells of a card as the finder reads them: every language of its texts can be searched. */
export function cellsOfCard({ cells, texts }: FinderCard): ServiceCells {
  const all = TEXT_COLUMNS.flatMap((column) => {
    const own = texts[column];
    return own === undefined ? [] : [[column, textsIn(own).join(" · ")] as const];
  });
  return { ...cells, ...Object.fromEntries(all) };
}

function textsIn({ texts }: CardText): readonly string[] {
  return LANGUAGES.flatMap((language) => texts[language] ?? []);
}
