// Answers brought in the browser: a file whose columns are looked at, and KoboToolbox, whose token the page forgets.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchFromWeb } from "#workbench/effect/fetch-from-web";
import { publishForm } from "#workbench/publish-form";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { careFilled, careForm } from "../fixture/care-form.ts";
import { CENTRAL_ACCOUNT, type CentralFake, openCentralServer } from "../fixture/central-server.ts";
import { ASSET, KOBO_TOKEN, type KoboFake, koboSubmission, openKoboServer } from "../fixture/kobo-server.ts";
import { expectSound } from "./expect-sound.ts";
import { openWorkbenchStand, STUDY, signInQuietly, type WorkbenchStand } from "./workbench-stand.ts";

const CSV =
  "_uuid,age,nota\n11111111-1111-4111-8111-111111111111,30,x\n22222222-2222-4222-8222-222222222222,cuarenta,y\n";

let stand: WorkbenchStand;
let kobo: KoboFake;
let central: CentralFake;
beforeAll(async () => {
  kobo = await openKoboServer([1, 2, 3].map((id) => koboSubmission(id)));
  const filled = (instance: string, replaces?: string) =>
    new TextDecoder().decode(careFilled({ instance, ...(replaces === undefined ? {} : { replaces }) }));
  const version = (instanceId: string, at: string, replaces?: string) => ({
    ...{ instanceId, at: `${at}T10:00:00.000Z`, xml: filled(instanceId, replaces) },
  });
  central = await openCentralServer(
    [
      { id: "uuid:c1", versions: [version("uuid:c1", "2026-06-11")] },
      { id: "uuid:c2", versions: [version("uuid:c2", "2026-06-12"), version("uuid:c2b", "2026-06-13", "uuid:c2")] },
    ],
    [
      { version: "2", xml: careForm("2").replace("<age/>", "<age/><floor/>"), publishedAt: "2026-06-02T10:00:00.000Z" },
      { version: "1", xml: careForm(), publishedAt: "2026-06-01T10:00:00.000Z" },
    ],
  );
  // The other server stands on this machine, where the guard of addresses would not let the workbench ask.
  stand = await openWorkbenchStand({ fetch: ({ reach: _, ...request }) => fetchFromWeb(request) });
  const bytes = new TextEncoder().encode(careForm());
  await publishForm(stand.workbench, STUDY, { bytes, fileName: "care.xml", draft: false });
});
afterAll(async () => {
  await stand.close();
  await kobo.close();
  await central.close();
});

const count = () => stand.workbench.store.submissions.count(STUDY);

