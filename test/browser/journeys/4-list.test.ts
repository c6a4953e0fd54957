// Journey 4, List: a town's messy table is dropped, what a column means is corrected, three entries become one, its provider puts the hours
// right by a link on a phone, and the counter finds it, open now, for a woman without documents.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { expectSound, PHONE } from "../expect-sound.ts";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "../workbench-stand.ts";
import { choose } from "./choose.ts";
import { look } from "./look.ts";

/** A title above the head, places and telephones as each clerk wrote them, one workshop three times; sewing asks for a document. */
const TOWN = `Directorio municipal 2026 (inventado);;;;;;;
;;;;;;;
Nombre;Organización;Tipo;País;Municipio;Tel.;Horario;Hay que llevar
Taller de panadería inventado;Alcaldía inventada;CAP;SLV;San Salvador;2222-0001;;nada
Taller de panaderia inventado;Alcaldía inventada;CAP;SLV;SAN  SALVADOR;(503) 2222 0001;;nada
Taller de panaderìa inventado;Alcaldía inventada;CAP;SLV;San Slavador;2222.0001;;nada
Taller de costura inventado;Red inventada;CAP;SLV;San Salvador;2222-0009;24 horas;DUI
`;

let stand: WorkbenchStand;

beforeAll(async () => {
  stand = await openWorkbenchStand();
});
afterAll(() => stand.close());

/** As from a folder of the computer; what a script drops belongs to no folder, so that nobody may ask for one. */
async function drop(page: Page, target: Locator, { name, text }: { readonly name: string; readonly text: string }) {
  const dataTransfer = await page.evaluateHandle(
    `(() => { DataTransferItem.prototype.webkitGetAsEntry = undefined; const kept = new DataTransfer(); kept.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: "text/csv" })); return kept; })()`,
  );
  for (const event of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(event, { dataTransfer });
}

test("a data officer drops a town's messy table, corrects the mapping, merges three duplicates; the provider corrects its hours by its link, and the counter finds it, open now, for a woman without documents", async () => {
  const { store } = stand.workbench;
  const known = async () => [...(await store.services.list(STUDY)).values()].flat();
  const before = (await store.services.list(STUDY)).size;
  const page = await stand.open("services?view=imports");
  const zone = page.locator(".file-drop").first();
  await zone.getByText("o suéltelo aquí").waitFor();
  await drop(page, zone, { name: "pueblo.csv", text: TOWN });
  await page.getByText("Qué traería «pueblo.csv»").waitFor();
  expect((await store.services.list(STUDY)).size).toBe(before);
  await look(page, "4-preview");
  await choose(page, /Hay que llevar/, "Documentos que pide");
  await page.getByRole("button", { name: "Ver otra vez qué cambiaría" }).click();
  await page.getByRole("button", { name: "Traer a la lista" }).click();
  await page.getByText("La lista entró.").waitFor();
  expect((await store.services.list(STUDY)).size).toBe(before + 4);
  await page.getByRole("link", { name: "Duplicados" }).click();
  for (const merged of [1, 2]) {
    const pair = page.getByRole("row", { name: /Taller de panader.a inventado/ }).first();
    await pair.getByRole("button", { name: "Unir…" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Motivo" }).fill(`es el mismo taller (${merged})`);
    if (merged === 1) await look(page, "4-merge");
    await page.getByRole("dialog").getByRole("button", { name: "Unir", exact: true }).click();
    // The dialog, whose own field holds the reason too, goes when the server has answered.
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByText(`es el mismo taller (${merged})`).waitFor();
    expect((await known()).filter(({ kind }) => kind === "merged")).toHaveLength(merged);
  }

  await page.goto(`${stand.address}/app/${STUDY}/services?q=panader`);
  await page.locator(".data tbody button", { hasText: "Taller" }).first().click();
  const panel = page.locator(".panel");
  await panel.getByRole("button", { name: "Dar un enlace a la organización" }).click();
  const link = await panel.locator("code", { hasText: "/answer/" }).innerText();
  const provider = await (await stand.browser.newContext({ viewport: PHONE, locale: "es-SV" })).newPage();
  await provider.goto(link);
  await provider.fill("#hours", "todos los días 24 horas");
  await look(provider, "4-provider");
  await provider.getByRole("button", { name: "Enviar", exact: true }).click();
  expect(await provider.textContent("h1")).toBe("Gracias");
  await provider.context().close();
  await page.goto(`${stand.address}/app/${STUDY}/services?view=check`);
  await page.getByRole("button", { name: "Aceptar" }).first().click();
  await expect.poll(async () => (await known()).filter(({ kind }) => kind === "accepted").length).toBe(1);

  const counter = await (await stand.browser.newContext({ viewport: PHONE, locale: "es-SV" })).newPage();
  await counter.goto(`${stand.address}/services/${STUDY}/`);
  await counter.fill("#words", "taller inventado");
  const found = () => counter.locator(".card h3").allTextContents();
  await counter.check("#openNow");
  await expect.poll(found).toHaveLength(2);
  await counter.locator("summary", { hasText: "Sobre usted" }).click();
  await counter.selectOption("#sex", "female");
  await counter.getByLabel("Mostrar solo lo que pide estos documentos o ninguno").check();
  await expect.poll(async () => (await found()).join()).toMatch(/^Taller de panader.a inventado$/u);
  expect([await counter.isChecked("#openNow"), await counter.inputValue("#sex")]).toEqual([true, "female"]);
  await look(counter, "4-found");
  await counter.context().close();
  await page.goto(`${stand.address}/app/${STUDY}/services?view=imports`);
  await zone.waitFor();
  await expectSound(page, "lists that came in");
  await verifyLedgers(store);
  await page.context().close();
});
