// How far a service can be trusted today, and which flags it raises: computed, never stored.
import { isIsoDate } from "#base/iso-date";
import type { Fact, KnownService } from "./verification-action.ts";

/** From what is surest to what is least sure. */
export const VERIFICATION_STATUSES = ["verified", "ageing", "old", "never-verified", "closed"] as const;
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];

export const VERIFICATION_FLAGS = [
  "funding-ends-soon",
  "funding-has-ended",
  "change-waits",
  "sources-differ",
  "missing-from-source",
  "no-contact",
] as const;
export type VerificationFlag = (typeof VERIFICATION_FLAGS)[number];

export interface TrustedService {
  readonly status: VerificationStatus;
  /** Days since somebody called, went there, or its provider confirmed it; absent = never. */
  readonly ageDays?: number;
  readonly flags: readonly VerificationFlag[];
}

/** A service counts as verified for half a year, and as old after a year. */
export const FRESH_DAYS = 183;
export const OLD_DAYS = 365;

/** Flagged this many days before funding ends. */
const SOON_DAYS = 90;

/** `today` as YYYY-MM-DD. */
export function trustOf(service: KnownService, today: string): TrustedService {
  const flags = flagsOf(service, today);
  const last = lastChecked(service);
  if (isClosed(service))
    return { status: "closed", flags, ...(last === undefined ? {} : { ageDays: daysBetween(last.on, today) }) };
  if (last === undefined) return { status: "never-verified", flags };
  const ageDays = daysBetween(last.on, today);
  const status = ageDays <= FRESH_DAYS ? "verified" : ageDays <= OLD_DAYS ? "ageing" : "old";
  return { status, ageDays, flags };
}

/** A table that says so is no check. */
function lastChecked({ lastSeenWorking, lastSeenClosed }: KnownService): Fact | undefined {
  const checks = [lastSeenWorking, lastSeenClosed].filter((fact) => fact !== undefined && fact.by !== "import");
  return checks.toSorted((a, b) => (b?.on ?? "").localeCompare(a?.on ?? ""))[0];
}

function isClosed({ lastSeenWorking, lastSeenClosed, cells }: KnownService): boolean {
  if (lastSeenClosed === undefined) return cells.status === "ended" && lastSeenWorking === undefined;
  return lastSeenWorking === undefined || lastSeenClosed.on >= lastSeenWorking.on;
}

function flagsOf(
  { cells, waiting, missingFrom, lastSeenWorking, lastSeenClosed }: KnownService,
  today: string,
): readonly VerificationFlag[] {
  const { until = "", phone = "", address = "" } = cells;
  const left = endOf(until) === undefined ? undefined : daysBetween(today, endOf(until) ?? today);
  const flags: (VerificationFlag | false)[] = [
    left !== undefined && left < 0 && "funding-has-ended",
    left !== undefined && left >= 0 && left <= SOON_DAYS && "funding-ends-soon",
    waiting.length > 0 && "change-waits",
    lastSeenWorking !== undefined && lastSeenWorking.on === lastSeenClosed?.on && "sources-differ",
    missingFrom.length > 0 && "missing-from-source",
    phone === "" && address === "" && "no-contact",
  ];
  return flags.filter((flag) => flag !== false);
}

/** The last day that the text can mean: `2026` is its 31 December. Words that are no date say nothing. */
function endOf(until: string): string | undefined {
  if (!isIsoDate(until, "year")) return undefined;
  if (until.length === 4) return `${until}-12-31`;
  return until.length === 7 ? lastOfMonth(until) : until;
}

function lastOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
