// Everything that a study folder says, read and checked: what `run` begins with.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import type { DemandRecord } from "#analysis/demand-record";
import type { EmploymentRecord } from "#analysis/employment/employment-record";
import type { CapacityRecord } from "#analysis/institution-record";
import type { NamedGap } from "#analysis/named-gap";
import type { Digest } from "#base/digest";
import type { CaseStudy } from "#cases/case-study";
import type { Qualitative } from "#cases/qualitative";
import type { TranslatedText } from "#directory/finder/translations";
import type { Facility, FacilityCount, ServiceRecord } from "#directory/service-record";
import type { FindingAction, RecommendationAction } from "#findings/recommendation";
import type { Stakeholder } from "#findings/stakeholder";
import type { ResponseTable } from "#intake/response-table";
import type { TableRounds } from "#intake/rounds/table-rounds";
import type { LiteratureEvidence } from "#literature/evidence";
import type { Practice } from "#literature/practice";
import type { Reference } from "#literature/reference";
import type { Observation } from "#series/observation";
import type { SeriesIndicator } from "#series/series-indicator";
import type { Instrument } from "#study/instrument/instrument";
import type { PopulationPlace } from "#study/population-place";
import type { Study } from "#study/study";

export interface StudyFolder {
  readonly study: Study;
  readonly analysis: AnalysisSpec;
  readonly instruments: readonly Instrument[];
  /** Of the current wave. */
  readonly responses: readonly ResponseTable[];
  /** Of all waves; empty in a study of one round. */
  readonly rounds: readonly TableRounds[];
  readonly services: readonly ServiceRecord[];
  readonly serviceTexts: readonly TranslatedText[];
  readonly facilityCounts: readonly FacilityCount[];
  readonly facilities: readonly Facility[];
  readonly populations: readonly PopulationPlace[];
  readonly observations: readonly Observation[];
  readonly seriesIndicators: readonly SeriesIndicator[];
  readonly references: readonly Reference[];
  readonly practices: readonly Practice[];
  readonly evidence: LiteratureEvidence;
  readonly cases: readonly CaseStudy[];
  /** Ids of cases whose people took consent back. */
  readonly withdrawnCases: readonly string[];
  readonly qualitative: Qualitative;
  readonly capacities: readonly CapacityRecord[];
  readonly namedGaps: readonly NamedGap[];
  readonly demand: readonly DemandRecord[];
  readonly employment: readonly EmploymentRecord[];
  readonly stakeholders: readonly Stakeholder[];
  readonly recommendationActions: readonly RecommendationAction[];
  readonly findingActions: readonly FindingAction[];
  /** Text of `report/<language>/<chapter>.md`, by path inside the study folder. */
  readonly chapters: ReadonlyMap<string, string>;
  /** TopoJSON text of `places/areas.topojson`; empty when the study has none. */
  readonly areas: string;
  /** Digest of every file read, by path inside the study folder. */
  readonly files: ReadonlyMap<string, Digest>;
}
