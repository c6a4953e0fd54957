// Location quotients of the last year, and shift-share between the first year and the last.
import type { Study } from "#study/study";
import type { EmploymentNumber, LocationQuotient, ShiftShare } from "./employment-number.ts";
import type { EmploymentRecord } from "./employment-record.ts";
import { type Compared, compareAreas, type Sectors, totalOf } from "./employment-table.ts";

export function measureEmployment(records: readonly EmploymentRecord[], study: Study): readonly EmploymentNumber[] {
  return compareAreas(records, study).flatMap((compared) => [...quotientsOf(compared), ...shiftsOf(compared)]);
}

/**
 * (e_ir / e_r) / (e_i / e): shares of the sectors that area and base both have.
 * Source: Florence 1939, Report on the location of industry (PEP); Isard 1960, Methods of regional analysis, ch. 5.
 */
function quotientsOf({ place, base, sex, years }: Compared): readonly LocationQuotient[] {
  const last = years.at(-1);
  if (last === undefined) return [];
  const [total, baseTotal] = [totalOf(last.own), totalOf(last.of)];
  if (total === 0 || baseTotal === 0) return [];
  return [...last.own].map(([sector, { employed, records }]) => {
    const [share, baseShare] = [employed / total, (last.of.get(sector)?.employed ?? 0) / baseTotal];
    const rows = [...new Set([...records, ...(last.of.get(sector)?.records ?? [])])];
    return {
      ...{
        part: "quotient",
        id: `employment:quotient-${sector}:${place}:${sex}`,
        place,
        base,
        sector,
        sex,
        records: rows,
      },
      ...{ year: last.year, share, baseShare, employed },
      ...(baseShare > 0 ? { quotient: share / baseShare } : {}),
    };
  });
}

/**
 * The change of a sector as national growth, industry mix and regional shift; only sectors that area and base have in both years.
 * Source: Dunn 1960, Papers of the Regional Science Association 6, p. 97; Esteban-Marquillas 1972 for the notation.
 */
function shiftsOf(compared: Compared): readonly ShiftShare[] {
  const [first, last] = [compared.years[0], compared.years.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const shared = [...first.own.keys()].filter((sector) => last.own.has(sector));
  const [before, after] = [only(first.of, shared), only(last.of, shared)];
  if (totalOf(before) === 0) return [];
  const growth = totalOf(after) / totalOf(before) - 1;
  const parts = shared.flatMap((sector): readonly Parts[] => {
    const of = before.get(sector)?.employed ?? 0;
    // Where the base had nobody in the sector there is no growth of it to be set against.
    if (of === 0) return [];
    const own = { before: first.own.get(sector)?.employed ?? 0, after: last.own.get(sector)?.employed ?? 0 };
    const sectorGrowth = (after.get(sector)?.employed ?? 0) / of - 1;
    return [
      {
        ...{ sector, ...own, national: own.before * growth, industryMix: own.before * (sectorGrowth - growth) },
        regional: own.after - own.before * (1 + sectorGrowth),
        records: [first.own, first.of, last.own, last.of].flatMap((side) => side.get(sector)?.records ?? []),
      },
    ];
  });
  const years = { from: first.year, to: last.year };
  return [...parts, sumOf(parts)].map((part) => asShift(compared, part, years));
}

type Parts = Pick<ShiftShare, "sector" | "before" | "after" | "national" | "industryMix" | "regional" | "records">;

function only(sectors: Sectors, shared: readonly string[]): Sectors {
  return new Map([...sectors].filter(([sector]) => shared.includes(sector)));
}

/** Of every sector together. */
function sumOf(parts: readonly Parts[]): Parts {
  const sum = (key: "before" | "after" | "national" | "industryMix" | "regional") =>
    parts.reduce((total, part) => total + part[key], 0);
  return {
    ...{ sector: "all", before: sum("before"), after: sum("after"), national: sum("national") },
    ...{ industryMix: sum("industryMix"), regional: sum("regional"), records: parts.flatMap(({ records }) => records) },
  };
}

function asShift({ place, base, sex }: Compared, part: Parts, years: Pick<ShiftShare, "from" | "to">): ShiftShare {
  const id = `employment:shift-${part.sector}:${place}:${sex}`;
  return { part: "shift", id, place, base, sex, ...part, ...years, records: [...new Set(part.records)] };
}
