// Who lives near which services: held to shares and rates that one can count by hand.
import { describe, expect, it } from "vitest";
import type { PopulationPlace } from "#study/population-place";
import { aService, aStudy } from "../../../test/fixture/records.ts";
import { measureReach } from "./measure-reach.ts";
import type { MeasuredReach } from "./measured-reach.ts";

const KILOMETRES_OF_A_DEGREE = 111.195;

/** So many kilometres north of the city, which stands on the equator. */
function place(id: string, kilometres: number, people: readonly [women: number, men: number]): PopulationPlace {
  const [women, men] = people;
  return {
    ...{ id, country: "SLV", admin1: "", name: id, longitude: 0, latitude: kilometres / KILOMETRES_OF_A_DEGREE },
    ...{
      people: women + men,
      women,
      men,
      year: 2020,
      sourceTitle: "Census",
      sourceAddress: "https://c.example",
      row: 2,
    },
  };
}

const city = { ...aStudy().cities[0], id: "SLV-SSA", name: "San Salvador", country: "SLV", admin1: "" };
const study = aStudy({
  cities: [{ ...city, longitude: 0, latitude: 0, populationSource: "", whyChosen: "", whySource: "" }],
});

/** At 30 km/h and no detour: 12, 24, 54 and 240 minutes. */
const populations = [place("near", 6, [600, 400]), place("close", 12, [100, 300]), place("far", 27, [200, 200])];
const beyond = place("beyond", 120, [100, 100]);
const travel = { speedKilometresPerHour: 30, detourFactor: 1 };
const running = aService({ id: "S1", country: "SLV", status: "running", cities: ["SLV-SSA"], kinds: ["EMP"] });

function measure(changes: Partial<Parameters<typeof measureReach>[0]> = {}): ReadonlyMap<string, MeasuredReach> {
  const ground = { study, populations: [...populations, beyond], services: [running], facilities: [], travel };
  return new Map(measureReach({ ...ground, ...changes }).map((reach) => [reach.id, reach]));
}

describe("measureReach", () => {
  it("counts women and men within half an hour and an hour, and how slower and faster travel change it", () => {
    const { groups } = measure().get("reach:directory:any:SLV") ?? {};
    expect(groups?.women).toEqual({
      people: 1000,
      within: { 30: { value: 0.7, lower: 0.6, upper: 0.7 }, 60: { value: 0.9, lower: 0.7, upper: 0.9 } },
    });
    expect(groups?.men?.within[30]).toEqual({ value: 0.7, lower: 0.4, upper: 0.7 });
    expect(groups?.all?.people).toBe(2000);
  });

  it("shares one service among the 1,800 people within an hour of it", () => {
    const reach = measure().get("reach:directory:any:SLV");
    expect(reach?.meanPerHundredThousand).toBeCloseTo((0.9 * 100_000) / 1800, 9);
    expect(reach?.gini).toBeCloseTo(0.1, 9);
    expect(reach?.cities).toEqual([{ city: "SLV-SSA", services: 1, people: 1800, women: 900, men: 900 }]);
  });

  it("gives no place to services that are over, confidential, or name no study city", () => {
    const services = [
      running,
      aService({ id: "S2", country: "SLV", status: "ended", cities: ["SLV-SSA"], kinds: ["EMP"] }),
      aService({
        id: "S3",
        country: "SLV",
        status: "running",
        cities: ["SLV-SSA"],
        confidentialPlace: true,
        kinds: ["VIV"],
      }),
      aService({ id: "S4", country: "SLV", status: "running", cities: [], kinds: ["EMP"] }),
    ];
    const reaches = measure({ services });
    expect(reaches.get("reach:directory:any:SLV")).toMatchObject({ services: 1, unplaced: 2 });
    expect(reaches.get("reach:directory:EMP:SLV")).toMatchObject({ services: 1, unplaced: 1 });
    expect(reaches.has("reach:directory:VIV:SLV")).toBe(false);
  });

  it("tells women from men only where every place does", () => {
    const { women: _women, men: _men, ...unparted } = beyond;
    const reach = measure({ populations: [...populations, unparted] }).get("reach:directory:any:SLV");
    expect(Object.keys(reach?.groups ?? {})).toEqual(["all"]);
  });

  it("puts people into cells, each as far as half of its people; beyond the longest way is no number", () => {
    const cells = measure().get("reach:directory:any:SLV")?.cells ?? [];
    expect(cells.reduce((sum, { people }) => sum + people, 0)).toBe(2000);
    expect(cells.find(({ people }) => people === 200)?.minutes).toBeNull();
    expect(cells.find(({ people }) => people >= 1000)?.minutes).toBe(12);
  });

  it("measures a register at its own points", () => {
    const facility = {
      ...{ id: "F1", country: "SLV", admin1: "", name: "Hospital", serviceKind: "SAL", facilityKind: "Hospital" },
      ...{ longitude: 0, latitude: beyond.latitude, sourceTitle: "Register", sourceAddress: "https://r.example" },
      ...{ sourceDate: "2021", row: 2 },
    };
    const reach = measure({ facilities: [facility] }).get("reach:register:SAL:SLV");
    expect(reach).toMatchObject({ services: 1, supplySources: [{ title: "Register" }], cities: [] });
    expect(reach?.groups.all?.within[60].value).toBe(0.1);
  });

  it("has nothing to say where nobody knows where people live", () => {
    expect(measureReach({ study, populations: [], services: [running], facilities: [], travel })).toEqual([]);
  });
});
