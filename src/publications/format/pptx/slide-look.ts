// How slides look: ink and measures of the study, in inches.

export const INK = "1C2530";
export const BRAND = "0F5C63";
export const BRAND_PALE = "E9F1F1";
export const ACCENT = "8A5A06";
export const MUTED = "56616D";
export const RULE = "C9CFD3";
export const SANS = "Noto Sans";
export const PAGE = { width: 13.333, bottom: 6.9 } as const;
/** In the order of series; the hues of women and men are not among them. */
export const SERIES: readonly string[] = ["0F5C63", "C98A1B", "93A3B5", "A0705A", "3F7D83"];

/** Inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
