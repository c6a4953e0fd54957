// What people decide: a draft is accepted, changed, refused or merged into another; a finding is set aside or reopened.
import type { FindingAction, RecommendationAction, ReviewedRecommendation } from "#findings/recommendation";
import { changedMeanwhile } from "#store/intake-problems";
import { actHead, type Desk } from "../act-head.ts";
import { reasonIsMissing } from "../care-problems.ts";
import { recommendationIsUnknown } from "../outreach/problems.ts";
import { writeDecidedMark } from "./decided-mark.ts";
import { changeIsEmpty, findingIsUnknown, mergeDoesNotFit, stakeholderIsUnknown } from "./problems.ts";
import { readFindings, readReviewed, type StandingFinding } from "./read-reviewed.ts";

export interface RecommendationDecision {
  readonly action: RecommendationAction["action"];
  readonly reason: string;
  /** A role, for print. __Default value:__ the account. */
  readonly by?: string | undefined;
  readonly words?: RecommendationAction["words"] | undefined;
  readonly firstStep?: RecommendationAction["firstStep"] | undefined;
  readonly term?: RecommendationAction["term"] | undefined;
  readonly addressees?: RecommendationAction["addressees"] | undefined;
  readonly into?: RecommendationAction["into"] | undefined;
  /** How many decisions on it the person saw. __Default value:__ whatever there are. */
  readonly seen?: number | undefined;
}

/** What faces check words against. */
export { DECISIONS, TERMS } from "#findings/recommendation";

/**
 * Kept for ever; the last one counts. It notes on which evidence it was taken.
 * Throws `workbench/recommendation-is-unknown`, `workbench/reason-is-missing`, `workbench/change-is-empty`,
 * `workbench/merge-does-not-fit`, `workbench/stakeholder-is-unknown`, `store/changed-meanwhile`.
 */
export async function decideRecommendation(
  desk: Desk,
  study: string,
  { recommendation, decision }: { readonly recommendation: string; readonly decision: RecommendationDecision },
): Promise<ReviewedRecommendation> {
  const before = await desk.store.changes.ofDecision(study, recommendation);
  const { reviewed } = await readReviewed(desk.store, study);
  const found = find(reviewed, recommendation);
  const last = found.actions.at(-1);
  if (decision.seen !== undefined && last && found.actions.length !== decision.seen)
    throw changedMeanwhile(last.by, last.on);
  await checkDecision(desk, study, { decision, found, reviewed });
  const { action, by, reason, words, firstStep, term, addressees, into } = decision;
  const expects = decision.seen === undefined ? undefined : (before?.number ?? 0);
  await commit({ ...desk, expects }, study, "decide-recommendation", {
    action,
    recommendation,
    reason: reason.trim(),
    by: by?.trim() || desk.actor,
    mark: "real",
    ground: found.draft.ground,
    ...(words && { words }),
    ...(firstStep && { firstStep }),
    ...(term && { term }),
    ...(addressees && { addressees }),
    ...(into && { into }),
  });
  return find((await readReviewed(desk.store, study)).reviewed, recommendation);
}

function find(reviewed: readonly ReviewedRecommendation[], id: string): ReviewedRecommendation {
  const found = reviewed.find(({ recommendation }) => recommendation.id === id);
  if (found === undefined) throw recommendationIsUnknown(id);
  return found;
}

interface Checked {
  readonly decision: RecommendationDecision;
  readonly found: ReviewedRecommendation;
  readonly reviewed: readonly ReviewedRecommendation[];
}

async function checkDecision(desk: Desk, study: string, { decision, found, reviewed }: Checked): Promise<void> {
  const { action, reason, words, firstStep, term, addressees, into } = decision;
  const { id } = found.recommendation;
  if (reason.trim() === "") throw reasonIsMissing();
  const changesNothing = !words && !firstStep && !term && !addressees;
  if (action === "changed" && changesNothing) throw changeIsEmpty(id);
  if (action !== "changed" && !changesNothing) throw changeIsEmpty(id);
  if ((action === "merged") !== (into !== undefined)) throw mergeDoesNotFit(id, into ?? "");
  if (into !== undefined && (into === id || find(reviewed, into).status === "merged")) throw mergeDoesNotFit(id, into);
  if (addressees === undefined) return;
  const known = new Set((await desk.store.records.list(study, "stakeholder")).map((row) => row.id));
  const stranger = addressees.find((one) => !known.has(one));
  if (stranger !== undefined) throw stakeholderIsUnknown(stranger);
}

export interface FindingDecision extends Pick<FindingAction, "action" | "reason"> {
  readonly by?: string | undefined;
}

/** Throws `workbench/finding-is-unknown`, `workbench/reason-is-missing`. */
export async function decideFinding(
  desk: Desk,
  study: string,
  { finding, decision }: { readonly finding: string; readonly decision: FindingDecision },
): Promise<StandingFinding> {
  await getFinding(desk, study, finding);
  if (decision.reason.trim() === "") throw reasonIsMissing();
  const { action, by, reason } = decision;
  const said = { finding, action, reason: reason.trim(), by: by?.trim() || desk.actor, mark: "real" } as const;
  await commit(desk, study, "decide-finding", said);
  return getFinding(desk, study, finding);
}

/** Throws `workbench/finding-is-unknown`. */
export async function getFinding(desk: Pick<Desk, "store">, study: string, id: string): Promise<StandingFinding> {
  const found = (await readFindings(desk.store, study)).find(({ finding }) => finding.id === id);
  if (found === undefined) throw findingIsUnknown(id);
  return found;
}

/** Throws `workbench/recommendation-is-unknown`. */
export async function getRecommendation(
  desk: Pick<Desk, "store">,
  study: string,
  id: string,
): Promise<ReviewedRecommendation> {
  return find((await readReviewed(desk.store, study)).reviewed, id);
}

type Decided = Extract<
  Parameters<Desk["store"]["commit"]>[0],
  { readonly verb: "decide-recommendation" | "decide-finding" }
>;

/** `expects`: number of the act that the decision is taken after, 0 for none; without it, whatever there is. */
async function commit<Verb extends Decided["verb"]>(
  desk: Desk & { readonly expects?: number | undefined },
  study: string,
  verb: Verb,
  body: Extract<Decided, { readonly verb: Verb }>["body"],
): Promise<void> {
  const head = actHead(desk, study);
  await writeDecidedMark(desk.effects, desk.store.folder, head.id);
  const { expects } = desk;
  await desk.store.commit({ ...head, verb, body, ...(expects !== undefined && { expects }) } as Decided);
}
