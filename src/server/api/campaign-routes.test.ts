// A campaign by the API: composed, looked at, tested, started, broken off with the mail server, resumed; each gets it once.
import type { FastifyInstance } from "fastify";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { callEvent, cancelEvent } from "#workbench/outreach/events";
import { openSmtp } from "#workbench/outreach/mail/smtp-mailer";
import { markAddress } from "#workbench/outreach/seal-contact";
import { openDueSending } from "#workbench/outreach/send-due";
import { showTracker } from "#workbench/outreach/show-tracker";
import { rebuildStore } from "#workbench/rebuild-store";
import { type MailServer, openMailServer } from "../../../test/fixture/mail-server.ts";
import { addContact, makeOutreach, stakeholder } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";
const COUNT = 8;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const words = (language: string) => ({
  subject: `${language} {{institution}}`,
  body: "{{recommendations}}\n\n{{link}}",
});
const DRAFT = {
  id: "first",
  sender: { name: "Equipo", mail: "estudio@example.org" },
  audience: { kinds: ["local authority"], countries: ["SLV"] },
  words: { es: words("Para"), en: words("For"), fr: words("Pour") },
  publications: { en: ["en/report.pdf"] },
  perMinute: 60,
};

describe.each(BACKENDS)("campaigns by the API on $name", ({ open }) => {
  const study = "by-api";
  let opened: TestStore;
  let server: FastifyInstance;
  let smtp: MailServer;
  let desk: Desk;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    opened = await open();
    const files = { "/out/en/report.pdf": "%PDF en" };
    ({ desk } = await makeOutreach(opened.store, { study, count: COUNT, files, now: new Date() }));
    const two = { study, stakeholder: "ST-SLV-001" };
    await addContact(desk, { ...two, mail: "ST-SLV-002@example.org" });
    await addContact(desk, { ...two, mail: "no address" });
    await addContact(desk, { study, stakeholder: "ST-SLV-003", mail: "", whatsapp: "+50370000000" });
    await opened.store.transaction(async (kept) => {
      const known = await kept.records.list(study, "stakeholder");
      const guatemala = stakeholder(90, { id: "ST-GTM-090", country: "GTM" });
      const all = [...known.map(({ id, body }) => ({ id, body })), { id: guatemala.id, body: guatemala }];
      await kept.records.replaceAll(study, "stakeholder", all);
    });
    smtp = await openMailServer({
      after: (taken) => {
        if (taken < 3) return "take";
        void smtp.stop();
        return "close";
      },
    });
    server = await openServer({
      publications: "/out",
      trace: async () => ({}),
      desk,
      publicUrl: "https://study.example.org",
      openMailer: () => openSmtp({ url: smtp.url, patienceMilliseconds: 1000 }),
    });
    for (const [name, role, countries] of [
      ["ana", "coordinator", []],
      ["beti", "country-lead", ["GTM"]],
      ["carla", "country-lead", ["SLV"]],
      ["vera", "viewer", []],
    ] as const) {
      await setAccount(desk, { name, role, countries: [...countries], password: PASSWORD });
      await signIn(name);
    }
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    await smtp?.stop();
    await opened?.remove();
  });

  const signIn = async (name: string) => {
    const payload = { name, password: PASSWORD };
    tokens.set(name, (await server.inject({ method: "POST", url: "/api/v1/tokens", payload })).json().token);
  };
  const ask = async (path: string, payload?: object, name = "ana") => {
    const headers = { authorization: `Bearer ${tokens.get(name)}`, "accept-language": "en" };
    const url = `/api/v1/studies/${study}/${path}`;
    const answer = await server.inject(
      payload === undefined ? { method: "GET", url, headers } : { method: "POST", url, headers, payload },
    );
    return { status: answer.statusCode, body: answer.statusCode === 204 ? undefined : answer.json() };
  };
  const sender = () =>
    openDueSending(desk, {
      openMailer: () => openSmtp({ url: smtp.url, patienceMilliseconds: 1000 }),
      ...{ publicUrl: "https://study.example.org", publications: "/out" },
      ...{ mayGoOn: () => true, tell: () => {} },
    });

  test("offers what there is to choose from", async () => {
    const { body } = await ask("campaign-choices");
    expect(body).toMatchObject({ kinds: ["local authority"], levels: ["municipal"], countries: [{ id: "SLV" }] });
    expect(body.templates[0]).toMatchObject({ name: "presentation", words: { fr: { subject: expect.any(String) } } });
  });

  test("shows what each gets and who is left out and why, and keeps nothing", async () => {
    const { body } = await ask("campaign-preview", { draft: DRAFT });
    expect(body.recipients).toHaveLength(COUNT + 1);
    expect(body.recipients.map(({ channel }: { channel: string }) => channel)).toContain("whatsapp");
    expect(body.leftOut).toEqual([
      { stakeholder: "ST-SLV-001", name: "Alcaldía 1", reason: "address-is-invalid" },
      { stakeholder: "ST-SLV-002", name: "Alcaldía 2", reason: "address-is-anothers" },
    ]);
    const english = body.recipients.find(({ language }: { language: string }) => language === "en");
    const shown = (await ask("campaign-preview", { draft: DRAFT, of: english.id })).body.shown;
    expect(shown).toMatchObject({
      subject: `[Demonstration] For ${english.name}`,
      attachments: [{ name: "en-report.pdf" }],
    });
    expect(shown.link).toMatch(/^https:\/\/study\.example\.org\/p\/by-api\/[0-9a-f]{40}$/u);
    expect(shown.html).toContain(shown.link);
    expect((await ask("campaigns")).body).toEqual([]);
  });

  test("says everything that is wrong with a draft at once", async () => {
    const wrong = {
      ...DRAFT,
      sender: { name: "x", mail: "nobody" },
      words: { ...DRAFT.words, fr: { subject: "", body: "{{who}}" } },
    };
    const { status, body } = await ask("campaign-preview", { draft: wrong });
    expect(status).toBe(422);
    expect(body.issues.map(({ rule }: { rule: string }) => rule).toSorted()).toEqual([
      "dissemination/sender-is-a-mail-address",
      "dissemination/template-has-a-subject",
      "dissemination/template-place-is-known",
    ]);
    const past = await ask("campaigns", { ...DRAFT, notBefore: "2020-01-01T09:00Z" });
    expect(past.body.error.code).toBe("workbench/date-is-past");
  });

  test("sends a test of a draft to the team alone", async () => {
    expect((await ask("campaign-test", { draft: DRAFT, to: "team@example.org" })).body).toMatchObject({
      state: "sent",
    });
    expect(smtp.mails.map(({ to }) => to)).toEqual(["team@example.org"]);
    expect((await PostalMime.parse(smtp.mails[0]?.bytes ?? "")).subject).toMatch(/^\[Test\] /u);
    expect((await ask("campaign-test", { draft: DRAFT, to: "team" })).status).toBe(400);
  });

  test("leaves when it is started, waits where the server died, and after a resume each has it once", async () => {
    expect((await ask("campaigns", DRAFT)).status).toBe(201);
    const due = sender();
    expect(await due.sendDue()).toBe(0);
    expect((await ask("campaigns")).body).toMatchObject([{ id: "first", state: "planned", sent: 0, queued: COUNT }]);
    await ask("campaigns/first/moves", { to: "started" });
    const { port } = smtp;
    const dying = smtp.mails;
    await due.sendDue();
    const before = dying.map(({ to }) => to);
    const broken = (await ask("campaigns/first")).body;
    expect(broken).toMatchObject({ state: "waiting", turns: [{ to: "started" }, { to: "broke-off" }] });
    expect(broken.turns[1].reason).toBe("mail-server-is-gone");
    expect(broken.queued).toBeGreaterThan(0);
    expect(await due.sendDue()).toBe(0);
    smtp = await openMailServer({ port });
    await ask("campaigns/first/moves", { to: "paused" });
    expect(await due.sendDue()).toBe(0);
    expect((await ask("campaigns/first")).body.state).toBe("paused");
    await ask("campaigns/first/moves", { to: "started" });
    // A server that was started anew goes on as well as the one that was there.
    await rebuildStore(desk);
    for (const name of tokens.keys()) await signIn(name);
    await sender().sendDue();
    const done = (await ask("campaigns/first")).body;
    // The text for WhatsApp waits for somebody to carry it.
    expect(done).toMatchObject({ state: "to-hand-over", queued: 0, toHandOver: 1 });
    const all = [...before, ...smtp.mails.map(({ to }) => to)].filter((to) => to !== "team@example.org");
    expect(new Set(all).size).toBe(all.length);
    expect(done.sent + done.uncertain).toBe(COUNT);
    await ask("campaigns/first/uncertain", { decision: "leave" });
    expect((await ask("campaigns/first")).body).toMatchObject({ sent: COUNT, uncertain: 0 });
    expect(all).toHaveLength(COUNT);
  });

  test("a text for WhatsApp that somebody handed over is ticked off once, by whom and when, and counts as sent", async () => {
    const before = (await ask("campaigns/first")).body;
    const text = before.recipients.find(({ channel }: { readonly channel: string }) => channel === "whatsapp");
    expect(text).toMatchObject({ state: "queued", settledAt: "" });
    const mail = before.recipients.find(({ channel }: { readonly channel: string }) => channel === "mail");
    const ticked = await ask("campaigns/first/handed-over", { of: [text.id, mail.id] });
    expect(ticked.status).toBe(200);
    const { rows } = await showTracker(desk, study);
    const isSent = (id: string) => rows.find(({ stakeholder: of }) => of === id)?.sentAt !== "";
    expect(isSent(text.stakeholder)).toBe(true);
    const after = (await ask("campaigns/first")).body;
    const found = after.recipients.find(({ id }: { readonly id: string }) => id === text.id);
    expect(found).toMatchObject({ state: "sent", detail: "by hand: ana", settledAt: expect.stringMatching(/^20/u) });
    expect(after.recipients.find(({ id }: { readonly id: string }) => id === mail.id)).toEqual(mail);
    await ask("campaigns/first/handed-over", { of: [text.id] });
    expect((await ask("campaigns/first")).body.recipients).toEqual(after.recipients);
    expect((await ask("campaigns/first/handed-over", { of: [text.id] }, "vera")).status).toBe(403);
    expect((await ask("campaigns/first/handed-over", { of: [text.id] }, "beti")).status).toBe(404);
    const unknown = await ask("campaigns/nowhere/handed-over", { of: [text.id] });
    expect(unknown.body.error.code).toBe("workbench/campaign-is-unknown");
  });

  test("a workshop is of a place: leads of other countries neither see, change nor call it; of several, all see it", async () => {
    const hours = { start: "2099-03-10T09:00-06:00", end: "2099-03-10T12:00-06:00" };
    const mesa = { id: "mesa", title: "Mesa", place: "Sala 1", language: "es", ...hours };
    expect((await ask("events", { ...mesa, city: "nowhere" })).body.error.code).toBe("workbench/city-is-unknown");
    expect((await ask("events", { ...mesa, country: "HND" })).body.error.code).toBe("workbench/place-is-unknown");
    expect((await ask("events", { ...mesa, country: "SLV" }, "beti")).body.error.code).toBe(
      "workbench/is-outside-your-countries",
    );
    expect((await ask("events", { ...mesa, country: "SLV" }, "carla")).status).toBe(201);
    expect((await ask("events", { ...mesa, id: "regional" })).status).toBe(201);
    const seen = async (name: string) =>
      (await ask("events", undefined, name)).body.map(({ id, country }: Record<string, string>) => [id, country]);
    expect((await seen("carla")).toSorted()).toEqual([
      ["mesa", "SLV"],
      ["regional", undefined],
    ]);
    expect(await seen("beti")).toEqual([["regional", undefined]]);
    expect((await ask("events", { ...mesa, title: "Otra" }, "beti")).body.error.code).toBe(
      "workbench/is-outside-your-countries",
    );
    expect((await ask("events/mesa/replies", undefined, "beti")).status).toBe(404);
    expect((await ask("events/mesa/cancelling", {}, "beti")).status).toBe(404);
    expect((await ask("campaign-choices", undefined, "carla")).body.events).toContainEqual({
      ...{ id: "mesa", title: "Mesa", start: hours.start, country: "SLV", city: "" },
    });
    const record = { attendance: { "ST-SLV-001": 2, "ST-SLV-002": 3 }, minutes: "Acta", concerns: [], agreements: [] };
    expect((await ask("events/mesa/record", record, "carla")).status).toBe(201);
    const [kept] = (await ask("events")).body.filter(({ id }: { readonly id: string }) => id === "mesa");
    expect(kept).toMatchObject({ country: "SLV", came: 5 });
    for (const id of ["mesa", "regional"]) await ask(`events/${id}/cancelling`, {});
  });

  test("invites to a workshop: the calendar goes along; without one, or to one that is gone, nothing is planned", async () => {
    const event = {
      ...{ subject: "taller", title: "Presentación", place: "San Salvador", language: "es", agenda: [], invited: [] },
      ...{ start: "2099-02-10T09:00-06:00", end: "2099-02-10T12:00-06:00" },
    };
    const inviting = { subject: "Taller", body: "{{event}}\n\n{{link}}" };
    const draft = { ...DRAFT, id: "taller-1", words: { es: inviting, en: inviting, fr: inviting } };
    const refused = async (rest: object) =>
      (await ask("campaign-preview", { draft: { ...draft, ...rest } })).body.error.code;
    expect(await refused({})).toBe("workbench/event-is-not-chosen");
    expect(await refused({ event: "taller" })).toBe("store/name-is-unknown");
    expect((await ask("campaign-choices")).body.events).toEqual([]);
    await callEvent(desk, study, event);
    expect((await ask("campaign-choices")).body.events).toEqual([
      { id: "taller", title: "Presentación", start: event.start, country: "", city: "" },
    ]);
    const { shown } = (await ask("campaign-preview", { draft: { ...draft, event: "taller" } })).body;
    expect(shown.attachments.at(-1)).toMatchObject({ name: "invitation.ics" });
    expect(shown.text).toContain("Presentación");
    const before = smtp.mails.length;
    await ask("campaign-test", { draft: { ...draft, event: "taller" }, to: "team@example.org" });
    const mail = await PostalMime.parse(smtp.mails[before]?.bytes ?? "");
    const calendar = mail.attachments.find(({ filename }) => filename === "invitation.ics");
    expect(Buffer.from(calendar?.content as ArrayBuffer).toString("utf8")).toMatch(
      /METHOD:REQUEST[\s\S]*SUMMARY:Presentación/u,
    );
    await cancelEvent(desk, study, "taller");
    expect(await refused({ event: "taller" })).toBe("workbench/event-is-cancelled");
  });

  test("who wants no more is listed with why, since when and by which message; taken off with a reason; by country", async () => {
    const messages = await opened.store.messages.list(study, "first");
    const first = messages.find(({ stakeholder: of, channel }) => of === "ST-SLV-004" && channel === "mail");
    const bounce = [
      "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
      "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n",
      "Final-Recipient: rfc822; st-slv-004@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n",
      `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${first?.messageId}\r\n\r\nx\r\n--b--\r\n`,
    ].join("\r\n");
    const file = { fileName: "back.eml", content: Buffer.from(bounce).toString("base64") };
    expect((await ask("returns", file)).body).toMatchObject({ read: 1, bounced: 1, foreign: 0 });
    expect((await ask("suppressions", { mail: "nobody-of-ours@example.org" })).status).toBe(204);
    expect((await ask("suppressions", { mail: "nobody" })).status).toBe(400);
    const { body } = await ask("suppressions");
    expect(body).toMatchObject([
      { stakeholder: "", address: "", reason: "asked", campaign: "", by: "ana" },
      { name: "Alcaldía 4", address: "st…@example.org", reason: "bounced", campaign: "first", by: "ana" },
    ]);
    const [{ id: unknown }, { id }] = body;
    // Those that a store held before the log told of them are listed as they stand, without a name of who noted them.
    const old = async (address: string) => {
      const addressMark = markAddress(desk, study, address);
      await opened.store.suppressions.add(study, { addressMark, reason: "unsubscribed" }, "2020-01-02T00:00:00.000Z");
      return addressMark;
    };
    const [ours, nobodys] = [await old("st-slv-003@example.org"), await old("old@example.org")];
    const listed = (await ask("suppressions")).body;
    expect(listed.slice(2)).toMatchObject([
      { id: expect.stringMatching(/./u), reason: "unsubscribed", by: "", since: "2020-01-02T00:00:00.000Z" },
      { reason: "unsubscribed", by: "" },
    ]);
    expect(listed.find((one: { readonly id: string }) => one.id === ours)).toMatchObject({
      ...{ name: "Alcaldía 3", address: "st…@example.org" },
    });
    expect((await ask("suppressions", undefined, "beti")).body.map((one: { readonly id: string }) => one.id)).toEqual([
      unknown,
      nobodys,
    ]);
    expect((await ask(`suppressions/${ours}/lifting`, { why: "Came back" }, "beti")).status).toBe(404);
    for (const mark of [ours, nobodys])
      expect((await ask(`suppressions/${mark}/lifting`, { why: "Came back" })).status).toBe(204);
    expect((await ask("suppressions", undefined, "carla")).body).toHaveLength(2);
    expect((await ask("suppressions", undefined, "beti")).body).toMatchObject([{ reason: "asked" }]);
    expect((await ask(`suppressions/${id}/lifting`, { why: "Address mended" }, "beti")).status).toBe(404);
    expect((await ask("suppressions", undefined, "vera")).status).toBe(403);
    expect((await ask(`suppressions/${id}/lifting`, { why: " " })).status).toBe(400);
    expect((await ask(`suppressions/${id}/lifting`, { why: "Address mended" }, "carla")).status).toBe(204);
    expect((await ask(`suppressions/${id}/lifting`, { why: "Address mended" })).status).toBe(404);
    const lifted = async () => (await ask("suppressions")).body[1].lifted;
    expect(await lifted()).toMatchObject({ by: "carla", why: "Address mended" });
    expect([...(await opened.store.suppressions.list(study)).keys()]).toEqual([unknown]);
    await rebuildStore(desk);
    for (const name of tokens.keys()) await signIn(name);
    expect(await lifted()).toMatchObject({ by: "carla", why: "Address mended" });
  });

  test("is stopped for good, with a reason", async () => {
    await ask("campaigns", { ...DRAFT, id: "second", perMinute: 30 });
    expect((await ask("campaigns/second/moves", { to: "stopped" })).body.error.code).toBe(
      "workbench/reason-is-missing",
    );
    const stopped = await ask("campaigns/second/moves", { to: "stopped", reason: "Wrong report" });
    expect(stopped.body).toMatchObject({ state: "stopped", turns: [{ reason: "Wrong report" }] });
    const again = await ask("campaigns/second/moves", { to: "started" });
    expect([again.status, again.body.error.code]).toEqual([409, "workbench/campaign-is-stopped"]);
    expect(await sender().sendDue()).toBe(0);
    const ledger = await opened.store.ledger.list(study);
    expect(ledger.filter(({ verb }) => verb === "move-campaign").length).toBeGreaterThanOrEqual(5);
  });

  test("whoever follows up for one country sees and moves what speaks to nobody else", async () => {
    expect((await ask("campaigns", undefined, "beti")).body).toEqual([]);
    expect((await ask("campaigns/second", undefined, "beti")).status).toBe(404);
    expect((await ask("campaigns/second/moves", { to: "paused" }, "beti")).status).toBe(404);
    expect((await ask("campaign-preview", { draft: { ...DRAFT, id: "gtm" } }, "beti")).body.recipients).toEqual([]);
    const all = { ...DRAFT, id: "everybody", audience: {}, to: "everybody" };
    const own = await ask("campaigns", all, "beti");
    expect(own.body.queued).toEqual({ mail: 0, whatsapp: 0, letter: 1 });
    expect((await ask("campaigns", undefined, "carla")).body.map(({ id }: { id: string }) => id)).toEqual([
      "first",
      "second",
    ]);
    expect((await ask("campaigns", undefined, "vera")).status).toBe(403);
  });

  test("a workshop is called, changed, recorded and cancelled by the API, at the clock of the study", async () => {
    const called = {
      ...{ id: "acuerdos", title: "Acuerdos", place: "San Salvador", language: "es", agenda: ["Hallazgos"] },
      ...{ start: "2099-02-10T09:00", end: "2099-02-10T12:00-06:00" },
    };
    expect((await ask("events", called)).body.error.code).toBe("workbench/time-zone-is-missing");
    const zoned = { ...called, start: "2099-02-10T09:00-06:00" };
    expect(await ask("events", zoned)).toEqual({ status: 201, body: { told: 0 } });
    const inviting = { subject: "Taller", body: "{{event}}\n\n{{link}}" };
    const words = { es: inviting, en: inviting, fr: inviting };
    await ask("campaigns", { ...DRAFT, id: "invitacion", words, event: "acuerdos" });
    await ask("campaigns/invitacion/moves", { to: "started" });
    await sender().sendDue();
    const invited = (await ask("events/acuerdos/replies")).body;
    expect(invited.length).toBeGreaterThan(0);
    expect(invited[0]).toMatchObject({ reply: "none", people: 0 });
    expect((await ask("events", { ...zoned, place: "Soyapango" })).body.told).toBeGreaterThan(0);
    const agreement = {
      ...{ stakeholder: "ST-SLV-005", recommendation: "R-SLV-EMP-need", action: "Open a course" },
      ...{ responsible: "Employment unit", output: "One course", due: "2099-09-30" },
    };
    const record = { attendance: { "ST-SLV-005": 2 }, minutes: "Discussed.", concerns: ["Budget"] };
    const wrong = await ask("events/acuerdos/record", { ...record, agreements: [{ ...agreement, due: "soon" }] });
    expect(wrong.body.error.code).toBe("workbench/date-is-wrong");
    const { status, body } = await ask("events/acuerdos/record", { ...record, agreements: [agreement] });
    expect([status, body.commitments.length]).toEqual([201, 1]);
    expect((await ask("events")).body.find(({ id }: { id: string }) => id === "acuerdos")).toMatchObject({
      place: "Soyapango",
      record: { attendance: { "ST-SLV-005": 2 }, agreements: body.commitments },
    });
    expect((await ask("events/acuerdos/cancelling", {})).body.told).toBeGreaterThan(0);
    expect((await ask("events/nowhere/cancelling", {})).status).toBe(404);
    expect((await ask("events", zoned, "vera")).status).toBe(403);
    const [id] = body.commitments;
    const proof = { kind: "document", note: "The course", file: { fileName: "a.pdf", content: base64("%PDF-1.7") } };
    expect((await ask(`commitments/${id}/evidence`, proof)).status).toBe(204);
    const film = { ...proof, file: { fileName: "film.pdf", content: base64(`%PDF-${"x".repeat(10_000_001)}`) } };
    expect((await ask(`commitments/${id}/evidence`, film)).body.error.code).toBe("workbench/attachment-is-too-large");
    const huge = { ...proof, file: { fileName: "film.pdf", content: base64("x".repeat(12_000_000)) } };
    expect((await ask(`commitments/${id}/evidence`, huge)).status).toBe(413);
    const proofs = (await showTracker(desk, study)).rows.flatMap(({ commitments }) => commitments);
    expect(proofs.find((one) => one.id === id)?.evidence).toMatchObject([{ note: "The course", reference: "a.pdf" }]);
  });

  test("the follow-up leaves as a workbook and as IATI results", async () => {
    const headers = { authorization: `Bearer ${tokens.get("ana")}` };
    const url = `/api/v1/studies/${study}/tracker`;
    const workbook = await server.inject({ method: "GET", url: `${url}/workbook?lang=fr`, headers });
    expect([workbook.statusCode, workbook.rawPayload.subarray(0, 2).toString()]).toEqual([200, "PK"]);
    const iati = await server.inject({ method: "GET", url: `${url}/iati?reporter=XM-DAC-47066`, headers });
    expect(iati.body).toContain("<iati-identifier>XM-DAC-47066-by-api</iati-identifier>");
    expect((await ask("tracker/iati?reporter=%3Cx")).status).toBe(400);
    expect((await ask("tracker/iati?reporter=XM-DAC-47066", undefined, "vera")).status).toBe(403);
  });

  test("letters and texts are downloaded to be carried; that sends nothing", async () => {
    const download = async (path: string) => {
      const headers = { authorization: `Bearer ${tokens.get("beti")}` };
      return server.inject({ method: "GET", url: `/api/v1/studies/${study}/campaigns/${path}`, headers });
    };
    await ask("campaigns", { ...DRAFT, id: "cartas", audience: {}, to: "everybody" }, "beti");
    const letters = await download("cartas/letters");
    expect([letters.statusCode, letters.rawPayload.subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
    expect((await ask("campaigns/cartas", undefined, "beti")).body).toMatchObject({
      recipients: [{ channel: "letter", state: "queued" }],
    });
    expect((await download("cartas/texts")).json().error.code).toBe("workbench/nothing-is-carried");
  });
});
