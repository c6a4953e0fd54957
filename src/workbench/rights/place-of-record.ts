// Where a number, finding or recommendation is of: a city, a country, or the study as a whole.
import { isRecord } from "#base/is-record";
import type { KeptRecord } from "#store/kept/read-rows";

/** What everybody of the study reads, of whichever country. */
const WHOLE_STUDY = "REG";
const SENTENCES: readonly string[] = ["finding", "recommendation"];

/** Undefined for what is not of one place, and for sentences on the study as a whole. */
export function placeOfRecord({ kind, body }: KeptRecord): string | undefined {
  if (!isRecord(body)) return undefined;
  const holder = [body.domain, body.recommendation, body].find((each) => isRecord(each) && "place" in each);
  const place = isRecord(holder) ? String(holder.place) : undefined;
  return place === WHOLE_STUDY && SENTENCES.includes(kind) ? undefined : place;
}
