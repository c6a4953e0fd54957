// What writers need from outside: fonts and outlines. They are handed in, so that the ground floor reads no disk.

import type { DrawingMemory } from "../figure/drawing-memory.ts";
import type { WorldAtlas } from "../figure/world-atlas.ts";

export interface FontFile {
  /** File name: `NotoSans_400Regular.ttf`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RenderAssets {
  readonly fonts: readonly FontFile[];
  /** TopoJSON text with the object `admin1`; empty when the study has none. */
  readonly areas: string;
  readonly world?: WorldAtlas;
  /** __Default value:__ everything is drawn anew. */
  readonly drawings?: DrawingMemory;
}
