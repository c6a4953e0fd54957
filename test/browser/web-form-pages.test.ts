// The web form as people meet it: by thumb and by keyboard, by day and by night, in three languages, with a screen reader's eyes.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFaults } from "./find-faults.ts";
import {
  DESK,
  finish,
  openDevice,
  openWebFormStand,
  PHONE,
  STUDY,
  sendVisit,
  type WebFormStand,
} from "./web-form-stand.ts";

let stand: WebFormStand;

beforeAll(async () => {
  stand = await openWebFormStand();
}, 600_000);
afterAll(() => stand?.close());

const SCREENS = [
  { name: "phone by day", viewport: PHONE, colorScheme: "light" },
  { name: "phone by night", viewport: PHONE, colorScheme: "dark" },
  { name: "desk by day", viewport: DESK, colorScheme: "light" },
  { name: "desk by night", viewport: DESK, colorScheme: "dark" },
] as const;

/** What fades in has its own colours only when it has come to rest. */
const AT_REST = `new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(rest))).then(() =>
  Promise.all(document.getAnimations()
    .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
    .map(({ finished }) => finished.catch(() => undefined))).then(() => undefined))`;

async function lookFor(page: Page): Promise<readonly string[]> {
  await page.evaluate(AT_REST);
  const areColoursAll = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  const faults = await findFaults(page, { areColoursAll });
  // A list that is just closing may stand out for a moment.
  await expect
    .poll(() => page.evaluate<number>("document.documentElement.scrollWidth - innerWidth"), { timeout: 5000 })
    .toBeLessThanOrEqual(0);
  return faults;
}

