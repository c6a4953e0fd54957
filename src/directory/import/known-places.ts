// The places that a study knows, found by the names that tables give them, with or without accents and small mistakes.
import { foldWords } from "#base/fold-text";
import { dice, pairsOf } from "./text-similarity.ts";

export interface KnownPlace {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

export interface FoundPlace {
  readonly place: KnownPlace;
  /** False when letters differ: a person should look. */
  readonly isExact: boolean;
}

export interface Gazetteer {
  /** A place of the country (of any, when it is ""), if one is named like it; never one of two that are as near. */
  readonly find: (name: string, country: string) => FoundPlace | undefined;
}

/** Tables repeat names: each is looked for once. */
export function openGazetteer(places: readonly KnownPlace[]): Gazetteer {
  const named = places.map((place) => ({
    ...{ place, words: foldWords(place.name), letters: pairsOf(place.name) },
    names: place.name.includes("(")
      ? place.name
          .split(/[()]/)
          .map(foldWords)
          .filter((name) => name !== "")
      : [],
  }));
  const answers = new Map<string, FoundPlace | undefined>();
  return {
    find: (name, country) => {
      const key = `${country}\t${name}`;
      if (!answers.has(key))
        answers.set(
          key,
          findPlace(
            name,
            named.filter(({ place }) => country === "" || place.country === country),
          ),
        );
      return answers.get(key);
    },
  };
}

/** "San Salv." for San Salvador: only with its full stop, and only when one place begins so. */
function shortened(name: string, places: readonly NamedPlace[]): NamedPlace | undefined {
  const said = foldWords(name);
  if (!name.trim().endsWith(".") || said.length < 5) return undefined;
  return onlyOne(places.filter(({ words }) => words.startsWith(said)));
}

/** One letter too many, too few, wrong, or two that changed places. */
function slipped(said: string, places: readonly NamedPlace[]): NamedPlace | undefined {
  if (said.length < 6) return undefined;
  return onlyOne(places.filter(({ words, names }) => [words, ...names].some((word) => isOneSlipAway(word, said))));
}

function onlyOne(places: readonly NamedPlace[]): NamedPlace | undefined {
  return places.length === 1 ? places[0] : undefined;
}

export function isOneSlipAway(a: string, b: string): boolean {
  const start = [...a].findIndex((letter, at) => letter !== b[at]);
  if (start === -1) return b.length - a.length === 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const isSwap = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return (
    isSwap ||
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restB.length > 0 && restA === restB.slice(1))
  );
}

interface NamedPlace {
  readonly place: KnownPlace;
  readonly words: string;
  /** "Tegucigalpa (Distrito Central)" goes by either name. */
  readonly names: readonly string[];
  readonly letters: Uint32Array;
}

function findPlace(name: string, places: readonly NamedPlace[]): FoundPlace | undefined {
  const said = foldWords(name);
  if (said === "") return undefined;
  const same = places.filter(({ words, names }) => words === said || names.includes(said));
  if (same.length === 1 && same[0] !== undefined) return { place: same[0].place, isExact: true };
  if (same.length > 1) return undefined;
  const short = shortened(name, places) ?? slipped(said, places);
  if (short !== undefined) return { place: short.place, isExact: false };
  const letters = pairsOf(name);
  const near = places
    .map(({ place, letters: own }) => ({ place, alike: dice(own, letters) }))
    .filter(({ alike }) => alike >= 0.75)
    .toSorted((a, b) => b.alike - a.alike);
  const [best, second] = near;
  if (best === undefined || (second !== undefined && second.alike > best.alike - 0.05)) return undefined;
  return { place: best.place, isExact: false };
}
