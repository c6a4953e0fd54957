// When, where and about what, in words, for invitations.
import type { Language } from "#base/text";
import { formatDate } from "#publications/words/format-date";

export interface PlannedEvent {
  readonly subject: string;
  readonly title: string;
  /** ISO 8601 with zone: `2027-02-10T09:00-06:00`. */
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly agenda: readonly string[];
}

const WORDS = {
  es: { from: "de", to: "a", agenda: "Agenda" },
  en: { from: "from", to: "to", agenda: "Agenda" },
  fr: { from: "de", to: "à", agenda: "Ordre du jour\u00a0" },
} as const;

export function writeEventWords({ title, start, end, place, agenda }: PlannedEvent, language: Language): string {
  const words = WORDS[language];
  const when = `${formatDate(start, language)}, ${words.from} ${timeOf(start)} ${words.to} ${timeOf(end)} (${zoneOf(start)})`;
  const points = agenda.length === 0 ? "" : `\n\n${words.agenda}:\n\n${agenda.map((point) => `- ${point}`).join("\n")}`;
  return `**${title}**\n${when}\n${place}${points}`;
}

function timeOf(instant: string): string {
  return /T(\d{2}:\d{2})/u.exec(instant)?.[1] ?? "";
}

function zoneOf(instant: string): string {
  const zone = /(Z|[+-]\d{2}:\d{2})$/u.exec(instant)?.[1] ?? "Z";
  return zone === "Z" ? "UTC" : `UTC${zone}`;
}
