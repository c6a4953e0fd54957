// Which studies the data folder holds: those that were run, and those that so far only have forms.
import { isRecord } from "#base/is-record";
import { LANGUAGES, sameText, type Texts } from "#base/text";
import type { Store } from "#store/open-store";

export interface KnownStudy {
  readonly id: string;
  readonly titles: Texts;
}

/** By id. */
export async function listStudies({ ledger, records }: Store): Promise<readonly KnownStudy[]> {
  const ids = await ledger.studies();
  const known = [...ids].sort().map(async (id) => {
    const kept = await records.get(id, "study", id);
    return { id, titles: titlesIn(kept?.body) ?? sameText(id) };
  });
  return Promise.all(known);
}

function titlesIn(body: unknown): Texts | undefined {
  const titles = isRecord(body) ? body.titles : undefined;
  if (!isRecord(titles)) return undefined;
  const [es, en, fr] = LANGUAGES.map((language) => titles[language]);
  return typeof es === "string" && typeof en === "string" && typeof fr === "string" ? { es, en, fr } : undefined;
}
