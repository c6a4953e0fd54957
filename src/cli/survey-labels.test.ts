// Labels in place of codes, whatever stands in the codes.
import { expect, test } from "vitest";
import { inWords } from "./survey-labels.ts";
import { surveyLines } from "./write-survey.ts";

const LABELS = { sex: { "1": "Mujer", "2": "Hombre" }, stage: { "1.5": "Grupo", "2": "Grupo" } };

test("cells of a table are told in words, and keep their spread when a code holds a full stop", () => {
  const cells = [
    { sex: "1", stage: "1.5", Freq: 20 },
    { sex: "2", stage: "2", Freq: 30 },
  ];
  const spread = { n: { "1.1.5": 4, "2.2": 6 }, se: { "1.1.5": 2, "2.2": 3 } };
  const worded = inWords({ answer: { cells, ...spread }, asked: {}, labels: LABELS }, { stat: "table" }, "es");
  expect(
    surveyLines(worded, "es")
      .map((line) => line.split(/ {2,}/u))
      .slice(2),
  ).toEqual([
    ["Mujer", "Grupo (1.5)", "4", "20.000", "2.0000"],
    ["Hombre", "Grupo (2)", "6", "30.000", "3.0000"],
  ]);
});

test("domains, variables and categories are told in words; a code without a label stays", () => {
  const estimate = { "1.2:income": 300, "3.2:income": 250 };
  const analysis = { stat: "mean", vars: ["income"], by: ["sex", "stage"] };
  const asked = { "1.2": 8, "3.2": 5 };
  const worded = inWords({ answer: { estimate }, asked, labels: LABELS }, analysis, "fr");
  expect(worded.answer.estimate).toEqual({ "Mujer · Grupo (2):income": 300, "3 · Grupo (2):income": 250 });
  expect(surveyLines(worded, "fr")[2]).toMatch(/^Mujer · Grupo \(2\):income +8 /u);
  const shares = inWords(
    { answer: { estimate: { sex1: 0.4, sex2: 0.6, sexual: 1 } }, asked: { "": 10 }, labels: LABELS },
    { stat: "mean", vars: ["sex"] },
    "en",
  );
  expect(Object.keys(Object(shares.answer.estimate))).toEqual(["sex: Mujer", "sex: Hombre", "sexual"]);
});

test("an answer from a file without labels is told as it is", () => {
  const answered = { answer: { estimate: { "1": 2 } }, asked: { "1": 3 } };
  expect(inWords(answered, { stat: "mean", by: ["sex"] }, "en")).toBe(answered);
});
