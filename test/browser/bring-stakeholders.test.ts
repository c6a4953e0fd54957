// Institutions, contacts and mandates brought in the browser: shown first, decided on, in, and taken back.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSound } from "./expect-sound.ts";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "./workbench-stand.ts";

const TABLE = `name,country,kind,level,contact_name,email
Alcaldía de Apopa inventada,SLV,local authority,municipal,Ana Inventada,ana@example.org
Secretaría de la prueba,HND,government,national,Berta Inventada,berta@example.org
Cámara sin código,SLV,cámara,national,Carla Inventada,carla@example.org
`;

const MANDATES = `institution_id,function,mandate,evidence,source_url
ST-3,EMP,partial,Ley inventada,https://example.org/ley
`;

let stand: WorkbenchStand;
beforeAll(async () => {
  stand = await openWorkbenchStand();
});
afterAll(() => stand.close());

const table = (path: string) => readFile(join(stand.folder, path), "utf8");
const contacts = async () => (await stand.workbench.store.contacts.list(STUDY)).length;

async function choose(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Elegir un archivo…" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

describe("brought to outreach", () => {
  test("institutions are shown first; a doubtful one is decided on; contacts are counted, never named; all of it is taken back", async () => {
    const before = await table("stakeholders.csv");
    const page = await stand.open("outreach?view=stakeholders");
    await choose(page, "directorio.csv", TABLE);
    await page.getByText("Qué traería «directorio.csv»").waitFor();
    await page.getByText(/^Fila 4, kind:/).waitFor();
    expect(await page.getByText("Inventada").count()).toBe(0);
    await expectSound(page, "institutions shown first");
    await page.getByRole("button", { name: /Secretaría de la prueba/ }).click();
    await page.getByRole("option", { name: "Es Secretaría de prueba (ST-1)" }).click();
    await page.locator("dl.figures div", { hasText: "esperan decisión" }).getByText("0").waitFor();
    expect(await table("stakeholders.csv")).toBe(before);
    await page.getByRole("button", { name: "Traer", exact: true }).click();
    await page.getByText("«directorio.csv» entró.").waitFor();
    await page.getByRole("row", { name: /Alcaldía de Apopa inventada/ }).waitFor();
    expect(await contacts()).toBe(2);

    await page.reload();
    await page
      .getByRole("row", { name: /directorio\.csv/ })
      .getByRole("button", { name: "Deshacer…" })
      .click();
    await page.getByLabel("Motivo").fill("era el directorio de otro país");
    await page.getByRole("dialog").getByRole("button", { name: "Deshacer", exact: true }).click();
    await page.getByText("Salieron 1; 0 se quedan").waitFor();
    expect(await contacts()).toBe(0);
    expect(await table("stakeholders.csv")).not.toContain("Apopa");
    await page.context().close();
  });

  test("two that are one are compared, merged with a reason, and taken apart again", async () => {
    const page = await stand.open("outreach?view=stakeholders");
    const pick = async (label: string, name: string) => {
      await page.getByRole("button", { name: label }).click();
      await page.getByRole("option", { name }).click();
    };
    await pick("Queda", "Organización A (ST-4)");
    await pick("Se une a ella", "Secretaría de prueba (ST-1)");
    const beside = page.getByRole("region", { name: "Lado a lado" });
    await beside.getByRole("row", { name: /Nombre.*Organización A.*Secretaría de prueba.*Organización A/ }).waitFor();
    await beside.getByRole("button", { name: "Tomar el otro name" }).click();
    await beside.getByRole("row", { name: /Nombre.*Secretaría de prueba.*Secretaría de prueba/ }).waitFor();
    await beside.getByRole("row", { name: /Mandatos 0 1/ }).waitFor();
    await expectSound(page, "two institutions side by side");
    expect(await table("stakeholders.csv")).toContain("ST-1,");
    await beside.getByRole("button", { name: "Unir…" }).click();
    await page.getByLabel("Motivo").fill("es una sola oficina");
    await page.getByRole("dialog").getByRole("button", { name: "Unir", exact: true }).click();
    const made = page.getByRole("row", { name: /Secretaría de prueba \(ST-1\).*ST-4/ });
    await made.waitFor();
    expect(await beside.count()).toBe(0);
    expect(await table("stakeholders.csv")).not.toContain("ST-1,");
    await made.getByRole("button", { name: "Deshacer…" }).click();
    await page.getByLabel("Motivo").fill("eran dos oficinas");
    await page.getByRole("dialog").getByRole("button", { name: "Deshacer", exact: true }).click();
    await page.getByText("deshecha: eran dos oficinas").waitFor();
    expect(await table("stakeholders.csv")).toContain("ST-1,");
    await page.context().close();
  });

  test("mandates are shown first, come in with their source and show at once", async () => {
    const page = await stand.open("outreach?view=mandates");
    await choose(page, "mal.csv", MANDATES.replace("ST-3", "ST-77"));
    await page.getByRole("alert").getByText("mal.csv · 2 · institution_id").waitFor();
    await choose(page, "mandatos.csv", MANDATES);
    await page.getByText("Qué traería «mandatos.csv»").waitFor();
    await page.getByRole("cell", { name: "Ley inventada" }).waitFor();
    expect(await table("institutions/capacities.csv")).not.toContain("Ley inventada");
    await expectSound(page, "mandates shown first");
    await page.getByRole("button", { name: "Traer", exact: true }).click();
    await page.getByText("«mandatos.csv» entró.").waitFor();
    expect(await table("institutions/capacities.csv")).toContain("Ley inventada");
    await page.getByRole("row", { name: /Cámara de prueba.*Empleo.*en parte/ }).waitFor();
    await page.context().close();
  });

  test("who may not follow up brings nothing", async () => {
    const page = await stand.open("outreach?view=mandates", { as: "viewer" });
    await page
      .getByRole("row", { name: /Secretaría de prueba/ })
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: "Elegir un archivo…" }).count()).toBe(0);
    await page.context().close();
  });
});