async function choose(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Elegir un archivo…" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** What this browser keeps of files that were chosen, as bytes would show it. */
function keptOnDevice(page: Page): Promise<string> {
  return page.evaluate<string>(`new Promise((resolve) => {
    const request = indexedDB.open("tornaviaje-chosen-files", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("files", { keyPath: "place" });
    request.onsuccess = () => {
      const all = request.result.transaction("files").objectStore("files").getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(JSON.stringify(all.result.map(({ sealed }) => String.fromCharCode(...new Uint8Array(sealed)))));
      };
    };
  })`);
}

/** The file lies there, and nothing of it can be read. */
async function expectSealed(page: Page): Promise<void> {
  const kept = await keptOnDevice(page);
  expect(kept.length).toBeGreaterThan(100);
  for (const text of ["cuarenta", "enero.csv", btoa(CSV).slice(20, 60), "22222222"]) expect(kept).not.toContain(text);
}

async function decide(page: Page, act: string, reason: string): Promise<void> {
  await page.getByRole("button", { name: `${act}…` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Motivo").fill(reason);
  await dialog.getByRole("button", { name: act, exact: true }).click();
}

describe("answers brought in", () => {
  test("from a file: columns are looked at and corrected, then it comes in, and stands in the list after a reload", async () => {
    const page = await stand.open("submissions?view=bring");
    await choose(page, "enero.csv", CSV.replace("age", "años"));
    await page.getByText("Qué traería «enero.csv»").waitFor();
    await page.getByRole("button", { name: /Pregunta: años/ }).click();
    await page.getByRole("option", { name: /\(age\)|^age$/ }).click();
    await page.reload();
    await page.locator("dl.figures div", { hasText: "columnas que se leen" }).getByText("1").waitFor();
    await expectSealed(page);
    await page.getByRole("button", { name: "Ver otra vez qué cambiaría" }).click();
    await page.locator("dl.figures div", { hasText: "columnas que se leen" }).getByText("1").waitFor();
    await expectSound(page, "answers of a file shown first");
    expect(await count()).toBe(0);
    await page.getByRole("button", { name: "Traer", exact: true }).click();
    await page.getByRole("row", { name: /enero\.csv.*2 nuevos/ }).waitFor();
    expect(await count()).toBe(2);
    await page.reload();
    await page.getByRole("row", { name: /enero\.csv.*2 nuevos/ }).waitFor();
    await decide(page, "Deshacer", "era el archivo de otra ronda");
    await page.getByText("Salieron de las cuentas 2 envíos").waitFor();
    expect(await count()).toBe(0);
    await expectSound(page, "a file of answers taken back");
    await decide(page, "Recuperar", "sí era el archivo de esta ronda");
    await page.getByText("Vuelven a contar 2 envíos").waitFor();
    expect(await count()).toBe(2);
    await choose(page, "febrero.csv", CSV.replace("age", "años"));
    await page.getByText("Se usa la correspondencia de la última vez para este formulario.").waitFor();
    await page.getByRole("button", { name: "Salir" }).click();
    await page.getByLabel("Contraseña").waitFor();
    await signInQuietly(page.context(), stand.address, "coordinator");
    await page.reload();
    await page.getByRole("button", { name: "Elegir un archivo…" }).waitFor();
    expect(await page.getByText("Qué traería").count()).toBe(0);
    expect(await keptOnDevice(page)).toBe("[]");
    await page.context().close();
  });

  test("from KoboToolbox: the token is forgotten at once, and what came in is told", async () => {
    const page = await stand.open("submissions?view=bring");
    await page.getByRole("button", { name: /De dónde vienen/ }).click();
    await page.getByRole("option", { name: "KoboToolbox" }).click();
    await page.getByLabel("Dirección del servidor").fill(kobo.address);
    await page.getByLabel("Identificador del proyecto en Kobo").fill(ASSET);
    await page.getByRole("button", { name: /El del otro servidor/ }).click();
    await page.getByRole("option").nth(1).click();
    await page.getByLabel("Token").fill(KOBO_TOKEN);
    await expectSound(page, "another server");
    await page.getByRole("button", { name: "Traer", exact: true }).click();
    await page.getByRole("row", { name: /3 nuevos/ }).waitFor();
    expect(await page.getByLabel("Token").inputValue()).toBe("");
    expect(await page.content()).not.toContain(KOBO_TOKEN);
    await page.context().close();
  });

  test("from ODK Central by an account: looked at first, then brought; the password is forgotten at once", async () => {
    const page = await stand.open("submissions?view=bring");
    const before = await count();
    await page.getByRole("button", { name: /De dónde vienen/ }).click();
    await page.getByRole("option", { name: "ODK Central" }).click();
    await page.getByLabel("Dirección del servidor").fill(central.address);
    await page.getByLabel("Número del proyecto").fill("7");
    await page.getByLabel("Formulario en Central").fill("care");
    await page.getByRole("button", { name: /El del otro servidor/ }).click();
    await page.getByRole("option", { name: "Personas retornadas" }).click();
    await page.getByLabel("Correo en Central").fill(CENTRAL_ACCOUNT.email);
    await page.getByLabel("Contraseña en Central").fill("otra");
    await page.getByRole("button", { name: "Ver qué traería" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Contraseña en Central").fill(CENTRAL_ACCOUNT.password);
    await page.getByRole("button", { name: "Ver qué traería" }).click();
    await page.locator("dl.figures div", { hasText: "nuevos" }).getByText("2").waitFor();
    await page.getByText("floor", { exact: true }).waitFor();
    await page.getByText("no está: sus envíos entran con la más reciente de aquí").waitFor();
    await expectSound(page, "what another server would bring");
    expect(await count()).toBe(before);
    await page.getByRole("button", { name: "Traer", exact: true }).click();
    await page.getByRole("row", { name: /7\/care.*2 nuevos, 1 corregidos/ }).waitFor();
    expect(await count()).toBe(before + 2);
    expect(await page.getByLabel("Contraseña en Central").inputValue()).toBe("");
    expect(await page.content()).not.toContain(CENTRAL_ACCOUNT.password);
    expect(await verifyLedgers(stand.workbench.store, STUDY)).toHaveLength(1);
    await page.context().close();
  });

  test("are for who sets up alone", async () => {
    const page = await stand.open("submissions?view=bring", { as: "viewer" });
    await page.getByRole("heading", { level: 2 }).waitFor();
    expect(await page.getByText("Traer respuestas").count()).toBe(0);
    await page.context().close();
  });

  test("a list that forms look up is looked at first; what it would drop is confirmed, and the list as it is can be taken along", async () => {
    const list = async () => (await stand.workbench.store.entityLists.entities(STUDY, "refugios")).map(({ id }) => id);
    const page = await stand.open("forms");
    await choose(page, "refugios.csv", "name,label\na,Casa A\nb,Casa B\n");
    await page.getByText("Qué traería «refugios.csv»").waitFor();
    await page.reload();
    await page.getByText("Qué traería «refugios.csv»").waitFor();
    expect(await keptOnDevice(page)).not.toContain("Casa A");
    expect(await list()).toEqual([]);
    await page.getByRole("button", { name: "Crear la lista" }).click();
    await page.getByText("«refugios» contiene ahora 2.").waitFor();
    await choose(page, "refugios.csv", "name,label\nb,Casa B nueva\n");
    await page.getByText("Se marcan como borradas: a").waitFor();
    await expectSound(page, "a list looked at first");
    await page.getByRole("button", { name: "Reemplazar la lista" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Reemplazar la lista" }).click();
    await page.getByText("«refugios» contiene ahora 1.").waitFor();
    expect(await list()).toEqual(["b"]);
    await choose(page, "mal.csv", "nombre\nx\n");
    await page.getByRole("alert").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Descargar CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("refugios.csv");
    await page.context().close();
  });

  test("mail that came back is sent again after a reload, where the connection was lost on the way", async () => {
    const page = await stand.open("outreach?view=suppressions");
    const lost = "**/api/v1/studies/*/returns";
    await page.route(lost, (route) => route.abort());
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Elegir el archivo…" }).click(),
    ]);
    const mail = "From: a@example.org\r\nSubject: x\r\n\r\nNada.\r\n";
    await chooser.setFiles({ name: "vuelta.eml", mimeType: "message/rfc822", buffer: Buffer.from(mail) });
    await page.getByRole("alert").waitFor();
    await page.unroute(lost);
    await page.reload();
    await page.getByRole("status").filter({ hasText: /./ }).waitFor();
    await expect.poll(() => keptOnDevice(page)).toBe("[]");
    await page.context().close();
  });

  test("an interview is decided on word by word, and a reload loses none of it; nobody reads it on the device", async () => {
    const page = await stand.open("cases?view=bring");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Elegir la transcripción…" }).click(),
    ]);
    const words = "Luz: Vivo con Óscar Mejía en Soyapango.\nLuz: Mi número es 7777-1234.\n";
    await chooser.setFiles({ name: "luz.txt", mimeType: "text/plain", buffer: Buffer.from(words) });
    await page.getByRole("textbox", { name: "Pasa a ser: Óscar Mejía" }).waitFor();
    await page.getByRole("textbox", { name: "Pasa a ser: Luz" }).fill("Ana");
    await page.getByLabel("Clave de la entrevista").fill("entrevista-9");
    await expect.poll(() => keptOnDevice(page)).not.toBe("[]");
    expect(await keptOnDevice(page)).not.toMatch(/Mejía|7777|entrevista-9/u);
    await page.reload();
    await page.getByRole("textbox", { name: "Pasa a ser: Óscar Mejía" }).waitFor();
    expect(await page.getByLabel("Clave de la entrevista").inputValue()).toBe("entrevista-9");
    await page.getByRole("textbox", { name: "Pasa a ser: Luz" }).and(page.locator('[value="Ana"]')).waitFor();
    await expectSound(page, "an interview taken up again");
    await page.getByRole("button", { name: "Cancelar" }).click();
    await expect.poll(() => keptOnDevice(page)).toBe("[]");
    await page.context().close();
  });
});
