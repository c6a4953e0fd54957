// What the form hands over → what this device keeps, and back.
import type { InstancePayload } from "../component/form-root.ts";
import type { KeptFile } from "./kept.ts";

const ANSWERS = "xml_submission_file";

export interface ReadPayload {
  readonly xml: string;
  readonly attachments: readonly KeptFile[];
}

export async function readPayload({ data: [files] }: InstancePayload): Promise<ReadPayload> {
  const answers = files.get(ANSWERS);
  const attachments = [...files.entries()].flatMap(([name, file]) =>
    name === ANSWERS || typeof file === "string" ? [] : [{ name, blob: file }],
  );
  return { xml: answers instanceof Blob ? await answers.text() : "", attachments };
}

/** As the engine takes it back. */
export function writePayload({ xml, attachments }: ReadPayload): { readonly data: readonly [FormData] } {
  const files = new FormData();
  files.set(ANSWERS, new File([xml], ANSWERS, { type: "text/xml" }));
  for (const { name, blob } of attachments) files.set(name, blob, name);
  return { data: [files] };
}

export interface AnswerMeta {
  /** Absent when the answers carry none, which no form of ours allows. */
  readonly instanceId?: string;
  readonly name?: string;
}

export function readMeta(xml: string): AnswerMeta {
  const root = new DOMParser().parseFromString(xml, "text/xml");
  const meta = (name: string) =>
    [...root.getElementsByTagNameNS("*", name)]
      .find(({ parentElement }) => parentElement?.localName === "meta")
      ?.textContent?.trim();
  const instanceId = meta("instanceID");
  const name = meta("instanceName");
  return { ...(instanceId ? { instanceId } : {}), ...(name ? { name } : {}) };
}
