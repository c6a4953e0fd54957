// Chapters written beside their preview, by two people at once; reports built, watched, cancelled, and compared with the last.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbenchStand, type WorkbenchStand } from "./workbench-stand.ts";

let stand: WorkbenchStand;
const chapterFile = () => join(stand.folder, "report/es/01-needs.md");
const CHAPTER = "# Necesidades\n\nPárrafo uno.\n\nPárrafo dos.\n\n::table{name=estimates role=need}\n";

beforeAll(async () => {
  stand = await openWorkbenchStand();
  await mkdir(join(stand.folder, "report/es"), { recursive: true });
  await writeFile(chapterFile(), CHAPTER);
});
afterAll(() => stand.close());

const CHAPTERS = "publications?view=chapters&language=es&place=HND";
const text = (page: Page) => page.getByLabel("Texto del capítulo");
const save = (page: Page) => page.getByRole("button", { name: "Guardar", exact: true });

describe("a chapter", () => {
  test("is written beside its preview and kept in the folder", async () => {
    const page = await stand.open(CHAPTERS);
    await text(page).fill(CHAPTER.replace("Párrafo uno.", "En :in-country se preguntó."));
    const preview = page.frameLocator("iframe.preview");
    await preview
      .getByText("En Honduras se preguntó.")
      .or(preview.getByText("En en Honduras se preguntó."))
      .first()
      .waitFor();
    await page.getByText("Hay cambios sin guardar.").waitFor();
    await save(page).click();
    await page.getByText("Guardado.").waitFor();
    expect(await readFile(chapterFile(), "utf8")).toContain(":in-country se preguntó.");
    await page.reload();
    expect(await text(page).inputValue()).toContain(":in-country se preguntó.");
    await page.context().close();
  });

  test("of two who write at once, the second sees what the first did, and unites", async () => {
    await writeFile(chapterFile(), CHAPTER);
    const [first, second] = [await stand.open(CHAPTERS), await stand.open(CHAPTERS)];
    // Both have read the same before either writes.
    await text(first).waitFor();
    await text(second).waitFor();
    await text(first).fill(CHAPTER.replace("Párrafo uno.", "Párrafo uno, de Ana."));
    await save(first).click();
    await first.getByText("Guardado.").waitFor();
    await text(second).fill(CHAPTER.replace("Párrafo dos.", "Párrafo dos, de Beti."));
    await save(second).click();
    await second.getByText("alguien cambió").waitFor();
    expect(await second.getByLabel("Lo que guardó la otra persona").inputValue()).toContain("de Ana");
    await second.getByRole("button", { name: "Unir lo de las dos" }).click();
    await second.getByText("Están juntos sus cambios").waitFor();
    await save(second).click();
    await second.getByText("Guardado.").waitFor();
    const kept = await readFile(chapterFile(), "utf8");
    expect([kept.includes("de Ana"), kept.includes("de Beti")]).toEqual([true, true]);
    await first.context().close();
    await second.context().close();
  });
});

describe("the study's texts", () => {
  test("are not written over what somebody else saved", async () => {
    const place = "settings?view=study";
    const [first, second] = [await stand.open(place), await stand.open(place)];
    const title = (page: Page) => page.getByRole("group", { name: "Título", exact: true }).getByLabel("Español");
    // Both have read what stood there before either saves.
    await title(second).waitFor();
    await title(first).fill("Título de Ana");
    await save(first).click();
    await first.getByText("Guardado.").waitFor();
    await title(second).fill("Título de Beti");
    await save(second).click();
    await second.getByText("alguien cambió").waitFor();
    await second.getByText("Título de Ana").first().waitFor();
    await save(second).click();
    await second.getByText("Guardado.").waitFor();
    expect(await readFile(join(stand.folder, "study.yaml"), "utf8")).toContain("Título de Beti");
    await first.context().close();
    await second.context().close();
  });
});

describe("reports", () => {
  test("are built with progress that a reload finds again, and say what changed", { timeout: 300_000 }, async () => {
    const page = await stand.open("publications");
    await page.getByRole("button", { name: "Construir los informes" }).click();
    await page.getByRole("progressbar").waitFor();
    await page.reload();
    await page.getByText(/Última construcción/).waitFor({ timeout: 200_000 });
    await page.getByText(/0 cambiaron, \d\d? son nuevos/).waitFor();
    await page
      .getByRole("link", { name: /informe-honduras\.html/ })
      .first()
      .waitFor();
    await writeFile(chapterFile(), CHAPTER.replace("Párrafo uno.", "Otra cosa."));
    await page.getByRole("button", { name: "Construir los informes" }).click();
    await page.getByRole("progressbar").waitFor();
    await page.getByText(/[1-9]\d* cambiaron, 0 son nuevos/).waitFor({ timeout: 200_000 });
    await page.context().close();
  });

  test("are cancelled, and the last ones stay", async () => {
    const page = await stand.open("publications");
    await writeFile(chapterFile(), CHAPTER.replace("Párrafo uno.", "Una más."));
    await page.getByRole("button", { name: "Construir los informes" }).click();
    await page.getByRole("button", { name: "Cancelar la construcción" }).click();
    await page.getByText("La construcción se canceló.").waitFor({ timeout: 60_000 });
    await page
      .getByRole("link", { name: /informe-honduras\.html/ })
      .first()
      .waitFor();
    await page.context().close();
  });
});
