// The stakeholders of the included study, their demonstration contacts, and a mail server on a bad day: each is written to once. They
// answer on their pages, something is done, the gap is measured again, and the numbers leave as an IATI file. Where
// TORNAVIAJE_PICTURES names a folder, what readers and donors see is kept there, as files and as pictures of phone and desk.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCsv } from "#base/read-csv";
import { LANGUAGES } from "#base/text";
import { readStakeholders } from "#findings/read-stakeholders";
import { openServer } from "#server/open-server";
import { measureAgain, moveCommitment } from "#workbench/outreach/answer";
import { readCampaignPlan } from "#workbench/outreach/campaign-plan";
import { attachEvidence } from "#workbench/outreach/evidence";
import { writeTrackerIati, writeTrackerWorkbook } from "#workbench/outreach/export-tracker";
import { importStakeholders } from "#workbench/outreach/import-stakeholders";
import { openSmtp } from "#workbench/outreach/mail/smtp-mailer";
import { planCampaign } from "#workbench/outreach/plan-campaign";
import { sendCampaign } from "#workbench/outreach/send-campaign";
import { showTracker } from "#workbench/outreach/show-tracker";
import { openBrowser } from "../browser/open-browser.ts";
import { judgeIati } from "../fixture/judge-iati.ts";
import { type MailServer, openMailServer } from "../fixture/mail-server.ts";
import { makeOutreach, recommendation } from "../fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const FOLDER = new URL("../../studies/retorno-y-ciudades/", import.meta.url);
const study = "retorno-y-ciudades";
const R = "R-REG-EMP-need";

