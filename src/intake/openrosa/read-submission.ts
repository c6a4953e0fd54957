// The head of a submission: which form and version, which instance, what it replaces, whether it is encrypted.
import { xmlIsRefused } from "./problems.ts";
import { childNamed, readXml } from "./read-xml.ts";

export interface SubmissionHead {
  readonly formId: string;
  /** Empty when the form has no version. */
  readonly version: string;
  readonly instanceId: string;
  readonly deprecatedId?: string;
  readonly encrypted: boolean;
}

export function readSubmissionHead(bytes: Uint8Array): SubmissionHead {
  const root = readXml(bytes);
  const formId = root.attributes.get("id") ?? root.namespace;
  if (formId === "") throw xmlIsRefused("id?");
  const meta = childNamed(root, "meta");
  const instanceId = childNamed(meta, "instanceID")?.text.trim() ?? "";
  if (instanceId === "") throw xmlIsRefused("meta/instanceID?");
  const deprecatedId = childNamed(meta, "deprecatedID")?.text.trim() ?? "";
  return {
    formId,
    version: root.attributes.get("version") ?? "",
    instanceId,
    encrypted: root.attributes.get("encrypted") === "yes",
    ...(deprecatedId === "" ? {} : { deprecatedId }),
  };
}
