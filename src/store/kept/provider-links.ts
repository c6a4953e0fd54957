// Links by which providers, without an account, keep their entry true. Tokens are kept hashed.
import type { ActOutcome } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { NewProviderLink } from "../acts/service-acts.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsUnknown } from "../intake-problems.ts";
import { serviceIsUnknown } from "../service-problems.ts";

export interface KeptProviderLink {
  readonly id: string;
  readonly service: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export interface ProviderLinks {
  /** Throws `store/service-is-unknown`. */
  readonly add: (study: string, link: NewProviderLink, at: string) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`. */
  readonly revoke: (study: string, id: string, at: string) => Promise<ActOutcome>;
  readonly find: (study: string, tokenHash: string) => Promise<KeptProviderLink | undefined>;
  /** The newest first. */
  readonly list: (study: string) => Promise<readonly KeptProviderLink[]>;
}

export function keepProviderLinks(database: Database): ProviderLinks {
  return {
    add: (study, link, at) => addLink(database, study, { link, at }),
    revoke: async (study, id, at) => {
      const { numUpdatedRows } = await database
        .updateTable("provider_link")
        .set({ revoked_at: at })
        .where("study", "=", study)
        .where("id", "=", id)
        .where("revoked_at", "is", null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw nameIsUnknown(id);
      return DONE;
    },
    find: (study, tokenHash) => selectLinks(database, study).where("token_hash", "=", tokenHash).executeTakeFirst(),
    list: (study) => selectLinks(database, study).orderBy("made_at", "desc").orderBy("id").execute(),
  };
}

function selectLinks(database: Database, study: string) {
  return database
    .selectFrom("provider_link")
    .select(["id", "service_id as service", "made_at as madeAt", "expires_at as expiresAt", "revoked_at as revokedAt"])
    .where("study", "=", study);
}

async function addLink(
  database: Database,
  study: string,
  { link, at }: { readonly link: NewProviderLink; readonly at: string },
): Promise<ActOutcome> {
  const { id, service, tokenHash, expiresAt } = link;
  const known = await database
    .selectFrom("service_action")
    .select("action_id")
    .where("study", "=", study)
    .where("service_id", "=", service)
    .executeTakeFirst();
  if (known === undefined) throw serviceIsUnknown(service);
  const row = { study, id, service_id: service, token_hash: tokenHash, made_at: at };
  await database
    .insertInto("provider_link")
    .values({ ...row, expires_at: expiresAt, revoked_at: null })
    .execute();
  return DONE;
}
