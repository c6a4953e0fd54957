// How mail leaves: by the server in SMTP_URL; without it, as `.eml` files in a folder.
import { resolve } from "node:path";
import type { Mailer } from "#workbench/outreach/mail/mailer";
import { openOutbox } from "#workbench/outreach/mail/outbox-mailer";
import { openSmtp } from "#workbench/outreach/mail/smtp-mailer";
import type { Workbench } from "#workbench/workbench";
import { type Invocation, type OptionSpec, textOption } from "./command.ts";
import { textSpec } from "./options.ts";

export const OUTBOX_OPTION: OptionSpec = textSpec("outbox", "<folder>", {
  es: "carpeta de mensajes .eml cuando no hay SMTP_URL (si no: «outbox»)",
  en: "folder of .eml messages where there is no SMTP_URL (otherwise: “outbox”)",
  fr: "dossier des messages .eml sans SMTP_URL (sinon : « outbox »)",
});

/** Throws `workbench/mail-server-url-is-wrong`. */
export function openMailer(invocation: Invocation, { effects }: Workbench): Mailer {
  const { environment, folder } = invocation.caller;
  const url = environment.SMTP_URL;
  return url ? openSmtp({ url }) : openOutbox(effects, resolve(folder, textOption(invocation, "outbox") ?? "outbox"));
}
