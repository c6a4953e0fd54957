// A desk in the hands of somebody: it takes only the acts that she or he may do, and shows only what lies within reach. Whatever
// verb works at it, none can forget to ask.
import type { NewAct } from "#store/acts/act";
import type { Store } from "#store/open-store";
import type { Desk } from "../act-head.ts";
import { checkGrant } from "./check-grant.ts";
import { checkReach } from "./check-reach.ts";
import { permit } from "./permit.ts";
import { placesOf } from "./places-of.ts";
import { ON_OWN_FACTORS, RIGHTS_OF_ACTS } from "./rights-of-acts.ts";
import { rightsAreMissing } from "./rights-problems.ts";
import { rightsOfRole } from "./roles.ts";
import type { Who } from "./who.ts";
import { withinCountries } from "./within-countries.ts";

/**
 * `desk` is that of the house, which may do everything. The acts of the returned one are `who`'s; they are refused when what they
 * are on was changed after its act number `expects`. From it, only public addresses of the web are reached.
 */
export function deskFor(desk: Desk, who: Who, expects?: number): Desk {
  const { web } = desk.effects;
  const store: Store = who.countries.length === 0 ? desk.store : withinCountries(desk.store, who);
  return {
    effects: { ...desk.effects, web: { ...web, fetch: (request) => web.fetch({ ...request, reach: "public" }) } },
    actor: who.name,
    store: {
      ...store,
      commit: async (...acts) => {
        for (const act of acts) await checkAct(desk, who, act);
        const [first, ...others] = acts;
        return desk.store.commit(expects === undefined ? first : { ...first, expects }, ...others);
      },
      // Runs, pulls and rebuilding write many tables at once.
      transaction: async (work) => {
        permit(who, "set-up", undefined);
        return desk.store.transaction(work);
      },
    },
  };
}

type ActOnOwnFactors = Extract<NewAct, { readonly verb: (typeof ON_OWN_FACTORS)[number] }>;

function isOnOwnFactors(act: NewAct): act is ActOnOwnFactors {
  return (ON_OWN_FACTORS as readonly string[]).includes(act.verb);
}

/** Throws the Problems of `rights-problems.ts`. */
async function checkAct(desk: Desk, who: Who, act: NewAct): Promise<void> {
  if (isOnOwnFactors(act)) {
    if (act.body.name === who.name) return;
    throw rightsAreMissing(who.role);
  }
  if (act.verb === "set-password" && act.body.name === who.name) return;
  const any = RIGHTS_OF_ACTS[act.verb];
  const own = rightsOfRole(who.role);
  permit(who, any.find((right) => own.includes(right)) ?? any[0], act.study === "*" ? undefined : act.study);
  await checkGrant(desk, who, act);
  if (who.countries.length > 0) await checkReach(desk.store, who, act, await placesOf(desk.store, act.study, who));
}
