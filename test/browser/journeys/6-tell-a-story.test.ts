// Journey 6, Tell a story: an interview comes in without names, two people code it, the person approves a quotation, and the page of the
// story stands beside the numbers of its city. Beside it: another story, written and taken back; a code that nobody used.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { expectSound } from "../expect-sound.ts";
import { openWorkbenchStand, PASSWORD, STUDY, type WorkbenchStand } from "../workbench-stand.ts";
import { look } from "./look.ts";

const RAW = `Entrevistadora: ¿Cómo fue volver?
Luz: Volví con mi hijo Óscar Mejía el 12/03/2026. Encontré un turno que termina a las dos, y el curso empieza a la una.
Entrevistadora: ¿Y quién le ayudó?
Luz: Una vecina de la pulpería El Roble me prestó para la venta. Mi número es 7777-1234.
`;
const SECRETS = ["Luz", "Óscar", "Mejía", "12/03/2026", "El Roble", "7777"];
const QUOTATION = "El curso empieza a la una.";

let stand: WorkbenchStand;

beforeAll(async () => {
  stand = await openWorkbenchStand();
  for (const language of ["es", "en", "fr"]) {
    await mkdir(join(stand.folder, "report", language), { recursive: true });
    await writeFile(join(stand.folder, "report", language, "01-cases.md"), "# Casos\n\n::cases{top=4 form=pages}\n");
  }
  for (const name of ["marta", "eva"])
    await setAccount(stand.workbench, { name, role: "qualitative", password: PASSWORD });
});
afterAll(() => stand.close());

async function bring(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Elegir la transcripción…" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

async function code(page: Page, turn: number, name: string): Promise<void> {
  await page.getByRole("button", { name: `Codificar el turno ${turn}` }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Código/ })
    .click();
  await page.getByRole("option", { name }).click();
}

/** Every file of the study, as text. */
async function wholeStudy(): Promise<string> {
  const paths = await readdir(stand.folder, { recursive: true, withFileTypes: true });
  const files = paths.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return (await Promise.all(files.map((path) => readFile(path, "utf8")))).join("\n");
}

/** Every word is decided on, and no name enters the study. */
async function bringWithoutNames(): Promise<void> {
  const page = await stand.open("cases?view=bring", { as: "marta" });
  await bring(page, "vacía.txt", " \n");
  await page.getByText("El archivo no se puede leer como transcripción").first().waitFor();
  await bring(page, "luz.txt", RAW);
  await page.getByText(/luz\.txt: 4 turnos, \d palabras o números por decidir\./).waitFor();
  await page.getByRole("button", { name: /De qué caso es/ }).click();
  await page.getByRole("option", { name: "Un turno que termina a las dos" }).click();
  const keep = page.getByRole("button", { name: "Guardar sin nombres" });
  expect(await keep.isDisabled()).toBe(true);
  // Who asks is not who tells.
  await page.getByRole("button", { name: "Decisión: Entrevistadora" }).click();
  await page.getByRole("option", { name: "dejar" }).click();
  await page.getByRole("textbox", { name: "Pasa a ser: Luz" }).fill("Ana");
  await page.getByRole("button", { name: "Cambiar lo que falta" }).click();
  await page.getByLabel("Algo más que quitar").fill("pulpería del Pino");
  await page.getByRole("button", { name: "Agregar" }).click();
  await page.getByText("Esas palabras no están en la transcripción.").waitFor();
  await page.getByLabel("Algo más que quitar").fill("El Roble");
  await page.getByRole("button", { name: "Agregar" }).click();
  await page.getByRole("button", { name: "Ver cómo queda" }).click();
  const read = page.locator("pre.transcript");
  await expect.poll(() => read.innerText()).toContain("Ana: Volví con mi hijo [persona");
  for (const word of SECRETS) expect(await read.innerText()).not.toContain(word);
  await look(page, "6-bring");
  await expectSound(page, "bring an interview");
  await keep.click();
  await page.getByText("La entrevista «ana» entró sin nombres.").waitFor();
  const kept = await wholeStudy();
  expect(kept).toContain("Encontré un turno que termina a las dos");
  for (const word of SECRETS) expect(kept).not.toContain(word);
  await page.context().close();
}

