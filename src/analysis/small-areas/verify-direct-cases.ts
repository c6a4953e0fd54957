// Reference cases of estimates for areas without a model: direct, post-stratified synthetic, and their composition.
import { toNumber } from "../composite/table.ts";
import { type DomainSample, directEstimates, sampleSizeDependent } from "./direct.ts";
import { argumentOf, columnOf, sizesByGroup, sizesOf, type TableOfCase } from "./read-area-tables.ts";
import { groupSynthetic } from "./synthetic.ts";

export interface DirectTask extends TableOfCase {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly call: string;
  /** Tables of sizes, as far as the case names them. */
  readonly tables: () => readonly TableOfCase[];
}

type Result = Readonly<Record<string, unknown>>;

/** Columns as the R package sae names them, and the same in the words of the other cases. */
export function answerDirect(task: DirectTask): Result {
  const { domain, sample, sizes } = read(task);
  const replaced = task.spec.replace === true || /replace\s*=\s*T(RUE)?\b/.test(task.call);
  const estimates = directEstimates(sample, { sizes: sizes(domain), replaced });
  const [domains, n] = [estimates.map((one) => codeOf(one.domain)), estimates.map((one) => one.n)];
  const [direct, sd, cv] = [
    estimates.map((one) => one.mean),
    estimates.map((one) => one.standardError),
    estimates.map((one) => one.cv),
  ];
  return { Domain: domains, SampSize: n, Direct: direct, SD: sd, CV: cv, domain: domains, n, direct, sd, cv };
}

export function answerSynthetic(task: DirectTask): Result {
  const { domain, synthetic } = read(task);
  const found = synthetic(domain);
  const [domains, values] = [[...found.keys()].map(codeOf), [...found.values()]];
  return { Domain: domains, PsSynthetic: values, domain: domains, synthetic: values };
}

export function answerComposed(task: DirectTask): Result {
  const { domain, sample, sizes, synthetic } = read(task);
  const bySynthesis = synthetic(domain);
  const delta = Number(task.spec.delta ?? argumentOf(task.call, "delta") ?? 1);
  const direct = directEstimates(sample, { sizes: sizes(domain), replaced: false });
  const composed = direct.map((one) => {
    const standsFor = sample.domain.reduce(
      (all, of, at) => all + (of === one.domain ? (sample.weight?.[at] ?? 1) : 0),
      0,
    );
    const size = sizes(domain).get(one.domain) ?? Number.NaN;
    return sampleSizeDependent(one.mean, bySynthesis.get(one.domain) ?? Number.NaN, { standsFor, size, delta });
  });
  const domains = direct.map((one) => codeOf(one.domain));
  const [ssd, weight] = [composed.map((one) => one.estimate), composed.map((one) => one.share)];
  return { Domain: domains, ssd, CompWeight: weight, domain: domains, weight };
}

/** The outcome may be `1` below a line: `y = income < 6557`. */
function read(task: DirectTask) {
  const { spec, call } = task;
  const word = (key: string, argument: string, usual?: string) =>
    String(spec[key] ?? argumentOf(call, argument) ?? usual ?? "");
  const domain = word("domain", "dom", "prov");
  const weight = spec.weight ?? spec.sweight ?? spec.weights ?? argumentOf(call, "sweight");
  const group = String(spec.poststrata ?? spec.ps ?? spec.group ?? argumentOf(call, "ps") ?? "");
  const numbers = (name: string) => columnOf(task, name).map((cell) => toNumber(cell) ?? Number.NaN);
  const [, outcome = "", line] = /^\s*([\w.]+)\s*(?:<\s*([\d.]+))?\s*$/.exec(word("y", "y")) ?? [];
  const y = numbers(outcome).map((value) => (line === undefined ? value : Number(value < Number(line))));
  const weights = weight == null ? undefined : numbers(String(weight));
  const sample: DomainSample = { y, domain: columnOf(task, domain), ...(weights ? { weight: weights } : {}) };
  return {
    domain,
    sample,
    sizes: (of: string) => (task.tables().length === 0 ? counted(sample.domain) : sizesOf(tableOfSizes(task, of), of)),
    synthetic: (of: string): ReadonlyMap<string, number> => {
      const codes = columnOf(task, group);
      const { table, groups } = tableOfGroups(task, new Set(codes));
      const bySize = sizesByGroup(table, of in table.cells ? of : (Object.keys(table.cells)[0] ?? of), groups);
      const means = groupSynthetic({ y, weight: weights ?? y.map(() => 1), group: codes }, [...bySize.values()]);
      return new Map([...bySize.keys()].map((one, at) => [one, means[at] ?? Number.NaN]));
    },
  };
}

/** The table with the most columns that are groups, and those groups; others have no people anywhere. */
function tableOfGroups(task: DirectTask, groups: ReadonlySet<string>) {
  const found = task.tables().map((table) => ({
    table,
    groups: [...groups].filter((one) => one in table.cells || `X${one}` in table.cells),
  }));
  return found.toSorted((a, b) => b.groups.length - a.groups.length)[0] ?? { table: task, groups: [...groups] };
}

/** The table with one size for each domain, rather than one for each group. */
function tableOfSizes(task: DirectTask, domain: string): TableOfCase {
  const tables = task.tables();
  return tables.find(({ cells }) => domain in cells && "Nd" in cells) ?? tables[0] ?? task;
}

/** Without sizes, which a sample drawn with replacement does without. */
function counted(domains: readonly string[]): ReadonlyMap<string, number> {
  const unlimited = [...new Set(domains)].toSorted(
    (a, b) => (toNumber(a) ?? 0) - (toNumber(b) ?? 0) || (a < b ? -1 : 1),
  );
  return new Map(unlimited.map((domain) => [domain, Infinity]));
}

function codeOf(domain: string): number | string {
  return toNumber(domain) ?? domain;
}
