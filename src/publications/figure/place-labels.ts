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

export interface PlacedLabel {
  readonly lines: readonly string[];
  readonly x: number;
  /** Base line of the first line. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly leader?: { readonly x: number; readonly y: number; readonly toX: number; readonly toY: number };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Candidate {
  readonly box: Box;
  readonly label: PlacedLabel;
}

const LINE = 13;
const NEAR = 4;

type Direction = readonly [number, number];
const SIDES = { right: [1, 0], left: [-1, 0], above: [0, -1], below: [0, 1] } as const;
const DIAGONALS = [
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
] as const;

/** Circles come largest first. A label for which there is no room at all is left out: the table beside the map has it. */
export function placeLabels(
  circles: readonly MapCircle[],
  frame: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const taken: Box[] = circles.map(circleBox);
  const labels: PlacedLabel[] = [];
  for (const circle of circles) {
    const found = candidates(circle).find(
      ({ box }) => isInside(box, frame) && !taken.some((other) => overlaps(box, other)),
    );
    if (found === undefined) continue;
    taken.push(found.box);
    labels.push(found.label);
  }
  return labels;
}

function candidates(circle: MapCircle): readonly Candidate[] {
  const wanted = circle.place.side;
  const first = wanted === undefined ? [] : [SIDES[wanted]];
  const directions = [...first, SIDES.right, SIDES.left, SIDES.above, SIDES.below, ...DIAGONALS];
  return [NEAR, 18, 36, 60, 90].flatMap((distance) =>
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
  return { box, label: { lines, x: at.x, y: box.top + 10, anchor, ...(distance > NEAR && { leader }) } };
}

function labelBox(lines: readonly string[], at: { readonly x: number; readonly y: number }, [dx, dy]: Direction): Box {
  const widths = lines.map((line, i) => measureText(line, SMALL_SIZE, i === 0 ? "semibold" : "regular"));
  const width = Math.max(...widths) + 2;
  const height = lines.length * LINE;
  const left = at.x - (width * (1 - Math.sign(dx))) / 2;
  const lean = dx === 0 || dy === 0 ? 0 : 6;
  const top = at.y - (height * (1 - Math.sign(dy))) / 2 - Math.sign(dy) * lean;
  return { left, right: left + width, top, bottom: top + height };
}

function circleBox({ x, y, radius }: MapCircle): Box {
  const half = radius * 0.86;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside(box: Box, { width, height }: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}
