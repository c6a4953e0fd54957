// A server with the small study computed into its store, and people who sign in by a real browser.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { openServer } from "#server/open-server";
import { setAccount } from "#workbench/accounts";
import { openStudyBuilder } from "#workbench/build/study-builder";
import { checkStudy } from "#workbench/check-study";
import { compareStudyRounds } from "#workbench/compare-study-rounds";
import { deriveStudy, keepDerived } from "#workbench/derive-study";
import type { Effects } from "#workbench/effect/effects";
import { estimateStudy } from "#workbench/estimate-study";
import { keepStudy } from "#workbench/keep-study";
import { type OpenWorkbench, openWorkbench } from "#workbench/open-workbench";
import { importIntoDirectory } from "#workbench/services/import-into-directory";
import { tellTrace } from "#workbench/trace/tell-trace";
import { traceAnyStudy } from "#workbench/trace/trace-any-study";
import { watchFieldwork } from "#workbench/watch-fieldwork";
import { findFaults } from "./find-faults.ts";
import { openBrowser } from "./open-browser.ts";

export const STUDY = "small-study";
export const PASSWORD = "tres palabras al azar";
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 860 };

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

interface Surroundings {
  /** Changes the copy of the study before it is computed. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** How other servers are asked. __Default value:__ as in earnest */
  readonly fetch?: Effects["web"]["fetch"];
}

export async function openWorkbenchStand({ prepare, fetch }: Surroundings = {}): Promise<WorkbenchStand> {
  const root = await mkdtemp(join(tmpdir(), "tornaviaje-pages-"));
  const folder = join(root, "study");
  await cp(fileURLToPath(new URL("../fixture/small-study", import.meta.url)), folder, { recursive: true });
  await prepare?.(folder);
  const opened = await openWorkbench({ data: join(root, "data"), environment: {} });
  const { effects } = opened;
  const web = fetch === undefined ? effects.web : { ...effects.web, fetch };
  const workbench: OpenWorkbench = { ...opened, effects: { ...effects, web } };
  await computeStudy(workbench, folder);
  for (const role of ["coordinator", "viewer"] as const)
    await setAccount(workbench, { name: role, role, password: PASSWORD });
  const fieldwork = watchFieldwork(workbench.effects, { folder });
  const publications = join(root, "out");
  await workbench.effects.files.writeAtomically(join(publications, "index.html"), new TextEncoder().encode("<p>–</p>"));
  const builder = openStudyBuilder(workbench);
  const server = await openServer({
    publications,
    trace: async (id, longestLine) => tellTrace(await traceAnyStudy(workbench.store, id), longestLine),
    desk: workbench,
    fieldwork,
    folder,
    builder,
  });
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  const browser = await openBrowser();
  return {
    ...{ workbench, folder, address, browser },
    open: (place, options) => openPage({ browser, address }, place, options),
    close: async () => {
      await browser.close();
      await server.close();
      await workbench.close();
      await rm(root, { recursive: true });
    },
  };
}

/** What `run` does, but for the reports. */
async function computeStudy(workbench: OpenWorkbench, path: string): Promise<void> {
  const { folder } = await checkStudy(workbench.effects, path);
  if (folder === undefined) throw new Error("the small study has errors");
  await keepStudy(workbench, folder);
  await importIntoDirectory(workbench, STUDY, { file: join(path, "services", "services.csv") });
  const sample = await estimateStudy(workbench, folder);
  const numbers = { ...sample, ...(await compareStudyRounds(workbench, folder, sample)) };
  await keepDerived(workbench, folder, deriveStudy(folder, numbers));
}

async function openPage(
  { browser, address }: Pick<WorkbenchStand, "browser" | "address">,
  place: string,
  { as = "coordinator", ...options }: BrowserContextOptions & { readonly as?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, locale: "es-SV", ...options });
  const page = await context.newPage();
  await page.goto(`${address}/app/${STUDY}/${place}`);
  await page.locator("input[autocomplete=username]").fill(as);
  await page.locator("input[type=password]").fill(PASSWORD);
  await page.locator("button[type=submit]").click();
  await page.getByRole("navigation").waitFor();
  // Anew: what was said aloud on signing in is gone.
  await page.goto(`${address}/app/${STUDY}/${place}`);
  await page.getByRole("navigation").waitFor();
  return page;
}

/** By day and by night, on a phone and on a desk. */
const LOOKS = [
  ["phone by day", PHONE, "light"],
  ["phone by night", PHONE, "dark"],
  ["desk by day", DESK, "light"],
  ["desk by night", DESK, "dark"],
] as const;

/** What axe finds in each look, and whether something must be scrolled sideways. */
export async function expectSound(page: Page, place: string): Promise<void> {
  await expect.poll(() => page.locator(".loading").count()).toBe(0);
  for (const [look, viewport, colorScheme] of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const faults = await findFaults(page, { areColoursAll: colorScheme === "dark" });
    expect(faults, `${place} ${look}`).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), `${place} ${look}`).toBe(true);
  }
}
