// The directory as a data officer uses it: found, seen on a map, verified, freed of duplicates, filled from a messy list.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importIntoDirectory } from "#workbench/services/import-into-directory";
import { expectSound } from "./expect-sound.ts";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "./workbench-stand.ts";

const PAIR = `id,country,name,provider,kind,city,phone,hours
P-1,SLV,Cocina inventada,Alcaldía inventada,CAP,San Salvador,+503 2222 0009,Lunes a viernes de 8 a 16
P-2,SLV,Cocina inventada,Alcaldía inventada,CAP,San Salvador,+503 2222 0009,
`;

const PLACES = `id,country,name,provider,kind,city,lat,lon,confidential_place
X-1,SLV,Oficina inventada,Alcaldía inventada,JUR,San Salvador,13.70,-89.20,no
X-2,SLV,Casa inventada,Red inventada,PRO,San Salvador,13.71,-89.21,yes
`;

let stand: WorkbenchStand;
beforeAll(async () => {
  stand = await openWorkbenchStand();
});
afterAll(() => stand.close());

describe("the services", () => {
  test("several services in one cell are parted, and the columns kept for the next list", async () => {
    const page = await stand.open("services?view=imports");
    const bring = async (button: string, name: string, content: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: button }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
    };
    const read = (count: number) =>
      page
        .locator(".figures div")
        .filter({ hasText: `leídos${count}` })
        .waitFor();
    await bring("Elegir un archivo…", "red.csv", "Institución,Servicios\nCasa inventada,Albergue | Comedor\n");
    await page.getByText(/Parece que una celda nombra varios servicios/u).waitFor();
    await read(1);
    await page.getByRole("button", { name: /separados por/u }).click();
    await page.getByRole("option", { name: "barra vertical" }).click();
    await page.getByRole("button", { name: "Ver otra vez qué cambiaría" }).click();
    await read(2);
    await expectSound(page, "parted");
    const [kept] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Guardar estas columnas" }).click(),
    ]);
    const mapping = await readFile(await kept.path(), "utf8");
    expect(mapping).toContain('split: "|"');
    await bring("Elegir un archivo…", "otra.csv", "Institución,Servicios\nOtra casa,Taller | Cursos\n");
    await read(1);
    await bring("Usar columnas guardadas…", "mapping.yaml", mapping);
    await read(2);
    await page.context().close();
  });

  test("a call is noted, and the service counts as verified", async () => {
    const page = await stand.open("services");
    const first = page.locator(".data tbody button").first();
    const name = await first.textContent();
    await first.click();
    const panel = page.locator(".panel");
    await panel.getByRole("button", { name: "Funciona", exact: true }).click();
    await panel.getByText("verificado", { exact: false }).first().waitFor();
    await panel.getByText("Historia").click();
    await panel.getByText("llamada: Funciona").waitFor();
    expect(await panel.textContent()).toContain(name ?? "–");
    await page.context().close();
  });

  test("a search stands in the address and survives a reload", async () => {
    const page = await stand.open("services");
    await page.getByLabel("Buscar").fill("zzz");
    await page.getByText("Ningún servicio con esos criterios.").waitFor();
    await page.reload();
    await page.getByText("Ningún servicio con esos criterios.").waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("zzz");
    await page.context().close();
  });

  test("no confidential place has a point on the map, and a table says what the map says", async () => {
    const file = join(stand.folder, "places.csv");
    await writeFile(file, PLACES);
    await importIntoDirectory(stand.workbench, STUDY, { file });
    const page = await stand.open("services?view=map&q=inventada");
    await page.locator("figure.map .point").first().waitFor();
    expect(await page.locator("figure.map .point").count()).toBe(1);
    await page.getByRole("table", { name: "Servicios por ciudad" }).waitFor();
    await page.context().close();
  });

  test("who only looks is offered nothing to change", async () => {
    const page = await stand.open("services", { as: "viewer" });
    await page.locator(".data tbody button").first().click();
    await page.locator(".panel .facts").waitFor();
    expect(await page.getByRole("button", { name: "Funciona", exact: true }).count()).toBe(0);
    await page.context().close();
  });

  test("a pair that looks like one is compared field by field, and the one chosen stays", async () => {
    const file = join(stand.folder, "pares.csv");
    await writeFile(file, PAIR);
    await importIntoDirectory(stand.workbench, STUDY, { file });
    const page = await stand.open("services?view=duplicates");
    await page.getByRole("button", { name: /^Comparar Cocina inventada/u }).click();
    const fields = page.getByRole("table", { name: "Campo por campo" });
    const phone = fields.getByRole("row").filter({ hasText: "Teléfono" });
    await expect.poll(() => phone.innerText()).toMatch(/22220009/u);
    await page.getByText("Campos que difieren: 1.").waitFor();
    await expectSound(page, "compared");
    await page.getByRole("button", { name: /Si se unen, queda/u }).click();
    await page.getByRole("option", { name: "Cocina inventada (P-2)" }).click();
    await page.locator(".compared").getByRole("button", { name: "Unir…" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("Es la misma cocina.");
    await page.getByRole("dialog").getByRole("button", { name: "Unir", exact: true }).click();
    await page.locator(".compared").waitFor({ state: "detached" });
    const kept = await page.request.get(`${stand.address}/api/v1/studies/${STUDY}/services/P-2`);
    expect((await kept.json()).cells).toMatchObject({ hours: "Lunes a viernes de 8 a 16", phone: "+50322220009" });
    await page.context().close();
  });

  test.each(["list", "map", "check", "duplicates", "imports"])("is sound in the view %s", async (view) => {
    const page = await stand.open(`services?view=${view}`);
    await page.locator(".views").waitFor();
    await expectSound(page, view);
    await page.context().close();
  });
});
