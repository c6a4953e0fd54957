// What the server answers about the ground of a number, a finding or a recommendation.
import * as z from "zod/mini";
import { texts } from "./study-shapes.ts";

const traced = z.object({ kind: z.string(), label: texts, details: z.array(texts) });

export const traceNode = z.object({
  id: z.string(),
  state: z.enum(["found", "shown-above", "cycle", "missing"]),
  kindName: z.optional(texts),
  traced: z.optional(traced),
  get restsOn() {
    return z.array(traceNode);
  },
});

export type TraceNode = z.infer<typeof traceNode>;
