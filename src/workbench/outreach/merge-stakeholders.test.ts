import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addContact, makeOutreach } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Desk } from "../act-head.ts";
import type { FakeEffects } from "../effect/fake-effects.ts";
import { rebuildStore } from "../rebuild-store.ts";
import { readTableCells } from "../table-imports/table-cells.ts";
import { answerRecommendation, makeCommitment } from "./answer.ts";
import { callEvent, recordEvent, replyToInvitation } from "./events.ts";
import { importStakeholders } from "./import-stakeholders.ts";
import { listSuppressions } from "./list-suppressions.ts";
import { mergeStakeholders, previewMerge, undoMerge } from "./merge-stakeholders.ts";
import { planCampaign } from "./plan-campaign.ts";
import { readSetting } from "./read-setting.ts";
import { renewStakeholders } from "./renew-institutions.ts";
import { showTracker } from "./show-tracker.ts";
import { suppressMail } from "./unsubscribe.ts";

const HEAD = "id,name,country,city_id,kind,level,role,functions,influence,interest,website,source_url,our_note";
const LIST = `${HEAD}
ST-SLV-001,Alcaldía de Apopa,SLV,,local authority,municipal,,EMP,high,,,https://example.org/1,
ST-SLV-002,Municipalidad de Apopa,SLV,,local authority,municipal,Empleo,EMP HOU,low,medium,https://apopa.example.org,https://example.org/2,de campo
ST-SLV-003,Alcaldía de Soyapango,SLV,,local authority,municipal,,EMP,,,,,
`;
const MANDATES = `id,institution_id,institution,country,city_id,function,mandate,plan,budget,staff,coordination,service,evidence,source_url
IM-001,ST-SLV-002,Municipalidad de Apopa,SLV,,EMP,yes,,,,,,Ordenanza,https://example.org/ley
`;
const [STAYS, GOES] = ["ST-SLV-001", "ST-SLV-002"];
const R = "R-SLV-EMP-need";
const HOURS = { start: "2027-03-01T09:00-06:00", end: "2027-03-01T11:00-06:00" };
const WORDS = { subject: "{{institution}}", body: "{{recommendations}}\n\n{{link}}" };

