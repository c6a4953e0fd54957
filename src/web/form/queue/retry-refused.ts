// A refused answer goes back among those that wait: the coordination may have opened what was closed.
import { markWaiting } from "../device/answers.ts";
import type { Outgoing } from "../device/kept.ts";
import { tellTabs } from "../device/tabs.ts";
import { sendWaiting } from "./outbox.ts";

export async function retryRefused(outgoing: Outgoing): Promise<void> {
  await markWaiting(outgoing);
  tellTabs();
  await sendWaiting();
}
