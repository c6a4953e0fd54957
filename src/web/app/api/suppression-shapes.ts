// What the server answers about addresses that nothing is sent to, and about mail that came back.
import * as z from "zod/mini";

const text = z.string();
const count = z.number();

export const suppressions = z.array(
  z.object({
    ...{ id: text, stakeholder: text, name: text, address: text, reason: text, since: text, by: text, campaign: text },
    lifted: z.optional(z.object({ at: text, by: text, why: text })),
  }),
);

export const takenReturns = z.object({
  ...{ read: count, bounced: count, temporary: count, complained: count, replied: count, foreign: count },
});

export type SuppressionRow = z.infer<typeof suppressions>[number];
export type TakenReturns = z.infer<typeof takenReturns>;
