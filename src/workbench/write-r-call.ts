// The lines of R (package survey) that give the same numbers: for whoever wants to see it done elsewhere.
import { extname } from "node:path";
import { quoteR } from "#intake/files/r/write-r-script";
import type { SurveyDesignSpec, SurveyQuestion } from "./ask-survey.ts";
import { INEQUALITY_CALLS } from "./write-r-inequality.ts";

/**
 * R would keep an empty cell of a text column as a category of its own, and change names that are not its own. Words must be
 * categories for it to explain them.
 */
const READ_CSV = 'read.csv(FILE, na.strings = c("", "NA"), check.names = FALSE, stringsAsFactors = TRUE)';

const READERS: Readonly<Record<string, string>> = {
  // Either package does; the second has no others behind it.
  ".parquet":
    'as.data.frame((if (requireNamespace("arrow", quietly = TRUE)) arrow::read_parquet else nanoparquet::read_parquet)(FILE))',
  ".sav": "as.data.frame(haven::zap_labels(haven::read_sav(FILE)))",
  ".zsav": "as.data.frame(haven::zap_labels(haven::read_sav(FILE)))",
  ".dta": "as.data.frame(haven::zap_labels(haven::read_dta(FILE)))",
  ".xlsx": 'as.data.frame(readxl::read_excel(FILE, na = c("", "NA")))',
};

const WORDS_ARE_CATEGORIES =
  'data[] <- lapply(data, function(x) if (is.character(x)) factor(replace(x, x %in% "", NA)) else x)';

export function writeRCall(question: SurveyQuestion): readonly string[] {
  const { file, design } = question;
  const other = READERS[extname(file).toLowerCase()];
  const read = (other ?? READ_CSV).replace("FILE", () => quoteR(file));
  return [
    "library(survey)",
    `options(survey.lonely.psu = ${quoteR(design.lonely ?? "fail")})`,
    `data <- ${read}`,
    ...(other === undefined ? [] : [WORDS_ARE_CATEGORIES]),
    `d <- ${adjustedCall(designCall(question), design.adjust)}`,
    ...(question.analysis.stat === "decompose" ? decompositionLines(question.analysis) : [analysisCall(question)]),
    ...(question.analysis.stat === "table" ? [cellSpread(question)] : []),
  ];
}

/** Post-stratification, raking or calibration of a design. */
function adjustedCall(design: string, adjust: SurveyDesignSpec["adjust"]): string {
  if (adjust === undefined) return design;
  if (adjust.method === "calibrate") {
    const bounds = part(
      "bounds",
      adjust.bounds === undefined ? undefined : `c(${adjust.bounds.map(boundOf).join(", ")})`,
    );
    const limits = [bounds, part("epsilon", numberOf(adjust.epsilon)), part("maxit", numberOf(adjust.maxit))];
    const more = limits.flatMap((one) => (one === undefined ? [] : [`, ${one}`])).join("");
    const population = `c(${factorsOf(adjust.population)})`;
    return `calibrate(${design}, ${adjust.model}, ${population}, calfun = ${quoteR(adjust.calfun)}${more})`;
  }
  const by = adjust.margins.map((margin) => formula(margin.by) ?? "~1");
  const totals = adjust.margins.map(({ by: names, totals: sizes }) => marginTable(names, sizes));
  if (adjust.method === "poststratify")
    return by.reduce((made, margin, at) => `postStratify(${made}, ${margin}, ${totals[at] ?? ""})`, design);
  const limits = [part("maxit", numberOf(adjust.maxit)), part("epsilon", numberOf(adjust.epsilon))];
  const control = limits.filter((one) => one !== undefined).join(", ");
  const more = control === "" ? "" : `, control = list(${control})`;
  return `rake(${design}, list(${by.join(", ")}), list(${totals.join(", ")})${more})`;
}

/** Categories of several columns are joined by a colon, as in `M:Yes`. */
function marginTable(names: readonly string[], totals: Readonly<Record<string, number>>): string {
  const codes = Object.keys(totals).map((name) => (names.length === 1 ? [name] : name.split(":")));
  const columns = names.map(
    (name, at) => `${nameR(name)} = c(${codes.map((code) => quoteR(code[at] ?? "")).join(", ")})`,
  );
  return `data.frame(${columns.join(", ")}, Freq = c(${Object.values(totals).join(", ")}), check.names = FALSE)`;
}

function boundOf(bound: number): string {
  return Number.isFinite(bound) ? String(bound) : bound < 0 ? "-Inf" : "Inf";
}

