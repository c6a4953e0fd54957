// How long reads of the API take for 200 people at once, over the answers and services of the included study times 50. The server runs
// as its own process (embedded unless DATABASE_URL names an empty PostgreSQL); people pause between two looks, as people do.
// Usage: npm run bench:load -- [seconds] [people] [times]
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { openStore } from "../dist/store/open-store.js";
import { setAccount } from "../dist/workbench/accounts.js";
import { realEffects } from "../dist/workbench/effect/real-effects.js";
import { hashToken } from "../dist/workbench/senders.js";
import { fillForm, STUDY, STUDY_FOLDER } from "./fill-store.mjs";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const [SECONDS, PEOPLE, TIMES] = [30, 200, 50].map((standard, at) => Number(process.argv[2 + at] ?? standard));
const PAUSE_MILLISECONDS = [1000, 5000];
const FORMS = ["returnee", "community", "employer", "institution", "provider"];

const int = (below) => Math.floor(Math.random() * below);
const pick = (list) => list[int(list.length)];

const folder = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));
const data = join(folder, "data");
const tokens = await fill();
const { server, address } = await startServer();
try {
  await run();
} finally {
  server.kill("SIGTERM");
  await once(server, "exit");
  rmSync(folder, { recursive: true });
}

async function fill() {
  const databaseUrl = process.env.DATABASE_URL;
  const store = await openStore({ folder: data, ...(databaseUrl ? { databaseUrl } : {}) });
  const desk = { store, effects: realEffects(), actor: "bench" };
  let count = 0;
  for (const form of FORMS) {
    count += await fillForm(desk, { table: form }, TIMES);
  }
  // As if all were judged: their sealed parcels are not there.
  await store.steps.add(STUDY, "judge-submissions", { input: "judge-submissions", output: String(count) });
  const services = await addServices(store);
  const made = [];
  const now = new Date().toISOString();
  for (let account = 0; account < 10; account += 1) {
    const name = `person${account}`;
    await setAccount(desk, { name, role: "coordinator", password: randomBytes(12).toString("hex") });
    for (let each = 0; each < PEOPLE / 10; each += 1) {
      const token = randomBytes(32).toString("base64url");
      const kept = { tokenHash: hashToken(token), account: name, kind: "bearer", madeAt: now, expiresAt: "2999-01-01" };
      await store.accounts.addToken(kept);
      made.push(token);
    }
  }
  // As a server does every hour.
  await store.tidy();
  await store.close();
  console.log(`${count} submissions, ${services} services, ${made.length} people`);
  return made;
}

async function addServices(store) {
  const rows = parse(readFileSync(join(STUDY_FOLDER, "services/services.csv")), {
    columns: true,
    bom: true,
    comment: "#",
  });
  const actions = Array.from({ length: TIMES }, (_, copy) =>
    rows.map((fields, index) => ({
      service: `${fields.id ?? index}-${copy}`,
      action: {
        kind: "observed",
        id: `i-${copy}-${index}`,
        on: "2026-06-01",
        by: "import",
        who: "bench",
        fields,
        source: "services.csv",
      },
    })),
  ).flat();
  await store.transaction(async (kept) => {
    const number = (await kept.acts.lock(STUDY)) + 1;
    await kept.services.add(STUDY, actions, { number, mayBeNew: true });
    await kept.acts.add([
      { id: "services", study: STUDY, number, verb: "import-services", at: new Date().toISOString(), actor: "bench" },
    ]);
  });
  return actions.length;
}

async function startServer() {
  const server = spawn(process.execPath, [MAIN, "serve", "--port", "0", "--out", join(folder, "out"), "--data", data]);
  let output = "";
  server.stderr.on("data", (bytes) => process.stderr.write(bytes));
  while (!/http:\/\/[\d.:]+/.test(output)) output += String((await once(server.stdout, "data"))[0]);
  return { server, address: /http:\/\/[\d.:]+/.exec(output)[0] };
}

async function run() {
  const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE });
  const took = new Map();
  const until = performance.now() + SECONDS * 1000;
  const before = { cpu: cpuSeconds(server.pid), load: loadavg()[0] };
  await Promise.all(tokens.map((token) => person(agent, token, until, took)));
  const spent = cpuSeconds(server.pid) - before.cpu;
  const all = [...took.values()].flat();
  console.log(`load of the machine before ${before.load.toFixed(1)}, after ${loadavg()[0].toFixed(1)}`);
  for (const [kind, times] of [...took].sort()) console.log(tellTimes(kind, times));
  console.log(tellTimes("all", all));
  console.log(`server: ${((spent / all.length) * 1000).toFixed(2)} CPU ms per read, ${Math.round(rss(server.pid))} MB`);
}

async function person(agent, token, until, took) {
  const [least, most] = PAUSE_MILLISECONDS;
  const pause = () => sleep(least + Math.random() * (most - least));
  await sleep(Math.random() * most);
  while (performance.now() < until) {
    const [kind, path] = look();
    const start = performance.now();
    const status = await ask(agent, `${address}/api/v1${path}`, token);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    const times = took.get(kind) ?? [];
    times.push(performance.now() - start);
    took.set(kind, times);
    await pause();
  }
}

function look() {
  const study = `/studies/${STUDY}`;
  const form = pick(FORMS);
  const instance = encodeURIComponent(`uuid:returnee-${int(TIMES)}-${int(2000)}`);
  return pick([
    ["session", "/session"],
    ["studies", "/studies"],
    ["forms", `${study}/forms`],
    ["submissions", `${study}/submissions?limit=50&order=newest`],
    ["submissions", `${study}/submissions?limit=50&after=${int(100_000)}`],
    ["submissions of a form", `${study}/submissions?form=${form}&limit=50&order=newest`],
    ["submissions reviewed", `${study}/submissions?review=approved&limit=50`],
    ["one submission", `${study}/submissions/${instance}`],
    ["answers", `${study}/submissions/${instance}/answers`],
    ["history", `${study}/submissions/${instance}/history`],
    ["services", `${study}/services?limit=50`],
    ["one service", `${study}/services/svc-${int(400)}-${int(TIMES)}`],
    ["conflicts", `${study}/conflicts`],
    ["devices", `${study}/devices`],
  ]);
}

function ask(agent, url, token) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.on("data", () => {});
      answer.on("end", () =>
        resolve(url.includes("/services/svc-") && answer.statusCode === 404 ? 200 : answer.statusCode),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

function tellTimes(kind, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  return `${kind}\t${times.length} reads\tms: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`;
}

/** User and system time of a process in seconds (proc(5), fields 14 and 15 of stat, in hundredths). */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function rss(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
}
