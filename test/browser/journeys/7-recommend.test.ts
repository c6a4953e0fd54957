// Journey 7, Recommend: a drafted recommendation is accepted, edited and addressed to a city; the brief of that city is built in three
// languages; one of its sentences leads back to the answers behind it.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "#base/text";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { DESK, expectSound } from "../expect-sound.ts";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "../workbench-stand.ts";
import { box, choose } from "./choose.ts";
import { look } from "./look.ts";

/** What the template of a study brings for local authorities, shortened. */
const BRIEF = {
  es: "# Lo que se pide :of-city\n\n## Lo que se le pide\n\n::asks{top=3}\n\n## Por qué\n\n::findings{place=around top=3}\n",
  en: "# What is asked :of-city\n\n## What is asked\n\n::asks{top=3}\n\n## Why\n\n::findings{place=around top=3}\n",
  fr: "# Ce qui est demandé :of-city\n\n## Ce qui est demandé\n\n::asks{top=3}\n\n## Pourquoi\n\n::findings{place=around top=3}\n",
};
const WORDS = {
  es: "Abrir una ventanilla en el mercado.",
  en: "Open a desk in the market.",
  fr: "Ouvrir un guichet au marché.",
};

let stand: WorkbenchStand;

beforeAll(async () => {
  stand = await openWorkbenchStand({
    prepare: async (folder) => {
      for (const language of LANGUAGES) {
        await mkdir(join(folder, "report/brief", language), { recursive: true });
        await writeFile(join(folder, "report/brief", language, "local-authority.md"), BRIEF[language]);
      }
    },
  });
});
afterAll(() => stand.close());

const decide = async (page: Page, { reason, confirm }: { readonly reason: string; readonly confirm: string }) => {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Motivo").fill(reason);
  await dialog.getByRole("button", { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.locator(".panel").getByText(reason).waitFor();
};

test("a coordinator accepts a draft, edits it, addresses it to a city, builds its brief in three languages, and walks from a sentence of it back to the answers", async () => {
  const page = await stand.open("recommendations");
  await choose(page, /Lugar/, "El Salvador");
  await page.locator(".board section").first().locator(".card").first().click();
  const panel = page.locator(".panel");
  await panel.getByText("Por decidir").waitFor();

  await panel.getByRole("button", { name: "Aceptar…" }).click();
  await decide(page, { reason: "La mesa local la pide.", confirm: "Aceptar" });
  await panel.getByText("Aceptadas").waitFor();

  await panel.getByRole("button", { name: "Cambiar las palabras…" }).click();
  for (const [label, text] of [
    ["Español", WORDS.es],
    ["English", WORDS.en],
    ["Français", WORDS.fr],
  ] as const)
    await page.getByRole("dialog").getByLabel(label, { exact: true }).fill(text);
  await decide(page, { reason: "El mercado es donde la gente pregunta.", confirm: "Guardar y aceptar" });
  await panel.getByText(WORDS.es).first().waitFor();

  await panel.getByRole("button", { name: "Cambiar a quién se dirige…" }).click();
  const dialog = page.getByRole("dialog");
  for (const addressed of await dialog.locator("label.box[data-selected]").all()) await addressed.click();
  await dialog.getByLabel("Buscar por nombre o ciudad").fill("san miguel");
  await box(dialog, "Alcaldía de prueba · San Miguel").click();
  await look(page, "7-address");
  await expectSound(page, "address a recommendation");
  await decide(page, { reason: "El mercado es de la alcaldía.", confirm: "Guardar y aceptar" });
  await panel.locator("dd", { hasText: "Alcaldía de prueba" }).waitFor();

  await page.setViewportSize(DESK);
  await look(page, "7-decided");
  await page.goto(`${stand.address}/app/${STUDY}/publications`);
  await choose(page, /Qué informe/, "El Salvador");
  expect(await box(page, "resúmenes de dos páginas").getAttribute("data-selected")).toBe("true");
  await page.getByRole("button", { name: "Construir los informes" }).click();
  await page.getByText(/Última construcción/).waitFor({ timeout: 120_000 });
  await page.getByLabel("Buscar", { exact: true }).fill("san-miguel html");
  await look(page, "7-built");
  const briefs = page.locator(".data tbody a");
  await expect.poll(() => briefs.count()).toBe(3);
  let sentence = "";
  for (const brief of await briefs.all()) {
    const [opened] = await Promise.all([page.context().waitForEvent("page"), brief.click()]);
    const language = LANGUAGES.find((each) => opened.url().includes(`/${each}/`)) ?? "es";
    await opened.locator("article, main").getByText(WORDS[language]).first().waitFor();
    if (language === "es") {
      await opened.getByText("Alcaldía de prueba").first().waitFor();
      await look(opened, "7-brief");
      sentence = await opened.locator("li, p").filter({ hasText: /\d\s%/ }).last().innerText();
    }
    await opened.close();
  }
  // No other city is asked.
  await page.getByLabel("Buscar", { exact: true }).fill("san-salvador html");
  await page.getByText("0 de ").waitFor();

  await page.goto(`${stand.address}/app/${STUDY}/trace`);
  await page.getByLabel("Identificador o frase").fill(sentence);
  await page.getByRole("button", { name: "Buscar su origen" }).click();
  const trace = page.locator("ul.trace").first();
  await trace.getByText("Hallazgo").first().waitFor();
  const answers = trace.getByText("responses/returnee.csv").first();
  for (let step = 0; step < 6 && !(await answers.isVisible()); step += 1)
    await trace.locator("details:not([open]) > summary:visible").first().click();
  await answers.waitFor();
  await look(page, "7-trace");
  await expectSound(page, "trace");
  await page.setViewportSize(DESK);
  await page.reload();
  await trace.getByText("Hallazgo").first().waitFor();
  await page.getByLabel("Identificador o frase").fill("Esto no lo dice ningún informe.");
  await page.getByRole("button", { name: "Buscar su origen" }).click();
  await page.locator(".note.fault").waitFor();
  await verifyLedgers(stand.workbench.store);
  await page.context().close();
});
