// The memory of an incremental build: what a step made out of which input.
import type { Digest } from "#base/digest";
import type { Database } from "../database/open-database.ts";

export interface Steps {
  readonly find: (study: string, step: string, input: Digest) => Promise<Digest | undefined>;
  /** All that a step ever made, by its input. */
  readonly list: (study: string, step: string) => Promise<ReadonlyMap<Digest, Digest>>;
  readonly add: (
    study: string,
    step: string,
    made: { readonly input: Digest; readonly output: Digest },
  ) => Promise<void>;
  /** What the step made of this input is not to be counted on any more. */
  readonly forget: (study: string, step: string, input: Digest) => Promise<void>;
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
    list: async (study, step) => {
      const rows = await database
        .selectFrom("step")
        .select(["input", "output"])
        .where("study", "=", study)
        .where("step", "=", step)
        .execute();
      return new Map(rows.map(({ input, output }) => [input, output]));
    },
    add: async (study, step, { input, output }) => {
      await database
        .insertInto("step")
        .values({ study, step, input, output })
        .onConflict((conflict) => conflict.columns(["study", "step", "input"]).doUpdateSet({ output }))
        .execute();
    },
    forget: async (study, step, input) => {
      await database
        .deleteFrom("step")
        .where("study", "=", study)
        .where("step", "=", step)
        .where("input", "=", input)
        .execute();
    },
  };
}
