import PostalMime from "postal-mime";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type MailServer, openMailServer } from "../../../test/fixture/mail-server.ts";
import { addContact, makeOutreach, type SmallOutreach } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { actHead } from "../act-head.ts";
import { readFonts } from "../effect/read-render-assets.ts";
import { rebuildStore } from "../rebuild-store.ts";
import { readCampaignPlan } from "./campaign-plan.ts";
import { handOver } from "./hand-over.ts";
import { openOutbox } from "./mail/outbox-mailer.ts";
import { openSmtp } from "./mail/smtp-mailer.ts";
import { planCampaign } from "./plan-campaign.ts";
import { previewCampaign, sendTest, writeShortTexts } from "./preview-campaign.ts";
import { printLetters } from "./print-letters.ts";
import { reportOn, sendCampaign } from "./send-campaign.ts";
import { takeReturns } from "./take-returns.ts";
import { unsubscribe } from "./unsubscribe.ts";

const SPEC = `id: first
template: presentation
sender: { name: Equipo, mail: estudio@example.org }
audience: { countries: [SLV] }
attachments: ["{country}/{language}/brief.pdf"]
perMinute: 6000
`;
const FILES = Object.fromEntries([
  ["/s/outreach/first.yaml", SPEC],
  ...["es", "en", "fr"].map((language) => [`/out/SLV/${language}/brief.pdf`, `%PDF ${language}`]),
]);
const PLACE = { campaign: "first", publicUrl: "https://study.example.org", publications: "/out" };

const subjectOf = async (bytes: Buffer) => (await PostalMime.parse(bytes)).subject;