/** A code that nobody used is taken out again. */
async function beginCodebook(): Promise<void> {
  const page = await stand.open("cases?view=codes", { as: "marta" });
  await page.getByText("El libro de códigos está vacío.").waitFor();
  for (const [id, name] of [
    ["barrier-hours", "Horario y lugar"],
    ["support", "Apoyos"],
    ["mistake", "Un error"],
  ] as const) {
    await page.getByRole("button", { name: "Agregar un código…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Clave del código").fill(id);
    for (const language of ["Español", "English", "Français"])
      await dialog.getByLabel(`Nombre (${language})`).fill(name);
    await dialog.getByRole("button", { name: "Guardar el código" }).click();
    await page.locator(".data").getByText(name, { exact: true }).waitFor();
  }
  await page
    .getByRole("row", { name: /Un error/ })
    .getByRole("button", { name: "Quitar…" })
    .click();
  await page.getByRole("button", { name: "Quitar", exact: true }).click();
  await page.locator(".data").getByText("Un error").waitFor({ state: "detached" });
  await expectSound(page, "codebook");
  await page.context().close();
}

/** The colleague does not look; then both see how far they agree. */
async function codeWithColleague(): Promise<void> {
  const page = await stand.open("cases?view=interviews&interview=ana", { as: "marta" });
  await code(page, 2, "Horario y lugar");
  // By keyboard: the last words of the turn.
  await page.getByRole("dialog").getByLabel("Palabras del turno").focus();
  await page.keyboard.press("Control+End");
  for (let letter = 0; letter < QUOTATION.length; letter += 1) await page.keyboard.press("Shift+ArrowLeft");
  await page.getByText("Se codifica: «el curso empieza a la una.»").waitFor();
  await page.getByRole("button", { name: "Dar el código" }).click();
  await page.locator(".turns mark", { hasText: "el curso empieza a la una." }).waitFor();
  await code(page, 4, "Apoyos");
  await page.getByRole("button", { name: "Dar el código" }).click();
  await expect.poll(() => page.locator(".codings li").count()).toBe(2);
  await page.getByRole("button", { name: "Quitar Apoyos" }).click();
  await expect.poll(() => page.locator(".codings li").count()).toBe(1);
  await look(page, "6-coded");
  await expectSound(page, "interview");
  await page.context().close();

  const other = await stand.open("cases?view=interviews&interview=ana", { as: "eva" });
  await other.locator(".turns").waitFor();
  expect(await other.locator(".codings li").count()).toBe(0);
  await code(other, 2, "Horario y lugar");
  await other.getByRole("button", { name: "Dar el código" }).click();
  await expect.poll(() => other.locator(".codings li").count()).toBe(1);
  await other.getByRole("button", { name: /Códigos de/ }).click();
  await other.getByRole("option", { name: "todas las personas" }).click();
  await expect.poll(() => other.locator(".codings li").count()).toBe(2);
  // Nobody takes out what another coded.
  expect(await other.getByRole("button", { name: "Quitar Horario y lugar" }).count()).toBe(1);
  await other.goto(`${stand.address}/app/${STUDY}/cases?view=codes`);
  await other.getByText("eva / marta: 1.00").waitFor();
  await expectSound(other, "agreement");
  await other.context().close();
}

/** It then stands on the page of the story, beside the numbers of the city. */
async function haveQuotationApproved(): Promise<void> {
  const page = await stand.open("cases/ana", { as: "marta" });
  await page.getByRole("button", { name: "Proponer una cita…" }).click();
  for (const [language, words] of [
    ["Español", QUOTATION],
    ["English", "The course begins at one."],
    ["Français", "Le cours commence à une heure."],
  ] as const)
    await page.getByRole("dialog").getByLabel(language).fill(words);
  await page.getByRole("button", { name: "Proponer", exact: true }).click();
  const proposed = page.locator(".tasks li", { hasText: QUOTATION });
  await proposed.getByText("por aprobar").waitFor();
  await proposed.getByRole("button", { name: "La persona aprobó…" }).click();
  await page.getByLabel("Motivo").fill("se la leímos por teléfono");
  await page.getByRole("button", { name: "La persona aprobó", exact: true }).click();
  await proposed.getByText("aprobada").waitFor();
  await look(page, "6-case");
  await expectSound(page, "case");
  await page.context().close();

  const chapters = await stand.open("publications?view=chapters&chapter=01-cases&language=es&place=HND");
  const preview = chapters.frameLocator("iframe.preview");
  await preview.getByText(QUOTATION).first().waitFor();
  await look(chapters, "6-story");
  const story = await preview.locator("body").innerText();
  expect(story).toContain("Las necesidades de esta historia en San Pedro Sula");
  expect(story).toMatch(/Empleo: la recibió[\s\S]*\d+\s%/u);
  await chapters.context().close();
}

test("a researcher takes the names out of an interview, codes it with a colleague, has a quotation approved, and the page of the story stands beside the numbers of its city", async () => {
  await bringWithoutNames();
  await beginCodebook();
  await codeWithColleague();
  await haveQuotationApproved();
  await verifyLedgers(stand.workbench.store);
});

test("another story is written, waits for nobody's file, is put right and taken back", async () => {
  const page = await stand.open("cases?view=write", { as: "marta" });
  const fill = (label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words);
  await fill("Clave", "eva-choluteca");
  await fill("Seudónimo", "Eva");
  await page.getByRole("button", { name: /Ciudad/ }).click();
  await page.getByRole("option", { name: "San Miguel" }).click();
  await page.locator("label.box", { hasText: "Empleo" }).click();
  await fill("Día", "2026-06-12");
  await fill("Versión del texto leído", "1");
  for (const language of ["Español", "English", "Français"]) {
    await fill(`Título (${language})`, "Una puerta");
    await fill(`Historia (${language})`, "Primer párrafo.\n\nSegundo párrafo.");
  }
  await page.getByRole("button", { name: "Guardar la historia" }).click();
  await page.locator(".note.fault").waitFor();
  await page.locator("label.box", { hasText: "publicar la historia" }).click();
  await page.getByRole("button", { name: "Guardar la historia" }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/app/${STUDY}/cases/eva-choluteca`);
  await page.locator(".reading", { hasText: "Segundo párrafo." }).waitFor();
  await page.getByText("Corregir la historia").click();
  await fill("Seudónimo", "Ester");
  await page.getByRole("button", { name: "Guardar la historia" }).click();
  await expect.poll(() => readFile(join(stand.folder, "cases/eva-choluteca.md"), "utf8")).toContain("pseudonym: Ester");
  await page.getByRole("button", { name: "La persona retiró su consentimiento…" }).click();
  await page.getByRole("button", { name: "Sí, destruir" }).click();
  await expect.poll(() => readFile(join(stand.folder, "cases/eva-choluteca.md"), "utf8")).not.toContain("párrafo");
  await page.goto(`${stand.address}/app/${STUDY}/cases?view=write`);
  await page.getByLabel("Clave", { exact: true }).waitFor();
  await expectSound(page, "write a story");
  await page.context().close();
});
