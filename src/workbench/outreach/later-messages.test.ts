// What follows a first message: reminders by themselves, invitations in calendars, their changes and their answers.
import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeOutreach, type SmallOutreach } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { answerRecommendation, makeCommitment, moveCommitment } from "./answer.ts";
import { readCampaignPlan } from "./campaign-plan.ts";
import { callEvent, cancelEvent } from "./events.ts";
import { listEvents, listReplies } from "./list-events.ts";
import { openOutbox } from "./mail/outbox-mailer.ts";
import { noteOpening } from "./personal-page.ts";
import { planCampaign } from "./plan-campaign.ts";
import { previewReminders } from "./queue-reminders.ts";
import { openDueSending } from "./send-due.ts";
import { takeReturns } from "./take-returns.ts";
import { suppressMail } from "./unsubscribe.ts";

const SPEC = `id: first
template: presentation
sender: { name: Equipo, mail: estudio@example.org }
audience: {}
perMinute: 6000
notBefore: 2026-03-02T09:00-06:00
`;
const REMINDERS = `reminders:
  unopened: { afterDays: 7, atMost: 1 }
  commitments: { daysBefore: 14, daysAfter: 7, atMost: 2 }
`;
const EVENT = {
  subject: "taller",
  title: "Presentación y acuerdos; con café, y pan",
  start: "2026-04-10T09:00-06:00",
  end: "2026-04-10T12:00-06:00",
  place: "San Salvador",
  language: "es",
  agenda: ["Hallazgos"],
  invited: [],
};

