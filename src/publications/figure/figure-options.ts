// What a figure needs beside its spec, and what its compilers hand to the drawing.
import type { Mark } from "#base/mark";
import type { Language } from "#base/text";
import type { WorldAtlas } from "./world-atlas.ts";

export interface FigureOptions {
  readonly language: Language;
  /** In drawing units: 640 on paper and wide screens, 340 on a phone. Below 480 labels stand above their rows. */
  readonly width: number;
  readonly mark: Mark;
  /** Unique where the drawing will stand: its title and description are named after it. */
  readonly id: string;
  /** Text alternative: `<title>` and `<desc>` of the drawing. */
  readonly title: string;
  readonly alternative: string;
  /** `screen` lets the page's custom properties set the colours. */
  readonly theme: "print" | "screen";
  /** Maps need it. */
  readonly world?: WorldAtlas | undefined;
  /** TopoJSON text with the object `admin1`; empty when there is none. */
  readonly areas?: string;
  /** Puts title, subtitle and source into the drawing, for a download that stands alone. */
  readonly heading?: { readonly subtitle: string; readonly source: string };
}

/** One item of the line above a drawing that says what a mark means. */
export interface KeyItem {
  readonly shape: "circle" | "diamond" | "square" | "triangle-up" | "cross" | "hollow" | "swatch" | "line";
  readonly colour: string;
  readonly label: string;
}

export const TEXT_SIZE = 12;
export const SMALL_SIZE = 11;
export const LINE_HEIGHT = 15;
export const FONT = "Noto Sans";

export function isNarrow(width: number): boolean {
  return width < 480;
}
