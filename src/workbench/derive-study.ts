// Numbers and registers → findings → drafted recommendations → what people decided on them; all kept with what they rest on.

import { tallyServices } from "#analysis/coverage/tally-services";
import type { Tally } from "#analysis/estimate";
import type { SampleNumbers } from "#analysis/indicator/plan-estimates";
import { tallyInstitutions } from "#analysis/institutions/tally-institutions";
import { tallyNamedGaps } from "#analysis/institutions/tally-named-gaps";
import type { Numbers } from "#analysis/numbers";
import { tallyDemand } from "#analysis/opportunity/tally-demand";
import { digestValue } from "#base/digest";
import type { Issue } from "#base/issue";
import { deriveFindings } from "#findings/derive-findings";
import type { Finding } from "#findings/finding";
import type { ReviewedRecommendation } from "#findings/recommendation";
import { checkRecommendations } from "#findings/recommendation/check-recommendations";
import { draftRecommendations } from "#findings/recommendation/draft-recommendations";
import { reviewRecommendations } from "#findings/recommendation/review-recommendations";
import type { Kept } from "#store/kept";
import type { StudyFolder } from "./study-folder.ts";
import type { Workbench } from "./workbench.ts";

export interface DerivedStudy {
  readonly numbers: Numbers;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly ReviewedRecommendation[];
  /** Remarks on the decisions in recommendations.yaml and on findings left unanswered. */
  readonly issues: readonly Issue[];
}

export async function deriveStudy(
  workbench: Workbench,
  folder: StudyFolder,
  sample: SampleNumbers,
): Promise<DerivedStudy> {
  const derived = think(folder, { ...sample, tallies: tallyRegisters(folder) });
  workbench.progress({ step: "find", done: 1, total: 2 });
  await keep(workbench, folder, derived);
  workbench.progress({ step: "find", done: 2, total: 2 });
  return derived;
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

function think(folder: StudyFolder, numbers: Numbers): DerivedStudy {
  const findings = deriveFindings({ ...folder, numbers });
  const drafts = draftRecommendations({ ...folder, numbers, findings });
  const { reviewed, issues } = reviewRecommendations(drafts, folder.recommendationActions);
  const remarks = checkRecommendations(reviewed, findings);
  return { numbers, findings, recommendations: reviewed, issues: [...issues, ...remarks] };
}

async function keep(workbench: Workbench, folder: StudyFolder, derived: DerivedStudy): Promise<void> {
  const { store, effects, actor } = workbench;
  const { numbers, findings, recommendations } = derived;
  const id = folder.study.id;
  await store.transaction(async (kept: Kept) => {
    await kept.numbers.replaceAll(
      id,
      "estimate",
      numbers.estimates.map((body) => ({ id: body.id, body, restsOn: [body.query, body.data] })),
    );
    await kept.numbers.replaceAll(
      id,
      "parity",
      numbers.parities.map((body) => ({ id: body.id, body, restsOn: [body.female, body.male] })),
    );
    await kept.numbers.replaceAll(
      id,
      "tally",
      numbers.tallies.map((body) => ({ id: body.id, body, restsOn: body.records })),
    );
    await kept.numbers.replaceAll(
      id,
      "finding",
      findings.map((body) => ({ id: body.id, body, restsOn: body.evidence.map((one) => one.id) })),
    );
    await kept.numbers.replaceAll(
      id,
      "recommendation",
      recommendations.map((body) => ({
        id: body.recommendation.id,
        body,
        restsOn: [...body.recommendation.findings, ...body.recommendation.practices],
      })),
    );
    const outputs = [digestValue(findings), digestValue(recommendations)];
    await kept.ledger.add(id, {
      verb: "derive-study",
      at: effects.clock.now().toISOString(),
      actor,
      inputs: [digestValue(numbers)],
      outputs,
    });
  });
}
