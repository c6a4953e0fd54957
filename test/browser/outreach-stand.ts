// A server that sends by itself, a mail server that takes what it sends, and a coordinator at a desk who looks on.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openServer } from "#server/open-server";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { keepDoing } from "#workbench/keep-doing";
import { openSmtp } from "#workbench/outreach/mail/smtp-mailer";
import { openDueSending } from "#workbench/outreach/send-due";
import type { MailServer } from "../fixture/mail-server.ts";
import { addContact, makeOutreach } from "../fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";
import { DESK, expectSound } from "./expect-sound.ts";
import { openBrowser } from "./open-browser.ts";
import { PASSWORD, signInQuietly } from "./workbench-stand.ts";

export interface OutreachStand {
  /** Outreach, on the view that was asked for. */
  readonly page: Page;
  readonly browser: Browser;
  readonly address: string;
  readonly desk: Desk;
  readonly store: TestStore["store"];
  /** For files that a test brings. */
  readonly folder: string;
  /** Where the mail goes: a test may put another server in the place of one that died. */
  smtp: MailServer;
  /** Axe, contrast and width on phone and desk, by day and by night; pictures where TORNAVIAJE_PICTURES names a folder. */
  readonly sees: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Wish {
  readonly study: string;
  /** Stakeholders with an address. */
  readonly count: number;
  readonly contacts: readonly Omit<Parameters<typeof addContact>[1], "study">[];
  readonly view: string;
  readonly smtp: MailServer;
}

export async function openOutreachStand({ study, count, contacts, view, smtp }: Wish): Promise<OutreachStand> {
  // PostgreSQL where there is one.
  const backend = BACKENDS.at(-1);
  if (backend === undefined) throw new Error("no store");
  const opened = await backend.open();
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-outreach-"));
  const { desk } = await makeOutreach(opened.store, { study, count, now: new Date() });
  for (const contact of contacts) await addContact(desk, { study, ...contact });
  await setAccount(desk, { name: "ana", role: "coordinator", password: PASSWORD });
  const openMailer = () => openSmtp({ url: stand.smtp.url, patienceMilliseconds: 1000 });
  const server = await openServer({ publications: folder, trace: async () => ({}), ...{ desk, openMailer } });
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  const { sendDue } = openDueSending(desk, {
    ...{ openMailer, publicUrl: address, publications: folder },
    ...{ mayGoOn: () => true, tell: () => {} },
  });
  const sending = keepDoing(sendDue, 200, () => {});
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: DESK, locale: "es-SV" });
  await signInQuietly(context, address, "ana");
  const page = await context.newPage();
  const stand: OutreachStand = {
    ...{ page, browser, address, desk, folder, smtp },
    store: opened.store,
    sees: (name) => sees(page, `${view}-${name}`),
    close: async () => {
      await sending.stop();
      await browser.close();
      await server.close();
      await stand.smtp.stop();
      await opened.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await page.goto(`${address}/app/${study}/outreach?view=${view}`);
  return stand;
}

async function sees(page: Page, name: string): Promise<void> {
  await expectSound(page, name);
  const pictures = process.env.TORNAVIAJE_PICTURES;
  if (pictures !== undefined) {
    await mkdir(pictures, { recursive: true });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 860 });
      await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
    }
  }
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: "light" });
}
