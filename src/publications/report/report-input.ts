// Everything that a report is composed from: the study, what was computed from it, and the records it shows.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import type { DemandRecord } from "#analysis/demand-record";
import type { EmploymentRecord } from "#analysis/employment/employment-record";
import type { CapacityRecord } from "#analysis/institution-record";
import type { NamedGap } from "#analysis/named-gap";
import type { Numbers } from "#analysis/numbers";
import type { Mark } from "#base/mark";
import type { SexDomain } from "#base/sex";
import type { CaseStudy } from "#cases/case-study";
import type { Qualitative } from "#cases/qualitative";
import type { FacilityCount, ServiceRecord } from "#directory/service-record";
import type { Finding } from "#findings/finding";
import type { ReviewedRecommendation } from "#findings/recommendation";
import type { Stakeholder } from "#findings/stakeholder";
import type { LiteratureEvidence } from "#literature/evidence";
import type { Practice } from "#literature/practice";
import type { Reference } from "#literature/reference";
import type { Observation } from "#series/observation";
import type { SeriesIndicator } from "#series/series-indicator";
import type { Study } from "#study/study";

/** How many people or bodies answered one instrument in one domain. */
export interface AskedCount {
  readonly place: string;
  readonly sex: SexDomain;
  readonly n: number;
}

/** Evidence of one response table: how many answered where, and whether the answers are real. */
export interface ResponseSummary {
  /** Population id: `returnee`. */
  readonly table: string;
  readonly mark: Mark;
  readonly file: string;
  /** Absent in a study of one round. */
  readonly wave?: string;
  readonly asked: readonly AskedCount[];
}

export interface ReportInput {
  readonly study: Study;
  readonly analysis: AnalysisSpec;
  readonly numbers: Numbers;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly ReviewedRecommendation[];
  readonly observations: readonly Observation[];
  readonly seriesIndicators: readonly SeriesIndicator[];
  readonly services: readonly ServiceRecord[];
  readonly facilityCounts: readonly FacilityCount[];
  readonly capacities: readonly CapacityRecord[];
  readonly namedGaps: readonly NamedGap[];
  readonly demand: readonly DemandRecord[];
  /** Absent: no table of employment by sector. */
  readonly employment?: readonly EmploymentRecord[];
  readonly practices: readonly Practice[];
  readonly references: readonly Reference[];
  readonly evidence: LiteratureEvidence;
  readonly cases: readonly CaseStudy[];
  readonly qualitative: Qualitative;
  readonly stakeholders: readonly Stakeholder[];
  readonly responses: readonly ResponseSummary[];
  /** Text of the chapter templates by path inside the study folder: `report/es/01-summary.md`. */
  readonly chapters: ReadonlyMap<string, string>;
}
