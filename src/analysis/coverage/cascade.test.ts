import { describe, expect, it } from "vitest";
import { anEstimate, aStudy } from "../../../test/fixture/records.ts";
import type { AnalysisSpec } from "../analysis-spec.ts";
import { type CascadeCell, cascadeCells } from "./cascade.ts";
import type { DirectoryService } from "./directory-service.ts";
import { servedAndReturned } from "./served-and-returned.ts";

const labels = { es: "", en: "", fr: "" };
const common = { table: "returnee", dimension: "economic", kind: "proportion", labels, phrases: labels } as const;
const analysis = {
  indicators: [
    { ...common, id: "need", role: "need", serviceKind: "EMP", variable: "needs", answers: ["EMP"] },
    { ...common, id: "got", role: "received", serviceKind: "EMP", variable: "got", answers: ["EMP"] },
    { ...common, id: "far", role: "barrier", variable: "barriers", answers: ["distance"] },
    { ...common, id: "rules", role: "barrier", variable: "barriers", answers: ["eligibility"] },
    { ...common, id: "papers", role: "barrier", variable: "barriers", answers: ["documents"] },
  ],
} as unknown as AnalysisSpec;

function service(id: string, changes: Partial<DirectoryService> = {}): DirectoryService {
  const place = { country: "SLV", cities: ["SLV-SSA"], coverage: "city", admin1: "" };
  return { id, kinds: ["EMP"], ...place, isRunning: true, isVerified: false, isWomenOnly: false, ...changes };
}

const share = (indicator: string, value: number, half: number, sex: "female" | "male" = "female") =>
  anEstimate(indicator, "SLV-SSA", sex, { value, lower: value - half, upper: value + half, n: 120 });

const estimates = [
  share("need", 0.6, 0.05),
  share("got", 0.2, 0.05),
  share("far", 0.25, 0.1),
  share("rules", 0.1, 0.02),
  share("papers", 0.4, 0.1),
  anEstimate("got", "SLV-SSA", "male", { flags: ["suppressed"] }),
];
const services = [
  service("A", { isVerified: true, isFree: true }),
  service("B", { isWomenOnly: true }),
  service("C", { isRunning: false }),
  service("D", { cities: [], coverage: "national" }),
  service("E", { country: "HND", cities: ["HND-TGU"] }),
];

describe("the cascade of coverage", () => {
  const cells = cascadeCells({ study: aStudy(), analysis, estimates, services });
  const find = (place: string, sex: string) => cells.find((cell) => cell.place === place && cell.sex === sex);
  const step = (cell: CascadeCell | undefined, name: string) => cell?.steps.find((each) => each.step === name);

  it("counts services that reach the place: those of the city and national ones, running ones only", () => {
    const cell = find("SLV-SSA", "female");
    expect(cell?.need?.value).toBe(0.6);
    expect(cell?.need?.upper).toBeCloseTo(0.65, 12);
    expect(step(cell, "exists")).toEqual({ step: "exists", services: 3, restsOn: [] });
    expect(step(cell, "verified")).toMatchObject({ services: 1 });
  });

  it("carries the interval of a barrier into those it does not hold back", () => {
    const reachable = step(find("SLV-SSA", "female"), "reachable");
    expect(reachable).toMatchObject({ n: 120, bound: "at-most", restsOn: ["estimate:far:SLV-SSA:female"] });
    expect(reachable?.share?.value).toBeCloseTo(0.75, 12);
    expect(reachable?.share?.lower).toBeCloseTo(0.65, 12);
    expect(reachable?.share?.upper).toBeCloseTo(0.85, 12);
  });

  it("takes the barrier named most where several could shut a person out", () => {
    const open = step(find("SLV-SSA", "female"), "open-to");
    expect(open?.share?.value).toBeCloseTo(0.6, 12);
    expect(open?.restsOn).toHaveLength(2);
    expect(open?.services).toBe(3);
    expect(step(find("SLV-SSA", "male"), "open-to")?.services).toBe(2);
  });

  it("says why a cell is empty", () => {
    expect(step(find("SLV-SSA", "female"), "affordable")).toMatchObject({ services: 1, reason: "not-asked" });
    expect(step(find("SLV-SSA", "female"), "useful")?.reason).toBe("not-asked");
    expect(step(find("SLV-SSA", "male"), "used")?.reason).toBe("suppressed");
    expect(step(find("SLV-SSA", "all"), "used")?.reason).toBe("no-answers");
    expect(step(find("HND-SPS", "all"), "exists")?.reason).toBe("no-service");
    expect(step(find("HND", "all"), "verified")?.reason).toBe("none-verified");
  });

  it("sets people served beside returns without dividing them", () => {
    const served = [service("A", { servedNumber: 30 }), service("B", { servedNumber: 12 }), service("C")];
    expect(servedAndReturned(["SLV"], served, [])).toEqual([
      { country: "SLV", served: { value: 42, services: 2, silent: 1 } },
    ]);
  });
});
