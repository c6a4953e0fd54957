// A film far larger than the memory that it is given passes through to the disk: the process grows by no more than a small part of it,
// and the film lies there sealed, once, to the last byte. TORNAVIAJE_FILM_MB gives another length.
import { readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "#store/open-store";
import { startChild } from "../fixture/child.ts";
import { filled } from "../fixture/small-form.ts";
import { makeFolder } from "../fixture/stores.ts";

const MEGABYTES = Number(process.env.TORNAVIAJE_FILM_MB ?? 200);
const PIECE = Buffer.alloc(1_000_000, 7);

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => rm(folder, { recursive: true }));

function* parcel(): Generator<Buffer> {
  const part = (name: string) =>
    Buffer.from(`\r\n--b\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\n\r\n`);
  yield part("xml_submission_file");
  yield Buffer.from(filled({ instance: "uuid:film", photo: "film.mp4" }));
  yield part("film.mp4");
  for (let piece = 0; piece < MEGABYTES; piece += 1) yield PIECE;
  yield Buffer.from("\r\n--b--\r\n");
}

function send(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "x-openrosa-version": "1.0", "content-type": "multipart/form-data; boundary=b" };
    const sent = request(url, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on("error", reject);
    Readable.from(parcel()).pipe(sent);
  });
}

/** The most that the process ever held, in megabytes. */
async function peakOf(pid: number | undefined): Promise<number> {
  return Number(/VmHWM:\s+(\d+)/u.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_000;
}

test.skipIf(process.platform !== "linux")("a long film is taken without being held", { timeout: 300_000 }, async () => {
  const child = startChild("test/fixture/film-server.ts", [join(folder, "data")]);
  const [, url = ""] = /(\S+) ready\./u.exec(await child.said("ready.")) ?? [];
  const before = await peakOf(child.process.pid);
  expect(await send(url)).toBe(201);
  const grown = (await peakOf(child.process.pid)) - before;
  child.process.kill("SIGKILL");
  await child.ended;
  expect(grown).toBeLessThan(MEGABYTES / 2);

  const store = await openStore({ folder: join(folder, "data") });
  const [kept] = await store.submissions.list("s");
  const [film] = await store.attachments.list("s", "uuid:film", kept?.fingerprint ?? "");
  let bytes = 0;
  for await (const part of store.vault.read(film?.blob ?? "", "s/attachment")) bytes += part.length;
  expect(bytes).toBe(MEGABYTES * 1_000_000);
  await store.close();
  console.log(`a film of ${MEGABYTES} MB: the server grew by ${Math.round(grown)} MB`);
});
