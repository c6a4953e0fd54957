// The change of a mean between two groups, and contrasts, from the command line; the figures are those of R survey 4.1.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLUSTERED_SAMPLE } from "../truth/clustered-sample.ts";
import { askInWords } from "./words-to-lines.ts";

let folder = "";
let file = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "change-"));
  file = join(folder, "waves.csv");
  writeFileSync(file, CLUSTERED_SAMPLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const DESIGN = ["--strata", "stratum", "--cluster", "cluster", "--weight", "weight"];
const WAVES = ["--wave", "sex", "--from", "female", "--to", "male"];

async function json(...words: string[]) {
  const { code, said, told } = await askInWords([...words, ...DESIGN, "--json"]);
  expect([code, told]).toEqual([0, ""]);
  return JSON.parse(said);
}

// svycontrast(svyby(~income, ~sex, d, svymean, covmat = TRUE), c(female = -1, male = 1))
test("a change takes the covariance of both waves", async () => {
  const { estimate, se } = await json("survey", "change", file, "--vars", "income", ...WAVES, "--fpc", "size");
  expect(estimate["income female"]).toBeCloseTo(322.86496144, 8);
  expect(se["income female"]).toBeCloseTo(8.87410524909, 8);
  expect(estimate["income Δ"]).toBeCloseTo(22.0173623769, 8);
  expect(se["income Δ"]).toBeCloseTo(18.1866211884, 8);
});

test("replicates give the change a spread of their own", async () => {
  const words = ["survey", "change", file, "--vars", "income", ...WAVES, "--replicate-type", "JKn"];
  expect((await json(...words)).se["income Δ"]).toBeCloseTo(20.4146335243, 8);
});

// svyby(~age, ~city, subset(d, sex == "male"), svymean, covmat = TRUE, na.rm = TRUE)
test("a change within a domain leaves out whoever gave no answer", async () => {
  const waves = ["--wave", "city", "--from", "A", "--to", "C", "--where", "sex == 'male'", "--na-rm", "--fpc", "size"];
  const { estimate, se } = await json("survey", "change", file, "--vars", "age", ...waves);
  expect(estimate["age Δ"]).toBeCloseTo(-9.13388868443, 8);
  expect(se["age Δ"]).toBeCloseTo(3.2120350644, 8);
});

// svycontrast(svymean(~q1 + q2, d), c(q1 = 1, q2 = -1))
test("a contrast of two means", async () => {
  const answer = await json("survey", "contrast", file, "--contrast", "q1=1,q2=-1", "--fpc", "size");
  expect(answer.estimate).toBeCloseTo(-0.0741063785111, 10);
  expect(answer.se).toBeCloseTo(0.0681220196521, 10);
});

test("the call of R is printed for both", async () => {
  const change = await askInWords(["survey", "change", file, "--vars", "income", ...WAVES, ...DESIGN, "--r"]);
  expect(change.said).toContain('svycontrast(svyby(~income, ~sex, subset(d, sex %in% c("female", "male")), svymean');
  const contrast = await askInWords(["survey", "contrast", file, "--contrast", "q1=1,q2=-1", ...DESIGN, "--r"]);
  expect(contrast.said).toContain("svycontrast(svymean(~q1 + q2, d), c(`q1` = 1, `q2` = -1))");
});

test.each([
  [["change", "--vars", "income", "--wave", "sex", "--from", "female", "--to", "men"], 1, "male"],
  [["change", "--vars", "income", "--wave", "gender", "--from", "female", "--to", "male"], 1, "gender"],
  [["change", "--vars", "income", "--wave", "sex", "--from", "female"], 2, "--to"],
  [["contrast", "--contrast", "q1=one,q2=-1"], 2, "--contrast"],
  [["contrast", "--contrast", "q1=1,q9=-1"], 1, "q9"],
  [["quantile", "--vars", "sex"], 1, "analysis/column-is-no-number"],
  [["ratio", "--vars", "income,sex"], 1, "analysis/column-is-no-number"],
  [["regress", "--vars", "income ~ log(agee)"], 1, "analysis/column-is-unknown"],
])("%j is refused with what would do", async ([kind = "", ...words], code, said) => {
  const answer = await askInWords(["survey", kind, file, ...words, ...DESIGN]);
  expect([answer.code, answer.told]).toEqual([code, expect.stringContaining(said)]);
});
