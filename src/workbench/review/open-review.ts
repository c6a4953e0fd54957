// The review of literature of a study folder, without the rest of the folder: reading it takes milliseconds.
import { join } from "node:path";
import { hasErrors } from "#base/issue";
import { readReferences } from "#literature/read-references";
import type { Reference } from "#literature/reference";
import type { ReviewProtocol } from "#literature/review/protocol";
import { readScreening } from "#literature/review/read-screening";
import type { ScreeningDecision } from "#literature/review/screening-decision";
import type { Effects } from "../effect/effects.ts";
import { reviewIsNotPlanned } from "../evidence-problems.ts";
import { type FolderReader, recordsAt } from "../folder-reader.ts";
import { StudyFolderProblem } from "../problems.ts";
import { readFolderProtocol } from "../read-folder-evidence.ts";
import { PROTOCOL_FILE, TABLES } from "../study-files.ts";

export interface OpenReview {
  readonly protocol: ReviewProtocol;
  readonly references: readonly Reference[];
  readonly screening: readonly ScreeningDecision[];
}

const FILES = [PROTOCOL_FILE, TABLES.references, TABLES.screening];

/** Throws `workbench/review-is-not-planned`, `workbench/study-folder-has-errors`. */
export async function openReview(effects: Effects, study: string): Promise<OpenReview> {
  const found = await Promise.all(
    FILES.map(async (file) => [file, await effects.files.read(join(study, file))] as const),
  );
  const files = new Map(found.flatMap(([file, bytes]) => (bytes === undefined ? [] : [[file, bytes] as const])));
  const reader: FolderReader = { files, issues: [] };
  const protocol = readFolderProtocol(reader);
  const references = recordsAt(reader, TABLES.references, readReferences);
  const ids = new Set(references.map(({ id }) => id));
  const screening =
    protocol === undefined
      ? []
      : recordsAt(reader, TABLES.screening, (sheet) => readScreening(sheet, { protocol, references: ids }));
  if (hasErrors(reader.issues)) throw new StudyFolderProblem(study, reader.issues);
  if (protocol === undefined) throw reviewIsNotPlanned(PROTOCOL_FILE);
  return { protocol, references, screening };
}
