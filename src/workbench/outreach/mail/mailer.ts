// What sends one message, and says how it ended. Real forms: an SMTP server, a folder of files.
import type { SendingState } from "#store/acts/outreach-acts";

export interface OutgoingMail {
  readonly from: { readonly name: string; readonly mail: string };
  readonly replyTo?: string | undefined;
  readonly to: { readonly name: string; readonly mail: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly date: Date;
  /** Page that ends messages; takes a POST without question (RFC 8058). */
  readonly unsubscribe: string;
  readonly language: string;
  readonly attachments: readonly MailAttachment[];
  /** An invitation that calendars take (RFC 6047). */
  readonly calendar?: { readonly method: string; readonly text: string } | undefined;
}

/** Under which the calendar of an invitation lies in its message. */
export const CALENDAR_NAME = "invitation.ics";

export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Delivery {
  readonly state: SendingState;
  /** What the server said, without addresses. */
  readonly detail: string;
  /** The server did not answer at all: the next messages would fare the same. */
  readonly isServerGone?: boolean;
}

export interface Mailer {
  /** Throws `workbench/mail-server-refuses-us`. */
  readonly send: (mail: OutgoingMail) => Promise<Delivery>;
  readonly close: () => Promise<void>;
}
