// A wish → services, on the device where the list is there, else by the server.

import { type FinderWish, minuteOfWeek, questionOf, writeWish } from "#directory/finder/finder-address";
import { toFinderEntry } from "#directory/finder/finder-entry";
import { cellsOfCard, type FinderCard, type FinderFile, type FinderPlace } from "#directory/finder/finder-file";
import { type FoundService, openFinder } from "#directory/finder/open-finder";

export interface FoundCard extends FoundService {
  readonly card: FinderCard;
}

export interface WishAnswer {
  readonly found: readonly FoundCard[];
  readonly total: number;
}

export type AnswerWish = (wish: FinderWish, most: number) => Promise<WishAnswer>;

export function openAnswers(file: FinderFile, root: string): AnswerWish {
  const { cards } = file;
  if (cards === undefined) return (wish, most) => askServer(root, wish, most);
  const finder = openFinder(cards.map((card) => toFinderEntry(cellsOfCard(card))));
  const byId = new Map(cards.map((card) => [card.cells.id, card]));
  return async (wish, most) => {
    const { found, total } = finder.find(questionOf(wish, minuteOfWeek(new Date()), most));
    return { total, found: found.flatMap((one) => withCard(one, byId.get(one.id))) };
  };
}

function withCard(one: FoundService, card: FinderCard | undefined): readonly FoundCard[] {
  return card === undefined ? [] : [{ ...one, card }];
}

async function askServer(root: string, wish: FinderWish, most: number): Promise<WishAnswer> {
  const address = writeWish(wish);
  address.set("minute", String(minuteOfWeek(new Date())));
  address.set("most", String(most));
  const response = await fetch(`${root}find.json?${address}`);
  if (!response.ok) throw new Error(`find.json: ${response.status}`);
  return response.json();
}

const KILOMETRES_PER_DEGREE = 111.195;

/** On a plane through the first point: within one per cent up to 100 km. */
export function kilometresBetween(here: FinderPlace, there: FinderPlace): number {
  const north = (there.latitude - here.latitude) * KILOMETRES_PER_DEGREE;
  const east = (there.longitude - here.longitude) * KILOMETRES_PER_DEGREE * Math.cos((here.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

/** Undefined where only the city is known, or nothing. */
export function pointOf({ cells }: FinderCard): FinderPlace | undefined {
  const [latitude, longitude] = [Number(cells.lat), Number(cells.lon)];
  const isTold = (cells.lat ?? "") !== "" && (cells.lon ?? "") !== "" && Number.isFinite(latitude + longitude);
  return isTold ? { latitude, longitude } : undefined;
}
