// What people decided in the workbench on recommendations and findings, in order; nothing is changed or taken out.
import type { DecidedByPeople, FindingAction, RecommendationAction } from "#findings/recommendation";
import { type ActOutcome, DONE } from "../acts/act.ts";
import type { NewFindingAction, NewRecommendationAction } from "../acts/decision-acts.ts";
import type { Database } from "../database/open-database.ts";

export interface NewDecision {
  /** Of the act. */
  readonly id: string;
  readonly number: number;
  readonly at: string;
  /** Id of the recommendation or finding. */
  readonly subject: string;
  readonly body: NewRecommendationAction | NewFindingAction;
}

export interface Decisions {
  readonly add: (study: string, decision: NewDecision) => Promise<ActOutcome>;
  /** In the order of the acts. */
  readonly list: (study: string) => Promise<DecidedByPeople>;
}

export function keepDecisions(database: Database): Decisions {
  return {
    add: async (study, { id, number, at, subject, body }) => {
      const row = { study, number, act_id: id, subject, at, body: JSON.stringify(body) };
      await database.insertInto("decision").values(row).execute();
      return DONE;
    },
    list: async (study) => {
      const rows = await database
        .selectFrom("decision")
        .select(["act_id", "at", "body"])
        .where("study", "=", study)
        .orderBy("number")
        .execute();
      // Only `add` writes bodies.
      const all = rows.map(
        ({ act_id, at, body }) =>
          ({ ...(body as object), on: at, act: act_id }) as RecommendationAction | FindingAction,
      );
      return {
        recommendationActions: all.filter((one) => "recommendation" in one),
        findingActions: all.filter((one) => "finding" in one),
      };
    },
  };
}
