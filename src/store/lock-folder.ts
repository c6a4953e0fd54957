// One owner per data folder. PGlite has no lock of its own: two processes on one folder lose rows without a word.
// A lock is a file with its owner in it, made whole by a hard link, so that no reader ever sees half of one.
import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderIsInUse, lockIsUnreadable } from "./problems.ts";
import { codeOf, isAlive, type ProcessIdentity, thisProcess } from "./process-identity.ts";

interface Owner extends ProcessIdentity {
  /** Unique per taking of the lock. */
  readonly nonce: string;
  readonly since: string;
}

/** Returns what gives the folder free. Throws `store/folder-is-in-use`, `store/lock-is-unreadable`. */
export function lockFolder(folder: string, now: Date): () => void {
  const path = join(folder, "owner.lock");
  const owner: Owner = { ...thisProcess(), nonce: randomUUID(), since: now.toISOString() };
  takeLock(folder, path, owner);
  return () => {
    if (readOwner(path)?.nonce === owner.nonce) rmSync(path);
  };
}

function takeLock(folder: string, path: string, owner: Owner): void {
  for (;;) {
    if (linkOwner(path, owner)) return;
    const holder = readOwner(path);
    if (holder === undefined) continue;
    if (isAlive(holder)) throw folderIsInUse(folder, holder.pid, holder.machine, holder.since);
    if (succeed(folder, path, { dead: holder, owner })) return;
  }
}

/**
 * Replaces the lock of a dead owner. Only who holds the right to succeed this very owner may do so, and looks again
 * before doing it: somebody slow, who saw the dead owner before another took its place, finds a new one and goes away.
 */
function succeed(folder: string, path: string, { dead, owner }: { dead: Owner; owner: Owner }): boolean {
  const right = join(folder, `owner.lock.after-${dead.nonce}`);
  takeLock(folder, right, owner);
  try {
    if (readOwner(path)?.nonce !== dead.nonce) return false;
    const temporary = writeOwner(path, owner);
    renameSync(temporary, path);
    return true;
  } finally {
    rmSync(right);
  }
}

/** False when the path is taken. */
function linkOwner(path: string, owner: Owner): boolean {
  const temporary = writeOwner(path, owner);
  try {
    linkSync(temporary, path);
    return true;
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false;
    throw cause;
  } finally {
    rmSync(temporary);
  }
}

function writeOwner(path: string, owner: Owner): string {
  const temporary = `${path}.${randomUUID()}.tmp`;
  const file = openSync(temporary, "wx");
  writeFileSync(file, JSON.stringify(owner));
  fsyncSync(file);
  closeSync(file);
  return temporary;
}

/** Undefined when there is no lock. */
function readOwner(path: string): Owner | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
  try {
    const found: unknown = JSON.parse(text);
    if (isOwner(found)) return found;
  } catch {
    // Not JSON: the same as JSON of another shape.
  }
  throw lockIsUnreadable(path);
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== "object" || value === null) return false;
  const { pid, machine, startedAt, nonce, since } = value as Partial<Record<keyof Owner, unknown>>;
  return typeof pid === "number" && [machine, startedAt, nonce, since].every((part) => typeof part === "string");
}
