// The embedded data folder has one owner. While `serve` owns it, other commands are handed to it: over a loopback address, with a
// key that lies in the data folder and that only its owner may read. The words are answered in the server's own workbench.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { join } from "node:path";
import { isLanguage, type Language } from "#base/text";
import type { Output } from "./command.ts";

/** What a command takes from the process that it was called in. */
export interface Caller {
  readonly words: readonly string[];
  readonly language: Language;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export type AnswerCaller = (caller: Caller, output: Output) => Promise<number>;

interface Line {
  readonly way: "say" | "tell";
  readonly text: string;
}

const DOOR_FILE = "serve.door";
const HEADER = "x-tornaviaje-key";
const LARGEST_BYTES = 1_000_000;

/** Returns what closes it. */
export async function openDoor(data: string, answer: AnswerCaller): Promise<() => Promise<void>> {
  const key = randomBytes(32).toString("base64url");
  const server = createServer((asked, reply) => {
    hear(asked, key, answer)
      .then((heard) => reply.writeHead(heard === undefined ? 403 : 200).end(JSON.stringify(heard ?? {})))
      .catch(() => reply.writeHead(400).end("{}"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const path = join(data, DOOR_FILE);
  await writeFile(path, JSON.stringify({ port: portOf(server), key }), { mode: 0o600 });
  return async () => {
    await rm(path, { force: true });
    server.close();
    server.closeAllConnections();
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

interface Heard {
  readonly code: number;
  readonly lines: readonly Line[];
}

/** Undefined when the key is wrong. */
async function hear(asked: IncomingMessage, key: string, answer: AnswerCaller): Promise<Heard | undefined> {
  if (!isSame(String(asked.headers[HEADER] ?? ""), key)) return undefined;
  const caller = readCaller(await readText(asked));
  const lines: Line[] = [];
  const add = (way: Line["way"]) => (text: string) => void lines.push({ way, text });
  const output = { language: caller.language, say: add("say"), tell: add("tell"), progress: () => {} };
  return { code: await answer(caller, output), lines };
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function readText(asked: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of asked) {
    parts.push(part);
    bytes += part.length;
    if (bytes > LARGEST_BYTES) throw new Error("too long");
  }
  return Buffer.concat(parts).toString("utf8");
}

function readCaller(text: string): Caller {
  const { words, language, folder, environment } = JSON.parse(text) as Partial<Record<keyof Caller, unknown>>;
  if (!Array.isArray(words) || typeof folder !== "string") throw new Error("no words");
  const given = typeof environment === "object" && environment !== null ? Object.entries(environment) : [];
  return {
    words: words.map(String),
    language: isLanguage(String(language)) ? (language as Language) : "es",
    folder,
    environment: Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
  };
}

/** The exit code; undefined when nobody answers at the data folder. */
export async function askAtDoor(data: string, caller: Caller, output: Output): Promise<number | undefined> {
  const door = await readDoor(data);
  const heard = door && (await ask(door, JSON.stringify(caller)));
  if (heard === undefined) return undefined;
  for (const { way, text } of heard.lines) output[way](text);
  return heard.code;
}

interface Door {
  readonly port: number;
  readonly key: string;
}

async function readDoor(data: string): Promise<Door | undefined> {
  try {
    const { port, key } = JSON.parse(await readFile(join(data, DOOR_FILE), "utf8")) as Partial<Door>;
    return typeof port === "number" && typeof key === "string" ? { port, key } : undefined;
  } catch {
    // No server, one of before this way, or one that is just going away: the same as none.
    return undefined;
  }
}

function ask({ port, key }: Door, body: string): Promise<Heard | undefined> {
  return new Promise((resolve) => {
    const sent = request({ host: "127.0.0.1", port, method: "POST", headers: { [HEADER]: key } }, (answer) => {
      readText(answer).then(
        (text) => resolve(answer.statusCode === 200 ? (JSON.parse(text) as Heard) : undefined),
        () => resolve(undefined),
      );
    });
    sent.once("error", () => resolve(undefined));
    sent.end(body);
  });
}
