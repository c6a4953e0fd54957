// A finished form is on the disk of the device before anybody is told that it is kept.
import type { InstancePayload } from "../component/form-root.ts";
import { finishAnswer } from "../device/answers.ts";
import { readMeta, readPayload } from "../device/read-payload.ts";
import { askToPersist } from "../device/storage.ts";
import { tellTabs } from "../device/tabs.ts";
import { sendWaiting } from "../queue/outbox.ts";
import type { Session } from "./open-session.ts";

/** Rejects with the browser's reason when it could not be kept: then nothing has changed. */
export async function finish({ form, draftId, link }: Session, payload: InstancePayload): Promise<void> {
  const { xml, attachments } = await readPayload(payload);
  const { study, formId, version, title } = form;
  const { instanceId = `uuid:${crypto.randomUUID()}`, name } = readMeta(xml);
  const finishedAt = new Date().toISOString();
  const answer = { instanceId, study, formId, version, title, finishedAt, state: "waiting", xml, attachments } as const;
  const optional = { ...(name === undefined ? {} : { name }), ...(link === undefined ? {} : { link }) };
  await finishAnswer({ ...answer, ...optional }, draftId);
  tellTabs();
  void askToPersist();
  void sendWaiting();
}
