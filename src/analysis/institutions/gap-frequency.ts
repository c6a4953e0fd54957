// How often what an institution needs for a function is missing, over institutions and over cities.
import { groupBy } from "#base/group-by";
import type { Mark } from "#base/mark";
import type { DisclosureRule } from "#study/study";
import type { AnalysisSpec } from "../analysis-spec.ts";
import { hideDerivable, relationsOfPlaces } from "../disclosure/hide-derivable.ts";
import { benjaminiHochberg } from "../distributions/benjamini-hochberg.ts";
import { WHOLE_STUDY } from "../domain.ts";
import { type PersonRow, samplePeople } from "../equality/people.ts";
import type { Flag } from "../estimate.ts";
import { EVERY_SUBJECT } from "../make-tally.ts";
import { exactInterval } from "../survey/interval.ts";
import { type GapSpec, RESOURCES, type Resource } from "./gap-spec.ts";
import { shareOverCities } from "./share-over-cities.ts";
import { listTasks, type Task } from "./tasks.ts";

export interface GapFrequency {
  /** `institution-gap:<resource>:<function or all>:<place>`. */
  readonly id: string;
  readonly resource: Resource;
  /** A service kind, or `all`: every task of every institution. */
  readonly function: string;
  readonly place: string;
  /** Weighted share of tasks (one institution at one function) without the resource. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Cities less countries; inside one city, institutions less one. */
  readonly df: number;
  /** Tasks on which the institution answered; of one function these are institutions. */
  readonly n: number;
  readonly institutions: number;
  /** Cities with such a task, and those of them in which nobody asked has the resource; absent inside one city. */
  readonly cities?: CityShare;
  /** One-sided p of a share of one half or less; `q` corrected for all that is shown (Benjamini and Hochberg), absent for cities. */
  readonly p: number;
  readonly q?: number;
  readonly flags: readonly Flag[];
  readonly mark: Mark;
}

/** The interval is exact (Clopper and Pearson 1934), as if the cities had been drawn from many like them. */
export interface CityShare {
  readonly n: number;
  readonly without: number;
  readonly lower: number;
  readonly upper: number;
}

export interface GapGround {
  readonly analysis: AnalysisSpec;
  readonly table: { readonly id: string; readonly mark: Mark; readonly rows: readonly PersonRow[] } | undefined;
  readonly rule: DisclosureRule;
  readonly countries: readonly string[];
  readonly functions: readonly string[];
}

/**
 * For the whole study and each country, by function; for each city in which somebody was asked over all functions only, since one function
 * in one city is often one office. Empty without such a table of answers. What could be worked out is withheld too.
 */
export function measureGaps(spec: GapSpec, ground: GapGround): readonly GapFrequency[] {
  const { analysis, table, countries } = ground;
  const design = analysis.designs.find((one) => one.table === spec.table);
  const city = design?.domains.city;
  if (table === undefined || design === undefined || city === undefined) return [];
  const tasks = listTasks(table.rows, spec, { country: design.domains.country, city, weight: design.weight });
  const over = (place: string, here: readonly Task[], cluster: "city" | "institution") =>
    [...(cluster === "city" ? ground.functions : []), EVERY_SUBJECT].flatMap((kind) =>
      RESOURCES.flatMap((resource) => measureGap({ place, kind, resource, cluster }, here, ground)),
    );
  const wide = [
    ...over(WHOLE_STUDY, tasks, "city"),
    ...countries.flatMap((code) =>
      over(
        code,
        tasks.filter(({ country }) => country === code),
        "city",
      ),
    ),
  ];
  const cities = [...new Set(tasks.map((task) => task.city))].sort().flatMap((id) =>
    over(
      id,
      tasks.filter((task) => task.city === id),
      "institution",
    ),
  );
  const parents = new Map([
    ...countries.map((code) => [code, WHOLE_STUDY] as const),
    ...tasks.map((task) => [task.city, task.country] as const),
  ]);
  return correct(withhold([...wide, ...cities], parents));
}

