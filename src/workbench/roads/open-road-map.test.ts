// A map of an invented town, read by Valhalla itself where its package is: TORNAVIAJE_ROAD_PACKAGE names the folder that it was installed in.
import { copyFile, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askRoads } from "./ask-roads.ts";
import { openRoadMap } from "./open-road-map.ts";

const installed = process.env.TORNAVIAJE_ROAD_PACKAGE;
const here = join(installed ?? "", "any.js");

let folder = "";
let map = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-roads-"));
  map = join(folder, "town.osm.pbf");
  await copyFile(fileURLToPath(new URL("../../../test/fixture/roads/town.osm.pbf", import.meta.url)), map);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pointsOf = (...places: readonly (readonly [lat: number, lon: number])[]) => ({
  latitude: Float64Array.from(places, ([lat]) => lat),
  longitude: Float64Array.from(places, ([, lon]) => lon),
});

/** A corner of the town, the opposite one, the end of the road to the north, another continent. */
const [CORNER, OPPOSITE, NORTH, ELSEWHERE] = [
  [13.7, -89.2],
  [13.725, -89.175],
  [13.805, -89.175],
  [48.8, 2.3],
] as const;

describe.skipIf(installed === undefined)("a map of roads, with the package", () => {
  test("gives minutes along its roads; what lies off them is out of reach", async () => {
    const question = { costing: "auto" as const, maxMinutes: 60 };
    const from = pointsOf(CORNER, ELSEWHERE);
    const ways = await askRoads(await openRoadMap(map, here), {
      ...question,
      from,
      to: pointsOf(OPPOSITE, NORTH, CORNER),
    });
    const minutes = Array.from(ways.cost);
    expect(Array.from(ways.origin)).toEqual([0, 0, 0]);
    expect(Array.from(ways.destination)).toEqual([0, 1, 2]);
    // Five and a half kilometres of streets, and nine more to the north.
    expect(minutes[0]).toBeGreaterThan(5);
    expect(minutes[0]).toBeLessThan(15);
    expect(minutes[1]).toBeGreaterThan((minutes[0] ?? 0) + 5);
    expect(minutes[2]).toBe(0);
    const onFoot = await askRoads(await openRoadMap(map, here), {
      ...{ costing: "pedestrian" as const, maxMinutes: 600 },
      ...{ from: pointsOf(CORNER), to: pointsOf(OPPOSITE) },
    });
    expect(onFoot.cost[0]).toBeGreaterThan(4 * (minutes[0] ?? 0));
  });

  test("keeps what was made of it beside it, and makes it again when it changes", async () => {
    const made = async () => (await readdir(folder)).toSorted();
    expect(await made()).toEqual(["town.osm.pbf", "town.osm.pbf.tiles"]);
    await writeFile(join(folder, "town.osm.pbf.tiles", "kept"), "");
    await openRoadMap(map, here);
    expect(await readdir(`${map}.tiles`)).toContain("kept");
    await utimes(map, new Date(), new Date(0));
    await openRoadMap(map, here);
    expect(await readdir(`${map}.tiles`)).not.toContain("kept");
  });

  test("that is none is told with its cure, and leaves nothing behind", async () => {
    const other = join(folder, "notes.txt");
    await writeFile(other, "no map at all");
    await expect(openRoadMap(other, here)).rejects.toMatchObject({ code: "workbench/road-map-cannot-be-read" });
    expect((await readdir(folder)).filter((name) => name.startsWith("notes"))).toEqual(["notes.txt"]);
  });
});

test("without the package its name and how to install it are told; without a file, the file", async () => {
  await expect(openRoadMap(map, join(folder, "any.js"))).rejects.toMatchObject({
    code: "workbench/road-package-is-missing",
    cure: { en: expect.stringContaining("npm install --no-save @valhallajs/valhallajs@3.6.1") },
  });
  await expect(openRoadMap(join(folder, "none.pbf"))).rejects.toMatchObject({ code: "workbench/file-is-missing" });
});
