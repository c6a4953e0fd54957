// Nobody gives more than she or he has, and the last one who may administer everything stays.
import type { NewAct } from "#store/acts/act";
import type { KeptAccount } from "#store/kept/accounts";
import type { Desk } from "../act-head.ts";
import { lastCoordinatorStays, moreThanYouHave } from "./rights-problems.ts";
import { type ActingRole, rightsOfRole } from "./roles.ts";
import type { Who } from "./who.ts";

interface Grant {
  readonly role: ActingRole;
  readonly studies: readonly string[];
  readonly countries: readonly string[];
}

/** Acts on accounts only; others pass. Throws `workbench/more-than-you-have`, `workbench/last-coordinator-stays`. */
export async function checkGrant({ store }: Desk, who: Who, act: NewAct): Promise<void> {
  if (act.verb === "invite-account") return checkCovers(who, act.body);
  if (act.verb === "revoke-invitation") {
    const found = (await store.invitations.list()).find(({ id }) => id === act.body.id);
    return found === undefined ? undefined : checkCovers(who, found);
  }
  if (act.verb === "set-account" || act.verb === "set-reach") checkCovers(who, { ...EVERYWHERE, ...act.body });
  if (!isOnAccount(act)) return;
  const accounts = await store.accounts.list();
  const before = accounts.find(({ name }) => name === act.body.name);
  if (before !== undefined) checkCovers(who, before);
  if (act.verb === "remove-account" || act.verb === "set-reach" || act.verb === "set-account")
    checkLast(accounts, act.body);
}

const EVERYWHERE = { studies: [], countries: [] };

const ON_ACCOUNT = [
  "set-account",
  "set-reach",
  "remove-account",
  "set-password",
  "set-email",
  "reset-factors",
] as const;

type OnAccount = Extract<NewAct, { readonly verb: (typeof ON_ACCOUNT)[number] }>;

function isOnAccount(act: NewAct): act is OnAccount {
  return (ON_ACCOUNT as readonly string[]).includes(act.verb);
}

function checkCovers(who: Who, { role, studies, countries }: Grant): void {
  const own = rightsOfRole(who.role);
  const fits =
    rightsOfRole(role).every((right) => own.includes(right)) &&
    isWithin(studies, who.studies) &&
    isWithin(countries, who.countries);
  if (!fits) throw moreThanYouHave(role);
}

/** An empty list means everything. */
function isWithin(given: readonly string[], own: readonly string[]): boolean {
  return own.length === 0 || (given.length > 0 && given.every((each) => own.includes(each)));
}

type Change = { readonly name: string } & Partial<Grant>;

function checkLast(accounts: readonly KeptAccount[], { name, ...after }: Change): void {
  const rulesAll = ({ role, studies = [], countries = [] }: Partial<Grant>) =>
    role === "coordinator" && studies.length === 0 && countries.length === 0;
  const isOne = accounts.some((account) => account.name === name && rulesAll(account));
  const others = accounts.some((account) => account.name !== name && rulesAll(account));
  if (isOne && !others && !rulesAll(after)) throw lastCoordinatorStays(name);
}
