// Parcels that were refused to their senders and kept all the same, for a person to look at.
import type { Database } from "../database/open-database.ts";

export interface KeptConflict {
  readonly instanceId: string;
  readonly fingerprint: string;
  /** `instance-differs`, `replaced-already`, `removed`. */
  readonly reason: string;
  readonly formId: string;
  readonly version: string;
  readonly blob: string;
  readonly receivedAt: string;
  readonly deviceId: string | null;
  readonly submitter: string | null;
  readonly number: number;
}

export interface Conflicts {
  /** By number. */
  readonly list: (study: string, instanceId?: string) => Promise<readonly KeptConflict[]>;
}

export function keepConflicts(database: Database): Conflicts {
  return {
    list: (study, instanceId) => {
      const all = database
        .selectFrom("conflict")
        .select([
          "instance_id as instanceId",
          "fingerprint",
          "reason",
          "form_id as formId",
          "version",
          "blob",
          "received_at as receivedAt",
          "device_id as deviceId",
          "submitter",
          "number",
        ])
        .where("study", "=", study)
        .orderBy("number");
      return (instanceId === undefined ? all : all.where("instance_id", "=", instanceId)).execute();
    },
  };
}
