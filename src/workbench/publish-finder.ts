// The finder of services in the folder of the portal: the same page as under `serve`, with its data beside it. It works from any
// static host and any folder, without a network too after the first visit.
import { fileURLToPath } from "node:url";
import type { Language } from "#base/text";
import type { OutputFile } from "./output/manifest.ts";
import type { Output } from "./output/output.ts";
import { readAreas, readFinderFile } from "./services/finder-data.ts";
import { openPublicDirectory } from "./services/public-directory.ts";
import type { Workbench } from "./workbench.ts";

const BUILT = fileURLToPath(new URL("../../dist/web/finder/", import.meta.url));

/** Nothing where the page was not built. */
export async function publishFinder(
  workbench: Workbench,
  {
    study,
    languages,
    output,
  }: { readonly study: string; readonly languages: readonly Language[]; readonly output: Output },
): Promise<readonly OutputFile[]> {
  const { store, effects } = workbench;
  const page = (await effects.files.read(`${BUILT}index.html`)) === undefined ? undefined : await readBuilt(workbench);
  if (page === undefined) return [];
  const directory = await openPublicDirectory(workbench)(study);
  const data = await readFinderFile(store, directory);
  const inPortal = { ...data, study: { ...data.study, portal: languages } };
  const written = new Map([
    ...page,
    ["data.json", encode(JSON.stringify(inPortal))] as const,
    ["areas.json", encode((await readAreas(store, study)) || "null")] as const,
  ]);
  const files: OutputFile[] = [];
  for (const [name, bytes] of written) files.push(await output.write(`services/${name}`, bytes));
  return files;
}

/** Addresses inside the page become relative; everything but the page itself and its worker lies under `-/`. */
async function readBuilt({ effects }: Workbench): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { files } = await effects.files.readFolder(BUILT);
  return [...files].map(([name, bytes]) =>
    name === "index.html"
      ? (["index.html", encode(new TextDecoder().decode(bytes).replaceAll('"/services/-/', '"-/'))] as const)
      : ([name === "service-worker.js" ? name : `-/${name}`, bytes] as const),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
