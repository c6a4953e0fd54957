// A message → its bytes (RFC 5322, MIME): plain and HTML parts, attachments, and the headers by which mail programs offer to
// end messages (RFC 2369, RFC 8058). What is attached to thousands is encoded once, and set into each message afterwards.
import MailComposer from "nodemailer/lib/mail-composer";
import { CALENDAR_NAME, type MailAttachment, type OutgoingMail } from "./mailer.ts";

export async function buildMail(mail: OutgoingMail): Promise<Buffer> {
  const { from, to, replyTo, subject, text, html, messageId, date, unsubscribe, language, attachments, calendar } =
    mail;
  const composer = new MailComposer({
    from: { name: from.name, address: from.mail },
    to: { name: to.name, address: to.mail },
    ...(replyTo === undefined ? {} : { replyTo }),
    subject,
    text,
    html,
    messageId,
    date,
    headers: {
      "List-Unsubscribe": `<${unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Content-Language": language,
    },
    attachments: attachments.map(({ name, type }, at) => ({
      filename: name,
      contentType: type,
      contentTransferEncoding: "base64",
      content: Buffer.from(standIn(messageId, at)),
    })),
    ...(calendar === undefined
      ? {}
      : { icalEvent: { method: calendar.method, content: calendar.text, filename: CALENDAR_NAME } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return setIn(await composer.compile().build(), messageId, attachments);
}

/** Short enough for one line, and in no other part of the message. */
function standIn(messageId: string, at: number): string {
  return `${at}:${messageId.slice(1, 40)}`;
}

function setIn(message: Buffer, messageId: string, attachments: readonly MailAttachment[]): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const [at, { bytes }] of attachments.entries()) {
    const place = Buffer.from(Buffer.from(standIn(messageId, at)).toString("base64"));
    const begin = message.indexOf(place, from);
    parts.push(message.subarray(from, begin), encode(bytes));
    from = begin + place.length;
  }
  return Buffer.concat([...parts, message.subarray(from)]);
}

const encoded = new WeakMap<Uint8Array, Buffer>();

/** Base64 in lines of 76 signs (RFC 2045, 6.8). */
function encode(bytes: Uint8Array): Buffer {
  const known = encoded.get(bytes);
  if (known !== undefined) return known;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  const made = Buffer.from(text.replace(/.{76}(?!$)/gu, "$&\r\n"));
  encoded.set(bytes, made);
  return made;
}
