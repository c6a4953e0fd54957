import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { tabulateCodes } from "./code-table.ts";
import { CODING_COLUMNS, type Coding } from "./coding.ts";
import { codingAgreement } from "./coding-agreement.ts";
import { readCodebook, writeCodebook } from "./read-codebook.ts";
import { readCodings } from "./read-codings.ts";

const TEXT = "a: uno dos\nb: tres\na: cuatro";
const GROUND = { codes: new Set(["x", "y"]), transcripts: new Map([["t", TEXT]]) };
const rows = (...lines: readonly string[]) =>
  readCodings(
    readCsv(new TextEncoder().encode([CODING_COLUMNS.join(","), ...lines].join("\n")), "codings.csv").sheet,
    GROUND,
  );

describe("codings", () => {
  test("hold the words that stand at their place", () => {
    expect(rows("real,t,3,6,x,ana,uno,,2026-01-01").issues).toEqual([]);
    expect(rows("real,t,3,6,x,ana,dos,,2026-01-01").issues).toMatchObject([
      { rule: "cases/coding-fits-its-transcript", place: { row: 2, column: "passage" } },
    ]);
  });

  test("of two people on one passage are both kept", () => {
    expect(rows("real,t,3,6,x,ana,uno,,", "real,t,3,10,x,eva,uno dos,,").records).toHaveLength(2);
  });
});

const coding = (person: string, code: string, [start, end]: readonly [number, number], transcript = "t"): Coding => ({
  ...{ mark: "real" as const, transcript, start, end, code, person, passage: "", memo: "", on: "", row: 2 },
});

describe("agreement", () => {
  test("is counted line by line", () => {
    const codings = [coding("ana", "x", [3, 6]), coding("eva", "x", [7, 10]), coding("ana", "x", [14, 18])];
    const { lines, codes, people } = codingAgreement(codings, GROUND.transcripts);
    expect([lines, people]).toEqual([3, ["ana", "eva"]]);
    // ana: yes yes no, eva: yes no no → agreed 2/3, chance 4/9, kappa 0.4
    expect(codes[0]?.kappas).toMatchObject([{ n: 3, value: expect.closeTo(0.4, 10) }]);
    expect(codes[0]?.alpha.units).toBe(3);
  });

  test("does not exist where only one person coded", () => {
    expect(codingAgreement([coding("ana", "x", [3, 6])], GROUND.transcripts)).toMatchObject({
      lines: 0,
      overall: { units: 0 },
    });
  });
});

test("codes × groups count transcripts and passages, overlapping ones once", () => {
  const { codes } = readCodebook("codes: [{ code: x, names: { es: a, en: b, fr: c } }]", "codebook.yaml");
  const codings = [
    coding("ana", "x", [0, 5]),
    coding("eva", "x", [3, 8]),
    coding("ana", "x", [9, 12]),
    coding("ana", "x", [0, 2], "u"),
  ];
  const table = tabulateCodes(
    codes,
    codings,
    new Map([
      ["t", ["women"]],
      ["u", ["men"]],
      ["v", ["men"]],
    ]),
  );
  expect(table.groups).toEqual([
    { group: "men", transcripts: 2 },
    { group: "women", transcripts: 1 },
  ]);
  expect(table.rows[0]?.cells).toEqual([
    { group: "men", transcripts: 1, passages: 1 },
    { group: "women", transcripts: 1, passages: 2 },
  ]);
});

test("a codebook comes back as it was; circles and lost parents are named", () => {
  const text =
    "codes:\n  - { code: a, names: { es: a, en: b, fr: c }, colour: '#123456' }\n  - { code: b, names: { es: a, en: b, fr: c }, parent: a, description: d }\n";
  const { codes, issues } = readCodebook(text, "codebook.yaml");
  expect(issues).toEqual([]);
  expect(readCodebook(writeCodebook(codes), "codebook.yaml").codes).toEqual(codes);
  for (const parent of ["b", "zz"])
    expect(
      readCodebook(text.replace("colour: '#123456'", `parent: ${parent}`), "c").issues.map(({ rule }) => rule),
    ).toContain("cases/code-has-its-parent");
});
