// Every table that a chapter template can name.
import type { Table } from "../../document/document.ts";
import type { ReportContext } from "../report-context.ts";
import type { Attributes } from "../template/scope.ts";
import { accessCitiesTable } from "./access-cities.ts";
import { accessKindsTable } from "./access-kinds.ts";
import { askedTable } from "./asked.ts";
import { cascadeTable } from "./cascade.ts";
import { casePlanTable } from "./case-plan.ts";
import { changesTable } from "./changes.ts";
import { changesByPlaceTable } from "./changes-by-place.ts";
import { changesOverRoundsTable } from "./changes-over-rounds.ts";
import { claimsTable } from "./claims.ts";
import { codeGroupsTable } from "./code-groups.ts";
import { coverageTable } from "./coverage.ts";
import { decompositionTable } from "./decomposition.ts";
import { demandTable } from "./demand.ts";
import { differencesTable } from "./differences.ts";
import { documentedGapsTable } from "./documented-gaps.ts";
import { estimatesTable } from "./estimates.ts";
import { estimatesByPlaceTable } from "./estimates-by-place.ts";
import { facilitiesTable } from "./facilities.ts";
import { gapChangesTable } from "./gap-changes.ts";
import { groupDifferencesTable } from "./group-differences.ts";
import { institutionGapsTable } from "./institution-gaps.ts";
import { capacitiesTable, institutionAnswersTable, namedGapsTable } from "./institutions.ts";
import { locationQuotientsTable } from "./location-quotients.ts";
import { networkTable } from "./network.ts";
import { networkKindsTable } from "./network-kinds.ts";
import { networkMissingTable } from "./network-missing.ts";
import { practiceChainsTable } from "./practice-chains.ts";
import { prioritiesTable } from "./priorities.ts";
import { progressTable } from "./progress.ts";
import { reachTable } from "./reach.ts";
import { sectorSharesTable } from "./sector-shares.ts";
import { seriesTable } from "./series.ts";
import { seriesBySexTable } from "./series-by-sex.ts";
import { seriesLatestTable } from "./series-latest.ts";
import { seriesMatrixTable } from "./series-matrix.ts";
import { seriesPlacesTable } from "./series-places.ts";
import { serviceListTable } from "./service-list.ts";
import { servicesByKindTable, servicesByPlaceTable, servicesByProviderTable } from "./services.ts";
import { shiftShareTable } from "./shift-share.ts";
import { skillMatchTable } from "./skill-match.ts";

/** A table or figure that templates name; undefined when the study has nothing to show there. */
export interface NamedPart<Part> {
  readonly attributes: readonly string[];
  readonly compose: (context: ReportContext, attributes: Attributes) => Part | undefined;
}

const SURVEY = ["role", "kinds", "dimension", "indicators"];

export const TABLES: Readonly<Record<string, NamedPart<Table>>> = {
  "access-cities": { attributes: [], compose: accessCitiesTable },
  "access-kinds": { attributes: [], compose: accessKindsTable },
  asked: { attributes: [], compose: askedTable },
  capacities: { attributes: [], compose: capacitiesTable },
  "case-plan": { attributes: [], compose: casePlanTable },
  cascade: { attributes: ["kinds", "top", "by"], compose: cascadeTable },
  changes: { attributes: ["top"], compose: changesTable },
  "changes-by-place": { attributes: ["top"], compose: changesByPlaceTable },
  "changes-over-rounds": { attributes: ["top"], compose: changesOverRoundsTable },
  claims: { attributes: [], compose: claimsTable },
  "code-groups": { attributes: ["by"], compose: codeGroupsTable },
  coverage: { attributes: ["kinds", "top"], compose: coverageTable },
  decomposition: { attributes: [], compose: decompositionTable },
  demand: { attributes: ["kinds", "returnees"], compose: demandTable },
  differences: { attributes: [...SURVEY, "top"], compose: differencesTable },
  estimates: { attributes: [...SURVEY, "city"], compose: estimatesTable },
  "estimates-by-place": { attributes: [...SURVEY, "sex"], compose: estimatesByPlaceTable },
  facilities: { attributes: [], compose: facilitiesTable },
  "gap-changes": { attributes: ["top"], compose: gapChangesTable },
  "group-differences": { attributes: ["groups", "top"], compose: groupDifferencesTable },
  "documented-gaps": { attributes: [], compose: documentedGapsTable },
  "institution-answers": { attributes: [], compose: institutionAnswersTable },
  "institution-gaps": { attributes: ["top"], compose: institutionGapsTable },
  "location-quotients": { attributes: [], compose: locationQuotientsTable },
  "sector-shares": { attributes: [], compose: sectorSharesTable },
  "shift-share": { attributes: [], compose: shiftShareTable },
  "named-gaps": { attributes: [], compose: namedGapsTable },
  network: { attributes: [], compose: networkTable },
  "network-kinds": { attributes: [], compose: networkKindsTable },
  "network-missing": { attributes: ["top"], compose: networkMissingTable },
  priorities: { attributes: [], compose: prioritiesTable },
  progress: { attributes: [], compose: progressTable },
  series: { attributes: ["indicator"], compose: seriesTable },
  "series-by-sex": { attributes: ["indicators", "ages"], compose: seriesBySexTable },
  "series-latest": { attributes: ["indicators"], compose: seriesLatestTable },
  "series-matrix": { attributes: ["indicators"], compose: seriesMatrixTable },
  "series-places": { attributes: ["indicators"], compose: seriesPlacesTable },
  "practice-chains": { attributes: ["origin", "dimension", "top"], compose: practiceChainsTable },
  reach: { attributes: ["kinds", "top"], compose: reachTable },
  "service-list": { attributes: ["status"], compose: serviceListTable },
  "services-by-kind": { attributes: [], compose: servicesByKindTable },
  "services-by-place": { attributes: [], compose: servicesByPlaceTable },
  "services-by-provider": { attributes: [], compose: servicesByProviderTable },
  "skill-match": { attributes: [], compose: skillMatchTable },
};
