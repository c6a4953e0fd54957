// Who a process is, so that a number given again by the system to another process is not taken for the first.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

export interface ProcessIdentity {
  readonly pid: number;
  readonly machine: string;
  /** When the system started it, in the system's own words; empty when it does not say. */
  readonly startedAt: string;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, machine: hostname(), startedAt: readStart(process.pid) };
}

/** A process of another machine counts as alive: nobody here can know. */
export function isAlive(identity: ProcessIdentity): boolean {
  if (identity.machine !== hostname()) return true;
  return isRunning(identity.pid) && readStart(identity.pid) === identity.startedAt;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === "EPERM";
  }
}

/**
 * Linux: boot id and clock ticks since boot (proc(5), fields 3 and 22 of stat); a killed process that its parent has not
 * yet buried (state Z) has no start any more. Elsewhere POSIX `ps`; nothing on Windows.
 */
function readStart(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
    return fields?.[0] === "Z" ? "" : `${boot}:${fields?.[19]}`;
  } catch {
    return process.platform === "win32" ? "" : askForStart(pid);
  }
}

function askForStart(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

export function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
