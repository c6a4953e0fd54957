import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import { listCommitments, listToRemind, measureAgain, moveCommitment, noteReminder } from "#workbench/outreach/answer";
import { readCampaignPlan } from "#workbench/outreach/campaign-plan";
import { callEvent, recordEvent, writeInvitation } from "#workbench/outreach/events";
import { attachEvidence, openEvidence } from "#workbench/outreach/evidence";
import { writeTrackerIati, writeTrackerWorkbook } from "#workbench/outreach/export-tracker";
import { answerFeedback, listFeedback, takeFeedback } from "#workbench/outreach/feedback";
import { planCampaign } from "#workbench/outreach/plan-campaign";
import { previewCampaign } from "#workbench/outreach/preview-campaign";
import { showTracker } from "#workbench/outreach/show-tracker";
import { rebuildStore } from "#workbench/rebuild-store";
import { makeOutreach, type SmallOutreach } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const SPEC = "id: first\ntemplate: presentation\nsender: { name: E, mail: e@example.org }\naudience: {}\n";
const R = "R-SLV-EMP-need";
const ANSWER = { recommendation: R, kind: "accept", words: "", position: "Jefatura", public: "yes" };
const COMMITMENT = { action: "Abrir un curso", responsible: "Área de empleo", output: "Un curso", due: "2026-06-30" };

