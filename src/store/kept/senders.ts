// Who may send: devices by a token in their address, field users by a name and a password (Digest).
import type { ActOutcome, NewDevice, NewFieldUser } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsUnknown } from "../intake-problems.ts";

export interface KeptDevice {
  readonly id: string;
  readonly name: string;
  /** Sealed. */
  readonly token: string;
  readonly madeAt: string;
  readonly removedAt: string | null;
}

export interface KeptFieldUser {
  readonly name: string;
  /** Sealed. */
  readonly ha1: string;
  readonly madeAt: string;
}

export interface Senders {
  readonly addDevice: (study: string, device: NewDevice, at: string) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`. */
  readonly removeDevice: (study: string, id: string, at: string) => Promise<ActOutcome>;
  readonly listDevices: (study: string) => Promise<readonly KeptDevice[]>;
  /** Undefined when there is none, or it was removed. */
  readonly findDevice: (study: string, tokenHash: string) => Promise<KeptDevice | undefined>;
  /** A name that is there gets the new password. */
  readonly setFieldUser: (study: string, user: NewFieldUser, at: string) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`. */
  readonly removeFieldUser: (study: string, name: string, at: string) => Promise<ActOutcome>;
  readonly listFieldUsers: (study: string) => Promise<readonly KeptFieldUser[]>;
  readonly findFieldUser: (study: string, name: string) => Promise<KeptFieldUser | undefined>;
}

const DEVICE = ["id", "name", "token", "made_at as madeAt", "removed_at as removedAt"] as const;
const FIELD_USER = ["name", "ha1", "made_at as madeAt"] as const;

export function keepSenders(database: Database): Senders {
  const fieldUsers = (study: string) =>
    database.selectFrom("field_user").select(FIELD_USER).where("study", "=", study).where("removed_at", "is", null);
  return {
    addDevice: (study, device, at) => addDevice(database, study, { device, at }),
    removeDevice: (study, id, at) => removeDevice(database, study, { id, at }),
    listDevices: (study) =>
      database
        .selectFrom("device")
        .select(DEVICE)
        .where("study", "=", study)
        .orderBy("made_at")
        .orderBy("id")
        .execute(),
    findDevice: (study, tokenHash) =>
      database
        .selectFrom("device")
        .select(DEVICE)
        .where("study", "=", study)
        .where("token_hash", "=", tokenHash)
        .where("removed_at", "is", null)
        .executeTakeFirst(),
    setFieldUser: (study, user, at) => setFieldUser(database, study, { user, at }),
    removeFieldUser: (study, name, at) => removeFieldUser(database, study, { name, at }),
    listFieldUsers: (study) => fieldUsers(study).orderBy("name").execute(),
    findFieldUser: (study, name) => fieldUsers(study).where("name", "=", name).executeTakeFirst(),
  };
}

async function addDevice(
  database: Database,
  study: string,
  { device, at }: { readonly device: NewDevice; readonly at: string },
): Promise<ActOutcome> {
  const { id, name, token, tokenHash } = device;
  await database
    .insertInto("device")
    .values({ study, id, name, token, token_hash: tokenHash, made_at: at, removed_at: null })
    .execute();
  return DONE;
}

async function removeDevice(
  database: Database,
  study: string,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<ActOutcome> {
  const { numUpdatedRows } = await database
    .updateTable("device")
    .set({ removed_at: at })
    .where("study", "=", study)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw nameIsUnknown(id);
  return DONE;
}

async function setFieldUser(
  database: Database,
  study: string,
  { user, at }: { readonly user: NewFieldUser; readonly at: string },
): Promise<ActOutcome> {
  const row = { ha1: user.ha1, made_at: at, removed_at: null };
  await database
    .insertInto("field_user")
    .values({ study, name: user.name, ...row })
    .onConflict((conflict) => conflict.columns(["study", "name"]).doUpdateSet(row))
    .execute();
  return DONE;
}

async function removeFieldUser(
  database: Database,
  study: string,
  { name, at }: { readonly name: string; readonly at: string },
): Promise<ActOutcome> {
  const { numUpdatedRows } = await database
    .updateTable("field_user")
    .set({ removed_at: at })
    .where("study", "=", study)
    .where("name", "=", name)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw nameIsUnknown(name);
  return DONE;
}
