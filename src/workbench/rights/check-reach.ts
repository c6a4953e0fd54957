// An act of somebody whose account is limited to some countries touches only what lies there.
import { groupBy } from "#base/group-by";
import type { VerificationAction } from "#directory/verification/verification-action";
import type { NewAct } from "#store/acts/act";
import type { Store } from "#store/open-store";
import { isServiceWithin } from "./is-service-within.ts";
import { isStakeholderWithin } from "./outreach-within.ts";
import { placeOfRecord } from "./place-of-record.ts";
import { placesOf } from "./places-of.ts";
import { isOutsideYourCountries } from "./rights-problems.ts";
import type { Who } from "./who.ts";

/** Throws `workbench/is-outside-your-countries`. */
export async function checkReach(store: Store, who: Who, act: NewAct, places: readonly string[]): Promise<void> {
  for (const instance of instancesOf(act))
    if ((await store.submissions.get(act.study, instance, places)) === undefined)
      throw isOutsideYourCountries(who.countries);
  if (!(await isSubjectWithin(store, who, act, places))) throw isOutsideYourCountries(who.countries);
  for (const [service, incoming] of servicesOf(act)) {
    const known = (await store.services.list(act.study, service)).get(service) ?? [];
    const isWithin = (actions: readonly VerificationAction[]) => isServiceWithin(actions, who.countries);
    const wasWithin = known.length === 0 || isWithin(known);
    if (!wasWithin || !isWithin([...known, ...incoming])) throw isOutsideYourCountries(who.countries);
  }
}

/** What is decided on a finding or recommendation, or said to an institution. On the study as a whole decides who has no limit. */
async function isSubjectWithin(
  { numbers, records }: Pick<Store, "numbers" | "records">,
  { countries }: Who,
  { study, verb, body }: NewAct,
  places: readonly string[],
): Promise<boolean> {
  if (verb === "decide-finding" || verb === "decide-recommendation") {
    const id = verb === "decide-finding" ? body.finding : body.recommendation;
    const [kind] = verb.split("-").slice(1) as ["finding" | "recommendation"];
    const row = (await numbers.list(study, kind)).find((each) => each.id === id);
    const place = row && placeOfRecord(row);
    return row === undefined || (place !== undefined && places.includes(place));
  }
  if (!("stakeholder" in body) || typeof body.stakeholder !== "string") return true;
  const row = await records.get(study, "stakeholder", body.stakeholder);
  return row === undefined || isStakeholderWithin(row.body, countries);
}

/** A page or figure of one place. Throws `workbench/is-outside-your-countries`. */
export async function checkPlace(
  store: Pick<Store, "records">,
  who: Who,
  { study, place }: { readonly study: string; readonly place: string },
): Promise<void> {
  if (who.countries.length > 0 && !(await placesOf(store, study, who)).includes(place))
    throw isOutsideYourCountries(who.countries);
}

function instancesOf({ body }: NewAct): readonly string[] {
  if ("instanceId" in body) return [body.instanceId];
  return "rootId" in body ? [body.rootId] : [];
}

/** Where a service is before the act and after it. */
function servicesOf({ body }: NewAct): ReadonlyMap<string, readonly VerificationAction[]> {
  if ("actions" in body) {
    const byService = groupBy(body.actions, ({ service }) => service);
    return new Map([...byService].map(([id, all]) => [id, all.map(({ action }) => action)]));
  }
  return new Map("service" in body ? [[body.service, []]] : []);
}
