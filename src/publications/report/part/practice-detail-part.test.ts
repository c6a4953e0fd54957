// What is known of a practice beyond its description, as the report says it.
import { describe, expect, test } from "vitest";
import type { Practice } from "#literature/practice";
import type { PracticeDetail } from "#literature/practices/practice-detail";
import { aReportInput } from "../../../../test/fixture/report-input.ts";
import { openContext } from "../report-context.ts";
import { detailBlocks } from "./practice-detail-part.ts";

const NONE = { es: "", en: "", fr: "" };
const all = (text: string) => ({ es: text, en: text, fr: text });
const input = aReportInput();
const [practice] = input.practices as [Practice];
const DETAIL: PracticeDetail = {
  ...{ practice: practice.id, mark: "real", interventions: [], outcomes: [], evidenceKind: "count", row: 2 },
  ...{ context: NONE, mechanism: NONE, outcome: NONE, lesson: NONE, limits: NONE },
  ...{ costCurrency: "", costBasis: "", coveragePeriod: "", reference: "", passage: "", person: "" },
};

function said(changed: Partial<PracticeDetail>): readonly string[] {
  const evidence = { ...input.evidence, practiceDetails: [{ ...DETAIL, ...changed }] };
  const blocks = detailBlocks(openContext({ ...input, evidence }, "SLV", "en"), practice);
  return blocks.map((block) => JSON.stringify(block).replaceAll(/"text":"([^"]*)"|./gu, "$1"));
}

describe("what is known of a practice", () => {
  test("is nothing where nothing is known", () => {
    expect(said({})).toEqual([]);
  });

  test("tells the links of the chain that somebody worked out, and no empty one", () => {
    expect(said({ context: all("Cities with markets"), outcome: all("More sales.") })).toEqual([
      "What can be read from it: Conditions: cities with markets. Outcome: more sales.",
    ]);
  });

  test("keeps what the source concludes, and where it ends, apart from our reading", () => {
    const told = said({
      lesson: all("Go in pairs."),
      limits: all("One year."),
      mechanism: all("A mentor opens doors"),
    });
    expect(told).toEqual([
      "What the source concludes: Go in pairs.",
      "Limits: One year.",
      "What can be read from it: Why it works: a mentor opens doors.",
    ]);
  });

  test("tells the reach without a period where none is known", () => {
    expect(said({ served: 40, returned: 800 })).toEqual([
      "What can be read from it: Reach: 40 people for 800 returns, 5.0 in 100.",
    ]);
  });
});
