// How often a nonce of Digest was used: the count must rise, whichever process a request comes to.
import { sql } from "kysely";
import type { Database } from "../database/open-database.ts";

export interface DigestNonces {
  /** True when the count is higher than any seen with this nonce. */
  readonly use: (
    study: string,
    nonce: string,
    used: { readonly count: number; readonly expiresAt: number },
  ) => Promise<boolean>;
}

export function keepDigestNonces(database: Database): DigestNonces {
  return {
    use: async (study, nonce, { count, expiresAt }) => {
      if (count === 1) await forgetOlder(database, study, expiresAt - LIFE_MILLISECONDS);
      const { rows } = await sql`
        insert into digest_nonce (study, nonce, count, expires_at) values (${study}, ${nonce}, ${count}, ${expiresAt})
        on conflict (study, nonce) do update set count = excluded.count where digest_nonce.count < excluded.count
        returning nonce`.execute(database);
      return rows.length === 1;
    },
  };
}

/** Much longer than any nonce holds. */
const LIFE_MILLISECONDS = 3_600_000;

async function forgetOlder(database: Database, study: string, before: number): Promise<void> {
  await database.deleteFrom("digest_nonce").where("study", "=", study).where("expires_at", "<", before).execute();
}
