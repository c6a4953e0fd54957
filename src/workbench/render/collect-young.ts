// Collects what died young. A set document of Typst lies outside JavaScript's heap and is freed with its handle, a small object
// that the collector is in no hurry for: without this each PDF leaves some 30 MB behind, with it none. It takes a few milliseconds.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

export function collectYoung(): void {
  if (typeof collect === "function") collect({ type: "minor" });
}
