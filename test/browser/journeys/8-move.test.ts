// Journey 8, Move: the town opens the page that was made for it, commits to an action with a date; months later the commitment is kept, the
// second round is in, and the tracker shows it done and the gap changed.
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideRecommendation } from "#workbench/recommendations/decide";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { type MailServer, openMailServer } from "../../fixture/mail-server.ts";
import { addContact } from "../../fixture/outreach-study.ts";
import { DESK, expectSound, PHONE } from "../expect-sound.ts";
import { openWorkbenchStand, STUDY, type WorkbenchStand } from "../workbench-stand.ts";
import { box } from "./choose.ts";
import { look } from "./look.ts";
import { askMorePeople } from "./more-answers.ts";

const RECOMMENDATION = "R-SLV-EMP-coverage";
const TOWN = "Alcaldía de prueba";
/** Days by which the clock of the server is ahead: browsers keep theirs, and a session must not have ended before it begins. */
const MONTHS_LATER = 270;
const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000);
const ROUNDS = `
waves:
  - { id: "2026", names: { es: Primera ronda, en: First round, fr: Première vague }, from: 2026-06-01, to: 2026-08-31 }
  - { id: "2027", names: { es: Segunda ronda, en: Second round, fr: Deuxième vague }, from: 2027-06-01, to: 2027-07-31 }
currentWave: "2026"
`;

let smtp: MailServer;
let stand: WorkbenchStand;
let ahead = 0;

beforeAll(async () => {
  smtp = await openMailServer();
  stand = await openWorkbenchStand({ prepare: askMorePeople, smtp: () => smtp.url, now: () => daysAhead(ahead) });
  // What journey 7 ended with: accepted, and addressed to the town, whose office agreed to be written to.
  const decision = { action: "changed", reason: "La mesa local la pide.", addressees: ["ST-2"] } as const;
  await decideRecommendation(stand.workbench, STUDY, { recommendation: RECOMMENDATION, decision });
  await addContact(stand.workbench, { study: STUDY, stakeholder: "ST-2", mail: "alcaldia@example.org" });
});
afterAll(async () => {
  await stand.close();
  await smtp.stop();
});

/** The people of the first round a year later: most of those who need help have received it. */
async function askAgain(): Promise<void> {
  const file = (name: string) => join(stand.folder, "responses", name);
  const [head = "", ...answers] = (await readFile(file("returnee.csv"), "utf8")).trimEnd().split("\n");
  const at = (name: string) => head.split(",").indexOf(name);
  const again = answers.map((row, number) => {
    const cells = row.split(",");
    const person = cells[at("id")] ?? "";
    const changed = {
      id: `S-${number}`,
      interview_date: "2027-06-15",
      received: number % 10 === 0 ? "none" : (cells[at("needs")] ?? ""),
    };
    for (const [name, value] of Object.entries(changed)) cells[at(name)] = value;
    return [...cells, person].join(",");
  });
  await writeFile(file("returnee@2027.csv"), `${[`${head},person`, ...again].join("\n")}\n`);
  await appendFile(join(stand.folder, "study.yaml"), ROUNDS);
}

test("a town opens its page and commits to an action with a date; months later the tracker shows it done and the gap changed", async () => {
  const desk = await stand.open("outreach?view=campaigns");
  await desk.getByRole("button", { name: "Preparar un envío" }).click();
  await desk.getByLabel("Nombre del envío").fill("a la alcaldía");
  await desk.getByLabel("Su correo").fill("estudio@example.org");
  await desk.getByRole("button", { name: "Ver lo que recibe cada quien" }).click();
  await desk.getByText("1 por correo, 0 por WhatsApp, 0 por carta").waitFor();
  await look(desk, "8-campaign");
  await desk.getByRole("button", { name: "Dejarlo listo" }).click();
  await desk.getByRole("button", { name: "Iniciar" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Iniciar" }).click();
  await expect.poll(() => smtp.mails.length).toBe(1);
  const { text = "" } = await PostalMime.parse(smtp.mails[0]?.bytes ?? "");
  const link = /https?:\/\/\S+\/p\/\S+\/[0-9a-f]{40}/u.exec(text)?.[0] ?? "";
  await desk.context().close();

  const town = await (await stand.browser.newContext({ viewport: PHONE, locale: "es-SV" })).newPage();
  await town.goto(link);
  await town.getByText("Lo que el estudio pide a su institución").waitFor();
  await look(town, "8-town");
  await town.getByLabel("La aceptamos", { exact: true }).check();
  await town.getByLabel("Su cargo (no su nombre)").first().fill("Jefatura de empleo");
  await town.getByLabel("El portal público puede mostrar esta respuesta").check();
  await town.getByLabel("Qué se hará").fill("Abrir una ventanilla en el mercado");
  await town.getByLabel("Quién responde (área o cargo)").fill("Unidad de empleo");
  await town.getByLabel("Qué quedará hecho").fill("Una ventanilla abierta todos los días");
  await town.getByLabel("Para cuándo").fill(daysAhead(180).toISOString().slice(0, 10));
  await town.getByRole("button", { name: "Enviar la respuesta" }).click();
  await town.getByText("Guardado. Gracias.").waitFor();
  await town.getByText("Abrir una ventanilla en el mercado").first().waitFor();
  await look(town, "8-committed");

  ahead = MONTHS_LATER;
  await askAgain();
  const page = await stand.open("outreach?view=commitments");
  const promised = page.getByRole("row").filter({ hasText: "Abrir una ventanilla en el mercado" });
  await promised.filter({ hasText: TOWN }).filter({ hasText: "atrasado" }).waitFor();
  await promised.getByRole("button", { name: "Cumplido…" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("La ventanilla abrió en mayo; se ve en el mercado.");
  await page.getByRole("dialog").getByRole("button", { name: "Cumplido" }).click();
  await promised.filter({ hasText: "cumplido" }).waitFor();
  await page.goto(`${stand.address}/app/${STUDY}/publications`);
  await box(page, "portal público").click();
  await page.getByRole("button", { name: "Construir los informes" }).click();
  await page.getByText(/Última construcción/).waitFor({ timeout: 120_000 });
  await page.goto(`${stand.address}/app/${STUDY}/outreach?view=tracker`);
  const tracked = page.getByRole("row").filter({ hasText: TOWN }).filter({ hasText: "la brecha cambió" });
  await tracked.filter({ hasText: /de \d+\s% a \d+\s%: se (redujo|cerró)/u }).waitFor();
  await look(page, "8-tracker");
  await expectSound(page, "tracker");
  await page.setViewportSize(DESK);

  await town.goto(`${stand.address}/follow-up/${STUDY}/tracker?lang=es`);
  await town.getByText("Abrir una ventanilla en el mercado").first().waitFor();
  await town
    .getByText(/antes \d+\s%.*después \d+\s%.*: se (redujo|cerró)/u)
    .first()
    .waitFor();
  await look(town, "8-public");
  await verifyLedgers(stand.workbench.store);
  await town.context().close();
  await page.context().close();
});
