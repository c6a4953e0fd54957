// Asks a server until it answers: a server that is busy is asked again after a while, one that refuses is not.
import { Problem } from "#base/problem";
import { nothingThere, serverIsOutOfReach, serverRefuses } from "#intake/pull/problems";
import type { Effects, WebAnswer, WebRequest } from "../effect/effects.ts";
import { isNotPublic } from "../effect/problems.ts";

const TRIES = 6;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 120_000;

/**
 * Waits 1, 2, 4, 8, 16 seconds, or what the server asks for in `Retry-After`.
 * Throws `workbench/address-is-not-public`, `intake/server-refuses`, `intake/server-has-no-such-form`, `intake/server-is-out-of-reach`.
 */
export async function fetchPatiently({ web }: Effects, request: WebRequest): Promise<WebAnswer> {
  let last: unknown;
  let why = "";
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const answer = await web.fetch(request).catch((cause: unknown) => {
      if (isNotPublic(cause)) throw cause;
      last = cause;
      why = cause instanceof Problem ? cause.message : String(cause);
      return undefined;
    });
    if (answer !== undefined && answer.status < 400) return answer;
    if (answer !== undefined) {
      refuseForGood(answer, request.url);
      why = String(answer.status);
    }
    if (attempt < TRIES - 1) await web.wait(waitFor(answer, attempt));
  }
  throw serverIsOutOfReach(new URL(request.url).host, why, last);
}

/** 408, 425, 429 and 5xx pass by themselves; nothing else does. */
function refuseForGood({ status }: WebAnswer, url: string): void {
  const { host, pathname } = new URL(url);
  if (status === 401 || status === 403) throw serverRefuses(host, status);
  if (status === 404 || status === 410) throw nothingThere(`${host}${pathname}`);
  if (status < 500 && ![408, 425, 429].includes(status)) throw serverIsOutOfReach(host, String(status));
}

function waitFor(answer: WebAnswer | undefined, attempt: number): number {
  const asked = Number(answer?.headers.get("retry-after"));
  const wait = Number.isFinite(asked) && asked > 0 ? asked * 1000 : FIRST_WAIT_MS * 2 ** attempt;
  return Math.min(wait, LONGEST_WAIT_MS);
}
