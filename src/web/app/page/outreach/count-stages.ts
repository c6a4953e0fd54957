// The tracker in numbers: how many pairs of recommendation and institution came at least to each step, by one of their sides.
import type { TrackerRow } from "../../api/outreach-shapes.ts";

export const DIMENSIONS = ["country", "city", "stakeholder", "recommendation"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** In the order in which a recommendation goes through them. */
export const STEPS: readonly string[] = ["sent", "opened", "answered", "committed", "done", "gap-changed"];

export interface StageCount {
  /** Id; empty: of no city. */
  readonly key: string;
  readonly pairs: number;
  readonly reached: Readonly<Record<string, number>>;
  readonly overdue: number;
}

/** By id. */
export function countStages(rows: readonly TrackerRow[], by: Dimension): readonly StageCount[] {
  const keys = [...new Set(rows.map((row) => row[by]))].toSorted();
  return keys.map((key) => {
    const own = rows.filter((row) => row[by] === key);
    const reached = STEPS.map((step) => [step, own.filter((row) => rank(row.stage) >= rank(step)).length] as const);
    const overdue = own.flatMap(({ commitments }) => commitments).filter(({ state }) => state === "overdue").length;
    return { key, pairs: own.length, reached: Object.fromEntries(reached), overdue };
  });
}

/** -1: not sent. */
function rank(stage: string): number {
  return STEPS.indexOf(stage);
}
