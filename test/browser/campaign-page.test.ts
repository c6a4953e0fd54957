// A campaign in the browser, from the empty page to the last message: composed, looked at, tested, started against a mail server
// that dies on the way, seen broken off after a reload too, resumed; each has it once.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMailServer } from "../fixture/mail-server.ts";
import { type OutreachStand, openOutreachStand } from "./outreach-stand.ts";

const study = "in-browser";
const COUNT = 9;
const TAKEN_BEFORE_DEATH = 4;

let stand: OutreachStand;
let page: Page;

beforeAll(async () => {
  const smtp = await openMailServer({ after: dieOnTheWay });
  const contacts = [
    { stakeholder: "ST-SLV-001", mail: "ST-SLV-002@example.org" },
    { stakeholder: "ST-SLV-003", mail: "", whatsapp: "+50370000000" },
  ];
  stand = await openOutreachStand({ study, count: COUNT, contacts, view: "campaigns", smtp });
  page = stand.page;
}, 300_000);
afterAll(() => stand?.close());

/** The message is taken, and the server is gone before it says so. */
function dieOnTheWay(taken: number): "take" | "close" {
  if (taken < TAKEN_BEFORE_DEATH) return "take";
  void stand.smtp.stop();
  return "close";
}

const sees = (name: string) => stand.sees(name);
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
    expect(stand.smtp.mails.map(({ to }) => to)).toEqual(["team@example.org"]);
    await page.getByRole("button", { name: "Dejarlo listo" }).press("Enter");
    await state("lista, sin iniciar");
    await sees("planned");
  });

  test("breaks off with the mail server, says so after a reload, and resumed reaches each once", {
    timeout: 300_000,
  }, async () => {
    const dying = stand.smtp;
    await page.getByRole("button", { name: "Iniciar" }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Iniciar" }).press("Enter");
    await state("interrumpida");
    await page.reload();
    await state("interrumpida");
    await page.getByText("El servidor de correo no responde.").waitFor();
    await sees("broken-off");
    stand.smtp = await openMailServer({ port: dying.port });
    await page.getByRole("button", { name: "Reanudar" }).press("Enter");
    await state("correo enviado; falta entregar a mano");
    const all = [...dying.mails, ...stand.smtp.mails]
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
    const sentBefore = stand.smtp.mails.length;
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
    expect(stand.smtp.mails.length).toBe(sentBefore);
  });
});
