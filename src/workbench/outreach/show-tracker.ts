// How far everything is, from the log.
import { computeTracker, publicRows, type TrackerRow } from "#dissemination/follow/tracker";
import type { Desk } from "../act-head.ts";
import { type OutreachSetting, readSetting } from "./read-setting.ts";

export interface Tracked {
  readonly setting: OutreachSetting;
  readonly rows: readonly TrackerRow[];
}

/** Throws `workbench/no-study-is-kept`. */
export async function showTracker(desk: Pick<Desk, "store" | "effects">, study: string): Promise<Tracked> {
  const setting = await readSetting(desk, study);
  const [happenings, lines] = await Promise.all([
    desk.store.outreachLog.happenings(study),
    desk.store.outreachLog.latest(study),
  ]);
  const today = desk.effects.clock.now().toISOString().slice(0, 10);
  const { recommendations, stakeholders } = setting;
  return { setting, rows: computeTracker({ recommendations, stakeholders, happenings, lines, today }) };
}

/** Only what stakeholders agreed to show. */
export async function showPublicTracker(desk: Pick<Desk, "store" | "effects">, study: string): Promise<Tracked> {
  const { setting, rows } = await showTracker(desk, study);
  return { setting, rows: publicRows(rows) };
}
