// Journey 3, Guard: a supervisor sees which quota falls behind and who asks too quickly, sends two submissions back, and draws a back-check.
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import { convertForm } from "#workbench/convert-form";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { DESK, expectSound, PHONE } from "../expect-sound.ts";
import { openWorkbenchStand, PASSWORD, STUDY, type WorkbenchStand } from "../workbench-stand.ts";
import { look } from "./look.ts";

/** Tegucigalpa has fewer than it should. */
const TARGETS = `
fieldwork:
  - table: returnee
    quotas:
      - { city: SLV-SSA, sex: female, wanted: 16 }
      - { city: HND-TGU, sex: female, wanted: 40 }
`;
const CAREFUL = ["Rosa", "Elena", "Martín"];
const QUICK = "Tomás";

let stand: WorkbenchStand;

beforeAll(async () => {
  stand = await openWorkbenchStand({ prepare: (folder) => appendFile(join(folder, "study.yaml"), TARGETS) });
  await setAccount(stand.workbench, { name: "supervisa", role: "supervisor", password: PASSWORD });
  await sendFirstDay();
});
afterAll(() => stand.close());

/** What journey 2 ended with: a day of interviews, here of four people with their phones. */
async function sendFirstDay(): Promise<void> {
  const path = join(stand.folder, "../returnee.xml");
  await convertForm(stand.workbench.effects, join(stand.folder, "instruments/returnee.xlsx"), { to: path });
  const bytes = new TextEncoder().encode(withTimes(await readFile(path, "utf8")));
  await publishForm(stand.workbench, STUDY, { bytes, fileName: "returnee.xml", draft: false });
  for (const [round, minutes] of [31, 34, 36, 39, 42, 45, 48].entries())
    for (const [at, interviewer] of CAREFUL.entries())
      await send({ interviewer, minutes: minutes + at, at: `${round}${at}`, city: at === 0 ? "HND-TGU" : "SLV-SSA" });
  for (const [round, minutes] of [4, 5, 4].entries())
    await send({ interviewer: QUICK, minutes, at: `9${round}`, city: "HND-TGU" });
}

/** The questionnaire of the small study, and what a phone notes by itself: who asks, and from when to when. */
function withTimes(xform: string): string {
  const bind = (name: string, type: string) => `<bind nodeset="/data/${name}" type="${type}"/>`;
  return xform
    .replace("<interview_date/>", "<start/><end/><interviewer/><interview_date/>")
    .replace(
      "</model>",
      `${bind("start", "dateTime")}${bind("end", "dateTime")}${bind("interviewer", "string")}</model>`,
    );
}

interface Interview {
  readonly interviewer: string;
  readonly minutes: number;
  readonly at: string;
  readonly city: string;
}

/** One after another, from nine in the morning on, each on a day of its own. */
async function send({ interviewer, minutes, at, city }: Interview): Promise<void> {
  const day = String(1 + (Number(at) % 28)).padStart(2, "0");
  const end = new Date(Date.parse("2026-06-01T09:00:00-06:00") + minutes * 60_000).toISOString().slice(11, 19);
  const country = city.slice(0, 3);
  const answers = `<age>${20 + Number(at)}</age><sex>female</sex><needs>EMP</needs><works>no</works>`;
  const xml = `<data id="small-study-returnee" version="1"><start>2026-06-${day}T15:00:00Z</start><end>2026-06-${day}T${end}Z</end><interviewer>${interviewer}</interviewer><interview_date>2026-06-${day}</interview_date><country>${country}</country><city>${city}</city><consent>yes</consent><interview>${answers}</interview><meta><instanceID>uuid:${interviewer}-${at}</instanceID></meta></data>`;
  await receiveSubmission(stand.workbench, STUDY, {
    ...{ xml: new TextEncoder().encode(xml), files: [] },
    ...{ source: "openrosa", submitter: `device:Celular de ${interviewer}` },
  });
}

test("a supervisor sees a quota falling behind and an interviewer too quick, sends two submissions back, and draws a back-check", async () => {
  const page = await stand.open("fieldwork", { as: "supervisa" });
  const received = page.locator("#returnee-real");
  const behind = received.getByRole("table", { name: "Meta por ciudad" }).locator("tbody tr").first();
  await behind.filter({ hasText: "Tegucigalpa" }).filter({ hasText: "mujeres" }).waitFor();
  await look(page, "3-fieldwork");
  const people = received.getByRole("table", { name: "Por persona entrevistadora" });
  expect(await people.getByRole("row").filter({ hasText: QUICK }).innerText()).toMatch(/\s4\s/u);
  const quick = received.getByRole("row").filter({ hasText: "mucho menos que lo usual" });
  await expect.poll(() => quick.count()).toBe(3);
  await page.setViewportSize(PHONE);
  await look(page, "3-fieldwork-phone");
  await page.setViewportSize(DESK);
  for (const number of [0, 1]) {
    await quick.nth(number).getByRole("button").click();
    const panel = page.locator(".panel");
    await panel.getByText(QUICK).first().waitFor();
    await panel.getByLabel("Nota").fill("Terminó demasiado pronto: pregunte otra vez.");
    await panel.getByRole("button", { name: "Pedir corrección" }).click();
    await page.locator(".review.has-issues").nth(number).waitFor();
    if (number === 0) await look(page, "3-sent-back");
    await page.goto(`${stand.address}/app/${STUDY}/fieldwork`);
  }
  const kept = await stand.workbench.store.submissions.list(STUDY, {});
  expect(kept.filter(({ review }) => review === "has-issues").map(({ submitter }) => submitter)).toEqual(
    Array(2).fill(`device:Celular de ${QUICK}`),
  );

  await page.getByRole("link", { name: "Repetición" }).click();
  await page.getByLabel("Semilla").fill("lunes");
  await page.getByRole("button", { name: "Sortear" }).click();
  await page.getByText(/\d+ entrevistas sorteadas/).waitFor();
  await look(page, "3-back-check");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Guardar como CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${STUDY}-back-check.csv`);
  expect(await readFile(await file.path(), "utf8")).toContain("uuid:");
  await expectSound(page, "back-check");
  await verifyLedgers(stand.workbench.store);
  await page.context().close();
});
