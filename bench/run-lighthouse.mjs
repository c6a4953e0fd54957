// Lighthouse over pages of the portal, on a phone and on a desk: its four figures and what weighs on them.
// Lighthouse is no dependency of the project (200 packages): `npm install --no-save lighthouse@12.8.2` before, `npm ci` after.
// Use: node bench/run-lighthouse.mjs <folder of a portal> [page …]; without pages, one of each kind in Spanish.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import chromium from "@sparticuz/chromium";

const [folder, ...asked] = process.argv.slice(2);
if (folder === undefined) throw new Error("name the folder of a portal: tornaviaje publish <study> --kinds portal");
const { default: lighthouse, desktopConfig } = await import("lighthouse").catch(() => {
  throw new Error("lighthouse is not installed: npm install --no-save lighthouse@12.8.2");
});

const DEBUGGING_PORT = 9655;
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
const profile = await mkdtemp(join(tmpdir(), "tornaviaje-lighthouse-"));
const server = createServer(serveFile);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await openBrowser();
try {
  console.log(["form", "page", "performance", "accessibility", "best practices", "SEO", "kB"].join("\t"));
  for (const [form, config] of [["phone"], ["desk", desktopConfig]])
    for (const page of asked.length > 0 ? asked : await onePageOfEachKind()) await measure(form, page, config);
} finally {
  browser.kill();
  server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function measure(form, page, config) {
  const address = `http://127.0.0.1:${server.address().port}/${page}`;
  const { lhr } = await lighthouse(address, { port: DEBUGGING_PORT, output: "json", logLevel: "error" }, config);
  const scores = ["performance", "accessibility", "best-practices", "seo"].map((name) =>
    Math.round(100 * lhr.categories[name].score),
  );
  const kilobytes = Math.round(lhr.audits["total-byte-weight"].numericValue / 1024);
  console.log([form, page, ...scores, kilobytes].join("\t"));
  for (const { id, title, displayValue = "" } of failedAudits(lhr)) console.log(`\t${id}: ${title} ${displayValue}`);
}

/** Of what has no time in it: that tells of this machine and this moment. */
function failedAudits({ audits, categories }) {
  const names = ["accessibility", "best-practices", "seo"].flatMap((name) => categories[name].auditRefs);
  return names.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1);
}

/** Pages whose names have no number of things behind them: the start, a country, and the longest of the others. */
async function onePageOfEachKind() {
  const names = (await readdir(join(folder, "es"))).filter(
    (name) => name.endsWith(".html") && !name.startsWith("informe"),
  );
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, "es", name))).size));
  const bySize = names.map((name, at) => ({ name, size: sizes[at] })).sort((a, b) => b.size - a.size);
  return ["index.html", "honduras.html", ...bySize.slice(0, 6).map(({ name }) => name)].map((name) => `es/${name}`);
}

/** As any static host serves: compressed, and kept by the browser. */
async function serveFile({ url = "/" }, response) {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  try {
    const bytes = await readFile(file);
    response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "cache-control": "max-age=31536000" });
    response.end(gzipSync(bytes));
  } catch {
    response.writeHead(404).end();
  }
}

async function openBrowser() {
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  const words = chromium.args.filter((word) => word !== "--single-process" && !word.startsWith("--headless"));
  const program = await chromium.executablePath();
  const more = ["--headless=new", `--remote-debugging-port=${DEBUGGING_PORT}`, `--user-data-dir=${profile}`];
  const child = spawn(program, [...words, ...more, "about:blank"], { stdio: "ignore" });
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await fetch(`http://127.0.0.1:${DEBUGGING_PORT}/json/version`).then(
      () => true,
      () => false,
    );
    if (answers) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error("the browser does not answer");
}
