// The first page, and the frame round all of them: what waits leads to where it is done; everything is found by typing.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSound, PHONE } from "./expect-sound.ts";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "./workbench-stand.ts";

let stand: WorkbenchStand;
beforeAll(async () => {
  stand = await openWorkbenchStand();
});
afterAll(() => stand.close());

describe("the overview", () => {
  test("tells what waits, and leads to where it is done", async () => {
    const page = await stand.open("overview");
    const line = page.getByRole("listitem").filter({ hasText: "Todavía no hay ningún formulario publicado." });
    await line.getByRole("link", { name: "Ir a Formularios" }).click();
    await page.getByRole("heading", { name: "Formularios" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/app/${STUDY}/forms`);
    await page.context().close();
  });

  test("counts what the store keeps, by country and city, and says that it is invented", async () => {
    const page = await stand.open("overview");
    const services = await stand.workbench.store.services.list(STUDY);
    const figure = page.locator(".components div").filter({ hasText: /^servicios\d/ });
    await figure.first().waitFor();
    expect(await figure.first().locator("dd").innerText()).toBe(String(services.size));
    await page.locator(".demonstration").first().waitFor();
    const rows = await page.locator(".data tbody tr").count();
    const study = (await stand.workbench.store.records.get(STUDY, "study", STUDY))?.body as {
      countries: unknown[];
      cities: unknown[];
    };
    expect(rows).toBe(study.countries.length + study.cities.length);
    await page.context().close();
  });

  test("a page is found by typing what one does there, by keyboard alone", async () => {
    const page = await stand.open("overview");
    await page.getByRole("heading", { name: "Qué sigue" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("celu agregar");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Celulares" }).first().waitFor();
    await page.context().close();
  });

  test("the theme is chosen by hand and remembered", async () => {
    const page = await stand.open("overview", { colorScheme: "light" });
    const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const day = await paper();
    await page.getByRole("button", { name: "Colores: como el aparato" }).click();
    await page.getByRole("button", { name: "Colores: de día" }).click();
    await page.getByRole("button", { name: "Colores: de noche" }).waitFor();
    expect(await paper()).not.toBe(day);
    await page.reload();
    await page.getByRole("button", { name: "Colores: de noche" }).waitFor();
    await page.context().close();
  });

  test("on a phone the pages stand behind one button", async () => {
    const page = await stand.open("overview", { viewport: PHONE });
    const link = page.getByRole("navigation").getByRole("link", { name: "Formularios" });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Resumen" }).click();
    await link.click();
    await page.getByRole("heading", { name: "Formularios" }).waitFor();
    expect(await link.isVisible()).toBe(false);
    await page.context().close();
  });

  test("is sound by day and by night, on a phone and on a desk", async () => {
    const page = await stand.open("overview");
    await page.locator(".tasks").waitFor();
    await expectSound(page, "overview");
    await page.context().close();
  });
});
