// A sample in which people recruited each other: from its file to estimates, remarks and a picture without names.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askInWords } from "./words-to-lines.ts";

let folder = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-rds-"));
  file = join(folder, "chains.csv");
  await writeFile(file, `id,recruiter,degree,works\n${LINES.join("\n")}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

/** Two seeds and three waves below them; those who work know twice as many. */
const LINES = Array.from({ length: 60 }, (_, i) => {
  const works = i % 3 === 0 ? "yes" : "no";
  const recruiter = i < 2 ? "" : `person-${Math.floor((i - 2) / 3)}`;
  return [`person-${i}`, recruiter, works === "yes" ? 20 : 10, works].join(",");
});

const ask = (...more: string[]) => askInWords(["rds", file, "--outcome", "works", "--population", "900", ...more]);

test("people who know many count for less", async () => {
  const { code, said } = await ask("--json", "--samples", "50");
  expect(code).toBe(0);
  const answer = JSON.parse(said);
  expect(answer).toMatchObject({ recruits: 60, seeds: 2, longest: 3, population: 900, issues: [] });
  // 20 people of weight 1/20 and 40 of weight 1/10.
  const works = answer.intervals.find(({ group }: { group: string }) => group === "yes");
  expect(works.estimate).toBeCloseTo(1 / 5, 12);
  expect(works.lower).toBeLessThan(0.2);
  expect(works.n).toBe(20);
});

test("the same seed gives the same interval, and the table shows it with n", async () => {
  const [one, two] = [await ask("--samples", "50", "--seed", "a"), await ask("--samples", "50", "--seed", "a")];
  expect(one.said).toBe(two.said);
  expect(one.said).toMatch(/yes\s+20\s+20\.0 %/);
});

test("the picture names nobody", async () => {
  const figure = join(folder, "chains.svg");
  expect((await ask("--samples", "10", "--figure", figure)).code).toBe(0);
  const svg = await readFile(figure, "utf8");
  expect(svg.match(/<circle/g)?.length).toBeGreaterThanOrEqual(60);
  expect(svg).toContain("works: yes");
  expect(svg).not.toContain("person-");
});

test.each([
  [["--estimator", "RDS-9"], 2, "RDS-II"],
  [["--degree", "friends"], 1, "friends"],
  [["--population", "20"], 1, "20"],
])("%j is refused with what would do", async (words, code, said) => {
  const answer = await askInWords(["rds", file, "--outcome", "works", ...words]);
  expect(answer.code).toBe(code);
  expect(answer.told).toContain(said);
});

test("a chain that bites its tail is named and the rest is estimated", async () => {
  const broken = join(folder, "broken.csv");
  const text = (await readFile(file, "utf8")).replace("person-5,person-1,", "person-5,person-5,");
  await writeFile(broken, text);
  const { code, told } = await askInWords(["rds", broken, "--outcome", "works", "--samples", "10"]);
  expect(code).toBe(0);
  expect(told).toContain("person-5");
});
