// Which forms are filled in in a browser, and by which links. A link is good for one submission, which names it as its submitter.
import { sql } from "kysely";
import type { ActOutcome, NewFormLink, WebAccess } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";
import { nameIsUnknown } from "../intake-problems.ts";

export interface KeptFormLink {
  readonly id: string;
  readonly formId: string;
  readonly label: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** Instance that came by it. */
  readonly usedBy: string | null;
}

export interface KeptWebAccess {
  readonly setAccess: (study: string, access: WebAccess) => Promise<ActOutcome>;
  /** Forms that anybody may fill in. */
  readonly listOpen: (study: string) => Promise<ReadonlySet<string>>;
  readonly addLink: (study: string, link: NewFormLink, at: string) => Promise<ActOutcome>;
  /** Throws `store/name-is-unknown`. */
  readonly revokeLink: (study: string, id: string, at: string) => Promise<ActOutcome>;
  readonly findLink: (study: string, tokenHash: string) => Promise<KeptFormLink | undefined>;
  /** The newest first. */
  readonly listLinks: (study: string, formId?: string) => Promise<readonly KeptFormLink[]>;
}

export function keepWebAccess(database: Database): KeptWebAccess {
  return {
    setAccess: (study, access) => setAccess(database, study, access),
    listOpen: async (study) => {
      const rows = await database
        .selectFrom("web_access")
        .select("form_id")
        .where("study", "=", study)
        .where("open", "=", true)
        .execute();
      return new Set(rows.map((row) => row.form_id));
    },
    addLink: (study, link, at) => addLink(database, study, { link, at }),
    revokeLink: (study, id, at) => revokeLink(database, study, { id, at }),
    findLink: (study, tokenHash) => selectLinks(database, study).where("token_hash", "=", tokenHash).executeTakeFirst(),
    listLinks: (study, formId) => {
      const links = selectLinks(database, study).orderBy("made_at", "desc").orderBy("id");
      return (formId === undefined ? links : links.where("form_id", "=", formId)).execute();
    },
  };
}

export const LINK_SUBMITTER = "link:";

function selectLinks(database: Database, study: string) {
  return database
    .selectFrom("form_link")
    .select((link) => [
      "id",
      "form_id as formId",
      "label",
      "made_at as madeAt",
      "expires_at as expiresAt",
      "revoked_at as revokedAt",
      link
        .selectFrom("submission")
        .select(({ fn }) => fn.min("instance_id").as("instance_id"))
        .where("submission.study", "=", study)
        .where("submission.submitter", "=", sql<string>`${sql.lit(LINK_SUBMITTER)} || form_link.id`)
        .as("usedBy"),
    ])
    .where("form_link.study", "=", study);
}

async function setAccess(database: Database, study: string, { formId, open }: WebAccess): Promise<ActOutcome> {
  await database
    .insertInto("web_access")
    .values({ study, form_id: formId, open })
    .onConflict((conflict) => conflict.columns(["study", "form_id"]).doUpdateSet({ open }))
    .execute();
  return DONE;
}

async function addLink(
  database: Database,
  study: string,
  { link, at }: { readonly link: NewFormLink; readonly at: string },
): Promise<ActOutcome> {
  const { id, formId, tokenHash, label, expiresAt } = link;
  const row = { study, id, form_id: formId, token_hash: tokenHash, label };
  await database
    .insertInto("form_link")
    .values({ ...row, made_at: at, expires_at: expiresAt, revoked_at: null })
    .execute();
  return DONE;
}

async function revokeLink(
  database: Database,
  study: string,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<ActOutcome> {
  const { numUpdatedRows } = await database
    .updateTable("form_link")
    .set({ revoked_at: at })
    .where("study", "=", study)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw nameIsUnknown(id);
  return DONE;
}

/** True when another instance came by the link that this parcel names. */
export async function linkIsSpent(
  database: Database,
  study: string,
  { submitter, instanceId }: { readonly submitter?: string; readonly instanceId: string },
): Promise<boolean> {
  if (submitter?.startsWith(LINK_SUBMITTER) !== true) return false;
  const other = await database
    .selectFrom("submission")
    .select("instance_id")
    .where("study", "=", study)
    .where("submitter", "=", submitter)
    .where("instance_id", "!=", instanceId)
    .executeTakeFirst();
  return other !== undefined;
}
