// The stakeholders of the included study, their demonstration contacts, and a mail server on a bad day: each is written to once.
import { readFile } from "node:fs/promises";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCsv } from "#base/read-csv";
import { readStakeholders } from "#findings/read-stakeholders";
import { answerRecommendation, makeCommitment, moveCommitment } from "#workbench/outreach/answer";
import { readCampaignPlan } from "#workbench/outreach/campaign-plan";
import { importStakeholders } from "#workbench/outreach/import-stakeholders";
import { openSmtp } from "#workbench/outreach/mail/smtp-mailer";
import { planCampaign } from "#workbench/outreach/plan-campaign";
import { sendCampaign } from "#workbench/outreach/send-campaign";
import { showTracker } from "#workbench/outreach/show-tracker";
import { type MailServer, openMailServer } from "../fixture/mail-server.ts";
import { makeOutreach, recommendation } from "../fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const FOLDER = new URL("../../studies/retorno-y-ciudades/", import.meta.url);
const study = "retorno-y-ciudades";
const R = "R-REG-EMP-need";

describe.each(BACKENDS)("a campaign of the included study on $name", ({ open }) => {
  let opened: TestStore;
  let server: MailServer | undefined;

  beforeAll(async () => {
    opened = await open();
  }, 120_000);
  afterAll(async () => {
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

    const shared = { stakeholder: "ST-SLV-001", recommendation: R, isPublic: true };
    await answerRecommendation(desk, study, {
      ...shared,
      kind: "accept",
      words: "",
      position: "Jefatura",
      speaksFor: true,
    });
    const id = await makeCommitment(desk, study, {
      ...shared,
      action: "Abrir",
      responsible: "Área",
      output: "Curso",
      due: "2026-12-31",
    });
    await moveCommitment(desk, study, { subject: id, to: "done", note: "" });
    const { rows } = await showTracker(desk, study);
    expect(rows.find(({ stakeholder }) => stakeholder === "ST-SLV-001")?.stage).toBe("done");
    expect(rows.filter(({ stage }) => stage === "sent")).toHaveLength(199);
  });
});
