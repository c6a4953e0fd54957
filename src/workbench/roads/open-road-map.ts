// Roads from a map of OpenStreetMap (PBF), by Valhalla in this process. The package is optional, for it is large and most studies measure
// by distance. What Valhalla makes of the map lies beside it, and is made again when the map changes.
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { fileIsMissing } from "../file-problems.ts";
import { roadMapCannotBeRead, roadPackageIsMissing } from "./problems.ts";
import type { RoadsDoor } from "./roads-door.ts";

const ROAD_PACKAGE = "@valhallajs/valhallajs";

/** What is used of the package. */
interface Valhalla {
  readonly Actor: new (config: object) => { readonly matrix: (query: string) => Promise<string> };
  readonly getConfig: (places: { readonly tileDir: string; readonly tileExtract: string }) => Promise<object>;
}

/** `from`: a file beside whose modules the package is looked for. __Default value:__ this program */
export async function openRoadMap(map: string, from = import.meta.url): Promise<RoadsDoor> {
  const stamp = await stampOf(map);
  const { valhalla, program } = loadPackage(createRequire(from));
  const tiles = `${map}.tiles`;
  const kept = await readFile(join(tiles, STAMP), "utf8").catch(() => "");
  if (kept !== stamp) await makeTiles({ map, tiles, stamp, valhalla, program });
  const actor = new valhalla.Actor(await configOf(valhalla, tiles));
  return {
    name: map,
    matrix: (question) =>
      actor.matrix(question).then(
        (text) => ({ status: 200, text }),
        (cause) => ({ status: 400, text: cause instanceof Error ? cause.message : String(cause) }),
      ),
  };
}

const STAMP = "made-of.json";

/** Throws `workbench/file-is-missing`. */
async function stampOf(map: string): Promise<string> {
  const found = await stat(map).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw fileIsMissing(map);
  return JSON.stringify({ bytes: found.size, changed: found.mtimeMs });
}

function loadPackage(require: NodeJS.Require): { readonly valhalla: Valhalla; readonly program: string } {
  try {
    const program = join(dirname(require.resolve(ROAD_PACKAGE)), "bin", "valhalla-cli.js");
    return { valhalla: require(ROAD_PACKAGE), program };
  } catch (cause) {
    throw roadPackageIsMissing(cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "");
  }
}

function configOf(valhalla: Valhalla, tiles: string): Promise<object> {
  return valhalla.getConfig({ tileDir: tiles, tileExtract: "" });
}

interface Making {
  readonly map: string;
  readonly tiles: string;
  readonly stamp: string;
  readonly valhalla: Valhalla;
  readonly program: string;
}

const run = promisify(execFile);

/** Under another name until it is whole: who is interrupted begins again. */
async function makeTiles({ map, tiles, stamp, valhalla, program }: Making): Promise<void> {
  const making = `${tiles}.${process.pid}`;
  await mkdir(making, { recursive: true });
  try {
    const config = join(making, "valhalla.json");
    await writeFile(config, JSON.stringify(await configOf(valhalla, making)));
    const words = [program, "build_tiles", "-c", config, map];
    const { stderr } = await run(process.execPath, words, { cwd: making, maxBuffer: 64 * 2 ** 20 }).catch((cause) => ({
      stderr: String(cause?.stderr || cause),
    }));
    // Of what is no map it makes nothing, and ends as if all were well.
    const made = await readdir(making, { recursive: true });
    if (!made.some((name) => name.endsWith(".gph")))
      throw roadMapCannotBeRead(map, stderr.trim().split("\n").at(-1) ?? "");
    await writeFile(join(making, STAMP), stamp);
    await rm(tiles, { recursive: true, force: true });
    await rename(making, tiles);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}
