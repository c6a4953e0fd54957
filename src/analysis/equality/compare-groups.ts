// Every indicator tested, between the groups of the study and between returned people and their neighbours.
import type { Mark } from "#base/mark";
import type { DisclosureRule } from "#study/study";
import type { AnalysisSpec, IndicatorSpec } from "../analysis-spec.ts";
import { WHOLE_STUDY } from "../domain.ts";
import type { Flag } from "../estimate.ts";
import { askedOf, belongs, valuesOf } from "./answer-values.ts";
import { type Compared, compareOnOneSample, compareOnTwoSamples } from "./compare-means.ts";
import type { GroupSpec } from "./equality-spec.ts";
import { degreesOf, type GroupMean, groupMean } from "./group-mean.ts";
import { type People, type PersonRow, samplePeople } from "./people.ts";

/** Id of the comparison with the host community, among those of the groups. */
export const HOST = "host";

export interface GroupComparison extends Compared {
  /** `comparison:<group>:<indicator>:<place>`. */
  readonly id: string;
  /** Id of the group, or `host`. */
  readonly group: string;
  readonly indicator: string;
  readonly place: string;
  readonly mark: Mark;
}

export interface AnsweredTable {
  readonly id: string;
  readonly mark: Mark;
  readonly rows: readonly PersonRow[];
  readonly rule: DisclosureRule;
}

export interface EqualityGround {
  readonly analysis: AnalysisSpec;
  readonly tables: readonly AnsweredTable[];
  /** Countries of the study. */
  readonly countries: readonly string[];
}

/** Steps between knowing and receiving a service repeat what its ends say; they are not tested. */
const TESTED_ROLES: readonly string[] = ["need", "known", "received", "barrier", "outcome", "plan"];

/** Shares and means on needs, services, barriers, outcomes and plans, and what a profile wants more or less of. */
export function isTested({ kind, role, wanted }: IndicatorSpec): boolean {
  const isShareOrMean = kind === "proportion" || kind === "mean";
  return isShareOrMean && (TESTED_ROLES.includes(role) || (role === "profile" && wanted !== undefined));
}

/** For the study and each country. A comparison with a side that may not be shown is marked `suppressed`. */
export function compareGroups(ground: EqualityGround): readonly GroupComparison[] {
  const opened = new Map(ground.tables.flatMap((table) => open(table, ground)));
  const { groups = [], hosts = [] } = ground.analysis.equality ?? {};
  return [
    ...groups.flatMap((group) => compareGroup(group, opened.get(group.table), ground)),
    ...hosts.flatMap((pair) => compareHost(pair, opened, ground)),
  ];
}

interface OpenTable extends AnsweredTable {
  readonly people: People;
  readonly places: readonly (readonly [place: string, members: readonly number[]])[];
  readonly valuesOf: (indicator: IndicatorSpec) => Float64Array;
  readonly askedOf: (indicator: IndicatorSpec) => Float64Array;
}

function open(
  table: AnsweredTable,
  { analysis, countries }: EqualityGround,
): readonly (readonly [string, OpenTable])[] {
  const design = analysis.designs.find((one) => one.table === table.id);
  if (design === undefined) return [];
  const everybody = table.rows.map((_, i) => i);
  const inCountry = (code: string) => everybody.filter((i) => table.rows[i]?.[design.domains.country] === code);
  const places = [[WHOLE_STUDY, everybody] as const, ...countries.map((code) => [code, inCountry(code)] as const)];
  const columns = { valuesOf: onceEach(valuesOf, table.rows), askedOf: onceEach(askedOf, table.rows) };
  return [[table.id, { ...table, people: samplePeople(table.rows, design), places, ...columns }]];
}

/** Worked out once for each indicator: every group asks for the same. */
function onceEach(read: typeof valuesOf, rows: readonly PersonRow[]): (indicator: IndicatorSpec) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (indicator) => {
    const found = known.get(indicator.id) ?? read(indicator, rows);
    known.set(indicator.id, found);
    return found;
  };
}

