// The finder: which services are open to this person, near and now. An index over hundreds of thousands of services that a phone
// or a server holds in memory; every question is answered from the shortest list that it names.
import { foldText } from "#base/fold-text";
import type { FinderEntry, Paper } from "./finder-entry.ts";

export interface FinderQuestion {
  /** Codes of kinds; any of them. */
  readonly kinds?: readonly string[];
  readonly country?: string;
  /** A study city: services there and national ones. */
  readonly city?: string;
  readonly near?: { readonly latitude: number; readonly longitude: number; readonly withinKilometres: number };
  readonly words?: string;
  readonly person?: FinderPerson;
  /** Minute of the week in local time, Monday 00:00 = 0; only services known to be open then. */
  readonly openAt?: number;
  readonly language?: string;
  readonly freeOnly?: boolean;
  /** __Default value:__ 20 */
  readonly most?: number;
}

export interface FinderPerson {
  readonly sex?: "female" | "male";
  readonly age?: number;
  /** Papers that the person has; absent = not told. */
  readonly papers?: readonly Paper[];
  readonly daysSinceReturn?: number;
}

export interface FoundService {
  readonly id: string;
  readonly distanceKilometres?: number;
  /** What is not known and should be asked before going. */
  readonly ask: readonly ("hours" | "documents" | "cost" | "language")[];
}

export interface FinderAnswer {
  /** The nearest first where the question says where; else those of the city, then those that tell most. */
  readonly found: readonly FoundService[];
  readonly total: number;
}

export interface Finder {
  readonly find: (question: FinderQuestion) => FinderAnswer;
}

interface Index {
  readonly entries: readonly FinderEntry[];
  readonly byKind: Lists;
  readonly byCity: Lists;
  /** Services that work everywhere in a country. */
  readonly national: Lists;
  readonly byCountry: Lists;
  readonly byWord: Lists;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

type Lists = ReadonlyMap<string, Uint32Array>;

/** Services that have ended are left out. */
export function openFinder(all: readonly FinderEntry[]): Finder {
  const entries = all.filter(({ isEnded }) => !isEnded);
  const index: Index = {
    entries,
    byKind: listsOf(entries, ({ kinds }) => kinds),
    byCity: listsOf(entries, ({ cities }) => cities),
    national: listsOf(entries, ({ isNational, cities, country }) =>
      isNational && cities.length === 0 ? [country] : [],
    ),
    byCountry: listsOf(entries, ({ country }) => [country]),
    byWord: listsOf(entries, ({ text }) => new Set(text.match(/[a-z0-9]{3,}/g) ?? [])),
    latitude: Float64Array.from(entries, ({ point }) => point?.latitude ?? Number.NaN),
    longitude: Float64Array.from(entries, ({ point }) => point?.longitude ?? Number.NaN),
  };
  return { find: (question) => find(index, question) };
}

function listsOf(entries: readonly FinderEntry[], keysOf: (entry: FinderEntry) => Iterable<string>): Lists {
  const lists = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    for (const key of keysOf(entry)) {
      const own = lists.get(key);
      if (own === undefined) lists.set(key, [at]);
      else if (own.at(-1) !== at) own.push(at);
    }
  });
  return new Map([...lists].map(([key, list]) => [key, Uint32Array.from(list)]));
}

function find(index: Index, question: FinderQuestion): FinderAnswer {
  const { most = 20, near } = question;
  const distances = near === undefined ? undefined : new Map<number, number>();
  const fitting: number[] = [];
  for (const at of candidatesOf(index, question)) {
    const entry = index.entries[at];
    if (entry === undefined || !fits(entry, question)) continue;
    const distance = near === undefined ? 0 : kilometresTo(index, at, near);
    if (near !== undefined && !(distance <= near.withinKilometres)) continue;
    distances?.set(at, distance);
    fitting.push(at);
  }
  const best = bestOf(fitting, most, (at) => distances?.get(at) ?? farAndUnknown(index.entries[at], question));
  return { found: best.map((at) => describe(index, at, distances?.get(at), question)), total: fitting.length };
}

/** Positions that every list of the question has, in their order. */
function candidatesOf(index: Index, { kinds, country, city, words }: FinderQuestion): Iterable<number> {
  const lists: Uint32Array[] = [];
  if (kinds !== undefined && kinds.length > 0) lists.push(union(kinds.map((kind) => index.byKind.get(kind))));
  if (city !== undefined) lists.push(union([index.byCity.get(city), index.national.get(country ?? city.slice(0, 3))]));
  else if (country !== undefined) lists.push(index.byCountry.get(country) ?? new Uint32Array());
  for (const word of foldText(words ?? "").match(/[a-z0-9]{3,}/g) ?? []) lists.push(withWord(index.byWord, word));
  if (lists.length === 0) return index.entries.keys();
  const [first = new Uint32Array(), ...rest] = lists.toSorted((a, b) => a.length - b.length);
  return rest.reduce(intersect, first);
}

