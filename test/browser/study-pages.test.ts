// Every page of evidence, telling and setting, opened on the small study: it shows what is kept, and is sound in every look.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSound } from "./expect-sound.ts";
import { openWorkbenchStand, type WorkbenchStand } from "./workbench-stand.ts";

let stand: WorkbenchStand;
beforeAll(async () => {
  stand = await openWorkbenchStand();
});
afterAll(() => stand.close());

describe("the pages of a study", () => {
  test.each([
    ["explore", "Explorar", ".drawing svg"],
    ["series", "Datos secundarios", ".data tbody tr"],
    ["literature", "Literatura y prácticas", ".data tbody tr"],
    ["cases", "Casos", ".data tbody tr"],
    ["findings", "Hallazgos", ".data tbody tr"],
    ["recommendations", "Recomendaciones", ".board .card"],
    ["publications", "Publicaciones", ".note"],
    ["outreach?view=stakeholders", "Difusión y seguimiento", ".data tbody tr"],
    ["settings", "Ajustes", ".data tbody tr"],
  ])("%s shows what is kept", async (place, title, content) => {
    const page = await stand.open(place);
    await page.getByRole("heading", { name: title, level: 2 }).waitFor();
    await page.locator(content).first().waitFor();
    await expectSound(page, place);
    expect(await page.locator(".note.fault").count()).toBe(0);
    await page.context().close();
  });
});
