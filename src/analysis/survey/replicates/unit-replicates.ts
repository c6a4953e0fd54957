// Replicates that are factors of units: for totals the factors, for anything else one weight of rows per replicate.
import { compare, type Expression, number, text, times } from "../../sql/expression.ts";
import type { ReplicatedUnits, Replicates } from "../design.ts";

export function unitReplicates(
  units: ReplicatedUnits,
  { scale, rscales, mse }: Pick<Replicates, "scale" | "rscales" | "mse">,
): Replicates {
  return {
    /** For what cannot be computed from units; made when it is asked for. */
    get weights() {
      return Array.from(units.factors(), (own) => times(units.weight, factorOf(units, own)));
    },
    scale,
    rscales,
    mse,
    units,
  };
}

/** Units with the same factor share a branch. */
function factorOf({ key, keys }: ReplicatedUnits, factors: Float64Array): Expression {
  const groups = new Map<number, string[]>();
  keys.forEach((unit, at) => {
    const factor = factors[at] ?? 1;
    if (factor === 1) return;
    const own = groups.get(factor);
    if (own === undefined) groups.set(factor, [unit]);
    else own.push(unit);
  });
  const branches = [...groups].map(([factor, units]) => ({ when: isAmong(key, units), gives: number(factor) }));
  return branches.length === 0 ? number(1) : { node: "case", branches, otherwise: number(1) };
}

/** Many units are looked up in one list. */
function isAmong(key: Expression, units: readonly string[]): Expression {
  const [only = ""] = units;
  return units.length === 1 ? compare(key, "=", text(only)) : { node: "is-one-of", of: key, texts: units };
}
