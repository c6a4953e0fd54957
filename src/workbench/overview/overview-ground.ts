// What an overview is counted from, and what it counts.
import type { TrackedCommitment } from "#dissemination/follow/tracker";
import type { Finding } from "#findings/finding";
import type { ReviewedRecommendation } from "#findings/recommendation";
import type { EstimateCount } from "#store/kept/numbers";
import type { Study } from "#study/study";
import type { ListedService } from "../services/read-directory.ts";

export interface OverviewCounts {
  readonly references: number;
  readonly practices: number;
  readonly forms: number;
  readonly submissions: number;
  readonly toReview: number;
  readonly services: number;
  readonly servicesVerified: number;
  readonly observations: number;
  readonly cases: number;
  readonly estimates: number;
  readonly suppressed: number;
  readonly findings: number;
  readonly drafted: number;
  readonly accepted: number;
  readonly refused: number;
  readonly publications: number;
  readonly campaigns: number;
  readonly commitments: number;
  readonly commitmentsDone: number;
}

export interface OverviewGround {
  readonly study: Study | undefined;
  readonly today: string;
  readonly services: readonly ListedService[];
  readonly estimates: readonly EstimateCount[];
  readonly findings: readonly Finding[];
  readonly recommendations: readonly ReviewedRecommendation[];
  readonly commitments: readonly TrackedCommitment[];
}
