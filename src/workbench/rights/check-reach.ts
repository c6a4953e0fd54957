// An act of somebody whose account is limited to some countries touches only what lies there.
import { groupBy } from "#base/group-by";
import type { VerificationAction } from "#directory/verification/verification-action";
import type { NewAct } from "#store/acts/act";
import { campaignOfSubject } from "#store/acts/outreach-acts";
import type { Store } from "#store/open-store";
import { isServiceWithin } from "./is-service-within.ts";
import { isEventWithin, isStakeholderWithin } from "./outreach-within.ts";
import { placeOfRecord } from "./place-of-record.ts";
import { placesOf } from "./places-of.ts";
import { isOutsideYourCountries } from "./rights-problems.ts";
import type { Who } from "./who.ts";

/** Throws `workbench/is-outside-your-countries`. */
export async function checkReach(store: Store, who: Who, act: NewAct, places: readonly string[]): Promise<void> {
  for (const instance of [...instancesOf(act), ...(await versionsOf(store, act))])
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
  { numbers, records, messages, outreachLog }: Pick<Store, "numbers" | "records" | "messages" | "outreachLog">,
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
  // A workshop of another country is neither called nor changed, nor moved from there.
  if (verb === "call-event") {
    const calls = (await outreachLog.ofSubject(study, body.subject)).filter((line) => line.verb === verb);
    return [body, ...calls.slice(-1).map((line) => line.body)].every((one) => isEventWithin(one, countries));
  }
  const isOwn = async (id: string) => {
    const row = await records.get(study, "stakeholder", id);
    return row === undefined || isStakeholderWithin(row.body, countries);
  };
  const spokenTo = await spokenToBy({ messages }, study, { verb, body } as NewAct);
  if (!(await Promise.all(spokenTo.map(isOwn))).every(Boolean)) return false;
  if (verb === "merge-stakeholders" && !(await isOwn(body.merged))) return false;
  if (!("stakeholder" in body) || typeof body.stakeholder !== "string") return true;
  return isOwn(body.stakeholder);
}

/** Of an act on a campaign, everybody whom the campaign speaks to and will speak to. */
async function spokenToBy(
  { messages }: Pick<Store, "messages">,
  study: string,
  { verb, body }: NewAct,
): Promise<readonly string[]> {
  if (verb === "queue-messages")
    return [
      ...(await messages.stakeholders(study, body.campaign)),
      ...body.messages.map(({ stakeholder }) => stakeholder),
    ];
  if (verb === "lease-messages" || verb === "settle-messages") return messages.stakeholders(study, body.campaign);
  return verb === "move-campaign" ? messages.stakeholders(study, campaignOfSubject(body.subject)) : [];
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

/** Of an import that is taken back whole, everything that it brought. */
async function versionsOf(
  { responseImports }: Pick<Store, "responseImports">,
  act: NewAct,
): Promise<readonly string[]> {
  if (act.verb !== "undo-import" && act.verb !== "return-import") return [];
  return (await responseImports.versions(act.study, act.body.importId)).map(({ instanceId }) => instanceId);
}

/** Where a service is before the act and after it. */
function servicesOf({ body }: NewAct): ReadonlyMap<string, readonly VerificationAction[]> {
  if ("actions" in body) {
    const byService = groupBy(body.actions, ({ service }) => service);
    return new Map([...byService].map(([id, all]) => [id, all.map(({ action }) => action)]));
  }
  return new Map("service" in body ? [[body.service, []]] : []);
}
