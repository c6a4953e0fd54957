// What the decisions on a work amount to, stage by stage. Where two people differ, both decisions are shown until one settles it.
import { groupBy } from "#base/group-by";
import type { Decision, ScreeningDecision, Stage } from "./screening-decision.ts";

export interface StageState {
  /** `waiting`: not read by enough people. `conflict`: they differ. `unsure` counts as to be read on. */
  readonly state: "include" | "exclude" | "not-retrieved" | "duplicate" | "waiting" | "conflict";
  readonly reason: string;
  /** The last decision of each person, in the order of the file. */
  readonly decisions: readonly ScreeningDecision[];
}

export interface ScreenedWork {
  readonly reference: string;
  readonly "title-abstract": StageState;
  /** Absent until it passed the first stage. */
  readonly "full-text"?: StageState;
}

export function judgeScreening(
  references: readonly string[],
  decisions: readonly ScreeningDecision[],
  readersPerWork: number,
): readonly ScreenedWork[] {
  const byWork = groupBy(decisions, ({ reference }) => reference);
  return references.map((reference) => {
    const own = byWork.get(reference) ?? [];
    const first = judgeStage(own, "title-abstract", readersPerWork);
    if (first.state !== "include") return { reference, "title-abstract": first };
    return { reference, "title-abstract": first, "full-text": judgeStage(own, "full-text", readersPerWork) };
  });
}

function judgeStage(own: readonly ScreeningDecision[], stage: Stage, readers: number): StageState {
  const there = own.filter((decision) => decision.stage === stage);
  const settled = there.filter(({ settles }) => settles).at(-1);
  const last = [...groupBy(there, ({ person }) => person).values()].flatMap((mine) => mine.at(-1) ?? []);
  if (settled !== undefined) return { state: passes(settled.decision), reason: settled.reason, decisions: last };
  const [first] = last;
  if (first === undefined || last.length < readers) return { state: "waiting", reason: "", decisions: last };
  const states = new Set(last.map(({ decision }) => passes(decision)));
  if (states.size > 1) return { state: "conflict", reason: "", decisions: last };
  const reason = last.map((decision) => decision.reason).find((code) => code !== "") ?? "";
  return { state: passes(first.decision), reason, decisions: last };
}

function passes(decision: Decision): Exclude<StageState["state"], "waiting" | "conflict"> {
  return decision === "unsure" ? "include" : decision;
}
