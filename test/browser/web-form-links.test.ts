// Somebody gets a link, answers once, and meets kind words ever after.
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFormLink, revokeFormLink, setWebAccess } from "#workbench/form-links";
import { fillVisit, finish, openWebFormStand, PHONE, STUDY, type WebFormStand, watchFaults } from "./web-form-stand.ts";

let stand: WebFormStand;

beforeAll(async () => {
  stand = await openWebFormStand();
}, 600_000);
afterAll(() => stand?.close());

async function openPage(path: string) {
  const context = await stand.browser.newContext({ viewport: PHONE, locale: "es" });
  const page = await context.newPage();
  const faults = watchFaults(page, stand.server.address);
  await page.goto(`${stand.server.address}/f/${STUDY}/${path}`);
  return { context, page, faults };
}

const newLink = () => makeFormLink(stand.server.desk, STUDY, { formId: "visit", label: "017" });

test("by a link one person answers once, is thanked, and is thanked again", async () => {
  const { token } = await newLink();
  const { context, page, faults } = await openPage(`visit/${token}`);
  await fillVisit(page, "Por enlace");
  await finish(page);
  await page.getByText("Gracias. Recibimos sus respuestas.").waitFor();
  expect(await stand.received()).toHaveLength(1);
  await page.reload();
  await page.getByText("Gracias. Recibimos sus respuestas.").waitFor();
  const other = await openPage(`visit/${token}`);
  await other.page.getByText("Con este enlace ya se recibió una respuesta. Gracias.").waitFor();
  expect([...faults, ...other.faults]).toEqual([]);
  await other.context.close();
  await context.close();
});

test("what was finished without a network waits with its thanks, and goes when the network is back", async () => {
  const { token } = await newLink();
  const { context, page } = await openPage(`visit/${token}`);
  await fillVisit(page, "Sin red");
  await context.setOffline(true);
  await finish(page);
  await page.getByText("Gracias. Sus respuestas están guardadas en este equipo").waitFor();
  await context.setOffline(false);
  await page.getByText("Gracias. Recibimos sus respuestas.").waitFor();
  await context.close();
});

test("a link that is opened again goes on with what was begun by it", async () => {
  const { token } = await newLink();
  const { context, page } = await openPage(`visit/${token}`);
  await page.getByLabel("Lugar de la visita").fill("Más tarde");
  await page.getByText(/^Guardado \d/).waitFor();
  await page.goto("about:blank");
  await page.goto(`${stand.server.address}/f/${STUDY}/visit/${token}`);
  await page.getByText("Continúa donde lo dejó.").waitFor();
  expect(await page.getByLabel("Lugar de la visita").inputValue()).toBe("Más tarde");
  await context.close();
});

test("an answer that comes second by one link stays with the one who gave it", async () => {
  const { token } = await newLink();
  const first = await openPage(`visit/${token}`);
  const second = await openPage(`visit/${token}`);
  for (const { page } of [first, second]) await fillVisit(page, "Al mismo tiempo");
  await finish(first.page);
  await first.page.getByText("Gracias. Recibimos sus respuestas.").waitFor();
  await finish(second.page);
  await second.page.getByRole("heading", { name: "Con este enlace ya se recibió una respuesta." }).waitFor();
  await second.page.getByText("La respuesta sigue aquí.").waitFor();
  await second.page.getByRole("button", { name: "Descargar" }).waitFor();
  await first.context.close();
  await second.context.close();
});

test("a link that was withdrawn says so and whom to ask", async () => {
  const { id, token } = await newLink();
  await revokeFormLink(stand.server.desk, STUDY, id);
  const { context, page } = await openPage(`visit/${token}`);
  await page.getByRole("heading", { name: "Este enlace se retiró y ya no se puede usar." }).waitFor();
  await page.getByText("Pida un enlace nuevo a quien se lo envió.").waitFor();
  await context.close();
});

test("a form is for everybody only while the coordination opens it", async () => {
  const closed = await openPage("visit");
  await closed.page.getByText("El formulario «visit» no está abierto al público.").waitFor();
  await closed.context.close();
  await setWebAccess(stand.server.desk, STUDY, { formId: "visit", open: true });
  const { context, page } = await openPage("visit");
  await fillVisit(page, "Abierto");
  await finish(page);
  await page.getByText("Una respuesta enviada").waitFor();
  await setWebAccess(stand.server.desk, STUDY, { formId: "visit", open: false });
  await context.close();
});
