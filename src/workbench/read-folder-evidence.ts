// The review of literature in a study folder: protocol, screening, extractions, evidence map, and what is known of practices.
import type { LiteratureEvidence } from "#literature/evidence";
import type { Extraction } from "#literature/extraction/extraction";
import { readExtraction } from "#literature/extraction/read-extraction";
import type { MapPlan } from "#literature/map/evidence-map";
import { placeInMap, placePractices } from "#literature/map/place-in-map";
import { readMapPlan } from "#literature/map/read-map-plan";
import type { Practice } from "#literature/practice";
import type { PracticeDetail } from "#literature/practices/practice-detail";
import { type DetailGround, readPracticeDetails } from "#literature/practices/read-practice-details";
import type { Reference } from "#literature/reference";
import type { ReviewProtocol } from "#literature/review/protocol";
import { readProtocol } from "#literature/review/read-protocol";
import { readScreening } from "#literature/review/read-screening";
import { type FolderReader, recordsAt, remark, textAt } from "./folder-reader.ts";
import { EVIDENCE_MAP_FILE, isExtraction, PROTOCOL_FILE, TABLES } from "./study-files.ts";

export interface EvidenceGround {
  readonly references: readonly Reference[];
  /** Those that were left out too: what is known of them stays written. */
  readonly practices: readonly Practice[];
  readonly serviceKinds: ReadonlySet<string>;
}

export function readFolderEvidence(reader: FolderReader, ground: EvidenceGround): LiteratureEvidence {
  const references = new Set(ground.references.map(({ id }) => id));
  const protocol = readFolderProtocol(reader);
  const mapPlan = readFolderMap(reader, ground.serviceKinds);
  const codes = {
    interventions: codesOf(mapPlan?.interventions),
    outcomes: codesOf(mapPlan?.outcomes),
  };
  const screening =
    protocol === undefined
      ? []
      : recordsAt(reader, TABLES.screening, (sheet) => readScreening(sheet, { protocol, references }));
  const extractions = readFolderExtractions(reader, {
    ...{ references, people: new Set(protocol?.people), appraisal: codesIn(protocol?.appraisal) },
    ...codes,
  });
  const practiceDetails = readFolderDetails(reader, ground.practices, { references, ...codes });
  return {
    ...(protocol === undefined ? {} : { protocol }),
    ...(mapPlan === undefined ? {} : { mapPlan }),
    ...{ screening, extractions },
    mapEntries:
      mapPlan === undefined
        ? []
        : placePractices(placeInMap(mapPlan, ground.references, extractions), { ...ground, details: practiceDetails }),
    practiceDetails,
  };
}

/** Of practices that were left out, nothing is told. */
function readFolderDetails(
  reader: FolderReader,
  all: readonly Practice[],
  ground: Omit<DetailGround, "practices">,
): readonly PracticeDetail[] {
  const practices = new Set(all.map(({ id }) => id));
  const out = new Set(all.filter(({ leftOut }) => leftOut !== undefined).map(({ id }) => id));
  const details = recordsAt(reader, TABLES.practiceDetails, (sheet) =>
    readPracticeDetails(sheet, { practices, ...ground }),
  );
  return details.filter(({ practice }) => !out.has(practice));
}

function codesIn(rows: readonly { readonly code: string }[] = []): readonly string[] {
  return rows.map(({ code }) => code);
}

function codesOf(rows: readonly { readonly code: string }[] | undefined): ReadonlySet<string> {
  return new Set(codesIn(rows));
}

export function readFolderProtocol(reader: FolderReader): ReviewProtocol | undefined {
  const text = textAt(reader, PROTOCOL_FILE);
  if (text === undefined) return undefined;
  const { protocol, issues } = readProtocol(text, PROTOCOL_FILE);
  remark(reader, issues);
  return protocol;
}

export function readFolderMap(reader: FolderReader, serviceKinds: ReadonlySet<string>): MapPlan | undefined {
  const text = textAt(reader, EVIDENCE_MAP_FILE);
  if (text === undefined) return undefined;
  const { plan, issues } = readMapPlan(text, EVIDENCE_MAP_FILE, serviceKinds);
  remark(reader, issues);
  return plan;
}

export function readFolderExtractions(
  reader: FolderReader,
  ground: Parameters<typeof readExtraction>[2],
): readonly Extraction[] {
  return [...reader.files.keys()]
    .filter(isExtraction)
    .sort()
    .flatMap((file) => {
      const { extraction, issues } = readExtraction(textAt(reader, file) ?? "", file, ground);
      remark(reader, issues);
      return extraction === undefined ? [] : [extraction];
    });
}
