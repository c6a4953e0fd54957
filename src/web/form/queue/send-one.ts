// One answer on its way: it is marked before it goes, and marked again by what the server said.
import { markRefused, markSending, markSent, markWaiting } from "../device/answers.ts";
import type { Outgoing } from "../device/kept.ts";
import { writePayload } from "../device/read-payload.ts";
import { deviceId, deviceToken } from "../device/settings.ts";
import { sendAnswer } from "./talk.ts";

/** `unreachable`: nobody answered; `stranger`: somebody else did. Both keep it waiting. */
export type Sent = "sent" | "refused" | "unreachable" | "stranger";

export async function sendOne(outgoing: Outgoing): Promise<Sent> {
  await markSending(outgoing);
  const { study, formId, instanceId, link } = outgoing;
  const token = link ?? (await deviceToken(study));
  const answer = await sendAnswer({ study, formId, token, deviceId: await deviceId() }, writePayload(outgoing).data[0]);
  if (answer.kind === "value" && answer.value.receipt?.instanceId === instanceId) {
    await markSent(outgoing, new Date().toISOString());
    return "sent";
  }
  if (answer.kind === "error") {
    const { message, cure } = answer.error;
    await markRefused(outgoing, { status: answer.status, message, cure });
    return "refused";
  }
  await markWaiting(outgoing);
  return answer.kind === "nothing" && !answer.stranger ? "unreachable" : "stranger";
}
