// Journey 5, Understand: what returned women need in one city and whether they can reach it: estimates with intervals, the way from need to
// use, a map of the cities; the figure goes into the chapter and shows that city there.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "#base/text";
import { setAccount } from "#workbench/accounts";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { DESK, expectSound, PHONE } from "../expect-sound.ts";
import { openWorkbenchStand, PASSWORD, type WorkbenchStand } from "../workbench-stand.ts";
import { choose } from "./choose.ts";
import { look } from "./look.ts";
import { askMorePeople } from "./more-answers.ts";

/** A share and its interval, as a row of a table shows them. */
const ESTIMATE = /\d+\s%[\s\S]*\d+\s% – \d+\s%[\s\S]*\d+/u;

let stand: WorkbenchStand;
const chapterOf = (language: string) => join(stand.folder, "report", language, "01-needs.md");

beforeAll(async () => {
  stand = await openWorkbenchStand({
    prepare: async (folder) => {
      await askMorePeople(folder);
      for (const language of LANGUAGES) {
        await mkdir(join(folder, "report", language), { recursive: true });
        await writeFile(join(folder, "report", language, "01-needs.md"), "# Lo que necesitan\n\nPrimer párrafo.\n");
      }
    },
  });
  await setAccount(stand.workbench, { name: "analista", role: "analyst", password: PASSWORD });
});
afterAll(() => stand.close());

test("an analyst asks what returned women need in Tegucigalpa and whether they can reach it, sees intervals, the way from need to use and a map, and puts the figure into the chapter", async () => {
  const page = await stand.open("explore", { as: "analista" });
  const rows = page.locator(".data tbody tr");
  await choose(page, "Tema", "Qué necesitan");
  await choose(page, "¿Qué quiere saber?", "todo el tema, en un lugar");
  await choose(page, "¿Dónde?", "Tegucigalpa");
  await page.getByRole("heading", { name: "Qué necesitan: Tegucigalpa" }).waitFor();
  await page.locator(".drawing svg").waitFor();
  const women = rows.filter({ hasText: "mujeres" }).filter({ hasText: "Empleo" });
  expect(await women.innerText()).toMatch(ESTIMATE);
  await look(page, "5-needs");

  await women.getByRole("link", { name: /Empleo/ }).click();
  await page.getByRole("heading", { name: "Empleo: necesita ayuda" }).waitFor();
  expect(await rows.filter({ hasText: "Tegucigalpa" }).first().innerText()).toMatch(ESTIMATE);
  await rows.filter({ hasText: "Todo el estudio" }).first().waitFor();
  await rows.filter({ hasText: "Tegucigalpa" }).first().getByRole("link", { name: "De dónde sale" }).click();
  await page.getByText("responses/returnee.csv").first().waitFor();
  await page.goBack();

  await choose(page, "Ver como", "de la necesidad al uso");
  await page.getByRole("heading", { name: "Empleo, de la necesidad al uso: Tegucigalpa" }).waitFor();
  await page.getByText(/Necesita esta ayuda: mujeres \d+\s% \(\d+\s% – \d+\s%; n = \d+\)/).waitFor();
  await page.locator(".drawing svg").waitFor();
  const reach = rows.filter({ hasText: "Le queda al alcance" }).filter({ hasText: "mujeres" });
  expect(await reach.innerText()).toMatch(/≤ \d+\s%[\s\S]*\d+\s% – \d+\s%/u);
  await look(page, "5-cascade");
  await expectSound(page, "from need to use");
  await page.setViewportSize(PHONE);
  await look(page, "5-cascade-phone");
  await page.setViewportSize(DESK);

  await page.getByRole("button", { name: "Poner en el informe…" }).click();
  await page.getByRole("button", { name: "Poner", exact: true }).click();
  await page.getByText("La figura está en el capítulo.").waitFor();
  for (const language of LANGUAGES)
    expect(await readFile(chapterOf(language), "utf8")).toContain(
      "{name=coverage kind=EMP id=EMP-hnd-tgu city=HND-TGU}",
    );
  await page.getByRole("link", { name: "Ver el capítulo" }).click();
  const figure = page.frameLocator("iframe.preview").locator("figure");
  await figure.locator("svg:visible").first().waitFor();
  expect(await figure.innerText()).toContain("Tegucigalpa");
  await look(page, "5-chapter");
  await page.goBack();

  await choose(page, "Tema", "Qué les queda cerca");
  await choose(page, "¿Qué quiere saber?", "Empleo: a menos de 60 minutos");
  await choose(page, "Ver como", "mapa de ciudades");
  const map = page.locator(".drawing svg");
  await map.locator("text", { hasText: "Tegucigalpa" }).first().waitFor();
  expect(await rows.filter({ hasText: "Tegucigalpa" }).first().innerText()).toMatch(ESTIMATE);
  await look(page, "5-map");
  await expectSound(page, "map of cities");
  await verifyLedgers(stand.workbench.store);
  await page.context().close();
});
