// Opening hours as tables of the region write them in Spanish → schedules in the terms of HSDS (RFC 5545: weekly, days, times).
import { foldText } from "#base/fold-text";

export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

export type Weekday = (typeof WEEKDAYS)[number];

export interface Opening {
  readonly days: readonly Weekday[];
  /** `HH:MM`; a day that never closes is 00:00 to 24:00. */
  readonly opens: string;
  readonly closes: string;
}

export interface HoursReading {
  readonly openings: readonly Opening[];
  /** Whether every part of the text was understood. */
  readonly whole: boolean;
}

/** "domingos cerrado" opens nothing. */
const CLOSED = /^[^\d]*\b(?:cerrad[oa]s?|closed|ferme)\b[^\d]*$/;

/** Parts are read one by one: days, then times; a part without days takes those before it. */
export function readHours(text: string): HoursReading {
  let before: readonly Weekday[] = [];
  const open = partsOf(foldText(text)).filter((part) => !CLOSED.test(part));
  const parts = open.map((part) => {
    const { found, rest } = readDays(part);
    const times = readTimes(rest);
    const days = found.length > 0 ? found : before.length > 0 || !times.isAlways ? before : WEEKDAYS;
    if (found.length > 0) before = found;
    const isWhole = times.whole && times.spans.length > 0 && days.length > 0;
    return {
      isWhole,
      openings: days.length === 0 ? [] : times.spans.map(([opens, closes]) => ({ days, opens, closes })),
    };
  });
  const openings = parts.flatMap((part) => part.openings);
  return { openings, whole: openings.length > 0 && parts.every(({ isWhole }) => isWhole) };
}

