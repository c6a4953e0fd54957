// Answers that reached the server beside those of the folder: what fits neither design nor codebook is left out and counted, and invented
// answers are never joined with them.
import { type ResponseSource, readResponses } from "#intake/read-responses";
import type { ResponseTable } from "#intake/response-table";
import { type FolderReader, remark } from "./folder-reader.ts";
import { receivedIsLeftOutIssue, receivedLacksColumnsIssue, receivedStandsApartIssue } from "./received-issues.ts";

/** Undefined where none can be used. */
export function readReceived(reader: FolderReader, source: ResponseSource): ResponseTable | undefined {
  const { sheet, design } = source;
  const { strata, clusters = [], weight, fpc, country } = design ?? {};
  const lacking = [strata, ...clusters, weight, fpc, country].filter(
    (name): name is string => name !== undefined && !sheet.head.includes(name),
  );
  if (lacking.length > 0) {
    remark(reader, [receivedLacksColumnsIssue(sheet, lacking)]);
    return undefined;
  }
  // A form of an earlier round may have asked less: what it did not ask is missing.
  const asked = design === undefined ? source : { ...source, design: { ...design, usedVariables: new Set<string>() } };
  const { issues } = readResponses(asked);
  const wrong = issues.filter(({ severity, place }) => severity === "error" && place.row !== undefined);
  const rows = new Set(wrong.map(({ place }) => place.row));
  const [first] = wrong;
  if (first !== undefined) remark(reader, [receivedIsLeftOutIssue(sheet.file, rows.size, first)]);
  const whole = { ...sheet, rows: sheet.rows.filter(({ row }) => !rows.has(row)) };
  const read = readResponses({ ...asked, sheet: whole });
  remark(reader, read.issues);
  return read.table;
}

/** `received` less what a file of the folder holds under the same id; nothing where that file is invented. */
export function besideFolder(
  reader: FolderReader,
  received: ResponseTable,
  others: readonly ResponseTable[],
): ResponseTable | undefined {
  const invented = others.find(({ mark }) => mark === "demonstration");
  if (invented !== undefined) {
    remark(reader, [receivedStandsApartIssue(invented.file, received.rows.length)]);
    return undefined;
  }
  const known = new Set(others.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const rows = received.rows.filter(({ id }) => !known.has(id));
  return rows.length === 0 ? undefined : { ...received, rows };
}
