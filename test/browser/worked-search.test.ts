// “What has worked for women, economic, in a city like this” in the workbench: the practices of the included study, in a small one.
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../house/read-architecture.ts";
import { expectSound } from "./expect-sound.ts";
import { openWorkbenchStand, type WorkbenchStand } from "./workbench-stand.ts";

const ASKED = "literature?view=worked&group=women&dimension=economic&city=SLV-SSA";

let stand: WorkbenchStand;
beforeAll(async () => {
  stand = await openWorkbenchStand();
  const included = join(ROOT, "studies/retorno-y-ciudades/literature");
  const own = join(stand.folder, "literature");
  for (const name of ["references.csv", "practices.csv", "practice-details.csv"])
    await cp(join(included, name), join(own, name));
  // The small study has one kind of service that both know.
  const map = await readFile(join(included, "evidence-map.yaml"), "utf8");
  await writeFile(join(own, "evidence-map.yaml"), map.replace(/(services|institutions): \[[^\]]*\]/gu, "$1: [EMP]"));
});
afterAll(() => stand.close());

describe("what has worked", () => {
  test("is asked in three choices, kept in the address, and answered with reasons", async () => {
    const page = await stand.open("literature?view=worked");
    for (const [label, option] of [
      ["Para quién", "mujeres"],
      ["Dimensión", "económica"],
      ["En una ciudad como", "San Salvador"],
    ] as const) {
      // The head of a column that is sorted by bears the same words.
      await page.getByRole("button", { name: label }).and(page.locator("[aria-haspopup=listbox]")).click();
      await page.getByRole("option", { name: option, exact: true }).click();
    }
    await expect.poll(() => page.url()).toContain("city=SLV-SSA");
    for (const wish of ["group=women", "dimension=economic"]) expect(page.url()).toContain(wish);
    const row = page.locator("tbody tr").first();
    await row.getByText(/\d+ de \d+ criterios/u).click();
    await row
      .locator("li", { hasText: /^servicio en marcha: .+: (?:sí|no|sin datos)$/u })
      .first()
      .waitFor();
    await row.locator("details").first().locator("summary").click();
    await row.getByText("dice qué resultó: sí").waitFor();
    await page.context().close();
  });

  test("puts practices for women before those for everybody", async () => {
    const page = await stand.open(ASKED);
    const whom = () => page.locator("tbody td[data-name='Para quién']").allInnerTexts();
    await expect.poll(async () => (await whom()).length).toBeGreaterThan(8);
    const isTheirs = (await whom()).map((text) => text.includes("mujeres"));
    expect(isTheirs[0]).toBe(true);
    expect(isTheirs.lastIndexOf(true)).toBe(isTheirs.filter(Boolean).length - 1);
    await page.context().close();
  });

  test("leaves as a table with its reasons, in the language of the reader", async () => {
    const page = await stand.open(ASKED, { locale: "fr-FR" });
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Enregistrer en CSV" }).click(),
    ]);
    const [head] = (await readFile(await file.path(), "utf8")).split(/\r?\n/u);
    expect(head).toContain("Convient à la ville");
    await page.context().close();
  });

  test("has no fault that a machine finds", async () => {
    const page = await stand.open(ASKED);
    await page.locator("tbody tr").first().waitFor();
    for (const one of await page.locator("tbody tr").first().locator("summary").all()) await one.click();
    await expectSound(page, "worked");
    await page.context().close();
  });
});
