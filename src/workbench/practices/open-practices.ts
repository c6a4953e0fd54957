// The practices of a study folder as they stand now, those that were left out too, without the rest of the folder.
import { join } from "node:path";
import { type Digest, digestValue } from "#base/digest";
import { hasErrors } from "#base/issue";
import { UNCHECKED_IDS } from "#base/known-ids";
import type { Language } from "#base/text";
import type { Practice } from "#literature/practice";
import type { PracticeDetail } from "#literature/practices/practice-detail";
import { type DetailGround, readPracticeDetails } from "#literature/practices/read-practice-details";
import { missingLanguages, type WrittenPractice, writtenOf } from "#literature/practices/written-practice";
import { readPractices } from "#literature/read-practices";
import { readReferences } from "#literature/read-references";
import type { NamedCode } from "#literature/review/protocol";
import type { Effects } from "../effect/effects.ts";
import { practiceIsUnknown } from "../evidence-problems.ts";
import { type FolderReader, recordsAt } from "../folder-reader.ts";
import { StudyFolderProblem } from "../problems.ts";
import { readFolderMap } from "../read-folder-evidence.ts";
import { EVIDENCE_MAP_FILE, TABLES } from "../study-files.ts";

export interface KeptPractice {
  readonly id: string;
  readonly written: WrittenPractice;
  /** Languages in which some of its texts are still to be told. */
  readonly missing: readonly Language[];
  /** Why it was left out; empty: it was not. */
  readonly leftOut: string;
  /** Of the practice alone: two people who write two practices do not stop each other. */
  readonly digest: Digest;
}

export interface OpenPractices {
  readonly practices: readonly KeptPractice[];
  /** Codes of the evidence map; none where it is not planned. */
  readonly plan: { readonly interventions: readonly NamedCode[]; readonly outcomes: readonly NamedCode[] };
  readonly ground: DetailGround;
  readonly details: readonly PracticeDetail[];
}

const FILES = [TABLES.references, TABLES.practices, TABLES.practiceDetails, EVIDENCE_MAP_FILE];

/** Throws `workbench/study-folder-has-errors`. */
export async function openPractices(effects: Effects, folder: string): Promise<OpenPractices> {
  const reader = await readerOf(effects, folder);
  const references = recordsAt(reader, TABLES.references, readReferences);
  const practices = recordsAt(reader, TABLES.practices, readPractices);
  const map = readFolderMap(reader, UNCHECKED_IDS.serviceKinds);
  const [interventions, outcomes] = [map?.interventions ?? [], map?.outcomes ?? []];
  const ground: DetailGround = {
    ...{ practices: idsOf(practices), references: idsOf(references) },
    ...{ interventions: codesOf(interventions), outcomes: codesOf(outcomes) },
  };
  const details = recordsAt(reader, TABLES.practiceDetails, (sheet) => readPracticeDetails(sheet, ground));
  if (hasErrors(reader.issues)) throw new StudyFolderProblem(folder, reader.issues);
  const byPractice = new Map(details.map((detail) => [detail.practice, detail]));
  return {
    ...{ ground, details },
    practices: practices.map((practice) => keptOf(practice, byPractice.get(practice.id))),
    plan: { interventions: interventions.map(named), outcomes: outcomes.map(named) },
  };
}

/** Throws `workbench/practice-is-unknown` and what `openPractices` throws. */
export async function readKeptPractice(effects: Effects, folder: string, id: string) {
  const { practices, plan } = await openPractices(effects, folder);
  return { practice: keptIn(practices, id), plan };
}

/** Throws `workbench/practice-is-unknown`. */
export function keptIn(practices: readonly KeptPractice[], id: string): KeptPractice {
  const found = practices.find((one) => one.id === id);
  if (found === undefined) throw practiceIsUnknown(id);
  return found;
}

async function readerOf(effects: Effects, folder: string): Promise<FolderReader> {
  const read = async (file: string) => [file, await effects.files.read(join(folder, file))] as const;
  const found = await Promise.all(FILES.map(read));
  return {
    files: new Map(found.flatMap(([file, bytes]) => (bytes === undefined ? [] : [[file, bytes] as const]))),
    issues: [],
  };
}

function keptOf(practice: Practice, detail: PracticeDetail | undefined): KeptPractice {
  const written = writtenOf(practice, detail);
  const { id, leftOut = "" } = practice;
  return {
    ...{ id, written, leftOut, missing: missingLanguages(written) },
    digest: digestValue({ id, written, leftOut }),
  };
}

function named({ code, names }: NamedCode): NamedCode {
  return { code, names };
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}

function codesOf(rows: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ code }) => code));
}
