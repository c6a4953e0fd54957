// What a reader takes out of a work by the form: read for who asks, written in their name, judged as the file of the study is.
import { join } from "node:path";
import type { Digest } from "#base/digest";
import { hasErrors } from "#base/issue";
import { UNCHECKED_IDS } from "#base/known-ids";
import { slug } from "#base/slug";
import type { Extraction } from "#literature/extraction/extraction";
import { type ExtractionGround, readExtraction } from "#literature/extraction/read-extraction";
import { type WrittenExtraction, writeExtraction } from "#literature/extraction/write-extraction";
import type { NamedCode } from "#literature/review/protocol";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import type { Effects } from "../effect/effects.ts";
import { referenceIsUnknown, reviewIsNotPlanned } from "../evidence-problems.ts";
import { refuseErrors } from "../file-problems.ts";
import type { FolderReader } from "../folder-reader.ts";
import { inTurn } from "../keep-in-turn.ts";
import { StudyFolderProblem } from "../problems.ts";
import { readFolderExtractions, readFolderMap } from "../read-folder-evidence.ts";
import type { OfStudy } from "../stories/edit-codebook.ts";
import { changeStudyFile } from "../study-files/change-study-file.ts";
import { EVIDENCE_MAP_FILE, EXTRACTION_FOLDER, isExtraction } from "../study-files.ts";
import { openReview } from "./open-review.ts";

export { APPRAISAL_ANSWERS, DIRECTIONS, UNCLEAR_REASONS } from "#literature/extraction/extraction";
export { DIMENSIONS, EVIDENCE_KINDS, LEVELS, SEEN } from "#literature/literature-codes";

export interface ExtractionQuestion {
  readonly reference: string;
  /** Account that asks. */
  readonly person: string;
}

export interface ExtractionPlan {
  readonly interventions: readonly NamedCode[];
  readonly outcomes: readonly NamedCode[];
  /** Criteria of the appraisal. */
  readonly appraisal: readonly NamedCode[];
}

export interface OwnExtraction {
  readonly plan: ExtractionPlan;
  /** Absent: this person has taken nothing out of the work. */
  readonly own?: Extraction;
  /** Of the file of `own`; empty where there is none. */
  readonly digest: Digest;
  readonly others: readonly Pick<Extraction, "person" | "on">[];
}

/**
 * Throws `workbench/review-is-not-planned` without a protocol or a plan of the evidence map, `workbench/reference-is-unknown`,
 * `workbench/study-folder-has-errors`.
 */
export async function readExtractionOf(
  effects: Effects,
  folder: string,
  { reference, person }: ExtractionQuestion,
): Promise<OwnExtraction> {
  const { plan, extractions } = await openExtractions(effects, folder, reference);
  const own = extractions.find((one) => one.person === person);
  const bytes = own === undefined ? undefined : await effects.files.read(join(folder, own.file));
  const others = extractions.filter((one) => one.person !== person).map(({ person: who, on }) => ({ person: who, on }));
  return { plan, others, digest: bytes === undefined ? "" : digestFile(bytes), ...(own === undefined ? {} : { own }) };
}

export interface ExtractionWish {
  /** Digest of the file that the person saw; empty for a first extraction. */
  readonly seenFile: Digest;
  readonly extraction: Omit<WrittenExtraction, "mark" | "on">;
}

/** Throws what `readExtractionOf` throws, `workbench/input-file-has-errors`, `workbench/study-file-changed`. */
export function keepExtraction(desk: Desk, { study, folder }: OfStudy, wish: ExtractionWish): Promise<void> {
  const { effects } = desk;
  const { reference, person } = wish.extraction;
  return inTurn(join(folder, EXTRACTION_FOLDER), async () => {
    const opened = await openExtractions(effects, folder, reference);
    const own = opened.extractions.find((one) => one.person === person);
    const path = own?.file ?? (await newFileOf(effects, folder, { reference, person }));
    const present = await effects.files.read(join(folder, path));
    const on = effects.clock.now().toISOString().slice(0, 10);
    const text = writeExtraction({ ...wish.extraction, mark: opened.mark, on }, new TextDecoder().decode(present));
    refuseErrors(path, readExtraction(text, path, opened.ground).issues);
    await changeStudyFile(desk, { folder, study, path, text, seen: wish.seenFile, verb: "edit-extraction" });
  });
}

async function openExtractions(effects: Effects, folder: string, reference: string) {
  const { protocol, references } = await openReview(effects, folder);
  if (!references.some(({ id }) => id === reference)) throw referenceIsUnknown(reference);
  const reader = await readerOf(effects, folder);
  const map = readFolderMap(reader, UNCHECKED_IDS.serviceKinds);
  if (map === undefined) throw reviewIsNotPlanned(EVIDENCE_MAP_FILE);
  const ground: ExtractionGround = {
    references: new Set(references.map(({ id }) => id)),
    people: new Set(protocol.people),
    interventions: new Set(map.interventions.map(({ code }) => code)),
    outcomes: new Set(map.outcomes.map(({ code }) => code)),
    appraisal: protocol.appraisal.map(({ code }) => code),
  };
  const extractions = readFolderExtractions(reader, ground).filter((one) => one.reference === reference);
  if (hasErrors(reader.issues)) throw new StudyFolderProblem(folder, reader.issues);
  const named = ({ code, names }: NamedCode) => ({ code, names });
  const plan: ExtractionPlan = {
    interventions: map.interventions.map(named),
    outcomes: map.outcomes.map(named),
    appraisal: protocol.appraisal.map(named),
  };
  return { plan, ground, extractions, mark: protocol.mark };
}

/** The folder is there, since the protocol lies in it; that of the extractions may not be. */
async function readerOf(effects: Effects, folder: string): Promise<FolderReader> {
  const { files, issues } = await effects.files.readFolder(join(folder, "literature"));
  const placed = [...files].map(([path, bytes]) => [`literature/${path}`, bytes] as const);
  return {
    files: new Map(placed.filter(([path]) => path === EVIDENCE_MAP_FILE || isExtraction(path))),
    issues: [...issues],
  };
}

/** Named by the work; by the person too where somebody else has that file. */
async function newFileOf(effects: Effects, folder: string, { reference, person }: ExtractionQuestion): Promise<string> {
  const name = /^[\w-]+$/u.test(reference) ? reference : slug(reference);
  const first = `${EXTRACTION_FOLDER}${name}.yaml`;
  const isFree = (await effects.files.read(join(folder, first))) === undefined;
  return isFree ? first : `${EXTRACTION_FOLDER}${name}-${slug(person)}.yaml`;
}
