// Collects garbage where the collector is in no hurry and memory is short.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

/**
 * What died young. A set document of Typst lies outside JavaScript's heap and is freed with its handle, a small object: without
 * this each PDF leaves some 30 MB behind, with it none. It takes a few milliseconds.
 */
export function collectYoung(): void {
  if (typeof collect === "function") collect({ type: "minor" });
}

/** Everything: worth it between two large steps, for it takes a tenth of a second. */
export function collectAll(): void {
  if (typeof collect === "function") collect();
}

/** Told of every file that is made, it collects everything once as many `bytes` were written: what made them is garbage by then. */
export function collectorPer(bytes: number): (written: number) => void {
  let since = 0;
  return (written) => {
    since += written;
    if (since < bytes) return;
    collectAll();
    since = 0;
  };
}
