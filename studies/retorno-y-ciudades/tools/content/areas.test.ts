// The map of departments and states that the study carries.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { geoArea, geoContains } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import type { AreaProperties } from "./areas.ts";
import { readTable } from "./table.ts";

const study = join(import.meta.dirname, "../..");
const text = readFileSync(join(study, "places/areas.topojson"), "utf8");
const topology = JSON.parse(text) as Topology<{ admin1: GeometryCollection<AreaProperties> }>;
const areas = feature(topology, topology.objects.admin1).features;

/** Square kilometres on a sphere of the size of the earth. */
function squareKilometres(country: string): number {
  const own = areas.filter((area) => area.properties.country === country);
  return own.reduce((sum, area) => sum + geoArea(area), 0) * 6371 ** 2;
}

describe("areas of the study", () => {
  it("are the departments and states of the four countries, light enough for a page", () => {
    const counts = ["SLV", "GTM", "HND", "MEX"].map(
      (country) => areas.filter((area) => area.properties.country === country).length,
    );
    expect(counts).toEqual([14, 22, 18, 32]);
    expect(new Set(areas.map((area) => area.properties.code)).size).toBe(86);
    expect(text.length).toBeLessThan(250_000);
  });

  it.each([
    ["SLV", 21_041],
    ["GTM", 108_889],
    ["HND", 112_492],
    ["MEX", 1_964_375],
  ])("%s has about its official size of %i square kilometres", (country, official) => {
    expect(squareKilometres(country) / official).toBeGreaterThan(0.96);
    expect(squareKilometres(country) / official).toBeLessThan(1.04);
  });

  it("hold each study city in the department or state it belongs to", () => {
    const wrong = readTable(study, "places/cities.csv").filter((city) => {
      const area = areas.find(({ properties }) => properties.code === city.admin1_iso);
      return area === undefined || !geoContains(area, [Number(city.lon), Number(city.lat)]);
    });
    expect(wrong.map((city) => city.id)).toEqual([]);
  });

  it("are named as the services name them", () => {
    const names = new Set(areas.map(({ properties }) => `${properties.country} ${properties.name}`));
    const places = [...readTable(study, "services/services.csv"), ...readTable(study, "services/facility-counts.csv")];
    const unknown = places.flatMap(({ country, admin1 }) =>
      (admin1 ?? "").split(" ; ").filter((name) => name !== "" && !names.has(`${country} ${name}`)),
    );
    expect(unknown).toEqual([]);
  });
});
