// Opening hours in the words of a reader: what could be read of a text as days and times, days with the same times together.
import { groupBy } from "#base/group-by";
import type { Language, Texts } from "#base/text";
import { type Opening, readHours, WEEKDAYS } from "../import/opening-hours.ts";

/** Undefined where the text is not whole days and times: then only its own words are true. */
export function sayHours(text: string, language: Language): string | undefined {
  const { openings, whole } = readHours(text);
  if (!whole) return undefined;
  const byTimes = groupBy(timesByDay(openings, language), ({ times }) => times);
  const space = language === "fr" ? "\u00a0" : "";
  const parts = [...byTimes].map(([times, days]) => {
    const said = sayDays(
      days.map(({ day }) => day),
      language,
    );
    return `${said}${space}: ${times}`;
  });
  return parts.join(`${space}; `);
}

interface DayTimes {
  /** 0 = Monday. */
  readonly day: number;
  readonly times: string;
}

function timesByDay(openings: readonly Opening[], language: Language): readonly DayTimes[] {
  return WEEKDAYS.flatMap((name, day) => {
    const own = openings.filter(({ days }) => days.includes(name)).toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
    const times = [...new Set(own.map((opening) => saySpan(opening, language)))].join(AND[language]);
    return times === "" ? [] : [{ day, times }];
  });
}

const AND: Texts = { es: " y ", en: " and ", fr: " et " };
const ALWAYS: Texts = { es: "24 horas", en: "24 hours", fr: "24 heures sur 24" };

function saySpan({ opens, closes }: Opening, language: Language): string {
  return opens === "00:00" && closes === "24:00"
    ? ALWAYS[language]
    : `${sayClock(opens, language)}–${sayClock(closes, language)}`;
}

/** French writes 7 h 30. */
function sayClock(clock: string, language: Language): string {
  const [hour = "", minute = ""] = clock.split(":");
  const short = String(Number(hour));
  if (language !== "fr") return `${short}:${minute}`;
  return minute === "00" ? `${short}\u00a0h` : `${short}\u00a0h\u00a0${minute}`;
}

const DAYS: Readonly<Record<Language, readonly string[]>> = {
  es: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
};

const EVERY_DAY: Texts = { es: "todos los días", en: "every day", fr: "tous les jours" };
const TO: Texts = { es: " a ", en: " to ", fr: " au " };

function sayDays(days: readonly number[], language: Language): string {
  if (days.length === WEEKDAYS.length) return EVERY_DAY[language];
  return runsOf(days)
    .map(([from, to]) => sayRun(from, to, language))
    .join(", ");
}

/** French says “du lundi au vendredi”; two days in a row are named one by one. */
function sayRun(from: number, to: number, language: Language): string {
  const name = (day: number) => DAYS[language][day] ?? "";
  if (to === from) return name(from);
  if (to === from + 1) return `${name(from)}${AND[language]}${name(to)}`;
  return `${language === "fr" ? "du " : ""}${name(from)}${TO[language]}${name(to)}`;
}

function runsOf(days: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
