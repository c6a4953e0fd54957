// Messages that came back, from a file of one message, an mbox (RFC 4155) or a folder of `.eml` files → their parts.
import PostalMime from "postal-mime";
import type { ReturnedPart } from "#dissemination/message/read-return";

/** Where the bytes hold several messages one after the other, each by itself. */
export function splitMbox(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes).toString("latin1");
  if (!/^From .+\r?\n/u.test(text)) return [bytes];
  return text
    .split(/^From .*\r?\n/mu)
    .filter((part) => part.trim() !== "")
    .map((part) => Buffer.from(part.replace(/^>(>*From )/gmu, "$1"), "latin1"));
}

/** What is no message has no parts. */
export async function readParts(bytes: Uint8Array): Promise<readonly ReturnedPart[]> {
  const parsed = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: "utf8" });
  return parsed.attachments.map(({ mimeType, content }) => ({
    type: mimeType.toLowerCase(),
    text: typeof content === "string" ? content : Buffer.from(content as ArrayBuffer).toString("utf8"),
  }));
}
