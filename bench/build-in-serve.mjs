// A chapter is saved by the API of a running `serve`, and the reports are built from there, as the Publications page does.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "../dist/store/open-store.js";
import { setAccount } from "../dist/workbench/accounts.js";
import { realEffects } from "../dist/workbench/effect/real-effects.js";
import { hashToken } from "../dist/workbench/senders.js";

const STUDY = "retorno-y-ciudades";
const CHAPTER = { language: "es", name: "04-needs" };

/**
 * `folders`: `study`, `data` in which it was published before, `out` for the reports of the server. `change` makes another text of
 * the chapter's. Gives seconds and how many files are new or changed.
 */
export async function buildInServe(folders, change) {
  const token = await addPerson(folders.data);
  const { server, address } = await startServer(folders);
  const ask = askAs(`${address}/api/v1/studies/${STUDY}`, token);
  try {
    await build(ask);
    const text = readFileSync(join(folders.study, `report/${CHAPTER.language}/${CHAPTER.name}.md`), "utf8");
    const path = `/chapters/${CHAPTER.language}/${CHAPTER.name}`;
    const { digest } = await ask(path);
    const started = performance.now();
    await ask(path, "PUT", { text: change(text), seen: digest });
    const { changed } = await build(ask);
    return { seconds: (performance.now() - started) / 1000, files: changed.length };
  } finally {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
}

async function addPerson(data) {
  const store = await openStore({ folder: data });
  const token = randomBytes(32).toString("base64url");
  const name = "bench";
  const desk = { store, effects: realEffects(), actor: name };
  await setAccount(desk, { name, role: "coordinator", password: randomBytes(12).toString("hex") });
  const madeAt = new Date().toISOString();
  await store.accounts.addToken({
    ...{ tokenHash: hashToken(token), account: name, kind: "bearer", madeAt, expiresAt: "2999-01-01" },
  });
  await store.close();
  return token;
}

async function startServer({ study, data, out }) {
  const words = ["dist/cli/main.js", "serve", "--port", "0", "--study", study, "--out", out, "--data", data];
  const server = spawn(process.execPath, words);
  let output = "";
  server.stderr.on("data", (bytes) => process.stderr.write(bytes));
  while (!/http:\/\/[\d.:]+/.test(output)) output += String((await once(server.stdout, "data"))[0]);
  return { server, address: /http:\/\/[\d.:]+/.exec(output)[0] };
}

function askAs(address, token) {
  return async (path, method = "GET", body = undefined) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

async function build(ask) {
  await ask("/build", "POST", {});
  for (;;) {
    const found = await ask("/build");
    if (found.state === "done") return found;
    if (found.state !== "running") throw new Error(JSON.stringify(found));
    await sleep(50);
  }
}
