// References from a reference manager, brought in the browser: shown first, what repeats is left out, then in, and taken back.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSound } from "./expect-sound.ts";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "./workbench-stand.ts";

const RIS = `TY  - JOUR
TI  - Un informe inventado
AU  - Autora, A.
PY  - 2020
ER  - 
TY  - JOUR
TI  - Volver y trabajar
AU  - Autor, B.
PY  - 2024
DO  - 10.1000/volver
ER  - 
TY  - JOUR
TI  - Sin cerrar
PY  - 2023
`;

let stand: WorkbenchStand;
beforeAll(async () => {
  stand = await openWorkbenchStand();
});
afterAll(() => stand.close());

const PATH = () => join(stand.folder, "literature", "references.csv");
const list = () => readFile(PATH(), "utf8");

async function choose(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Elegir un archivo…" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

describe("references brought in", () => {
  test("are shown first; what repeats is left out; the import stands in the list after a reload, and is taken back with a reason", async () => {
    const before = await list();
    const page = await stand.open("literature?view=bring");
    await choose(page, "zotero.ris", RIS);
    await page.getByText("Qué traería «zotero.ris»").waitFor();
    // What is wrong is told with its place and its cure.
    await page.getByText(/^Fila 12: .*Sin cerrar/).waitFor();
    await page.getByText("Un informe inventado (LIT-1; mismo título)").waitFor();
    expect(await list()).toBe(before);
    await expectSound(page, "references shown first");
    await page.getByRole("button", { name: "Dejar fuera las que quizá se repiten (1)" }).click();
    await page.getByText("Se dejan fuera: 1").waitFor();
    await page.getByRole("button", { name: "Traer", exact: true }).click();
    await page.getByText("«zotero.ris» entró.").waitFor();
    expect((await list()).trim().split("\n")).toHaveLength(before.trim().split("\n").length + 2);
    expect(await list()).toContain("Volver y trabajar");

    await page.reload();
    const row = page.getByRole("row", { name: /zotero\.ris/ });
    await row.waitFor();
    // Somebody writes into one of the works meanwhile: it stays.
    const text = await list();
    await writeFile(PATH(), text.replace("Sin cerrar", "Sin cerrar todavía"));
    await row.getByRole("button", { name: "Deshacer…" }).click();
    await page.getByLabel("Motivo").fill("era el archivo de otro estudio");
    await page.getByRole("dialog").getByRole("button", { name: "Deshacer", exact: true }).click();
    await page.getByText("Salieron 1; 1 se quedan").waitFor();
    await page.getByText("deshecho: era el archivo de otro estudio").waitFor();
    expect(await list()).not.toContain("Volver y trabajar");
    expect(await list()).toContain("Sin cerrar todavía");
    await expectSound(page, "references taken back");
    const verbs = (await stand.workbench.store.ledger.list(STUDY)).map(({ verb }) => verb);
    expect(verbs.slice(-4)).toEqual(["import-literature", "note-import", "note-import", "undo-table-import"]);
    await page.context().close();
  });

  test("a file that holds none is refused with its place and cure, and nothing changes", async () => {
    const before = await list();
    const page = await stand.open("literature?view=bring");
    await choose(page, "notas.csv", "esto,no\nes,nada\n");
    const alert = page.getByRole("alert");
    await alert.getByText("notas.csv · 1").waitFor();
    expect(await page.getByRole("button", { name: "Traer", exact: true }).count()).toBe(0);
    expect(await list()).toBe(before);
    await page.context().close();
  });

  test("who may not bring them sees what came in, and no button", async () => {
    const page = await stand.open("literature?view=bring", { as: "viewer" });
    await page.getByRole("heading", { name: "Archivos que ya entraron" }).waitFor();
    expect(await page.getByRole("button", { name: "Elegir un archivo…" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Deshacer…" }).count()).toBe(0);
    await page.context().close();
  });
});
