// Whether a server grows while people and phones use it for half an hour: what it holds after the garbage is gone, at the start, every tenth
// of the time, and at the end when everybody is gone. What grows with the answers themselves is the database's.
// Usage: npm run bench:soak -- [minutes] [people] [answers per second] [times]
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openStand, tellTimes } from "./many-people.mjs";

const [MINUTES, PEOPLE, ARRIVALS, TIMES] = [30, 50, 1, 5].map((standard, at) =>
  Number(process.argv[2 + at] ?? standard),
);
const PARTS = 10;
const TELL = fileURLToPath(new URL("tell-memory.mjs", import.meta.url));
/** Caches fill first: growth counts from the second part on. */
const WARM = 2;
const MOST_GROWTH_OF_ONE = 0.1;

const stand = await openStand({ people: PEOPLE, times: TIMES, node: ["--expose-gc", "--import", TELL] });
const seen = [];
try {
  await note("start");
  for (let part = 1; part <= PARTS; part += 1) {
    const seconds = (MINUTES * 60) / PARTS;
    const [took, sent] = await Promise.all([stand.look(seconds), stand.send(ARRIVALS, seconds)]);
    await note(
      `${((part * MINUTES) / PARTS).toFixed(1)} min`,
      tellTimes("reads", [...took.values()].flat()),
      sent.length,
    );
  }
  const [warm, last] = [seen[WARM], seen.at(-1)];
  const growth = (name) => (last[name] - warm[name]) / warm[name];
  const told = ["heapUsed", "rss", "handles", "files"].map((name) => `${name} ${(100 * growth(name)).toFixed(1)} %`);
  console.log(`from ${((WARM * MINUTES) / PARTS).toFixed(1)} min to the end: ${told.join(", ")}`);
  if (growth("heapUsed") > MOST_GROWTH_OF_ONE) process.exitCode = 1;
} finally {
  await stand.close();
}

async function note(when, ...rest) {
  // Connections that nobody uses and timers of requests end first.
  await sleep(8000);
  const memory = await askMemory();
  seen.push(memory);
  const megabytes = (bytes) => `${(bytes / 1_048_576).toFixed(1)} MB`;
  const { rss, heapUsed, external, handles, files } = memory;
  const held = `rss ${megabytes(rss)}, heap ${megabytes(heapUsed)}, external ${megabytes(external)}`;
  console.log([when, held, `${handles} handles, ${files} files`, ...rest].join("\t"));
}

function askMemory() {
  return new Promise((resolve) => {
    const hear = (bytes) => {
      const found = /memory (\{.*\})/.exec(String(bytes));
      if (found === null) return;
      stand.server.stderr.off("data", hear);
      resolve(JSON.parse(found[1]));
    };
    stand.server.stderr.on("data", hear);
    stand.server.kill("SIGUSR2");
  });
}
