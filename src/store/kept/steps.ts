// The memory of an incremental build: what a step made out of which input.
import type { Digest } from "#base/digest";
import type { Database } from "../database/open-database.ts";

export interface Steps {
  readonly find: (study: string, step: string, input: Digest) => Promise<Digest | undefined>;
  readonly add: (
    study: string,
    step: string,
    made: { readonly input: Digest; readonly output: Digest },
  ) => Promise<void>;
}

export function keepSteps(database: Database): Steps {
  return {
    find: async (study, step, input) => {
      const row = await database
        .selectFrom("step")
        .select("output")
        .where("study", "=", study)
        .where("step", "=", step)
        .where("input", "=", input)
        .executeTakeFirst();
      return row?.output;
    },
    add: async (study, step, { input, output }) => {
      await database
        .insertInto("step")
        .values({ study, step, input, output })
        .onConflict((conflict) => conflict.columns(["study", "step", "input"]).doUpdateSet({ output }))
        .execute();
    },
  };
}
