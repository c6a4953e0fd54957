// Published shares of agriculture, industry and services: each country against the plain mean of the countries.
import type { Observation } from "#series/observation";
import type { ShareQuotient } from "./employment-number.ts";

/** Codes of the series, each a percentage of all people in work. */
export const SECTOR_SHARES = ["EMP_AGRI", "EMP_IND", "EMP_SERV"] as const;

/**
 * Of the last year that every country with the series has. The mean does not weigh countries by their people in work: shares alone
 * do not tell how many they are, so nothing is said of the region as one market, and no shift-share can be made of them.
 */
export function shareQuotients(
  observations: readonly Observation[],
  countries: readonly string[],
): readonly ShareQuotient[] {
  return SECTOR_SHARES.flatMap((indicator) =>
    (["all", "female", "male"] as const).flatMap((sex) => {
      const rows = observations.filter(
        (one) => one.indicator === indicator && one.territoryLevel === "country" && one.sex === sex,
      );
      return quotientsIn(
        rows.filter(({ country }) => countries.includes(country)),
        { indicator, sex },
      );
    }),
  );
}

type Series = Pick<ShareQuotient, "indicator" | "sex">;

function quotientsIn(rows: readonly Observation[], { indicator, sex }: Series): readonly ShareQuotient[] {
  const places = [...new Set(rows.map(({ country }) => country))];
  const year = Math.max(...years(rows).filter((one) => places.every((place) => at(rows, place, one) !== undefined)));
  if (places.length < 2 || !Number.isFinite(year)) return [];
  const found = places.flatMap((place) => at(rows, place, year) ?? []);
  const baseShare = found.reduce((sum, { value }) => sum + value, 0) / found.length / 100;
  if (baseShare === 0) return [];
  return found.map(({ country: place, value }) => ({
    ...{ part: "share", id: `employment:share-${indicator}:${place}:${sex}`, place, indicator, sex, year, baseShare },
    ...{ share: value / 100, quotient: value / 100 / baseShare, countries: places.length },
    records: found.map(({ id }) => id),
  }));
}

function years(rows: readonly Observation[]): readonly number[] {
  return [...new Set(rows.map(yearOf))];
}

function yearOf({ periodStart }: Observation): number {
  return Number(periodStart.slice(0, 4));
}

/** A year with two figures of one country is left to the rules of rival series. */
function at(rows: readonly Observation[], place: string, year: number): Observation | undefined {
  const found = rows.filter((row) => row.country === place && yearOf(row) === year);
  return found.length === 1 ? found[0] : undefined;
}
