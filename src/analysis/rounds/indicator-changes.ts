// The changes of one indicator, place by place and sex by sex, with what must not be shown hidden.
import type { IndicatorSpec } from "../analysis-spec.ts";
import { isWeak } from "../disclosure/is-weak.ts";
import { isSmall } from "../disclosure/mark-small-cells.ts";
import { type GroupMean, groupMean } from "../equality/group-mean.ts";
import type { People } from "../equality/people.ts";
import type { Estimate, Flag } from "../estimate.ts";
import { asEstimate } from "../indicator/as-estimate.ts";
import { hideChanges, keyOfCell, type PublishedCell } from "./hide-changes.ts";
import { type Measured, measureChange, measureGapChange } from "./measure-change.ts";
import type { GapChange, GapValue, RoundChange, RoundValue } from "./round-change.ts";
import type { ComparedDomain, OpenRounds } from "./rounds-ground.ts";

/** Of each person of the first round, of the second, and of both one after the other. */
export interface RoundAnswers {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly both: Float64Array;
}

interface Found {
  readonly domain: ComparedDomain;
  readonly key: string;
  readonly sides: readonly [Estimate, Estimate];
  readonly measured: Measured;
}

export function changesOf(open: OpenRounds, indicator: IndicatorSpec, values: RoundAnswers): readonly RoundChange[] {
  const found = open.domains.flatMap((domain) => findChange(open, { indicator, values, domain }));
  const published = publishedOf(open, indicator);
  const cells = found.map((one) => cellOf(open, one));
  const hidden = hideChanges({ ...open, cells, published });
  return found.map(({ domain: { place, sex }, key, sides: [before, after], measured }) => ({
    id: `change:${indicator.id}:${key}`,
    table: open.table,
    indicator: indicator.id,
    domain: { place, sex },
    unit: before.unit,
    before: roundValue(before),
    after: roundValue(after),
    ...measured,
    q: 1,
    flags: flagsOf(open, [before, after], hidden.has(key)),
    mark: open.mark,
  }));
}

interface Asked {
  readonly indicator: IndicatorSpec;
  readonly values: RoundAnswers;
  readonly domain: ComparedDomain;
}

function findChange(open: OpenRounds, { indicator, values, domain }: Asked): readonly Found[] {
  const { people, analysis } = open;
  const before = sideOf(open, people.before, { indicator, domain, values: values.before, members: domain.before });
  const after = sideOf(open, people.after, { indicator, domain, values: values.after, members: domain.after });
  const joint = { people: people.joint.people, values: values.both, level: analysis.confidenceLevel };
  const measured = measureChange(joint, domain.before, inJoint(open, domain.after));
  if (before === undefined || after === undefined || measured === undefined) return [];
  return [{ domain, key: keyOfCell(domain), sides: [before, after], measured }];
}

interface Side {
  readonly indicator: IndicatorSpec;
  readonly domain: ComparedDomain;
  readonly values: Float64Array;
  readonly members: readonly number[];
}

/** The estimate of one round by its own sample, as every table of that round has it. */
function sideOf({ analysis, mark }: OpenRounds, people: People, side: Side): Estimate | undefined {
  const mean = groupMean(people, side.values, side.members);
  if (mean === undefined) return undefined;
  const { place, sex } = side.domain;
  const found = { ...mean, largestShare: largestShare(people, side, mean), lonely: false };
  const ground = { mark, query: "", data: "", confidenceLevel: analysis.confidenceLevel };
  return asEstimate({ spec: side.indicator, domain: { place, sex } }, found, ground);
}

/** Of the weighted sum of an amount; 0 where answers are counted. */
function largestShare({ weight }: People, { indicator, values, members }: Side, { value }: GroupMean): number {
  if (indicator.kind !== "mean" || !(value > 0)) return 0;
  let [sum, largest] = [0, 0];
  for (const i of members) {
    const part = (weight[i] ?? 0) * (values[i] ?? Number.NaN);
    if (Number.isNaN(part)) continue;
    sum += part;
    largest = Math.max(largest, part);
  }
  return largest / sum;
}

