// How long reads of the API take for 200 people at once, over the answers and services of the included study times 50, while phones send 20
// answers in every second.
// Usage: npm run bench:load -- [seconds] [people] [times] [answers per second]
import { loadavg } from "node:os";
import { cpuSeconds, openStand, rss, tellTimes } from "./many-people.mjs";

const [SECONDS, PEOPLE, TIMES, ARRIVALS] = [30, 200, 50, 20].map((standard, at) =>
  Number(process.argv[2 + at] ?? standard),
);

const stand = await openStand({ people: PEOPLE, times: TIMES });
try {
  const { pid } = stand.server;
  const before = { cpu: cpuSeconds(pid), load: loadavg()[0] };
  const [took, sent] = await Promise.all([stand.look(SECONDS), stand.send(ARRIVALS, SECONDS)]);
  const spent = cpuSeconds(pid) - before.cpu;
  const all = [...took.values()].flat();
  console.log(`load of the machine before ${before.load.toFixed(1)}, after ${loadavg()[0].toFixed(1)}`);
  for (const [kind, times] of [...took].sort()) console.log(tellTimes(kind, times));
  console.log(tellTimes("all", all));
  if (sent.length > 0) console.log(tellTimes("arrivals", sent).replace(" reads", ""));
  const each = (spent / (all.length + sent.length)) * 1000;
  console.log(`server: ${each.toFixed(2)} CPU ms per request, ${Math.round(rss(pid))} MB`);
} finally {
  await stand.close();
}
