// Opens the renderer that fits the place where the program runs.
import { Worker } from "node:worker_threads";
import { readRenderAssets } from "../effect/read-render-assets.ts";
import { renderJob } from "./render-job.ts";
import type { WorkerAnswer } from "./render-worker.ts";
import type { Renderer, RenderJob } from "./renderer.ts";

/** `areas` is the TopoJSON text of the study's places, or empty. `threads` counts only in the compiled program. */
export async function openRenderer(areas: string, threads: number): Promise<Renderer> {
  const compiled = import.meta.url.endsWith(".js");
  return compiled && threads > 0 ? threadRenderer(areas, threads) : localRenderer(areas);
}

async function localRenderer(areas: string): Promise<Renderer> {
  const assets = await readRenderAssets(areas);
  return { render: (job) => renderJob(job, assets), close: async () => {} };
}

/** Objects of one thread; documents of this program need a third of it. */
const THREAD_MEGABYTES = 384;
/** A figure or a file is short-lived: with room for the young, collections take a tenth less of the whole time. */
const YOUNG_MEGABYTES = 96;

interface Waiting {
  readonly job: RenderJob;
  readonly resolve: (rendered: readonly Uint8Array[]) => void;
  readonly reject: (cause: Error) => void;
}

function threadRenderer(areas: string, threads: number): Renderer {
  const bench: Bench = { queue: [], failure: undefined };
  const seats = Array.from({ length: threads }, () => openSeat(areas, bench));
  return {
    render: (job) =>
      new Promise((resolve, reject) => {
        if (bench.failure !== undefined) return reject(bench.failure);
        bench.queue.push({ job, resolve, reject });
        for (const seat of seats) seat.serve();
      }),
    close: async () => {
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
}

/** What the threads share. A thread that dies fails every waiting job: half a set of reports is no set. */
interface Bench {
  readonly queue: Waiting[];
  failure: Error | undefined;
}

/** One thread that takes the next job when it is free. */
function openSeat(areas: string, bench: Bench) {
  const worker = new Worker(new URL("./render-worker.js", import.meta.url), {
    workerData: { areas },
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  let current: Waiting | undefined;
  const serve = () => {
    if (current !== undefined) return;
    current = bench.queue.shift();
    if (current !== undefined) worker.postMessage(current.job);
  };
  worker.on("message", (answer: WorkerAnswer) => {
    const waiting = current;
    current = undefined;
    serve();
    if ("rendered" in answer) waiting?.resolve(answer.rendered);
    else waiting?.reject(new Error(answer.failure));
  });
  worker.on("error", (failure) => {
    bench.failure = failure;
    for (const waiting of [current, ...bench.queue.splice(0)]) waiting?.reject(failure);
  });
  return { worker, serve };
}
