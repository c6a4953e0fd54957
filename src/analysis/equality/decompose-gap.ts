// Kitagawa–Oaxaca–Blinder: the gap between two groups as who they are, how they are treated, and both together.
// Source: Kitagawa 1955, JASA 50(272); Oaxaca 1973, International Economic Review 14(3); Blinder 1973, Journal of Human
// Resources 8(4); Jann 2008, The Stata Journal 8(4), equations 3 to 7; for shares Bauer & Sinning 2008, AStA 92(2).
// Standard errors: Taylor linearisation of every part at once (Deville 1999, Survey Methodology 25(2)), so that means,
// coefficients and their covariance under the design are all counted.
import { dot, times } from "../matrix/matrix.ts";
import { type FitData, fitWeighted, type Link, meanAt, type Regressed, slopeAt } from "./weighted-fit.ts";

/** Whose coefficients the twofold form takes as the ones without unequal treatment. `pooled`: of both, with a constant for the group. */
export const REFERENCES = ["pooled", "first", "second", "average"] as const;

export type Reference = (typeof REFERENCES)[number];

export interface GapData {
  /** Of the first group, then of the second; with the constant in front. */
  readonly first: FitData;
  readonly second: FitData;
  readonly link: Link;
  readonly reference: Reference;
  /** Names of the columns of x, the constant first. */
  readonly names: readonly string[];
}

/** A part of the gap: its size, and the influence of each person (first group, then second), without their weight. */
export interface GapPart {
  readonly name: string;
  readonly value: number;
  readonly influence: Float64Array;
}

export interface Decomposed {
  /** `first`, `second`, `gap`, `explained`, `unexplained`; `endowments`, `coefficients`, `interaction`. */
  readonly parts: readonly GapPart[];
  /** Linear models only: what each column adds to `explained` and `unexplained`. */
  readonly details: readonly { readonly name: string; readonly explained: GapPart; readonly unexplained: GapPart }[];
}

/** Undefined where the coefficients of a group cannot be told. */
export function decomposeGap(data: GapData): Decomposed | undefined {
  const groups = [data.first, data.second] as const;
  const a = openGroup(data, groups[0], 0);
  const b = openGroup(data, groups[1], groups[0].x.length);
  const star = a && b && referenceOf(data, a, b);
  if (a === undefined || b === undefined || star === undefined) return undefined;
  const mean = (group: Group, model: Model) => counterfactual(data, group, model);
  const [aa, bb, ab, ba] = [mean(a, a.model), mean(b, b.model), mean(a, b.model), mean(b, a.model)];
  const [as, bs] = [mean(a, star), mean(b, star)];
  const parts: readonly GapPart[] = [
    { ...aa, name: "first" },
    { ...bb, name: "second" },
    combine("gap", [aa, 1], [bb, -1]),
    combine("explained", [as, 1], [bs, -1]),
    combine("unexplained", [aa, 1], [as, -1], [bs, 1], [bb, -1]),
    combine("endowments", [ab, 1], [bb, -1]),
    combine("coefficients", [ba, 1], [bb, -1]),
    combine("interaction", [aa, 1], [ab, -1], [ba, -1], [bb, 1]),
  ];
  return { parts, details: data.link === "linear" ? detailsOf(data, { a, b, star }) : [] };
}

/** Coefficients, and the influence of each person on each of them. */
interface Model {
  readonly coefficients: readonly number[];
  readonly influence: readonly Float64Array[];
}

interface Group {
  readonly data: FitData;
  /** Place of its first person among all. */
  readonly from: number;
  readonly weight: number;
  readonly model: Model;
}

function openGroup(data: GapData, group: FitData, from: number): Group | undefined {
  const fitted = fitWeighted(group, data.link);
  if (fitted === undefined) return undefined;
  const weight = group.weight.reduce((sum, w) => sum + w, 0);
  return { data: group, from, weight, model: modelOf(data, group, { fitted, from }) };
}

function peopleOf({ first, second }: GapData): number {
  return first.x.length + second.x.length;
}

function modelOf(data: GapData, { x, y }: FitData, { fitted, from }: { fitted: Regressed; from: number }): Model {
  const { coefficients, turned } = fitted;
  const influence = coefficients.map(() => new Float64Array(peopleOf(data)));
  x.forEach((row, i) => {
    const left = (y[i] ?? 0) - meanAt(dot(row, coefficients), data.link);
    times(turned, row).forEach((part, j) => {
      const own = influence[j];
      if (own !== undefined) own[from + i] = part * left;
    });
  });
  return { coefficients, influence };
}

