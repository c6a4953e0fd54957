// Gaps between women and men of one table, taken apart under its design.
import type { Mark } from "#base/mark";
import { studentTwoSided } from "../distributions/student.ts";
import { WHOLE_STUDY } from "../domain.ts";
import type { Flag } from "../estimate.ts";
import { variance } from "../survey/influence.ts";
import { studentReach } from "../survey/interval.ts";
import { amountOf, holds, valuesOf } from "./answer-values.ts";
import type { AnsweredTable, EqualityGround } from "./compare-groups.ts";
import { decomposeGap, type GapPart, type Reference } from "./decompose-gap.ts";
import type { DecompositionSpec, FactorSpec } from "./equality-spec.ts";
import { addInfluence } from "./group-mean.ts";
import { type People, samplePeople } from "./people.ts";
import type { FitData, Link } from "./weighted-fit.ts";

export interface UncertainPart {
  readonly name: string;
  readonly value: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
}

export interface PeopleOfGap {
  readonly people: People;
  /** Places in `people` of those of the first and of the second group whose numbers are all known. */
  readonly members: readonly [first: readonly number[], second: readonly number[]];
  readonly x: readonly (readonly number[])[];
  readonly y: Float64Array;
  readonly names: readonly string[];
  readonly link: Link;
  readonly reference: Reference;
  readonly level: number;
}

export interface GapFound {
  readonly parts: readonly UncertainPart[];
  readonly details: readonly {
    readonly name: string;
    readonly explained: UncertainPart;
    readonly unexplained: UncertainPart;
  }[];
  readonly df: number;
}

/** Parts with design-based standard errors; undefined where coefficients cannot be told. `x` is by place in `people`. */
export function decomposeSampled(asked: PeopleOfGap): GapFound | undefined {
  const { people, members, names, link, reference, level } = asked;
  const [first, second] = members.map((group) => dataOf(asked, group));
  if (first === undefined || second === undefined || first.x.length === 0 || second.x.length === 0) return undefined;
  const found = decomposeGap({ first, second, names, link, reference });
  if (found === undefined) return undefined;
  const all = members.flat();
  const place = new Int32Array(people.rows.length);
  all.forEach((person, at) => {
    place[person] = at;
  });
  let df = 0;
  const uncertain = ({ name, value, influence }: GapPart): UncertainPart => {
    const added = addInfluence(people, all, (person) => influence[place[person] ?? 0] ?? 0);
    df = added.df;
    const standardError = Math.sqrt(variance(people.frame, added.influence));
    const reach = studentReach(df, level) * standardError;
    const p = standardError > 0 ? studentTwoSided(value / standardError, Math.max(1, df)) : 1;
    return { name, value, standardError, lower: value - reach, upper: value + reach, p };
  };
  const parts = found.parts.map(uncertain);
  const details = found.details.map(({ name, explained, unexplained }) => ({
    name,
    explained: uncertain(explained),
    unexplained: uncertain(unexplained),
  }));
  return { parts, details, df };
}

function dataOf({ people, x, y }: PeopleOfGap, group: readonly number[]): FitData {
  return {
    x: group.map((i) => x[i] ?? []),
    y: group.map((i) => y[i] ?? 0),
    weight: group.map((i) => people.weight[i] ?? 0),
  };
}

export interface Decomposition extends GapFound {
  /** `decomposition:<indicator>:<place>`. */
  readonly id: string;
  readonly indicator: string;
  readonly place: string;
  readonly nFemale: number;
  readonly nMale: number;
  readonly flags: readonly Flag[];
  readonly mark: Mark;
}

/** Women are the first group: the gap is women's value minus men's. For the study and each country. */
export function decomposeGaps({ analysis, tables, countries }: EqualityGround): readonly Decomposition[] {
  const specs = analysis.equality?.decompositions ?? [];
  const wanted = specs.flatMap(({ indicators, factors }) => indicators.map((id) => ({ id, factors })));
  return wanted.flatMap((spec) => {
    const indicator = analysis.indicators.find(({ id }) => id === spec.id);
    const table = tables.find(({ id }) => id === indicator?.table);
    const design = analysis.designs.find((one) => one.table === table?.id);
    const { sex, country } = design?.domains ?? { country: "", sex: undefined };
    if (indicator === undefined || table === undefined || design === undefined || sex === undefined) return [];
    const people = samplePeople(table.rows, design);
    const y = valuesOf(indicator, table.rows);
    const x = table.rows.map((row) => [1, ...spec.factors.map((factor) => factorOf(factor, row))]);
    const complete = y.reduce<number[]>((known, value, i) => {
      if (!Number.isNaN(value) && x[i]?.every((each) => !Number.isNaN(each))) known.push(i);
      return known;
    }, []);
    return [WHOLE_STUDY, ...countries].flatMap((place) => {
      const here = complete.filter((i) => place === WHOLE_STUDY || table.rows[i]?.[country] === place);
      const [women, men] = ["female", "male"].map((code) => here.filter((i) => table.rows[i]?.[sex] === code));
      return one({
        spec,
        table,
        place,
        people,
        y,
        x,
        members: [women ?? [], men ?? []],
        level: analysis.confidenceLevel,
      });
    });
  });
}

interface Asked extends Pick<PeopleOfGap, "people" | "x" | "y" | "members" | "level"> {
  readonly spec: { readonly id: string; readonly factors: DecompositionSpec["factors"] };
  readonly table: AnsweredTable;
  readonly place: string;
}

function one({ spec, table, place, ...asked }: Asked): readonly Decomposition[] {
  const names = ["constant", ...spec.factors.map(({ id }) => id)];
  const found = decomposeSampled({ ...asked, names, link: "linear", reference: "pooled" });
  if (found === undefined) return [];
  const [nFemale, nMale] = asked.members.map((group) => group.length);
  const fewest = Math.min(nFemale ?? 0, nMale ?? 0);
  const { minimumRespondents, weakBelow } = table.rule;
  const flags: Flag[] =
    fewest < minimumRespondents ? ["suppressed"] : fewest < weakBelow || found.df < 1 ? ["weak"] : [];
  const id = `decomposition:${spec.id}:${place}`;
  const { mark } = table;
  return [{ id, indicator: spec.id, place, ...found, nFemale: nFemale ?? 0, nMale: nMale ?? 0, flags, mark }];
}

function factorOf({ variable, answers }: FactorSpec, row: Parameters<typeof holds>[0]): number {
  if (answers === undefined) return amountOf(row[variable]);
  const held = holds(row, { variable, in: answers });
  return held === undefined ? Number.NaN : held ? 1 : 0;
}
