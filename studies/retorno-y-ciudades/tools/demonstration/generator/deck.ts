// Chance without bad luck: draws are dealt from shuffled decks that hold every part of [0, 1) once. A stratum then lies near its planted
// share, while neighbours stay about as unlike as under free draws.
import { makeRandom, type Random } from "./random.ts";

export interface Decks {
  /** Each topic has its own deck. Small decks keep small groups near the share. */
  readonly chance: (topic: string, probability: number, size?: number) => boolean;
}

export function makeDecks(seed: string): Decks {
  const deals = new Map<string, () => number>();
  return {
    chance: (topic, probability, size = 40) => {
      let deal = deals.get(topic);
      if (deal === undefined) {
        deal = makeDeck(makeRandom(`${seed}:${topic}`), size);
        deals.set(topic, deal);
      }
      return deal() < probability;
    },
  };
}

function makeDeck(random: Random, size: number): () => number {
  let cards: number[] = [];
  return () => {
    if (cards.length === 0)
      cards = shuffle(
        Array.from({ length: size }, (_, i) => (i + random.uniform()) / size),
        random,
      );
    return cards.pop() ?? 0;
  };
}

function shuffle(cards: number[], random: Random): number[] {
  for (let last = cards.length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [cards[last], cards[other]] = [cards[other] ?? 0, cards[last] ?? 0];
  }
  return cards;
}
