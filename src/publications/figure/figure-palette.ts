// The colours and marks of figures. Every colour has a name, so that a screen can set it anew for its dark theme.

export type ColourName = keyof typeof COLOURS;

export const COLOURS = {
  ink: "#1c2530",
  muted: "#56616d",
  axis: "#9aa3ab",
  grid: "#e4e7e9",
  paper: "#ffffff",
  reverse: "#fdfdfe",
  brand: "#0f5c63",
  accent: "#c98a1b",
  female: "#6a4c93",
  male: "#5b8e7d",
  "male-text": "#3c6a5b",
  "accent-text": "#8a5a06",
  sky: "#7fa9ad",
  clay: "#8d6b52",
  slate: "#5d6b7c",
  "level-0": "#f0f3f3",
  "level-1": "#cfe1e0",
  "level-2": "#93bdbc",
  "level-3": "#3f8286",
  "level-4": "#0f5c62",
  "land-near": "#eeefec",
  "land-here": "#dde8e6",
  border: "#a9b7b6",
  hatch: "#c9c2b2",
} as const;

export type Palette = Readonly<Record<ColourName, string>>;

/** The same names by night; the workbench has them in `figure-theme.css`. */
export const DARK_COLOURS: Palette = {
  ink: "#e8ebe9",
  muted: "#a9b3b8",
  axis: "#6d7a82",
  grid: "#2d383f",
  paper: "#151c21",
  reverse: "#0e1418",
  brand: "#62b8b8",
  accent: "#e0a640",
  female: "#b39ddb",
  male: "#86bda9",
  "male-text": "#86bda9",
  "accent-text": "#ecbf6b",
  sky: "#3f7d83",
  clay: "#c39b7d",
  slate: "#93a3b5",
  "level-0": "#1f292f",
  "level-1": "#24444a",
  "level-2": "#2f6468",
  "level-3": "#5fa3a4",
  "level-4": "#a9dbd8",
  "land-near": "#1b242a",
  "land-here": "#25383c",
  border: "#4c6065",
  hatch: "#4a4434",
};

export type Shape = "circle" | "diamond" | "square" | "triangle-up";

export interface SeriesStyle {
  readonly colour: string;
  /** The same hue, dark enough for text. */
  readonly textColour: string;
  readonly shape: Shape;
  /** Text on a bar of this colour. */
  readonly onColour: string;
}

const OTHERS: readonly SeriesStyle[] = [
  style("brand", "brand", "circle"),
  style("accent", "accent-text", "diamond", "ink"),
  style("slate", "slate", "square"),
  style("sky", "slate", "triangle-up", "ink"),
  style("clay", "clay", "circle"),
  style("axis", "muted", "square", "ink"),
];

const NAMED: ReadonlyMap<string, SeriesStyle> = new Map([
  ["female", style("female", "female", "circle")],
  ["male", style("male", "male-text", "diamond")],
  ["all", style("brand", "brand", "circle")],
]);

/** Women and men have their own marks; other series take theirs in the order of `keys`. */
export function styleSeries(keys: readonly string[]): ReadonlyMap<string, SeriesStyle> {
  const free = OTHERS.filter((other) => !keys.includes("all") || other.colour !== COLOURS.brand);
  const unnamed = keys.filter((key) => !NAMED.has(key));
  return new Map(
    keys.map((key) => [
      key,
      NAMED.get(key) ?? free[unnamed.indexOf(key) % free.length] ?? style("slate", "slate", "square"),
    ]),
  );
}

function style(colour: ColourName, text: ColourName, shape: Shape, onColour: ColourName = "reverse"): SeriesStyle {
  return { colour: COLOURS[colour], textColour: COLOURS[text], shape, onColour: COLOURS[onColour] };
}

/** Replaces each colour by a custom property of the page, with the print colour behind it. */
export function asScreenColours(svg: string): string {
  return svg.replace(/#[0-9a-f]{6}\b/g, (hex) => {
    const name = NAME_OF.get(hex);
    return name === undefined ? hex : `var(--fig-${name},${hex})`;
  });
}

const NAME_OF: ReadonlyMap<string, string> = new Map(Object.entries(COLOURS).map(([name, hex]) => [hex, name]));
