// What a study asks of those who may open identities.
import { type ActOutcome, DONE } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";

export interface Protection {
  readonly secondFactor: boolean;
}

export interface Protections {
  /** A study of which nothing was said asks for nothing. */
  readonly get: (study: string) => Promise<Protection>;
  /** Studies that ask for a second factor. */
  readonly strict: () => Promise<readonly string[]>;
  readonly set: (study: string, protection: Protection) => Promise<ActOutcome>;
}

export function keepProtections(database: Database): Protections {
  const strict = async () => {
    const rows = await database.selectFrom("protection").select("study").where("second_factor", "=", true).execute();
    return rows.map(({ study }) => study);
  };
  return {
    get: async (study) => ({ secondFactor: (await strict()).includes(study) }),
    strict,
    set: async (study, { secondFactor }) => {
      const row = { second_factor: secondFactor };
      await database
        .insertInto("protection")
        .values({ study, ...row })
        .onConflict((conflict) => conflict.column("study").doUpdateSet(row))
        .execute();
      return DONE;
    },
  };
}
