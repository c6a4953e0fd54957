// The list of works as somebody screens it: sorted, kept in the address, saved as a table, decided by keyboard.
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSound } from "./expect-sound.ts";
import { openWorkbenchStand, type WorkbenchStand } from "./workbench-stand.ts";

const PROTOCOL = `mark: demonstration
question: { es: ¿Qué ayuda?, en: What helps?, fr: Qu’est-ce qui aide ? }
identified:
  - { source: { es: Base inventada, en: Invented database, fr: Base inventée }, kind: database, records: 3, on: 2026-04-20 }
removedBefore: { automation: 0, other: 0 }
people: [coordinator]
readersPerWork: 1
criteria:
  - code: other-topic
    names: { es: otro tema, en: another topic, fr: autre sujet }
appraisal: []
`;

const EVIDENCE_MAP = `interventions:
  - code: counselling
    names: { es: Orientación, en: Counselling, fr: Conseil }
    words: [counsel*]
outcomes:
  - code: income
    names: { es: Ingresos, en: Income, fr: Revenus }
    words: [income*]
`;

const WORK = (id: string, title: string, year: string) =>
  `${id},report,"Autora, A.",${year},${title},Editorial,,https://example.org/${id},es,SLV,,,unjudged,,,,,,,,opening,https://example.org/${id}\n`;

let stand: WorkbenchStand;
beforeAll(async () => {
  stand = await openWorkbenchStand();
  const literature = join(stand.folder, "literature");
  await writeFile(join(literature, "protocol.yaml"), PROTOCOL);
  await writeFile(join(literature, "evidence-map.yaml"), EVIDENCE_MAP);
  await mkdir(join(literature, "texts"));
  await writeFile(join(literature, "texts", "LIT-9.txt"), "Una portada.\n\f\nMás ahorro al año.\n\f\nY deudas.\n");
  await appendFile(join(literature, "references.csv"), WORK("LIT-8", "Zanjas y retornos", "1999"));
  await appendFile(join(literature, "references.csv"), WORK("LIT-9", "Ahorros de mujeres", "2024"));
});
afterAll(() => stand.close());

const titles = (page: Awaited<ReturnType<WorkbenchStand["open"]>>) =>
  page.locator(".data tbody button").allInnerTexts();

