// Many people at a server over the answers and services of the included study many times over, and answers that phones send meanwhile. The
// server runs as its own process (embedded unless DATABASE_URL names an empty PostgreSQL); people pause between two looks, as people do.
import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { openStore } from "../dist/store/open-store.js";
import { setAccount } from "../dist/workbench/accounts.js";
import { realEffects } from "../dist/workbench/effect/real-effects.js";
import { addDevice, hashToken } from "../dist/workbench/senders.js";
import { fillForm, STUDY, STUDY_FOLDER } from "./fill-store.mjs";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const PAUSE_MILLISECONDS = [1000, 5000];
const FORMS = ["returnee", "community", "employer", "institution", "provider"];

const int = (below) => Math.floor(Math.random() * below);
const pick = (list) => list[int(list.length)];

/** `node`: words for Node itself. Ends with `close`. */
export async function openStand({ people, times, node = [] }) {
  const folder = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));
  const data = join(folder, "data");
  const { tokens, device } = await fill(data, { people, times });
  const { server, address } = await startServer(folder, data, node);
  const agent = new Agent({ keepAlive: true, maxSockets: people + 50 });
  return {
    server,
    /** Everybody looks around for so long; by kind of look, how long each took in milliseconds. */
    look: async (seconds) => {
      const took = new Map();
      const until = performance.now() + seconds * 1000;
      await Promise.all(tokens.map((token) => person({ agent, address, times }, token, { until, took })));
      return took;
    },
    /** So many parcels begin in every second; how long each took in milliseconds. */
    send: (perSecond, seconds) => sendParcels({ agent, address, device }, perSecond, seconds),
    close: async () => {
      server.kill("SIGTERM");
      await once(server, "exit");
      agent.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

async function fill(data, { people, times }) {
  const databaseUrl = process.env.DATABASE_URL;
  const store = await openStore({ folder: data, ...(databaseUrl ? { databaseUrl } : {}) });
  const desk = { store, effects: realEffects(), actor: "bench" };
  let count = 0;
  for (const form of FORMS) count += await fillForm(desk, { table: form }, times);
  // As if all were judged: their sealed parcels are not there.
  await store.steps.add(STUDY, "judge-submissions", {
    input: "judge-submissions",
    output: String(await store.acts.last(STUDY)),
  });
  const services = await addServices(store, times);
  const tokens = [];
  const now = new Date().toISOString();
  for (let account = 0; account < 10; account += 1) {
    const name = `person${account}`;
    await setAccount(desk, { name, role: "coordinator", password: randomBytes(12).toString("hex") });
    for (let each = account; each < people; each += 10) {
      const token = randomBytes(32).toString("base64url");
      const kept = { tokenHash: hashToken(token), account: name, kind: "bearer", madeAt: now, expiresAt: "2999-01-01" };
      await store.accounts.addToken({ ...kept, isStrong: false });
      tokens.push(token);
    }
  }
  const device = (await addDevice(desk, STUDY, "bench")).token;
  // As a server does every hour.
  await store.tidy();
  await store.close();
  console.log(`${count} submissions, ${services} services, ${tokens.length} people`);
  return { tokens, device };
}

async function addServices(store, times) {
  const rows = parse(readFileSync(join(STUDY_FOLDER, "services/services.csv")), {
    columns: true,
    bom: true,
    comment: "#",
  });
  const actions = Array.from({ length: times }, (_, copy) =>
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

async function startServer(folder, data, node) {
  const server = spawn(process.execPath, [
    ...node,
    MAIN,
    "serve",
    "--port",
    "0",
    "--out",
    join(folder, "out"),
    "--data",
    data,
  ]);
  let output = "";
  server.stderr.on("data", (bytes) => {
    if (!String(bytes).startsWith("memory ")) process.stderr.write(bytes);
  });
  while (!/http:\/\/[\d.:]+/.test(output)) output += String((await once(server.stdout, "data"))[0]);
  return { server, address: /http:\/\/[\d.:]+/.exec(output)[0] };
}

async function person({ agent, address, times: copies }, token, { until, took }) {
  const [least, most] = PAUSE_MILLISECONDS;
  const pause = () => sleep(least + Math.random() * (most - least));
  await sleep(Math.random() * most);
  while (performance.now() < until) {
    const [kind, path] = chooseLook(copies);
    const start = performance.now();
    const status = await ask(agent, `${address}/api/v1${path}`, token);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    const times = took.get(kind) ?? [];
    times.push(performance.now() - start);
    took.set(kind, times);
    await pause();
  }
}

function chooseLook(copies) {
  const study = `/studies/${STUDY}`;
  const form = pick(FORMS);
  const instance = encodeURIComponent(`uuid:returnee-${int(copies)}-${int(2000)}`);
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
    ["one service", `${study}/services/svc-${int(400)}-${int(copies)}`],
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

/** Each on its way when its moment has come, however many are not answered yet. */
async function sendParcels({ agent, address, device }, perSecond, seconds) {
  const took = [];
  const sent = [];
  const begin = performance.now();
  for (let count = 0; count < perSecond * seconds; count += 1) {
    await sleep(Math.max(0, begin + (count * 1000) / perSecond - performance.now()));
    const start = performance.now();
    const answered = sendParcel(agent, `${address}/openrosa/${STUDY}/key/${device}/submission`);
    sent.push(answered.then(() => took.push(performance.now() - start)));
  }
  await Promise.all(sent);
  return took;
}

function sendParcel(agent, url) {
  const boundary = "----bench";
  const xml = `<data id="returnee" version="1"><age>${20 + int(40)}</age><city>SLV-SSA</city><sex>female</sex><meta><instanceID>uuid:${randomUUID()}</instanceID></meta></data>`;
  const head = 'Content-Disposition: form-data; name="xml_submission_file"; filename="a.xml"\r\nContent-Type: text/xml';
  const body = `--${boundary}\r\n${head}\r\n\r\n${xml}\r\n--${boundary}--\r\n`;
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, "x-openrosa-version": "1.0" };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        answer.statusCode < 300 ? resolve() : reject(new Error(`a parcel was refused: ${answer.statusCode}`)),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export function tellTimes(kind, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  return `${kind}\t${times.length} reads\tms: median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`;
}

/** User and system time of a process in seconds (proc(5), fields 14 and 15 of stat, in hundredths). */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export function rss(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
}
