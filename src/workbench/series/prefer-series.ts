// Which of several rival series is printed: written at the head of `preferredSeries` in study.yaml, with who, when and why beside it.
import { isMap, isSeq, parseDocument } from "yaml";
import type { SeriesPreference, Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { reasonIsMissing } from "../care-problems.ts";
import { noStudyKept } from "../problems.ts";
import { todayOf } from "../services/read-directory.ts";
import { changeStudyFiles, readStudyFile } from "../study-files/change-study-file.ts";
import { renewingStudy } from "../study-files/renew-study.ts";

export interface SeriesPreferred extends SeriesPreference {
  readonly reason: string;
}

/** Throws `workbench/reason-is-missing`, `workbench/no-study-is-kept`, and what `changeStudyFile` throws. */
export async function preferSeries(
  desk: Desk,
  { folder, study }: { readonly folder: string; readonly study: string },
  { reason, ...preferred }: SeriesPreferred,
): Promise<void> {
  if (reason.trim() === "") throw reasonIsMissing();
  const kept = await desk.store.records.get(study, "study", study);
  if (kept === undefined) throw noStudyKept();
  const file = await readStudyFile(desk, folder, "study.yaml");
  const why = ` ${todayOf(desk.effects)}, ${desk.actor}: ${reason.trim().replace(/\s+/g, " ")}`;
  const text = withPreference(file.text, preferred, why);
  const body = kept.body as Study;
  const others = body.preferredSeries.filter((one) => !isSame(one, preferred));
  const changed: Study = { ...body, preferredSeries: [preferred, ...others] };
  const change = { path: "study.yaml", text, seen: file.digest, verb: "prefer-series" };
  await changeStudyFiles(desk, { folder, study }, [change], { following: renewingStudy(desk, changed) });
}

function isSame(one: SeriesPreference, other: SeriesPreference): boolean {
  return one.indicator === other.indicator && one.country === other.country;
}

/** First match wins, so it stands first; an older one for the same indicator and country goes. */
export function withPreference(text: string, preferred: SeriesPreference, why: string): string {
  const document = parseDocument(text);
  const present = document.get("preferredSeries");
  const list = isSeq(present) ? present : document.createNode([]);
  if (!isSeq(list)) return text;
  const same = (item: unknown) =>
    isMap(item) && item.get("indicator") === preferred.indicator && item.get("country") === preferred.country;
  list.items = list.items.filter((item) => !same(item));
  const made = document.createNode({ ...preferred });
  made.commentBefore = why;
  list.items.unshift(made);
  list.flow = false;
  document.set("preferredSeries", list);
  return document.toString({ lineWidth: 0 });
}