describe.each(BACKENDS)("a campaign of the included study on $name", ({ open }) => {
  let opened: TestStore;
  let server: MailServer | undefined;
  let reading: FastifyInstance | undefined;

  beforeAll(async () => {
    opened = await open();
  }, 120_000);
  afterAll(async () => {
    await reading?.close();
    await server?.stop();
    await opened?.remove();
  });

  test("201 institutions are asked once each, whatever breaks; what they answer moves the tracker", {
    timeout: 240_000,
  }, async () => {
    const read = (path: string) => readFile(new URL(path, FOLDER));
    const [list, contacts] = await Promise.all([read("stakeholders.csv"), read("outreach/demonstration-contacts.csv")]);
    const campaign = (await read("outreach/primera-entrega.yaml"))
      .toString("utf8")
      .replace(/^attachments.*$/mu, "")
      .replace(/^perMinute.*$/mu, "perMinute: 100000");
    const files = {
      "/s/stakeholders.csv": new Uint8Array(list),
      "/c.csv": new Uint8Array(contacts),
      "/s/outreach/primera-entrega.yaml": campaign,
    };
    const { desk, effects } = await makeOutreach(opened.store, { study, count: 0, files });
    const { records, issues } = readStakeholders(
      readCsv(new Uint8Array(list), "stakeholders.csv").sheet,
      UNCHECKED_IDS,
    );
    expect(issues).toEqual([]);
    await opened.store.transaction(async (kept) => {
      await kept.records.replaceAll(
        study,
        "stakeholder",
        records.map((body) => ({ id: body.id, body })),
      );
      const asked = recommendation(
        R,
        records.map(({ id }) => id),
      );
      await kept.numbers.replaceAll(study, "recommendation", [{ id: R, body: asked, restsOn: [] }]);
    });
    const imported = await importStakeholders(desk, {
      file: "/c.csv",
      folder: "/s",
      study,
      isPreview: false,
      decided: new Map(),
    });
    expect(imported).toMatchObject({ rows: 201, contacts: 201, added: [], proposals: [], issues: [] });
    expect(new Set((await desk.store.contacts.list(study)).map(({ mark }) => mark))).toEqual(
      new Set(["demonstration"]),
    );

    const busy = new Set<string>();
    server = await openMailServer({
      after: (taken, to) => {
        if (to === "st-hnd-003@example.org") return "refuse";
        if (taken === 60) return "close";
        if (taken % 7 !== 0 || busy.has(to)) return "take";
        busy.add(to);
        return "later";
      },
    });
    await planCampaign(desk, study, await readCampaignPlan(effects, "/s/outreach/primera-entrega.yaml"));
    const mailer = openSmtp({ url: server.url, patienceMilliseconds: 3000 });
    const place = {
      study,
      campaign: "primera-entrega",
      publicUrl: "https://study.example.org",
      publications: "/out",
      mailer,
    };
    let report = await sendCampaign(desk, place);
    for (let times = 0; times < 3 && report.queued > 0; times++) report = await sendCampaign(desk, place);
    expect(report).toMatchObject({ queued: 0, failed: 1 });
    const arrived = server.mails.map(({ to }) => to);
    expect(new Set(arrived).size).toBe(arrived.length);
    report = await sendCampaign(desk, { ...place, uncertain: "again" });
    await mailer.close();
    expect(report).toMatchObject({ sent: 200, failed: 1, uncertain: 0, queued: 0 });
    const ids = await Promise.all(
      server.mails.map(async ({ to, bytes }) => `${to} ${(await PostalMime.parse(bytes)).messageId}`),
    );
    expect(new Set(ids).size).toBe(200);

    // They read and answer, each on its own page.
    reading = await openServer({ publications: "/out", trace: async () => ({}), desk });
    const pageOf = async (stakeholder: string) => {
      const mail = server?.mails.find(({ to }) => to === `${stakeholder.toLowerCase()}@example.org`);
      const { text = "" } = await PostalMime.parse(mail?.bytes ?? "");
      return new URL(/https:\/\/\S+\/p\/\S+\/[0-9a-f]{40}/u.exec(text)?.[0] ?? "").pathname;
    };
    const answer = async (stakeholder: string, said: Record<string, string>) => {
      const url = await pageOf(stakeholder);
      expect((await reading?.inject(url))?.body).toMatch(/demostraci|demonstration|démonstration/iu);
      const fields = { recommendation: R, words: "", position: "Jefatura", speaksFor: "yes", public: "yes", ...said };
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const payload = new URLSearchParams(fields).toString();
      const kept = await reading?.inject({ method: "POST", url: `${url}/answer`, headers, payload });
      expect(kept?.statusCode).toBe(303);
    };
    const action = { action: "Abrir dos cursos", responsible: "Área", output: "Dos cursos", due: "2026-12-31" };
    await answer("ST-SLV-001", { kind: "accept", ...action });
    await answer("ST-GTM-001", { kind: "partly", words: "Solo en la capital.", ...action });
    await answer("ST-HND-001", { kind: "decline", words: "No es nuestro mandato.", public: "" });
    await answer("ST-MEX-001", { kind: "counter", words: "Proponemos un convenio." });
    await reading.inject(await pageOf("ST-SLV-002"));

    // What was promised is proved and done; the gap is measured again.
    const { rows: answered } = await showTracker(desk, study);
    const idOf = (stakeholder: string) =>
      answered.find((row) => row.stakeholder === stakeholder)?.commitments[0]?.id ?? "";
    const proof = { kind: "rule", note: "Acuerdo municipal", reference: "https://example.org/acuerdo" } as const;
    await attachEvidence(desk, study, { subject: idOf("ST-SLV-001"), ...proof });
    await moveCommitment(desk, study, { subject: idOf("ST-SLV-001"), to: "done", note: "" });
    const measured = { before: { value: 0.3, standardError: 0.02 }, after: { value: 0.42, standardError: 0.02 } };
    const verdict = await measureAgain(desk, study, {
      recommendation: R,
      ...measured,
      wanted: "more",
      source: "Onda 2",
    });
    expect(verdict).toBe("narrowed");
    const { rows } = await showTracker(desk, study);
    const stageOf = (id: string) => rows.find(({ stakeholder }) => stakeholder === id)?.stage;
    expect(["ST-SLV-001", "ST-GTM-001", "ST-HND-001", "ST-MEX-001", "ST-SLV-002", "ST-HND-003"].map(stageOf)).toEqual([
      ...["gap-changed", "committed", "answered", "answered", "opened", "not-sent"],
    ]);
    expect(rows.filter(({ stage }) => stage === "sent")).toHaveLength(195);

    // The public sees what was agreed to be shown; donors see numbers, and a file that the standard takes.
    const shown = await reading.inject(`/follow-up/${study}/tracker?lang=es`);
    expect(shown.body).toContain("Abrir dos cursos");
    expect(shown.body).not.toContain("No es nuestro mandato.");
    expect(shown.body).toMatch(/antes 30\s%; después 42\s%: se redujo \(Onda 2\)/u);
    expect((await reading.inject(`/follow-up/${study}/numbers?lang=en`)).body).toContain("Several countries");
    const xml = await writeTrackerIati(desk, { study, reporter: "XM-DAC-47066", reporterType: "40" });
    expect(await judgeIati(xml)).toEqual([]);
    expect(await judgeIati(xml.replace('<activity-status code="2"/>', ""))).not.toEqual([]);
    expect(xml).toContain('<actual value="200"/>');
    const workbook = await writeTrackerWorkbook(desk, study, "es");
    expect(workbook.length).toBeGreaterThan(1000);

    const pictures = process.env.TORNAVIAJE_PICTURES;
    if (pictures === undefined) return;
    await mkdir(pictures, { recursive: true });
    await writeFile(join(pictures, "message.eml"), server.mails[0]?.bytes ?? "");
    await writeFile(join(pictures, "iati.xml"), xml);
    await writeFile(join(pictures, "follow-up.xlsx"), workbook);
    await takePictures(reading, pictures, {
      accepted: await pageOf("ST-SLV-001"),
      refused: await pageOf("ST-HND-001"),
      ...Object.fromEntries(
        ["tracker", "numbers"].flatMap((kind) =>
          LANGUAGES.map((language) => [`${kind}-${language}`, `/follow-up/${study}/${kind}?lang=${language}`]),
        ),
      ),
    });
  });
});

async function takePictures(
  server: FastifyInstance,
  folder: string,
  paths: Readonly<Record<string, string>>,
): Promise<void> {
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  const browser = await openBrowser();
  const page = await browser.newPage();
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(`${address}${path}`);
    await writeFile(join(folder, `${name}.html`), await page.content());
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 860 });
      await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    }
  }
  await browser.close();
}
