// A day of interviews with a browser: without a network, with two tabs, with a server that answers half, with a form that is closed.

import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setFormState } from "#workbench/set-form-state";
import { VISIT } from "../fixture/web-forms.ts";
import {
  fillVisit,
  finish,
  openDevice,
  openWebFormStand,
  STUDY,
  sendVisit,
  type WebFormStand,
} from "./web-form-stand.ts";

let stand: WebFormStand;

beforeAll(async () => {
  stand = await openWebFormStand();
}, 600_000);
afterAll(() => stand?.close());

/** A picture of one point. */
const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** This browser enforces no quota on its database, so the database answers as a full one does. */
const FILL_DEVICE = `{
  const { add, put } = IDBObjectStore.prototype;
  const full = () => { throw new DOMException("full", "QuotaExceededError"); };
  Object.assign(IDBObjectStore.prototype, { add: full, put: full });
  globalThis.freeDevice = () => Object.assign(IDBObjectStore.prototype, { add, put });
}`;

describe("without a network", () => {
  test("two visits are finished, survive a reload, and arrive exactly once when the network is back, photo and all", async () => {
    const before = new Set(await stand.received());
    const { context, page, faults } = await openDevice(stand);
    await context.setOffline(true);
    await sendVisit(page, "Primera");
    await page.getByText("Sin conexión.").waitFor();
    await page.getByRole("button", { name: "Empezar: Visita" }).click();
    await fillVisit(page, "Segunda");
    await page
      .locator('input[type="file"]')
      .last()
      .setInputFiles({ name: "casa.png", mimeType: "image/png", buffer: PHOTO });
    await page.getByAltText("Foto tomada").waitFor();
    await finish(page);
    await page.getByText("2 respuestas por enviar").waitFor();
    await page.reload();
    await page.getByText("2 respuestas por enviar").waitFor();
    await context.setOffline(false);
    await page.getByText("2 respuestas enviadas").waitFor();
    const arrived = (await stand.received()).filter((id) => !before.has(id));
    expect(arrived).toHaveLength(2);
    const bodies = await Promise.all(arrived.map((id) => stand.server.desk.store.submissions.get(STUDY, id)));
    expect(bodies.map((kept) => kept?.source)).toEqual(["web", "web"]);
    const { attachments } = stand.server.desk.store;
    const files = await Promise.all(
      bodies.map((kept) => attachments.list(STUDY, kept?.instanceId ?? "", kept?.fingerprint ?? "")),
    );
    expect(files.flat().map(({ bytes }) => bytes)).toEqual([PHOTO.length]);
    expect(await page.evaluate("indexedDB.databases().then((all) => all.length)")).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("a draft survives a reload and goes on as the same instance", async () => {
    const { context, page } = await openDevice(stand);
    await page.getByRole("button", { name: "Empezar: Visita" }).click();
    await fillVisit(page, "Borrador");
    await page.getByText(/^Guardado \d/).waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByText("Continúa donde lo dejó.").waitFor();
    expect(await page.getByLabel("Lugar de la visita").inputValue()).toBe("Borrador");
    expect(await page.getByLabel("¿Cuántas personas viven ahí?").inputValue()).toBe("4");
    await page.getByRole("link", { name: "Formularios" }).click();
    await page.getByRole("button", { name: "Continuar: Visita" }).click();
    await finish(page);
    await page.getByText("Quedó guardada").waitFor();
    expect(await page.getByText("Sin terminar").count()).toBe(0);
    await context.setOffline(false);
    await page.getByText("Una respuesta enviada").waitFor();
    await context.close();
  });

  test("a draft that was deleted comes back by one press", async () => {
    const { context, page } = await openDevice(stand);
    await page.getByRole("button", { name: "Empezar: Visita" }).click();
    await fillVisit(page, "Casi perdida");
    await page.getByText(/^Guardado \d/).waitFor();
    await page.getByRole("link", { name: "Formularios" }).click();
    await page.getByRole("button", { name: "Borrar: Visita" }).click();
    await page.getByText("Se borró «Visita».").waitFor();
    await page.getByRole("button", { name: "Deshacer" }).click();
    await page.getByRole("button", { name: "Continuar: Visita" }).click();
    await page.getByLabel("Lugar de la visita").waitFor();
    expect(await page.getByLabel("Lugar de la visita").inputValue()).toBe("Casi perdida");
    await context.close();
  });
});

describe("sending", () => {
  test("two tabs do not send twice, and an answer whose receipt was lost on the way is received once", async () => {
    const before = await stand.received();
    const { context, page } = await openDevice(stand);
    const other = await context.newPage();
    await other.goto(`${stand.server.address}/f/`);
    await context.setOffline(true);
    await sendVisit(page, "Dos pestañas");
    let posts = 0;
    await context.route("**/submission?**", async (route) => {
      posts += 1;
      const answer = await route.fetch();
      if (posts === 1) await route.abort("connectionreset");
      else await route.fulfill({ response: answer });
    });
    await context.setOffline(false);
    await page.getByText("Una respuesta enviada").waitFor();
    await other.getByText("Una respuesta enviada").waitFor();
    expect(posts).toBe(2);
    expect(await stand.received()).toHaveLength(before.length + 1);
    await context.close();
  });

  test("the entry page of a public network is not taken for a receipt", async () => {
    const { context, page } = await openDevice(stand);
    await context.route("**/submission?**", (route) =>
      route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Wi-Fi</h1>" }),
    );
    await sendVisit(page, "Portal");
    await page.getByText("Otra página respondió en lugar del servidor").waitFor();
    await page.getByText("Una respuesta por enviar").waitFor();
    await context.unroute("**/submission?**");
    await page.getByRole("button", { name: "Enviar ahora" }).click();
    await page.getByText("Una respuesta enviada").waitFor();
    await context.close();
  });

  test("an answer that is not accepted says why, can be taken away as a file, and goes when the form is open again", async () => {
    const { context, page } = await openDevice(stand);
    await context.setOffline(true);
    await sendVisit(page, "Cerrada");
    await setFormState(stand.server.desk, STUDY, { formId: "visit", state: "closed" });
    await context.setOffline(false);
    await page.getByText("El formulario «visit» está cerrado.").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Descargar: Visita" }).click(),
    ]);
    const files = unzipSync(await readFile(await download.path()));
    expect(new TextDecoder().decode(Object.values(files)[0])).toContain("<place>Cerrada</place>");
    await setFormState(stand.server.desk, STUDY, { formId: "visit", state: "open" });
    await page.getByRole("button", { name: "Intentar de nuevo: Visita" }).click();
    await page.getByText("Una respuesta enviada").waitFor();
    await context.close();
  });

  test("a device that is full says so, keeps the answers on the screen, and keeps them when there is space again", async () => {
    const { context, page } = await openDevice(stand);
    await page.evaluate(FILL_DEVICE);
    await page.getByRole("button", { name: "Empezar: Visita" }).click();
    await fillVisit(page, "Sin espacio");
    await finish(page);
    await page.getByText("No queda espacio en este equipo").first().waitFor();
    expect(await page.getByLabel("Lugar de la visita").inputValue()).toBe("Sin espacio");
    await page.evaluate("freeDevice()");
    await finish(page);
    await page.getByText("Quedó guardada").waitFor();
    await page.getByText("Una respuesta enviada").waitFor();
    await context.close();
  });
});