/** Places add up, and so do the functions of a place. */
function withhold(gaps: readonly GapFrequency[], parents: ReadonlyMap<string, string>): readonly GapFrequency[] {
  const ofFunctions = [...groupBy(gaps, ({ resource, place }) => `${resource}:${place}`).values()]
    .map((own) => own.toSorted((a, b) => Number(b.function === EVERY_SUBJECT) - Number(a.function === EVERY_SUBJECT)))
    .filter(([first, ...parts]) => first?.function === EVERY_SUBJECT && parts.length > 0)
    .map((own) => own.map(({ id }) => id));
  const ofPlaces = relationsOfPlaces(gaps, (gap) => `${gap.resource}:${gap.function}`, parents);
  return hideDerivable(gaps, [...ofPlaces, ...ofFunctions], ({ institutions }) => institutions);
}

interface GapKey {
  readonly place: string;
  readonly kind: string;
  readonly resource: Resource;
  readonly cluster: "city" | "institution";
}

function measureGap(key: GapKey, here: readonly Task[], ground: GapGround): readonly GapFrequency[] {
  const { place, kind, resource, cluster } = key;
  const members = here.flatMap((task, i) => (kind === EVERY_SUBJECT || task.function === kind ? [i] : []));
  const values = Float64Array.from(here, ({ lacks }) => lacks[resource]);
  const people = samplePeople(here.map(asRow), { ...DESIGN, clusters: [cluster] });
  const share = shareOverCities(people, values, { members, level: ground.analysis.confidenceLevel });
  if (share === undefined) return [];
  const answered = members.flatMap((i) => (Number.isNaN(values[i]) ? [] : (here[i] ?? [])));
  const institutions = new Set(answered.map((task) => task.institution)).size;
  const { cases, ...shown } = share;
  return [
    {
      id: `institution-gap:${resource}:${kind}:${place}`,
      ...{ resource, function: kind, place, ...shown, institutions },
      ...(cluster === "city" ? { cities: cityShare(answered, resource, ground.analysis.confidenceLevel) } : {}),
      flags: flagsOf({ institutions, cases, n: share.n }, ground.rule),
      mark: ground.table?.mark ?? "demonstration",
    },
  ];
}

const DESIGN = { table: "institution", strata: "country", weight: "weight", lonely: "adjust" } as const;

function asRow({ country, city, institution, weight }: Task): PersonRow {
  return { country, city, institution, weight };
}

function cityShare(tasks: readonly Task[], resource: Resource, level: number): CityShare {
  const cities = new Set(tasks.map(({ city }) => city));
  const served = new Set(tasks.filter(({ lacks }) => lacks[resource] === 0).map(({ city }) => city));
  const counted = { cases: cities.size - served.size, n: cities.size };
  return { n: counted.n, without: counted.cases, ...exactInterval(counted, level) };
}

interface Counted {
  readonly institutions: number;
  readonly cases: number;
  readonly n: number;
}

function flagsOf({ institutions, cases, n }: Counted, rule: DisclosureRule): readonly Flag[] {
  const few = institutions < rule.minimumRespondents;
  if (few || cases < rule.minimumCases || n - cases < rule.minimumCases) return ["suppressed"];
  return institutions < rule.weakBelow ? ["weak"] : [];
}

/** One family: all that is shown of the study and its countries. `all` is the sum of the functions and no question of its own. */
function correct(gaps: readonly GapFrequency[]): readonly GapFrequency[] {
  const isTested = (gap: GapFrequency) =>
    gap.function !== EVERY_SUBJECT && gap.cities !== undefined && !gap.flags.includes("suppressed");
  const tested = gaps.filter(isTested);
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const q = new Map(tested.map(({ id }, i) => [id, adjusted[i] ?? 1]));
  return gaps.map((gap) => ({ ...gap, ...(q.has(gap.id) ? { q: q.get(gap.id) ?? 1 } : {}) }));
}
