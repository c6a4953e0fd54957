// How many parcels with a photo of 200 kB the server keeps durably per second, from eight phones at once, and how fast it lists
// 200 forms. The server runs as its own process on a fresh data folder (embedded unless DATABASE_URL names a PostgreSQL).
import { spawn, spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const CLIENTS = 8;
const PARCELS = Number(process.argv[2] ?? 1200);
const FORMS = 200;
const PASSWORD = "tres palabras al azar";

const folder = mkdtempSync(join(tmpdir(), "tornaviaje-bench-"));
const environment = { ...process.env, TORNAVIAJE_PASSWORD: PASSWORD, TORNAVIAJE_DATA: join(folder, "data") };
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

function ask(method, url, headers, body) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode, body: Buffer.concat(parts) }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function startServer() {
  const server = spawn(process.execPath, [MAIN, "serve", "--port", "0", "--out", join(folder, "out")], {
    env: environment,
  });
  let output = "";
  server.stderr.on("data", (bytes) => process.stderr.write(bytes));
  while (!/http:\/\/[\d.:]+/.test(output)) output += String((await once(server.stdout, "data"))[0]);
  return { server, address: /http:\/\/[\d.:]+/.exec(output)[0] };
}

const formOf = (id) =>
  `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>${id}</h:title><model><instance><data id="${id}" version="1"><age/><photo/><meta><instanceID/></meta></data></instance><bind nodeset="/data/photo" type="binary"/></model></h:head><h:body><input ref="/data/age"/></h:body></h:html>`;

function parcel(photo) {
  const boundary = "----bench";
  const xml = `<data id="bench-1" version="1"><age>30</age><photo>p.jpg</photo><meta><instanceID>uuid:${randomUUID()}</instanceID></meta></data>`;
  const part = (name, type) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(`${part("xml_submission_file", "text/xml")}${xml}\r\n${part("p.jpg", "image/jpeg")}`),
    photo,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

/** User and system time of a process in seconds (proc(5), fields 14 and 15 of stat, in hundredths). */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const made = spawnSync(process.execPath, [MAIN, "user", "add", "bench", "--role", "coordinator"], { env: environment });
if (made.status !== 0) throw new Error(String(made.stderr));
const { server, address } = await startServer();
try {
  const json = { "content-type": "application/json" };
  const signedIn = await ask(
    "POST",
    `${address}/api/v1/tokens`,
    json,
    JSON.stringify({ name: "bench", password: PASSWORD }),
  );
  const authorization = `Bearer ${JSON.parse(signedIn.body).token}`;
  const forms = `${address}/api/v1/studies/bench/forms`;
  for (let index = 1; index <= FORMS; index += 1)
    await ask("POST", forms, { authorization, "content-type": "text/xml" }, formOf(`bench-${index}`));
  const device = await ask(
    "POST",
    `${address}/api/v1/studies/bench/devices`,
    { ...json, authorization },
    '{"name":"bench"}',
  );
  const phone = JSON.parse(device.body).serverUrl;
  const openrosa = { "x-openrosa-version": "1.0" };

  const lists = [];
  for (let count = 0; count < 20; count += 1) {
    const start = performance.now();
    const { status } = await ask("GET", `${phone}/formList`, openrosa);
    if (status !== 200) throw new Error(`formList: ${status}`);
    lists.push(performance.now() - start);
  }
  lists.sort((a, b) => a - b);

  const photo = randomBytes(200_000);
  let left = PARCELS;
  const before = cpuSeconds(server.pid);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (left > 0) {
        left -= 1;
        const { body, type } = parcel(photo);
        const headers = { ...openrosa, "content-type": type, "content-length": body.length };
        const { status, body: said } = await ask("POST", `${phone}/submission`, headers, body);
        if (status !== 201) throw new Error(`${status}: ${said}`);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const cpu = cpuSeconds(server.pid) - before;
  console.log(`form list of ${FORMS} forms: median ${lists[10].toFixed(1)} ms`);
  console.log(
    `${PARCELS} parcels, ${CLIENTS} clients: ${(PARCELS / seconds).toFixed(0)} per second; server CPU ${((1000 * cpu) / PARCELS).toFixed(2)} ms each`,
  );
} finally {
  server.kill("SIGTERM");
  await once(server, "exit");
  agent.destroy();
  rmSync(folder, { recursive: true });
}
