// A path context for d3-geo that leaves out points nearer than the eye can tell: detailed coasts stay small in the file.
import type { GeoContext } from "d3-geo";

const NEAREST = 0.6;

export class ThinPath implements GeoContext {
  private parts: string[] = [];
  private ring: [number, number][] = [];

  beginPath(): void {
    this.parts = [];
    this.ring = [];
  }

  moveTo(x: number, y: number): void {
    this.endRing(false);
    this.ring = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    const [lastX, lastY] = this.ring.at(-1) ?? [Number.POSITIVE_INFINITY, 0];
    if (Math.hypot(x - lastX, y - lastY) >= NEAREST) this.ring.push([x, y]);
  }

  arc(): void {
    this.endRing(false);
  }

  closePath(): void {
    this.endRing(true);
  }

  text(): string {
    this.endRing(false);
    return this.parts.join("");
  }

  /** Islands of one or two points are below the size of a dot and left out. */
  private endRing(closed: boolean): void {
    if (this.ring.length >= (closed ? 3 : 2)) {
      const points = this.ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`);
      this.parts.push(`M${points.join("L")}${closed ? "Z" : ""}`);
    }
    this.ring = [];
  }
}
