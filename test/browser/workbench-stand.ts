// A server with the small study computed into its store, and people who sign in by a real browser.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { openServer } from "#server/open-server";
import { setAccount } from "#workbench/accounts";
import { openStudyBuilder } from "#workbench/build/study-builder";
import type { Effects } from "#workbench/effect/effects";
import { receivedRows } from "#workbench/intake/received-rows";
import { keepDoing } from "#workbench/keep-doing";
import { type OpenWorkbench, openWorkbench } from "#workbench/open-workbench";
import { openSmtp } from "#workbench/outreach/mail/smtp-mailer";
import { openDueSending } from "#workbench/outreach/send-due";
import { tellTrace } from "#workbench/trace/tell-trace";
import { traceAnyStudy } from "#workbench/trace/trace-any-study";
import { watchFieldwork } from "#workbench/watch-fieldwork";
import { computeStudy, copyStudy, STUDY } from "../fixture/computed-study.ts";
import { makeSchema } from "../fixture/stores.ts";
import { DESK } from "./expect-sound.ts";
import { openBrowser } from "./open-browser.ts";

export { STUDY };
export const PASSWORD = "tres palabras al azar";

export interface WorkbenchStand {
  readonly workbench: OpenWorkbench;
  /** Copy of the small study that tests may change. */
  readonly folder: string;
  readonly address: string;
  readonly browser: Browser;
  /** Signed in, on a page of the study: `explore`, `series?q=x`. */
  readonly open: (place: string, options?: BrowserContextOptions & { readonly as?: string }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Where the rows are: in the data folder always, and on a server where TEST_DATABASE_URL names one. */
export const DATABASES: readonly (readonly [name: string, server: string | undefined])[] = [
  ["the embedded database", undefined],
  ...(process.env.TEST_DATABASE_URL === undefined ? [] : [["PostgreSQL", process.env.TEST_DATABASE_URL] as const]),
];

interface Surroundings {
  /** Server of PostgreSQL, on which the stand has a schema of its own. __Default value:__ the embedded database */
  readonly server?: string | undefined;
  /** Changes the copy of the study before it is computed. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** How other servers are asked. __Default value:__ as in earnest */
  readonly fetch?: Effects["web"]["fetch"];
  /** What the clock of the server says. __Default value:__ the time */
  readonly now?: () => Date;
  /** Where mail goes; without it none leaves. */
  readonly smtp?: () => string;
}

export async function openWorkbenchStand(surroundings: Surroundings = {}): Promise<WorkbenchStand> {
  const { prepare, server: databases } = surroundings;
  const root = await mkdtemp(join(tmpdir(), "tornaviaje-pages-"));
  const folder = join(root, "study");
  await copyStudy(folder);
  await prepare?.(folder);
  const schema = databases === undefined ? undefined : await makeSchema(databases);
  const environment = schema === undefined ? {} : { DATABASE_URL: schema.url };
  const opened = await openWorkbench({ data: join(root, "data"), environment });
  const workbench: OpenWorkbench = { ...opened, effects: effectsOf(opened.effects, surroundings) };
  await computeStudy(workbench, folder);
  for (const role of ["coordinator", "viewer"] as const)
    await setAccount(workbench, { name: role, role, password: PASSWORD });
  const { store } = workbench;
  const fieldwork = watchFieldwork(workbench.effects, {
    ...{ folder, received: (form) => receivedRows(store, form), lastAct: (study) => store.acts.last(study) },
  });
  const publications = join(root, "out");
  await workbench.effects.files.writeAtomically(join(publications, "index.html"), new TextEncoder().encode("<p>–</p>"));
  const builder = openStudyBuilder(workbench);
  const { smtp } = surroundings;
  const openMailer = smtp && (() => openSmtp({ url: smtp(), patienceMilliseconds: 1000 }));
  const server = await openServer({
    publications,
    trace: async (id, longestLine) => tellTrace(await traceAnyStudy(workbench.store, id), longestLine),
    desk: workbench,
    fieldwork,
    folder,
    builder,
    ...(openMailer === undefined ? {} : { openMailer }),
  });
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  const sending = openMailer && keepSending(workbench, { openMailer, publicUrl: address, publications });
  const browser = await openBrowser();
  return {
    ...{ workbench, folder, address, browser },
    open: (place, options) => openPage({ browser, address }, place, options),
    close: async () => {
      await sending?.stop();
      await browser.close();
      await server.close();
      await workbench.close();
      await schema?.drop();
      await rm(root, { recursive: true });
    },
  };
}

function effectsOf(effects: Effects, { fetch, now }: Surroundings): Effects {
  const web = fetch === undefined ? effects.web : { ...effects.web, fetch };
  return { ...effects, web, clock: now === undefined ? effects.clock : { now } };
}

/** As the server in earnest does it. */
function keepSending(
  workbench: OpenWorkbench,
  plan: Pick<Parameters<typeof openDueSending>[1], "openMailer" | "publicUrl" | "publications">,
) {
  const { sendDue } = openDueSending(workbench, { ...plan, mayGoOn: () => true, tell: () => {} });
  return keepDoing(sendDue, 200, () => {});
}

async function openPage(
  { browser, address }: Pick<WorkbenchStand, "browser" | "address">,
  place: string,
  { as = "coordinator", ...options }: BrowserContextOptions & { readonly as?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, locale: "es-SV", ...options });
  await signInQuietly(context, address, as);
  const page = await context.newPage();
  await page.goto(`${address}/app/${STUDY}/${place}`);
  await page.getByRole("navigation").waitFor();
  return page;
}

/** As the page to sign in does it, which has tests of its own: the session is a cookie of this browser from then on. */
export async function signInQuietly(context: BrowserContext, address: string, name: string): Promise<void> {
  const answer = await context.request.post(`${address}/api/v1/session`, { data: { name, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${name} may not sign in: ${await answer.text()}`);
}
