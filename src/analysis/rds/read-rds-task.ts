// What a declared case of respondent-driven sampling asks for: a step and an estimator, in words or in the arguments of R.
import { type RArgument, readRCall, toPlain } from "../composite/read-r-call.ts";
import { choiceIsUnknown } from "../unknown-choice.ts";
import { ESTIMATORS, type RdsEstimator } from "./rds-weights.ts";

export const STEPS = [
  "weights",
  "recruitment structure",
  "homophily",
  "Salganik bootstrap interval",
  "Gile bootstrap interval",
  "simple interval",
] as const;
export type RdsStep = (typeof STEPS)[number];

export interface RdsTask {
  /** Absent for an estimate. */
  readonly step?: RdsStep;
  readonly estimator: RdsEstimator;
}

type Spec = Readonly<Record<string, unknown>>;

/** Named arguments of an R call that are plain values: `weight.type`, `N`. */
export function argumentsOf(call: string): Spec {
  const node = readRCall(call);
  const args: readonly RArgument[] = node.kind === "call" ? node.args : [];
  const named = args.flatMap(({ name, value }) =>
    name === undefined || value.kind !== "value" ? [] : [[name, toPlain(value)]],
  );
  return Object.fromEntries(named);
}

/** Throws `analysis/choice-is-unknown` for another step or estimator. */
export function readRdsTask(where: string, spec: Spec): RdsTask {
  const words = `${spec.estimator ?? ""}`;
  const step = readStep(where, spec, words);
  if (step === "recruitment structure") return { step, estimator: "Arithmetic Mean" };
  const weighing = words
    .replace(/(Salganik|Gile|SRS)\W+(bootstrap|interval)|bootstrap|interval|,/gi, " ")
    .trim()
    .replace(/\s+/g, " ");
  const asked = weighing === "" ? `${spec["weight.type"] ?? usual(step)}` : weighing;
  const estimator = readEstimator(where, asked, /smooth/i.test(words) || spec.smoothed === true);
  return step === undefined ? { estimator } : { step, estimator };
}

function readStep(where: string, spec: Spec, words: string): RdsStep | undefined {
  const wholly = `${spec.step ?? ""} ${words}`;
  if (/interval|bootstrap/i.test(wholly)) return intervalStep(spec, wholly);
  const step = STEPS.find((known) => wholly.includes(known));
  if (spec.step !== undefined && step === undefined)
    throw choiceIsUnknown({ where, key: "step", value: spec.step, known: STEPS });
  return step;
}

/** The bootstrap is named before its word, or by the argument `uncertainty`, or follows from the estimator as in R. */
function intervalStep({ uncertainty, ...spec }: Spec, words: string): RdsStep {
  const named = /(Salganik|Gile|SRS)\W*(?:bootstrap|interval)/i.exec(words)?.[1] ?? `${uncertainty ?? ""}`;
  if (/Salganik/i.test(named)) return "Salganik bootstrap interval";
  if (/Gile/i.test(named)) return "Gile bootstrap interval";
  const estimator = `${words} ${spec["weight.type"] ?? ""}`;
  if (/SRS/i.test(named) || /Arithmetic/i.test(estimator)) return "simple interval";
  return /RDS-I/.test(estimator) ? "Salganik bootstrap interval" : "Gile bootstrap interval";
}

/** As R weighs when it is not told. */
function usual(step: RdsStep | undefined): RdsEstimator | "" {
  if (step === "Salganik bootstrap interval" || step === "homophily") return "RDS-II";
  if (step === "simple interval") return "Arithmetic Mean";
  return step === "Gile bootstrap interval" ? "Gile's SS" : "";
}

/** `RDS-II (Volz-Heckathorn)`, `RDS-I (DS)`, `Gile SS`. */
function readEstimator(where: string, words: string, isSmoothed: boolean): RdsEstimator {
  const smoothed = isSmoothed || /\(DS\)/.test(words);
  const name = words.replace(/\s*\(.*\)|smoothed.*/g, "").trim();
  if (name === "RDS-I") return smoothed ? "RDS-I (DS)" : "RDS-I";
  if (/^(Gile'?s? )?SS$/.test(name)) return "Gile's SS";
  const found = ESTIMATORS.find((known) => known === name);
  if (found === undefined || smoothed)
    throw choiceIsUnknown({ where, key: "estimator", value: words, known: ESTIMATORS });
  return found;
}
