// Which interviews a supervisor repeats: some of every interviewer, drawn by lot that anybody can draw again.
import { digestText } from "#base/digest";
import { groupBy } from "#base/group-by";
import type { FieldRecord } from "./field-record.ts";

export interface BackCheckPlan {
  /** Same seed, same records: same draw. */
  readonly seed: string;
  /** Of the complete records of each interviewer, of one. */
  readonly share: number;
  readonly leastPerInterviewer: number;
}

export interface BackCheck {
  readonly id: string;
  readonly interviewer: string;
  readonly city: string;
  readonly sex: string;
  readonly day: string;
}

/**
 * Records are ordered by the digest of seed and id, which is as good as a lottery, and the first of each interviewer are taken:
 * a record that arrives later changes the draw of nobody else. Without interviewers, each city counts as one.
 * Source of the share: J-PAL, Data quality checks (10 % or more of the sample, every interviewer early on).
 */
export function drawBackCheck(records: readonly FieldRecord[], plan: BackCheckPlan): readonly BackCheck[] {
  const complete = records.filter(({ outcome }) => outcome === "complete");
  const groups = groupBy(complete, ({ interviewer, city }) => interviewer || city);
  return [...groups].sort(byKey).flatMap(([, members]) => {
    const wanted = Math.max(plan.leastPerInterviewer, Math.ceil(members.length * plan.share));
    return members
      .map((record) => ({ record, lot: digestText(`${plan.seed}\n${record.id}`) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, wanted)
      .map(({ record: { id, interviewer, city, sex, day } }) => ({ id, interviewer, city, sex, day }));
  });
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
