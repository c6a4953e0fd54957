// An analyst at the command line: samples, scores, indices, protection; every answer also as JSON.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../house/read-architecture.ts";
import { askInWords } from "./words-to-lines.ts";

const STUDY = join(ROOT, "studies/retorno-y-ciudades");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "analyst-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function json(words: readonly string[]) {
  const { code, said, told } = await askInWords([...words, "--json"]);
  expect(told).not.toContain("should not");
  return { code, value: JSON.parse(said) };
}

describe("tornaviaje sample", () => {
  test("says how many people to ask", async () => {
    const { value } = await json(["sample", "size", "--margin", "0.05"]);
    expect(value).toMatchObject({ answers: 385, approached: 385 });
    const { said } = await askInWords([
      "sample",
      "size",
      "--margin",
      "0.05",
      "--population",
      "1000",
      "--response",
      "0.5",
    ]);
    expect(said).toContain("answers: 278");
    expect(said).toContain("people to approach: 556");
  });

  test("shares a sample out", async () => {
    const strata = file("strata.csv", "id,size\nA,100\nB,300\n");
    const { value } = await json(["sample", "allocate", strata, "--total", "40"]);
    expect(value.strata).toEqual([
      { id: "A", size: 100, sample: 10 },
      { id: "B", size: 300, sample: 30 },
    ]);
  });

  test("draws the same people with the same seed, with their weights", async () => {
    const frame = file(
      "frame.csv",
      `name,town\n${Array.from({ length: 40 }, (_, at) => `p${at},${at % 2 ? "A" : "B"}\n`).join("")}`,
    );
    const words = ["sample", "draw", frame, "--n", "A=4,B=2", "--strata", "town", "--seed", "2026"];
    const first = await askInWords(words);
    expect((await askInWords(words)).said).toBe(first.said);
    expect((await askInWords([...words.slice(0, -1), "2027"])).said).not.toBe(first.said);
    const { value } = await json(words);
    expect(value.drawn.map(({ weight }: { weight: number }) => weight).sort()).toEqual([10, 10, 5, 5, 5, 5]);
    expect(first.said.split("\n")[0]).toBe("name,town,sample_probability,sample_weight");
  });
});

describe("tornaviaje score", () => {
  const words = ["score", join(STUDY, "scoring/equal-weights.yaml"), join(STUDY, "responses/returnee.csv")];

  test("scores the answers of the included study, and says that nobody validated the profile", async () => {
    const { code, said } = await askInWords(words);
    expect(code).toBe(0);
    expect(said).toContain("not validated");
    expect(said).toMatch(/whole +2451 +0\.5/);
    expect(said).not.toContain("RSS");
  });

  test("gives every row in JSON", async () => {
    const { value } = await json(words);
    expect(value.rows).toHaveLength(2459);
    expect(value.rows[0].whole).toBeGreaterThan(0);
    expect(value.verification).toEqual({ state: "unverified" });
  });
});

const INDEX = `id: reach
mark: demonstration
titles: { es: Alcance, en: Reach, fr: Portée }
units: city
indicators:
  - { code: a, labels: { es: a, en: a, fr: a }, wanted: more, group: top }
  - { code: b, labels: { es: b, en: b, fr: b }, wanted: less, group: top }
groups:
  - { code: top, labels: { es: Todo, en: All, fr: Tout } }
normalisation: { method: n_minmax }
aggregation: [a_amean]
uncertainty: { runs: 50, seed: x, weights: 0.25 }
`;

describe("tornaviaje index", () => {
  test("ranks the units of the table beside the specification", async () => {
    const spec = file("reach.yaml", INDEX);
    file("reach.csv", "city,a,b\nX,1,3\nY,2,2\nZ,3,1\n");
    const { value } = await json(["index", spec]);
    expect(value.scores.top).toEqual([0, 50, 100]);
    expect(value.ranks.top).toEqual([3, 2, 1]);
    const { said } = await askInWords(["index", spec]);
    expect(said).toContain("Reach (demonstration data)");
    expect(said).toMatch(/1 +Z +1–1 +100\.00/);
  });

  test("draws the ranks with their intervals, and says that the data are invented", async () => {
    const spec = file("reach.yaml", INDEX);
    file("reach.csv", "city,a,b\nX,1,3\nY,2,2\nZ,3,1\n");
    const figure = join(folder, "ranks.svg");
    expect((await askInWords(["index", spec, "--figure", figure])).code).toBe(0);
    const svg = readFileSync(figure, "utf8");
    for (const words of ["Reach", "rank (1 = first)", "Demonstration data", ">X<", ">Z<"]) expect(svg).toContain(words);
    const sure = file("sure.yaml", INDEX.replace(/uncertainty.*\n/, ""));
    const refused = await askInWords(["index", sure, "--table", join(folder, "reach.csv"), "--figure", figure]);
    expect([refused.code, refused.told]).toEqual([1, expect.stringContaining("uncertainty")]);
  });

  test("names what is wrong in the specification, with its row", async () => {
    const spec = file("wrong.yaml", INDEX.replace("n_minmax", "n_minimax"));
    const { code, told } = await askInWords(["index", spec]);
    expect(code).toBe(1);
    expect(told).toContain("row 10");
    expect(told).toContain("n_minmax");
  });
});

