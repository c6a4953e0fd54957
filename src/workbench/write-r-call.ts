// The lines of R (package survey) that give the same numbers: for whoever wants to see it done elsewhere.
import { extname } from "node:path";
import { quoteR } from "#intake/files/r/write-r-script";
import type { SurveyQuestion } from "./ask-survey.ts";

const READERS: Readonly<Record<string, string>> = {
  ".csv": "read.csv",
  ".parquet": "arrow::read_parquet",
  ".sav": "haven::read_sav",
  ".zsav": "haven::read_sav",
  ".dta": "haven::read_dta",
  ".xlsx": "readxl::read_excel",
};

export function writeRCall(question: SurveyQuestion): readonly string[] {
  const { file, design } = question;
  const reader = READERS[extname(file).toLowerCase()] ?? "read.csv";
  return [
    "library(survey)",
    `options(survey.lonely.psu = ${quoteR(design.lonely ?? "fail")})`,
    `data <- ${reader}(${quoteR(file)})`,
    `d <- ${designCall(question)}`,
    analysisCall(question),
  ];
}

function designCall({ design }: SurveyQuestion): string {
  const { clusters, strata, weights, fpc, replicate } = design;
  const base = [
    `ids = ${formula(clusters) ?? "~1"}`,
    part("strata", formula(strata)),
    part("weights", formula(weights === undefined ? undefined : [weights])),
    part("fpc", formula(fpc)),
    design.nest === true ? "nest = TRUE" : undefined,
    "data = data",
  ].filter((each) => each !== undefined);
  if (replicate?.columns !== undefined) {
    const columns = replicate.columns.map(quoteR).join(", ");
    const weight = part("weights", formula(weights === undefined ? undefined : [weights]));
    return `svrepdesign(repweights = data[c(${columns})], type = ${quoteR(replicate.type)}, ${weight === undefined ? "" : `${weight}, `}data = data)`;
  }
  const made = `svydesign(${base.join(", ")})`;
  return replicate === undefined ? made : `as.svrepdesign(${made}, type = ${quoteR(replicate.type)})`;
}

type Analysis = SurveyQuestion["analysis"];

interface CallParts {
  /** The design, or a part of it. */
  readonly design: string;
  readonly vars: string;
  readonly by: string | undefined;
  /** Further arguments. */
  readonly rest: string;
}

const CALLS: Readonly<Record<string, (analysis: Analysis, parts: CallParts) => string>> = {
  proportion: ({ condition, method }, { design, rest }) =>
    `svyciprop(~I(${condition}), ${design}, method = ${quoteR(String(method ?? "logit"))}${rest})`,
  ratio: ({ num, den }, { design, by, rest }) =>
    by === undefined
      ? `svyratio(~${num}, ~${den}, ${design}${rest})`
      : `svyby(~${num}, ${by}, ${design}, svyratio, denominator = ~${den}${rest})`,
  quantile: ({ p }, { design, vars, rest }) => `svyquantile(${vars}, ${design}, c(${numbersOf(p)})${rest})`,
  table: (_, { design, vars }) => `svytable(${vars}, ${design})`,
  glm: ({ formula: model, family }, { design }) =>
    `summary(svyglm(${model}, design = ${design}, family = ${family ?? "gaussian"}()))`,
  contrast: ({ contrast }, { design, vars, rest }) =>
    `svycontrast(svymean(${vars}, ${design}${rest}), c(${factorsOf(contrast)}))`,
  change: changeCall,
  mean: (_, parts) => momentsCall("svymean", parts),
  total: (_, parts) => momentsCall("svytotal", parts),
};

function analysisCall({ analysis }: SurveyQuestion): string {
  const parts: CallParts = {
    design: typeof analysis.where === "string" ? `subset(d, ${analysis.where})` : "d",
    vars: formula(namesOf(analysis.vars)) ?? "~1",
    by: formula(namesOf(analysis.by)),
    rest: analysis.na_rm === true ? ", na.rm = TRUE" : "",
  };
  return CALLS[String(analysis.stat)]?.(analysis, parts) ?? "";
}

function momentsCall(call: string, { design, vars, by, rest }: CallParts): string {
  return by === undefined ? `${call}(${vars}, ${design}${rest})` : `svyby(${vars}, ${by}, ${design}, ${call}${rest})`;
}

/** Domains side by side with their covariance, then their difference. */
function changeCall({ wave, from, to }: Analysis, { design, vars, rest }: CallParts): string {
  const codes = `c(${quoteR(String(from))}, ${quoteR(String(to))})`;
  const means = `svyby(${vars}, ~${wave}, subset(${design}, ${wave} %in% ${codes}), svymean, covmat = TRUE${rest})`;
  return `svycontrast(${means}, setNames(c(-1, 1), ${codes}))`;
}

function factorsOf(value: unknown): string {
  const factors = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return factors.map(([name, factor]) => `\`${name}\` = ${Number(factor)}`).join(", ");
}

function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function numbersOf(value: unknown): string {
  return Array.isArray(value) ? value.map(Number).join(", ") : "0.5";
}

function formula(names: readonly string[] | undefined): string | undefined {
  return names === undefined || names.length === 0 ? undefined : `~${names.join(" + ")}`;
}

function part(name: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${name} = ${value}`;
}
