// Names inside one block: each stands there once, those that a conversion adds by itself as well (`<repeat>_count`,
// `<select>_other`). Source: pyxform, unique names of a section.
import type { FormRow } from "../xform/entry.ts";
import { metaNameIssue, nearlySameNameIssue, sameNameIssue } from "./survey-issues.ts";
import { current, placeOfRow, type SurveyWalk } from "./survey-walk.ts";

export function claimName(name: string, row: Pick<FormRow, "row">, walk: SurveyWalk): void {
  const { names } = current(walk);
  const place = placeOfRow(walk, row, "name");
  const before = names.get(name.toLowerCase());
  if (name === "meta") walk.issues.push(metaNameIssue(place));
  if (before?.name === name) walk.issues.push(sameNameIssue(name, before.row, place));
  else if (before) walk.issues.push(nearlySameNameIssue(name, place));
  names.set(name.toLowerCase(), { name, row: row.row });
}
