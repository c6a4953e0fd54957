// Journey 2, Ask: one interviewer scans a code with ODK Collect, another opens the form in a browser; both work a day without a network,
// and everything arrives once.
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishForm } from "#workbench/publish-form";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { fieldClient, textOf } from "../../fixture/openrosa-client.ts";
import { VISIT } from "../../fixture/web-forms.ts";
import { DESK, expectSound, PHONE } from "../expect-sound.ts";
import { sendVisit } from "../web-form-stand.ts";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "../workbench-stand.ts";
import { look } from "./look.ts";

let stand: WorkbenchStand;

beforeAll(async () => {
  stand = await openWorkbenchStand();
  const bytes = new TextEncoder().encode(VISIT());
  await publishForm(stand.workbench, STUDY, { bytes, fileName: "visit.xml", draft: false });
});
afterAll(() => stand.close());

const visit = (number: number) =>
  `<data id="visit" version="1"><place>Casa ${number}</place><people>4</people><works>no</works><work/><photo/><meta><instanceID>uuid:collect-${number}</instanceID></meta></data>`;

test("an interviewer scans a code with ODK Collect, another opens the web form, both work a day without network, and everything arrives once", async () => {
  const page = await stand.open("senders");
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  for (const name of ["Celular de Rosa", "Tableta de Elena"]) {
    await page.getByRole("textbox", { name: "Nombre del celular" }).fill(name);
    await page.getByRole("button", { name: "Agregar" }).first().click();
    await row(name).waitFor();
  }
  await row("Celular de Rosa").getByRole("button", { name: "Ver código" }).click();
  const code = page.getByRole("img", { name: "Código de Celular de Rosa" });
  await code.waitFor();
  // What the camera reads: the settings of Collect that the code holds.
  const settings = String(await code.getAttribute("src")).replace(/qr\.svg$/, "settings.json");
  const { general } = await (await page.request.get(stand.address + settings)).json();
  await page.getByRole("button", { name: "Cerrar" }).click();
  await row("Tableta de Elena").getByRole("button", { name: "Para el navegador" }).click();
  const address = await page.getByRole("dialog").locator("code").innerText();
  await look(page, "2-browser-code");
  await expectSound(page, "code for the browser");
  await page.setViewportSize(DESK);
  await page.getByRole("button", { name: "Cerrar" }).click();

  // Collect gets the form in the morning; the day's three answers leave at night, the second of them twice: its receipt got lost.
  const collect = fieldClient(general.server_url);
  const [form] = await collect.formList("?formID=visit");
  expect((await collect.ask("GET", form === undefined ? "" : (textOf(form, "downloadUrl") ?? ""))).text).toContain(
    "Visita",
  );
  for (const number of [1, 2, 2, 3]) expect((await collect.send(visit(number))).status).toBe(201);

  const context = await stand.browser.newContext({ viewport: PHONE, locale: "es-SV" });
  const tablet = await context.newPage();
  await tablet.goto(address);
  await tablet.getByRole("button", { name: "Empezar: Visita" }).waitFor();
  await tablet.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await look(tablet, "2-forms");
  await context.setOffline(true);
  for (const place of ["Primera", "Segunda", "Tercera"]) await sendVisit(tablet, place);
  await tablet.reload();
  await tablet.getByText("3 respuestas por enviar").waitFor();
  await look(tablet, "2-waiting");
  await context.setOffline(false);
  await tablet.getByText("3 respuestas enviadas").waitFor();
  await look(tablet, "2-sent");
  await context.close();

  await page.getByRole("link", { name: "Respuestas" }).click();
  await expect.poll(() => page.locator(".data tbody tr").count()).toBe(6);
  for (const name of ["Celular de Rosa", "Tableta de Elena"]) expect(await row(name).count()).toBe(3);
  await look(page, "2-arrived");
  await verifyLedgers(stand.workbench.store);
  await page.context().close();
});
