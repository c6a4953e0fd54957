// A study with forms on a real server, and a browser that is one of its devices.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { publishForm } from "#workbench/publish-form";
import { addDevice } from "#workbench/senders";
import { type FieldServer, openFieldServer } from "../fixture/field-server.ts";
import { BACKENDS } from "../fixture/stores.ts";
import { EVERY_KIND, VISIT } from "../fixture/web-forms.ts";
import { openBrowser } from "./open-browser.ts";

export const STUDY = "retorno";
/** How many forms the study has. */
const FORMS = 2;
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

export interface WebFormStand {
  readonly server: FieldServer;
  readonly browser: Browser;
  /** `http://…/f/retorno#device=…` */
  readonly deviceAddress: string;
  readonly publish: (xml: string) => Promise<void>;
  /** Ids of the instances that the server has, each once. */
  readonly received: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export async function openWebFormStand(): Promise<WebFormStand> {
  const [backend] = BACKENDS;
  if (backend === undefined) throw new Error("no store");
  const opened = await backend.open();
  const server = await openFieldServer(opened.store, { publications: opened.store.folder });
  const publish = async (xml: string) => {
    const bytes = new TextEncoder().encode(xml);
    await publishForm(server.desk, STUDY, { bytes, fileName: "form.xml", draft: false });
  };
  await publish(VISIT());
  await publish(EVERY_KIND());
  const { token } = await addDevice(server.desk, STUDY, "Tableta 1");
  const browser = await openBrowser();
  return {
    server,
    browser,
    deviceAddress: `${server.address}/f/${STUDY}#device=${token}`,
    publish,
    received: async () => {
      const submissions = await opened.store.submissions.list(STUDY, {});
      return submissions.map(({ instanceId }) => instanceId);
    },
    close: async () => {
      await browser.close();
      await server.close();
      await opened.remove();
    },
  };
}

export interface OpenDevice {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that the page complained of, and every address outside the server that it asked. */
  readonly faults: string[];
}

/** A browser of its own, with the forms on it and the app kept for use without a network. */
export async function openDevice(stand: WebFormStand, options: BrowserContextOptions = {}): Promise<OpenDevice> {
  const context = await stand.browser.newContext({ viewport: PHONE, locale: "es-SV", ...options });
  const page = await context.newPage();
  const faults = watchFaults(page, stand.server.address);
  await page.goto(stand.deviceAddress);
  await page
    .locator("ul.items li")
    .nth(FORMS - 1)
    .waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  return { context, page, faults };
}

export function watchFaults(page: Page, address: string): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/ERR_|status of [45]\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) faults.push(request.url());
  });
  return faults;
}

/** Fills in a visit and leaves the button to the caller. */
export async function fillVisit(page: Page, place: string): Promise<void> {
  await page.getByLabel("Lugar de la visita").fill(place);
  await page.getByLabel("¿Cuántas personas viven ahí?").fill("4");
  await page.getByText("No", { exact: true }).click();
}

export async function finish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Terminar y guardar" }).click();
}

/** From the first page: one visit, finished. */
export async function sendVisit(page: Page, place: string): Promise<void> {
  await page.getByRole("button", { name: "Empezar: Visita" }).click();
  await fillVisit(page, place);
  await finish(page);
  await page.getByText("Quedó guardada en este equipo.").waitFor();
}
