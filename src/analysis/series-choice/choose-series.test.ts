import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anObservation } from "../../../test/fixture/records.ts";
import { chooseSeries, latestValue, shareApart } from "./choose-series.ts";

const inm = anObservation({ id: "o1", value: 73967, publisher: "INM Honduras", conflictGroup: "HND-2021" });
const conmigho = anObservation({ id: "o2", value: 52968, publisher: "CONMIGHO (SRECI)", conflictGroup: "HND-2021" });
const repeated = anObservation({
  id: "o3",
  value: 73967,
  publisher: "Press",
  publishedOn: "2022-02-01",
  state: "derived",
});
const query = { indicator: "RET_ALL", country: "HND" };

describe("one line out of rival series", () => {
  it("prints the series that the study prefers and keeps its rivals beside it", () => {
    const [year] = chooseSeries([inm, conmigho, repeated], [{ indicator: "RET_ALL", source: "conmigho" }], query);
    expect(year?.preferred).toBe(conmigho);
    expect(year?.rivals).toEqual([inm, repeated]);
    expect(year?.confirmations).toEqual([]);
  });

  it("tells who confirms from who contradicts", () => {
    const [year] = chooseSeries(
      [repeated, conmigho, inm],
      [{ indicator: "RET_ALL", country: "HND", source: "INM" }],
      query,
    );
    expect(year?.preferred).toBe(inm);
    expect(year?.rivals).toEqual([conmigho]);
    expect(year?.confirmations).toEqual([repeated]);
  });

  it("takes a final figure before a derived, rounded or partial one when nothing is preferred", () => {
    const rounded = anObservation({ id: "a", state: "rounded", value: 90 });
    const final = anObservation({ id: "z", state: "final", value: 100 });
    expect(chooseSeries([rounded, final], [], query)[0]?.preferred).toBe(final);
  });

  it("keeps a year apart from its first months and shows the other side of the border as a rival", () => {
    const months = anObservation({ id: "m", periodEnd: "2021-09-30", state: "partial", value: 40 });
    const border = anObservation({ id: "b", indicator: "MEX_EXP_ALL", conflictGroup: "HND-2021", value: 30 });
    const chosen = chooseSeries([inm, months, border], [], query);
    expect(chosen.map(({ preferred }) => preferred.id)).toEqual(["m", "o1"]);
    expect(chosen[1]?.rivals).toEqual([border]);
  });

  it("does not take women, age bands or departments for the country", () => {
    const others = [
      anObservation({ id: "1", sex: "female" }),
      anObservation({ id: "2", ageBand: "0-17" }),
      anObservation({ id: "3", territory: "HN-CR", territoryLevel: "admin1" }),
    ];
    expect(chooseSeries(others, [], query)).toEqual([]);
    expect(chooseSeries(others, [], { ...query, sex: "female" })).toHaveLength(1);
    expect(chooseSeries(others, [], { ...query, territory: "HN-CR" })).toHaveLength(1);
  });

  it("gives the last complete period as the latest value", () => {
    const partial = anObservation({ id: "p", periodStart: "2022-01-01", periodEnd: "2022-06-30", state: "partial" });
    expect(latestValue(chooseSeries([inm, partial], [], query))?.preferred).toBe(inm);
    expect(latestValue(chooseSeries([partial], [], query))?.preferred).toBe(partial);
    expect(latestValue([])).toBeUndefined();
  });

  it("never invents, adds or averages a value, whatever rivals there are", () => {
    const values = fc.array(
      fc.record({ value: fc.integer({ min: 0, max: 9 }), year: fc.integer({ min: 2019, max: 2021 }) }),
    );
    fc.assert(
      fc.property(values, (rows) => {
        const all = rows.map(({ value, year }, i) =>
          anObservation({ id: `${i}`, value, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` }),
        );
        const seen = chooseSeries(all, [], query).flatMap((c) => [c.preferred, ...c.rivals, ...c.confirmations]);
        expect(seen.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  it("measures how far two figures lie apart by the smaller", () => {
    expect(shareApart(73967, 52968)).toBeCloseTo(0.396, 3);
    expect(shareApart(0, 0)).toBe(0);
    expect(shareApart(0, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});
