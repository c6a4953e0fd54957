// A campaign in the browser, from the empty page to the last message: composed, looked at, tested, started against a mail server
// that dies on the way, seen broken off after a reload too, resumed; each has it once.
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "#server/open-server";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { keepDoing, type Repeated } from "#workbench/keep-doing";
import { openSmtp } from "#workbench/outreach/mail/smtp-mailer";
import { openDueSending } from "#workbench/outreach/send-due";
import { type MailServer, openMailServer } from "../fixture/mail-server.ts";
import { addContact, makeOutreach } from "../fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";
import { DESK, expectSound } from "./expect-sound.ts";
import { openBrowser } from "./open-browser.ts";
import { PASSWORD, signInQuietly } from "./workbench-stand.ts";

const study = "in-browser";
const COUNT = 9;
const TAKEN_BEFORE_DEATH = 4;

let opened: TestStore;
let server: FastifyInstance;
let browser: Browser;
let smtp: MailServer;
let sending: Repeated;
let page: Page;
let address = "";

const openMailer = () => openSmtp({ url: smtp.url, patienceMilliseconds: 1000 });

beforeAll(async () => {
  // PostgreSQL where there is one.
  const backend = BACKENDS.at(-1);
  if (backend === undefined) throw new Error("no store");
  opened = await backend.open();
  const { desk } = await makeOutreach(opened.store, { study, count: COUNT, now: new Date() });
  await addContact(desk, { study, stakeholder: "ST-SLV-001", mail: "ST-SLV-002@example.org" });
  await addContact(desk, { study, stakeholder: "ST-SLV-003", mail: "", whatsapp: "+50370000000" });
  await setAccount(desk, { name: "ana", role: "coordinator", password: PASSWORD });
  smtp = await openMailServer({ after: dieOnTheWay });
  server = await openServer({
    publications: await mkdtemp(join(tmpdir(), "tornaviaje-out-")),
    trace: async () => ({}),
    ...{ desk, openMailer },
  });
  address = await server.listen({ port: 0, host: "127.0.0.1" });
  sending = keepSending(desk);
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: DESK, locale: "es-SV" });
  await signInQuietly(context, address, "ana");
  page = await context.newPage();
  await page.goto(`${address}/app/${study}/outreach?view=campaigns`);
}, 300_000);
afterAll(async () => {
  await sending?.stop();
  await browser?.close();
  await server?.close();
  await smtp?.stop();
  await opened?.remove();
});

/** The message is taken, and the server is gone before it says so. */
function dieOnTheWay(taken: number): "take" | "close" {
  if (taken < TAKEN_BEFORE_DEATH) return "take";
  void smtp.stop();
  return "close";
}

function keepSending(desk: Desk): Repeated {
  const { sendDue } = openDueSending(desk, {
    ...{ openMailer, publicUrl: address, publications: "/out" },
    ...{ mayGoOn: () => true, tell: () => {} },
  });
  return keepDoing(sendDue, 200, () => {});
}

async function sees(name: string): Promise<void> {
  await expectSound(page, name);
  const folder = process.env.TORNAVIAJE_PICTURES;
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 860 });
      await page.screenshot({ path: join(folder, `campaign-${name}-${width}.png`), fullPage: true });
    }
  }
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: "light" });
}

const state = (words: string) => page.getByRole("status").filter({ hasText: words }).waitFor({ timeout: 60_000 });

