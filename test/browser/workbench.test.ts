// The workbench as a coordinator and a supervisor use it: a phone is added, a form comes in, it is reviewed.
import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import { realEffects } from "#workbench/effect/real-effects";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { watchFieldwork } from "#workbench/watch-fieldwork";
import { careFilled, careForm, PLANTED } from "../fixture/care-form.ts";
import { copyStudy, STUDY } from "../fixture/computed-study.ts";
import { type FieldServer, openFieldServer } from "../fixture/field-server.ts";
import { filled, smallForm } from "../fixture/small-form.ts";
import { BACKENDS, makeFolder, type TestStore } from "../fixture/stores.ts";
import { DESK, expectSound } from "./expect-sound.ts";
import { openBrowser } from "./open-browser.ts";
import { PASSWORD } from "./workbench-stand.ts";

/** Of the first that falls behind, so many are wanted. */
const TARGETS = "fieldwork:\n  - table: returnee\n    quotas: [{ city: SLV-SSA, sex: female, wanted: 500 }]\n";

const PLACES = [
  ...["fieldwork", "submissions", "submissions/uuid%3Aone", "submissions/uuid%3Acare-1"],
  ...["back-check", "forms", "senders", "links", "care"],
];

let opened: TestStore;
let folder: string;
let server: FieldServer;
let browser: Browser;
/** Goes from place to place, as somebody signed in does. */
let looking: Page | undefined;

beforeAll(async () => {
  const [backend] = BACKENDS;
  if (backend === undefined) throw new Error("no store");
  opened = await backend.open();
  folder = await makeFolder();
  await copyStudy(folder);
  await appendFile(join(folder, "study.yaml"), TARGETS);
  const fieldwork = watchFieldwork(realEffects(), { folder });
  server = await openFieldServer(opened.store, { publications: opened.store.folder, fieldwork });
  for (const role of ["coordinator", "supervisor", "viewer"] as const)
    await setAccount(server.desk, { name: role, role, password: PASSWORD });
  const bytes = new TextEncoder().encode(smallForm({ id: "otro" }));
  await publishForm(server.desk, STUDY, { bytes, fileName: "otro.xml", draft: false });
  const care = new TextEncoder().encode(careForm());
  await publishForm(server.desk, STUDY, { bytes: care, fileName: "care.xml", draft: false });
  for (const number of [1, 2, 3])
    await receiveSubmission(server.desk, STUDY, {
      ...{ xml: careFilled({ instance: `uuid:care-${number}`, age: String(30 + number) }), files: [] },
      ...{ source: "openrosa", submitter: `device:Celular ${number}` },
    });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await opened.remove();
  await rm(folder, { recursive: true });
});

async function signIn(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, locale: "es-SV", ...options });
  const page = await context.newPage();
  await page.goto(`${server.address}/app`);
  await page.locator("input[autocomplete=username]").fill(name);
  await page.locator("input[type=password]").fill(PASSWORD);
  await page.locator("button[type=submit]").click();
  return page;
}

async function publish(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Formularios" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Publicar un formulario…" }).click(),
  ]);
  await chooser.setFiles({ name: "retorno.xml", mimeType: "text/xml", buffer: Buffer.from(smallForm()) });
  await page.getByText("Publicado: retorno, versión 1.").waitFor();
}

/** What the code on the screen tells a phone. */
async function addPhone(page: Page, name: string): Promise<string> {
  await page.getByRole("link", { name: "Celulares" }).click();
  await page.getByRole("textbox", { name: "Nombre del celular" }).fill(name);
  await page.getByRole("button", { name: "Agregar" }).first().click();
  const row = page.getByRole("row", { name: new RegExp(name) });
  await row.getByRole("button", { name: "Ver código" }).click();
  const code = page.getByRole("img", { name: `Código de ${name}` });
  await code.waitFor();
  const settings = String(await code.getAttribute("src")).replace(/qr\.svg$/, "settings.json");
  const { general } = await (await page.request.get(server.address + settings)).json();
  await page.getByRole("button", { name: "Cerrar" }).click();
  return general.server_url;
}

async function send(address: string, instance: string): Promise<number> {
  const parts = new FormData();
  parts.set("xml_submission_file", new File([filled({ instance })], "xml_submission_file", { type: "text/xml" }));
  const headers = { "x-openrosa-version": "1.0" };
  return (await fetch(`${address}/submission`, { method: "POST", headers, body: parts })).status;
}

