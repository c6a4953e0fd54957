// One glyph of the OpenType table `glyf`: a simple outline, or a composite of others (é = e + acute).

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Points off the curve pull it: they are the control points of quadratic curves. */
  readonly onCurve: boolean;
}

export interface GlyphFile {
  readonly view: DataView;
  /** Where in the table the outline of a glyph begins. */
  readonly offsets: (glyph: number) => number;
  /** Where the table begins. */
  readonly glyf: number;
}

type Contours = readonly (readonly Point[])[];

const DEEPEST = 6;

export function readGlyph(file: GlyphFile, glyph: number, depth = 0): Contours {
  const { view, offsets, glyf } = file;
  if (offsets(glyph) === offsets(glyph + 1) || depth > DEEPEST) return [];
  const at = glyf + offsets(glyph);
  const count = view.getInt16(at);
  return count < 0 ? readComposite(file, at + 10, depth) : readSimple(view, at + 10, count);
}

function readSimple(view: DataView, at: number, count: number): Contours {
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(at + 2 * i) + 1);
  const points = ends.at(-1) ?? 0;
  const instructions = view.getUint16(at + 2 * count);
  const { flags, next } = readFlags(view, at + 2 * count + 2 + instructions, points);
  const xs = readSteps(view, next, flags, { short: 2, same: 16 });
  const ys = readSteps(view, xs.next, flags, { short: 4, same: 32 });
  const all = flags.map((flag, i) => ({
    x: xs.values[i] ?? 0,
    y: ys.values[i] ?? 0,
    onCurve: (flag & ON_CURVE) !== 0,
  }));
  return ends.map((end, i) => all.slice(i === 0 ? 0 : ends[i - 1], end));
}

const ON_CURVE = 1;
const REPEATS = 8;

function readFlags(view: DataView, start: number, points: number) {
  const flags: number[] = [];
  let next = start;
  while (flags.length < points) {
    const flag = view.getUint8(next++);
    const times = (flag & REPEATS) !== 0 ? view.getUint8(next++) + 1 : 1;
    for (let i = 0; i < times; i += 1) flags.push(flag);
  }
  return { flags, next };
}

/** Coordinates are steps from point to point: of one byte, whose sign is the bit `same`; of two; or none where `same` alone is set. */
function readSteps(view: DataView, start: number, flags: readonly number[], bits: { short: number; same: number }) {
  let [next, value] = [start, 0];
  const values = flags.map((flag) => {
    const same = (flag & bits.same) !== 0;
    if ((flag & bits.short) !== 0) value += view.getUint8(next++) * (same ? 1 : -1);
    else if (!same) {
      value += view.getInt16(next);
      next += 2;
    }
    return value;
  });
  return { values, next };
}

const WORDS = 1;
const ARE_OFFSETS = 2;
const ONE_SCALE = 8;
const MORE = 32;
const TWO_SCALES = 64;
const MATRIX = 128;

function readComposite(file: GlyphFile, start: number, depth: number): Contours {
  const { view } = file;
  const contours: Contours[number][] = [];
  let at = start;
  let flags = MORE;
  while ((flags & MORE) !== 0) {
    flags = view.getUint16(at);
    const part = readGlyph(file, view.getUint16(at + 2), depth + 1);
    const words = (flags & WORDS) !== 0;
    // Parts that are tied to points instead of offsets do not occur in Noto.
    const placed = (flags & ARE_OFFSETS) !== 0;
    const [dx, dy] = words
      ? [view.getInt16(at + 4), view.getInt16(at + 6)]
      : [view.getInt8(at + 4), view.getInt8(at + 5)];
    at += words ? 8 : 6;
    const { matrix, size } = readMatrix(view, at, flags);
    at += size;
    contours.push(...part.map((contour) => contour.map((point) => move(point, matrix, placed ? [dx, dy] : [0, 0]))));
  }
  return contours;
}

type Matrix = readonly [xx: number, xy: number, yx: number, yy: number];

function readMatrix(view: DataView, at: number, flags: number): { readonly matrix: Matrix; readonly size: number } {
  const number = (i: number) => view.getInt16(at + 2 * i) / 16384;
  if ((flags & ONE_SCALE) !== 0) return { matrix: [number(0), 0, 0, number(0)], size: 2 };
  if ((flags & TWO_SCALES) !== 0) return { matrix: [number(0), 0, 0, number(1)], size: 4 };
  if ((flags & MATRIX) !== 0) return { matrix: [number(0), number(1), number(2), number(3)], size: 8 };
  return { matrix: [1, 0, 0, 1], size: 0 };
}

function move({ x, y, onCurve }: Point, [xx, xy, yx, yy]: Matrix, [dx, dy]: readonly [number, number]): Point {
  return { x: x * xx + y * yx + dx, y: x * xy + y * yy + dy, onCurve };
}
