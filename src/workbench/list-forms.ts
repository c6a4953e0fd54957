// What phones are offered: of each open form its newest version, and the files that go with it.
import { writeEntityCsv } from "#intake/submission/entity-csv";
import { mediaIsUnknown } from "#store/intake-problems";
import { versionKey } from "#store/kept/form-media";
import type { KeptForm } from "#store/kept/forms";
import type { Store } from "#store/open-store";
import { md5 } from "#store/vault/md5";

export type { KeptForm };

export interface OfferedForm extends KeptForm {
  readonly hasMedia: boolean;
}

export interface OfferQuery {
  readonly formId?: string | undefined;
  /** __Default value:__ only the newest of each form. */
  readonly allVersions?: boolean | undefined;
}

export async function listOfferedForms(
  store: Store,
  study: string,
  query: OfferQuery,
): Promise<readonly OfferedForm[]> {
  const open = (await store.forms.list(study, query.formId)).filter(({ state }) => state === "open");
  const chosen = query.allVersions === true ? open : newestOfEach(open);
  const [counts, lists] = await Promise.all([store.media.count(study), store.entityLists.list(study)]);
  const names = new Set(lists.map(({ name }) => `${name}.csv`));
  return chosen.map((form) => ({
    ...form,
    hasMedia: counts.has(versionKey(form.formId, form.version)) || form.shape.media.some((name) => names.has(name)),
  }));
}

/** The list comes newest first. */
function newestOfEach(forms: readonly KeptForm[]): readonly KeptForm[] {
  return forms.filter((form, index) => form.formId !== forms[index - 1]?.formId);
}

export interface OfferedMedia {
  readonly name: string;
  readonly md5: string;
  /** Name of the list, where the file is one. */
  readonly entityList?: string;
}

/** Attached files, and lists of entities that the form asks for; what nobody attached yet is left out. */
export async function listOfferedMedia(store: Store, study: string, form: KeptForm): Promise<readonly OfferedMedia[]> {
  const attached = await store.media.list(study, form.formId, form.version);
  const lists = (await store.entityLists.list(study)).filter(({ name }) => form.shape.media.includes(`${name}.csv`));
  const offered = await Promise.all(
    lists.map(async ({ name }) => ({
      name: `${name}.csv`,
      md5: md5(await renderEntityList(store, study, name)),
      entityList: name,
    })),
  );
  const taken = new Set(offered.map(({ name }) => name));
  return [...offered, ...attached.filter(({ name }) => !taken.has(name))].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export interface MediaContent {
  readonly type: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Throws `store/media-is-unknown`. */
export async function openMedia(store: Store, study: string, form: KeptForm, name: string): Promise<MediaContent> {
  const list = name.replace(/\.csv$/, "");
  if (list !== name && form.shape.media.includes(name) && (await store.entityLists.get(study, list)) !== undefined)
    return { type: "text/csv; charset=utf-8", content: once(await renderEntityList(store, study, list)) };
  const found = (await store.media.list(study, form.formId, form.version)).find((media) => media.name === name);
  if (found === undefined) throw mediaIsUnknown(form.formId, name);
  return { type: found.type, content: store.vault.read(found.blob, found.belongsTo) };
}

/** `name.csv` as phones get it; undefined when the study has no such list. */
export async function readEntityList(store: Store, study: string, fileName: string): Promise<Uint8Array | undefined> {
  const name = fileName.replace(/\.csv$/, "");
  const known = name !== fileName && (await store.entityLists.get(study, name)) !== undefined;
  return known ? new TextEncoder().encode(await renderEntityList(store, study, name)) : undefined;
}

async function renderEntityList(store: Store, study: string, name: string): Promise<string> {
  const list = await store.entityLists.get(study, name);
  return writeEntityCsv(list?.properties ?? [], await store.entityLists.entities(study, name));
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
