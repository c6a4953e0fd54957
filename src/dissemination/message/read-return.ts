// What comes back by mail: that a message was not delivered (RFC 3464), or that somebody complained (ARF, RFC 5965).

export interface ReturnedPart {
  /** `message/delivery-status`, without parameters. */
  readonly type: string;
  readonly text: string;
}

export type MailReturn =
  | {
      readonly kind: "bounce";
      readonly isPermanent: boolean;
      readonly status: string;
      readonly recipient: string;
      readonly messageId: string;
    }
  | { readonly kind: "complaint"; readonly recipient: string; readonly messageId: string };

/** Undefined: a message like any other. A delay, or a delivery that went well, is no bounce. */
export function readReturn(parts: readonly ReturnedPart[]): MailReturn | undefined {
  const part = (type: string) => parts.find((one) => one.type === type)?.text;
  const original = part("message/rfc822") ?? part("text/rfc822-headers") ?? "";
  const messageId = /^Message-ID:\s*(<[^>\r\n]+>)/imu.exec(original)?.[1] ?? "";
  const complaint = part("message/feedback-report");
  if (complaint !== undefined) {
    const recipient =
      fieldOf(complaint, "Original-Rcpt-To") || (/^To:\s*.*?([^\s<>]+@[^\s<>]+)/imu.exec(original)?.[1] ?? "");
    return { kind: "complaint", recipient: bareAddress(recipient), messageId };
  }
  const status = part("message/delivery-status");
  if (status === undefined || fieldOf(status, "Action").toLowerCase() !== "failed") return undefined;
  const code = fieldOf(status, "Status");
  const recipient = bareAddress(fieldOf(status, "Original-Recipient") || fieldOf(status, "Final-Recipient"));
  return { kind: "bounce", isPermanent: code.startsWith("5"), status: code, recipient, messageId };
}

function fieldOf(text: string, name: string): string {
  const unfolded = text.replace(/\r?\n[ \t]+/gu, " ");
  return new RegExp(`^${name}:[ \\t]*(.*)$`, "imu").exec(unfolded)?.[1]?.trim() ?? "";
}

/** `rfc822;ana@example.org` → `ana@example.org`. */
function bareAddress(field: string): string {
  return field
    .replace(/^[a-z0-9-]+\s*;\s*/iu, "")
    .replace(/^<|>$/gu, "")
    .trim();
}