/** The word itself, and words that begin with it. */
function withWord(byWord: Lists, word: string): Uint32Array {
  const whole = byWord.get(word);
  if (whole !== undefined) return whole;
  return union([...byWord].flatMap(([known, list]) => (known.startsWith(word) ? [list] : [])).slice(0, 50));
}

function union(lists: readonly (Uint32Array | undefined)[]): Uint32Array {
  const some = lists.filter((list) => list !== undefined);
  if (some.length === 1 && some[0] !== undefined) return some[0];
  return Uint32Array.from(new Set(some.flatMap((list) => [...list]))).sort();
}

function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) {
      both[count] = left;
      count += 1;
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return both.subarray(0, count);
}

function fits(entry: FinderEntry, { person, openAt, language, freeOnly }: FinderQuestion): boolean {
  if (freeOnly === true && entry.isFree !== true) return false;
  if (language !== undefined && entry.languages.length > 0 && !entry.languages.includes(language)) return false;
  if (openAt !== undefined && !entry.openings.some(([from, to]) => openAt >= from && openAt < to)) return false;
  return person === undefined || isOpenTo(entry, person);
}

/** What a service does not say shuts nobody out. */
function isOpenTo(entry: FinderEntry, { sex, age, papers, daysSinceReturn }: FinderPerson): boolean {
  if (entry.isWomenOnly && sex === "male") return false;
  if (age !== undefined && (age < (entry.minimumAge ?? 0) || age > (entry.maximumAge ?? 200))) return false;
  if (papers !== undefined && !entry.documents.every((paper) => papers.some((own) => own === paper))) return false;
  return daysSinceReturn === undefined || daysSinceReturn <= (entry.maximumDaysSinceReturn ?? Number.POSITIVE_INFINITY);
}

const RADIANS = Math.PI / 180;

/** NaN where the service has no point. On a plane through the person: within one per cent up to 100 km. */
function kilometresTo(
  { latitude, longitude }: Index,
  at: number,
  here: { readonly latitude: number; readonly longitude: number },
): number {
  const north = ((latitude[at] ?? Number.NaN) - here.latitude) * 111.195;
  const east = ((longitude[at] ?? Number.NaN) - here.longitude) * 111.195 * Math.cos(here.latitude * RADIANS);
  return Math.hypot(north, east);
}

/** The `most` with the lowest score, in order; equal ones as they come. Few are kept of many, so all are never sorted. */
function bestOf(fitting: readonly number[], most: number, scoreOf: (at: number) => number): readonly number[] {
  const best: number[] = [];
  const scores: number[] = [];
  for (const at of fitting) {
    const score = scoreOf(at);
    if (best.length === most && score >= (scores[most - 1] ?? 0)) continue;
    const place = placeAfter(scores, score);
    scores.splice(place, 0, score);
    best.splice(place, 0, at);
    if (best.length > most) {
      scores.pop();
      best.pop();
    }
  }
  return best;
}

/** Behind all that are not above it: equal ones keep their order. */
function placeAfter(scores: readonly number[], score: number): number {
  let [from, to] = [0, scores.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((scores[middle] ?? 0) <= score) from = middle + 1;
    else to = middle;
  }
  return from;
}

function describe(
  { entries }: Index,
  at: number,
  distance: number | undefined,
  question: FinderQuestion,
): FoundService {
  const entry = entries[at];
  return {
    id: entry?.id ?? "",
    ...(distance === undefined ? {} : { distanceKilometres: Math.round(distance * 10) / 10 }),
    ask: asked(entry, question),
  };
}

const ELSEWHERE = 100;

/** Services of the city that is asked for come before those of the whole country; then those that tell most. */
function farAndUnknown(entry: FinderEntry | undefined, question: FinderQuestion): number {
  const { city } = question;
  const isElsewhere = city !== undefined && entry?.cities.includes(city) !== true;
  return (isElsewhere ? ELSEWHERE : 0) + countAsked(entry, question);
}

/** As many as `asked` names, without naming them: it is asked of every service that fits. */
function countAsked(entry: FinderEntry | undefined, { language }: FinderQuestion): number {
  if (entry === undefined) return 0;
  return (
    Number(entry.openings.length === 0) +
    Number(entry.documents.length === 0) +
    Number(entry.isFree === undefined) +
    Number(language !== undefined && entry.languages.length === 0)
  );
}

function asked(entry: FinderEntry | undefined, { language }: FinderQuestion): FoundService["ask"] {
  if (entry === undefined) return [];
  const unknown: FoundService["ask"][number][] = [];
  if (entry.openings.length === 0) unknown.push("hours");
  if (entry.documents.length === 0) unknown.push("documents");
  if (entry.isFree === undefined) unknown.push("cost");
  if (language !== undefined && entry.languages.length === 0) unknown.push("language");
  return unknown;
}
