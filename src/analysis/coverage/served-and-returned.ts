// People served, as services say, beside returns, as registers count them. The two are never divided without saying so: services
// count over years of their own, and returns are events, not persons.
import type { Observation } from "#series/observation";
import type { DirectoryService } from "./directory-service.ts";

export interface ServedAndReturned {
  readonly country: string;
  readonly served: {
    /** Sum over services that tell a number, whatever their period; one person may be in it several times. */
    readonly value: number;
    readonly services: number;
    readonly silent: number;
  };
  /** The latest whole year of all registered returns; absent where none is known. */
  readonly returned?: {
    readonly value: number;
    readonly periodStart: string;
    readonly periodEnd: string;
    readonly publisher: string;
    readonly id: string;
  };
}

const ALL_RETURNS = "RET_ALL";

export function servedAndReturned(
  countries: readonly string[],
  services: readonly DirectoryService[],
  observations: readonly Observation[],
): readonly ServedAndReturned[] {
  return countries.map((country) => {
    const own = services.filter((service) => service.country === country);
    const telling = own.filter(({ servedNumber }) => servedNumber !== undefined);
    const returned = latestYear(observations, country);
    return {
      country,
      served: {
        value: telling.reduce((sum, { servedNumber = 0 }) => sum + servedNumber, 0),
        services: telling.length,
        silent: own.length - telling.length,
      },
      ...(returned === undefined ? {} : { returned }),
    };
  });
}

/** Of rival figures for the year the one that is final, then the one published last. */
function latestYear(observations: readonly Observation[], country: string): ServedAndReturned["returned"] {
  const years = observations.filter(
    (each) =>
      each.indicator === ALL_RETURNS &&
      each.country === country &&
      each.territoryLevel === "country" &&
      each.sex === "all" &&
      each.ageBand === "" &&
      each.state !== "partial" &&
      each.periodStart.slice(0, 4) === each.periodEnd.slice(0, 4) &&
      isWholeYear(each),
  );
  const [latest] = years.toSorted(
    (a, b) =>
      b.periodEnd.localeCompare(a.periodEnd) ||
      Number(b.state === "final") - Number(a.state === "final") ||
      b.publishedOn.localeCompare(a.publishedOn),
  );
  if (latest === undefined) return undefined;
  const { value, periodStart, periodEnd, publisher, id } = latest;
  return { value, periodStart, periodEnd, publisher, id };
}

function isWholeYear({ periodStart, periodEnd }: Observation): boolean {
  if (periodStart.length === 4) return true;
  return periodStart.slice(5).startsWith("01") && ["12", "12-31"].includes(periodEnd.slice(5));
}
