// One place that shows what is done, missing and late: counted anew each time from what is kept. No estimate leaves by it.
import type { Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { showTracker } from "../outreach/show-tracker.ts";
import { readKeptFinding, readKeptRecommendation } from "../recommendations/kept-shapes.ts";
import { listServices, todayOf } from "../services/read-directory.ts";
import { countPlaces, type PlaceOverview } from "./count-places.ts";
import { listTasks, type OpenTask } from "./list-tasks.ts";
import type { OverviewCounts, OverviewGround } from "./overview-ground.ts";

export interface Overview {
  /** Undefined while the study has forms and answers alone, and was never run. */
  readonly study?: Study;
  /** Whether any estimate rests on invented answers. */
  readonly isDemonstration: boolean;
  /** What is there of each component. */
  readonly counts: OverviewCounts;
  readonly places: readonly PlaceOverview[];
  /** What waits for somebody, the late first. */
  readonly tasks: readonly OpenTask[];
}

/** Throws `store/record-of-another-edition`. */
export async function showOverview(desk: Desk, id: string): Promise<Overview> {
  const ground = await readGround(desk, id);
  const counts = { ...(await countKept(desk, id)), ...countIn(ground) };
  const { study } = ground;
  const isDemonstration = ground.estimates.some(({ invented }) => invented > 0);
  const made = { isDemonstration, counts, places: countPlaces(ground), tasks: listTasks(ground, counts) };
  return study === undefined ? made : { study, ...made };
}

async function readGround(desk: Desk, study: string): Promise<OverviewGround> {
  const { store, effects } = desk;
  const kept = await store.records.get(study, "study", study);
  const today = todayOf(effects);
  const [histories, estimates, findings, recommendations, tracker] = await Promise.all([
    store.services.list(study),
    store.numbers.countEstimates(study),
    store.numbers.list(study, "finding"),
    store.numbers.list(study, "recommendation"),
    kept === undefined ? { rows: [] } : showTracker(desk, study),
  ]);
  return {
    study: kept?.body as Study | undefined,
    today,
    services: listServices(histories, today),
    estimates,
    findings: findings.map(readKeptFinding),
    recommendations: recommendations.map(readKeptRecommendation),
    commitments: tracker.rows.flatMap(({ commitments }) => commitments),
  };
}

async function countKept({ store }: Desk, study: string) {
  const ofKind = async (kind: string) => (await store.records.list(study, kind)).length;
  const [references, practices, observations, cases] = await Promise.all(
    ["reference", "practice", "observation", "case"].map(ofKind),
  );
  const [forms, submissions, toReview, publications, campaigns] = await Promise.all([
    store.forms.list(study),
    store.submissions.count(study),
    store.submissions.count(study, { review: "none" }),
    store.publications.list(study),
    store.campaigns.list(study),
  ]);
  return {
    ...{ references: references ?? 0, practices: practices ?? 0, observations: observations ?? 0, cases: cases ?? 0 },
    ...{ submissions, toReview, publications: publications.length, campaigns: campaigns.length },
    forms: new Set(forms.map(({ formId }) => formId)).size,
  };
}

function countIn({ services, estimates, findings, recommendations, commitments }: OverviewGround) {
  const decided = (status: string) => recommendations.filter((one) => one.status === status).length;
  return {
    services: services.length,
    servicesVerified: services.filter(({ status }) => status === "verified").length,
    estimates: estimates.reduce((sum, one) => sum + one.estimates, 0),
    suppressed: estimates.reduce((sum, one) => sum + one.suppressed, 0),
    findings: findings.length,
    drafted: decided("drafted"),
    accepted: decided("accepted"),
    refused: decided("refused"),
    commitments: commitments.length,
    commitmentsDone: commitments.filter(({ state }) => state === "done").length,
  };
}
