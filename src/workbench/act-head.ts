// Who does what when: the head of every act on forms and submissions.
import type { ActHead } from "#store/acts/act";
import type { Workbench } from "./workbench.ts";

/** What verbs on forms and submissions need of a workbench; the server gives each request its own actor. */
export type Desk = Pick<Workbench, "effects" | "store" | "actor">;

export function actHead({ effects, actor }: Desk, study: string): ActHead {
  return { id: effects.ids.next(), study, at: effects.clock.now().toISOString(), actor };
}
