// A path context for d3-geo that keeps the shape as the eye sees it and nothing more: detailed coasts stay small in the file.
import type { GeoContext } from "d3-geo";
import { simplifyLine } from "./simplify-line.ts";

type Point = readonly [x: number, y: number];

/** In pixels: points nearer than this to the last one are not looked at. */
const NEAREST = 0.3;
/** In pixels: no point that is left out lies farther than this from the line. */
const TOLERANCE = 0.3;

export class ThinPath implements GeoContext {
  private parts: string[] = [];
  private line: Point[] = [];

  beginPath(): void {
    this.parts = [];
    this.line = [];
  }

  moveTo(x: number, y: number): void {
    this.endLine(false);
    this.line = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    const [lastX, lastY] = this.line.at(-1) ?? [Number.POSITIVE_INFINITY, 0];
    if (Math.hypot(x - lastX, y - lastY) >= NEAREST) this.line.push([x, y]);
  }

  arc(): void {
    this.endLine(false);
  }

  closePath(): void {
    this.endLine(true);
  }

  text(): string {
    this.endLine(false);
    return this.parts.join("");
  }

  private endLine(closed: boolean): void {
    const start = this.line[0];
    const whole = closed && start !== undefined ? [...this.line, start] : this.line;
    this.parts.push(writeLine(simplifyLine(whole, TOLERANCE), closed));
    this.line = [];
  }
}

/** Islands of one or two points are below the size of a dot and left out; so are lines without a length. */
function writeLine(points: readonly Point[], closed: boolean): string {
  const tenths = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const [start, ...rest] = closed ? tenths.slice(0, -1) : tenths;
  if (start === undefined) return "";
  let [x, y] = start;
  const steps = rest.flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y] as const;
    [x, y] = [nextX, nextY];
    return step[0] === 0 && step[1] === 0 ? [] : [pair(step)];
  });
  if (steps.length < (closed ? 2 : 1)) return "";
  return `M${pair(start)}l${steps.join(" ")}${closed ? "z" : ""}`;
}

function pair([x, y]: readonly [number, number]): string {
  return y < 0 ? `${inPixels(x)}${inPixels(y)}` : `${inPixels(x)} ${inPixels(y)}`;
}

function inPixels(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, "$1.");
}
