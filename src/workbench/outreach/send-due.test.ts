import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type MailServer, openMailServer } from "../../../test/fixture/mail-server.ts";
import { makeOutreach, type SmallOutreach } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { actHead } from "../act-head.ts";
import { readCampaignPlan } from "./campaign-plan.ts";
import { openOutbox } from "./mail/outbox-mailer.ts";
import { openSmtp } from "./mail/smtp-mailer.ts";
import { planCampaign } from "./plan-campaign.ts";
import { reportOn, sendCampaign } from "./send-campaign.ts";
import { openDueSending } from "./send-due.ts";

const spec = (hour: string, rest = "") => `id: first
template: presentation
sender: { name: Equipo, mail: estudio@example.org }
audience: {}
perMinute: 6000
${hour}
${rest}
`;

describe.each(BACKENDS)("campaigns with an hour on $name", ({ open }) => {
  let opened: TestStore;
  let server: MailServer | undefined;
  let small: SmallOutreach;
  let study = "";
  let studies = 0;
  const now = new Date();
  const told: unknown[] = [];

  beforeAll(async () => {
    opened = await open();
  });
  beforeEach(() => {
    study = `due-${++studies}`;
    now.setTime(Date.parse("2026-03-01T12:00:00Z"));
    told.length = 0;
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });
  afterAll(() => opened.remove());

  async function plan(count: number, text: string, timeZone?: string) {
    small = await makeOutreach(opened.store, { study, count, now, files: { "/first.yaml": text } });
    if (timeZone !== undefined) {
      const [row] = await opened.store.records.list(study, "study");
      const body = { ...(row?.body as object), timeZone };
      await opened.store.transaction((kept) => kept.records.replaceAll(study, "study", [{ id: study, body }]));
    }
    return planCampaign(small.desk, study, await readCampaignPlan(small.effects, "/first.yaml"));
  }

  const sender = (mailer = () => openOutbox(small.effects, "/outbox")) =>
    openDueSending(small.desk, {
      openMailer: mailer,
      publicUrl: "https://study.example.org",
      publications: "/out",
      mayGoOn: () => true,
      tell: (cause) => told.push(cause),
    });
  const sent = async () => (await reportOn(small.desk, { study, campaign: "first" })).sent;

  test("leave at nine by the clock of the study, not a minute before", async () => {
    await plan(3, spec("notBefore: 2026-03-02T09:00"), "America/Tegucigalpa");
    const { sendDue } = sender();
    now.setTime(Date.parse("2026-03-02T14:59:59Z"));
    expect([await sendDue(), await sent()]).toEqual([0, 0]);
    now.setTime(Date.parse("2026-03-02T15:00:00Z"));
    expect([await sendDue(), await sent()]).toEqual([1, 3]);
    expect(await sendDue()).toBe(0);
    expect(told).toEqual([]);
  });

  test("are not planned for an hour whose zone nobody says, nor for one that is past there", async () => {
    await expect(plan(1, spec("notBefore: 2026-03-02T09:00"))).rejects.toMatchObject({
      code: "workbench/time-zone-is-missing",
    });
    await expect(plan(1, spec("notBefore: 2026-03-01T05:59"), "America/Tegucigalpa")).rejects.toMatchObject({
      code: "workbench/date-is-past",
    });
    await plan(1, spec("notBefore: 2026-03-01T06:00"), "America/Tegucigalpa");
  });

  test("without an hour wait for somebody to send them", async () => {
    await plan(1, spec(""));
    await sender().sendDue();
    expect(await sent()).toBe(0);
  });

  test("leave once, however many servers and people send at the same time", async () => {
    server = await openMailServer();
    const { url } = server;
    await plan(60, spec("notBefore: 2026-03-02T09:00Z"));
    now.setTime(Date.parse("2026-03-03T00:00:00Z"));
    const senders = [1, 2, 3].map(() => sender(() => openSmtp({ url })));
    const byHand = sendCampaign(small.desk, {
      study,
      campaign: "first",
      publicUrl: "https://study.example.org",
      publications: "/out",
      mailer: openSmtp({ url }),
    }).catch((cause: { readonly code: string }) => cause.code);
    await Promise.all([byHand, ...senders.map(({ sendDue }) => sendDue())]);
    expect(server.mails.map(({ to }) => to).toSorted()).toEqual(
      [...new Set(server.mails.map(({ to }) => to))].toSorted(),
    );
    expect([server.mails.length, await sent()]).toEqual([60, 60]);
  });

  test("whose end is uncertain wait for people, or are sent again where the campaign says so", async () => {
    const lease = async () => {
      const [message] = await small.desk.store.messages.listQueued(study, "first", 1);
      const body = { campaign: "first", ids: [message?.id ?? ""] };
      await small.desk.store.commit({ ...actHead(small.desk, study), verb: "lease-messages", body });
      now.setTime(Date.parse("2026-03-03T00:00:00Z"));
    };
    await plan(2, spec("notBefore: 2026-03-02T09:00Z"));
    await lease();
    expect([await sender().sendDue(), await sender().sendDue(), await sent()]).toEqual([1, 0, 1]);
    study = `${study}-again`;
    now.setTime(Date.parse("2026-03-01T12:00:00Z"));
    await plan(2, spec("notBefore: 2026-03-02T09:00Z", "whenUncertain: again"));
    await lease();
    expect([await sender().sendDue(), await sent()]).toEqual([1, 2]);
  });

  test("that lack an attachment are told of, and rest before they are tried again", async () => {
    await plan(1, spec("notBefore: 2026-03-02T09:00Z", "attachments: [nothing.pdf]"));
    now.setTime(Date.parse("2026-03-03T00:00:00Z"));
    const { sendDue } = sender();
    expect([await sendDue(), await sendDue()]).toEqual([0, 0]);
    expect(told).toMatchObject([{ code: "workbench/attachment-is-missing" }]);
    now.setTime(Date.parse("2026-03-03T00:06:00Z"));
    await sendDue();
    expect(told).toHaveLength(2);
  });
});
