// Tables of `tornaviaje survey` as people read them.
import { expect, test } from "vitest";
import { surveyLines } from "./write-survey.ts";

const TEST = {
  statistic: { t: 1.25 },
  parameter: { df: 13 },
  p: 0.2334,
  estimate: { "difference in mean": 15.5 },
  ci95: [-20.7, 51.7],
};

test("a test of two means stands in the reader's language, its difference above", () => {
  const lines = surveyLines({ answer: TEST, asked: {} }, "es");
  expect(lines[0]?.trim()).toMatch(/^valor +95 %$/u);
  expect(lines.slice(2).map((line) => line.split(/ {2,}/u)[0])).toEqual(["diferencia de medias", "t", "gl", "p"]);
});

test("a test without an interval has two columns and no empty third", () => {
  const { ci95: _, estimate: __, ...answer } = { ...TEST, statistic: { F: 5.2 }, parameter: { ndf: 1.5, ddf: 20.9 } };
  const lines = surveyLines({ answer, asked: {} }, "fr");
  expect(lines.map((line) => line.split(/ {2,}/u)[0])).toContain("ddl du numérateur");
  expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
});

test("people of a table are called so", () => {
  const cells = [{ sex: "female", Freq: 1450 }];
  expect(surveyLines({ answer: { cells }, asked: {} }, "es")[0]).toMatch(/^sex +personas$/u);
});

test("a table tells how many were asked and how far it is certain", () => {
  const cells = [{ sex: "female", city: "SPS", Freq: 1450 }];
  const key = "female.SPS";
  const spread = { n: { [key]: 121 }, se: { [key]: 50 }, ci95_lower: { [key]: 1352 }, ci95_upper: { [key]: 1548 } };
  const lines = surveyLines({ answer: { cells, ...spread }, asked: {} }, "en");
  expect(lines[0]).toMatch(/^sex +city +n +people +std\. error +95% from +to$/u);
  expect(lines.at(-1)?.split(/ {2,}/u)).toEqual(["female", "SPS", "121", "1,450.0", "50.000", "1,352.0", "1,548.0"]);
});
