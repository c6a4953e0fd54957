import { expect, test } from "vitest";
import { surveyDesign } from "./ask-survey.ts";
import { writeRCall } from "./write-r-call.ts";

const BY_KIND = { by: "kind", totals: { E: 10, H: 20 } };
const design = (words: Readonly<Record<string, unknown>>) =>
  writeRCall({ file: "x.csv", design: surveyDesign(words), analysis: { stat: "mean", vars: ["y"] } })[3];

// Each of these calls was run in R 4.2 with survey 4.1 and gave the same number as the command.
test("a design is written as R makes it, with what was done to its weights", () => {
  const made = "svydesign(ids = ~d, weights = ~w, data = data)";
  const words = { ids: ["d"], weights: "w" };
  const adjusted = (adjust: unknown) => design({ ...words, adjust });
  expect(design(words)).toBe(`d <- ${made}`);
  expect(adjusted({ method: "poststratify", margins: [BY_KIND] })).toBe(
    `d <- postStratify(${made}, ~kind, data.frame(kind = c("E", "H"), Freq = c(10, 20), check.names = FALSE))`,
  );
  expect(adjusted({ method: "rake", margins: [BY_KIND], maxit: 50 })).toBe(
    `d <- rake(${made}, list(~kind), list(data.frame(kind = c("E", "H"), Freq = c(10, 20), check.names = FALSE)), control = list(maxit = 50))`,
  );
  const model = { model: "~kind", population: { "(Intercept)": 30, kindH: 20 }, bounds: [0.5, 2] };
  expect(adjusted({ method: "calibrate", calfun: "logit", ...model })).toBe(
    `d <- calibrate(${made}, ~kind, c(\`(Intercept)\` = 30, \`kindH\` = 20), calfun = "logit", bounds = c(0.5, 2))`,
  );
});

test("combinations of categories become columns again, and names that are not R's stand in backticks", () => {
  const margin = { by: ["kind", "at home"], totals: { "E:yes": 1, "E:no": 2 } };
  expect(design({ adjust: { method: "poststratify", margins: [margin] } })).toContain(
    'data.frame(kind = c("E", "E"), `at home` = c("yes", "no"), Freq = c(1, 2)',
  );
});

test("a quantile says its interval and rule, a file its missing cells", () => {
  const analysis = { stat: "quantile", vars: ["y z"], p: [0.3], interval: "beta", qrule: "hf7", na_rm: true };
  const lines = writeRCall({ file: "x.csv", design: surveyDesign({}), analysis });
  expect(lines[2]).toBe(
    'data <- read.csv("x.csv", na.strings = c("", "NA"), check.names = FALSE, stringsAsFactors = TRUE)',
  );
  expect(lines[4]).toBe('svyquantile(~`y z`, d, c(0.3), interval.type = "beta", qrule = "hf7", na.rm = TRUE)');
});

test("a table comes with the spread of its cells, by replicates where the design has them", () => {
  const analysis = { stat: "table", vars: ["sex", "at home"], where: "age < 58" };
  const lines = (words: Readonly<Record<string, unknown>>) =>
    writeRCall({ file: "x.csv", design: surveyDesign({ weights: "w", ...words }), analysis }).slice(-2);
  const table = "svytable(~sex + `at home`, subset(d, age < 58))";
  expect(lines({})).toEqual([
    table,
    "svytotal(~interaction(sex, `at home`, drop = TRUE), subset(d, age < 58), na.rm = TRUE)",
  ]);
  const cell = 'cell <- interaction(data[c("sex", "at home")], drop = TRUE)';
  expect(lines({ replicate: { type: "JK1" } })).toEqual([
    table,
    `withReplicates(subset(d, age < 58), function(w, data) { ${cell}; tapply(w, cell, sum) * sum(w) / sum(w[!is.na(cell)]) })`,
  ]);
});

test("Parquet is read by whichever package is there", () => {
  const [, , read, words] = writeRCall({
    file: "x.parquet",
    design: surveyDesign({}),
    analysis: { stat: "mean", vars: ["y"] },
  });
  expect(read).toContain('arrow::read_parquet else nanoparquet::read_parquet)("x.parquet")');
  expect(words).toMatch(/^data\[\] <- lapply/u);
});
