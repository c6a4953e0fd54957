// One filled form as it came, whatever the door: the phone, the browser, another server, a file.

export interface Submission {
  /** `scheme:value`, most often `uuid:…`. */
  readonly instanceId: string;
  /** The instance that this one replaces. */
  readonly deprecatedId?: string;
  /** `version` is empty when the form has none. */
  readonly form: { readonly id: string; readonly version: string };
  /** ISO 8601 in UTC, by our clock and not by the phone's. */
  readonly receivedAt: string;
  readonly deviceId?: string;
  readonly userAgent?: string;
  readonly submitter?: string;
  readonly source: SubmissionSource;
  /** Without the root element; `meta` stays in it. */
  readonly answers: AnswerGroup;
  /** File names that the answers name; each once, in their order. */
  readonly attachments: readonly string[];
}

export type SubmissionSource = "openrosa" | "web" | "kobo" | "central" | "file";

/** Texts as the client wrote them. A repeat is a list, also with one turn. Missing: absent or "". */
export type AnswerNode = string | AnswerGroup | readonly AnswerGroup[];

export interface AnswerGroup {
  readonly [name: string]: AnswerNode;
}

export function isAnswerGroup(node: AnswerNode | undefined): node is AnswerGroup {
  return typeof node === "object" && !Array.isArray(node);
}
