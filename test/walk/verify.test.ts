// Reference cases go in, our figures come out; one case without an answer does not stop the others.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askInWords } from "./words-to-lines.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verify-"));
  writeFileSync(join(folder, "people.csv"), "sex,city,w\nf,A,2\nf,A,3\nm,A,4\nm,B,5\n");
  const step = "sample and population frequency of each key";
  const counted = { id: "counted", data: "people.csv", spec: { step, keys: ["sex", "city"], weight: "w" } };
  const unknown = { id: "unknown", data: "people.csv", spec: { step: "crystal ball" } };
  const astray = { ...counted, id: "astray", data: "nowhere.csv" };
  write("all.json", { cases: [unknown, counted, astray] });
  write("good.json", { cases: [counted] });
  writeFileSync(join(folder, "torn.json"), '{"cases": [');
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, value: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(value));
}

describe("tornaviaje verify", () => {
  test("answers cases, with paths that count from their file", async () => {
    const { code, said } = await askInWords(["verify", "disclosure", join(folder, "good.json")]);
    expect(code).toBe(0);
    expect(JSON.parse(said).cases).toEqual([
      { id: "counted", result: { fk: [2, 2, 1, 1], Fk: [5, 5, 4, 5], violate_2: 2, violate_3: 4, violate_5: 4 } },
    ]);
  });

  test("says of each case why it has no answer, ends with 1, and answers the others", async () => {
    const results = join(folder, "results.json");
    const { code, said, told } = await askInWords(["verify", "disclosure", join(folder, "all.json"), "-o", results]);
    expect([code, said]).toEqual([1, ""]);
    const { cases } = JSON.parse(readFileSync(results, "utf8"));
    expect(cases.map((one: { id: string }) => one.id)).toEqual(["unknown", "counted", "astray"]);
    expect(cases[0].problem.code).toBe("analysis/choice-is-unknown");
    expect(cases[1].result.fk).toEqual([2, 2, 1, 1]);
    expect(cases[2].problem).toMatchObject({ code: "workbench/file-is-missing" });
    expect(told).toContain("1/3 cases answered");
  });

  test.each([
    ["poetry", "good.json", "workbench/topic-is-unknown"],
    ["spatial", "none.json", "workbench/file-is-missing"],
    ["spatial", "torn.json", "workbench/cases-are-not-readable"],
  ])("stops for %s and %s with a cure", async (topic, file, problem) => {
    const { code, told } = await askInWords(["verify", topic, join(folder, file)]);
    expect(code).toBe(1);
    expect(told).toContain(problem);
  });
});
