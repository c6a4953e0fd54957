// A message → its bytes (RFC 5322, MIME): plain and HTML parts, attachments, and the headers by which mail programs offer to
// end messages (RFC 2369, RFC 8058).
import MailComposer from "nodemailer/lib/mail-composer";
import type { OutgoingMail } from "./mailer.ts";

export function buildMail(mail: OutgoingMail): Promise<Buffer> {
  const { from, to, replyTo, subject, text, html, messageId, date, unsubscribe, language, attachments } = mail;
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
    attachments: attachments.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
