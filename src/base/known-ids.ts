// Ids that tables may refer to: what study.yaml and places/cities.csv declare.

export interface KnownIds {
  readonly countries: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
  readonly serviceKinds: ReadonlySet<string>;
}

class EveryId extends Set<string> {
  override has(): boolean {
    return true;
  }
}

/** Stands in when the study itself could not be read: then no reference is called unknown because of it. */
export const EVERY_ID: ReadonlySet<string> = new EveryId();

export const UNCHECKED_IDS: KnownIds = { countries: EVERY_ID, cities: EVERY_ID, serviceKinds: EVERY_ID };

/** Country codes of the study and further codes that a table allows: REG, NCA3. */
export function withCodes(ids: ReadonlySet<string>, ...codes: readonly string[]): ReadonlySet<string> {
  return ids === EVERY_ID ? ids : new Set([...ids, ...codes]);
}