function numberOf(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
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
      ? `svyratio(~${nameR(num)}, ~${nameR(den)}, ${design}${rest})`
      : `svyby(~${nameR(num)}, ${by}, ${design}, svyratio, denominator = ~${nameR(den)}${rest})`,
  quantile: ({ p, interval, qrule }, { design, vars, rest }) => {
    const rules = [["interval.type", interval] as const, ["qrule", qrule] as const];
    const more = rules.flatMap(([name, word]) => (word === undefined ? [] : [`, ${name} = ${quoteR(String(word))}`]));
    return `svyquantile(${vars}, ${design}, c(${numbersOf(p)})${more.join("")}${rest})`;
  },
  table: (_, { design, vars }) => `svytable(${vars}, ${design})`,
  glm: ({ formula: model, family }, { design }) =>
    `summary(svyglm(${model}, design = ${design}, family = ${family ?? "gaussian"}()))`,
  contrast: ({ contrast }, { design, vars, rest }) =>
    `svycontrast(svymean(${vars}, ${design}${rest}), c(${factorsOf(contrast)}))`,
  change: changeCall,
  chisq: ({ statistic }, { design, vars }) =>
    `svychisq(${vars}, ${design}, statistic = ${quoteR(String(statistic ?? "F"))})`,
  ttest: ({ formula: model }, { design }) => `svyttest(${model}, ${design})`,
  ranktest: ({ formula: model, test }, { design }) =>
    `svyranktest(${model}, ${design}, test = ${quoteR(String(test))})`,
  ...INEQUALITY_CALLS,
  mean: (_, parts) => momentsCall("svymean", parts),
  total: (_, parts) => momentsCall("svytotal", parts),
};

function analysisCall({ analysis }: SurveyQuestion): string {
  return CALLS[String(analysis.stat)]?.(analysis, partsOf(analysis)) ?? "";
}

function partsOf(analysis: Analysis): CallParts {
  return {
    design: typeof analysis.where === "string" ? `subset(d, ${analysis.where})` : "d",
    vars: formula(namesOf(analysis.vars)) ?? "~1",
    by: formula(namesOf(analysis.by)),
    rest: `${analysis.na_rm === true ? ", na.rm = TRUE" : ""}${analysis.deff === undefined ? "" : ", deff = TRUE"}`,
  };
}

/** How far each cell is certain; under replicates, people whose code is missing count as the others do, as in svytable. */
function cellSpread({ analysis, design: { replicate } }: SurveyQuestion): string {
  const { design } = partsOf(analysis);
  const vars = namesOf(analysis.vars);
  if (replicate === undefined)
    return `svytotal(~interaction(${vars.map(nameR).join(", ")}, drop = TRUE), ${design}, na.rm = TRUE)`;
  const cells = `interaction(data[c(${vars.map(quoteR).join(", ")})], drop = TRUE)`;
  const again = `tapply(w, cell, sum) * sum(w) / sum(w[!is.na(cell)])`;
  return `withReplicates(${design}, function(w, data) { cell <- ${cells}; ${again} })`;
}

function momentsCall(call: string, { design, vars, by, rest }: CallParts): string {
  return by === undefined ? `${call}(${vars}, ${design}${rest})` : `svyby(${vars}, ${by}, ${design}, ${call}${rest})`;
}

/** Domains side by side with their covariance, then their difference. */
function changeCall({ wave, from, to }: Analysis, { design, vars, rest }: CallParts): string {
  const codes = `c(${quoteR(String(from))}, ${quoteR(String(to))})`;
  const means = `svyby(${vars}, ~${nameR(wave)}, subset(${design}, ${nameR(wave)} %in% ${codes}), svymean, covmat = TRUE${rest})`;
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
  return names === undefined || names.length === 0 ? undefined : `~${names.map(nameR).join(" + ")}`;
}

/** In backticks where it is not a name of R. */
function nameR(name: unknown): string {
  const text = String(name);
  return /^[A-Za-z][\w.]*$/.test(text) ? text : `\`${text}\``;
}

function part(name: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${name} = ${value}`;
}

/** Parts by fits of R survey; standard errors by the jackknife of the design, which the linearised ones come close to. */
function decompositionLines({ formula: model, by, groups, family, reference, where }: Analysis): readonly string[] {
  const [first = "", second = ""] = namesOf(groups).map(quoteR);
  const text = String(model);
  const inverse = family === "quasibinomial" ? "plogis" : "identity";
  const star = {
    first: "b(a, f)",
    second: "b(!a, f)",
    average: "(b(a, f) + b(!a, f)) / 2",
    pooled: "head(b(a | TRUE, update(f, . ~ . + a)), -1)",
  }[String(reference ?? "pooled")];
  const kept = [`${by} %in% c(${first}, ${second})`, ...(typeof where === "string" ? [where] : [])].join(" & ");
  return [
    `f <- ${text}`,
    `d <- subset(d, ${kept} & complete.cases(d$variables[all.vars(f)]))`,
    "parts <- function(w, data) {",
    `  data$w <- w; data$a <- a <- data$${by} == ${first}`,
    `  b <- function(rows, f) coef(glm(f, ${family ?? "gaussian"}, data[rows, ], weights = w))`,
    `  m <- function(rows, b) weighted.mean(${inverse}(model.matrix(f, data)[rows, ] %*% b), w[rows])`,
    `  s <- ${star}`,
    "  c(gap = m(a, b(a, f)) - m(!a, b(!a, f)), explained = m(a, s) - m(!a, s),",
    "    unexplained = m(a, b(a, f)) - m(a, s) + m(!a, s) - m(!a, b(!a, f)))",
    "}",
    'withReplicates(as.svrepdesign(d, type = "JKn"), parts)',
  ];
}
