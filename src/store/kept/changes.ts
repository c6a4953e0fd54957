// The last act that changed a thing: by its number two people find out that they changed the same.
import { sql } from "kysely";
import type { Database } from "../database/open-database.ts";

export interface Change {
  /** Of the act, per study. */
  readonly number: number;
  readonly at: string;
  readonly actor: string;
}

export interface Changes {
  /** Of the chain of edits of an instance: arrivals, reviews, removals, corrections. Undefined: there is none. */
  readonly ofSubmission: (study: string, instanceId: string) => Promise<Change | undefined>;
  readonly ofService: (study: string, service: string) => Promise<Change | undefined>;
  /** `subject`: a recommendation or a finding that people decided on. */
  readonly ofDecision: (study: string, subject: string) => Promise<Change | undefined>;
}

export function keepChanges(database: Database): Changes {
  const last = async (study: string, numbers: ReturnType<typeof sql>) => {
    const found = await sql<Change>`select number, at, actor from act where study = ${study} and number =
      (select max(number) from (${numbers}) as changes)`.execute(database);
    return found.rows[0];
  };
  return {
    ofSubmission: (study, instanceId) => last(study, numbersOfSubmission(study, instanceId)),
    ofService: (study, service) => last(study, numbersOfService(study, service)),
    ofDecision: (study, subject) => last(study, numbersOfDecision(study, subject)),
  };
}

function numbersOfSubmission(study: string, instanceId: string) {
  const root = sql`(select root_id from submission where study = ${study} and instance_id = ${instanceId})`;
  return sql`select number from submission where study = ${study} and root_id = ${root}
    union all select number from correction where study = ${study} and root_id = ${root}
    union all select review_action.number from review_action join submission
      on submission.study = review_action.study and submission.instance_id = review_action.instance_id
      where submission.study = ${study} and submission.root_id = ${root}`;
}

function numbersOfService(study: string, service: string) {
  return sql`select number from service_action where study = ${study} and service_id = ${service}`;
}

function numbersOfDecision(study: string, subject: string) {
  return sql`select number from decision where study = ${study} and subject = ${subject}`;
}
