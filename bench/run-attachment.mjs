// What the memory of the server does while an attachment of 2 GB arrives whose size nobody told beforehand (chunked), which the
// limit refuses, and while one arrives that the limit lets in. The server is a process of its own.
// Usage: npm run bench:attachment -- [megabytes of the large one] [of the small one] [MB that the server accepts]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openStore } from "../dist/store/open-store.js";
import { realEffects } from "../dist/workbench/effect/real-effects.js";
import { publishForm } from "../dist/workbench/publish-form.js";
import { addDevice } from "../dist/workbench/senders.js";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const [LARGE, SMALL, LIMIT] = [2048, 80, 100].map((standard, at) => Number(process.argv[2 + at] ?? standard));
const STUDY = "bench";
const PART = Buffer.alloc(1024 * 1024, 7);
const FORM = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>film</h:title><model><instance><data id="film" version="1"><film/><meta><instanceID/></meta></data></instance><bind nodeset="/data/film" type="binary"/></model></h:head><h:body><upload ref="/data/film" mediatype="video/*"><label>Film</label></upload></h:body></h:html>`;

const folder = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));
const data = join(folder, "data");
const device = await prepare();
const { server, address } = await startServer();
try {
  await sleep(2000);
  console.log(`at rest: ${megabytesNow()} MB`);
  await tell(SMALL, "uuid:small");
  await tell(LARGE, "uuid:large");
} finally {
  server.kill("SIGTERM");
  await once(server, "exit");
  rmSync(folder, { recursive: true });
}

async function prepare() {
  const store = await openStore({ folder: data });
  const desk = { store, effects: realEffects(), actor: "bench" };
  await publishForm(desk, STUDY, { bytes: Buffer.from(FORM), fileName: "film.xml", draft: false });
  const { token } = await addDevice(desk, STUDY, "telephone");
  await store.close();
  return token;
}

async function startServer() {
  const words = [
    "serve",
    "--port",
    "0",
    "--out",
    join(folder, "out"),
    "--data",
    data,
    "--largest-request",
    String(LIMIT),
  ];
  const server = spawn(process.execPath, [MAIN, ...words]);
  let output = "";
  server.stderr.on("data", (bytes) => process.stderr.write(bytes));
  while (!/http:\/\/[\d.:]+/.test(output)) output += String((await once(server.stdout, "data"))[0]);
  return { server, address: /http:\/\/[\d.:]+/.exec(output)[0] };
}

async function tell(megabytes, instance) {
  let most = 0;
  const poll = setInterval(() => {
    most = Math.max(most, megabytesNow());
  }, 20);
  const start = performance.now();
  const { status, sent } = await send(megabytes, instance);
  clearInterval(poll);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${megabytes} MB: status ${status} after ${sent} MB and ${seconds} s, memory at most ${most} MB`);
}

/** Stops sending as soon as the server has answered. */
function send(megabytes, instance) {
  const boundary = "tornaviaje-bench";
  const head = (name, file, type) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n`;
  const xml = `<data id="film" version="1"><film>film.mp4</film><meta><instanceID>${instance}</instanceID></meta></data>`;
  return new Promise((resolve, reject) => {
    const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, "x-openrosa-version": "1.0" };
    const url = `${address}/openrosa/${STUDY}/key/${device}/submission`;
    let [sent, status] = [0, 0];
    const out = request(url, { method: "POST", headers }, (answer) => {
      status = answer.statusCode;
      answer.resume();
      answer.on("end", () => resolve({ status, sent }));
    });
    // A server that refuses may close before all is sent.
    out.on("error", (cause) => (status === 0 ? reject(cause) : resolve({ status, sent })));
    const go = async () => {
      out.write(head("xml_submission_file", "submission.xml", "text/xml") + xml);
      out.write(`\r\n${head("film.mp4", "film.mp4", "video/mp4")}`);
      for (; sent < megabytes && status === 0; sent += 1) if (!out.write(PART)) await drained(out);
      out.end(`\r\n--${boundary}--\r\n`);
    };
    go().catch(reject);
  });
}

function drained(out) {
  return new Promise((resolve) => {
    const done = () => {
      out.off("drain", done).off("close", done);
      resolve();
    };
    out.on("drain", done).on("close", done);
  });
}

function megabytesNow() {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))[1]) / 1024);
}
