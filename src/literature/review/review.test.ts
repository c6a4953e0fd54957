import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { countFlow } from "./count-flow.ts";
import { judgeScreening } from "./judge-screening.ts";
import { readProtocol } from "./read-protocol.ts";
import { readScreening } from "./read-screening.ts";
import { screeningAgreement } from "./screening-agreement.ts";
import { SCREENING_COLUMNS } from "./screening-decision.ts";

const PROTOCOL = `
mark: demonstration
question: { es: a, en: b, fr: c }
identified:
  - { source: { es: A, en: A, fr: A }, kind: database, records: 6 }
  - { source: { es: B, en: B, fr: B }, kind: citations, records: 2 }
removedBefore: { automation: 1 }
people: [ana, beto]
readersPerWork: 2
criteria:
  - { code: off, names: { es: a, en: b, fr: c } }
appraisal: []
`;
const { protocol, issues: protocolIssues } = readProtocol(PROTOCOL, "protocol.yaml");
if (protocol === undefined) throw new Error(JSON.stringify(protocolIssues));

const WORKS = ["w1", "w2", "w3", "w4", "w5", "w6", "w7"];
const GROUND = { protocol, references: new Set(WORKS) };

/** Lines: reference stage person decision [reason] [settles] [duplicate]. */
function decide(...lines: readonly string[]) {
  const rows = lines.map((line) => {
    const [reference, stage, person, decision, reason = "", settles = "", duplicate = ""] = line.split(" ");
    const long = stage === "t" ? "title-abstract" : "full-text";
    return [
      "demonstration",
      reference,
      long,
      person,
      decision,
      reason === "-" ? "" : reason,
      settles === "-" ? "" : settles,
      duplicate,
      "2026-05-01",
      "",
    ].join(",");
  });
  const csv = [SCREENING_COLUMNS.join(","), ...rows].join("\n");
  return readScreening(readCsv(new TextEncoder().encode(csv), "screening.csv").sheet, GROUND);
}

const both = (work: string, stage: string, decision: string) => [
  `${work} ${stage} ana ${decision}`,
  `${work} ${stage} beto ${decision}`,
];

const FULL = [
  ...both("w1", "t", "include"),
  ...both("w1", "f", "include"),
  ...both("w2", "t", "exclude"),
  ...both("w3", "t", "include"),
  ...both("w3", "f", "exclude off"),
  "w4 t ana include",
  "w4 t beto exclude",
  ...both("w5", "t", "unsure"),
  ...both("w5", "f", "not-retrieved"),
  "w6 t ana include",
  "w7 t ana duplicate - - w1",
  "w7 t beto duplicate - - w1",
];

describe("screening", () => {
  test("goes on stage by stage; who differs is shown, who is missing is waited for", () => {
    const { records, issues } = decide(...FULL);
    expect(issues).toEqual([]);
    const states = judgeScreening(WORKS, records, 2).map((work) => [
      work["title-abstract"].state,
      work["full-text"]?.state,
    ]);
    expect(states).toEqual([
      ["include", "include"],
      ["exclude", undefined],
      ["include", "exclude"],
      ["conflict", undefined],
      ["include", "not-retrieved"],
      ["waiting", undefined],
      ["duplicate", undefined],
    ]);
  });

  test("counts the flow so that every work is somewhere", () => {
    const flow = countFlow(judgeScreening(WORKS, decide(...FULL).records, 2), protocol);
    expect(flow).toMatchObject({
      ...{ identifiedTotal: 8, duplicates: 1, removedByAutomation: 1, screened: 6, excluded: 1, sought: 3 },
      ...{ notRetrieved: 1, assessed: 2, included: 1, waiting: 1, conflicts: 1, addsUp: true },
      excludedFor: [{ reason: "off", n: 1 }],
    });
    expect(flow.screened).toBe(flow.excluded + flow.sought + flow.waiting + flow.conflicts);
  });

  test("a disagreement is settled by a row that says so, and the last decision of a person counts", () => {
    const settled = decide("w4 t ana include", "w4 t beto exclude", "w4 t beto exclude off yes");
    expect(judgeScreening(["w4"], settled.records, 2)[0]?.["title-abstract"]).toMatchObject({
      state: "exclude",
      reason: "off",
    });
    const changed = decide("w4 t ana include", "w4 t beto exclude", "w4 t beto include");
    expect(judgeScreening(["w4"], changed.records, 2)[0]?.["title-abstract"].state).toBe("include");
  });

  test("agreement rests on first decisions, before anybody talked", () => {
    const { records } = decide(
      ...both("w1", "t", "include"),
      ...both("w2", "t", "exclude"),
      "w3 t ana include",
      "w3 t beto exclude",
      "w3 t beto include",
      "w3 t ana exclude - yes",
    );
    expect(screeningAgreement(records)).toMatchObject([
      { stage: "title-abstract", people: ["ana", "beto"], n: 3, agreedShare: 2 / 3, value: expect.closeTo(0.4, 12) },
    ]);
  });

  test.each([
    ["w1 f ana exclude", "literature/exclusion-has-a-reason", "reason"],
    ["w1 t ana duplicate", "literature/duplicate-names-the-other", "duplicate_of"],
    ["w1 t ana duplicate - - w1", "literature/duplicate-names-the-other", "duplicate_of"],
    ["w9 t ana include", "base/reference-is-known", "reference"],
    ["w1 t eva include", "base/reference-is-known", "person"],
    ["w1 t ana perhaps", "base/code-is-permitted", "decision"],
    ["w1 f ana exclude boring", "base/reference-is-known", "reason"],
  ])("%s is refused", (line, rule, column) => {
    expect(decide(line).issues).toMatchObject([{ rule, severity: "error", place: { row: 2, column } }]);
  });
});