describe("screening", () => {
  test("is sorted by a head, and the order stands in the address", async () => {
    const page = await stand.open("literature?view=screening");
    await page.getByText("Zanjas y retornos").waitFor();
    await page.getByRole("button", { name: "Año" }).click();
    await expect.poll(async () => (await titles(page))[0]).toBe("Zanjas y retornos");
    await page.getByRole("button", { name: "Año" }).click();
    await expect.poll(async () => (await titles(page))[0]).toBe("Ahorros de mujeres");
    expect(page.url()).toContain("order=year");
    expect(page.url()).toContain("direction=down");
    await page.reload();
    await expect.poll(async () => (await titles(page))[0]).toBe("Ahorros de mujeres");
    await page.context().close();
  });

  test("leaves as a table of what the filters let through", async () => {
    const page = await stand.open("literature?view=screening&q=retornos");
    await page.getByText("Zanjas y retornos").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Guardar lo filtrado como CSV" }).click(),
    ]);
    const lines = (await readFile(await file.path(), "utf8")).trim().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^LIT-8,Zanjas y retornos,"?Autora, A\."?,1999,/);
    await page.context().close();
  });

  test("goes on by keyboard: next work, decide, next work", async () => {
    const page = await stand.open("literature?view=screening&order=title");
    await page.getByRole("button", { name: "Ahorros de mujeres" }).focus();
    await page.keyboard.press("j");
    await page.locator(".panel", { hasText: "Ahorros de mujeres" }).waitFor();
    await page.locator(".panel fieldset").first().waitFor();
    await page.keyboard.press("1");
    await page.locator(".panel .history").first().getByText("Incluir").waitFor();
    await page.keyboard.press("j");
    await page.locator(".panel", { hasText: "Un informe inventado" }).waitFor();
    await page.keyboard.press("k");
    await page.locator(".panel", { hasText: "Ahorros de mujeres" }).waitFor();
    await page.getByLabel("Nota").last().pressSequentially("2 j k");
    expect(await page.locator(".panel h3").innerText()).toBe("LIT-9");
    expect((await page.locator(".panel .history").allInnerTexts()).join(" ")).not.toContain("Excluir");
    const kept = await readFile(join(stand.folder, "literature", "screening.csv"), "utf8");
    expect(kept.trim().split("\n").slice(1)).toHaveLength(1);
    await page.context().close();
  });

  test("has no fault that a machine finds", async () => {
    const page = await stand.open("literature?view=screening");
    await page.getByText("Zanjas y retornos").waitFor();
    await expectSound(page, "screening");
    await page.context().close();
  });

  test("what a work says is taken out by the form, and stands there again", async () => {
    const page = await stand.open("literature/LIT-9?view=screening");
    await page.getByText("Extraer lo que dice").click();
    await page.getByRole("textbox", { name: /^Programa/ }).fill("Ahorro en grupo");
    await page.locator(".panel .box").getByText("Orientación").click();
    await page.getByRole("textbox", { name: /^Qué se hizo/ }).fill("Grupos de ahorro con asesoría.");
    await page.getByRole("button", { name: "Agregar un resultado" }).click();
    const statement = page.getByRole("textbox", { name: /^Qué dice la obra/ });
    await statement.focus();
    await page.getByRole("textbox", { name: /^Buscar en el texto/ }).fill("ANO");
    await page.getByText("Pasajes: 1 de 1").waitFor();
    await page.getByRole("button", { name: "p. 2 Más ahorro al año." }).click();
    expect(await statement.inputValue()).toBe("Más ahorro al año.");
    expect(await page.getByRole("textbox", { name: /^Dónde está/ }).inputValue()).toBe("p. 2");
    await expectSound(page, "extraction");
    await page.getByRole("button", { name: "Guardar la extracción" }).click();
    await page.getByText("Corregir la extracción").waitFor();
    const kept = await readFile(join(stand.folder, "literature/extractions/LIT-9.yaml"), "utf8");
    for (const line of ["person: coordinator", "programme: Ahorro en grupo", "passage: p. 2", "mark: demonstration"])
      expect(kept).toContain(line);
    await page.context().close();
  });

  test("a practice is made of what was taken out, stands in the list, and goes and comes back with a reason", async () => {
    const page = await stand.open("literature/LIT-9?view=screening");
    await page.getByText("Hacer de ella una práctica").click();
    const field = (name: RegExp) => page.getByRole("textbox", { name }).last();
    expect(await field(/^Nombre/).inputValue()).toBe("Ahorro en grupo");
    expect(await field(/^Qué dice de su efecto/).inputValue()).toBe("Más ahorro al año.");
    await field(/^Por qué funciona/).fill("Ahorrar en grupo obliga y acompaña.");
    await expectSound(page, "practice");
    await page.getByRole("button", { name: "Guardar la práctica" }).click();
    await page.getByRole("link", { name: "Ahorro en grupo" }).click();
    await page.getByText("Falta escribir en: English, Français.").waitFor();
    for (const text of ["Ahorrar en grupo obliga y acompaña.", "p. 2", "LIT-9"])
      await page.getByText(text, { exact: true }).waitFor();
    await page.getByRole("button", { name: "Dejar fuera…" }).click();
    await page.getByRole("textbox", { name: /^Motivo/ }).fill("Repite otra práctica");
    await page.getByRole("button", { name: "Dejar fuera", exact: true }).click();
    await page.getByText("Se dejó fuera: Repite otra práctica").waitFor();
    await page.getByRole("button", { name: "Volver a incluirla" }).click();
    await page.getByText("Se dejó fuera").waitFor({ state: "detached" });
    await page.getByRole("link", { name: /Todas las prácticas/ }).click();
    await page.locator("tbody").getByText("Ahorro en grupo").waitFor();
    await page.context().close();
  });
});
