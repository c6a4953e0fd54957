// The name of a file until its bytes are whole: hidden, and telling which process of which machine writes it.
import { createHash, randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { isRunning } from "#store/process-identity";

const MACHINE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

export function nameHalf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${MACHINE}.${randomUUID()}.tmp`);
}

export interface Half {
  /** Whoever wrote it is gone. A process of another machine counts as alive: nobody here can know. */
  readonly isLeft: boolean;
}

/** Undefined where the name is none of these. */
export function halfOf(path: string): Half | undefined {
  const found = /^\..+\.(\d+)-([0-9a-f]{8})\.[0-9a-f-]{36}\.tmp$/u.exec(basename(path));
  return found === null ? undefined : { isLeft: found[2] === MACHINE && !isRunning(Number(found[1])) };
}
