// What runs inside the database's worker thread, as text: a worker needs JavaScript, and the sources are TypeScript when
// tests run and JavaScript when the package runs. It answers bytes of the PostgreSQL protocol with bytes.

/** Pages that it holds twice, for the system holds its files too: the usual 128 MB are touched as a whole when it opens. */
const CACHE_MEGABYTES = 32;

/**
 * Expects `workerData` { entry, folder } and messages: bytes to execute, or null to close.
 * Answers are taken as they come: PGlite's other ways of asking read every row of them once more, and keep what they read.
 * PGlite never syncs its files (its issue 1107), so after every statement outside a transaction, and after every commit,
 * the written segments of the write-ahead log are synced before the answer leaves. Checkpoints stay unsynced: a power cut during
 * one can still do harm, which is what `backup` is for.
 */
export const PGLITE_WORKER = `
const { readdirSync, statSync, openSync, fdatasyncSync, closeSync } = require("node:fs");
const { join } = require("node:path");
const { parentPort, workerData } = require("node:worker_threads");
const { PGlite } = require(workerData.entry);

const log = join(workerData.folder, "pg_wal");
const synced = new Map();

function syncLog() {
  for (const name of readdirSync(log)) {
    if (name.length !== 24) continue;
    const path = join(log, name);
    const changed = statSync(path).mtimeMs;
    if (synced.get(name) === changed) continue;
    const file = openSync(path, "r+");
    fdatasyncSync(file);
    closeSync(file);
    synced.set(name, changed);
  }
}

const SETTINGS = ["-c", "shared_buffers=${CACHE_MEGABYTES}MB"];
const IDLE = "I".charCodeAt(0);

// What opens a connection is no message yet, and is answered at once.
const isOpening = (bytes) => bytes[0] === 0;

async function answerTo(database, bytes) {
  if (isOpening(bytes)) return database.execProtocolRawSync(bytes);
  const parts = [];
  const onRawData = (part) => parts.push(part.slice());
  await database.execProtocolRawStream(bytes, { syncToFs: false, onRawData });
  return joined(parts);
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function open() {
  const database = await PGlite.create(workerData.folder, { startParams: [...PGlite.defaultStartParams, ...SETTINGS] });
  parentPort.postMessage("ready");
  parentPort.on("message", async (bytes) => {
    if (bytes === null) {
      await database.close();
      parentPort.close();
      return;
    }
    const answer = await answerTo(database, bytes);
    if (answer[answer.length - 1] === IDLE) syncLog();
    parentPort.postMessage(answer, [answer.buffer]);
  });
}

open();
`;
