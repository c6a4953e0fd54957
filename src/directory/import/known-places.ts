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
  const named = places.map((place) => ({ place, words: foldWords(place.name), letters: pairsOf(place.name) }));
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

interface NamedPlace {
  readonly place: KnownPlace;
  readonly words: string;
  readonly letters: Uint32Array;
}

function findPlace(name: string, places: readonly NamedPlace[]): FoundPlace | undefined {
  const said = foldWords(name);
  if (said === "") return undefined;
  const same = places.filter(({ words }) => words === said);
  if (same.length === 1 && same[0] !== undefined) return { place: same[0].place, isExact: true };
  if (same.length > 1) return undefined;
  const letters = pairsOf(name);
  const near = places
    .map(({ place, letters: own }) => ({ place, alike: dice(own, letters) }))
    .filter(({ alike }) => alike >= 0.75)
    .toSorted((a, b) => b.alike - a.alike);
  const [best, second] = near;
  if (best === undefined || (second !== undefined && second.alike > best.alike - 0.05)) return undefined;
  return { place: best.place, isExact: false };
}
