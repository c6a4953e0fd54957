// Which of the waiting jobs a thread that renders takes.
import type { Format, RenderJob } from "./renderer.ts";

export interface Waiting {
  readonly job: Pick<RenderJob, "formats">;
}

/** By Typst. */
export function isSet(format: Format): boolean {
  return format === "pdf" || format === "svg" || format === "png";
}

/** Takes it out of the queue. `seat` counts the threads from 0: the first sets PDFs before all else, the others after all else. */
export function takeNext<Job extends Waiting>(queue: Job[], seat: number): Job | undefined {
  const pdf = queue.findIndex(({ job }) => job.formats.some(isSet));
  const other = queue.findIndex(({ job }) => !job.formats.some(isSet));
  const own = seat === 0 ? [pdf, other] : [other, pdf];
  const at = own.find((found) => found >= 0) ?? -1;
  return at < 0 ? undefined : queue.splice(at, 1)[0];
}
