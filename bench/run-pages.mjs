// How soon a page can be used on a phone with 3G after the first visit: each page of the workbench and the finder, on the included study. A
// real Chromium, its network and processor slowed down as Lighthouse does it: “slow 4G”, which was its regular 3G, and its slow 3G.
// Usage: npm run bench:pages -- [rounds] [slowdown of the processor]
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const STUDY = "retorno-y-ciudades";
const FOLDER = fileURLToPath(new URL(`../studies/${STUDY}`, import.meta.url));
const PASSWORD = "tres palabras al azar";
const [ROUNDS, SLOWDOWN] = [3, 4].map((standard, at) => Number(process.argv[2 + at] ?? standard));
const GOAL_MILLISECONDS = 1500;
/** Lighthouse 12, `throttling` in constants.js: latency of a request is 3.75 round trips, throughput nine tenths. */
const bytes = (kilobits) => (kilobits * 1024 * 0.9) / 8;
const NETWORKS = {
  "3G": { latency: 150 * 3.75, downloadThroughput: bytes(1638.4), uploadThroughput: bytes(750) },
  "slow 3G": { latency: 300 * 3.75, downloadThroughput: bytes(700), uploadThroughput: bytes(700) },
};
const PAGES = [
  ...["overview", "fieldwork", "submissions", "back-check", "forms", "senders", "links", "care", "services", "series"],
  ...["literature", "cases", "explore", "findings", "recommendations", "publications", "outreach", "trace", "settings"],
].map((name) => [name, `/app/${STUDY}/${name}`]);

const root = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));
const places = ["--data", join(root, "data"), "--out", join(root, "out")];
const environment = { ...process.env, TORNAVIAJE_PASSWORD: PASSWORD, TORNAVIAJE_DATA: join(root, "data") };
const run = (...words) => {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...words], { env: environment });
  if (status !== 0) throw new Error(String(stderr));
};
run("run", FOLDER, ...places);
run("user", "add", "bench", "--role", "coordinator");
const server = spawn(process.execPath, [MAIN, "serve", "--port", "0", "--study", FOLDER, ...places], {
  env: environment,
});
let output = "";
while (!/http:\/\/[\d.:]+/.test(output)) output += String((await once(server.stdout, "data"))[0]);
const address = /http:\/\/[\d.:]+/.exec(output)[0];
const browser = await openBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  await context.request.post(`${address}/api/v1/session`, { data: { name: "bench", password: PASSWORD } });
  console.log(`processor × ${SLOWDOWN} slower, median of ${ROUNDS}; load of the machine ${loadavg()[0].toFixed(1)}`);
  console.log(["page", ...Object.keys(NETWORKS)].join("\t"));
  for (const [name, path] of [...PAGES, ["finder", `/finder/${STUDY}`]]) {
    const found = [];
    for (const network of Object.values(NETWORKS)) found.push(await measure(context, `${address}${path}`, network));
    const told = found.map((each) => `${Math.round(each)} ms${each > GOAL_MILLISECONDS ? " !" : ""}`);
    console.log([name, ...told].join("\t"));
  }
} finally {
  await browser.close();
  server.kill("SIGTERM");
  await once(server, "exit");
  rmSync(root, { recursive: true });
}

/** From the address to a page whose heading stands, that waits for nothing more, and that answers. */
async function measure(context, url, network) {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, ...network });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(url, { waitUntil: "commit" });
    const ready = await page.waitForFunction(isUsable, undefined, { polling: 50, timeout: 60_000 });
    times.push(await ready.jsonValue());
  }
  await page.close();
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** In the page: since the navigation began, in milliseconds; false while it is not. */
function isUsable() {
  const heading = document.querySelector("main h1, main h2, h1");
  const waits = document.querySelector(".loading, [aria-busy=true]");
  return heading !== null && heading.textContent !== "" && waits === null ? performance.now() : false;
}

async function openBrowser() {
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  const args = chromium.args.filter((word) => !["--single-process", "--disable-web-security"].includes(word));
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
