// The picture of the chains: each recruit a dot in the column of its wave, each chain in a band of its own.
import { groupBy } from "#base/group-by";
import { type Outcome, type Recruit, traceChains } from "./recruitment.ts";

export interface TreeNode {
  readonly id: string;
  /** Column, from 0 for seeds. */
  readonly wave: number;
  /** Height in units of one end of a chain, from 0 at the top; a recruiter stands amid its recruits. */
  readonly row: number;
  readonly seed: string;
  readonly group: string | null;
  readonly degree: number | null;
}

export interface RecruitmentTree {
  readonly kind: "recruitment-tree";
  /** Chain by chain in the order of the seeds. */
  readonly nodes: readonly TreeNode[];
  /** From recruiter to recruit, by id. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
  readonly waves: number;
  readonly rows: number;
}

/** For recruits as `readRecruitment` gives them. */
export function planRecruitmentTree(recruits: readonly Recruit[], outcome: Outcome): RecruitmentTree {
  const { waves, seeds } = traceChains(recruits);
  const brought = groupBy(recruits, ({ recruiter }) => recruiter);
  const order = downwards(brought);
  const rows = new Map<string, number>();
  let ends = 0;
  for (const { id } of order.toReversed()) {
    const own = (brought.get(id) ?? []).map((recruit) => rows.get(recruit.id) ?? 0);
    rows.set(id, own.length === 0 ? ends++ : (Math.min(...own) + Math.max(...own)) / 2);
  }
  const places = new Map(recruits.map(({ id }, at) => [id, at]));
  const nodes = order.map(({ id, degree }): TreeNode => {
    const at = places.get(id) ?? 0;
    const row = ends - 1 - (rows.get(id) ?? 0);
    return { id, wave: waves[at] ?? 0, row, seed: seeds[at] ?? id, group: outcome[at] ?? null, degree };
  });
  const links = order.flatMap(({ id, recruiter }) => (recruiter === undefined ? [] : [{ from: recruiter, to: id }]));
  const columns = nodes.reduce((most, { wave }) => Math.max(most, wave + 1), 0);
  return { kind: "recruitment-tree", nodes, links, waves: columns, rows: ends };
}

/** Each recruiter before its recruits, one chain after the other. */
function downwards(brought: ReadonlyMap<string | undefined, readonly Recruit[]>): readonly Recruit[] {
  const order: Recruit[] = [];
  const waiting = [...(brought.get(undefined) ?? [])].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next);
    waiting.push(...[...(brought.get(next.id) ?? [])].reverse());
  }
  return order;
}