describe("the workbench", () => {
  test("a phone is added by its code, sends, and a supervisor asks for a correction with a note", async () => {
    const page = await openedStudy("coordinator");
    await publish(page);
    const address = await addPhone(page, "Celular 1");
    expect(await send(address, "uuid:one")).toBe(201);
    await page.getByRole("link", { name: "Respuestas" }).click();
    await page.getByRole("button", { name: /^\d+$/ }).first().click();
    const panel = page.locator(".panel");
    await panel.getByText("30", { exact: true }).waitFor();
    await panel.getByText("guardado aparte, cifrado").waitFor();
    expect(await panel.innerText()).not.toContain("Persona inventada");
    await panel.getByRole("button", { name: "Pedir corrección" }).click();
    await panel.getByText("Escriba qué hay que corregir, o por qué se rechaza.").waitFor();
    await panel.getByLabel("Nota").fill("Falta la edad.");
    await panel.getByRole("button", { name: "Pedir corrección" }).click();
    await page.locator(".review.has-issues").waitFor();
    const kept = await server.desk.store.submissions.get(STUDY, "uuid:one");
    expect(kept?.review).toBe("has-issues");
    await panel.getByRole("button", { name: "Retirar de las cuentas…" }).click();
    await page.getByRole("button", { name: "Retirar", exact: true }).click();
    await page.getByText("Escriba el motivo con al menos 8 letras.").waitFor();
    await page.getByLabel("Motivo").fill("era una prueba");
    await page.getByRole("button", { name: "Retirar", exact: true }).click();
    await panel.getByRole("button", { name: "Restituir" }).click();
    await panel.getByRole("button", { name: "Retirar de las cuentas…" }).waitFor();
    await panel.getByText("era una prueba").waitFor();
    await page.context().close();
  });

  test("a phone that was removed sends no more", async () => {
    const page = await openedStudy("coordinator");
    const address = await addPhone(page, "Celular perdido");
    await page
      .getByRole("row", { name: /Celular perdido/ })
      .getByRole("button", { name: "Quitar" })
      .click();
    await page.getByRole("button", { name: "Sí, quitar" }).click();
    await page.getByRole("row", { name: /Celular perdido.*quitado/ }).waitFor();
    expect(await send(address, "uuid:stolen")).toBe(403);
    await page.context().close();
  });

  test("an answer is corrected with a reason, and the history tells who, when and why", async () => {
    const page = await openedStudy("coordinator");
    await page.goto(`${server.address}/app/${STUDY}/submissions/uuid%3Acare-1`);
    const panel = page.locator(".panel");
    const works = panel.locator(".answer", { hasText: "¿Trabaja?" });
    await works.getByText("Sí", { exact: true }).waitFor();
    await works.getByRole("button", { name: "Corregir" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Respuesta corregida/ })
      .click();
    await page.getByRole("option", { name: "No" }).click();
    await page.getByLabel("Motivo").fill("la persona llamó");
    await page.getByRole("dialog").getByRole("button", { name: "Corregir" }).click();
    await works.getByText("Se envió: Sí").waitFor();
    await panel.locator(".history").getByText("la persona llamó").waitFor();
    await page.context().close();
  });

  test("an identity is shown with consent and a reason alone, hidden again, and the opening listed", async () => {
    const page = await openedStudy("coordinator");
    await page.goto(`${server.address}/app/${STUDY}/submissions/uuid%3Acare-2`);
    const panel = page.locator(".panel");
    await panel.getByText("¿Podemos llamarle?").last().waitFor();
    expect(await panel.innerText()).not.toContain(PLANTED.phone);
    await panel.getByRole("button", { name: "Abrir identidad…" }).click();
    await page.getByLabel("Motivo").fill("llamada de seguimiento");
    await page.getByRole("button", { name: "Abrir", exact: true }).click();
    await panel.getByText(PLANTED.phone).waitFor();
    await panel.getByRole("button", { name: "Ocultar" }).click();
    await panel.getByText(PLANTED.phone).waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Personas", exact: true }).click();
    await page.getByRole("row", { name: /uuid:care-2.*coordinator.*llamada de seguimiento/ }).waitFor();
    await page.context().close();
  });

  test("who takes consent back is forgotten", async () => {
    const page = await openedStudy("coordinator");
    await page.goto(`${server.address}/app/${STUDY}/submissions/uuid%3Acare-3`);
    const panel = page.locator(".panel");
    await panel.getByRole("button", { name: "Retirar consentimiento…" }).click();
    await page.getByLabel("Motivo").fill("lo pidió por teléfono");
    await page.getByRole("button", { name: "Sí, destruir" }).click();
    await panel.getByText(/La persona retiró su consentimiento/).waitFor();
    await panel.getByText("No hay respuestas.").waitFor();
    expect(await server.desk.store.identities.list(STUDY, "uuid:care-3")).toEqual([]);
    await page.context().close();
  });

  test("links for one answer are made, shown as a code, and revoked", async () => {
    const page = await openedStudy("coordinator");
    await page.getByRole("link", { name: "Enlaces" }).click();
    await page.getByLabel("Etiquetas, una por línea").fill("M-001\nM-002");
    await page.getByRole("button", { name: "Hacer enlaces" }).click();
    await page.getByText("Enlaces nuevos: 2").first().waitFor();
    const made = page.locator(".note.good");
    await made.getByRole("row", { name: /M-001/ }).getByRole("button", { name: "Ver código QR" }).click();
    await page.getByRole("img", { name: "Código QR de M-001" }).waitFor();
    const address = (await page.getByRole("dialog").locator("code").innerText()).trim();
    await page.getByRole("button", { name: "Cerrar" }).last().click();
    const token = address.split("/").at(-1) ?? "";
    expect(address).toMatch(new RegExp(`^${server.address}/f/${STUDY}/[^/]+/[\\w-]{40,}$`));
    expect(token.length).toBeGreaterThan(40);
    const listed = page.getByRole("row", { name: /M-001.*por usar/ });
    await listed.getByRole("button", { name: "Anular" }).click();
    await page.getByRole("button", { name: "Sí, anular" }).click();
    await page.getByRole("row", { name: /M-001.*anulado/ }).waitFor();
    await page.context().close();
  });

  test("lists are searched, sorted and walked by keyboard", async () => {
    const page = await openedStudy("coordinator");
    await page.getByRole("link", { name: "Respuestas" }).click();
    await page.getByLabel(/Buscar por identificador/).fill("celular 2");
    await expect.poll(() => page.locator(".data tbody tr").count()).toBe(1);
    await page.getByLabel(/Buscar por identificador/).fill("");
    await expect.poll(() => page.locator(".data tbody tr").count()).toBeGreaterThan(1);
    const numbers = page.locator(".data tbody button");
    await numbers.first().focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator(":focus").innerText()).toBe(await numbers.nth(1).innerText());
    await page.getByRole("link", { name: "Formularios" }).click();
    await page.getByRole("button", { name: "Formulario", exact: true }).click();
    await page.locator("th[aria-sort=ascending]").waitFor();
    await page.locator("th[aria-sort] button").click();
    await page.locator("th[aria-sort=descending]").waitFor();
    await page.context().close();
  });

  test("who may not see is told so, and a wrong password too", async () => {
    const page = await openedStudy("viewer");
    await page.getByRole("link", { name: "Celulares" }).click();
    await page.getByText("El papel «viewer» no permite hacer esto.").first().waitFor();
    await page.getByRole("button", { name: "Salir" }).click();
    await page.locator("input[autocomplete=username]").fill("viewer");
    await page.locator("input[type=password]").fill("otra cosa");
    await page.locator("button[type=submit]").click();
    await page.getByText("El nombre o la contraseña no son correctos.").waitFor();
    await page.context().close();
  });

  test("what is typed on the page to sign in stays when late answers say that nobody is there", async () => {
    const page = await openedStudy("viewer");
    await page.route("**/api/v1/studies/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.getByRole("button", { name: "Salir" }).click();
    await page.locator("input[autocomplete=username]").fill("viewer");
    await page.waitForTimeout(3000);
    expect(await page.locator("input[autocomplete=username]").inputValue()).toBe("viewer");
    await page.context().close();
  });

  test("speaks three languages, and remembers the choice", async () => {
    const page = await openedStudy("coordinator");
    await page.getByRole("radio", { name: "Français" }).click();
    await page.getByRole("link", { name: "Terrain" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "Réponses" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await page.context().close();
  });

  test.each(PLACES)("has no fault that axe finds in %s, by day and night, on phone and desk", async (place) => {
    looking ??= await openedStudy("coordinator");
    await looking.goto(`${server.address}/app/${STUDY}/${place}`);
    await looking.locator(".data, .note").first().waitFor();
    await expectSound(looking, place);
  });
});

/** Signed in, with fieldwork open. */
async function openedStudy(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await signIn(name, options);
  await page.getByRole("navigation").waitFor();
  await page.goto(`${server.address}/app/${STUDY}/fieldwork`);
  await page.getByRole("navigation").waitFor();
  return page;
}
