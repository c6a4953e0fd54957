import { describe, expect, it } from "vitest";
import { anEstimate, aService, aStudy } from "../../../test/fixture/records.ts";
import type { AnalysisSpec, IndicatorSpec } from "../analysis-spec.ts";
import { coverageCells, shareWithout } from "./coverage-cells.ts";
import { tallyServices } from "./tally-services.ts";

const labels = { es: "", en: "", fr: "" };
const common = { table: "returnee", dimension: "economic", serviceKind: "EMP", labels, phrases: labels } as const;
const indicators: readonly IndicatorSpec[] = [
  { id: "need_emp", role: "need", kind: "proportion", variable: "needs", answers: ["EMP"], ...common },
  { id: "people_emp", role: "need", kind: "total", variable: "needs", answers: ["EMP"], ...common },
  { id: "got_emp", role: "received", kind: "proportion", variable: "got", answers: ["EMP"], ...common },
];
const spec = { indicators } as unknown as AnalysisSpec;
const tallies = tallyServices([aService({ id: "S1" })], [], aStudy());

describe("coverage against need", () => {
  it("mirrors the interval of receipt into the gap", () => {
    expect(shareWithout({ value: 0.25, lower: 0.2, upper: 0.35 })).toEqual({ value: 0.75, lower: 0.65, upper: 0.8 });
  });

  it("joins need, people, receipt and services of one kind, place and sex", () => {
    const estimates = [
      anEstimate("need_emp", "SLV", "female", { value: 0.6 }),
      anEstimate("people_emp", "SLV", "female", { value: 1200, unit: "persons" }),
      anEstimate("got_emp", "SLV", "female", { value: 0.2, lower: 0.15, upper: 0.3 }),
    ];
    const cells = coverageCells({ estimates, parities: [], tallies }, spec, aStudy());
    const cell = cells.find(({ place, sex }) => place === "SLV" && sex === "female");
    expect(cell).toMatchObject({ serviceKind: "EMP", servicesRunning: 1, servicesReaching: 1 });
    expect(cell?.need?.value).toBe(0.6);
    expect(cell?.peopleInNeed?.value).toBe(1200);
    expect(cell?.gap).toEqual({ value: 0.8, lower: 0.7, upper: 0.85 });
  });

  it("never uses a suppressed estimate", () => {
    const estimates = [anEstimate("got_emp", "HND", "all", { flags: ["suppressed"] })];
    const cells = coverageCells({ estimates, parities: [], tallies: [] }, spec, aStudy());
    expect(cells).toEqual([]);
  });
});
