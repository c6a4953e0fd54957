// Every indicator of one table in two rounds: for the study, its countries and the cities asked in both; for all, women and men.
import { SEX_DOMAINS } from "#base/sex";
import type { DomainColumns, IndicatorSpec } from "../analysis-spec.ts";
import { WHOLE_STUDY } from "../domain.ts";
import { valuesOf } from "../equality/answer-values.ts";
import { type PersonRow, samplePeople } from "../equality/people.ts";
import { changesOf, gapsOf } from "./indicator-changes.ts";
import { joinWaves } from "./joint-sample.ts";
import type { GapChange, RoundChange } from "./round-change.ts";
import type { ComparedDomain, OpenRounds, RoundsGround } from "./rounds-ground.ts";

export interface ComparedRounds {
  readonly changes: readonly RoundChange[];
  readonly gaps: readonly GapChange[];
  readonly cities: readonly string[];
  readonly n: readonly [number, number];
  /** How many were asked in both. */
  readonly both: number;
}

/** Undefined where the table has no design, or no place was asked in both rounds. Throws what `samplePeople` throws. */
export function compareRounds(ground: RoundsGround): ComparedRounds | undefined {
  const { analysis, table, before, after, person } = ground;
  const design = analysis.designs.find((one) => one.table === table);
  if (design === undefined) return undefined;
  const shared = sharedPlaces(ground, design.domains);
  const domains = domainsOf(ground, design.domains, shared);
  if (domains.length === 0) return undefined;
  const joint = joinWaves({ before, after, design, person });
  const people = { before: samplePeople(before, design), after: samplePeople(after, design), joint };
  const open: OpenRounds = { ...ground, people, domains, partial: partialPlaces(ground, design.domains, shared) };
  const compared = analysis.indicators.filter((one) => one.table === table && isCompared(one));
  const found = compared.map((indicator) => compareOne(open, indicator));
  const whole = domains.find(({ place, sex }) => place === WHOLE_STUDY && sex === "all");
  return {
    changes: found.flatMap(({ changes }) => changes),
    gaps: found.flatMap(({ gaps }) => gaps),
    cities: shared.cities,
    n: [whole?.before.length ?? 0, whole?.after.length ?? 0],
    both: (whole?.after ?? []).filter((i) => joint.again.has(before.length + i)).length,
  };
}

/** Steps between knowing a service and receiving it repeat what its ends say; who people are is no matter of better or worse. */
const UNTESTED_ROLES: readonly string[] = ["tried", "useful"];

/** Shares and means. */
export function isCompared({ kind, role, wanted }: IndicatorSpec): boolean {
  const isShareOrMean = kind === "proportion" || kind === "mean";
  return isShareOrMean && !UNTESTED_ROLES.includes(role) && (role !== "profile" || wanted !== undefined);
}

function compareOne(open: OpenRounds, indicator: IndicatorSpec) {
  const before = valuesIn(indicator, open.before, membersOf(open, "before"));
  const after = valuesIn(indicator, open.after, membersOf(open, "after"));
  const both = new Float64Array(before.length + after.length);
  both.set(before);
  both.set(after, before.length);
  const values = { before, after, both };
  const changes = changesOf(open, indicator, values);
  return { changes, gaps: gapsOf(open, { indicator, values, changes }) };
}

/** Everybody in a compared place. */
function membersOf({ domains }: OpenRounds, side: "before" | "after"): readonly number[] {
  return domains.find(({ place, sex }) => place === WHOLE_STUDY && sex === "all")?.[side] ?? [];
}

/** NaN for people of other places, who are not asked for. */
function valuesIn(indicator: IndicatorSpec, rows: readonly PersonRow[], members: readonly number[]): Float64Array {
  const values = new Float64Array(rows.length).fill(Number.NaN);
  const found = valuesOf(
    indicator,
    members.map((i) => rows[i] ?? {}),
  );
  members.forEach((i, at) => {
    values[i] = found[at] ?? Number.NaN;
  });
  return values;
}

interface SharedPlaces {
  /** By id; empty where the table has no cities. */
  readonly cities: readonly string[];
  readonly countries: readonly string[];
}

function sharedPlaces({ before, after, countries }: RoundsGround, domains: DomainColumns): SharedPlaces {
  const cities = domains.city === undefined ? [] : inBoth(before, after, domains.city);
  const seen = inBoth(before, after, domains.country);
  return { cities, countries: countries.filter((code) => seen.includes(code)) };
}

function inBoth(before: readonly PersonRow[], after: readonly PersonRow[], column: string): readonly string[] {
  const later = codesIn(after, column);
  return [...codesIn(before, column)].filter((code) => later.has(code)).sort();
}

function codesIn(rows: readonly PersonRow[], column: string): ReadonlySet<string> {
  return new Set(rows.map((row) => String(row[column] ?? "")).filter((code) => code !== ""));
}

/** The study, its countries, then cities; only those with somebody in both rounds. */
function domainsOf(
  { before, after }: RoundsGround,
  columns: DomainColumns,
  { cities, countries }: SharedPlaces,
): readonly ComparedDomain[] {
  const [one, other] = [before, after].map((rows) => asked(rows, columns, cities));
  const places = [WHOLE_STUDY, ...countries, ...cities];
  const sexes = columns.sex === undefined ? (["all"] as const) : SEX_DOMAINS;
  return places.flatMap((place) =>
    sexes.flatMap((sex): readonly ComparedDomain[] => {
      const isOf = ({ country, city, own }: Asked) =>
        (place === WHOLE_STUDY || place === country || place === city) && (sex === "all" || sex === own);
      const [a, b] = [one, other].map((people = []) => people.filter(isOf).map(({ at }) => at));
      return a === undefined || b === undefined || a.length === 0 || b.length === 0
        ? []
        : [{ place, sex, before: a, after: b }];
    }),
  );
}

interface Asked {
  readonly at: number;
  readonly country: string;
  readonly city: string;
  readonly own: string;
}

/** Only in cities asked in both rounds, where the table has cities. */
function asked(rows: readonly PersonRow[], columns: DomainColumns, cities: readonly string[]): readonly Asked[] {
  const cell = (row: PersonRow, column: string | undefined) => (column === undefined ? "" : String(row[column] ?? ""));
  return rows
    .map((row, at) => ({
      at,
      country: cell(row, columns.country),
      city: cell(row, columns.city),
      own: cell(row, columns.sex),
    }))
    .filter(({ city }) => columns.city === undefined || cities.includes(city));
}

/** Places of which a city was asked in one round alone. */
function partialPlaces(
  { before, after, parents }: RoundsGround,
  { city }: DomainColumns,
  { cities }: SharedPlaces,
): ReadonlySet<string> {
  if (city === undefined) return new Set();
  const all = new Set([...codesIn(before, city), ...codesIn(after, city)]);
  const alone = [...all].filter((id) => !cities.includes(id));
  return new Set(alone.flatMap((id) => [WHOLE_STUDY, parents.get(id) ?? WHOLE_STUDY]));
}
