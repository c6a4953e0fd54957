// Journey 1, Set up: a coordinator makes a study for two countries from the template, on a phone, picks cities and languages, and invites a
// country lead, who joins and sees that country alone. Then the study goes along as a zip and comes back.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "#server/open-server";
import { setAccount } from "#workbench/accounts";
import { watchStudies } from "#workbench/fieldwork/watch-studies";
import { type OpenWorkbench, openWorkbench } from "#workbench/open-workbench";
import { openStudyFolders } from "#workbench/study-files/study-folders";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { DESK, expectSound, PHONE } from "../expect-sound.ts";
import { openBrowser } from "../open-browser.ts";
import { PASSWORD, signInQuietly } from "../workbench-stand.ts";
import { box, choose } from "./choose.ts";
import { look } from "./look.ts";

let root: string;
let workbench: OpenWorkbench;
let server: FastifyInstance;
let address: string;
let browser: Browser;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tornaviaje-new-"));
  workbench = await openWorkbench({ data: join(root, "data"), environment: {} });
  await setAccount(workbench, { name: "ana", role: "coordinator", password: PASSWORD });
  await setAccount(workbench, { name: "mira", role: "viewer", password: PASSWORD });
  const out = join(root, "out");
  await workbench.effects.files.writeAtomically(join(out, "index.html"), new TextEncoder().encode("<p>–</p>"));
  const folders = openStudyFolders(workbench.effects, { data: workbench.store.folder });
  const fieldwork = watchStudies(workbench.effects, { folders });
  server = await openServer({ publications: out, trace: async (id) => ({ id }), desk: workbench, fieldwork });
  address = await server.listen({ port: 0, host: "127.0.0.1" });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await workbench.close();
  await rm(root, { recursive: true });
});

async function signIn(as: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: "es-SV", acceptDownloads: true });
  await signInQuietly(context, address, as);
  const page = await context.newPage();
  await page.goto(`${address}/app`);
  await page.getByRole("button", { name: "Salir" }).waitFor();
  return page;
}

const tick = (page: Page, name: string) => box(page, new RegExp(`^${name}$`)).click();