/** Commas part openings only before a day: "lunes, miércoles y viernes" stays together. */
function partsOf(text: string): readonly string[] {
  return text
    .replace(/\ba\.\s?m\.?/g, "am")
    .replace(/\bp\.\s?m\.?/g, "pm")
    .split(
      /[;\n|]|(?<=[a-z]{4}|\d|\bam|\bpm|\bhrs)\.\s|(?<=\d[^,;]*),\s*(?=[a-z]+[^,]*\d)|\s+y\s+(?=(?:los\s+)?(?:sabados?|domingos?|sab|dom)\b[^,;]*(?:\d|medio))/,
    )
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const DAY_WORDS: readonly (readonly [RegExp, Weekday])[] = [
  [/^(?:lunes|lun|lu|l|mo|monday|mon|lundi)$/, "MO"],
  [/^(?:martes|mar|ma|m|tu|tuesday|tue|mardi)$/, "TU"],
  [/^(?:miercoles|mie|mi|x|we|wednesday|wed|mercredi)$/, "WE"],
  [/^(?:jueves|jue|ju|j|th|thursday|thu|jeudi)$/, "TH"],
  [/^(?:viernes|vie|vi|v|fr|friday|fri|vendredi)$/, "FR"],
  [/^(?:sabados?|sab|sa|s|saturdays?|sat|samedi)$/, "SA"],
  [/^(?:domingos?|dom|do|d|su|sundays?|sun|dimanche)$/, "SU"],
];

interface DaysReading {
  readonly found: readonly Weekday[];
  readonly rest: string;
}

function readDays(part: string): DaysReading {
  if (/\b(?:todos los dias|diario|diariamente|every day|daily|tous les jours|365 (?:dias|days))/.test(part))
    return {
      found: WEEKDAYS,
      rest: part.replace(
        /todos los dias(?: del ano)?|diariamente|diario|every day|daily|tous les jours|365 (?:dias|days)(?: (?:al|a|del) (?:ano|year))?/,
        " ",
      ),
    };
  if (/^\s*(?:dias habiles|dias laborables|entre semana|weekdays)/.test(part))
    return {
      found: WEEKDAYS.slice(0, 5),
      rest: part.replace(/dias habiles|dias laborables|entre semana|weekdays/, " "),
    };
  const head =
    /^(?:(?:los|las|de|del|desde|from|horario|atencion|:)\s*)*([^0-9]*?)(?=\d|medio|mediodia|cerrado|$)/.exec(
      part,
    )?.[0] ?? "";
  const found = daysIn(head);
  return found.length === 0 ? { found, rest: part } : { found, rest: part.slice(head.length) };
}

function daysIn(head: string): readonly Weekday[] {
  const words = head.match(/[a-z]+|-|–|\//g) ?? [];
  const found = new Set<Weekday>();
  let [last, isRange] = [-1, false];
  for (const word of words) {
    const day = DAY_WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (day === undefined) {
      if (
        last >= 0 &&
        (word === "a" || word === "al" || word === "-" || word === "–" || word === "to" || word === "au")
      )
        isRange = true;
      continue;
    }
    const at = WEEKDAYS.indexOf(day);
    if (isRange) for (const between of daysBetween(last, at)) found.add(between);
    found.add(day);
    [last, isRange] = [at, false];
  }
  return WEEKDAYS.filter((day) => found.has(day));
}

/** From Friday to Sunday goes on; from Saturday to Tuesday goes round. */
function daysBetween(from: number, to: number): readonly Weekday[] {
  const count = (to - from + 7) % 7;
  return Array.from({ length: count }, (_, step) => WEEKDAYS[(from + step) % 7]).filter((day) => day !== undefined);
}

interface TimesReading {
  readonly spans: readonly (readonly [string, string])[];
  readonly whole: boolean;
  /** "24 horas" says the days as well. */
  readonly isAlways: boolean;
}

const TIME = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*(?:h(?:rs?|oras?)?\b\.?)?\s*(am|pm|m\b|md\b|de la manana|de la tarde|de la noche|mediodia)?`;

const SPAN = new RegExp(`${TIME}\\s*(?:a las?|a|-|–|hasta las?|to|y)\\s*${TIME}`, "g");

function readTimes(text: string): TimesReading {
  if (/\b24\s*(?:h\b|hrs?|horas|hours|heures)|24\/7/.test(text))
    return { spans: [["00:00", "24:00"]], whole: true, isAlways: true };
  if (/medio dia|mediodia/.test(text) && !/\d/.test(text))
    return { spans: [["08:00", "12:00"]], whole: true, isAlways: false };
  const spans: (readonly [string, string])[] = [];
  const rest = text.replaceAll(SPAN, (...groups) => {
    const [, hour = "", minute, half, toHour = "", toMinute, toHalf] = groups.map((group) =>
      typeof group === "string" ? group : undefined,
    );
    const span = spanOf({ hour, minute, half }, { hour: toHour, minute: toMinute, half: toHalf });
    if (span !== undefined) spans.push(span);
    return span === undefined ? "?" : " ";
  });
  return { spans, whole: /^(?:[\s,.:()]|y|de|las?|horas?|hrs?|h)*$/.test(rest), isAlways: false };
}

interface Clock {
  readonly hour: string;
  readonly minute: string | undefined;
  readonly half: string | undefined;
}

/** Without am and pm, an end that is not after its beginning is in the afternoon: 8-4 closes at 16. */
function spanOf(from: Clock, to: Clock): readonly [string, string] | undefined {
  const [opens, closes] = [minutesOf(from, false), minutesOf(to, false)];
  if (opens === undefined || closes === undefined) return undefined;
  const late = to.half === undefined && closes <= opens && closes + 720 <= 1440 ? closes + 720 : closes;
  return late > opens ? [clock(opens), clock(late)] : undefined;
}

function minutesOf({ hour, minute = "0", half }: Clock, isLate: boolean): number | undefined {
  const [h, m] = [Number(hour), Number(minute)];
  if (h > 24 || m > 59) return undefined;
  const isNoon = half !== undefined && /^(?:m|md|mediodia)$/.test(half) && h === 12;
  const isAfternoon = isLate || (half !== undefined && /pm|tarde|noche/.test(half));
  if (isNoon) return 720 + m;
  if (isAfternoon && h < 12) return (h + 12) * 60 + m;
  return half !== undefined && /am|manana/.test(half) && h === 12 ? m : h * 60 + m;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
