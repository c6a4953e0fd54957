// A worker thread that renders one document after another.
import { parentPort, workerData } from "node:worker_threads";
import { openDrawings } from "../effect/keep-drawings.ts";
import { readRenderAssets } from "../effect/read-render-assets.ts";
import { collectYoung } from "./collect-garbage.ts";
import { renderJob } from "./render-job.ts";
import type { RenderJob } from "./renderer.ts";

export type WorkerAnswer = { readonly rendered: readonly Uint8Array[] } | { readonly failure: string };

const assets = await readRenderAssets(workerData.areas, openDrawings(workerData.drawings));

parentPort?.on("message", async (job: RenderJob) => {
  parentPort?.postMessage(await answer(job));
  collectYoung();
});

async function answer(job: RenderJob): Promise<WorkerAnswer> {
  try {
    return { rendered: await renderJob(job, assets) };
  } catch (cause) {
    return { failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}
