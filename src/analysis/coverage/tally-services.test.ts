import { describe, expect, it } from "vitest";
import { aService, aStudy } from "../../../test/fixture/records.ts";
import { tallyServices } from "./tally-services.ts";

const study = aStudy();
const services = [
  aService({ id: "S1", provider: "Ministry of Labour", cities: ["SLV-SSA"], cost: "free", womenSpecific: true }),
  aService({ id: "S2", provider: "ministry of  labour", cities: ["SLV-SSA"], status: "ended", cost: "paid" }),
  aService({ id: "S3", provider: "A church", providerKind: "church", coverage: "national", kinds: ["EMP", "PSI"] }),
  aService({ id: "S4", country: "HND", status: "unknown", children: true, confidentialPlace: true, kinds: ["PSI"] }),
  aService({ id: "S5", provider: "Town", coverage: "department", admin1: "San Miguel", kinds: ["DOC"] }),
];
const tallies = new Map(tallyServices(services, [], study).map((tally) => [tally.id, tally]));
const value = (id: string) => tallies.get(`tally:${id}`)?.value;

describe("services counted from the inventory", () => {
  it.each([
    ["services:EMP:REG", 3],
    ["services:EMP:SLV", 3],
    ["services:EMP:SLV-SSA", 2],
    ["services-running:EMP:SLV", 2],
    ["services-ended:EMP:SLV", 1],
    ["services-status-unknown:PSI:HND", 1],
    ["providers:EMP:SLV", 2],
    ["providers-church:EMP:SLV", 1],
    ["services-for-women-only:EMP:SLV", 1],
    ["services-taking-children:PSI:HND", 1],
    ["services-confidential:PSI:HND", 1],
    ["services:all:REG", 5],
  ])("%s is %d", (id, expected) => {
    expect(value(id)).toBe(expected);
  });

  it("gives cost-free services out of those that state a cost", () => {
    expect(tallies.get("tally:services-cost-free:EMP:SLV")).toMatchObject({ value: 1, of: 2, records: ["S1"] });
  });

  it("says that none is verified yet", () => {
    expect(tallies.get("tally:services-verified:all:REG")).toMatchObject({ value: 0, of: 5, records: [] });
  });

  it("lets a national service reach every city of its country, and a departmental one those of its department", () => {
    expect(value("services-reaching:EMP:SLV-SMI")).toBe(1);
    expect(value("services-reaching:DOC:SLV-SMI")).toBe(1);
    expect(value("services-reaching:DOC:SLV-SSA")).toBe(0);
    expect(value("services-reaching:EMP:HND-SPS")).toBe(0);
  });

  it("lists the kinds without a running service", () => {
    const empty = tallies.get("tally:kinds-without-running-service:all:HND");
    expect(empty).toMatchObject({ value: 5, of: 5 });
    expect(tallies.get("tally:kinds-without-running-service:all:SLV")?.records).toEqual(["CAP", "GOB"]);
  });

  it("adds up facilities of a register by kind and country", () => {
    const count = { country: "SLV", admin1: "x", serviceKind: "SAL", facilityKind: "unit", count: 7 };
    const source = { sourceTitle: "", sourceAddress: "", sourceDate: "", row: 2 };
    const rows = [
      { id: "F1", ...count, ...source },
      { id: "F2", ...count, ...source },
    ];
    expect(tallyServices([], rows, study).filter(({ measure }) => measure === "facilities")).toMatchObject([
      { place: "REG", value: 14 },
      { place: "SLV", value: 14, records: ["F1", "F2"] },
    ]);
  });

  it("gives every tally its own id", () => {
    const all = tallyServices(services, [], study);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
