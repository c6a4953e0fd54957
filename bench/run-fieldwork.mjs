// How long the fieldwork page waits at 100,000 forms of returnees, at first, kept ready, and after one more answer; and how long the
// server answers nobody meanwhile: the longest gap between two of many small requests. The server is a process of its own.
// Usage: npm run bench:fieldwork -- [how many times the answers of the study]
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openStore } from "../dist/store/open-store.js";
import { setAccount } from "../dist/workbench/accounts.js";
import { realEffects } from "../dist/workbench/effect/real-effects.js";
import { addDevice, hashToken } from "../dist/workbench/senders.js";
import { fillForm, STUDY, STUDY_FOLDER } from "./fill-store.mjs";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** As the study's own workbook is called. */
const FORM = `${STUDY}-returnee`;
const TIMES = Number(process.argv[2] ?? 41);
const PING_MILLISECONDS = 10;

const folder = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));
const data = join(folder, "data");
const { count, token, device } = await fill();
const { server, address } = await startServer();
try {
  console.log(`${count} forms of returnees`);
  await tell("session", "/session");
  const page = `/studies/${STUDY}/fieldwork`;
  await tell("fieldwork, the first", page);
  for (let again = 0; again < 3; again += 1) await tell("fieldwork, kept ready", page);
  const table = "table=returnee&mark=real";
  await tell("flags as CSV", `${page}/flags.csv?${table}`);
  await tell("back-check", `/studies/${STUDY}/back-check?${table}&seed=bench`);
  // A reading is a minute old before it is made again.
  await sleep(61_000);
  await sendOne();
  await tell("fieldwork, after one more answer", page, 30_000);
  await tell("fieldwork, kept ready again", page);
  console.log(`server: ${peakMegabytes(server.pid)} MB at most`);
} finally {
  server.kill("SIGTERM");
  await once(server, "exit");
  rmSync(folder, { recursive: true });
}

async function fill() {
  const store = await openStore({ folder: data });
  const desk = { store, effects: realEffects(), actor: "bench" };
  const count = await fillForm(desk, { table: "returnee", form: FORM }, TIMES);
  // As if all were judged: their sealed parcels are not there.
  await store.steps.add(STUDY, "judge-submissions", {
    input: "judge-submissions",
    output: String(await store.acts.last(STUDY)),
  });
  await setAccount(desk, { name: "person", role: "coordinator", password: randomBytes(12).toString("hex") });
  const token = randomBytes(32).toString("base64url");
  await store.accounts.addToken({
    tokenHash: hashToken(token),
    account: "person",
    kind: "bearer",
    madeAt: new Date().toISOString(),
    expiresAt: "2999-01-01",
  });
  const device = (await addDevice(desk, STUDY, "telephone")).token;
  await store.tidy();
  await store.close();
  return { count, token, device };
}

async function startServer() {
  const words = ["serve", "--port", "0", "--out", join(folder, "out"), "--data", data, "--study", STUDY_FOLDER];
  const server = spawn(process.execPath, [MAIN, ...words]);
  let output = "";
  server.stderr.on("data", (bytes) => process.stderr.write(bytes));
  while (!/http:\/\/[\d.:]+/.test(output)) output += String((await once(server.stdout, "data"))[0]);
  return { server, address: /http:\/\/[\d.:]+/.exec(output)[0] };
}

/** `after`: milliseconds that the gaps are watched when the answer is there, for what is made beside it. */
async function tell(name, path, after = 0) {
  const gaps = watchGaps();
  const start = performance.now();
  const answer = await ask(path);
  const bytes = (await answer.arrayBuffer()).byteLength;
  const spent = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  await sleep(after);
  const gap = await gaps.end();
  console.log(
    `${name.padEnd(34)} ${spent.toFixed(0).padStart(6)} ms ${String(bytes).padStart(9)} bytes, silent ${gap.toFixed(0)} ms`,
  );
}

function ask(path, more = {}) {
  return fetch(`${address}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` }, ...more });
}

/** The longest that a small request waited. */
function watchGaps() {
  let [longest, ended] = [0, false];
  const watch = (async () => {
    while (!ended) {
      const start = performance.now();
      await (await fetch(`${address}/healthz`)).arrayBuffer();
      longest = Math.max(longest, performance.now() - start);
      await sleep(PING_MILLISECONDS);
    }
  })();
  return {
    end: async () => {
      ended = true;
      await watch;
      return longest;
    },
  };
}

/** As a telephone sends it. */
async function sendOne() {
  const xml = `<data xmlns:jr="http://openrosa.org/javarosa" id="${FORM}" version="1"><city>SLV-SSA</city><meta><instanceID>uuid:one-more</instanceID></meta></data>`;
  const body = new FormData();
  body.set("xml_submission_file", new Blob([xml], { type: "text/xml" }), "submission.xml");
  const answer = await fetch(`${address}/openrosa/${STUDY}/key/${device}/submission`, {
    method: "POST",
    body,
    headers: { "x-openrosa-version": "1.0" },
  });
  if (answer.status !== 201) throw new Error(`one more answer: ${answer.status}`);
}

function peakMegabytes(pid) {
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);
}
