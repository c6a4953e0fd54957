// The design of a reference case, in the words of R's svydesign, as ours.
import { choiceIsUnknown, choose } from "../../unknown-choice.ts";
import {
  type AdjustSpec,
  CALIBRATIONS,
  LONELY_RULES,
  type Margin,
  REPLICATE_TYPES,
  type ReplicateSpec,
  type SurveyDesignSpec,
} from "../design-spec.ts";

export type CaseDesign = Readonly<Record<string, unknown>>;

const WORDS = [
  "data",
  "ids",
  "strata",
  "weights",
  "probs",
  "fpc",
  "nest",
  "pps",
  "lonely_psu",
  "adjust_domain_lonely",
  "replicate",
  "adjust",
  "note",
] as const;

export function readCaseDesign(where: string, design: CaseDesign): SurveyDesignSpec {
  for (const key of Object.keys(design)) choose({ where, key: "design", value: key }, WORDS);
  const names = (key: string) => listOf(where, key, design[key]);
  const single = (key: string) => names(key)?.[0];
  const replicate =
    design.replicate === undefined || design.replicate === null
      ? undefined
      : readReplicate(where, asRecord(where, "replicate", design.replicate));
  const adjust =
    design.adjust === undefined || design.adjust === null
      ? undefined
      : readAdjust(where, asRecord(where, "adjust", design.adjust));
  const lonely =
    design.lonely_psu === undefined || design.lonely_psu === null
      ? undefined
      : choose({ where, key: "lonely_psu", value: design.lonely_psu }, LONELY_RULES);
  const pps =
    design.pps === undefined || design.pps === null || design.pps === false
      ? undefined
      : choose({ where, key: "pps", value: design.pps }, ["brewer"]);
  return defined({
    strata: names("strata"),
    clusters: names("ids")?.filter((name) => name !== "1" && name !== "0"),
    nest: design.nest === true,
    weights: single("weights"),
    probs: single("probs"),
    fpc: names("fpc"),
    pps,
    lonely,
    adjustDomainLonely: design.adjust_domain_lonely === true,
    replicate,
    adjust,
  });
}

export function asRecord(where: string, key: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value));
  throw choiceIsUnknown({ where, key, value, known: ["{ … }"] });
}

function readReplicate(where: string, given: Readonly<Record<string, unknown>>): ReplicateSpec {
  const type = choose({ where, key: "replicate.type", value: given.type }, REPLICATE_TYPES);
  const args = typeof given.args === "string" ? given.args : "";
  const argument = (name: string) => new RegExp(`${name}\\s*=\\s*([0-9.]+)`).exec(args)?.[1];
  const count = argument("replicates");
  const rho = argument("fay.rho") ?? given.rho ?? undefined;
  const rscales = Array.isArray(given.rscales) ? given.rscales.map(Number) : undefined;
  return defined({
    type,
    columns: listOf(where, "replicate.columns", given.columns),
    combined: typeof given.combined === "boolean" ? given.combined : undefined,
    scale: typeof given.scale === "number" ? given.scale : undefined,
    rscales,
    mse: given.mse === true || /mse\s*=\s*T/.test(args),
    rho: rho === undefined ? undefined : Number(rho),
    replicates: count === undefined ? undefined : Number(count),
    seed: typeof given.seed === "number" ? given.seed : undefined,
  });
}

function readAdjust(where: string, given: Readonly<Record<string, unknown>>): AdjustSpec {
  const method = choose({ where, key: "adjust.method", value: given.method }, [
    "poststratify",
    "rake",
    "calibrate",
  ] as const);
  const number = (key: string) => (typeof given[key] === "number" ? Number(given[key]) : undefined);
  const limits = { epsilon: number("epsilon"), maxit: number("maxit") };
  if (method === "calibrate") {
    const bounds = Array.isArray(given.bounds) ? given.bounds.map(Number) : undefined;
    return defined({
      method,
      calfun: choose({ where, key: "adjust.calfun", value: given.calfun ?? "linear" }, CALIBRATIONS),
      model: String(given.model ?? ""),
      population: totalsIn(where, "adjust.population", given.population),
      bounds: bounds === undefined ? undefined : ([bounds[0] ?? -Infinity, bounds[1] ?? Infinity] as const),
      ...limits,
    });
  }
  const margins = (Array.isArray(given.margins) ? given.margins : []).map((margin) => readMargin(where, margin));
  if (margins.length === 0)
    throw choiceIsUnknown({ where, key: "adjust.margins", value: given.margins, known: ["[{ by, totals }]"] });
  return method === "poststratify" ? { method, margins } : defined({ method, margins, ...limits });
}

function readMargin(where: string, given: unknown): Margin {
  const { by, totals } = asRecord(where, "adjust.margins", given);
  return { by: listOf(where, "adjust.margins.by", by) ?? [], totals: totalsIn(where, "adjust.margins.totals", totals) };
}

function totalsIn(where: string, key: string, value: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(asRecord(where, key, value)).map(([name, total]) => {
      if (typeof total !== "number")
        throw choiceIsUnknown({ where, key: `${key}.${name}`, value: total, known: ["1000"] });
      return [name, total];
    }),
  );
}

function listOf(where: string, key: string, value: unknown): readonly string[] | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const list = Array.isArray(value) ? value : [value];
  if (list.every((one) => typeof one === "string" || typeof one === "number")) return list.map(String);
  throw choiceIsUnknown({ where, key, value, known: ["a column", "a list of columns"] });
}

/** Without the keys that hold nothing. */
function defined<T extends object>(given: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