function compareGroup(
  group: GroupSpec,
  table: OpenTable | undefined,
  { analysis }: EqualityGround,
): readonly GroupComparison[] {
  if (table === undefined) return [];
  const { people } = table;
  const side = table.rows.map((row) => (belongs(row, group.group.when) ? 1 : belongs(row, group.against.when) ? 2 : 0));
  const asksForIt = (indicator: IndicatorSpec) => indicator.kind !== "total" && defines(group, indicator);
  const indicators = analysis.indicators.filter((one) => one.table === table.id && isTested(one) && !asksForIt(one));
  const places = table.places.map(([place, members]) => ({
    place,
    a: members.filter((i) => side[i] === 1),
    b: members.filter((i) => side[i] === 2),
  }));
  return indicators.flatMap((indicator) => {
    const values = table.valuesOf(indicator);
    const asked = table.askedOf(indicator);
    return places.flatMap(({ place, a, b }) => {
      const [one, other] = [groupMean(people, values, a), groupMean(people, values, b)];
      if (one === undefined || other === undefined) return [];
      const df = degreesOf(people, asked, [a, b]);
      const compared = compareOnOneSample(one, other, {
        frame: people.frame,
        df,
        level: analysis.confidenceLevel,
      });
      return [named(compared, { group: group.id, indicator, place, sides: [one, other], tables: [table, table] })];
    });
  });
}

/** A group is not compared on the very question that makes it. */
function defines({ group, against }: GroupSpec, indicator: IndicatorSpec): boolean {
  const variable = "variable" in indicator ? indicator.variable : undefined;
  return variable === group.when.variable || variable === against.when.variable;
}

function compareHost(
  { indicator: id, community }: { readonly indicator: string; readonly community: string },
  opened: ReadonlyMap<string, OpenTable>,
  { analysis }: EqualityGround,
): readonly GroupComparison[] {
  const find = (wanted: string) => analysis.indicators.find((one) => one.id === wanted);
  const [indicator, other] = [find(id), find(community)];
  const [table, host] = [opened.get(indicator?.table ?? ""), opened.get(other?.table ?? "")];
  if (indicator === undefined || other === undefined || table === undefined || host === undefined) return [];
  const [values, hostValues] = [table.valuesOf(indicator), host.valuesOf(other)];
  return table.places.flatMap(([place, members], at) => {
    const a = groupMean(table.people, values, members);
    const b = groupMean(host.people, hostValues, host.places[at]?.[1] ?? []);
    if (a === undefined || b === undefined) return [];
    const compared = compareOnTwoSamples(a, b, analysis.confidenceLevel);
    return [named(compared, { group: HOST, indicator, place, sides: [a, b], tables: [table, host] })];
  });
}

interface Naming {
  readonly group: string;
  readonly indicator: IndicatorSpec;
  readonly place: string;
  readonly sides: readonly GroupMean[];
  readonly tables: readonly AnsweredTable[];
}

function named(compared: Compared, { group, indicator, place, sides, tables }: Naming): GroupComparison {
  const marks = tables.map(({ mark }) => mark);
  return {
    id: `comparison:${group}:${indicator.id}:${place}`,
    group,
    indicator: indicator.id,
    place,
    ...compared,
    flags: [...compared.flags, ...flagsOf(indicator, sides, tables)],
    mark: marks.includes("demonstration") ? "demonstration" : "real",
  };
}

function flagsOf(
  { kind }: IndicatorSpec,
  sides: readonly GroupMean[],
  tables: readonly AnsweredTable[],
): readonly Flag[] {
  const small = sides.some(({ n, cases }, at) => {
    const rule = tables[at]?.rule;
    const few = (count: number) => count < (rule?.minimumCases ?? 0);
    return n < (rule?.minimumRespondents ?? 0) || (kind === "proportion" && (few(cases) || few(n - cases)));
  });
  const weak = sides.some(({ n, df }, at) => n < (tables[at]?.rule.weakBelow ?? 0) || df < 1);
  return [...(small ? (["suppressed"] as const) : []), ...(weak ? (["weak"] as const) : [])];
}
