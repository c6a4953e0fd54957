// A number of the sample in the currency of the study: with interval, unit, method and ground.
import type { Digest } from "#base/digest";
import type { Mark } from "#base/mark";
import type { IndicatorSpec } from "../analysis-spec.ts";
import { type Domain, domainKey } from "../domain.ts";
import type { Estimate, EstimateUnit, Flag } from "../estimate.ts";
import { exactInterval, type Interval, logitInterval, symmetricInterval } from "../survey/interval.ts";
import type { DomainEstimate } from "./estimate-domain.ts";

export interface Ground {
  readonly mark: Mark;
  readonly query: Digest;
  readonly data: Digest;
  readonly confidenceLevel: number;
}

export function asEstimate(
  { spec, domain }: { readonly spec: IndicatorSpec; readonly domain: Domain },
  found: DomainEstimate,
  ground: Ground,
): Estimate {
  const { lower, upper, method } = intervalOf(spec, found, ground.confidenceLevel);
  return {
    id: `estimate:${spec.id}:${domainKey(domain)}`,
    indicator: spec.id,
    domain,
    value: found.value,
    standardError: found.standardError,
    lower,
    upper,
    df: found.df,
    n: found.n,
    cases: found.cases,
    ...(found.largestShare > 0 ? { largestShare: found.largestShare } : {}),
    unit: unitOf(spec),
    method,
    flags: flagsOf(found),
    mark: ground.mark,
    query: ground.query,
    data: ground.data,
  };
}

/** Logit interval of a share; exact for a share of none or all, where the sample shows no variance. */
function intervalOf(spec: IndicatorSpec, found: DomainEstimate, level: number): Interval & { method: string } {
  if (spec.kind !== "proportion") {
    return { ...symmetricInterval(found, level), method: "Taylor linearisation, t interval" };
  }
  if (hasVariance(found) && found.value > 0 && found.value < 1) {
    return { ...logitInterval(found, level), method: "Taylor linearisation, logit interval" };
  }
  return { ...exactInterval({ cases: found.value * found.n, n: found.n }, level), method: "exact binomial interval" };
}

function hasVariance(found: DomainEstimate): boolean {
  return found.standardError > 1e-12 * Math.abs(found.value);
}

function unitOf(spec: IndicatorSpec): EstimateUnit {
  if (spec.kind === "proportion") return "share";
  return spec.kind === "total" ? "persons" : "number";
}

function flagsOf(found: DomainEstimate): readonly Flag[] {
  const flags: Flag[] = [];
  if (found.lonely || found.df < 1) flags.push("single-cluster-stratum");
  if (!hasVariance(found)) flags.push("no-variance");
  return flags;
}
