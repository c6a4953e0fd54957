// Services that may be one and the same, each pair with the reason; nothing is merged here. Only services that share a telephone,
// a rare word in one town, or a spot on the map are compared, so that hundreds of thousands take seconds.

import { foldWords } from "#base/fold-text";
import type { ServiceCells } from "../reintegration/service-columns.ts";
import { dice, pairsOf, pairsOfWords, wordsOf } from "./text-similarity.ts";

export const DUPLICATE_REASONS = [
  "same-name-and-place",
  "alike-name-and-phone",
  "alike-name-and-near",
  "alike-name-and-provider",
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface DuplicatePair {
  /** Positions in the list. */
  readonly first: number;
  readonly second: number;
  readonly reason: DuplicateReason;
  /** Likeness of the names, between 0 and 1. */
  readonly alike: number;
  /** Where both have a point. */
  readonly distanceMetres?: number;
}

/** Pairs by position, each once. */
export function findDuplicates(services: readonly ServiceCells[]): readonly DuplicatePair[] {
  const compared = services.map(rememberCompared);
  const counts = countWords(compared);
  const seen = new Set<number>();
  const pairs: DuplicatePair[] = [];
  for (const block of blocksOf(compared, counts)) {
    for (const [first, second] of pairsIn(block)) {
      const key = first * services.length + second;
      const found = seen.has(key) ? undefined : judge(compared[first], compared[second]);
      seen.add(key);
      if (found !== undefined) pairs.push({ first, second, ...found });
    }
  }
  return pairs.toSorted((a, b) => a.first - b.first || a.second - b.second);
}

function* pairsIn(block: readonly number[]): Iterable<readonly [number, number]> {
  for (let a = 0; a < block.length; a += 1)
    for (let b = a + 1; b < block.length; b += 1) yield [block[a] ?? 0, block[b] ?? 0];
}

interface Compared {
  readonly name: string;
  readonly words: readonly string[];
  readonly letters: Uint32Array;
  /** "Móvil 1" is not "Móvil 2". */
  readonly numbers: string;
  readonly provider: string;
  readonly body: Uint32Array;
  readonly town: string;
  readonly phones: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly kind: string;
}

/** A directory is compared again when one of its services changed: the others are as they were. */
const remembered = new WeakMap<ServiceCells, Compared>();

function rememberCompared(cells: ServiceCells): Compared {
  const known = remembered.get(cells) ?? compare(cells);
  remembered.set(cells, known);
  return known;
}

function compare({
  name = "",
  provider = "",
  phone = "",
  lat = "",
  lon = "",
  kind = "",
  ...rest
}: ServiceCells): Compared {
  const words = wordsOf(name);
  return {
    name: foldWords(name),
    words,
    letters: pairsOfWords(words),
    numbers: (name.match(/\d+/g) ?? []).join(" "),
    provider: foldWords(provider),
    body: pairsOf(provider),
    town: townOf(rest),
    phones: phonesOf(phone),
    latitude: lat === "" ? Number.NaN : Number(lat),
    longitude: lon === "" ? Number.NaN : Number(lon),
    kind,
  };
}

function townOf({ country = "", city = "", admin1 = "" }: ServiceCells): string {
  return foldWords(`${country} ${city === "" ? admin1 : city}`);
}

function phonesOf(phone: string): readonly string[] {
  return phone.split(";").flatMap((part) => {
    const digits = part.replace(/ext.*$/, "").replace(/\D/g, "");
    return digits.length >= 7 ? [digits.slice(-8)] : [];
  });
}

/** A block of more services tells nothing: the word is too common. */
const LARGEST_BLOCK = 60;

function blocksOf(services: readonly Compared[], counts: Counts): readonly (readonly number[])[] {
  const blocks = new Map<string, number[]>();
  services.forEach((service, at) => {
    for (const key of keysOf(service, counts)) {
      const own = blocks.get(key);
      if (own === undefined) blocks.set(key, [at]);
      else if (own.at(-1) !== at) own.push(at);
    }
  });
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= LARGEST_BLOCK);
}

type Counts = ReadonlyMap<string, number>;

function countWords(services: readonly Compared[]): Counts {
  const counts = new Map<string, number>();
  for (const { words } of services) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function keysOf({ words, town, phones, latitude, longitude }: Compared, counts: Counts): readonly string[] {
  const byRarity = words.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  const rare = byRarity.slice(0, 2).map((word) => `w ${town} ${word}`);
  const whole = words.length === 0 ? [] : [`n ${town} ${words.join(" ")}`];
  const isPlaced = !Number.isNaN(latitude) && !Number.isNaN(longitude);
  const spots = isPlaced ? spotsOf(latitude, longitude).map((spot) => `s ${spot} ${byRarity[0] ?? ""}`) : [];
  return [...phones.map((number) => `p ${number}`), ...rare, ...whole, ...spots];
}

/** Two grids of about a kilometre, half a step apart: near neighbours share a cell of one of them. */
function spotsOf(latitude: number, longitude: number): readonly string[] {
  const cell = (shift: number) =>
    `${shift} ${Math.floor(latitude * 100 + shift)} ${Math.floor(longitude * 100 + shift)}`;
  return [cell(0), cell(0.5)];
}

const ALIKE = 0.82;

const NEAR_METRES = 250;

const FAR_METRES = 2000;

type Judgement = Omit<DuplicatePair, "first" | "second">;

function judge(a: Compared | undefined, b: Compared | undefined): Judgement | undefined {
  if (a === undefined || b === undefined || a.numbers !== b.numbers) return undefined;
  if (cannotBeAlike(a.letters.length, b.letters.length)) return undefined;
  const alike = dice(a.letters, b.letters);
  if (alike < ALIKE) return undefined;
  const distanceMetres = metresBetween(a, b);
  const reason = reasonOf(a, b, distanceMetres);
  if (reason === undefined) return undefined;
  return { reason, alike, ...(distanceMetres === undefined ? {} : { distanceMetres: Math.round(distanceMetres) }) };
}

/** Even if all pairs of the shorter name stood in the longer one. */
function cannotBeAlike(one: number, other: number): boolean {
  return 2 * Math.min(one, other) < ALIKE * (one + other);
}

/** One telephone is one desk; else two bodies that offer the same do not make one service. */
function reasonOf(a: Compared, b: Compared, metres: number | undefined): DuplicateReason | undefined {
  if (a.phones.some((phone) => b.phones.includes(phone))) return "alike-name-and-phone";
  if (a.provider !== "" && b.provider !== "" && dice(a.body, b.body) < ALIKE) return undefined;
  if (metres !== undefined && metres <= NEAR_METRES) return "alike-name-and-near";
  if ((metres !== undefined && metres > FAR_METRES) || a.town !== b.town) return undefined;
  if (a.name === b.name) return "same-name-and-place";
  return a.provider !== "" && b.provider !== "" && a.kind === b.kind ? "alike-name-and-provider" : undefined;
}

/** On a plane through the town: within a per mille over some kilometres. */
function metresBetween(a: Compared, b: Compared): number | undefined {
  if (Number.isNaN(a.latitude) || Number.isNaN(b.latitude) || Number.isNaN(a.longitude) || Number.isNaN(b.longitude))
    return undefined;
  const north = (a.latitude - b.latitude) * 111_195;
  const east = (a.longitude - b.longitude) * 111_195 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}
