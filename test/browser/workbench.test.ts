// The workbench as a coordinator and a supervisor use it: a phone is added, a form comes in, it is reviewed.
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import { realEffects } from "#workbench/effect/real-effects";
import { publishForm } from "#workbench/publish-form";
import { watchFieldwork } from "#workbench/watch-fieldwork";
import { type FieldServer, openFieldServer } from "../fixture/field-server.ts";
import { filled, smallForm } from "../fixture/small-form.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";
import { openBrowser } from "./open-browser.ts";

const STUDY = "small-study";
const PASSWORD = "tres palabras al azar";
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 860 };
const folder = fileURLToPath(new URL("../fixture/small-study", import.meta.url));

let opened: TestStore;
let server: FieldServer;
let browser: Browser;

beforeAll(async () => {
  const [backend] = BACKENDS;
  if (backend === undefined) throw new Error("no store");
  opened = await backend.open();
  const fieldwork = watchFieldwork(realEffects(), { folder });
  server = await openFieldServer(opened.store, { publications: opened.store.folder, fieldwork });
  for (const role of ["coordinator", "viewer"] as const)
    await setAccount(server.desk, { name: role, role, password: PASSWORD });
  const bytes = new TextEncoder().encode(smallForm({ id: "otro" }));
  await publishForm(server.desk, STUDY, { bytes, fileName: "otro.xml", draft: false });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await opened.remove();
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
  await page.getByLabel("Nombre del celular").fill(name);
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
    await panel.getByText("30").waitFor();
    expect(await panel.innerText()).not.toContain("Persona inventada");
    await panel.getByRole("button", { name: "Pedir corrección" }).click();
    await panel.getByText("Escriba qué hay que corregir, o por qué se rechaza.").waitFor();
    await panel.getByLabel("Nota").fill("Falta la edad.");
    await panel.getByRole("button", { name: "Pedir corrección" }).click();
    await page.locator(".review.has-issues").waitFor();
    const kept = await server.desk.store.submissions.get(STUDY, "uuid:one");
    expect(kept?.review).toBe("has-issues");
    await panel.getByRole("button", { name: "Retirar de las cuentas" }).click();
    await panel.getByRole("button", { name: "Restituir" }).click();
    await panel.getByRole("button", { name: "Retirar de las cuentas" }).waitFor();
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

  test("fieldwork shows what is done, and says that the data are a demonstration", async () => {
    const page = await openedStudy("coordinator");
    await page.getByText("Completas").first().waitFor();
    await page.getByText("Incluye datos de demostración: respuestas inventadas.").first().waitFor();
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

  test("speaks three languages, and remembers the choice", async () => {
    const page = await openedStudy("coordinator");
    await page.getByRole("radio", { name: "Français" }).click();
    await page.getByRole("link", { name: "Terrain" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "Réponses" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await page.context().close();
  });

  test.each([
    ["a phone by day", PHONE, "light"],
    ["a phone by night", PHONE, "dark"],
    ["a desk by day", DESK, "light"],
    ["a desk by night", DESK, "dark"],
  ] as const)(
    "has no fault that axe finds on %s, and nothing to scroll sideways",
    async (_name, viewport, colorScheme) => {
      const page = await openedStudy("coordinator", { viewport, colorScheme });
      for (const place of ["fieldwork", "submissions", "forms", "senders", "submissions/uuid%3Aone"]) {
        await page.goto(`${server.address}/app/${STUDY}/${place}`);
        await page.locator(".data").first().waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${place} ${id} ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      }
      await page.context().close();
    },
  );
});

/** Signed in, with the study open: it is the only one. */
async function openedStudy(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await signIn(name, options);
  await page.getByRole("navigation").waitFor();
  return page;
}
