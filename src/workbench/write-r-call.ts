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

function analysisCall({ analysis }: SurveyQuestion): string {
  const where = typeof analysis.where === "string" ? `subset(d, ${analysis.where})` : "d";
  const vars = formula(namesOf(analysis.vars)) ?? "~1";
  const by = formula(namesOf(analysis.by));
  const rest = analysis.na_rm === true ? ", na.rm = TRUE" : "";
  if (analysis.stat === "proportion")
    return `svyciprop(~I(${analysis.condition}), ${where}, method = ${quoteR(String(analysis.method ?? "logit"))}${rest})`;
  if (analysis.stat === "ratio") {
    const parts = `~${analysis.num}, ${by === undefined ? "" : `${by}, `}${by === undefined ? `~${analysis.den}, ` : ""}${where}`;
    return by === undefined
      ? `svyratio(${parts}${rest})`
      : `svyby(${parts}, svyratio, denominator = ~${analysis.den}${rest})`;
  }
  if (analysis.stat === "quantile") return `svyquantile(${vars}, ${where}, c(${numbersOf(analysis.p)})${rest})`;
  if (analysis.stat === "table") return `svytable(${vars}, ${where})`;
  if (analysis.stat === "glm")
    return `summary(svyglm(${analysis.formula}, design = ${where}, family = ${analysis.family ?? "gaussian"}()))`;
  const call = analysis.stat === "total" ? "svytotal" : "svymean";
  return by === undefined ? `${call}(${vars}, ${where}${rest})` : `svyby(${vars}, ${by}, ${where}, ${call}${rest})`;
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
