import { describe, expect, test } from "vitest";
import { type SelectableService, selectServices } from "./select-services.ts";

const service = (id: string, cells: SelectableService["cells"], rest: Partial<SelectableService> = {}) =>
  ({ id, cells, status: "never-verified", flags: [], ...rest }) as const satisfies SelectableService;

const LIST = [
  service("3", {
    name: "Órdenes de trabajo",
    city: "San Miguel",
    kind: "EMP",
    other_kinds: "CAP ; CRE",
    country: "SLV",
  }),
  service("1", { name: "ñandú", provider: "Alcaldía" }, { status: "verified", ageDays: 3 }),
  service(
    "2",
    { name: "Nido", study_cities: "SLV-SM ; SLV-SS", kind: "CAP" },
    { status: "old", ageDays: 400, flags: ["change-waits"] },
  ),
];
const ids = (...[wish]: [Parameters<typeof selectServices>[1]]) => selectServices(LIST, wish).map(({ id }) => id);

describe("services are found", () => {
  test("by words without accents, all of them, in any field that tells what it is", () => {
    expect(ids({ words: "ordenes MIGUEL" })).toEqual(["3"]);
    expect(ids({ words: "ordenes leon" })).toEqual([]);
    expect(ids({ words: "  " })).toEqual(["3", "1", "2"]);
  });

  test("by state, flag, kind and place", () => {
    expect(ids({ status: "old" })).toEqual(["2"]);
    expect(ids({ flag: "change-waits" })).toEqual(["2"]);
    expect(ids({ kind: "CAP" })).toEqual(["3", "2"]);
    expect(ids({ city: "san miguel" })).toEqual(["3"]);
    expect(ids({ city: "SLV-SS" })).toEqual(["2"]);
    expect(ids({ country: "SLV", kind: "CAP" })).toEqual(["3"]);
  });

  test("in the order that is asked for, what is missing last", () => {
    expect(ids({ order: "name" })).toEqual(["2", "1", "3"]);
    expect(ids({ order: "provider" })).toEqual(["1", "3", "2"]);
    expect(ids({ order: "age" })).toEqual(["1", "2", "3"]);
    expect(ids({ order: "age", isDescending: true })).toEqual(["3", "2", "1"]);
    expect(ids({ order: "status" })).toEqual(["1", "2", "3"]);
  });
});