describe.each(BACKENDS)("a campaign on $name", ({ open }) => {
  let opened: TestStore;
  let server: MailServer | undefined;
  let small: SmallOutreach;

  let study = "";
  let studies = 0;
  const place = () => ({ ...PLACE, study });

  beforeAll(async () => {
    opened = await open();
  });
  beforeEach(() => {
    study = `small-${++studies}`;
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });
  afterAll(() => opened.remove());

  async function begin(count: number, files: Record<string, string> = {}) {
    small = await makeOutreach(opened.store, { study, count: count, files: { ...FILES, ...files } });
    return planCampaign(small.desk, study, await readCampaignPlan(small.effects, "/s/outreach/first.yaml"));
  }

  test("reaches each once, in its language, with both parts, its attachment and the way out", async () => {
    server = await openMailServer();
    expect(await begin(30)).toMatchObject({ queued: { mail: 30, letter: 0 }, leftOut: [] });
    const mailer = openSmtp({ url: server.url });
    expect(await sendCampaign(small.desk, { ...place(), mailer })).toMatchObject({ sent: 30, queued: 0, uncertain: 0 });
    expect(await sendCampaign(small.desk, { ...place(), mailer })).toMatchObject({ sent: 30 });
    await mailer.close();
    expect(server.mails).toHaveLength(30);
    expect(new Set(server.mails.map(({ to }) => to)).size).toBe(30);
    const french = server.mails.find(({ to }) => to === "st-slv-003@example.org");
    const mail = await PostalMime.parse(french?.bytes ?? Buffer.alloc(0));
    expect(mail.subject).toBe("[Démonstration] Ce que l’étude Petite étude recommande à Alcaldía 3");
    expect(mail.text).toContain("Abrir cursos R-SLV-EMP-need (fr)");
    expect(mail.html).not.toMatch(/<img|background-image|url\(/u);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(["SLV-fr-brief.pdf"]);
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get("list-unsubscribe")).toMatch(
      /^<https:\/\/study\.example\.org\/unsubscribe\/small-\d+\/[0-9a-f]{40}>$/u,
    );
    expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  });

  test("goes on where it stopped when the server dies after 300 of 1,000", async () => {
    server = await openMailServer({ after: (taken) => (taken === 299 ? "close" : "take") });
    await begin(1000);
    const mailer = openSmtp({ url: server.url, patienceMilliseconds: 2000 });
    const port = server.port;
    const dying = server;
    const sending = sendCampaign(small.desk, {
      ...place(),
      mailer,
      tell: (done) => void (done >= 300 && dying.stop()),
    });
    const first = await sending;
    expect(first.sent + first.uncertain + first.queued).toBe(1000);
    expect(first.queued).toBeGreaterThan(600);
    const before = server.mails.slice();
    server = await openMailServer({ port });
    const second = await sendCampaign(small.desk, { ...place(), mailer });
    await mailer.close();
    expect(second.queued).toBe(0);
    expect(second.sent + second.uncertain).toBe(1000);
    const all = [...before, ...server.mails].map(({ to }) => to);
    expect(new Set(all).size).toBe(all.length);
    // Each message that nobody vouched for was taken by the server or never left; the sender cannot tell, and sends neither again.
    expect(all.length).toBeGreaterThanOrEqual(second.sent);
    expect(all.length).toBeLessThanOrEqual(1000);
  });

  test("a message whose answer was lost is not sent again unasked, and then under the same Message-ID", async () => {
    server = await openMailServer({
      after: (_, to) => (to.startsWith("st-slv-001") && (server?.mails.length ?? 0) < 1 ? "close" : "take"),
    });
    await begin(1);
    const mailer = openSmtp({ url: server.url, patienceMilliseconds: 1000 });
    expect(await sendCampaign(small.desk, { ...place(), mailer })).toMatchObject({ sent: 0, uncertain: 1 });
    expect(await sendCampaign(small.desk, { ...place(), mailer })).toMatchObject({ uncertain: 1 });
    expect(server.mails).toHaveLength(1);
    expect(await sendCampaign(small.desk, { ...place(), mailer, uncertain: "again" })).toMatchObject({
      sent: 1,
      uncertain: 0,
    });
    await mailer.close();
    const ids = await Promise.all(server.mails.map(async ({ bytes }) => (await PostalMime.parse(bytes)).messageId));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  test("a crash between the answer of the server and the note of it leaves the message uncertain, after a rebuild too", async () => {
    await begin(2);
    const [message] = await small.desk.store.messages.listQueued(study, "first", 1);
    await small.desk.store.commit({
      ...actHead(small.desk, study),
      verb: "lease-messages",
      body: { campaign: "first", ids: [message?.id ?? ""] },
    });
    await rebuildStore(small.desk);
    const mailer = openOutbox(small.effects, "/outbox");
    expect(await sendCampaign(small.desk, { ...place(), mailer })).toMatchObject({ sent: 1, uncertain: 1 });
    expect(await sendCampaign(small.desk, { ...place(), mailer, uncertain: "leave" })).toMatchObject({
      sent: 2,
      uncertain: 0,
    });
    expect([...small.effects.disk.keys()].filter((path) => path.startsWith("/outbox/"))).toHaveLength(1);
  });

  test("a refused address fails alone, a busy server is asked again", async () => {
    const busy = new Set<string>();
    server = await openMailServer({
      after: (_, to) => {
        if (to.startsWith("st-slv-002")) return "refuse";
        if (!to.startsWith("st-slv-003") || busy.has(to)) return "take";
        busy.add(to);
        return "later";
      },
    });
    await begin(4);
    const mailer = openSmtp({ url: server.url });
    expect(await sendCampaign(small.desk, { ...place(), mailer })).toMatchObject({ sent: 3, failed: 1 });
    await mailer.close();
    const failed = await small.desk.store.messages.list(study, "first", "failed");
    expect(failed[0]?.detail).toBe("EMESSAGE DATA 550 5.1.1");
  });

  test("two people with one address get one message; who said no gets none; who has no address gets a letter", async () => {
    small = await makeOutreach(opened.store, { study, count: 5, files: FILES });
    const { desk } = small;
    const withdraw = async (id: string) =>
      desk.store.commit({ ...actHead(desk, study), verb: "erase-contact", body: { id } });
    for (const number of [2, 3, 4]) await withdraw(`C-ST-SLV-00${number}-st-slv-00${number}@example.org`);
    await addContact(desk, { study, stakeholder: "ST-SLV-002", mail: "ST-SLV-001@Example.org" });
    await addContact(desk, { study, stakeholder: "ST-SLV-003", mail: "c@example.org", consent: "no" });
    await addContact(desk, { study, stakeholder: "ST-SLV-005", mail: "", whatsapp: "+50370000000" });
    const planned = await planCampaign(desk, study, await readCampaignPlan(small.effects, "/s/outreach/first.yaml"));
    expect(planned.queued).toEqual({ mail: 2, whatsapp: 1, letter: 1 });
    expect(planned.leftOut).toEqual([
      { stakeholder: "ST-SLV-002", reason: "address-is-anothers" },
      { stakeholder: "ST-SLV-003", reason: "contact-said-no" },
    ]);
    const { each, batch } = await printLetters(desk, place(), { paper: "us-letter", fonts: await readFonts() });
    expect([...each.keys()]).toEqual([expect.stringMatching(/^ST-SLV-004-M-[0-9a-f]+\.pdf$/u)]);
    const { text, totalPages } = await extractText(await getDocumentProxy(batch ?? new Uint8Array()));
    expect(totalPages).toBe(1);
    expect(text.join(" ")).toMatch(
      /Alcaldía 4\s+El Salvador[\s\S]*Abrir cursos[\s\S]*https:\/\/study\.example\.org\/p\/small-/u,
    );
    const [short] = await writeShortTexts(desk, place());
    expect(short).toMatchObject({
      to: "+50370000000",
      text: expect.stringMatching(/^Demostración.*https:\/\/study\.example\.org\/p\/small-\d+\//u),
    });
    expect(short?.text.length).toBeLessThan(700);
    // To print is not to send: somebody carried them, and says so.
    const byHand = async (state: "queued" | "sent") =>
      (await desk.store.messages.list(study, "first", state)).filter(({ channel }) => channel !== "mail").length;
    expect([await byHand("queued"), await byHand("sent")]).toEqual([2, 0]);
    expect(await handOver(desk, place(), { of: ["ST-SLV-004"] })).toBe(1);
    expect([await byHand("queued"), await byHand("sent")]).toEqual([1, 1]);
  });

  test("is shown before it leaves, tested on the team, and not begun before its time", async () => {
    await begin(3, { "/s/outreach/first.yaml": `${SPEC}notBefore: 2026-03-02T09:00-06:00\n` });
    const [preview] = await previewCampaign(small.desk, place(), ["ST-SLV-002"]);
    expect(preview).toMatchObject({
      attachments: [{ name: "SLV-en-brief.pdf" }],
      composed: { reader: { language: "en" } },
    });
    const mailer = openOutbox(small.effects, "/outbox");
    await expect(sendCampaign(small.desk, { ...place(), mailer })).rejects.toMatchObject({
      code: "workbench/campaign-is-not-due",
    });
    await sendTest(small.desk, place(), { mailer, to: "equipo@example.org" });
    const [[path, bytes] = ["", new Uint8Array()]] = [...small.effects.disk].filter(([name]) =>
      name.startsWith("/outbox/"),
    );
    expect(path).toContain("test-M-");
    expect(await subjectOf(Buffer.from(bytes))).toMatch(/^\[Test\]/u);
    expect(await reportOn(small.desk, place())).toMatchObject({ sent: 0, queued: 3 });
  });

  test("refuses to begin in the past, and a missing attachment stops it before anything leaves", async () => {
    await expect(
      begin(1, { "/s/outreach/first.yaml": `${SPEC}notBefore: 2025-03-02T09:00-06:00\n` }),
    ).rejects.toMatchObject({ code: "workbench/date-is-past" });
    await begin(1, { "/s/outreach/first.yaml": SPEC.replace("brief", "nothing") });
    const mailer = openOutbox(small.effects, "/outbox");
    await expect(sendCampaign(small.desk, { ...place(), mailer })).rejects.toMatchObject({
      code: "workbench/attachment-is-missing",
    });
    expect(await reportOn(small.desk, place())).toMatchObject({ sent: 0, queued: 1 });
  });

  test("an attachment that no mail server would take stops it with its name, before anything leaves", async () => {
    const film = "x".repeat(15_000_001);
    const films = Object.fromEntries(["es", "en", "fr"].map((language) => [`/out/SLV/${language}/film.pdf`, film]));
    await begin(1, { "/s/outreach/first.yaml": SPEC.replace("brief", "film"), ...films });
    // Refused by its size: it never comes into memory.
    vi.spyOn(small.effects.files, "read").mockRejectedValue(new Error("read whole"));
    const mailer = openOutbox(small.effects, "/outbox");
    await expect(sendCampaign(small.desk, { ...place(), mailer })).rejects.toMatchObject({
      code: "workbench/attachment-is-too-large",
      message: expect.stringContaining("film.pdf"),
    });
    expect(await reportOn(small.desk, place())).toMatchObject({ sent: 0, queued: 1 });
  });

  test("no more to who unsubscribed or whose address bounced, and a made-up bounce silences nobody", async () => {
    await begin(4);
    const { desk } = small;
    const messages = await desk.store.messages.list(study, "first");
    const by = (stakeholder: string) => messages.find((message) => message.stakeholder === stakeholder);
    const [previewed] = await previewCampaign(desk, place(), ["ST-SLV-001"]);
    await unsubscribe(desk, study, previewed?.composed.reader.unsubscribe.split("/").at(-1) ?? "");
    const bounce = (id: string, to: string, action = "failed", status = "5.1.1") =>
      Buffer.from(
        `From: MAILER-DAEMON\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nno\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; ${to}\r\nAction: ${action}\r\nStatus: ${status}\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${id}\r\nTo: ${to}\r\n\r\nx\r\n--b--\r\n`,
      );
    const complaint = Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: x/1\r\nVersion: 1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${by("ST-SLV-003")?.messageId}\r\nTo: st-slv-003@example.org\r\n\r\nx\r\n--b--\r\n`,
    );
    const files = [
      bounce(by("ST-SLV-002")?.messageId ?? "", "st-slv-002@example.org"),
      bounce(by("ST-SLV-004")?.messageId ?? "", "st-slv-004@example.org", "delayed", "4.4.1"),
      bounce("<made-up@example.org>", "st-slv-004@example.org"),
      complaint,
    ];
    const mbox = Buffer.concat(
      files.map((bytes) =>
        Buffer.concat([Buffer.from("From x Thu Jan  1 00:00:00 2026\r\n"), bytes, Buffer.from("\r\n")]),
      ),
    );
    expect(await takeReturns(desk, study, [mbox])).toEqual({
      read: 4,
      bounced: 1,
      temporary: 0,
      complained: 1,
      replied: 0,
      foreign: 1,
    });
    const mailer = openOutbox(small.effects, "/outbox");
    expect(await sendCampaign(desk, { ...place(), mailer })).toMatchObject({ sent: 1, suppressed: 3 });
    await rebuildStore(desk);
    expect([...(await desk.store.suppressions.list(study)).values()].toSorted()).toEqual([
      "bounced",
      "complained",
      "unsubscribed",
    ]);
  });
});
