// The writing half of every verb on services.
import type { ActionOnService, ServiceActs } from "#store/acts/service-acts";
import { actHead, type Desk } from "../act-head.ts";

export type ServiceVerb = Exclude<keyof ServiceActs, "make-provider-link" | "revoke-provider-link">;

/** Rows of one act: an act is a line of the journal, which is written and sealed at once. */
const ACTIONS_AT_ONCE = 1000;

/** Throws `store/service-is-unknown`, `store/service-action-does-not-fit`. */
export async function noteOnServices(
  desk: Desk,
  study: string,
  { verb, actions }: { readonly verb: ServiceVerb; readonly actions: readonly ActionOnService[] },
): Promise<void> {
  for (let start = 0; start < actions.length; start += ACTIONS_AT_ONCE) {
    const body = { actions: actions.slice(start, start + ACTIONS_AT_ONCE) };
    await desk.store.commit({ ...actHead(desk, study), verb, body });
  }
}
