// Names on a map of circles: the first in the list first; a name that would lie on another, or on a circle, is left to the table.

export interface Circle {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Size of the letters, in the units of the map. */
  readonly letter: number;
}

export interface PlacedName {
  readonly id: string;
  readonly name: string;
  /** Middle of the name; its base line. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function namesWithRoom(circles: readonly Circle[], { width, height, letter }: Room): readonly PlacedName[] {
  const discs = circles.map(({ id, x, y, radius }) => ({ id, x, y, width: 2 * radius, height: 2 * radius }));
  const taken: Box[] = [];
  return circles.flatMap(({ id, name, x, y, radius }) => {
    const long = name.length * letter * 0.6;
    const middle = Math.min(Math.max(x, long / 2 + 4), width - long / 2 - 4);
    const others = () => [...taken, ...discs.filter((disc) => disc.id !== id)];
    const isFree = (box: Box) =>
      box.y - letter / 2 > 0 && box.y + letter / 2 < height && !others().some((other) => overlaps(box, other));
    const [below, above] = [y + radius + letter * 0.8, y - radius - letter * 0.7];
    const box = [below, above].map((at) => ({ x: middle, y: at, width: long, height: letter * 1.2 })).find(isFree);
    if (x < 0 || x > width || box === undefined) return [];
    taken.push(box);
    return [{ id, name, x: middle, y: box.y + letter * 0.35 }];
  });
}

function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
