// PostgreSQL inside this process: PGlite in a worker thread, so that the event loop stays free, behind an ordinary `pg` pool.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Duplex } from "node:stream";
import { Worker } from "node:worker_threads";
import pg from "pg";
import { databaseIsUnusable } from "../problems.ts";
import { PGLITE_WORKER } from "./pglite-worker.ts";
import { canUnpack, templatePath, unpackTemplate } from "./template-database.ts";

export interface EmbeddedDatabase {
  /** One connection: PGlite has no second. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/** Throws `store/database-is-unusable` when the data folder cannot be opened. */
export async function openEmbeddedDatabase(folder: string, types: pg.CustomTypesConfig): Promise<EmbeddedDatabase> {
  if (!existsSync(join(folder, "PG_VERSION"))) await makeDatabase(folder, templatePath());
  const worker = await openWorker(folder);
  // The socket of the moment tells; with none, the next query finds the thread gone.
  worker.on("error", () => {});
  const pool = new pg.Pool({
    user: "postgres",
    database: "postgres",
    types,
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => new WorkerSocket(worker),
  });
  return {
    pool,
    close: async () => {
      await pool.end();
      await closeWorker(worker);
    },
  };
}

/** Without a template it is made from nothing, in a thread of its own: only its end gives the memory back. */
export async function makeDatabase(folder: string, template: string): Promise<void> {
  if (canUnpack(folder, template)) unpackTemplate(folder, template);
  else await closeWorker(await openWorker(folder));
}

async function openWorker(folder: string): Promise<Worker> {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const worker = new Worker(PGLITE_WORKER, { eval: true, workerData: { entry, folder } });
  await whenReady(worker);
  return worker;
}

function whenReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", (cause) => reject(databaseIsUnusable(cause)));
  });
}

function closeWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once("exit", () => resolve());
    worker.postMessage(null);
  });
}

/** The part of a socket that `pg` uses, with the worker at the other end. */
class WorkerSocket extends Duplex {
  readonly #worker: Worker;
  readonly #receive = (bytes: Uint8Array): void => {
    this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  };
  readonly #fail = (cause: unknown): void => {
    this.destroy(databaseIsUnusable(cause));
  };

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on("message", this.#receive);
    worker.on("error", this.#fail);
    worker.on("exit", this.#fail);
  }

  connect(): void {
    process.nextTick(() => this.emit("connect"));
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#worker.postMessage(new Uint8Array(chunk));
    done();
  }

  /** One round trip for the messages of one query. */
  override _writev(parts: readonly { readonly chunk: Buffer }[], done: (error?: Error) => void): void {
    this.#worker.postMessage(new Uint8Array(Buffer.concat(parts.map((part) => part.chunk))));
    done();
  }

  override _read(): void {}

  override _final(done: (error?: Error) => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#worker.off("message", this.#receive);
    this.#worker.off("error", this.#fail);
    this.#worker.off("exit", this.#fail);
    done(error);
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
