// Without a server: messages as `.eml` files in a folder, named by their Message-ID, so that a second sending writes the same file.
import { join } from "node:path";
import type { Effects } from "../../effect/effects.ts";
import { buildMail } from "./build-mail.ts";
import type { Mailer } from "./mailer.ts";

export function openOutbox({ files }: Pick<Effects, "files">, folder: string): Mailer {
  return {
    send: async (mail) => {
      const name = mail.messageId.replace(/^<|@.*$/gu, "").replace(/[^A-Za-z0-9.-]/gu, "_");
      await files.writeAtomically(join(folder, `${name}.eml`), new Uint8Array(await buildMail(mail)));
      return { state: "sent", detail: "outbox" };
    },
    close: async () => {},
  };
}
