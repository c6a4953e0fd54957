// In the process that is measured, loaded before it (`node --expose-gc --import …`): on SIGUSR2, what it holds after the garbage is gone.
import { readdirSync } from "node:fs";

process.on("SIGUSR2", () => {
  globalThis.gc();
  globalThis.gc();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  const handles = process.getActiveResourcesInfo().length;
  const files = readdirSync("/proc/self/fd").length;
  process.stderr.write(`memory ${JSON.stringify({ rss, heapUsed, external, arrayBuffers, handles, files })}\n`);
});
