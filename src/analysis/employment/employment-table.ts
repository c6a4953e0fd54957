// Employment by area, sex and year, with its bases: a city is set against its country, a country against all of the table together.
import type { SexDomain } from "#base/sex";
import type { Study } from "#study/study";
import { WHOLE_STUDY } from "../domain.ts";
import type { EmploymentRecord } from "./employment-record.ts";

export interface Cell {
  readonly employed: number;
  readonly records: readonly string[];
}

/** By sector. */
export type Sectors = ReadonlyMap<string, Cell>;

export interface Compared {
  readonly place: string;
  readonly base: string;
  readonly sex: SexDomain;
  /** Years that both have, from the first on. Only sectors that both have in the year are there. */
  readonly years: readonly { readonly year: number; readonly own: Sectors; readonly of: Sectors }[];
}

/** Every area with something to set it against. A country alone in the table has no region. */
export function compareAreas(records: readonly EmploymentRecord[], study: Study): readonly Compared[] {
  const countries = study.countries.map(({ code }) => code).filter((code) => records.some(({ area }) => area === code));
  const pairs = [
    ...(countries.length < 2 ? [] : countries.map((place) => ({ place, base: WHOLE_STUDY, areas: countries }))),
    ...study.cities.map(({ id, country }) => ({ place: id, base: country, areas: [country] })),
  ];
  return pairs.flatMap(({ place, base, areas }) =>
    (["all", "female", "male"] as const).flatMap((sex) => {
      const years = yearsOf(
        records.filter((record) => record.sex === sex),
        { place, areas },
      );
      return years.length === 0 ? [] : [{ place, base, sex, years }];
    }),
  );
}

interface Areas {
  readonly place: string;
  /** Those that make up the base. */
  readonly areas: readonly string[];
}

function yearsOf(records: readonly EmploymentRecord[], { place, areas }: Areas): Compared["years"] {
  const years = [...new Set(records.filter(({ area }) => area === place).map(({ year }) => year))].sort(
    (a, b) => a - b,
  );
  return years.flatMap((year) => {
    const here = records.filter((record) => record.year === year);
    const parts = areas.map((area) => here.filter((record) => record.area === area));
    const own = here.filter((record) => record.area === place);
    const sectors = own
      .map(({ sector }) => sector)
      .filter((sector) => parts.every((part) => part.some((record) => record.sector === sector)));
    if (sectors.length < 2) return [];
    return [{ year, own: addUp(own, sectors), of: addUp(parts.flat(), sectors) }];
  });
}

function addUp(records: readonly EmploymentRecord[], sectors: readonly string[]): Sectors {
  return new Map(
    sectors.map((sector) => {
      const rows = records.filter((record) => record.sector === sector);
      const employed = rows.reduce((sum, row) => sum + row.employed, 0);
      return [sector, { employed, records: rows.map(({ id }) => id) }];
    }),
  );
}

export function totalOf(sectors: Sectors): number {
  return [...sectors.values()].reduce((sum, { employed }) => sum + employed, 0);
}
