// What the finder knows of a service: what a person at a counter asks, in plain values. Nothing here says where a confidential place is.

import { foldText } from "#base/fold-text";
import { readHours } from "../import/opening-hours.ts";
import { isConfidential, type ServiceCells, splitList } from "../reintegration/service-columns.ts";

export interface FinderEntry {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly country: string;
  /** Study cities; empty with national coverage = everywhere in the country. */
  readonly cities: readonly string[];
  readonly isNational: boolean;
  readonly point?: { readonly latitude: number; readonly longitude: number };
  readonly isWomenOnly: boolean;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  /** Words of papers that are asked; empty = none known. */
  readonly documents: readonly string[];
  /** Days after the return within which it is open to a person. */
  readonly maximumDaysSinceReturn?: number;
  /** Minutes of the week, Monday 00:00 = 0, as [from, to). Empty = not known. */
  readonly openings: readonly (readonly [number, number])[];
  readonly languages: readonly string[];
  readonly isFree?: boolean;
  readonly isEnded: boolean;
  /** Words to search, without accents. */
  readonly text: string;
}

export function toFinderEntry(cells: ServiceCells): FinderEntry {
  const { id = "", country = "", kind = "", other_kinds = "", study_cities = "", coverage = "" } = cells;
  const point = pointOf(cells);
  const age = agesOf(cells);
  const days = daysSinceReturn(cells.eligibility ?? "");
  return {
    id,
    kinds: [...(kind === "" ? [] : [kind]), ...splitList(other_kinds, " ; ")],
    country,
    cities: splitList(study_cities, " ; "),
    isNational: coverage === "national",
    ...(point === undefined ? {} : { point }),
    isWomenOnly: cells.women_specific === "yes",
    ...age,
    documents: documentsOf(cells.documents_asked ?? ""),
    ...(days === undefined ? {} : { maximumDaysSinceReturn: days }),
    openings: openingsOf(cells.hours ?? ""),
    languages: (cells.languages ?? "")
      .split(/[;,]/)
      .map(languageCode)
      .filter((code) => code !== ""),
    ...(cells.cost === undefined || cells.cost === "" ? {} : { isFree: cells.cost === "free" }),
    isEnded: cells.status === "ended",
    text: textOf(cells),
  };
}

function textOf({
  name = "",
  name_en = "",
  provider = "",
  what_it_does = "",
  target_group = "",
  city = "",
}: ServiceCells): string {
  return foldText([name, name_en, provider, what_it_does, target_group, city].join(" "));
}

function pointOf(cells: ServiceCells): FinderEntry["point"] {
  if (isConfidential(cells) || (cells.lat ?? "") === "" || (cells.lon ?? "") === "") return undefined;
  const [latitude, longitude] = [Number(cells.lat), Number(cells.lon)];
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : undefined;
}

/** "18 a 35 años", "under 18", "menores de 18", "mayores de 60", "over 17". */
function agesOf({ eligibility = "", target_group = "" }: ServiceCells): Pick<FinderEntry, "minimumAge" | "maximumAge"> {
  const text = foldText(`${eligibility} ${target_group}`);
  const span = /(\d{1,2})\s*(?:a|-|–|to|y)\s*(\d{1,2})\s*(?:anos|years)/.exec(text);
  if (span !== null) return { minimumAge: Number(span[1]), maximumAge: Number(span[2]) };
  const below = /(?:under|menor(?:es)? de|moins de)\s*(\d{1,2})/.exec(text);
  if (below !== null) return { maximumAge: Number(below[1]) - 1 };
  const above = /(?:over|mayor(?:es)? de|plus de)\s*(\d{1,2})\s*(?:anos|years|ans)?/.exec(text);
  return above === null ? {} : { minimumAge: Number(above[1]) };
}

const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  dia: 1,
  week: 7,
  semana: 7,
  month: 30,
  mes: 30,
  year: 365,
  ano: 365,
};

/** "within six months of return", "hasta 6 meses después del retorno", "returned less than two years ago". */
function daysSinceReturn(eligibility: string): number | undefined {
  const text = foldText(eligibility);
  if (!/retorn|return|regres|deport|repatri/.test(text)) return undefined;
  const found =
    /(?:within|less than|under|hasta|menos de|dentro de|no mas de|maximo)\s*(?:the )?(?:last |first |los )?(\w+)\s*(day|dia|week|semana|month|mes|year|ano)/.exec(
      text,
    );
  const [, count = "", unit = ""] = found ?? [];
  const number = Number(count) || NUMBER_WORDS[count];
  return number === undefined ? undefined : number * (UNIT_DAYS[unit] ?? Number.NaN);
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  un: 1,
  uno: 1,
  una: 1,
  two: 2,
  dos: 2,
  three: 3,
  tres: 3,
  four: 4,
  cuatro: 4,
  five: 5,
  cinco: 5,
  six: 6,
  seis: 6,
  twelve: 12,
  doce: 12,
};

/** Papers by the words that tell them apart. */
export const PAPERS = ["identity", "birth", "return", "passport", "police", "school", "address"] as const;

export type Paper = (typeof PAPERS)[number];

const PAPER_WORDS: Readonly<Record<Paper, RegExp>> = {
  identity: /identi|\bdui\b|\bdpi\b|\bine\b|cedula|curp|id card/,
  birth: /birth|nacimiento|naissance/,
  return: /return|retorno|deport|repatri|constancia de recepcion|reception/,
  passport: /passport|pasaporte|passeport/,
  police: /police|policia|antecedentes|criminal/,
  school: /marks|school|diploma|notas|certificado de estudio|titulo/,
  address: /address|domicilio|residence|recibo/,
};

function documentsOf(text: string): readonly Paper[] {
  const said = foldText(text);
  return PAPERS.filter((paper) => PAPER_WORDS[paper].test(said));
}

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

function openingsOf(hours: string): FinderEntry["openings"] {
  return readHours(hours).openings.flatMap(({ days, opens, closes }) =>
    days.map((day) => {
      const start = DAYS.indexOf(day) * 1440;
      return [start + minutesOf(opens), start + minutesOf(closes)] as const;
    }),
  );
}

function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return hour * 60 + minute;
}

const LANGUAGE_CODES: Readonly<Record<string, string>> = {
  english: "en",
  ingles: "en",
  spanish: "es",
  espanol: "es",
  french: "fr",
  frances: "fr",
};

/** Code of a language by its name; a code, or a name that is not known, in small letters. */
export function languageCode(text: string): string {
  const said = foldText(text);
  return LANGUAGE_CODES[said] ?? said;
}