describe("tornaviaje protect", () => {
  const people = "id,sex,town\n1,f,A\n2,f,A\n3,f,A\n4,m,A\n5,m,A\n6,m,B\n";

  test("ends with 1 while somebody stands out", async () => {
    const table = file("people.csv", people);
    const { code, value } = await json(["protect", "check", table, "--keys", "sex,town", "--k", "2"]);
    expect(code).toBe(1);
    expect(value).toMatchObject({ records: 6, unique: 1, highest: 1 });
  });

  test("withholds values until nobody does", async () => {
    const table = file("people.csv", people);
    const out = join(folder, "safe.csv");
    const words = ["protect", "suppress", table, "--keys", "sex,town", "--k", "2", "-o", out];
    const { code, said } = await askInWords(words);
    expect(code).toBe(0);
    expect(said).toContain("Values withheld");
    const safe = readFileSync(out, "utf8");
    expect(safe.split("\n")[0]).toBe("id,sex,town");
    expect((await askInWords(["protect", "check", out, "--keys", "sex,town", "--k", "2"])).code).toBe(0);
  });

  test("needs to know by what a person is recognised", async () => {
    const { code, told } = await askInWords(["protect", "check", file("people.csv", people)]);
    expect(code).toBe(2);
    expect(told).toContain("--keys");
  });

  test("names a column that is not there", async () => {
    const { code, told } = await askInWords(["protect", "check", file("people.csv", people), "--keys", "age"]);
    expect(code).toBe(1);
    expect(told).toContain("workbench/column-is-missing");
  });

  const towns = `sex,town,income\n${[
    ...Array(6).fill("f,A,10"),
    ...Array(2).fill("m,A,20"),
    ...Array(7).fill("f,B,10"),
    ...Array(9).fill("m,B,10"),
    ...Array(8).fill("f,C,10"),
    ...Array(8).fill("m,C,10"),
  ].join("\n")}\n`;

  test("hides small cells of a table, and others from which they would follow", async () => {
    const { value } = await json(["protect", "table", file("towns.csv", towns), "--by", "sex,town", "--least", "5"]);
    const hidden = value.cells.filter((cell: { hidden: string | null }) => cell.hidden !== null);
    expect(hidden).toContainEqual({ keys: ["m", "A"], count: null, value: null, hidden: "primary" });
    // Neither its row nor its column gives it back: each line hides none or several.
    for (const at of [0, 1])
      for (const { keys } of hidden)
        expect(hidden.filter((other: { keys: string[] }) => other.keys[at] === keys[at]).length).toBeGreaterThan(1);
    const { said } = await askInWords(["protect", "table", file("towns.csv", towns), "--by", "sex,town"]);
    expect(said).toMatch(/m +A +…/);
    expect(said).toMatch(/Σ +Σ +40/);
  });

  test("hides a sum that few people hold most of, in the file too", async () => {
    const table = file(
      "rich.csv",
      `town,income\nA,1000\n${"A,1\n".repeat(9)}${"B,10\n".repeat(10)}${"C,20\n".repeat(12)}`,
    );
    const out = join(folder, "sums.csv");
    const words = [
      "protect",
      "table",
      table,
      "--by",
      "town",
      "--amount",
      "income",
      "--dominance",
      "0.8",
      "--largest",
      "1",
    ];
    expect((await askInWords([...words, "-o", out])).code).toBe(0);
    const lines = readFileSync(out, "utf8").split("\n");
    expect(lines).toContain("A,,,primary");
    expect(lines.filter((line) => line.endsWith(",secondary"))).toHaveLength(1);
    expect(readFileSync(out, "utf8")).not.toContain("1009");
  });

  test("puts a limit to extremes, and says what that cost", async () => {
    const table = file("pay.csv", "id,pay\n1,10\n2,\n3,500\n4,20\n");
    const out = join(folder, "coded.csv");
    const { value } = await json(["protect", "code", table, "--column", "pay", "--above", "100", "-o", out]);
    expect(value).toMatchObject({ rows: 4, changed: 1 });
    expect(readFileSync(out, "utf8")).toBe("id,pay\n1,10\n2,\n3,100\n4,20\n");
    expect(value.distanceLoss).toBeGreaterThan(0);
  });

  test("puts the means of small groups in place of people's numbers", async () => {
    const table = file("pairs.csv", "id,pay,age\n1,10,20\n2,12,22\n3,,30\n4,100,60\n5,110,62\n");
    const out = join(folder, "grouped.csv");
    const words = ["protect", "group", table, "--columns", "pay,age", "--size", "2", "-o", out];
    expect((await json(words)).value).toMatchObject({ rows: 5, changed: 8 });
    expect(readFileSync(out, "utf8")).toBe("id,pay,age\n1,11,21\n2,11,21\n3,,30\n4,105,61\n5,105,61\n");
  });

  test.each([
    [["code", "--column", "town", "--above", "3", "-o", "x.csv"], 1, "workbench/column-is-no-number"],
    [["code", "--column", "sex", "-o", "x.csv"], 2, "--above | --below"],
    [["group", "--columns", "id", "--size", "1", "-o", "x.csv"], 2, "--size 1"],
    [["table", "--by", "sex", "--dominance", "80"], 2, "--dominance 80"],
    [["table", "--by", "gender"], 1, "workbench/column-is-missing"],
  ])("%j is refused", async ([verb = "", ...words], code, said) => {
    const answer = await askInWords(["protect", verb, file("people.csv", people), ...words]);
    expect([answer.code, answer.told]).toEqual([code, expect.stringContaining(said)]);
  });
});
