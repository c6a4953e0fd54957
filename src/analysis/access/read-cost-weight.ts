// The decay of a specification, checked: its type, and the numbers that the type needs.
import { choose, numberWithin, POSITIVE, type Range } from "../unknown-choice.ts";
import type { CostWeight } from "./cost-weight.ts";

const TYPES = ["step", "gaussian", "gravity"] as const;

/** Throws `analysis/choice-is-unknown`, `analysis/number-is-out-of-range`. */
export function readCostWeight(where: string, value: unknown): CostWeight {
  const given: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  const type = choose({ where, key: "weight.type", value: isRecord(value) ? given.type : value }, TYPES);
  const number = (key: string, range: Range) => numberWithin({ where, key: `weight.${key}`, value: given[key] }, range);
  switch (type) {
    case "step":
      return { type, steps: readSteps(where, given.steps) };
    case "gaussian":
      return { type, sigma: number("sigma", POSITIVE) };
    case "gravity":
      return {
        type,
        scale: number("scale", POSITIVE),
        alpha: number("alpha", [-Infinity, 0]),
        min_dist: given.min_dist === undefined ? 0 : number("min_dist", [0, Infinity]),
      };
  }
}

function readSteps(where: string, value: unknown): Readonly<Record<string, number>> {
  const steps = Object.entries(isRecord(value) ? value : {});
  numberWithin({ where, key: "weight.steps (number of them)", value: steps.length }, [1, Infinity]);
  for (const [limit, weight] of steps) {
    numberWithin({ where, key: "weight.steps", value: limit.trim() === "" ? limit : Number(limit) }, [0, Infinity]);
    numberWithin({ where, key: `weight.steps.${limit}`, value: weight }, [0, Infinity]);
  }
  return Object.fromEntries(steps.map(([limit, weight]) => [limit, Number(weight)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