describe.each(BACKENDS)("two institutions that are one, on $name", ({ open }) => {
  const study = "merging";
  const of = { study, folder: "/s" };
  let opened: TestStore;
  let desk: Desk;
  let effects: FakeEffects;
  let merge = "";

  beforeAll(async () => {
    opened = await open();
    const files = { "/s/stakeholders.csv": LIST, "/s/institutions/capacities.csv": MANDATES };
    ({ desk, effects } = await makeOutreach(opened.store, { study, count: 3, files }));
    await renewStakeholders(desk, of);
    await addContact(desk, { study, stakeholder: GOES, mail: "no@example.org", consent: "no" });
    await planCampaign(desk, study, plan("first"));
    const said = { stakeholder: GOES, recommendation: R, isPublic: true };
    await answerRecommendation(desk, study, {
      ...said,
      kind: "accept",
      words: "",
      position: "Gerencia",
      speaksFor: true,
    });
    await makeCommitment(desk, study, {
      ...{ ...said, action: "Abrir", responsible: "Gerencia", output: "Curso", due: "2027-12-01" },
    });
    const event = {
      subject: "mesa",
      title: "Mesa",
      place: "Apopa",
      language: "es",
      agenda: [],
      invited: [GOES],
      ...HOURS,
    };
    await callEvent(desk, study, event);
    await replyToInvitation(desk, study, {
      subject: "mesa",
      stakeholder: GOES,
      reply: "coming",
      people: 2,
      by: "team",
    });
    await recordEvent(desk, study, {
      ...{ subject: "mesa", attendance: { [GOES]: 2, [STAYS]: 1 }, minutes: "m", concerns: [], agreements: [] },
    });
    await suppressMail(desk, study, "st-slv-002@example.org");
  });
  afterAll(() => opened.remove());

  function plan(id: string, stakeholders: readonly string[] = [STAYS, GOES]): Parameters<typeof planCampaign>[2] {
    return {
      spec: {
        id,
        sender: { name: "Equipo", mail: "estudio@example.org" },
        audience: { stakeholders },
        publications: {},
      },
      templates: { es: WORDS, en: WORDS, fr: WORDS },
    } as Parameters<typeof planCampaign>[2];
  }
  const table = (path: string) => readTableCells(effects.disk.get(path), path).rows;
  const wish = { stays: STAYS, merged: GOES, take: ["interest"] };

  /** What of the two is where: everything that hangs on an institution. */
  async function standing() {
    const { store } = desk;
    const setting = await readSetting(desk, study);
    const { rows } = await showTracker(desk, study);
    const events = await store.outreachLog.ofSubject(study, "mesa");
    return {
      registry: table("/s/stakeholders.csv").toSorted((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1)),
      kept: [...setting.stakeholders.keys()].toSorted(),
      mandates: table("/s/institutions/capacities.csv").map((row) => row.institution_id),
      addressees: setting.recommendations.map(({ addressees }) => addressees),
      contacts: (await store.contacts.list(study)).map(({ id, stakeholder, consent }) => [id, stakeholder, consent]),
      messages: (await store.messages.list(study, "first")).map((one) => [one.id, one.stakeholder, one.tokenHash]),
      tracker: rows.map(({ stakeholder, stage, commitments }) => [stakeholder, stage, commitments.length]),
      event: events.map(({ verb, stakeholder, body }) => [verb, stakeholder, body]),
      suppressed: (await listSuppressions(desk, study)).map(({ stakeholder, reason }) => [stakeholder, reason]),
    };
  }

  test("are shown side by side before anything moves", async () => {
    const before = await standing();
    const { cells, hanging, answeredByBoth } = await previewMerge(desk, of, wish);
    const merged = Object.fromEntries(cells.map((cell) => [cell.column, cell.merged]));
    expect(merged).toMatchObject({
      ...{ id: STAYS, name: "Alcaldía de Apopa", role: "Empleo", functions: "EMP HOU", influence: "high" },
      ...{ interest: "medium", website: "https://apopa.example.org", our_note: "de campo" },
      source_url: "https://example.org/1 ; https://example.org/2",
    });
    expect(hanging).toMatchObject([
      { contacts: 1, mandates: 0, messages: 1, answers: 0, events: 1, recommendations: 1 },
      { contacts: 2, willing: 1, mandates: 1, campaigns: 1, messages: 1, answers: 1, commitments: 1, suppressions: 1 },
    ]);
    expect(answeredByBoth).toEqual([]);
    expect(await standing()).toEqual(before);
  });

  test("become one with a reason, and everything that hung on either hangs on it; undone, all of it goes back", async () => {
    const before = await standing();
    await expect(mergeStakeholders(desk, of, { ...wish, reason: " " })).rejects.toMatchObject({
      code: "workbench/reason-is-missing",
    });
    merge = await mergeStakeholders(desk, of, { ...wish, reason: "La misma oficina" });
    const after = await standing();
    expect(after.kept).toEqual([STAYS, "ST-SLV-003"]);
    expect(after.mandates).toEqual([STAYS]);
    expect(after.addressees).toEqual([[STAYS, "ST-SLV-003"]]);
    expect(after.contacts).toEqual(before.contacts.map(([id, of, consent]) => [id, of === GOES ? STAYS : of, consent]));
    expect(after.messages).toEqual(before.messages.map(([id, of, link]) => [id, of === GOES ? STAYS : of, link]));
    expect(after.tracker).toContainEqual([STAYS, "committed", 1]);
    expect(after.suppressed).toEqual([[STAYS, "asked"]]);
    expect(JSON.stringify(after.event)).not.toContain(GOES);
    expect(JSON.stringify(after.event)).toContain(`"attendance":{"${STAYS}":3}`);
    expect(JSON.stringify(after)).not.toContain(`${GOES}"`);
    // Named again by a file or a campaign, it is the one that stayed; nobody is queued twice.
    expect((await planCampaign(desk, study, plan("first"))).queued).toBeDefined();
    expect(await desk.store.messages.list(study, "first")).toHaveLength(before.messages.length);
    effects.disk.set(
      "/in.csv",
      new TextEncoder().encode(`id,name,country,kind,level\n${GOES},Otra,,,\n,Municipalidad de Apopa,SLV,,\n`),
    );
    const file = { study, folder: "/s", file: "/in.csv", isPreview: true, decided: new Map<number, string>() };
    expect(await importStakeholders(desk, file)).toMatchObject({ rows: 2, added: [], proposals: [], issues: [] });

    await rebuildStore(desk);
    expect(await standing()).toEqual(after);

    await undoMerge(desk, of, { id: merge, reason: "Son dos oficinas" });
    expect(await standing()).toEqual(before);
    await rebuildStore(desk);
    expect(await standing()).toEqual(before);
    await expect(undoMerge(desk, of, { id: merge, reason: "otra vez" })).rejects.toMatchObject({
      code: "workbench/merge-is-unknown",
    });
    const lines = await desk.store.outreachLog.list(study, ["merge-stakeholders", "undo-stakeholder-merge"]);
    expect(lines.map(({ verb, actor }) => [verb, actor])).toEqual([
      ["merge-stakeholders", "ana"],
      ["undo-stakeholder-merge", "ana"],
    ]);
    const ledger = await desk.store.ledger.list(study);
    expect(ledger.filter(({ verb }) => verb.endsWith("merge-stakeholders"))).not.toEqual([]);
  });

  test("are undone in turn: the latest first, and what people wrote since stays", async () => {
    const [one, other] = [
      await mergeStakeholders(desk, of, { ...wish, take: [], reason: "La misma oficina" }),
      await mergeStakeholders(desk, of, { stays: "ST-SLV-003", merged: STAYS, take: [], reason: "Un solo distrito" }),
    ];
    expect((await readSetting(desk, study)).recommendations.map(({ addressees }) => addressees)).toEqual([
      ["ST-SLV-003"],
    ]);
    await expect(undoMerge(desk, of, { id: one, reason: "no era así" })).rejects.toMatchObject({
      code: "workbench/merge-rests-under-another",
    });
    const text = new TextDecoder().decode(effects.disk.get("/s/stakeholders.csv"));
    effects.disk.set("/s/stakeholders.csv", new TextEncoder().encode(text.replace("Soyapango", "Soyapango Centro")));
    await undoMerge(desk, of, { id: other, reason: "no era así" });
    await undoMerge(desk, of, { id: one, reason: "no era así" });
    const rows = table("/s/stakeholders.csv");
    expect(rows.map(({ id }) => id).toSorted()).toEqual([STAYS, GOES, "ST-SLV-003"]);
    expect(rows.find(({ id }) => id === "ST-SLV-003")).toMatchObject({
      name: "Alcaldía de Soyapango Centro",
      role: "",
    });
  });

  test("and one is not merged with itself, nor with one that nobody knows", async () => {
    await expect(previewMerge(desk, of, { ...wish, merged: STAYS })).rejects.toMatchObject({
      code: "workbench/merge-is-of-two",
    });
    await expect(previewMerge(desk, of, { ...wish, merged: "ST-X" })).rejects.toMatchObject({
      code: "workbench/stakeholder-is-unknown",
    });
  });
});
