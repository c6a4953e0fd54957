// Preloaded into the measured program: at its end it tells what the whole process, all threads together, has used.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.TORNAVIAJE_BENCH_USAGE;

if (isMainThread && file !== undefined) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    writeFileSync(file, JSON.stringify({ cpuSeconds, megabytes: Math.round(maxRSS / 1024) }));
  });
}
