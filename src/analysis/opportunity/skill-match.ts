// What people learned to do abroad beside what employers of their city look for.
import type { Mark } from "#base/mark";
import type { SexDomain } from "#base/sex";
import type { DisclosureRule } from "#study/study";
import type { AnalysisSpec } from "../analysis-spec.ts";
import { hideDerivable } from "../disclosure/hide-derivable.ts";
import { sumsBetween } from "../disclosure/sums-between.ts";
import { WHOLE_STUDY } from "../domain.ts";
import { groupMean } from "../equality/group-mean.ts";
import type { PersonRow } from "../equality/people.ts";
import { samplePeople } from "../equality/people.ts";
import type { Flag } from "../estimate.ts";
import { exactInterval, logitInterval } from "../survey/interval.ts";
import type { MatchSpec } from "./match-spec.ts";
import { nearestOccupation } from "./occupation-distance.ts";

export interface SkillMatch {
  /** `match:<within>:<place>:<sex>`. */
  readonly id: string;
  readonly place: string;
  readonly sex: SexDomain;
  /** The share of people whose nearest occupation wanted in their city lies at most so far. */
  readonly within: 0 | 1;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
  readonly flags: readonly Flag[];
  readonly mark: Mark;
}

export interface MatchTable {
  readonly id: string;
  readonly mark: Mark;
  readonly rows: readonly PersonRow[];
  readonly rule: DisclosureRule;
}

export interface MatchGround {
  readonly analysis: AnalysisSpec;
  readonly tables: readonly MatchTable[];
  readonly countries: readonly string[];
}

/**
 * Of people who named an occupation abroad and live in a city where employers named one they look for. For the study, each
 * country and each city in which people were asked: all, women and men. Employers count as places, not as numbers: one that looks is enough.
 */
export function matchSkills({ people: asked, employers }: MatchSpec, ground: MatchGround): readonly SkillMatch[] {
  const { analysis, countries } = ground;
  const find = (id: string) => ground.tables.find((table) => table.id === id);
  const designOf = (id: string) => analysis.designs.find(({ table }) => table === id);
  const [table, offers] = [find(asked.table), find(employers.table)];
  const [design, offerDesign] = [designOf(asked.table), designOf(employers.table)];
  const [city, offerCity] = [design?.domains.city, offerDesign?.domains.city];
  if (!table || !offers || !design || city === undefined || offerCity === undefined) return [];
  const wanted = wantedByCity(offers.rows, offerCity, employers.occupations);
  const distances = Float64Array.from(table.rows, (row) => {
    const inCity = wanted.get(String(row[city] ?? ""));
    const known = codesOf(row[asked.occupations]);
    if (inCity === undefined || known.length === 0) return Number.NaN;
    return Math.min(...known.map((code) => nearestOccupation(code, inCity)));
  });
  const people = samplePeople(table.rows, design);
  const mark: Mark = table.mark === "demonstration" ? "demonstration" : offers.mark;
  const { country, sex: sexColumn } = design.domains;
  const cities = [...new Set(table.rows.map((row) => String(row[city] ?? "")))].filter((id) => wanted.has(id)).sort();
  const matches = [WHOLE_STUDY, ...countries, ...cities].flatMap((place) =>
    (["all", "female", "male"] as const).flatMap((sex) => {
      const members = table.rows.flatMap((row, i) => {
        const isHere = place === WHOLE_STUDY || row[country] === place || row[city] === place;
        return isHere && (sex === "all" || (sexColumn !== undefined && row[sexColumn] === sex)) ? [i] : [];
      });
      return ([0, 1] as const).flatMap((within): readonly SkillMatch[] => {
        const near = distances.map((distance) => (Number.isNaN(distance) ? distance : distance <= within ? 1 : 0));
        const found = groupMean(people, near, members);
        if (found === undefined) return [];
        const { value, n, cases, standardError } = found;
        const interval =
          standardError > 0
            ? logitInterval(found, analysis.confidenceLevel)
            : exactInterval({ cases: value * n, n }, analysis.confidenceLevel);
        const flags = flagsOf({ n, cases }, table.rule);
        return [{ id: `match:${within}:${place}:${sex}`, place, sex, within, value, ...interval, n, flags, mark }];
      });
    }),
  );
  const parents = new Map([
    ...countries.map((code) => [code, WHOLE_STUDY] as const),
    ...table.rows.map((row) => [String(row[city] ?? ""), String(row[country] ?? "")] as const),
  ]);
  return withhold(matches, parents);
}

/** Women and men add up to all, cities to their country, countries to the study: what could be worked out is withheld too. */
function withhold(matches: readonly SkillMatch[], parents: ReadonlyMap<string, string>): readonly SkillMatch[] {
  const relations = ([0, 1] as const).flatMap((within) => {
    const own = matches.filter((match) => match.within === within);
    return sumsBetween(
      own.map(({ id, place, sex }) => ({ id, domain: { place, sex } })),
      parents,
    );
  });
  return hideDerivable(matches, relations, ({ n }) => n);
}

function wantedByCity(rows: readonly PersonRow[], city: string, column: string): ReadonlyMap<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const row of rows) {
    const here = String(row[city] ?? "");
    const own = wanted.get(here) ?? new Set<string>();
    for (const code of codesOf(row[column])) own.add(code);
    if (own.size > 0) wanted.set(here, own);
  }
  return wanted;
}

function codesOf(answer: string | number | null | undefined): readonly string[] {
  return String(answer ?? "")
    .split(" ")
    .filter((code) => /^\d{1,4}$/.test(code));
}

function flagsOf({ n, cases }: { readonly n: number; readonly cases: number }, rule: DisclosureRule): readonly Flag[] {
  const isSmall = n < rule.minimumRespondents || cases < rule.minimumCases || n - cases < rule.minimumCases;
  return isSmall ? ["suppressed"] : n < rule.weakBelow ? ["weak"] : [];
}
