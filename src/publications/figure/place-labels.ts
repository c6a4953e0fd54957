// Labels of a map, each where it covers no other label and no circle; farther off with a leader when it must.
import { SMALL_SIZE } from "./figure-options.ts";
import type { PlaceMap } from "./figure-spec.ts";
import { measureText } from "./measure-text.ts";

export interface MapCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly place: PlaceMap["places"][number];
}

interface Leader {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

export interface PlacedLabel {
  readonly place: PlaceMap["places"][number];
  readonly lines: readonly string[];
  readonly x: number;
  /** Base line of the first line. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly leader?: Leader;
}

export interface MapBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Candidate {
  readonly box: MapBox;
  /** The leader as small boxes, so that nothing is drawn across it. */
  readonly line: readonly MapBox[];
  readonly label: PlacedLabel;
}

const LINE = 13;
const DISTANCES = [4, 18, 36, 60, 90];

/** A label beside its circle needs no leader. */
export const NEAR = 4;
export const FAR = 90;

type Direction = readonly [number, number];
const SIDES = { right: [1, 0], left: [-1, 0], above: [0, -1], below: [0, 1] } as const;
const DIAGONALS = [
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
] as const;

export interface LabelRoom {
  readonly frame: { readonly width: number; readonly height: number };
  /** All circles of the panel, also those that get no label. */
  readonly obstacles: readonly MapCircle[];
  /** Farthest distance of a label from its circle. */
  readonly reach: number;
}

/** Circles come largest first. A label for which there is no room is left out: the table beside the map has it. */
export function placeLabels(
  circles: readonly MapCircle[],
  { frame, obstacles, reach }: LabelRoom,
): readonly PlacedLabel[] {
  const taken: MapBox[] = obstacles.map(circleBox);
  const labels: PlacedLabel[] = [];
  for (const circle of circles) {
    const found = candidates(circle, reach).find(
      ({ box, line }) =>
        isInside(box, frame) && ![box, ...line].some((part) => taken.some((other) => overlaps(part, other))),
    );
    if (found === undefined) continue;
    taken.push(found.box, ...found.line);
    labels.push(found.label);
  }
  return labels;
}

function candidates(circle: MapCircle, reach: number): readonly Candidate[] {
  const wanted = circle.place.side;
  const first = wanted === undefined ? [] : [SIDES[wanted]];
  const directions = [...first, SIDES.right, SIDES.left, SIDES.above, SIDES.below, ...DIAGONALS];
  return DISTANCES.filter((distance) => distance <= reach).flatMap((distance) =>
    directions.map((direction) => makeCandidate(circle, direction, distance)),
  );
}

function makeCandidate(circle: MapCircle, direction: Direction, distance: number): Candidate {
  const { x, y, radius, place } = circle;
  const [dx, dy] = direction;
  const lines = place.label === "" || place.label === place.name ? [place.name] : [place.name, place.label];
  const reach = radius + distance;
  const at = { x: x + dx * reach, y: y + dy * reach };
  const anchor = dx > 0 ? "start" : dx < 0 ? "end" : "middle";
  const box = labelBox(lines, at, direction);
  const leader = { x: x + dx * radius, y: y + dy * radius, toX: at.x - dx * 2, toY: at.y - dy * 2 };
  const label = { place, lines, x: at.x, y: box.top + 10, anchor } as const;
  if (distance <= NEAR) return { box, line: [], label };
  return { box, line: leaderBoxes(leader), label: { ...label, leader } };
}

function leaderBoxes({ x, y, toX, toY }: Leader): readonly MapBox[] {
  const count = 8;
  return Array.from({ length: count }, (_, i) => {
    const part = (i + 1) / (count + 1);
    const [atX, atY] = [x + (toX - x) * part, y + (toY - y) * part];
    return { left: atX - 1, right: atX + 1, top: atY - 1, bottom: atY + 1 };
  });
}

function labelBox(
  lines: readonly string[],
  at: { readonly x: number; readonly y: number },
  [dx, dy]: Direction,
): MapBox {
  const widths = lines.map((line, i) => measureText(line, SMALL_SIZE, i === 0 ? "semibold" : "regular"));
  const width = Math.max(...widths) + 2;
  const height = lines.length * LINE;
  const left = at.x - (width * (1 - Math.sign(dx))) / 2;
  const lean = dx === 0 || dy === 0 ? 0 : 6;
  const top = at.y - (height * (1 - Math.sign(dy))) / 2 - Math.sign(dy) * lean;
  return { left, right: left + width, top, bottom: top + height };
}

function circleBox({ x, y, radius }: MapCircle): MapBox {
  const half = radius * 0.86;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function overlaps(a: MapBox, b: MapBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside(box: MapBox, { width, height }: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}
