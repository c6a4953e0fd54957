// A file of answers into the study, by a mapping: what is new is added, what changed becomes an edit, the rest is left alone.
import { basename } from "node:path";
import { digestText, digestValue } from "#base/digest";
import type { Issue } from "#base/issue";
import { applyMapping, type MappedInstance } from "#intake/mapping/apply-mapping";
import { keepUnmapped } from "#intake/mapping/keep-unmapped";
import type { LinkedSheet } from "#intake/mapping/linked-sheets";
import type { Mapping } from "#intake/mapping/mapping";
import { type ProposedMapping, proposeMapping } from "#intake/mapping/propose-mapping";
import { readMapping, writeMapping } from "#intake/mapping/read-mapping";
import { type Instance, writeInstance } from "#intake/pull/write-instance";
import type { FormTables } from "#intake/versions/form-tables";
import type { Desk } from "../act-head.ts";
import { readFileOf, refuseErrors } from "../file-problems.ts";
import { countPull, type PullReport } from "../pull/pull-door.ts";
import { contentText, type StoreDoor, storeDoor } from "../pull/store-door.ts";
import { type Watch, watchedDoor } from "../pull/watched-door.ts";
import { readFormVersions } from "./read-form-versions.ts";
import { readResponseSheets } from "./read-response-sheets.ts";

export interface ImportRequest {
  readonly study: string;
  readonly file: string;
  /** Form of the study. */
  readonly form: string;
  /** Mapping file: read when it is there, written when it is not. */
  readonly map?: string;
  /** Given by a person who looked at it, in the place of a file. */
  readonly mapping?: Mapping;
  /** Tells what would happen, and keeps nothing but a new mapping file. */
  readonly preview: boolean;
  readonly watch?: Watch;
}

export interface ImportReport extends PullReport {
  /** Takes it back; absent when nothing was to be kept. */
  readonly import?: string;
  readonly rows: number;
  readonly mapping: Mapping;
  /** Why each column was taken for its question; empty when the mapping was given. */
  readonly reasons: ProposedMapping["reasons"];
  readonly mappingWritten: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Throws `workbench/file-is-missing`, `workbench/form-is-not-here`, `workbench/input-file-has-errors`,
 * `intake/data-file-is-unknown`, and what `receiveSubmission` throws.
 */
export async function importResponses(desk: Desk, request: ImportRequest): Promise<ImportReport> {
  const { sheets, issues: fileIssues } = await readResponseSheets(desk.effects, request.file);
  refuseErrors(basename(request.file), fileIssues);
  const form = await newestTables(desk, request);
  const { mapping, reasons, mappingWritten } = await mappingFor(desk, request, { sheets, form });
  const { instances, issues } = applyMapping(sheets, mapping, form);
  refuseErrors(basename(request.file), issues);
  const counts = request.preview ? countPull().report() : await receiveAll(desk, request, { instances, form, mapping });
  const told = [...fileIssues, ...issues];
  return { ...counts, rows: instances.length, mapping, reasons, mappingWritten, issues: told };
}

async function newestTables(desk: Desk, { study, form }: ImportRequest): Promise<FormTables> {
  const { tables } = await readFormVersions(desk.store, study, form);
  // There is one at least, or reading would have stopped.
  return tables.at(-1) ?? { formId: form, version: "", languages: [], tables: [] };
}

interface Mapped {
  readonly mapping: Mapping;
  readonly reasons: ProposedMapping["reasons"];
  readonly mappingWritten: boolean;
}

interface MappingGround {
  readonly sheets: readonly LinkedSheet[];
  readonly form: FormTables;
}

async function mappingFor({ effects }: Desk, request: ImportRequest, { sheets, form }: MappingGround): Promise<Mapped> {
  const { map, mapping: given } = request;
  if (given !== undefined) return { mapping: given, reasons: [], mappingWritten: false };
  const known = map === undefined ? undefined : await effects.files.read(map);
  if (map !== undefined && known !== undefined) {
    const { mapping, issues } = readMapping(new TextDecoder().decode(await readFileOf(effects, map)), map);
    refuseErrors(map, issues);
    if (mapping !== undefined) return { mapping, reasons: [], mappingWritten: false };
  }
  const { mapping, reasons } = proposeMapping(sheets, form);
  if (map !== undefined) await effects.files.writeAtomically(map, new TextEncoder().encode(writeMapping(mapping)));
  return { mapping, reasons, mappingWritten: map !== undefined };
}

interface Arriving {
  readonly instances: readonly MappedInstance[];
  readonly form: FormTables;
  readonly mapping: Mapping;
}

async function receiveAll(
  desk: Desk,
  request: ImportRequest,
  { instances, form, mapping }: Arriving,
): Promise<PullReport & Pick<ImportReport, "import">> {
  const { study, file, form: formId } = request;
  const from = `file:${basename(file)}`;
  const importId = desk.effects.ids.next();
  const door = watchedDoor(
    await storeDoor(desk, { study, formId, from, importId, verb: "import-responses" }),
    request.watch,
  );
  const count = countPull();
  for (const instance of instances)
    count.add(await receiveOne(door, instance, { version: form.version, mapping, importId }), 0);
  const after = digestValue(instances.map(({ answers }) => answers));
  await door.keepCursor({ after, pulled: instances.length });
  return { ...count.report(), import: importId };
}

interface Receiving {
  readonly version: string;
  readonly mapping: Mapping;
  readonly importId: string;
}

/** The first time a row has the id that its key makes; a changed row has one that its content makes, and replaces it. */
async function receiveOne(door: StoreDoor, { key, answers }: MappedInstance, receiving: Receiving) {
  const { version, mapping, importId } = receiving;
  const content = contentText(answers);
  const formId = door.form.formId;
  const rootId = instanceIdOf(key === "" ? `${formId}\n${content}` : key, formId);
  const arrive = (instance: Pick<Instance, "answers" | "instanceId" | "deprecatedId">) => {
    const xml = writeInstance({ formId, version, ...instance });
    return door.receive({ xml, files: [], source: "file", submitter: "", deviceId: "" });
  };
  const current = await door.currentOf(rootId);
  if (current === undefined) return arrive({ answers, instanceId: rootId });
  const isBack = await door.bringBack(current);
  const present = await door.answersOf(current);
  if (present === undefined) return "aside" as const;
  const merged = keepUnmapped(present, answers, mapping);
  const wanted = contentText(merged);
  if (contentText(present) === wanted) return isBack ? ("first" as const) : ("again" as const);
  const plain = uuidOf(`${current}\n${wanted}`);
  const instanceId = (await door.wasUndone(plain)) ? uuidOf(`${plain}\n${importId}`) : plain;
  const reception = await arrive({ answers: merged, instanceId, deprecatedId: current });
  return isBack && reception === "edit" ? ("first" as const) : reception;
}

/** Ids that are instance ids already (`uuid:…`, or a plain UUID as in Kobo's `_uuid`) stay what they are. */
function instanceIdOf(key: string, formId: string): string {
  if (/^uuid:./u.test(key)) return key;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(key)) return `uuid:${key}`;
  return uuidOf(`${formId}\n${key}`);
}

/** A UUID that the text alone makes (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = digestText(text);
  return `uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
