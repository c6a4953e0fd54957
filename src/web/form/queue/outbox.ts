// Sends what waits, one after the other, from one tab only: at the start, when the network is back, after each finished form.
import { reactive } from "vue";
import { listOutgoing } from "../device/answers.ts";
import { tellTabs } from "../device/tabs.ts";
import { retryDelaySeconds } from "./retry-delay.ts";
import { type Sent, sendOne } from "./send-one.ts";

const LOCK = "tornaviaje-outbox";

/** Seen on the page. `retryAt`: milliseconds of `performance.now`, which no wrong clock moves. */
export const outbox = reactive({ busy: false, stranger: false, failures: 0, retryAt: 0 });

let timer: ReturnType<typeof setTimeout> | undefined;
let again = false;

/** Runs at most once at a time in all tabs together; a call meanwhile makes it look again when done. */
export async function sendWaiting(): Promise<void> {
  if (outbox.busy) {
    again = true;
    return;
  }
  outbox.busy = true;
  clearTimeout(timer);
  try {
    do {
      again = false;
      await alone(sendAll);
    } while (again);
  } finally {
    outbox.busy = false;
    tellTabs();
  }
}

/** Where the browser knows no locks, the server's word that the same instance counts once must do. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}

async function sendAll(): Promise<void> {
  const waiting = (await listOutgoing()).filter(({ state }) => state !== "refused");
  for (const outgoing of waiting.toSorted((a, b) => a.finishedAt.localeCompare(b.finishedAt))) {
    const sent = await sendOne(outgoing);
    tellTabs();
    note(sent);
    if (sent === "unreachable" || sent === "stranger") return;
  }
}

function note(sent: Sent): void {
  outbox.stranger = sent === "stranger";
  if (sent === "sent" || sent === "refused") {
    outbox.failures = 0;
    outbox.retryAt = 0;
    return;
  }
  outbox.failures += 1;
  const seconds = retryDelaySeconds(outbox.failures, Math.random());
  outbox.retryAt = performance.now() + seconds * 1000;
  timer = setTimeout(() => void sendWaiting(), seconds * 1000);
}

/** From now on, whenever there is reason to hope. */
export function keepSending(): void {
  addEventListener("online", () => void sendWaiting());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void sendWaiting();
  });
  void sendWaiting();
}