describe("a study from nothing", () => {
  test("who may only look is told who makes one", async () => {
    const page = await signIn("mira", DESK);
    await page.getByText("Todavía no hay ningún estudio en este servidor.").waitFor();
    expect(await page.getByRole("link", { name: "Estudio nuevo" }).count()).toBe(0);
    await page.context().close();
  });

  test("a coordinator makes it for two countries from the template, picks cities and languages, and invites a country lead, who joins and sees that country alone", async () => {
    const page = await signIn("ana", PHONE);
    await page.getByRole("link", { name: "Estudio nuevo" }).click();
    await page.getByRole("heading", { name: "Estudio nuevo", level: 2 }).waitFor();
    await tick(page, "Français");
    await page.getByLabel("Título (Español)").fill("Volver a casa");
    await page.getByLabel("Título (English)").fill("Coming home");
    await page.getByLabel("Quién publica").fill("Universidad de prueba");
    expect(await page.getByLabel("Clave").inputValue()).toBe("volver-a-casa");
    await tick(page, "Guatemala");
    await tick(page, "México");
    await tick(page, "San Miguel");
    await page.getByText("Agregar otra ciudad").click();
    await page.getByLabel("Nombre de la ciudad").fill("Danlí");
    await choose(page, /País/, "Honduras");
    await page.getByLabel("Longitud").fill("-86.57");
    await page.getByLabel("Latitud").fill("14.03");
    await page.getByRole("button", { name: "Agregar" }).first().click();
    await page.getByText("Danlí").waitFor();
    await look(page, "1-new-study");
    await expectSound(page, "new-study");
    await page.setViewportSize(PHONE);
    await page.getByRole("button", { name: "Crear el estudio" }).click();
    await page.getByRole("heading", { name: "Resumen", level: 2 }).waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).pathname).toBe("/app/volver-a-casa/overview");
    await look(page, "1-overview");
    const search = page.getByLabel("Buscar", { exact: true });
    await search.fill("Danlí");
    await page.getByRole("rowheader", { name: "Danlí" }).waitFor();
    for (const city of ["Ciudad de México", "San Miguel"]) {
      await search.fill(city);
      await page.getByText("0 de ").waitFor();
    }

    await page.goto(`${address}/app/volver-a-casa/settings`);
    await page.getByRole("textbox", { name: "Para quién" }).fill("Beti, Honduras");
    await choose(page, /\S Papel$/, "coordinación de país");
    await tick(page, "Honduras");
    await page.getByRole("button", { name: "Invitar", exact: true }).click();
    const link = await page.locator("code.address").innerText();
    await look(page, "1-invited");
    await page.context().close();

    const lead = await (await browser.newContext({ viewport: DESK, locale: "es-HN" })).newPage();
    await lead.goto(link);
    await lead.locator("input[autocomplete=username]").fill("beti");
    await lead.locator("input[type=password]").fill("una frase que nadie sabe");
    await lead.getByRole("button", { name: "Crear la cuenta" }).click();
    await lead.getByRole("link", { name: "Volver a casa" }).or(lead.getByRole("navigation")).first().waitFor();
    await look(lead, "1-joined");
    await lead.goto(`${address}/app/volver-a-casa/overview`);
    await lead.getByRole("rowheader", { name: "Danlí" }).waitFor();
    expect(await lead.getByRole("rowheader", { name: "San Salvador" }).count()).toBe(0);
    await look(lead, "1-lead");
    await verifyLedgers(workbench.store);
    await lead.context().close();
  });

  test("its questionnaires are published by one press, and taken away as workbooks", async () => {
    const page = await signIn("ana", PHONE);
    await page.goto(`${address}/app/volver-a-casa/forms`);
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Descargar: .*retornadas/ }).click();
    expect((await coming).suggestedFilename()).toBe("returnee.xlsx");
    await page.getByRole("button", { name: /^Publicar: .*retornadas/ }).click();
    await page.getByText(/^Publicado: /).waitFor();
    expect(await page.getByRole("button", { name: /^Publicar: .*retornadas/ }).count()).toBe(0);
    await page.getByText("abierto").first().waitFor();
    await page.context().close();
  });

  test("every page of it opens, empty and sound", { timeout: 300_000 }, async () => {
    const page = await signIn("ana", DESK);
    for (const place of ["fieldwork", "forms", "services", "series", "literature", "cases", "explore", "findings"]) {
      await page.goto(`${address}/app/volver-a-casa/${place}`);
      await page.getByRole("navigation").waitFor();
      await expect.poll(() => page.locator(".loading").count(), { timeout: 20_000 }).toBe(0);
      expect([place, await page.locator(".note.fault").allInnerTexts()]).toEqual([place, []]);
    }
    await page.context().close();
  });

  test("one with a mistake is refused in words, and nothing is lost", async () => {
    const page = await signIn("ana", DESK);
    await page.goto(`${address}/app/~/new-study`);
    await page.getByLabel("Título (Español)").fill("Volver a casa");
    await page.getByLabel("Quién publica").fill("Otra");
    await page.getByRole("button", { name: "Crear el estudio" }).click();
    await page.getByText("Ya hay un estudio con la clave «volver-a-casa».").waitFor({ timeout: 30_000 });
    expect(await page.getByLabel("Quién publica").inputValue()).toBe("Otra");
    await page.context().close();
  });

  test("goes out as a zip and comes back under another key", async () => {
    const page = await signIn("ana", DESK);
    await page.goto(`${address}/app/volver-a-casa/settings?view=study`);
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "Guardar como zip" }).click();
    const zip = await readFile(await (await coming).path());
    await page.goto(`${address}/app/~/new-study?view=zip`);
    const choose = async (buffer: Buffer) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "Elegir el zip" }).click(),
      ]);
      await chooser.setFiles({ name: "estudio.zip", mimeType: "application/zip", buffer });
    };
    await choose(Buffer.from("no es un zip"));
    await page.getByText("El archivo no se puede leer como zip").waitFor();
    await page.getByLabel("Clave").fill("de-vuelta");
    await choose(zip);
    await page.getByRole("heading", { name: "Resumen", level: 2 }).waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).pathname).toBe("/app/de-vuelta/overview");
    await page.context().close();
  });
});