function referenceOf(data: GapData, a: Group, b: Group): Model | undefined {
  if (data.reference === "first") return a.model;
  if (data.reference === "second") return b.model;
  if (data.reference === "average") {
    return {
      coefficients: a.model.coefficients.map((one, j) => (one + (b.model.coefficients[j] ?? 0)) / 2),
      influence: a.model.influence.map((one, j) => one.map((u, i) => (u + (b.model.influence[j]?.[i] ?? 0)) / 2)),
    };
  }
  return pooledModel(data);
}

/** The constant of the group is in the fit and not in the counterfactual: it belongs to how people are treated (Jann 2008, p. 458). */
function pooledModel(data: GapData): Model | undefined {
  const { first, second } = data;
  const together: FitData = {
    x: [...first.x.map((row) => [...row, 1]), ...second.x.map((row) => [...row, 0])],
    y: [...first.y, ...second.y],
    weight: [...first.weight, ...second.weight],
  };
  const fitted = fitWeighted(together, data.link);
  if (fitted === undefined) return undefined;
  const { coefficients, influence } = modelOf(data, together, { fitted, from: 0 });
  return { coefficients: coefficients.slice(0, -1), influence: influence.slice(0, -1) };
}

/** The mean that the people of a group would have under some coefficients. */
function counterfactual(data: GapData, { data: group, from, weight }: Group, model: Model): GapPart {
  const predicted = group.x.map((row) => dot(row, model.coefficients));
  const value = predicted.reduce((sum, eta, i) => sum + (group.weight[i] ?? 0) * meanAt(eta, data.link), 0) / weight;
  const slope = new Array<number>(model.coefficients.length).fill(0);
  predicted.forEach((eta, i) => {
    const share = ((group.weight[i] ?? 0) * slopeAt(eta, data.link)) / weight;
    group.x[i]?.forEach((xj, j) => {
      slope[j] = (slope[j] ?? 0) + share * xj;
    });
  });
  const influence = new Float64Array(peopleOf(data));
  predicted.forEach((eta, i) => {
    influence[from + i] = (meanAt(eta, data.link) - value) / weight;
  });
  addTimes(influence, model.influence, slope);
  return { name: "", value, influence };
}

function addTimes(into: Float64Array, parts: readonly Float64Array[], factors: readonly number[]): void {
  parts.forEach((part, j) => {
    const factor = factors[j] ?? 0;
    if (factor === 0) return;
    for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) + factor * (part[i] ?? 0);
  });
}

function combine(name: string, ...terms: readonly (readonly [GapPart, number])[]): GapPart {
  const influence = new Float64Array(terms[0]?.[0].influence.length ?? 0);
  let value = 0;
  for (const [part, factor] of terms) {
    value += factor * part.value;
    addTimes(influence, [part.influence], [factor]);
  }
  return { name, value, influence };
}

interface Opened {
  readonly a: Group;
  readonly b: Group;
  readonly star: Model;
}

function detailsOf(data: GapData, { a, b, star }: Opened): Decomposed["details"] {
  return data.names.map((name, j) => {
    const [xa, xb] = [columnMean(data, a, j), columnMean(data, b, j)];
    const [ba, bb, bs] = [coefficient(a.model, j), coefficient(b.model, j), coefficient(star, j)];
    const explained = combine(name, [xa, bs.value], [xb, -bs.value], [bs, xa.value - xb.value]);
    const unexplained = combine(
      name,
      ...([
        [xa, ba.value - bs.value],
        [ba, xa.value],
        [xb, bs.value - bb.value],
        [bb, -xb.value],
      ] as const),
      [bs, xb.value - xa.value],
    );
    return {
      name,
      explained: { ...explained, value: (xa.value - xb.value) * bs.value },
      unexplained: { ...unexplained, value: xa.value * (ba.value - bs.value) + xb.value * (bs.value - bb.value) },
    };
  });
}

function columnMean(data: GapData, { data: group, from, weight }: Group, j: number): GapPart {
  const value = group.x.reduce((sum, row, i) => sum + (group.weight[i] ?? 0) * (row[j] ?? 0), 0) / weight;
  const influence = new Float64Array(peopleOf(data));
  group.x.forEach((row, i) => {
    influence[from + i] = ((row[j] ?? 0) - value) / weight;
  });
  return { name: "", value, influence };
}

function coefficient({ coefficients, influence }: Model, j: number): GapPart {
  return { name: "", value: coefficients[j] ?? 0, influence: influence[j] ?? new Float64Array(0) };
}