describe.sequential("a campaign in the browser", () => {
  test("begins on a page that says what it is for", async () => {
    await page.getByText("Todavía no se ha enviado nada.").waitFor();
    await sees("empty");
  });

  test("is composed, and shows what each gets and who is left out and why", async () => {
    await page.getByRole("button", { name: "Preparar un envío" }).press("Enter");
    await page.getByLabel("Nombre del envío").fill("primero");
    await page.getByLabel("Su correo").fill("equipo");
    await page.getByRole("button", { name: "Ver lo que recibe cada quien" }).press("Enter");
    // What is wrong is said in its place, and what was written stays.
    await page.locator(".note.fault").waitFor();
    await page.getByLabel("Su correo").fill("estudio@example.org");
    await page.getByRole("button", { name: "Ver lo que recibe cada quien" }).press("Enter");
    await page.getByText(`${COUNT} por correo, 1 por WhatsApp, 0 por carta; 1 quedan fuera.`).waitFor();
    await page.getByText("la dirección ya recibe un mensaje").waitFor();
    await page.getByRole("button", { name: "Ver: Alcaldía 5", exact: true }).press("Enter");
    await page.getByRole("heading", { name: "What the study Small study recommends to Alcaldía 5" }).waitFor();
    await page.frameLocator("iframe.preview").getByText("Abrir cursos R-SLV-EMP-need (en)").waitFor();
    await sees("composed");
  });

  test("is tested on the team alone, and kept", async () => {
    await page.getByLabel("Enviar una prueba a").fill("team@example.org");
    await page.getByRole("button", { name: "Enviar prueba" }).press("Enter");
    await page.getByText("La prueba salió.").waitFor();
    expect(smtp.mails.map(({ to }) => to)).toEqual(["team@example.org"]);
    await page.getByRole("button", { name: "Dejarlo listo" }).press("Enter");
    await state("lista, sin iniciar");
    await sees("planned");
  });

  test("breaks off with the mail server, says so after a reload, and resumed reaches each once", {
    timeout: 300_000,
  }, async () => {
    const dying = smtp;
    await page.getByRole("button", { name: "Iniciar" }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Iniciar" }).press("Enter");
    await state("interrumpida");
    await page.reload();
    await state("interrumpida");
    await page.getByText("El servidor de correo no responde.").waitFor();
    await sees("broken-off");
    smtp = await openMailServer({ port: dying.port });
    await page.getByRole("button", { name: "Reanudar" }).press("Enter");
    await state("terminada");
    const all = [...dying.mails, ...smtp.mails]
      .map(({ to }) => to.toLowerCase())
      .filter((to) => to !== "team@example.org");
    expect(all.toSorted()).toEqual(Array.from({ length: COUNT }, (_, at) => `st-slv-00${at + 1}@example.org`));
    await page.getByText(/no se sabe si llegaron/u).waitFor();
    await page.getByRole("button", { name: "Darlos por enviados" }).press("Enter");
    await state(`Enviados ${COUNT}`);
    await sees("done");
  });

  test("a text for WhatsApp is ticked off by whoever handed it over", async () => {
    const tick = page.getByRole("button", { name: "Marcar como entregado: Alcaldía 3" });
    await tick.press("Enter");
    await page.getByText(/entregado por ana, /u).waitFor();
    await tick.waitFor({ state: "detached" });
    await sees("handed-over");
    await page.getByRole("button", { name: "Todos los envíos" }).press("Enter");
    await page.getByRole("row").filter({ hasText: "terminada" }).waitFor();
  });
});

describe.sequential("a campaign for a later hour", () => {
  test("what was written outlives a reload, until one begins again", async () => {
    await page.getByRole("button", { name: "Preparar un envío" }).press("Enter");
    await page.getByLabel("Nombre del envío").fill("a medias");
    await page.reload();
    await page.getByText("Aquí está lo que había escrito.").waitFor();
    expect(await page.getByLabel("Nombre del envío").inputValue()).toBe("a medias");
    await sees("kept-draft");
    await page.getByRole("button", { name: "Empezar de nuevo" }).press("Enter");
    expect(await page.getByLabel("Nombre del envío").inputValue()).toBe("");
    await page.reload();
    await page.getByLabel("Nombre del envío").waitFor();
    expect(await page.getByText("Aquí está lo que había escrito.").count()).toBe(0);
  });

  test("is scheduled, paused, resumed and stopped with a reason; nobody got anything", async () => {
    const sentBefore = smtp.mails.length;
    const tomorrow = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 19)}Z`;
    await page.getByLabel("Nombre del envío").fill("luego");
    await page.getByLabel("Su correo").fill("estudio@example.org");
    await page.getByLabel("No antes de (opcional)").fill(tomorrow);
    await page.getByRole("button", { name: "Ver lo que recibe cada quien" }).press("Enter");
    await page.getByRole("button", { name: "Dejarlo listo" }).press("Enter");
    await state("programada");
    await sees("scheduled");
    await page.getByRole("button", { name: "Pausar" }).press("Enter");
    await state("en pausa");
    await page.reload();
    await state("en pausa");
    await page.getByRole("button", { name: "Detener…" }).press("Enter");
    const asking = page.getByRole("dialog");
    await asking.getByRole("textbox").fill("El informe tenía un error.");
    await asking.getByRole("button", { name: "Detener" }).press("Enter");
    await state("detenida");
    await page.getByText("El informe tenía un error.").waitFor({ state: "attached" });
    await sees("stopped");
    expect(smtp.mails.length).toBe(sentBefore);
  });
});
