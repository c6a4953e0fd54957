// The photo of a story as a phone takes it, and what leaves when its person takes a part of the consent back.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestFile } from "#store/digest-file";
import { setAccount } from "#workbench/accounts";
import { keepToldOutputs } from "#workbench/stories/told-outputs";
import { expectSound, PHONE } from "./expect-sound.ts";
import { openWorkbenchStand, PASSWORD, STUDY, type WorkbenchStand } from "./workbench-stand.ts";

/** An own drawing, a grey gradient of 1 × 12 pixels. */
const DRAWING = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAMAAEBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAZEAABBQAAAAAAAAAAAAAAAAAAAhMUUWH/2gAIAQEAAD8AnTtE7SA8uw8uz//Z",
  "base64",
);

/** As a phone writes it that was held on its side: EXIF, orientation 6, and the place. */
function onItsSide(): Buffer {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
  const exif = [
    ...Buffer.from("Exif\0\0MM"),
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    ...entry,
    0,
    0,
    0,
    0,
    ...Buffer.from("GPS 15.5"),
  ];
  const segment = Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
  return Buffer.concat([DRAWING.subarray(0, 2), segment, DRAWING.subarray(2)]);
}

let stand: WorkbenchStand;

beforeAll(async () => {
  stand = await openWorkbenchStand();
  await setAccount(stand.workbench, { name: "marta", role: "qualitative", password: PASSWORD });
}, 120_000);
afterAll(() => stand.close());

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Elegir la foto…" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "image/jpeg", buffer });
}

async function tickPhoto(page: Page): Promise<void> {
  await page.getByText("Corregir la historia").click();
  await page.locator(".story-form").getByText("usar una foto").click();
}

describe("the photo of a story", () => {
  test("waits for the consent; then comes in upright, described, without what the camera wrote", async () => {
    const page = await stand.open("cases/ana", { as: "marta", viewport: PHONE });
    await page.getByText("El consentimiento no incluye fotos.").waitFor();
    await tickPhoto(page);
    await page.getByRole("button", { name: "Guardar la historia" }).click();
    await page.getByText("Traer una foto").click();
    await choose(page, "notas.jpg", Buffer.from("no picture"));
    await page.getByText("Este navegador no puede leer el archivo como foto.").waitFor();
    await choose(page, "IMG_0001.jpg", onItsSide());
    await page.getByAltText("Así se guardará").waitFor();
    for (const [language, words] of [
      ["Español", "Un cerro dibujado"],
      ["English", "A hill that was drawn"],
      ["Français", "Une colline dessinée"],
    ] as const)
      await page.getByLabel(`Qué se ve (${language})`).fill(words);
    await expectSound(page, "bring a photo");
    await page.getByRole("button", { name: "Guardar la foto" }).click();
    const shown = page.getByAltText("Un cerro dibujado");
    await shown.waitFor();
    const size = await page.evaluate(
      "(() => { const { naturalWidth, naturalHeight } = document.querySelector('.story-photo img'); return [naturalWidth, naturalHeight]; })()",
    );
    expect(size).toEqual([12, 1]);
    const kept = await readFile(join(stand.folder, "cases/photos/ana.jpg"), "latin1");
    expect(kept).not.toMatch(/GPS|Exif/u);
    await expectSound(page, "photo of a story");
    await page.context().close();
  });

  test("leaves with its consent, which is said before; publications that show it are listed as taken away", async () => {
    const out = join(stand.folder, "..", "out");
    const bytes = new TextEncoder().encode("<p>Un cerro dibujado</p>");
    await writeFile(join(out, "historia.html"), bytes);
    const told = { path: "historia.html", digest: digestFile(bytes), edition: "2026-11-01" };
    const files = [{ ...told, cases: ["ana"], uses: ["ana photo"] }];
    await keepToldOutputs(stand.workbench.store, STUDY, { out, files, taken: [] });
    const page = await stand.open("cases/ana", { as: "marta" });
    await tickPhoto(page);
    await page.getByText("El consentimiento se reduce: usar una foto.").waitFor();
    await expectSound(page, "narrower consent");
    await page.getByRole("button", { name: "Guardar la historia" }).click();
    await page.getByText("Guardada. Publicaciones retiradas: 1").waitFor();
    expect(await readdir(join(stand.folder, "cases/photos"))).toEqual([]);
    expect((await page.request.get(`${stand.address}/historia.html`)).status()).toBe(410);
    await page.getByRole("link", { name: "Todos los casos" }).click();
    await page.getByRole("heading", { name: "Publicaciones retiradas" }).waitFor();
    await page.getByRole("cell", { name: "historia.html" }).or(page.getByText("historia.html")).first().waitFor();
    await page.getByRole("link", { name: "Construirlas de nuevo" }).waitFor();
    await expectSound(page, "publications taken away");
    await page.context().close();
  });
});
