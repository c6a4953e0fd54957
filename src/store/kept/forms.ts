// Form versions and what belongs to them. A version that was given out is never changed; its state is. A draft may change.
import type { Digest } from "#base/digest";
import type { FormShape } from "#intake/submission/form-shape";
import type { ActOutcome, FormState, FormStateChange, NewFormVersion } from "../acts/act.ts";
import { DONE } from "../acts/act.ts";
import type { Database } from "../database/open-database.ts";
import { formIsUnknown, formVersionDiffers } from "../intake-problems.ts";

export interface KeptForm {
  readonly formId: string;
  readonly version: string;
  readonly name: string;
  readonly state: FormState;
  readonly xform: Digest;
  readonly xformMd5: string;
  readonly xlsform: Digest | null;
  readonly shape: FormShape;
  readonly publishedAt: string;
  /** Number of the act that published it: the highest open one is the current version. */
  readonly number: number;
}

export interface Forms {
  /** A draft is replaced. Throws `store/form-version-differs` when the version was given out with other content. */
  readonly add: (study: string, form: NewFormVersion, by: { at: string; number: number }) => Promise<ActOutcome>;
  /** Throws `store/form-is-unknown`. */
  readonly setState: (study: string, change: FormStateChange) => Promise<ActOutcome>;
  readonly get: (study: string, formId: string, version: string) => Promise<KeptForm | undefined>;
  /** Every version, by form id and then the newest first. */
  readonly list: (study: string, formId?: string) => Promise<readonly KeptForm[]>;
  /** Studies that have forms. */
  readonly studies: () => Promise<readonly string[]>;
}

const COLUMNS = [
  "form_id as formId",
  "version",
  "name",
  "state",
  "xform",
  "xform_md5 as xformMd5",
  "xlsform",
  "shape",
  "published_at as publishedAt",
  "number",
] as const;

export function keepForms(database: Database): Forms {
  return {
    add: (study, form, by) => addForm(database, study, { form, by }),
    setState: (study, change) => setState(database, study, change),
    get: async (study, formId, version) => {
      const row = await selectForms(database, study, formId).where("version", "=", version).executeTakeFirst();
      return row && asForm(row);
    },
    list: async (study, formId) => {
      const rows = await selectForms(database, study, formId).orderBy("form_id").orderBy("number", "desc").execute();
      return rows.map(asForm);
    },
    studies: async () => {
      const rows = await database.selectFrom("form_version").select("study").distinct().orderBy("study").execute();
      return rows.map(({ study }) => study);
    },
  };
}

function selectForms(database: Database, study: string, formId: string | undefined) {
  const query = database.selectFrom("form_version").select(COLUMNS).where("study", "=", study);
  return formId === undefined ? query : query.where("form_id", "=", formId);
}

type FormRow = Omit<KeptForm, "state" | "shape"> & { readonly state: string; readonly shape: unknown };

/** The table's own checks hold states; shapes are only ever written from `FormShape`. */
function asForm(row: FormRow): KeptForm {
  return { ...row, state: row.state as FormState, shape: row.shape as FormShape };
}

async function addForm(
  database: Database,
  study: string,
  { form, by }: { form: NewFormVersion; by: { at: string; number: number } },
): Promise<ActOutcome> {
  const known = await keepForms(database).get(study, form.formId, form.version);
  const content = contentOf(form);
  if (known === undefined) {
    const key = { study, form_id: form.formId, version: form.version };
    await database
      .insertInto("form_version")
      .values({ ...key, ...content, state: form.state, published_at: by.at, number: by.number })
      .execute();
    return DONE;
  }
  if (known.xformMd5 === form.xformMd5) {
    // What was given out does not become a draft again.
    const stays = known.state === form.state || form.state === "draft";
    return stays ? { ...DONE, changed: false } : setState(database, study, form);
  }
  if (known.state !== "draft") throw formVersionDiffers(form.formId, form.version);
  await database
    .updateTable("form_version")
    .set({ ...content, state: form.state, published_at: by.at, number: by.number })
    .where("study", "=", study)
    .where("form_id", "=", form.formId)
    .where("version", "=", form.version)
    .execute();
  return DONE;
}

function contentOf({ name, xform, xformMd5, xlsform, shape }: NewFormVersion) {
  return { name, xform, xform_md5: xformMd5, xlsform: xlsform ?? null, shape: JSON.stringify(shape) };
}

async function setState(database: Database, study: string, change: FormStateChange): Promise<ActOutcome> {
  const { formId, version, state } = change;
  const query = database
    .updateTable("form_version")
    .set({ state })
    .where("study", "=", study)
    .where("form_id", "=", formId);
  const chosen = version === undefined ? query.where("state", "<>", "draft") : query.where("version", "=", version);
  const { numUpdatedRows } = await chosen.executeTakeFirst();
  if (numUpdatedRows === 0n) throw formIsUnknown(formId, version);
  return DONE;
}
