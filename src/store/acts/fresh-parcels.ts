// Of the acts that wait together, parcels of instances that nobody knows yet: they need one statement per table, not one each.
import { LINK_SUBMITTER } from "../kept/web-access.ts";
import type { Kept } from "../kept.ts";
import type { Act, NewAct, NewParcel } from "./act.ts";

export type ParcelAct<A extends NewAct = NewAct> = Extract<A, { readonly verb: "receive-submission" }>;

/** By study. What edits, makes an entity, came by a link, or stands there twice is looked at alone. */
export async function findFresh(kept: Kept, acts: readonly NewAct[]): Promise<readonly (readonly ParcelAct[])[]> {
  const plain = acts.filter((act): act is ParcelAct => act.verb === "receive-submission" && isPlain(act.body));
  const studies = [...new Set(plain.map(({ study }) => study))];
  const found = await Promise.all(studies.map((study) => freshIn(kept, plain, study)));
  return found.filter((parcels) => parcels.length > 0);
}

function isPlain({ deprecatedId, entities, submitter }: NewParcel): boolean {
  return deprecatedId === undefined && entities === undefined && submitter?.startsWith(LINK_SUBMITTER) !== true;
}

async function freshIn(kept: Kept, acts: readonly ParcelAct[], study: string): Promise<readonly ParcelAct[]> {
  const once = new Map<string, ParcelAct>();
  for (const act of acts) if (act.study === study && !once.has(act.body.instanceId)) once.set(act.body.instanceId, act);
  const known = await kept.submissions.known(study, [...once.keys()]);
  return [...once.values()].filter(({ body }) => !known.has(body.instanceId));
}

/** Inside a transaction that holds the study; numbered one after the other. */
export async function applyFresh(kept: Kept, acts: readonly ParcelAct<Act>[]): Promise<void> {
  const [first] = acts;
  if (first === undefined) return;
  const arrived = acts.map(({ body, at, number }) => ({ parcel: body, at, number }));
  await kept.submissions.addFresh(first.study, arrived);
}