function inJoint({ before }: OpenRounds, members: readonly number[]): readonly number[] {
  return members.map((i) => before.length + i);
}

function publishedOf({ published, rule }: OpenRounds, { id }: IndicatorSpec): readonly PublishedCell[] {
  return published
    .filter(({ indicator }) => indicator === id)
    .map((estimate) => ({
      place: estimate.domain.place,
      sex: estimate.domain.sex,
      isSmall: isSmall(estimate, rule),
      isHidden: estimate.flags.includes("suppressed"),
    }));
}

function cellOf({ rule }: OpenRounds, { domain: { place, sex }, sides }: Found) {
  const n = Math.min(...sides.map((side) => side.n));
  return { place, sex, n, isSmall: sides.some((side) => isSmall(side, rule)) };
}

function roundValue({ value, standardError, lower, upper, n }: Estimate): RoundValue {
  return { value, standardError, lower, upper, n };
}

function flagsOf({ rule }: OpenRounds, sides: readonly Estimate[], isHidden: boolean): readonly Flag[] {
  const own = new Set(sides.flatMap(({ flags }) => flags));
  const weak = sides.some((side) => isWeak(side, rule));
  return [...(isHidden ? ["suppressed" as const] : []), ...(weak ? ["weak" as const] : []), ...own];
}

export interface ChangedIndicator {
  readonly indicator: IndicatorSpec;
  readonly values: RoundAnswers;
  readonly changes: readonly RoundChange[];
}

/** Of each place with women and men in both rounds; hidden with either of them. */
export function gapsOf(open: OpenRounds, changed: ChangedIndicator): readonly GapChange[] {
  const places = new Set(open.domains.map(({ place }) => place));
  return [...places].flatMap((place) => gapOf(open, place, changed));
}

function gapOf(
  open: OpenRounds,
  place: string,
  { indicator, values, changes }: ChangedIndicator,
): readonly GapChange[] {
  const at = (sex: string) => open.domains.find((one) => one.place === place && one.sex === sex);
  const of = (sex: string) => changes.find(({ domain }) => domain.place === place && domain.sex === sex);
  const [women, men, female, male] = [at("female"), at("male"), of("female"), of("male")];
  if (women === undefined || men === undefined || female === undefined || male === undefined) return [];
  const { people, analysis } = open;
  const measured = measureGapChange(
    { people: people.joint.people, values: values.both, level: analysis.confidenceLevel },
    { female: women.before, male: men.before },
    { female: inJoint(open, women.after), male: inJoint(open, men.after) },
  );
  const gap = (side: "before" | "after") => gapAt(open, people[side], { values: values[side], women, men, side });
  const [before, after] = [gap("before"), gap("after")];
  if (measured === undefined || before === undefined || after === undefined) return [];
  const { covariance: _, ...change } = measured;
  const flags = [...new Set([...female.flags, ...male.flags])];
  const { table, mark } = open;
  const id = `gap-change:${indicator.id}:${place}`;
  const named = { id, table, indicator: indicator.id, place, unit: female.unit };
  return [{ ...named, before, after, ...change, q: 1, flags, mark }];
}

interface GapAsked {
  readonly values: Float64Array;
  readonly women: ComparedDomain;
  readonly men: ComparedDomain;
  readonly side: "before" | "after";
}

/** Women minus men in one round, by its own sample. */
function gapAt(open: OpenRounds, people: People, { values, women, men, side }: GapAsked): GapValue | undefined {
  const level = open.analysis.confidenceLevel;
  const measured = measureChange({ people, values, level }, men[side], women[side]);
  if (measured === undefined) return undefined;
  const count = (members: readonly number[]) => members.filter((i) => !Number.isNaN(values[i])).length;
  const { difference: value, lower, upper } = measured;
  return { value, lower, upper, nFemale: count(women[side]), nMale: count(men[side]) };
}
