// A workshop in the browser: called, invited to, answered, recorded; its agreement proved and done. Then what came back by mail, and
// an address that may be written to again.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMailServer } from "../fixture/mail-server.ts";
import { type OutreachStand, openOutreachStand } from "./outreach-stand.ts";

const study = "workshop";

let stand: OutreachStand;
let page: Page;

beforeAll(async () => {
  const contacts = [{ stakeholder: "ST-SLV-003", mail: "", whatsapp: "+50370000000" }];
  stand = await openOutreachStand({ study, count: 3, contacts, view: "events", smtp: await openMailServer() });
  page = stand.page;
}, 300_000);
afterAll(() => stand?.close());

const sees = (name: string) => stand.sees(name);
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
    await page.getByRole("button", { name: "De qué lugar" }).click();
    await page.getByRole("option", { name: "El Salvador", exact: true }).click();
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
    // The text for WhatsApp waits for somebody to carry it.
    await says("correo enviado; falta entregar a mano");
    await sees("sent");
    const mails = await Promise.all(stand.smtp.mails.map(({ bytes }) => PostalMime.parse(bytes)));
    const calendars = mails.map(({ attachments }) => attachments.find(({ filename }) => filename === "invitation.ics"));
    expect(mails).toHaveLength(3);
    expect(calendars.every((one) => one !== undefined)).toBe(true);
  });

  test("is answered on the personal page, and recorded with an agreement", { timeout: 180_000 }, async () => {
    const mails = await Promise.all(stand.smtp.mails.map(({ bytes }) => PostalMime.parse(bytes)));
    const first = mails.find(({ to }) => to?.[0]?.address?.startsWith("st-slv-001"));
    const link = /https?:\/\/\S+\/p\/workshop\/[0-9a-f]{40}/u.exec(first?.text ?? "")?.[0] ?? "";
    const reader = await (await stand.browser.newContext({ locale: "es-SV" })).newPage();
    await reader.goto(link);
    await reader.locator("form[action*=attendance] [name=people]").fill("2");
    await reader.locator("form[action*=attendance] [value=coming]").first().check();
    await reader.locator("form[action*=attendance] button").first().click();
    await reader.waitForURL(/saved=yes/u);
    await reader.close();
    await page.goto(`${stand.address}/app/${study}/outreach?view=events&event=taller-acuerdos`);
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
    await press("Todos los talleres");
    await page.getByRole("row", { name: /1 1 2 1/ }).waitFor();
    await sees("by-place");
  });

  test("its agreement is proved with a document, and done", { timeout: 120_000 }, async () => {
    await page.goto(`${stand.address}/app/${study}/outreach?view=commitments`);
    await page.getByRole("row").filter({ hasText: "Abrir un curso" }).filter({ hasText: "Alcaldía 1" }).waitFor();
    await press("Añadir prueba…");
    await page.getByLabel("Qué muestra").fill("El convenio firmado");
    const choosing = page.waitForEvent("filechooser");
    await press("Elegir el documento…");
    const path = join(stand.folder, "convenio.pdf");
    await writeFile(path, "%PDF-1.7 convenio");
    await (await choosing).setFiles(path);
    await press("Añadir la prueba");
    await page.getByRole("link", { name: "El convenio firmado (convenio.pdf)" }).waitFor();
    await press("Cumplido…");
    await page.getByRole("dialog").getByRole("textbox").fill("El curso abrió en enero.");
    await page.getByRole("dialog").getByRole("button", { name: "Cumplido" }).press("Enter");
    await page.getByRole("row").filter({ hasText: "cumplido" }).waitFor();
    await sees("proved");
    await page.goto(`${stand.address}/app/${study}/outreach?view=tracker`);
    await page.getByRole("row", { name: /3 3 1 1 1 1 0 0$/ }).waitFor();
    await page.getByRole("button", { name: "Contar por" }).click();
    await page.getByRole("option", { name: "Institución" }).click();
    await page.getByRole("row", { name: "Alcaldía 1 1 1 1 1 1 1 0 0" }).waitFor();
    await sees("counted");
  });
});

describe.sequential("who is not written to", () => {
  test("is known by what came back, with the campaign; or by hand", { timeout: 120_000 }, async () => {
    await page.goto(`${stand.address}/app/${study}/outreach?view=suppressions`);
    await says("Se puede escribir a todas las direcciones.");
    await sees("nobody-suppressed");
    const messages = await stand.store.messages.list(study, "invitacion");
    const { messageId = "" } =
      messages.find(({ stakeholder: of, channel }) => of === "ST-SLV-002" && channel === "mail") ?? {};
    const bounce = [
      "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
      "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n",
      "Final-Recipient: rfc822; st-slv-002@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n",
      `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${messageId}\r\n\r\nx\r\n--b--\r\n`,
    ].join("\r\n");
    const path = join(stand.folder, "rebote.eml");
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
    expect((await stand.store.suppressions.list(study)).size).toBe(1);
    await sees("lifted");
  });
});
