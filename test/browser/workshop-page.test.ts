// A workshop in the browser: called, invited to, answered, recorded; its agreement proved and done. Then what came back by mail, and
// an address that may be written to again.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "#server/open-server";
import { setAccount } from "#workbench/accounts";
import { keepDoing, type Repeated } from "#workbench/keep-doing";
import { openSmtp } from "#workbench/outreach/mail/smtp-mailer";
import { openDueSending } from "#workbench/outreach/send-due";
import { type MailServer, openMailServer } from "../fixture/mail-server.ts";
import { addContact, makeOutreach } from "../fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";
import { DESK, expectSound } from "./expect-sound.ts";
import { openBrowser } from "./open-browser.ts";
import { PASSWORD, signInQuietly } from "./workbench-stand.ts";

const study = "workshop";

let opened: TestStore;
let server: FastifyInstance;
let browser: Browser;
let smtp: MailServer;
let sending: Repeated;
let page: Page;
let address = "";
let folder = "";

beforeAll(async () => {
  // PostgreSQL where there is one.
  const backend = BACKENDS.at(-1);
  if (backend === undefined) throw new Error("no store");
  opened = await backend.open();
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-workshop-"));
  const { desk } = await makeOutreach(opened.store, { study, count: 3, now: new Date() });
  await addContact(desk, { study, stakeholder: "ST-SLV-003", mail: "", whatsapp: "+50370000000" });
  await setAccount(desk, { name: "ana", role: "coordinator", password: PASSWORD });
  smtp = await openMailServer();
  const openMailer = () => openSmtp({ url: smtp.url, patienceMilliseconds: 1000 });
  server = await openServer({ publications: folder, trace: async () => ({}), ...{ desk, openMailer } });
  address = await server.listen({ port: 0, host: "127.0.0.1" });
  const place = { openMailer, publicUrl: address, publications: folder };
  const { sendDue } = openDueSending(desk, { ...place, mayGoOn: () => true, tell: () => {} });
  sending = keepDoing(sendDue, 200, () => {});
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: DESK, locale: "es-SV" });
  await signInQuietly(context, address, "ana");
  page = await context.newPage();
  await page.goto(`${address}/app/${study}/outreach?view=events`);
}, 300_000);
afterAll(async () => {
  await sending?.stop();
  await browser?.close();
  await server?.close();
  await smtp?.stop();
  await opened?.remove();
});

async function sees(name: string): Promise<void> {
  await expectSound(page, name);
  const pictures = process.env.TORNAVIAJE_PICTURES;
  if (pictures !== undefined) {
    await mkdir(pictures, { recursive: true });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 860 });
      await page.screenshot({ path: join(pictures, `workshop-${name}-${width}.png`), fullPage: true });
    }
  }
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: "light" });
}

const press = (name: string | RegExp) => page.getByRole("button", { name }).press("Enter");
const says = (words: string) => page.getByText(words).first().waitFor({ timeout: 60_000 });