describe.each(SCREENS)("on a $name", ({ viewport, colorScheme }) => {
  test("there is one switch of languages, where the form speaks those of the interface", async () => {
    const { context, page } = await openDevice(stand, { viewport, colorScheme });
    await page.getByRole("button", { name: "Empezar: Visita" }).click();
    await page.getByLabel("Lugar de la visita").waitFor();
    expect(await page.locator(".language-changer").count()).toBeGreaterThan(0);
    expect(await page.locator(".language-changer").filter({ visible: true }).count()).toBe(0);
    await context.close();
  });

  test("every kind of question, empty and with what is wrong, has no fault that axe finds", async () => {
    const { context, page, faults } = await openDevice(stand, { viewport, colorScheme });
    await page.getByRole("button", { name: "Empezar: Toda clase de pregunta" }).click();
    await page.getByLabel("Nombre de la calle").waitFor();
    expect(await lookFor(page)).toEqual([]);
    await finish(page);
    await page.getByText("Hay 5 respuestas que faltan o que hay que corregir.").waitFor();
    expect(await lookFor(page)).toEqual([]);
    await page.getByRole("combobox", { name: "Buscando" }).click();
    await page.locator("li[role=option]").first().waitFor();
    expect(await lookFor(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("the first page, with a draft, with answers that wait and with some that were sent, has none either", async () => {
    const { context, page } = await openDevice(stand, { viewport, colorScheme });
    await sendVisit(page, "Enviada");
    await page.getByText("Una respuesta enviada").click();
    await context.setOffline(true);
    await sendVisit(page, "En espera");
    await page.getByRole("button", { name: "Empezar: Visita" }).click();
    await page.getByLabel("Lugar de la visita").fill("Sin terminar");
    await page.getByText(/^Guardado \d/).waitFor();
    expect(await page.getByText("Quedó guardada en este equipo.").count()).toBe(0);
    await page.getByRole("link", { name: "Formularios" }).click();
    await page.getByText("Una respuesta por enviar").waitFor();
    expect(await lookFor(page)).toEqual([]);
    await context.close();
  });
});

test("a form is filled in and finished with nothing but the keyboard", async () => {
  const { context, page } = await openDevice(stand);
  const focused = () =>
    page.evaluate<string>(
      "document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? ''",
    );
  const tabTo = async (wanted: () => Promise<boolean>) => {
    for (let presses = 0; presses < 60 && !(await wanted()); presses += 1) await page.keyboard.press("Tab");
  };
  await tabTo(async () => (await focused()) === "Empezar: Visita");
  await page.keyboard.press("Enter");
  await page.getByLabel("Lugar de la visita").waitFor();
  const inLabel = (label: string) => () =>
    page.getByLabel(label).evaluate((input) => input === input.ownerDocument.activeElement);
  await tabTo(inLabel("Lugar de la visita"));
  await page.keyboard.type("Por teclado");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await tabTo(async () => (await focused()) === "Terminar y guardar");
  await page.keyboard.press("Enter");
  await page.getByText("Una respuesta enviada").waitFor();
  await context.close();
});

test("who presses too early is led to the first answer that is missing, and told why", async () => {
  const { context, page } = await openDevice(stand);
  await page.getByRole("button", { name: "Empezar: Visita" }).click();
  await page.getByLabel("Lugar de la visita").fill("Falta algo");
  await finish(page);
  const people = page.getByLabel("¿Cuántas personas viven ahí?");
  await page.getByText("Hay 2 respuestas que faltan").waitFor();
  expect(await people.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
  expect(await people.getAttribute("aria-invalid")).toBe("true");
  const reason = await people.getAttribute("aria-describedby");
  expect(await page.locator(`[id="${reason}"]`).textContent()).toBe("Esta pregunta necesita una respuesta.");
  await context.close();
});

describe.each([
  {
    locale: "es-HN",
    button: "Empezar",
    place: "Lugar de la visita",
    finished: "Terminar y guardar",
    kept: "Quedó guardada",
  },
  {
    locale: "en-US",
    button: "Start",
    place: "Place of the visit",
    finished: "Finish and keep",
    kept: "It is kept on this device",
  },
  {
    locale: "fr-CA",
    button: "Commencer",
    place: "Lieu de la visite",
    finished: "Terminer et garder",
    kept: "La réponse est gardée",
  },
])("in a browser of $locale", ({ locale, button, place, finished, kept }) => {
  test("the interface and the form speak its language", async () => {
    const { context, page } = await openDevice(stand, { locale });
    expect(await page.locator("html").getAttribute("lang")).toBe(locale.slice(0, 2));
    await page.getByRole("button", { name: `${button}: Visita` }).click();
    await page.getByLabel(place).fill("X");
    await page.locator("input[inputmode=numeric]").fill("2");
    await page.locator("label.value-option").first().click();
    await page.getByRole("button", { name: finished }).click();
    await page.getByText(kept).waitFor();
    await context.close();
  });
});

test("the switch of language takes the form along and keeps what is filled in", async () => {
  const { context, page } = await openDevice(stand);
  await page.getByRole("button", { name: "Empezar: Visita" }).click();
  await page.getByLabel("Lugar de la visita").fill("Antes del cambio");
  await page.getByRole("button", { name: "Français" }).click();
  expect(await page.getByLabel("Lieu de la visite").inputValue()).toBe("Antes del cambio");
  await page.reload();
  expect(await page.getByLabel("Lieu de la visite").inputValue()).toBe("Antes del cambio");
  await page.getByRole("button", { name: "Terminer et garder" }).waitFor();
  await context.close();
});

test("what the inputs of the device write is what ODK Collect would write", async () => {
  const { context, page } = await openDevice(stand, { timezoneId: "America/Tegucigalpa" });
  await page.getByRole("button", { name: "Empezar: Toda clase de pregunta" }).click();
  await page.getByLabel("Nombre de la calle").fill("Calle Uno");
  await page.getByLabel("Edad").fill("3a0");
  await page.getByLabel("Ingreso").fill("1,5");
  await page.getByLabel("Fecha").fill("2001-02-03");
  await page.getByLabel("Hora").fill("08:05");
  await page.getByLabel("Momento").fill("2026-11-26T07:30");
  await page.getByRole("group", { name: "* Una" }).getByText("Poco").click();
  await page.getByRole("combobox", { name: "* De la lista" }).selectOption({ label: "Regular" });
  await page
    .getByRole("button", { name: "Sonido" })
    .setInputFiles({ name: "voz.ogg", mimeType: "audio/ogg", buffer: Buffer.from("OggS") });
  await page.getByText("voz.ogg").waitFor();
  await page.getByRole("slider").press("ArrowRight");
  await finish(page);
  await page.getByText("Una respuesta enviada").waitFor();
  const sent = await stand.server.desk.store.submissions.list(STUDY, { form: "kinds" });
  expect(sent.at(-1)?.body).toMatchObject({
    answers: {
      age: "30",
      income: "1.5",
      born: "2001-02-03",
      hour: "08:05:00.000-06:00",
      moment: "2026-11-26T07:30:00.000-06:00",
      one: "small",
      list: "middle",
      degree: "1",
      voice: expect.stringMatching(/\.ogg$/),
    },
  });
  await context.close();
});
