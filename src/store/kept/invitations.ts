// Invitations to the workbench: each makes one account, once, before it ends. Only the hash of its token is kept.
import { sql } from "kysely";
import type { AcceptedInvitation, ActOutcome, NewInvitation, Reach, Role } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { InvitationRow } from "../database/intake-tables.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsTaken, nameIsUnknown } from "../intake-problems.ts";
import { setAccount } from "./accounts.ts";

export interface KeptInvitation extends Required<Reach> {
  readonly id: string;
  readonly label: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** Name of the account that it made. */
  readonly usedBy: string | null;
  readonly email: string | null;
}

export interface Invitations {
  readonly add: (invitation: NewInvitation, by: { readonly at: string; readonly actor: string }) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`. */
  readonly revoke: (id: string, at: string) => Promise<ActOutcome>;
  /** Makes the account. Throws `store/name-is-unknown` when it is not open, `store/name-is-taken`. */
  readonly accept: (accepted: AcceptedInvitation, at: string) => Promise<ActOutcome>;
  /** The newest first. */
  readonly list: () => Promise<readonly KeptInvitation[]>;
  /** One that is open at `now`. */
  readonly find: (tokenHash: string, now: string) => Promise<KeptInvitation | undefined>;
  /** The newest that is open at `now`, for an address. */
  readonly ofEmail: (email: string, now: string) => Promise<KeptInvitation | undefined>;
}

export function keepInvitations(database: Database): Invitations {
  return {
    add: async ({ id, tokenHash, label, role, studies, countries, expiresAt, email }, { at, actor }) => {
      const row = { id, token_hash: tokenHash, label, role, studies, countries, expires_at: expiresAt };
      await database
        .insertInto("invitation")
        .values({ ...row, made_at: at, made_by: actor, revoked_at: null, used_by: null, email: email ?? null })
        .execute();
      return DONE;
    },
    revoke: async (id, at) => {
      const { numUpdatedRows } = await database
        .updateTable("invitation")
        .set({ revoked_at: at })
        .where("id", "=", id)
        .where("revoked_at", "is", null)
        .where("used_by", "is", null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw nameIsUnknown(id);
      return DONE;
    },
    accept: (accepted, at) => accept(database, accepted, at),
    list: async () => {
      const rows = await database
        .selectFrom("invitation")
        .selectAll()
        .orderBy("made_at", "desc")
        .orderBy("id")
        .execute();
      return rows.map(asInvitation);
    },
    find: async (tokenHash, now) => {
      const row = await open(database, now).where("token_hash", "=", tokenHash).executeTakeFirst();
      return row && asInvitation(row);
    },
    ofEmail: async (email, now) => {
      const row = await open(database, now)
        .where(sql`lower(email)`, "=", email.toLowerCase())
        .orderBy("made_at", "desc")
        .executeTakeFirst();
      return row && asInvitation(row);
    },
  };
}

function open(database: Database, now: string) {
  return database
    .selectFrom("invitation")
    .selectAll()
    .where("revoked_at", "is", null)
    .where("used_by", "is", null)
    .where("expires_at", ">", now);
}

async function accept(database: Database, { id, name, password }: AcceptedInvitation, at: string): Promise<ActOutcome> {
  const found = await open(database, at).where("id", "=", id).executeTakeFirst();
  if (found === undefined) throw nameIsUnknown(id);
  const taken = await database
    .selectFrom("account")
    .select("name")
    .where("name", "=", name)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (taken !== undefined) throw nameIsTaken(name);
  const { role, studies, countries, email } = asInvitation(found);
  await setAccount(database, { name, password, role, studies, countries, email: email ?? undefined }, at);
  await database.updateTable("invitation").set({ used_by: name }).where("id", "=", id).execute();
  return DONE;
}

/** Roles are only ever written from `Role`. */
function asInvitation(row: InvitationRow): KeptInvitation {
  return {
    id: row.id,
    label: row.label,
    role: row.role as Role,
    studies: row.studies,
    countries: row.countries,
    madeAt: row.made_at,
    madeBy: row.made_by,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    usedBy: row.used_by,
    email: row.email,
  };
}
