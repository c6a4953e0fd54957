// Another server, by HTTP. Bounded in time and in size; a credential never follows a redirect to another server.
import type { WebAnswer, WebRequest } from "./effects.ts";
import { webIsOutOfReach } from "./problems.ts";

const LONGEST_MS = 120_000;
const MOST_BYTES = 500_000_000;

/** Throws `workbench/web-is-out-of-reach`. */
export async function fetchFromWeb({ url, method = "GET", headers = {}, body }: WebRequest): Promise<WebAnswer> {
  const { host } = new URL(url);
  try {
    const answer = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: "follow",
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    return { status: answer.status, headers: new Map(answer.headers), bytes: await readAll(answer, host) };
  } catch (cause) {
    throw webIsOutOfReach(host, reasonOf(cause), cause);
  }
}

async function readAll(answer: Response, host: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.byteLength;
    if (length > MOST_BYTES) throw webIsOutOfReach(host, `> ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Node puts what the socket said into the cause of "fetch failed". */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause;
  return inner instanceof Error && inner.message !== "" ? inner.message : cause.message;
}
