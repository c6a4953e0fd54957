// Names at the ends of lines, moved apart so that none covers another.

import { LINE_HEIGHT, TEXT_SIZE } from "./figure-options.ts";
import { COLOURS, styleSeries } from "./figure-palette.ts";
import { wrapText } from "./measure-text.ts";
import type { LinePanel } from "./plan-panels.ts";

export interface EndLabel {
  readonly lines: readonly string[];
  /** Middle of the first line. */
  readonly y: number;
  readonly colour: string;
}

export function labelEnds(
  panel: LinePanel,
  room: { readonly width: number; readonly height: number },
): readonly EndLabel[] {
  const styles = styleSeries(panel.allSeries);
  const wanted = panel.allSeries.flatMap((series) => {
    const last = lastPoint(panel, series);
    if (last === undefined) return [];
    const lines = wrapText(panel.seriesLabels[series] ?? series, {
      width: room.width,
      size: TEXT_SIZE,
      weight: "semibold",
    });
    return [
      {
        lines,
        middle: panel.y(last.value),
        half: (lines.length * LINE_HEIGHT) / 2,
        colour: styles.get(series)?.textColour ?? COLOURS.ink,
      },
    ];
  });
  return spread(wanted, room.height).map(({ lines, middle, colour }) => ({
    lines,
    y: middle - ((lines.length - 1) * LINE_HEIGHT) / 2,
    colour,
  }));
}

function lastPoint(panel: LinePanel, series: string): LinePanel["points"][number] | undefined {
  return panel.points
    .filter((point) => point.series === series && point.role !== "rival")
    .reduce<LinePanel["points"][number] | undefined>((a, b) => (a === undefined || b.year > a.year ? b : a), undefined);
}

/** Pushes boxes down from the top until none overlaps, then up from the bottom edge. */
export function spread<Box extends { readonly middle: number; readonly half: number }>(
  boxes: readonly Box[],
  height: number,
): readonly Box[] {
  const placed = [...boxes].sort((a, b) => a.middle - b.middle);
  let floor = 0;
  for (const [i, box] of placed.entries()) {
    const middle = Math.max(box.middle, floor + box.half);
    placed[i] = { ...box, middle };
    floor = middle + box.half;
  }
  let ceiling = height;
  for (const [i, box] of [...placed.entries()].reverse()) {
    const middle = Math.min(box.middle, ceiling - box.half);
    placed[i] = { ...box, middle };
    ceiling = middle - box.half;
  }
  return placed;
}
