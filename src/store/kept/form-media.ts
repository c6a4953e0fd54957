// Files that forms show or look things up in: pictures, sounds, lists.
import type { ActOutcome, MediaKey, NewMedia } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";
import { mediaIsUnknown } from "../intake-problems.ts";

export interface KeptMedia {
  readonly name: string;
  readonly blob: string;
  readonly belongsTo: string;
  readonly md5: string;
  readonly bytes: number;
  readonly type: string;
}

export interface FormMedia {
  /** Takes the place of what stood under the name. */
  readonly add: (study: string, media: NewMedia) => Promise<ActOutcome>;
  /** Throws `store/media-is-unknown`. */
  readonly remove: (study: string, key: MediaKey) => Promise<ActOutcome>;
  /** By name in code point order. */
  readonly list: (study: string, formId: string, version: string) => Promise<readonly KeptMedia[]>;
  /** How many files each version has: `formId version` → count, in one query for a whole form list. */
  readonly count: (study: string) => Promise<ReadonlyMap<string, number>>;
}

export function keepFormMedia(database: Database): FormMedia {
  return {
    add: (study, media) => addMedia(database, study, media),
    remove: (study, key) => removeMedia(database, study, key),
    list: (study, formId, version) =>
      database
        .selectFrom("form_media")
        .select(["name", "blob", "belongs_to as belongsTo", "md5", "bytes", "type"])
        .where("study", "=", study)
        .where("form_id", "=", formId)
        .where("version", "=", version)
        .orderBy("name")
        .execute(),
    count: async (study) => {
      const rows = await database
        .selectFrom("form_media")
        .select(({ fn }) => ["form_id", "version", fn.countAll<number>().as("files")])
        .where("study", "=", study)
        .groupBy(["form_id", "version"])
        .execute();
      return new Map(rows.map((row) => [versionKey(row.form_id, row.version), row.files]));
    },
  };
}

export function versionKey(formId: string, version: string): string {
  return JSON.stringify([formId, version]);
}

async function addMedia(database: Database, study: string, media: NewMedia): Promise<ActOutcome> {
  const { formId: form_id, version, name, type, file } = media;
  const row = { blob: file.blob, belongs_to: file.belongsTo, md5: file.md5, bytes: file.bytes, type };
  await database
    .insertInto("form_media")
    .values({ study, form_id, version, name, ...row })
    .onConflict((conflict) => conflict.columns(["study", "form_id", "version", "name"]).doUpdateSet(row))
    .execute();
  return DONE;
}

async function removeMedia(
  database: Database,
  study: string,
  { formId, version, name }: MediaKey,
): Promise<ActOutcome> {
  const { numDeletedRows } = await database
    .deleteFrom("form_media")
    .where("study", "=", study)
    .where("form_id", "=", formId)
    .where("version", "=", version)
    .where("name", "=", name)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw mediaIsUnknown(formId, name);
  return DONE;
}
