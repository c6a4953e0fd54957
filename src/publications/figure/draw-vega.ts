// A Vega-Lite view → the inside of an SVG. Vega runs without a page: it cannot measure text here, so it lays out none.
import { type LoggerInterface, parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "./figure-options.ts";

const CONFIG = { aria: false, background: "transparent", view: { stroke: null }, font: "Noto Sans" };

export async function drawVega(spec: VegaLiteSpec): Promise<string> {
  const { spec: vega } = compile(toVegaLite(spec), { logger: silentLogger() });
  const view = new View(parse(vega), { renderer: "none", logger: silentLogger() });
  const svg = await view.toSVG();
  view.finalize();
  const inside = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"));
  // The figure is one image with one text alternative; roles of its parts would need names of their own.
  return inside.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, "");
}

/** The spec as Vega-Lite types it: ours is a part of that grammar, which its own compiler checks. */
export function toVegaLite(spec: VegaLiteSpec): TopLevelSpec {
  return { ...spec, autosize: { type: "none" }, config: CONFIG } as unknown as TopLevelSpec;
}

// Vega-Lite remarks on every view without an axis; nothing here is for a console.
function silentLogger(): LoggerInterface {
  const logger: LoggerInterface = {
    level: (() => logger) as LoggerInterface["level"],
    error: () => logger,
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
