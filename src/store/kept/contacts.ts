// How stakeholders are reached. Names and addresses are sealed; what is compared is a keyed hash.
import { sql } from "kysely";
import { type ActOutcome, DONE } from "../acts/act.ts";
import type { ContactConsent, NewContact } from "../acts/outreach-acts.ts";
import type { Database } from "../database/open-database.ts";
import type { ContactRow } from "../database/outreach-tables.ts";
import { nameIsUnknown } from "../intake-problems.ts";

export interface KeptContact extends Required<NewContact> {
  readonly since: string;
}

export interface Contacts {
  readonly set: (study: string, contact: NewContact, at: string) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`. */
  readonly erase: (study: string, id: string) => Promise<ActOutcome>;
  readonly get: (study: string, id: string) => Promise<KeptContact | undefined>;
  readonly getMany: (study: string, ids: readonly string[]) => Promise<ReadonlyMap<string, KeptContact>>;
  /** By id. */
  readonly list: (study: string) => Promise<readonly KeptContact[]>;
}

export function keepContacts(database: Database): Contacts {
  const select = (study: string) => database.selectFrom("contact").selectAll().where("study", "=", study);
  return {
    set: async (study, contact, at) => {
      const { id, stakeholder, language, consent, source, mark, file, addressMark, sealed = "" } = contact;
      const said = { stakeholder, language, consent, source, mark, sealed, since: at };
      const row = { ...said, blob: file.blob, belongs_to: file.belongsTo, address_mark: addressMark };
      await database
        .insertInto("contact")
        .values({ study, id, ...row })
        .onConflict((conflict) => conflict.columns(["study", "id"]).doUpdateSet(row))
        .execute();
      return DONE;
    },
    erase: async (study, id) => {
      const { numDeletedRows } = await database
        .deleteFrom("contact")
        .where("study", "=", study)
        .where("id", "=", id)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw nameIsUnknown(id);
      return DONE;
    },
    get: async (study, id) => {
      const row = await select(study).where("id", "=", id).executeTakeFirst();
      return row && asContact(row);
    },
    getMany: async (study, ids) => {
      const rows = await select(study).where(sql<boolean>`id = any(${ids}::text[])`).execute();
      return new Map(rows.map((row) => [row.id, asContact(row)]));
    },
    list: async (study) => (await select(study).orderBy("id").execute()).map(asContact),
  };
}

function asContact(row: ContactRow): KeptContact {
  const { study: _, consent, mark, blob, belongs_to: belongsTo, address_mark: addressMark, ...rest } = row;
  return {
    ...rest,
    consent: asConsent(consent),
    mark: mark === "real" ? "real" : "demonstration",
    file: { blob, belongsTo },
    addressMark,
  };
}

function asConsent(text: string): ContactConsent {
  return text === "yes" || text === "no" ? text : "unknown";
}
