// A file of answers that somebody sent: what it is taken for is proposed, or the mapping that was used for this form last; corrected by a
// person, it is kept for the next file, and the answers come in as a job.
import { digestValue } from "#base/digest";
import type { Issue } from "#base/issue";
import type { LinkedSheet } from "#intake/mapping/linked-sheets";
import type { Mapping } from "#intake/mapping/mapping";
import type { FormTables } from "#intake/versions/form-tables";
import type { Desk } from "../act-head.ts";
import { sentPath, withSentFiles } from "../effect/with-sent-files.ts";
import type { AnswerJob, AnswerJobs } from "./answer-jobs.ts";
import { type ImportReport, importResponses } from "./import-responses.ts";
import { readFormVersions } from "./read-form-versions.ts";
import { readResponseSheets } from "./read-response-sheets.ts";

export interface SentResponses {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of the study. */
  readonly form: string;
  /** Looked at by a person. __Default value:__ the one used last where it fits, else a proposed one */
  readonly mapping?: Mapping | undefined;
}

export interface ShownResponses extends Pick<ImportReport, "rows" | "mapping" | "reasons"> {
  /** Whether the mapping is the one that was used for this form last. */
  readonly isRemembered: boolean;
  /** Questions that a column may be, by the table that they are in. */
  readonly tables: FormTables["tables"];
  readonly issues: readonly Issue[];
  readonly issueCount: number;
}

const ISSUES_SHOWN = 200;

/** Nothing is kept. Throws what `importResponses` throws. */
export async function showResponses(desk: Desk, study: string, sent: SentResponses): Promise<ShownResponses> {
  const { own, file } = deskWith(desk, sent);
  const remembered =
    sent.mapping === undefined ? await rememberedFor(own, study, { file, form: sent.form }) : undefined;
  const mapping = sent.mapping ?? remembered;
  const request = { study, file, form: sent.form, preview: true, ...(mapping === undefined ? {} : { mapping }) };
  const { rows, mapping: used, reasons, issues } = await importResponses(own, request);
  const { tables } = await readFormVersions(desk.store, study, sent.form);
  return {
    ...{ rows, mapping: used, reasons, isRemembered: remembered !== undefined, tables: tables.at(-1)?.tables ?? [] },
    ...{ issues: issues.slice(0, ISSUES_SHOWN), issueCount: issues.length },
  };
}

/** What is wrong with the file is told before the job starts. Throws what `importResponses` and `start` throw. */
export async function bringResponses(
  { desk, jobs }: { readonly desk: Desk; readonly jobs: AnswerJobs },
  study: string,
  sent: SentResponses,
): Promise<AnswerJob> {
  const { mapping } = await showResponses(desk, study, sent);
  const { own, file, source } = deskWith(desk, sent);
  const { form } = sent;
  await remember(desk, study, mapping);
  return jobs.start(desk, {
    ...{ study, kind: "file", form, from: source },
    work: (watch) => importResponses(own, { study, file, form, mapping, preview: false, watch }),
  });
}

function deskWith(desk: Desk, { fileName, bytes }: SentResponses) {
  const file = sentPath(fileName);
  const own: Desk = { ...desk, effects: withSentFiles(desk.effects, new Map([[file, bytes]])) };
  return { own, file, source: file.slice(file.indexOf("/") + 1) };
}

const KIND = "response-mapping";

/** Where every column that it maps is in the file; the sheet of the form itself may be called otherwise (`export-2026-02`). */
async function rememberedFor(
  desk: Desk,
  study: string,
  { file, form }: { readonly file: string; readonly form: string },
): Promise<Mapping | undefined> {
  const kept = (await desk.store.records.get(study, `${KIND}/${form}`, form))?.body;
  if (kept === undefined) return undefined;
  const { sheets } = await readResponseSheets(desk.effects, file);
  // What `remember` wrote.
  return fitMapping(kept as Mapping, sheets);
}

export function fitMapping(mapping: Mapping, sheets: readonly LinkedSheet[]): Mapping | undefined {
  const root = sheets.find(({ parentKey }) => parentKey === "");
  const mapped = mapping.sheets.map((one) =>
    one.table === "" && root !== undefined ? { ...one, sheet: root.name } : one,
  );
  const fits = mapped.every(({ sheet, columns }) => {
    const head = sheets.find(({ name }) => name === sheet)?.sheet.head;
    return head !== undefined && columns.every(({ column }) => head.includes(column));
  });
  return fits ? { ...mapping, sheets: mapped } : undefined;
}

async function remember(desk: Desk, study: string, mapping: Mapping): Promise<void> {
  const { form } = mapping;
  const before = (await desk.store.records.get(study, `${KIND}/${form}`, form))?.body;
  if (before !== undefined && digestValue(before) === digestValue(mapping)) return;
  await desk.store.transaction(async (kept) => {
    await kept.records.replaceAll(study, `${KIND}/${form}`, [{ id: form, body: mapping }]);
    const at = desk.effects.clock.now().toISOString();
    await kept.ledger.add(study, { verb: "keep-mapping", at, actor: desk.actor, inputs: [], outputs: [] });
  });
}
