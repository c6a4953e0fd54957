// Numbers and registers → findings → drafted recommendations → what people decided on them; all kept with what they rest on.

import { measureReach } from "#analysis/access/measure-reach";
import type { MeasuredReach } from "#analysis/access/measured-reach";
import { USUAL_TRAVEL } from "#analysis/coverage/place-indicators";
import { tallyServices } from "#analysis/coverage/tally-services";
import { ruleOfPopulation } from "#analysis/disclosure/rule-of-population";
import { measureEmployment } from "#analysis/employment/measure-employment";
import { shareQuotients } from "#analysis/employment/share-quotients";
import { compareGroups } from "#analysis/equality/compare-groups";
import { decomposeGaps } from "#analysis/equality/decompose";
import type { Tally } from "#analysis/estimate";
import type { SampleNumbers } from "#analysis/indicator/plan-estimates";
import { measureGaps } from "#analysis/institutions/gap-frequency";
import { tallyInstitutions } from "#analysis/institutions/tally-institutions";
import { tallyNamedGaps } from "#analysis/institutions/tally-named-gaps";
import { measureNetwork } from "#analysis/network/measure-network";
import type { Numbers } from "#analysis/numbers";
import { matchSkills } from "#analysis/opportunity/skill-match";
import { tallyDemand } from "#analysis/opportunity/tally-demand";
import { endingOf, type RoundPair } from "#analysis/rounds/round-change";
import { digestValue } from "#base/digest";
import type { Issue } from "#base/issue";
import { deriveFindings } from "#findings/derive-findings";
import type { Finding } from "#findings/finding";
import type { DecidedByPeople, ReviewedRecommendation } from "#findings/recommendation";
import { checkRecommendations } from "#findings/recommendation/check-recommendations";
import { draftRecommendations } from "#findings/recommendation/draft-recommendations";
import { reviewRecommendations } from "#findings/recommendation/review-recommendations";
import type { NewNumber, NumberKind } from "#store/kept/numbers";
import {
  groundOfComparison,
  groundOfGap,
  groundOfInstitutions,
  groundOfMatches,
  groundOfReach,
  groundOfTally,
} from "./ground-of-numbers.ts";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

export interface DerivedStudy {
  readonly numbers: Numbers;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly ReviewedRecommendation[];
  /** Remarks on the decisions in recommendations.yaml and on findings left unanswered. */
  readonly issues: readonly Issue[];
}

const NOTHING_DECIDED: DecidedByPeople = { recommendationActions: [], findingActions: [] };

/** Pure; `keepDerived` keeps what it gives. `decided`: what people decided in the workbench, beside the folder. */
export function deriveStudy(
  folder: StudyFolder,
  sample: SampleNumbers & Pick<Numbers, "rounds">,
  decided: DecidedByPeople = NOTHING_DECIDED,
): DerivedStudy {
  const numbers = {
    ...sample,
    tallies: tallyRegisters(folder),
    ...measurePeople(folder),
    ...measureInstitutions(folder),
    employment: employmentOf(folder),
    reaches: reachesOf(folder),
  };
  const findings = deriveFindings({ ...folder, numbers });
  const drafts = draftRecommendations({ ...folder, numbers, findings });
  const actions = [...folder.recommendationActions, ...decided.recommendationActions];
  const { reviewed, issues } = reviewRecommendations(drafts, actions, folder.stakeholders);
  const findingActions = [...folder.findingActions, ...decided.findingActions];
  const remarks = checkRecommendations(reviewed, findings, findingActions);
  return { numbers, findings, recommendations: reviewed, issues: [...issues, ...remarks] };
}

function measurePeople({ study, analysis, responses }: StudyFolder) {
  const tables = responses.map(({ id, mark, rows }) => ({ id, mark, rows, rule: ruleOfPopulation(study, id) }));
  const ground = { analysis, tables, countries: study.countries.map(({ code }) => code) };
  return {
    comparisons: compareGroups(ground),
    decompositions: decomposeGaps(ground),
    matches: analysis.skillMatch === undefined ? [] : matchSkills(analysis.skillMatch, ground),
  };
}

function measureInstitutions({ study, analysis, responses }: StudyFolder) {
  const { institutionGaps, coordinationNetwork } = analysis;
  const groundIn = (table: string) => ({
    analysis,
    table: responses.find(({ id }) => id === table),
    rule: ruleOfPopulation(study, table),
    countries: study.countries.map(({ code }) => code),
    functions: study.serviceKinds.map(({ code }) => code),
  });
  return {
    ...(institutionGaps && { institutionGaps: measureGaps(institutionGaps, groundIn(institutionGaps.table)) }),
    ...(coordinationNetwork && { network: measureNetwork(coordinationNetwork, groundIn(coordinationNetwork.table)) }),
  };
}

