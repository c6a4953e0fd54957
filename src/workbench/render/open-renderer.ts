// Opens the renderer that fits the place where the program runs.
import { Worker } from "node:worker_threads";
import { boundDrawings, type DrawingsPlace, openDrawings } from "../effect/keep-drawings.ts";
import { readRenderAssets } from "../effect/read-render-assets.ts";
import { renderJob } from "./render-job.ts";
import type { WorkerAnswer } from "./render-worker.ts";
import type { Renderer, RenderJob } from "./renderer.ts";
import { isSet, takeNext } from "./take-next.ts";

/** What every thread is given. */
export interface RenderGround {
  /** TopoJSON text of the study's places, or empty. */
  readonly areas: string;
  readonly drawings: DrawingsPlace;
}

/** Room for the drawings of some twenty studies like the included one. */
const DRAWINGS_BYTES = 256_000_000;

/** `threads` counts only in the compiled program. */
export async function openRenderer(ground: RenderGround, threads: number): Promise<Renderer> {
  const compiled = import.meta.url.endsWith(".js");
  const renderer = compiled && threads > 0 ? threadRenderer(ground, threads) : await localRenderer(ground);
  return {
    ...renderer,
    close: async () => {
      await renderer.close();
      await boundDrawings(ground.drawings.folder, DRAWINGS_BYTES);
    },
  };
}

async function localRenderer({ areas, drawings }: RenderGround): Promise<Renderer> {
  const assets = await readRenderAssets(areas, openDrawings(drawings));
  return { render: (job) => renderJob(job, assets), close: async () => {} };
}

/** Objects of one thread; documents of this program need a third of it. */
const THREAD_MEGABYTES = 384;

/** Most objects of a report die with it: with room for one report, few of them are copied before. Those of a PDF lie with Typst. */
const YOUNG_MEGABYTES = { pdf: 32, other: 96 };

interface Waiting {
  readonly job: RenderJob;
  readonly resolve: (rendered: readonly Uint8Array[]) => void;
  readonly reject: (cause: Error) => void;
}

function threadRenderer(ground: RenderGround, threads: number): Renderer {
  const bench: Bench = { queue: [], failure: undefined };
  const seats = Array.from({ length: threads }, (_, index) => openSeat(ground, bench, index));
  const renderPart = (job: RenderJob) =>
    new Promise<readonly Uint8Array[]>((resolve, reject) => {
      if (bench.failure !== undefined) return reject(bench.failure);
      bench.queue.push({ job, resolve, reject });
      for (const seat of seats) seat.serve();
    });
  return {
    render: async (job) => {
      const parts = partsOf(job);
      const rendered = (await Promise.all(parts.map(renderPart))).flat();
      const formats = parts.flatMap((part) => part.formats);
      return job.formats.map((format) => rendered[formats.indexOf(format)] ?? new Uint8Array());
    },
    close: async () => {
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
}

/** The PDF is as much work as all other formats together, and Typst needs as much memory again. */
function partsOf({ document, formats }: RenderJob): readonly RenderJob[] {
  const parts = [formats.filter(isSet), formats.filter((format) => !isSet(format))];
  return parts.filter((part) => part.length > 0).map((part) => ({ document, formats: part }));
}

/** What the threads share. A thread that dies fails every waiting job: half a set of reports is no set. */
interface Bench {
  readonly queue: Waiting[];
  failure: Error | undefined;
}

/** One thread that takes the next job when it is free. */
function openSeat(ground: RenderGround, bench: Bench, seat: number) {
  const worker = new Worker(new URL("./render-worker.js", import.meta.url), {
    workerData: ground,
    resourceLimits: {
      maxOldGenerationSizeMb: THREAD_MEGABYTES,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES[seat === 0 ? "pdf" : "other"],
    },
  });
  let current: Waiting | undefined;
  const serve = () => {
    if (current !== undefined) return;
    current = takeNext(bench.queue, seat);
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