describe.each(BACKENDS)("after a first message on $name", ({ open }) => {
  let opened: TestStore;
  let small: SmallOutreach;
  let study = "";
  let studies = 0;
  const now = new Date();
  const place = () => ({ study, campaign: "first", publicUrl: "https://study.example.org", publications: "/out" });

  beforeAll(async () => {
    opened = await open();
  });
  beforeEach(() => {
    study = `later-${++studies}`;
    now.setTime(Date.parse("2026-03-01T12:00:00Z"));
  });
  afterAll(() => opened.remove());

  async function begin(count: number, text: string) {
    small = await makeOutreach(opened.store, { study, count, now, files: { "/first.yaml": text } });
    return async () => planCampaign(small.desk, study, await readCampaignPlan(small.effects, "/first.yaml"));
  }

  /** As a server would, at that instant: what left since the last call, as the mailboxes get it. */
  async function serveAt(instant: string) {
    now.setTime(Date.parse(instant));
    const before = new Set(small.effects.disk.keys());
    const sender = openDueSending(small.desk, {
      openMailer: () => openOutbox(small.effects, "/outbox"),
      publicUrl: "https://study.example.org",
      publications: "/out",
      mayGoOn: () => true,
      tell: (cause) => {
        throw cause;
      },
    });
    await sender.sendDue();
    const fresh = [...small.effects.disk].filter(([path]) => path.startsWith("/outbox/") && !before.has(path));
    const mails = await Promise.all(fresh.map(async ([, bytes]) => PostalMime.parse(Buffer.from(bytes))));
    return mails.toSorted((a, b) => ((a.to?.[0]?.address ?? "") < (b.to?.[0]?.address ?? "") ? -1 : 1));
  }
  const to = (mails: Awaited<ReturnType<typeof serveAt>>) => mails.map((mail) => mail.to?.[0]?.address?.slice(0, 10));

  test("who did not open the page is reminded once, in working hours; who opened, answered or left is not", async () => {
    await (await begin(5, SPEC + REMINDERS))();
    const { desk } = small;
    expect(await serveAt("2026-03-02T15:00:00Z")).toHaveLength(5);
    const messages = await desk.store.messages.list(study, "first");
    const first = messages.find(({ stakeholder }) => stakeholder === "ST-SLV-001");
    if (first !== undefined) await noteOpening(desk, study, first);
    const shared = { stakeholder: "ST-SLV-002", recommendation: "R-SLV-EMP-need", isPublic: false };
    await answerRecommendation(desk, study, { ...shared, kind: "accept", words: "", position: "P", speaksFor: true });
    await suppressMail(desk, study, "st-slv-003@example.org");
    const looked = await previewReminders(desk, place(), new Date("2026-03-09T15:00:00Z"));
    expect(looked.map(({ reminder }) => reminder.stakeholder)).toEqual(["ST-SLV-003", "ST-SLV-004", "ST-SLV-005"]);
    expect(looked[1]?.composed.subject).toBe("[Demostración] Esperamos la respuesta de Alcaldía 4");

    expect(await serveAt("2026-03-09T23:30:00Z")).toEqual([]);
    const reminded = await serveAt("2026-03-10T15:00:00Z");
    expect(to(reminded)).toEqual(["st-slv-004", "st-slv-005"]);
    expect(reminded[0]?.text).toContain(`https://study.example.org/unsubscribe/${study}/`);
    expect(await serveAt("2026-04-10T15:00:00Z")).toEqual([]);
  });

  test("a commitment is recalled before and after its date until it is kept", async () => {
    await (await begin(2, SPEC + REMINDERS))();
    const { desk } = small;
    await serveAt("2026-03-02T15:00:00Z");
    const id = await makeCommitment(desk, study, {
      stakeholder: "ST-SLV-002",
      recommendation: "R-SLV-EMP-need",
      isPublic: false,
      action: "Open two courses",
      responsible: "Employment unit",
      output: "Two courses",
      due: "2026-05-29",
    });
    await answerRecommendation(desk, study, {
      stakeholder: "ST-SLV-001",
      recommendation: "R-SLV-EMP-need",
      isPublic: false,
      kind: "accept",
      words: "",
      position: "P",
      speaksFor: true,
    });
    await serveAt("2026-03-10T15:00:00Z");
    const before = await serveAt("2026-05-18T15:00:00Z");
    expect(to(before)).toEqual(["st-slv-002"]);
    expect(before[0]?.text).toMatch(/Open two courses\s+Two courses \(Employment unit\)\s+Due on 29 May 2026/u);
    const after = await serveAt("2026-06-08T15:00:00Z");
    expect(after[0]?.text).toContain("Was due on 29 May 2026");
    await moveCommitment(desk, study, { subject: id, to: "done", note: "" });
    expect(await serveAt("2026-06-15T15:00:00Z")).toEqual([]);
  });

  test("an invitation lies in the calendar, changes there, and goes from it", async () => {
    const plan = await begin(2, `${SPEC.replace("presentation", "invitation")}event: taller\nto: everybody\n`);
    const { desk } = small;
    await callEvent(desk, study, EVENT);
    await plan();
    const calendar = async (instant: string) => {
      const [mail] = await serveAt(instant);
      const part = mail?.attachments.find(({ mimeType }) => mimeType === "text/calendar");
      const text = part?.content;
      return { subject: mail?.subject, method: part?.method, text: unfold(text) };
    };
    const first = await calendar("2026-03-02T15:00:00Z");
    expect(first.method).toBe("REQUEST");
    expect(first.text).toContain("METHOD:REQUEST");
    expect(first.text).toContain(`UID:taller.${study}@example.org`);
    expect(first.text).toContain("SEQUENCE:0");
    expect(first.text).toContain("SUMMARY:Presentación y acuerdos\\; con café\\, y pan");
    expect(first.text).toContain('ORGANIZER;CN="Equipo":mailto:estudio@example.org');
    expect(first.text).toMatch(/ATTENDEE;.*RSVP=TRUE;CN="Contacto ST-SLV-001":mailto:st-slv-001@example\.org/u);

    expect(
      await callEvent(desk, study, { ...EVENT, start: "2026-04-11T09:00-06:00", end: "2026-04-11T12:00-06:00" }),
    ).toBe(2);
    const second = await calendar("2026-03-03T15:00:00Z");
    expect(second.subject).toMatch(/Cambio: presentación/u);
    expect(second.text).toMatch(/DTSTART:20260411T150000Z[\s\S]*SEQUENCE:1/u);

    await takeReturns(desk, study, [reply(`taller.${study}@example.org`, "st-slv-001@example.org", "ACCEPTED")]);
    const foreign = reply(`taller.${study}@example.org`, "stranger@example.org", "ACCEPTED");
    expect(await takeReturns(desk, study, [foreign])).toMatchObject({ replied: 0, foreign: 1 });
    expect(await listReplies(desk, study, "taller")).toMatchObject([{ reply: "coming" }, { reply: "none" }]);

    expect(await cancelEvent(desk, study, "taller")).toBe(2);
    const third = await calendar("2026-03-04T15:00:00Z");
    expect(third.method).toBe("CANCEL");
    expect(third.text).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:2[\s\S]*STATUS:CANCELLED/u);
    expect(await cancelEvent(desk, study, "taller")).toBe(2);
    expect(await serveAt("2026-03-05T15:00:00Z")).toEqual([]);
    expect(await listEvents(desk, study)).toMatchObject([{ id: "taller", isCancelled: true, coming: 1, silent: 1 }]);
  });
});

function unfold(content: unknown): string {
  const text = typeof content === "string" ? content : Buffer.from(content as ArrayBuffer).toString("utf8");
  return text.replace(/\r?\n[ \t]/gu, "");
}

function reply(uid: string, mail: string, state: string): Uint8Array {
  const calendar = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `ATTENDEE;CN="Contacto";PARTSTAT=${state}:mailto:${mail}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  return Buffer.from(
    `From: ${mail}\r\nMIME-Version: 1.0\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n${calendar}`,
  );
}
