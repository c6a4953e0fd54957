// What a study has made of the literature: its review, the evidence map, and what it knows of practices.
import type { Extraction } from "./extraction/extraction.ts";
import type { MapEntry, MapPlan } from "./map/evidence-map.ts";
import type { PracticeDetail } from "./practices/practice-detail.ts";
import type { ReviewProtocol } from "./review/protocol.ts";
import type { ScreeningDecision } from "./review/screening-decision.ts";

export interface LiteratureEvidence {
  /** Absent where no review was planned: then there is no screening either. */
  readonly protocol?: ReviewProtocol;
  readonly screening: readonly ScreeningDecision[];
  readonly extractions: readonly Extraction[];
  readonly mapPlan?: MapPlan;
  readonly mapEntries: readonly MapEntry[];
  readonly practiceDetails: readonly PracticeDetail[];
}

export const NO_EVIDENCE: LiteratureEvidence = { screening: [], extractions: [], mapEntries: [], practiceDetails: [] };
