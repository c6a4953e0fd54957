// Work that one of several processes does at a time: whoever holds the lease. By the clock of the database, so that the clocks of
// the processes do not matter; who dies loses it when its time is over.
import { sql } from "kysely";
import type { Database } from "../database/open-database.ts";

export interface Lease {
  readonly study: string;
  readonly job: string;
  /** Unique per process. */
  readonly holder: string;
}

export interface Leases {
  /** True when `holder` has it now, for so many seconds from now; taking it again prolongs it. */
  readonly take: (lease: Lease, seconds: number) => Promise<boolean>;
  /** Whether `holder` has it now. */
  readonly isHeld: (lease: Lease) => Promise<boolean>;
  readonly giveUp: (lease: Lease) => Promise<void>;
  /** Whoever held one is gone. For the sole owner of the database alone. */
  readonly forgetAll: () => Promise<void>;
}

export function keepLeases(database: Database): Leases {
  return {
    take: async ({ study, job, holder }, seconds) => {
      const taken = await sql`insert into lease (study, job, holder, ends_at)
        values (${study}, ${job}, ${holder}, now() + make_interval(secs => ${seconds}::double precision))
        on conflict (study, job) do update set holder = excluded.holder, ends_at = excluded.ends_at
          where lease.holder = excluded.holder or lease.ends_at < now()
        returning job`.execute(database);
      return taken.rows.length > 0;
    },
    isHeld: async ({ study, job, holder }) => {
      const held = await sql`select job from lease
        where study = ${study} and job = ${job} and holder = ${holder} and ends_at >= now()`.execute(database);
      return held.rows.length > 0;
    },
    giveUp: async ({ study, job, holder }) => {
      await database
        .deleteFrom("lease")
        .where("study", "=", study)
        .where("job", "=", job)
        .where("holder", "=", holder)
        .execute();
    },
    forgetAll: async () => {
      await database.deleteFrom("lease").execute();
    },
  };
}
