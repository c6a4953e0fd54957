// Chains of recruitment: a column per wave, a dot per recruit, a line from each recruiter.
import { drawKey, drawText, round } from "./draw-svg.ts";
import { type FigureOptions, type KeyItem, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS, type SeriesStyle, styleSeries } from "./figure-palette.ts";
import type { RecruitmentChains } from "./figure-spec.ts";

const MARGIN = 14;
const HEAD = 34;
const TALLEST = 860;
const ROW = 13;

interface Layout {
  readonly x: (wave: number) => number;
  readonly y: (row: number) => number;
  /** By wave: dots of a thin wave are larger. */
  readonly radii: readonly number[];
  readonly bottom: number;
  readonly waves: number;
}

export function drawRecruitmentChains(spec: RecruitmentChains, { width }: FigureOptions): Drawn {
  const key = drawKey(chainKey(spec), width);
  const layout = layOut(spec, width);
  const styles = styleSeries(Object.keys(spec.seriesLabels));
  const body = [drawHead(spec.waveTitle, layout), drawLinks(spec, layout), drawNodes(spec, layout, styles)].join("");
  return {
    svg: `${key.svg}<g transform="translate(0,${round(key.height)})">${body}</g>`,
    height: key.height + layout.bottom,
  };
}

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

/** One group needs no key. */
function chainKey({ seriesLabels }: RecruitmentChains): readonly KeyItem[] {
  const styles = styleSeries(Object.keys(seriesLabels));
  const items = Object.entries(seriesLabels).flatMap(([key, label]): readonly KeyItem[] => {
    const style = styles.get(key);
    return style === undefined ? [] : [{ shape: "circle", colour: style.colour, label }];
  });
  return items.length > 1 ? items : [];
}

/** Rows shrink so that many chains stay on one page. */
function layOut({ nodes }: RecruitmentChains, width: number): Layout {
  const waves = nodes.reduce((most, { wave }) => Math.max(most, wave + 1), 1);
  const rows = nodes.reduce((most, { row }) => Math.max(most, row + 1), 1);
  const step = Math.min(ROW, TALLEST / rows);
  const across = waves > 1 ? (width - 2 * MARGIN) / (waves - 1) : 0;
  return {
    x: (wave) => MARGIN + wave * across,
    y: (row) => HEAD + (row + 0.5) * step,
    radii: Array.from({ length: waves }, (_, wave) => {
      const crowd = nodes.filter((node) => node.wave === wave).length;
      return Math.min(4.6, Math.max(1.2, (0.4 * step * rows) / Math.max(crowd, 1)));
    }),
    bottom: HEAD + rows * step + 6,
    waves,
  };
}

/** Wave numbers over their columns, as many as have room. */
function drawHead(title: string, { x, waves }: Layout): string {
  const every = Math.ceil((waves * 22) / Math.max(x(waves - 1), 22));
  const shown = Array.from({ length: waves }, (_, wave) => wave).filter((wave) => wave % every === 0);
  const numbers = shown.map((wave) =>
    drawText(String(wave), { x: x(wave), y: HEAD - 6, colour: COLOURS.muted, size: SMALL_SIZE, anchor: "middle" }),
  );
  return drawText(title, { x: 2, y: 12, colour: COLOURS.muted, size: SMALL_SIZE }) + numbers.join("");
}

function drawLinks({ nodes, links }: RecruitmentChains, { x, y }: Layout): string {
  const path = links.map(({ from, to }) => {
    const [a, b] = [nodes[from], nodes[to]];
    if (a === undefined || b === undefined) return "";
    const middle = round((x(a.wave) + x(b.wave)) / 2);
    return `M${round(x(a.wave))},${round(y(a.row))}C${middle},${round(y(a.row))} ${middle},${round(y(b.row))} ${round(x(b.wave))},${round(y(b.row))}`;
  });
  return `<path d="${path.join("")}" fill="none" stroke="${COLOURS.axis}" stroke-width="0.8"/>`;
}

/** Seeds are larger; a group outside the key is hollow. */
function drawNodes(
  { nodes }: RecruitmentChains,
  { x, y, radii }: Layout,
  styles: ReadonlyMap<string, SeriesStyle>,
): string {
  const dots = nodes.map(({ wave, row, series }) => {
    const colour = styles.get(series)?.colour;
    const size = round((radii[wave] ?? 1) * (wave === 0 ? 1.35 : 1));
    const look = `fill="${colour ?? COLOURS.paper}" stroke="${colour === undefined ? COLOURS.muted : COLOURS.paper}" stroke-width="0.7"`;
    return `<circle cx="${round(x(wave))}" cy="${round(y(row))}" r="${size}" ${look}/>`;
  });
  return dots.join("");
}
