// The words of a question about access → its plan, checked.
import { choose, numberWithin, POSITIVE } from "../unknown-choice.ts";
import type { CostWeight } from "./cost-weight.ts";
import { ACCESS_METHODS, type AccessPlan } from "./measure-access.ts";
import { readCostWeight } from "./read-cost-weight.ts";

export interface PlanWords {
  readonly method: string;
  /** `gaussian:20`, `step:10=1,30=0.42`, `gravity:5,-1` (scale, alpha). */
  readonly weight: string | undefined;
  readonly maxCost: number | undefined;
  readonly tau: number | undefined;
}

/**
 * Without a weight, `e2sfca` and `3sfca` take the Gaussian that has fallen to 0.01 at the limit of travel (60 minutes unless
 * stated). Throws `analysis/choice-is-unknown`, `analysis/number-is-out-of-range`.
 */
export function readAccessPlan({ method: word, weight, maxCost, tau }: PlanWords): AccessPlan {
  const method = choose({ where: "--method", key: "method", value: word }, ACCESS_METHODS);
  const limit = maxCost === undefined ? {} : { maxCost: positive("--max-cost", maxCost) };
  const load = tau === undefined ? {} : { tau: positive("--tau", tau) };
  if (weight !== undefined) return { method, ...limit, ...load, weight: readWeight(weight) };
  const isWeighted = method === "e2sfca" || method === "3sfca";
  return { method, ...limit, ...load, ...(isWeighted ? { weight: gaussianOf(maxCost ?? 60) } : {}) };
}

/** The sigma at which exp(−limit² / 2σ²) = 0.01. */
function gaussianOf(limit: number): CostWeight {
  return { type: "gaussian", sigma: limit / Math.sqrt(2 * Math.log(100)) };
}

function readWeight(text: string): CostWeight {
  const at = text.indexOf(":");
  const [type, rest] = at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  const parts = rest.split(",");
  if (type === "gaussian") return readCostWeight("--weight", { type, sigma: Number(rest) });
  if (type === "gravity")
    return readCostWeight("--weight", { type, scale: Number(parts[0]), alpha: Number(parts[1] ?? -1) });
  const steps = parts.map((part) => part.split("="));
  return readCostWeight("--weight", {
    type,
    steps: Object.fromEntries(steps.map(([limit, value]) => [limit, Number(value)])),
  });
}

function positive(key: string, value: number): number {
  return numberWithin({ where: "access", key, value }, POSITIVE);
}