describe.each(BACKENDS)("pages for readers on $name", ({ open }) => {
  let opened: TestStore;
  let small: SmallOutreach;
  let server: FastifyInstance;
  let paths: readonly { readonly page: string; readonly stop: string }[] = [];
  const study = "pages";

  beforeAll(async () => {
    opened = await open();
    small = await makeOutreach(opened.store, { study, count: 3, files: { "/first.yaml": SPEC } });
    await planCampaign(small.desk, study, await readCampaignPlan(small.effects, "/first.yaml"));
    const previews = await previewCampaign(
      small.desk,
      { study, campaign: "first", publicUrl: "http://x", publications: "/out" },
      [],
    );
    const sorted = previews.toSorted((a, b) => (a.message.stakeholder < b.message.stakeholder ? -1 : 1));
    paths = sorted.map(({ composed: { reader } }) => ({
      page: new URL(reader.link).pathname,
      stop: new URL(reader.unsubscribe).pathname,
    }));
    server = await openServer({
      publications: await mkdtemp(join(tmpdir(), "tornaviaje-out-")),
      trace: async () => ({}),
      desk: small.desk,
    });
  });
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  const pathOf = (number: number) => paths[number - 1] ?? { page: "", stop: "" };
  const post = (url: string, fields: Record<string, string>) =>
    server.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(fields).toString(),
    });
  const upload = (
    url: string,
    { name, content, type = "application/pdf" }: { name: string; content: string; type?: string },
    commitment: string,
  ) =>
    server.inject({
      method: "POST",
      url,
      headers: { "content-type": "multipart/form-data; boundary=b" },
      payload: `--b\r\nContent-Disposition: form-data; name="commitment"\r\n\r\n${commitment}\r\n--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nActa\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n--b--\r\n`,
    });
  const stageOf = async (number: number) =>
    (await showTracker(small.desk, study)).rows.find(({ stakeholder }) => stakeholder === `ST-SLV-00${number}`)?.stage;

  test("the page asks in the language of its reader, says what opening notes, and holds no address and no picture", async () => {
    const reply = await server.inject(pathOf(3).page);
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain("Ce que l’étude demande à votre institution");
    expect(reply.body).toContain("Abrir cursos R-SLV-EMP-need (fr)");
    expect(reply.body).toContain("Nous notons le jour");
    expect(reply.body).not.toMatch(/example\.org|Contacto|<img|<script/u);
    expect(reply.headers["cache-control"]).toBe("no-store");
    expect((await server.inject(`${pathOf(3).page}?lang=en`)).body).toContain("What the study asks");
    expect(await stageOf(3)).toBe("opened");
  });

  test("an opening is noted once a day, and not for a browser that fetches ahead", async () => {
    await server.inject({ url: pathOf(1).page, headers: { "sec-purpose": "prefetch" } });
    expect(await stageOf(1)).toBe("not-sent");
    for (let times = 0; times < 3; times++) await server.inject(pathOf(1).page);
    const lines = await small.desk.store.outreachLog.list(study, ["note-opening"]);
    expect(lines.filter(({ stakeholder }) => stakeholder === "ST-SLV-001")).toHaveLength(1);
  });

  test("a link that nobody made opens nothing", async () => {
    for (const url of [
      `/p/${study}/${"0".repeat(40)}`,
      `/unsubscribe/${study}/x`,
      pathOf(1).page.replace(study, "other"),
      pathOf(1).stop.replace("unsubscribe", "p"),
    ])
      expect((await server.inject(url)).statusCode).toBe(404);
  });

  test("a refusal needs a reason; what was wrong is said on the page, in its language", async () => {
    const reply = await post(`${pathOf(2).page}/answer`, { ...ANSWER, kind: "decline" });
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain("Not saved");
    expect(await stageOf(2)).not.toBe("answered");
  });

  test("an answer with a commitment is kept, shown where that was agreed, and a date in the past is refused", async () => {
    const late = await post(`${pathOf(1).page}/answer`, { ...ANSWER, ...COMMITMENT, due: "2025-01-01" });
    expect(late.body).toContain("ya pasó");
    const reply = await post(`${pathOf(1).page}/answer`, { ...ANSWER, ...COMMITMENT });
    expect(reply.statusCode).toBe(303);
    expect((await server.inject(String(reply.headers.location))).body).toContain("Guardado");
    expect(await stageOf(1)).toBe("committed");
    const shown = (await server.inject(`/follow-up/${study}/tracker?lang=es`)).body;
    expect(shown).toContain("Abrir un curso");
    expect(shown).not.toContain("Jefatura");
    expect(shown).not.toContain("Alcaldía 3");
    expect((await server.inject(`/follow-up/${study}/numbers?lang=fr`)).body).toContain("n\u00a0=\u00a03");
  });

  test("a forwarded link answers for its institution only, and says whether its writer speaks for it", async () => {
    await post(`${pathOf(3).page}/answer`, { ...ANSWER, position: "Otra persona", public: "" });
    const row = (await showTracker(small.desk, study)).rows.find(({ stakeholder }) => stakeholder === "ST-SLV-003");
    expect(row?.answer).toMatchObject({ speaksFor: false, position: "Otra persona" });
  });

  test("a proof is taken by what it is, not by what it is called; too large or another's is refused", async () => {
    const [commitment] = await listCommitments(small.desk, study);
    const id = commitment?.id ?? "";
    const url = `${pathOf(1).page}/evidence`;
    expect((await upload(url, { name: "a.pdf", content: "MZ program" }, id)).body).toContain("No se reciben archivos");
    expect((await upload(url, { name: "a.pdf", content: `%PDF${"x".repeat(10_200_000)}` }, id)).body).toContain(
      "10 MB",
    );
    const huge = await server.inject({
      method: "POST",
      url,
      headers: { "content-type": "multipart/form-data; boundary=b", "content-length": "1000000000" },
      payload: "--b",
    });
    expect(huge.statusCode).toBe(422);
    expect((await upload(`${pathOf(2).page}/evidence`, { name: "a.pdf", content: "%PDF-1" }, id)).statusCode).toBe(422);
    expect((await upload(url, { name: "../acta.pdf", content: "%PDF-1.7 x" }, id)).statusCode).toBe(303);
    const [after] = await listCommitments(small.desk, study);
    expect(after?.evidence).toMatchObject([{ kind: "document", note: "Acta" }]);
    const { content, name } = await openEvidence(small.desk, study, { commitment: id, number: 1 });
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(Buffer.from(part));
    expect([name.endsWith("acta.pdf"), Buffer.concat(parts).toString()]).toEqual([true, "%PDF-1.7 x"]);
  });

  test("a service, a rule and a line of a budget prove too, where they can be looked up", async () => {
    const [commitment] = await listCommitments(small.desk, study);
    const subject = commitment?.id ?? "";
    const attach = (kind: "service" | "rule" | "budget-line", reference: string, note = "n") =>
      attachEvidence(small.desk, study, { subject, kind, note, reference });
    await small.desk.store.transaction((kept) =>
      kept.records.replaceAll(study, "service", [{ id: "S-1", body: { id: "S-1" } }]),
    );
    await expect(attach("service", "S-9")).rejects.toMatchObject({ code: "store/name-is-unknown" });
    await expect(attach("rule", "Ley 3")).rejects.toMatchObject({ code: "workbench/reference-is-missing" });
    await expect(attach("budget-line", "", " ")).rejects.toMatchObject({ code: "workbench/words-are-missing" });
    await attach("service", "S-1");
    await attach("rule", "https://example.org/ley-3");
    await attach("budget-line", "");
    const [after] = await listCommitments(small.desk, study);
    expect(after?.evidence.map(({ kind }) => kind)).toEqual(["document", "service", "rule", "budget-line"]);
  });

  test("anybody comments with a source and finds the answer; programs and haste are kept out", async () => {
    const url = `/comment/${study}/${R}?lang=es`;
    const ask = (fields: Record<string, string>, address: string) =>
      server.inject({
        method: "POST",
        url,
        remoteAddress: address,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(fields).toString(),
      });
    const given = { words: "El curso cerró en mayo", source: "https://example.org/nota" };
    expect((await ask({ ...given, source: "" }, "10.0.0.1")).body).toContain("No se guardó");
    expect((await ask({ ...given, website: "x" }, "10.0.0.1")).statusCode).toBe(303);
    const kept = await ask(given, "10.0.0.1");
    const own = String(kept.headers.location);
    expect((await server.inject(own)).body).toContain("El curso cerró en mayo");
    const waiting = await server.inject(url);
    expect(waiting.body).toContain("Mensajes por responder: 1");
    expect(waiting.body).not.toContain("El curso cerró en mayo");
    const mine = (await listFeedback(small.desk, study)).find(({ words }) => words === given.words);
    expect(mine).toMatchObject({ kind: "comment", about: R, source: given.source });
    const answer = { subject: mine?.subject ?? "", decision: "taken" as const, words: "Gracias: corregido." };
    await answerFeedback(small.desk, study, answer);
    expect((await server.inject(url)).body).toContain("se corrigió.</strong> Gracias: corregido.");
    const tries = await Promise.all(Array.from({ length: 6 }, () => ask(given, "10.0.0.2")));
    expect(tries.filter(({ statusCode }) => statusCode === 429)).toHaveLength(1);
    expect((await server.inject(`/comment/${study}/nothing`)).statusCode).toBe(404);
    expect((await server.inject(`/comment/${study}/S-1?lang=es`)).body).toContain("Corregir un servicio");
  });

  test("one click of a mail program ends messages; a visit alone does not", async () => {
    await server.inject(pathOf(2).stop);
    expect((await small.desk.store.suppressions.list(study)).size).toBe(0);
    const reply = await server.inject({
      method: "POST",
      url: pathOf(2).stop,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: "List-Unsubscribe=One-Click",
    });
    expect(reply.statusCode).toBe(200);
    expect([...(await small.desk.store.suppressions.list(study)).values()]).toEqual(["unsubscribed"]);
  });

  test("comments are answered where their writer sees it", async () => {
    expect(
      (await post(`${pathOf(1).page}/comment`, { about: R, words: "El dato es de 2024", source: "informe" }))
        .statusCode,
    ).toBe(303);
    await expect(
      takeFeedback(small.desk, study, { kind: "correction", about: "nothing", words: "x", source: "" }),
    ).rejects.toMatchObject({ code: "store/name-is-unknown" });
    const comment = (await listFeedback(small.desk, study)).find(({ words }) => words === "El dato es de 2024");
    await answerFeedback(small.desk, study, {
      subject: comment?.subject ?? "",
      decision: "taken",
      words: "Gracias, se corrige.",
    });
    expect((await server.inject(pathOf(1).page)).body).toContain("Gracias, se corrige.");
  });

  test("a workshop is called, invited to by calendar, and its agreements become commitments", async () => {
    const event = {
      subject: "taller",
      title: "Taller; uno, dos",
      start: "2026-04-10T09:00-06:00",
      end: "2026-04-10T12:00-06:00",
      place: "San Salvador",
      language: "es",
      agenda: ["Resultados", "Acuerdos"],
      invited: [],
    };
    await expect(
      callEvent(small.desk, study, { ...event, start: "2025-04-10T09:00-06:00", end: "2025-04-10T10:00-06:00" }),
    ).rejects.toMatchObject({ code: "workbench/date-is-past" });
    await callEvent(small.desk, study, event);
    const calendar = await writeInvitation(small.desk, study, {
      id: "taller",
      organizer: { name: "Equipo", mail: "e@example.org" },
    });
    expect(calendar).toContain("DTSTART:20260410T150000Z");
    expect(calendar).toContain("SUMMARY:Taller\\; uno\\, dos");
    expect(calendar.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const agreement = { stakeholder: "ST-SLV-002", recommendation: R, ...COMMITMENT, isPublic: false };
    const ids = await recordEvent(small.desk, study, {
      subject: "taller",
      attendance: { "ST-SLV-002": 3 },
      minutes: "Acta",
      concerns: ["Presupuesto"],
      agreements: [agreement],
    });
    expect(ids).toHaveLength(1);
    expect(await stageOf(2)).toBe("committed");
  });

  test("reminders come before the day, and not twice a week", async () => {
    expect(await listToRemind(small.desk, study, 14)).toEqual([]);
    const due = await listToRemind(small.desk, study, 200);
    expect(due).toHaveLength(2);
    for (const commitment of due) await noteReminder(small.desk, study, commitment);
    expect(await listToRemind(small.desk, study, 200)).toEqual([]);
  });

  test("what was done and measured again reaches the end, leaves as IATI and workbook, and comes back from the journal", async () => {
    const [commitment] = await listCommitments(small.desk, study);
    await moveCommitment(small.desk, study, { subject: commitment?.id ?? "", to: "done", note: "" });
    const verdict = await measureAgain(small.desk, study, {
      recommendation: R,
      before: { value: 0.3, standardError: 0.02 },
      after: { value: 0.45, standardError: 0.02 },
      wanted: "more",
      source: "Onda 2",
    });
    expect(verdict).toBe("narrowed");
    expect(await stageOf(1)).toBe("gap-changed");
    const xml = await writeTrackerIati(small.desk, { study, reporter: "XM-DAC-1", reporterType: "80" });
    expect(xml).toContain('<actual value="45"/>');
    expect((await writeTrackerWorkbook(small.desk, study, "es")).length).toBeGreaterThan(1000);
    const before = await showTracker(small.desk, study);
    await rebuildStore(small.desk);
    expect(await showTracker(small.desk, study)).toEqual(before);
  });

  test("the API gives follow-up to coordinators alone", async () => {
    await setAccount(small.desk, { name: "ana", role: "coordinator", password: "una clave bastante larga" });
    await setAccount(small.desk, { name: "leo", role: "viewer", password: "una clave bastante larga" });
    const get = async (name: string) => {
      const session = await server.inject({
        method: "POST",
        url: "/api/v1/session",
        payload: { name, password: "una clave bastante larga" },
      });
      const cookie = String(session.headers["set-cookie"] ?? "").split(";")[0] ?? "";
      return server.inject({ url: `/api/v1/studies/${study}/tracker`, headers: { cookie } });
    };
    expect((await server.inject(`/api/v1/studies/${study}/tracker`)).statusCode).toBe(401);
    expect((await get("leo")).statusCode).toBe(403);
    expect((await get("ana")).json()).toHaveLength(3);
  });
});