describe("as time goes by", () => {
  test("a draft stays with the version with which it was begun, and new ones take the new version", async () => {
    const { context, page } = await openDevice(stand);
    await page.getByRole("button", { name: "Empezar: Visita" }).click();
    await fillVisit(page, "Versión uno");
    await page.getByText(/^Guardado \d/).waitFor();
    await stand.publish(
      VISIT().replace('version="1"', 'version="2"').replace("Lugar de la visita", "Sitio de la visita"),
    );
    await page.goto(`${stand.server.address}/f/${STUDY}`);
    await page.getByText("con la versión anterior del formulario").waitFor();
    await page.getByRole("button", { name: "Continuar: Visita" }).click();
    await finish(page);
    await page.getByText("Una respuesta enviada").waitFor();
    const versions = await Promise.all(
      (await stand.received()).map(async (id) => (await stand.server.desk.store.submissions.get(STUDY, id))?.version),
    );
    expect(new Set(versions)).toEqual(new Set(["1"]));
    await page.getByRole("button", { name: "Empezar: Visita" }).click();
    await page.getByLabel("Sitio de la visita").waitFor();
    await context.close();
  });

  test("a clock that is wrong is told, and keeps nobody from sending", async () => {
    const { context, page } = await openDevice(stand);
    await page.clock.setSystemTime(Date.now() + 6 * 3_600_000);
    await page.reload();
    await page.getByText("El reloj de este equipo va mal por 6 horas.").waitFor();
    await context.close();
  });
});

describe("a device that is full from the start", () => {
  test("is told that no form finds a place on it", async () => {
    const context = await stand.browser.newContext({ locale: "es-SV" });
    await context.addInitScript(FILL_DEVICE);
    const page = await context.newPage();
    await page.goto(stand.deviceAddress);
    await page.getByText("No queda espacio en este equipo para guardar el formulario.").waitFor();
    await context.close();
  });

  test("still has the forms that found a place, and is told of the others", async () => {
    const { context, page } = await openDevice(stand);
    await page.evaluate(FILL_DEVICE);
    await stand.publish(VISIT().replace('version="1"', 'version="3"'));
    await context.setOffline(true);
    await context.setOffline(false);
    await page.getByText("No queda espacio en este equipo para guardar el formulario.").waitFor();
    await page.getByRole("button", { name: "Empezar: Visita" }).waitFor();
    await context.close();
  });
});