describe.sequential("a workshop in the browser", () => {
  test("is called; what is wrong is said in its place", { timeout: 120_000 }, async () => {
    await says("No se ha convocado ningún taller.");
    await press("Convocar un taller");
    await page.getByLabel("Clave").fill("taller-acuerdos");
    await page.getByLabel("Nombre del taller").fill("Presentación y acuerdos");
    await page.getByLabel("Empieza").fill("2020-02-10T09:00-06:00");
    await page.getByLabel("Termina").fill("2020-02-10T12:00-06:00");
    await page.getByLabel("Dónde").fill("San Salvador");
    await page.getByLabel("Agenda").fill("Hallazgos\nAcuerdos");
    await press("Convocar");
    await page.locator(".note.fault").waitFor();
    await page.getByLabel("Empieza").fill("2099-02-10T09:00-06:00");
    await page.getByLabel("Termina").fill("2099-02-10T12:00-06:00");
    await press("Convocar");
    await page.getByRole("heading", { name: "Presentación y acuerdos" }).waitFor();
    await says("Nadie fue invitado todavía.");
    await sees("called");
  });

  test("is invited to by a campaign that carries its calendar", { timeout: 180_000 }, async () => {
    await page.getByRole("link", { name: "Preparar la invitación" }).press("Enter");
    await page.getByLabel("Nombre del envío").fill("invitacion");
    await page.getByLabel("Su correo").fill("estudio@example.org");
    await says("Presentación y acuerdos,");
    await press("Ver lo que recibe cada quien");
    await says("invitation.ics");
    await sees("composed");
    await press("Dejarlo listo");
    await says("lista, sin iniciar");
    await says("Cartas y textos para WhatsApp por entregar: 1.");
    await press("Iniciar");
    await page.getByRole("alertdialog").getByRole("button", { name: "Iniciar" }).press("Enter");
    await says("terminada");
    await sees("sent");
    const mails = await Promise.all(smtp.mails.map(({ bytes }) => PostalMime.parse(bytes)));
    const calendars = mails.map(({ attachments }) => attachments.find(({ filename }) => filename === "invitation.ics"));
    expect(mails).toHaveLength(3);
    expect(calendars.every((one) => one !== undefined)).toBe(true);
  });

  test("is answered on the personal page, and recorded with an agreement", { timeout: 180_000 }, async () => {
    const mails = await Promise.all(smtp.mails.map(({ bytes }) => PostalMime.parse(bytes)));
    const first = mails.find(({ to }) => to?.[0]?.address?.startsWith("st-slv-001"));
    const link = /https?:\/\/\S+\/p\/workshop\/[0-9a-f]{40}/u.exec(first?.text ?? "")?.[0] ?? "";
    const reader = await (await browser.newContext({ locale: "es-SV" })).newPage();
    await reader.goto(link);
    await reader.locator("form[action*=attendance] [name=people]").fill("2");
    await reader.locator("form[action*=attendance] [value=coming]").first().check();
    await reader.locator("form[action*=attendance] button").first().click();
    await reader.waitForURL(/saved=yes/u);
    await reader.close();
    await page.goto(`${address}/app/${study}/outreach?view=events&event=taller-acuerdos`);
    await page.getByRole("row").filter({ hasText: "Alcaldía 1" }).filter({ hasText: "viene" }).waitFor();
    await sees("replies");
    await page.getByText("Anotar lo que pasó").press("Enter");
    await page.getByLabel("Acta").fill("Se discutieron los hallazgos.");
    await page.getByLabel("Inquietudes").fill("El presupuesto ya está cerrado.");
    await press("Añadir un acuerdo");
    await page.getByLabel("Acción").fill("Abrir un curso");
    await page.getByLabel("Quién responde (cargo)").fill("Jefatura de empleo");
    await page.getByLabel("Qué se verá").fill("Un curso por trimestre");
    await page.getByLabel("Fecha").fill("2099-09-30");
    await sees("recording");
    await press(/Anotar el taller/u);
    await says("Acta anotada; cada acuerdo está entre los compromisos.");
    await says("Personas de Alcaldía 1: 2");
    await sees("recorded");
  });

  test("its agreement is proved with a document, and done", { timeout: 120_000 }, async () => {
    await page.goto(`${address}/app/${study}/outreach?view=commitments`);
    await page.getByRole("row").filter({ hasText: "Abrir un curso" }).filter({ hasText: "Alcaldía 1" }).waitFor();
    await press("Añadir prueba…");
    await page.getByLabel("Qué muestra").fill("El convenio firmado");
    const choosing = page.waitForEvent("filechooser");
    await press("Elegir el documento…");
    const path = join(folder, "convenio.pdf");
    await writeFile(path, "%PDF-1.7 convenio");
    await (await choosing).setFiles(path);
    await press("Añadir la prueba");
    await page.getByRole("link", { name: "El convenio firmado (convenio.pdf)" }).waitFor();
    await press("Cumplido…");
    await page.getByRole("dialog").getByRole("textbox").fill("El curso abrió en enero.");
    await page.getByRole("dialog").getByRole("button", { name: "Cumplido" }).press("Enter");
    await page.getByRole("row").filter({ hasText: "cumplido" }).waitFor();
    await sees("proved");
  });
});

describe.sequential("who is not written to", () => {
  test("is known by what came back, with the campaign; or by hand", { timeout: 120_000 }, async () => {
    await page.goto(`${address}/app/${study}/outreach?view=suppressions`);
    await says("Se puede escribir a todas las direcciones.");
    await sees("nobody-suppressed");
    const messages = await opened.store.messages.list(study, "invitacion");
    const { messageId = "" } =
      messages.find(({ stakeholder: of, channel }) => of === "ST-SLV-002" && channel === "mail") ?? {};
    const bounce = [
      "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
      "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n",
      "Final-Recipient: rfc822; st-slv-002@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n",
      `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${messageId}\r\n\r\nx\r\n--b--\r\n`,
    ].join("\r\n");
    const path = join(folder, "rebote.eml");
    await writeFile(path, bounce);
    const choosing = page.waitForEvent("filechooser");
    await press("Elegir el archivo…");
    await (await choosing).setFiles(path);
    await says("Mensajes leídos: 1. Rebotes: 1.");
    await page.getByRole("row").filter({ hasText: "Alcaldía 2" }).filter({ hasText: "el correo rebotó" }).waitFor();
    await page.getByRole("link", { name: "invitacion" }).waitFor();
    await page.getByLabel("Correo de quien no quiere más").fill("st-slv-001@example.org");
    await press("No escribirle más");
    await page.getByRole("row").filter({ hasText: "Alcaldía 1" }).filter({ hasText: "lo pidió" }).waitFor();
    await sees("suppressed");
  });

  test("may be written to again, with a reason that stays", { timeout: 120_000 }, async () => {
    const row = page.getByRole("row").filter({ hasText: "Alcaldía 2" });
    await row.getByRole("button", { name: "Volver a escribirle…" }).press("Enter");
    await page.getByRole("dialog").getByRole("textbox").fill("La dirección ya funciona.");
    await page.getByRole("dialog").getByRole("button", { name: "Quitar de la lista" }).press("Enter");
    await row.filter({ hasText: "quitada por ana" }).filter({ hasText: "La dirección ya funciona." }).waitFor();
    expect((await opened.store.suppressions.list(study)).size).toBe(1);
    await sees("lifted");
  });
});
