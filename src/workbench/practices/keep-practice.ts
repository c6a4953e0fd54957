// A practice is made of an extraction, put right, left out with a reason and taken back in: rows of the two tables of practices.
import { join } from "node:path";
import type { Digest } from "#base/digest";
import type { Mark } from "#base/mark";
import { readCsv } from "#base/read-csv";
import { slug } from "#base/slug";
import { readPracticeDetails } from "#literature/practices/read-practice-details";
import { detailRow, practiceRow, type WrittenPractice } from "#literature/practices/written-practice";
import { readPractices } from "#literature/read-practices";
import type { Desk } from "../act-head.ts";
import { workIsNotExtracted } from "../evidence-problems.ts";
import { refuseErrors } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { readExtractionOf } from "../review/extract-work.ts";
import type { OfStudy } from "../stories/edit-codebook.ts";
import { changeStudyFiles, type FileOfStudyChange } from "../study-files/change-study-file.ts";
import { studyFileChanged } from "../study-files/problems.ts";
import { TABLES } from "../study-files.ts";
import { seenDigest } from "../table-imports/table-cells.ts";
import { keptIn, type OpenPractices, openPractices } from "./open-practices.ts";
import { putRow, type RowOfTable } from "./put-row.ts";

export interface NewPractice {
  /** Account that makes it of its own extraction of the work. */
  readonly person: string;
  readonly reference: string;
  readonly written: Omit<WrittenPractice, "reference" | "person">;
}

/** Tells the id. Throws `workbench/work-is-not-extracted`, what `readExtractionOf` throws, `workbench/input-file-has-errors`. */
export function makePractice(desk: Desk, where: OfStudy, wish: NewPractice): Promise<string> {
  const { person, reference } = wish;
  return inPractices(where, async () => {
    const { own } = await readExtractionOf(desk.effects, where.folder, { reference, person });
    if (own === undefined) throw workIsNotExtracted(reference);
    const opened = await openPractices(desk.effects, where.folder);
    const id = freeId(reference, opened);
    const written = { ...wish.written, reference, person };
    await write(desk, where, { opened, id, written, mark: own.mark, verb: "make-practice" });
    return id;
  });
}

export interface ChangedPractice {
  readonly id: string;
  /** Of the practice that the person saw. */
  readonly seen: Digest;
  readonly written: Omit<WrittenPractice, "reference" | "person">;
}

/** Throws `workbench/practice-is-unknown`, `workbench/study-file-changed`, `workbench/input-file-has-errors`. */
export function changePractice(desk: Desk, where: OfStudy, wish: ChangedPractice): Promise<void> {
  return inPractices(where, async () => {
    const { opened, kept } = await openSeen(desk, where, wish);
    const { reference, person } = kept.written;
    const written = { ...wish.written, reference, person };
    const mark = opened.details.find(({ practice }) => practice === wish.id)?.mark ?? "real";
    await write(desk, where, { opened, id: wish.id, written, mark, verb: "edit-practice" });
  });
}

export interface LeavingOut {
  readonly id: string;
  readonly seen: Digest;
  /** Empty: it is taken back in. */
  readonly reason: string;
}

/** Throws `workbench/practice-is-unknown`, `workbench/study-file-changed`. */
export function leaveOutPractice(desk: Desk, where: OfStudy, { id, seen, reason }: LeavingOut): Promise<void> {
  return inPractices(where, async () => {
    await openSeen(desk, where, { id, seen });
    const verb = reason === "" ? "take-back-practice" : "leave-out-practice";
    const row: RowOfTable = { path: TABLES.practices, key: "id", cells: { id, left_out: reason } };
    await changeTables(desk, where, [{ row, verb, check: checkPractices }]);
  });
}

function inPractices<Result>({ folder }: OfStudy, work: () => Promise<Result>): Promise<Result> {
  return inTurn(join(folder, TABLES.practices), work);
}

async function openSeen({ effects }: Desk, { folder }: OfStudy, { id, seen }: Pick<LeavingOut, "id" | "seen">) {
  const opened = await openPractices(effects, folder);
  const kept = keptIn(opened.practices, id);
  if (kept.digest !== seen) throw studyFileChanged(TABLES.practices);
  return { opened, kept };
}

interface Writing {
  readonly opened: OpenPractices;
  readonly id: string;
  readonly written: WrittenPractice;
  readonly mark: Mark;
  readonly verb: string;
}

/** Both rows or none: what is known of a practice names it. */
async function write(desk: Desk, where: OfStudy, { opened, id, written, mark, verb }: Writing): Promise<void> {
  const ground = { ...opened.ground, practices: new Set([...opened.ground.practices, id]) };
  const practice: RowOfTable = { path: TABLES.practices, key: "id", cells: practiceRow(id, written) };
  const detail: RowOfTable = {
    ...{ path: TABLES.practiceDetails, key: "practice", cells: detailRow(id, written, mark) },
  };
  const checkDetails = (text: string) =>
    refuseErrors(detail.path, readPracticeDetails(sheetOf(text, detail.path), ground).issues);
  await changeTables(desk, where, [
    { row: practice, verb, check: checkPractices },
    { row: detail, verb, check: checkDetails },
  ]);
}

function checkPractices(text: string): void {
  refuseErrors(TABLES.practices, readPractices(sheetOf(text, TABLES.practices)).issues);
}

function sheetOf(text: string, path: string) {
  return readCsv(new TextEncoder().encode(text), path).sheet;
}

interface TableChange {
  readonly row: RowOfTable;
  readonly verb: string;
  readonly check: (text: string) => void;
}

/** Those that say something new. */
async function changeTables(desk: Desk, where: OfStudy, changes: readonly TableChange[]): Promise<void> {
  const wanted: FileOfStudyChange[] = [];
  for (const { row, verb, check } of changes) {
    const present = await desk.effects.files.read(join(where.folder, row.path));
    const text = putRow(present, row);
    if (present !== undefined && text === new TextDecoder().decode(present)) continue;
    check(text);
    wanted.push({ path: row.path, text, seen: seenDigest(present), verb });
  }
  if (wanted.length > 0) await changeStudyFiles(desk, where, wanted);
}

/** Named by the work, and by no name that a work or a practice has. */
function freeId(reference: string, { ground }: OpenPractices): string {
  const stem = /^[\w-]+$/u.test(reference) ? reference : slug(reference);
  for (let number = 1; ; number += 1) {
    const id = `${stem}-p${number}`;
    if (!ground.practices.has(id) && !ground.references.has(id)) return id;
  }
}
