// Journey 4, List: a town's list comes in, three entries become one, its provider puts the hours right, and the counter finds it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "./workbench-stand.ts";

let stand: WorkbenchStand;

beforeAll(async () => {
  stand = await openWorkbenchStand();
});
afterAll(() => stand.close());

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
