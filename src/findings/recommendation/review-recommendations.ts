// What people decided on the drafts. Status is computed from their actions: the last one counts, all are kept.
import type { Issue } from "#base/issue";
import { joinMarks } from "#base/mark";
import type {
  Recommendation,
  RecommendationAction,
  RecommendationStatus,
  ReviewedRecommendation,
} from "../recommendation.ts";
import type { Stakeholder } from "../stakeholder.ts";
import { groupOf } from "./choose-addressees.ts";
import { groundHasMoved, unknownDraft } from "./decision-issues.ts";

export interface Review {
  readonly reviewed: readonly ReviewedRecommendation[];
  readonly issues: readonly Issue[];
}

/**
 * Decisions in order of their date; of one date, in the order given. A changed recommendation carries what was changed;
 * one into which others were merged answers their findings too, and speaks to their addressees. One that a person addressed anew is of
 * the group of the first addressee.
 */
export function reviewRecommendations(
  drafts: readonly Recommendation[],
  actions: readonly RecommendationAction[],
  stakeholders: readonly Stakeholder[],
): Review {
  const ids = new Set(drafts.map(({ id }) => id));
  const ordered = actions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const known = new Map(stakeholders.map((one) => [one.id, one]));
  const alone = drafts.map((draft) =>
    review(
      draft,
      ordered.filter(({ recommendation }) => recommendation === draft.id),
      known,
    ),
  );
  const named = actions.map(({ recommendation, into }, index) => ({
    named: [recommendation, into ?? recommendation],
    index,
  }));
  return {
    reviewed: alone.map((one) => takeIn(one, alone)),
    issues: [
      ...named.flatMap(({ named, index }) => {
        const gone = named.find((id) => !ids.has(id));
        return gone === undefined ? [] : [unknownDraft(gone, index + 1)];
      }),
      ...alone.flatMap(staleDecision),
    ],
  };
}

function review(
  draft: Recommendation,
  actions: readonly RecommendationAction[],
  stakeholders: ReadonlyMap<string, Stakeholder>,
): ReviewedRecommendation {
  const changes = actions.filter(({ action }) => action === "changed");
  const last = <Part extends keyof RecommendationAction>(part: Part) =>
    changes.findLast((change) => change[part] !== undefined)?.[part];
  const addressees = last("addressees");
  const [group] = (addressees ?? []).flatMap((id) => groupOf(stakeholders.get(id) ?? { kind: "" }) ?? []);
  return {
    recommendation: {
      ...draft,
      mark: joinMarks([draft.mark, ...actions.map((action) => action.mark)]),
      action: last("words") ?? draft.action,
      firstStep: last("firstStep") ?? draft.firstStep,
      term: last("term") ?? draft.term,
      addressees: addressees ?? draft.addressees,
      group: group ?? draft.group,
    },
    draft,
    status: statusOf(actions),
    actions,
  };
}

/** A change accepts the recommendation in other words. */
export function statusOf(actions: readonly RecommendationAction[]): RecommendationStatus {
  const last = actions.at(-1);
  if (last === undefined) return "drafted";
  return last.action === "changed" ? "accepted" : last.action;
}

function takeIn(one: ReviewedRecommendation, all: readonly ReviewedRecommendation[]): ReviewedRecommendation {
  const { recommendation } = one;
  const merged = all.filter(
    (other) => targetOf(other) === recommendation.id && other.recommendation !== recommendation,
  );
  if (merged.length === 0) return one;
  const parts = [recommendation, ...merged.map((other) => other.recommendation)];
  return {
    ...one,
    recommendation: {
      ...recommendation,
      findings: [...new Set(parts.flatMap(({ findings }) => findings))],
      practices: [...new Set(parts.flatMap(({ practices }) => practices))],
      addressees: [...new Set(parts.flatMap(({ addressees }) => addressees))],
      equality: parts.some(({ equality }) => equality),
      mark: joinMarks(parts.map(({ mark }) => mark)),
      priority: parts.reduce((most, { priority }) => Math.max(most, priority), 0),
    },
  };
}

function targetOf({ status, actions }: ReviewedRecommendation): string | undefined {
  return status === "merged" ? actions.at(-1)?.into : undefined;
}

function staleDecision({ recommendation, actions }: ReviewedRecommendation): readonly Issue[] {
  const last = actions.at(-1);
  const moved = last?.ground !== undefined && last.ground !== recommendation.ground;
  return moved ? [groundHasMoved(last)] : [];
}
