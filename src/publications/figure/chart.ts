// What the compilers of charts hand to the drawing.
import type { Layer } from "./chart-layers.ts";
import type { KeyItem } from "./figure-options.ts";

/** A chart without its key, in drawing units. The plot of the layers stands `left` and `top` of its corner. */
export interface Chart {
  readonly layers: readonly Layer[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly key: readonly KeyItem[];
}
