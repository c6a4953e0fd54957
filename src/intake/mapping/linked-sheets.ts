// The sheets of one export → a table for the form and one per repeat, with the columns that link them.
// KoboToolbox links by `_index` and `_parent_index` (`_parent_table_name` says to which sheet), ODK by KEY and PARENT_KEY.
import type { Sheet } from "#base/sheet";

export interface LinkedSheet {
  readonly sheet: Sheet;
  /** Name of the sheet, or of the file without ending. */
  readonly name: string;
  /** Column that other sheets refer to; empty when there is none. */
  readonly key: string;
  /** Column that refers to another sheet; empty for the form itself. */
  readonly parentKey: string;
  /** Name of the sheet that it refers to; empty for the form itself, and where the sheet does not say. */
  readonly parent: string;
}

const LINKS = [
  { key: "_index", parentKey: "_parent_index" },
  { key: "KEY", parentKey: "PARENT_KEY" },
] as const;

/** Columns that link or describe and are no answers. */
export const PAPERWORK =
  /^(_index|_parent_index|_parent_table_name|_submission__\w+|KEY|PARENT_KEY|SET-OF-.+|_id|_uuid|_submission_time|_validation_status|_notes|_status|_submitted_by|__version__|_tags|_xform_id\w*|_attachments|_geolocation|formhub\/uuid|meta[-/:.]?\w*|SubmissionDate|SubmitterID|SubmitterName|AttachmentsPresent|AttachmentsExpected|Status|ReviewState|DeviceID|Edits|FormVersion|instanceID|instanceName|_\w+_(latitude|longitude|altitude|precision))$/u;

export function linkSheets(
  sheets: readonly { readonly name: string; readonly sheet: Sheet }[],
): readonly LinkedSheet[] {
  return sheets.filter(({ sheet }) => sheet.head.length > 0).map(linkOf);
}

function linkOf({ name, sheet }: { readonly name: string; readonly sheet: Sheet }): LinkedSheet {
  const has = (column: string) => sheet.head.includes(column);
  const link = LINKS.find(({ parentKey }) => has(parentKey)) ?? LINKS.find(({ key }) => has(key));
  const tableName = sheet.head.indexOf("_parent_table_name");
  return {
    name,
    sheet,
    key: link !== undefined && has(link.key) ? link.key : "",
    parentKey: link !== undefined && has(link.parentKey) ? link.parentKey : "",
    parent: tableName === -1 ? "" : (sheet.rows[0]?.cells[tableName] ?? ""),
  };
}
