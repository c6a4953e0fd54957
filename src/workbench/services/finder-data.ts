// What the finder page asks: the study with its services, and answers where the list is too long for a phone.
import type { Texts } from "#base/text";
import { questionOf, readWish } from "#directory/finder/finder-address";
import { type FinderCard, type FinderFile, type FinderStudy, toFinderCard } from "#directory/finder/finder-file";
import type { FoundService } from "#directory/finder/open-finder";
import { openTranslations, type TranslatedText, type Translations } from "#directory/finder/translations";
import { KINDS } from "#directory/reintegration/taxonomy";
import type { Store } from "#store/open-store";
import type { Study } from "#study/study";
import type { PublicDirectory } from "./public-directory.ts";

/** Some megabytes as JSON, some hundred kilobytes on the wire: what a cheap phone keeps without trouble. */
export const MOST_ON_PHONE = 4000;

export async function readFinderFile(store: Store, { study, services }: PublicDirectory): Promise<FinderFile> {
  const described = await describeStudy(store, study, services);
  const shown = services.filter(({ cells }) => cells.status !== "ended");
  if (shown.length > MOST_ON_PHONE) return { study: described, total: shown.length };
  const translations = await readTexts(store, study);
  return { study: described, total: shown.length, cards: shown.map((one) => toFinderCard(one, translations)) };
}

export interface FinderAnswers {
  readonly total: number;
  readonly found: readonly (FoundService & { readonly card: FinderCard })[];
}

const MOST_FOUND = 2000;

/** `address`: a wish as `writeWish` writes it, with `minute` of the week and `most`. */
export async function answerFinder(
  store: Store,
  directory: PublicDirectory,
  address: URLSearchParams,
): Promise<FinderAnswers> {
  const minute = numberIn(address.get("minute"), { otherwise: 0, most: 10_079 });
  const most = numberIn(address.get("most"), { otherwise: 20, most: MOST_FOUND });
  const { found, total } = directory.finder().find(questionOf(readWish(address), minute, most));
  const translations = await readTexts(store, directory.study);
  const answers = found.flatMap((one) => {
    const service = directory.get(one.id);
    return service === undefined ? [] : [{ ...one, card: toFinderCard(service, translations) }];
  });
  return { total, found: answers };
}

function numberIn(
  text: string | null,
  { otherwise, most }: { readonly otherwise: number; readonly most: number },
): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Math.min(Number(text), most) : otherwise;
}

/** Changes when the study itself, its areas or its translations do. */
export async function finderVersion(store: Store, study: string): Promise<string> {
  const kept = [
    await store.records.get(study, "study", study),
    await store.records.get(study, "areas", "areas"),
    await store.records.get(study, "service-texts", "service-texts"),
  ];
  return kept.map((one) => one?.digest.slice(0, 16) ?? "-").join(" ");
}

/** TopoJSON of the study; empty where it has none. */
export async function readAreas(store: Store, study: string): Promise<string> {
  const kept = await store.records.get(study, "areas", "areas");
  return typeof kept?.body === "string" ? kept.body : "";
}

export async function readTexts(store: Store, study: string): Promise<Translations> {
  const kept = await store.records.get(study, "service-texts", "service-texts");
  // What `keep-study` wrote.
  return openTranslations(kept === undefined ? [] : (kept.body as readonly TranslatedText[]));
}

const COUNTRY_NAMES: Readonly<Record<string, Texts>> = {
  SLV: { es: "El Salvador", en: "El Salvador", fr: "Salvador" },
  GTM: { es: "Guatemala", en: "Guatemala", fr: "Guatemala" },
  HND: { es: "Honduras", en: "Honduras", fr: "Honduras" },
  MEX: { es: "México", en: "Mexico", fr: "Mexique" },
};

async function describeStudy(store: Store, id: string, services: PublicDirectory["services"]): Promise<FinderStudy> {
  const kept = await store.records.get(id, "study", id);
  if (kept === undefined) return withoutStudy(id, services);
  // What `keep-study` wrote.
  const { titles, countries, cities, serviceKinds, feedback } = kept.body as Study;
  return {
    ...{ id, titles },
    countries: countries.map(({ code, names }) => ({ code, names })),
    cities: cities.map(({ id: city, name, country, latitude, longitude }) => ({
      ...{ id: city, name, country, latitude, longitude },
    })),
    kinds: serviceKinds.map(({ code, names }) => ({ code, names })),
    ...(feedback === undefined ? {} : { feedback }),
  };
}

/** A directory without a study: countries as its services name them, kinds of the published taxonomy. */
function withoutStudy(id: string, services: PublicDirectory["services"]): FinderStudy {
  const codes = [...new Set(services.map(({ cells }) => cells.country ?? ""))].filter((code) => code !== "");
  const countries = codes.toSorted().map((code) => ({
    code,
    names: COUNTRY_NAMES[code] ?? { es: code, en: code, fr: code },
  }));
  return { id, titles: { es: id, en: id, fr: id }, countries, cities: [], kinds: KINDS };
}
