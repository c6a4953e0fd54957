// A server that answers as Valhalla 3.6 does, over HTTP: seconds become minutes, cells without a time are out of reach, and places far
// from every road spoil nothing but themselves. The shapes were taken from answers of @valhallajs/valhallajs 3.6.1.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readValhallaMatrix } from "#analysis/access/read-valhalla-matrix";
import { realEffects } from "../effect/real-effects.ts";
import { askRoads, type RoadsQuestion } from "./ask-roads.ts";
import { openRoadServer } from "./roads-door.ts";

interface Place {
  readonly lat: number;
  readonly lon: number;
}

const asked: { readonly sources: readonly Place[]; readonly targets: readonly Place[]; readonly costing: string }[] =
  [];
let server: Server;
let url: string;

/** Places at 0 have no road; a degree of longitude takes ten minutes. */
function answerTo(body: (typeof asked)[number]): readonly [status: number, value: unknown] {
  const { sources, targets } = body;
  if ([...sources, ...targets].some(({ lat }) => lat === 0))
    return [400, { error_code: 171, error: "No suitable edges near location", status_code: 400 }];
  const cell = (from: Place, to: Place) => (to.lat === 9 ? null : Math.abs(from.lon - to.lon) * 600);
  return [200, { sources_to_targets: sources.map((from) => targets.map((to) => ({ time: cell(from, to) }))) }];
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString());
      asked.push(body);
      const [status, value] = request.url === "/sources_to_targets" ? answerTo(body) : [404, "nothing here"];
      response.writeHead(status).end(JSON.stringify(value));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const pointsOf = (...places: readonly (readonly [lat: number, lon: number])[]) => ({
  latitude: Float64Array.from(places, ([lat]) => lat),
  longitude: Float64Array.from(places, ([, lon]) => lon),
});

async function waysOf(question: Omit<RoadsQuestion, "costing" | "maxMinutes">) {
  const ways = await askRoads(openRoadServer(realEffects(), `${url}/`), {
    costing: "bus",
    maxMinutes: 60,
    ...question,
  });
  return Array.from(ways.cost, (minutes, at) => [ways.origin[at], ways.destination[at], minutes]);
}

describe("a Valhalla server", () => {
  test("gives minutes; no time, and more than the limit, is out of reach and never 0", async () => {
    const found = await waysOf({ from: pointsOf([1, 0], [1, 2]), to: pointsOf([1, 1], [9, 1], [1, 50]) });
    expect(found).toEqual([
      [0, 0, 10],
      [1, 0, 10],
    ]);
    expect(asked.at(-1)?.costing).toBe("bus");
  });

  test("is asked again in halves for the others when one place has no road; places without a point are not asked", async () => {
    const found = await waysOf({
      from: pointsOf([1, 0], [0, 0], [Number.NaN, 0], [1, 3]),
      to: pointsOf([0, 5], [1, 1]),
    });
    expect(found).toEqual([
      [0, 1, 10],
      [3, 1, 20],
    ]);
  });

  test("is asked for at most fifty by fifty places at once", async () => {
    asked.length = 0;
    const many = pointsOf(...Array.from({ length: 120 }, (_, at) => [1, at / 100] as const));
    expect(await waysOf({ from: many, to: pointsOf([1, 0]) })).toHaveLength(120);
    expect(asked.map(({ sources }) => sources.length)).toEqual([50, 50, 20]);
  });

  test("that is none, or is not there, is told with its answer", async () => {
    const ask = (address: string) =>
      askRoads(openRoadServer(realEffects(), address), {
        ...{ costing: "auto", maxMinutes: 60 },
        ...{ from: pointsOf([1, 0]), to: pointsOf([1, 1]) },
      });
    await expect(ask(`${url}/elsewhere`)).rejects.toMatchObject({ code: "workbench/valhalla-refuses" });
    await expect(ask("http://127.0.0.1:9")).rejects.toMatchObject({ code: "workbench/web-is-out-of-reach" });
  });
});

test("a matrix is read in its short shape too, and nothing else is one", () => {
  expect(readValhallaMatrix({ sources_to_targets: { durations: [[90, null, -1]] } })).toEqual([
    [1.5, undefined, undefined],
  ]);
  expect(readValhallaMatrix({ sources_to_targets: "x" })).toBeUndefined();
  expect(readValhallaMatrix([])).toBeUndefined();
});
