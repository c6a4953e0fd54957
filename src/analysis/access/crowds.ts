// Where the people of each origin go, on typed arrays: the places in use of an origin stand next to each other, and those of the next one
// behind them, so that whoever walks through all of them reads memory in its order.

export interface Crowds {
  /** Where the entries of an origin begin, how many there are, and for how many there is room. */
  readonly first: Uint32Array;
  readonly size: Uint32Array;
  readonly capacity: Uint32Array;
  /** By entry: the place, the cost of the way there, and the people; in no order. An entry that everybody left stays. */
  place: Uint32Array;
  travel: Float64Array;
  people: Float64Array;
  /** End of the last block. */
  end: number;
}

/** Most origins use fewer places than this. */
const FIRST_CAPACITY = 8;

export function openCrowds(origins: number): Crowds {
  const entries = origins * FIRST_CAPACITY;
  return {
    first: Uint32Array.from({ length: origins }, (_, origin) => origin * FIRST_CAPACITY),
    size: new Uint32Array(origins),
    capacity: new Uint32Array(origins).fill(FIRST_CAPACITY),
    place: new Uint32Array(entries),
    travel: new Float64Array(entries),
    people: new Float64Array(entries),
    end: entries,
  };
}

export interface WayTaken {
  readonly place: number;
  readonly travel: number;
}

/** The entry of a place, counted from the first of its origin: its own, that of a place which everybody left, or a new one. */
export function entryOf(crowds: Crowds, origin: number, { place, travel }: WayTaken): number {
  const first = crowds.first[origin] ?? 0;
  const size = crowds.size[origin] ?? 0;
  let entry = size;
  for (let each = 0; each < size; each += 1) {
    if (crowds.place[first + each] === place) return each;
    if (entry === size && crowds.people[first + each] === 0) entry = each;
  }
  if (entry === size) addEntry(crowds, origin);
  const at = (crowds.first[origin] ?? 0) + entry;
  crowds.place[at] = place;
  crowds.travel[at] = travel;
  return entry;
}

function addEntry(crowds: Crowds, origin: number): void {
  if (crowds.size[origin] === crowds.capacity[origin]) moveToEnd(crowds, origin);
  crowds.size[origin] = (crowds.size[origin] ?? 0) + 1;
}

/** A block that is full goes on behind all others, with twice its room. */
function moveToEnd(crowds: Crowds, origin: number): void {
  const from = crowds.first[origin] ?? 0;
  const size = crowds.size[origin] ?? 0;
  const to = crowds.end;
  crowds.end += size * 2;
  if (crowds.end > crowds.place.length) enlarge(crowds, crowds.end * 2);
  crowds.place.copyWithin(to, from, from + size);
  crowds.travel.copyWithin(to, from, from + size);
  crowds.people.copyWithin(to, from, from + size);
  crowds.first[origin] = to;
  crowds.capacity[origin] = size * 2;
}

function enlarge(crowds: Crowds, length: number): void {
  const { place, travel, people } = crowds;
  crowds.place = new Uint32Array(length);
  crowds.travel = new Float64Array(length);
  crowds.people = new Float64Array(length);
  crowds.place.set(place);
  crowds.travel.set(travel);
  crowds.people.set(people);
}
