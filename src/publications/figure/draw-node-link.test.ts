import { describe, expect, it } from "vitest";
import { drawNodeLink } from "./draw-node-link.ts";
import { figureData } from "./figure-data.ts";
import type { FigureOptions } from "./figure-options.ts";
import type { NodeLink } from "./figure-spec.ts";

const spec: NodeLink = {
  kind: "node-link",
  nodes: [
    { name: "Town hall", role: "single" },
    { name: "Health & care", role: "other" },
    { name: "Schools", role: "alone" },
  ],
  links: [
    { from: 0, to: 1, share: 1 },
    { from: 1, to: 0, share: 0.6 },
  ],
  roleLabels: { single: "Single point", alone: "Alone", other: "Others" },
  fromTitle: "Refers",
  toTitle: "To",
  shareTitle: "Share of cities",
};
const at = (width: number) => drawNodeLink(spec, { width, language: "en" } as FigureOptions);

describe("a network", () => {
  it("has a mark of its own for each role, so that grey print tells them apart, and an arrow for each link", () => {
    const { svg } = at(640);
    expect(svg.match(/<rect [^>]*width="16"/g)).toHaveLength(1);
    expect(svg.match(/<circle [^>]*r="8"/g)).toHaveLength(2);
    expect(svg.match(/<path d="M[^"]*Q[^"]*" fill="none"/g)).toHaveLength(2);
    expect(svg).toContain("Health &#38; care");
  });

  it("keeps everything inside a phone, with numbers in place of names and the names below", () => {
    const { svg, height } = at(340);
    const xs = [...svg.matchAll(/ (?:x|cx)="([-\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(340);
    const ys = [...svg.matchAll(/ y="([-\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.max(...ys)).toBeLessThan(height);
    expect(svg).toContain("1 Town hall");
  });

  it("is a table for those who would rather read", () => {
    expect(figureData(spec, "en")).toEqual({
      columns: ["Refers", "To", "Share of cities"],
      rows: [
        ["Town hall", "Health & care", 1],
        ["Health & care", "Town hall", 0.6],
      ],
    });
  });
});
