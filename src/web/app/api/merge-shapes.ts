// What the server answers about institutions that may be one.
import * as z from "zod/mini";

const text = z.string();
const count = z.number();
const pair = z.tuple([text, text]);
const said = z.object({ at: text, by: text, why: text });

export const merges = z.object({
  pairs: z.array(z.object({ ids: pair, names: pair, reason: text })),
  merges: z.array(
    z.object({
      ...{ id: text, stakeholder: text, merged: text, mergedName: text },
      ...{ at: text, by: text, why: text, undone: z.optional(said) },
    }),
  ),
});

const hanging = z.object({
  ...{ contacts: count, willing: count, mandates: count, campaigns: count, messages: count },
  ...{ recommendations: count, answers: count, commitments: count, events: count, suppressions: count },
});

export const mergePreview = z.object({
  cells: z.array(z.object({ column: text, values: pair, merged: text })),
  hanging: z.tuple([hanging, hanging]),
  answeredByBoth: z.array(text),
});

export const mergeMade = z.object({ id: text });

export type MergePreview = z.infer<typeof mergePreview>;
export type Hanging = z.infer<typeof hanging>;
export type PastMerge = z.infer<typeof merges>["merges"][number];
export type SamePair = z.infer<typeof merges>["pairs"][number];