function employmentOf({ study, employment, observations }: StudyFolder) {
  const countries = study.countries.map(({ code }) => code);
  return [...measureEmployment(employment, study), ...shareQuotients(observations, countries)];
}

function reachesOf(folder: StudyFolder): readonly MeasuredReach[] {
  return measureReach({ ...folder, travel: folder.analysis.access ?? USUAL_TRAVEL });
}

function tallyRegisters({
  study,
  services,
  facilityCounts,
  capacities,
  namedGaps,
  demand,
}: StudyFolder): readonly Tally[] {
  return [
    ...tallyServices(services, facilityCounts, study),
    ...tallyInstitutions(capacities, study),
    ...tallyNamedGaps(namedGaps, study),
    ...tallyDemand(demand, study),
  ];
}

export async function keepDerived(workbench: Workbench, folder: StudyFolder, derived: DerivedStudy): Promise<void> {
  const { store, effects, actor, progress } = workbench;
  const id = folder.study.id;
  const kinds = rowsByKind(folder, derived);
  await store.transaction(async (kept) => {
    for (const [done, [kind, rows]] of kinds.entries()) {
      await kept.numbers.replaceAll(id, kind, rows);
      progress({ step: "find", done: done + 1, total: kinds.length });
    }
    await kept.ledger.add(id, {
      verb: "derive-study",
      at: effects.clock.now().toISOString(),
      actor,
      inputs: [digestValue(derived.numbers)],
      outputs: [digestValue(derived.findings), digestValue(derived.recommendations)],
    });
  });
}

function rowsByKind(
  folder: StudyFolder,
  derived: DerivedStudy,
): readonly (readonly [kind: NumberKind, rows: readonly NewNumber[]])[] {
  const {
    estimates,
    parities,
    tallies,
    comparisons = [],
    decompositions = [],
    matches = [],
    institutionGaps = [],
    network = [],
    employment = [],
    reaches = [],
    rounds = { pairs: [], changes: [], gaps: [] },
  } = derived.numbers;
  const ofInstitutions = (part: "institutionGaps" | "coordinationNetwork") =>
    groundOfInstitutions(folder, folder.analysis[part]);
  return [
    ["estimate", estimates.map((body) => ({ id: body.id, body, restsOn: [body.query, body.data] }))],
    ["parity", parities.map((body) => ({ id: body.id, body, restsOn: [body.female, body.male] }))],
    ["tally", tallies.map((body) => ({ id: body.id, body, restsOn: groundOfTally(body) }))],
    ["reach", reaches.map((body) => ({ id: body.id, body, restsOn: groundOfReach(body) }))],
    ["match", matches.map((body) => ({ id: body.id, body, restsOn: groundOfMatches(folder) }))],
    [
      "institution-gap",
      institutionGaps.map((body) => ({ id: body.id, body, restsOn: ofInstitutions("institutionGaps") })),
    ],
    ["network", network.map((body) => ({ id: body.id, body, restsOn: ofInstitutions("coordinationNetwork") }))],
    ["employment", employment.map((body) => ({ id: body.id, body, restsOn: body.records }))],
    ["comparison", comparisons.map((body) => ({ id: body.id, body, restsOn: groundOfComparison(body) }))],
    ["round", rounds.pairs.map((body) => ({ id: roundOf(body), body, restsOn: body.data }))],
    ["change", rounds.changes.map((body) => ({ id: body.id, body, restsOn: [roundOf(body)] }))],
    ["gap-change", rounds.gaps.map((body) => ({ id: body.id, body, restsOn: groundOfGap(body) }))],
    [
      "decomposition",
      decompositions.map((body) => ({ id: body.id, body, restsOn: [`parity:${body.indicator}:${body.place}`] })),
    ],
    ["finding", derived.findings.map((body) => ({ id: body.id, body, restsOn: body.evidence.map(({ id }) => id) }))],
    [
      "recommendation",
      derived.recommendations.map((body) => ({ id: body.recommendation.id, body, restsOn: groundsOf(body) })),
    ],
  ];
}

function roundOf(one: Pick<RoundPair, "table" | "pair">): string {
  return `round:${one.table}${endingOf(one)}`;
}

function groundsOf({ recommendation }: ReviewedRecommendation): readonly string[] {
  return [...recommendation.findings, ...recommendation.practices];
}
