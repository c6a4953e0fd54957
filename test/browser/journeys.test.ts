// Journeys of a study team, each from its first page to its last: list what there is, until somebody finds it; understand and put into
// the report.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "./workbench-stand.ts";

let stand: WorkbenchStand;
const chapterFile = (language: string) => join(stand.folder, `report/${language}/01-needs.md`);

beforeAll(async () => {
  stand = await openWorkbenchStand();
  for (const language of ["es", "en", "fr"]) {
    await mkdir(join(stand.folder, "report", language), { recursive: true });
    await writeFile(chapterFile(language), "# Lo que necesitan\n\nPrimer párrafo.\n");
  }
});
afterAll(() => stand.close());

const choose = async (page: Page, label: string, option: string | RegExp) => {
  await page.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option }).first().click();
};

const TOWN = `Nombre,Organización,Tipo,País,Ciudad,Teléfono,Hay que llevar
Taller de panadería inventado,Alcaldía inventada,CAP,SLV,San Salvador,+503 2222 0001,nada
Taller de panaderia inventado,Alcaldía inventada,CAP,SLV,San Salvador,+503 2222 0001,nada
Taller de panaderìa inventado,Alcaldía inventada,CAP,SLV,San Salvador,+503 2222 0001,nada
`;

describe("a data officer", () => {
  test("brings a town's messy list, corrects what a column is, merges three that are one; its provider puts the hours right by a link, and the counter finds it open for a woman without papers", async () => {
    const { store } = stand.workbench;
    const known = async () => [...(await store.services.list(STUDY)).values()].flat();
    const before = (await store.services.list(STUDY)).size;
    const page = await stand.open("services?view=imports");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Elegir un archivo…" }).click(),
    ]);
    await chooser.setFiles({ name: "pueblo.csv", mimeType: "text/csv", buffer: Buffer.from(TOWN) });
    await page.getByText("Qué traería «pueblo.csv»").waitFor();
    expect((await store.services.list(STUDY)).size).toBe(before);
    await page.getByRole("button", { name: /Hay que llevar/ }).click();
    await page.getByRole("option", { name: "Documentos que pide" }).click();
    await page.getByRole("button", { name: "Ver otra vez qué cambiaría" }).click();
    await page.getByRole("button", { name: "Traer a la lista" }).click();
    await page.getByText("La lista entró.").waitFor();
    expect((await store.services.list(STUDY)).size).toBe(before + 3);
    await page.getByRole("link", { name: "Duplicados" }).click();
    for (const merged of [1, 2]) {
      const pair = page.getByRole("row", { name: /Taller de panader.a inventado/ }).first();
      await pair.getByRole("button", { name: "Unir…" }).click();
      await page.getByRole("dialog").getByRole("textbox", { name: "Motivo" }).fill(`es el mismo taller (${merged})`);
      await page.getByRole("dialog").getByRole("button", { name: "Unir", exact: true }).click();
      // The dialog, whose own field holds the reason too, goes when the server has answered.
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await page.getByText(`es el mismo taller (${merged})`).waitFor();
      expect((await known()).filter(({ kind }) => kind === "merged")).toHaveLength(merged);
    }
    await page.goto(`${stand.address}/app/${STUDY}/services?q=Taller`);
    await page.locator(".data tbody button", { hasText: "Taller" }).first().click();
    const panel = page.locator(".panel");
    await panel.getByRole("button", { name: "Dar un enlace a la organización" }).click();
    const link = await panel.locator("code", { hasText: "/answer/" }).innerText();
    const provider = await stand.browser.newPage();
    await provider.goto(link);
    await provider.fill("#hours", "todos los días 24 horas");
    await provider.getByRole("button", { name: "Enviar", exact: true }).click();
    expect(await provider.textContent("h1")).toBe("Gracias");
    await page.goto(`${stand.address}/app/${STUDY}/services?view=check`);
    await page.getByRole("button", { name: "Aceptar" }).first().click();
    await expect.poll(async () => (await known()).filter(({ kind }) => kind === "accepted").length).toBe(1);
    await provider.goto(`${stand.address}/services/${STUDY}/?lang=es&q=taller&sex=female&papers=&open=1`);
    await expect.poll(() => provider.locator(".card h3").allTextContents()).toHaveLength(1);
    await provider.close();
    await verifyLedgers(store);
    await page.context().close();
  });
});

describe("an analyst", () => {
  test("asks what women and men need, sees on what an estimate rests, and puts the figure into a chapter", async () => {
    const page = await stand.open("explore");
    await choose(page, "Tema", "Qué necesitan");
    await page.locator(".drawing svg").waitFor();
    const women = page.locator(".data tbody tr", { hasText: "mujeres" }).first();
    expect(await women.innerText()).toMatch(/\d+\s%[\s\S]*\d+\s% – \d+\s%/);
    await women.getByRole("link", { name: "De dónde sale" }).click();
    await page.getByRole("heading", { name: "De dónde viene", level: 2 }).waitFor();
    await page.getByText("responses/returnee.csv").first().waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Poner en el informe…" }).click();
    await page.getByRole("button", { name: "Poner", exact: true }).click();
    await page.getByText("La figura está en el capítulo.").waitFor();
    for (const language of ["es", "en", "fr"])
      expect(await readFile(chapterFile(language), "utf8")).toMatch(/::figure\{name=/);
    await page.goto(`${stand.address}/app/${STUDY}/publications?view=chapters&language=es&place=REG`);
    await page.frameLocator("iframe.preview").locator("figure svg:visible").first().waitFor();
    await page.context().close();
  });
});
