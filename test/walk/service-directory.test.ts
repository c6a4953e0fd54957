// The directory of a study lives in the store: tables come in, people verify, providers answer, pairs are decided, all of it undone.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeDirectory } from "#directory/hsds/write-directory";
import { toHsds } from "#directory/reintegration/to-hsds";
import type { Desk } from "#workbench/act-head";
import { type FakeEffects, fakeEffects } from "#workbench/effect/fake-effects";
import { rebuildStore } from "#workbench/rebuild-store";
import { keepApart, mergeService, reviewChange, undoOnServices } from "#workbench/services/decide-on-services";
import { importIntoDirectory } from "#workbench/services/import-into-directory";
import { editService, verifyService } from "#workbench/services/observe-service";
import { planServiceChecks } from "#workbench/services/plan-service-checks";
import { listProposedMerges } from "#workbench/services/propose-merges";
import {
  answerForService,
  makeProviderLink,
  openProviderLink,
  revokeProviderLink,
} from "#workbench/services/provider-links";
import { listServices, readService } from "#workbench/services/read-directory";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const FIRST = `id,nombre,institución,teléfono,horario,municipio,vigencia
A-1,Taller de panadería,Alcaldía,2222-0001,lunes a viernes 8-16,Villa Inventada,2026-04
A-2,Taller de panaderia,Alcaldía Municipal,2222-0001,,Villa Inventada,
A-3,Orientación legal,Asociación,2222-0003,,Villa Inventada,
`;
/** A-3 is gone, A-1 has other hours, A-4 is new. */
const SECOND = `id,nombre,institución,teléfono,horario,municipio,vigencia
A-1,Taller de panadería,Alcaldía,2222-0001,lunes a sábado 8-12,Villa Inventada,2026-04
A-2,Taller de panaderia,Alcaldía Municipal,2222-0001,,Villa Inventada,
A-4,Guardería,Alcaldía,2222-0004,,Villa Inventada,
`;

describe.each(BACKENDS)("the directory on $name", ({ open }) => {
  let opened: TestStore;
  let effects: FakeEffects;
  const deskOn = (day: string): Desk => ({
    store: opened.store,
    actor: "data-officer",
    effects: { ...effects, clock: { now: () => new Date(`${day}T12:00:00Z`) } },
  });
  const list = async (day = "2026-03-20") => listServices(await opened.store.services.list("s"), day);
  beforeAll(async () => {
    opened = await open();
    effects = fakeEffects({ files: { "list.csv": FIRST } });
  });
  afterAll(() => opened.remove());

  test("a table comes in, and a second reading of it changes nothing", async () => {
    const wish = { file: "list.csv", country: "SLV" };
    const first = await importIntoDirectory(deskOn("2026-03-01"), "s", wish);
    expect(first).toMatchObject({ read: 3, added: ["A-1", "A-2", "A-3"], missing: [], unchanged: 0 });
    const second = await importIntoDirectory(deskOn("2026-03-02"), "s", wish);
    expect(second).toMatchObject({ added: [], changed: [], missing: [], unchanged: 3 });
    expect(second.import).toBeUndefined();
  });

  test("a call says what is true, and an old table read again does not undo it", async () => {
    const call = {
      service: "A-1",
      by: "call",
      works: true,
      fields: { hours: "lunes 8-10" },
    } as const;
    const known = await verifyService(deskOn("2026-03-03"), "s", call);
    expect(known).toMatchObject({ status: "verified", ageDays: 0, cells: { hours: "lunes 8-10" } });
    expect(known.known.facts.hours).toMatchObject({ by: "call", who: "data-officer", on: "2026-03-03" });
    await importIntoDirectory(deskOn("2026-03-04"), "s", { file: "list.csv", country: "SLV" });
    expect((await readService(deskOn("2026-03-04"), "s", "A-1")).cells.hours).toBe("lunes 8-10");
  });

  test("a changed table updates, adds, marks what is missing to verify, and deletes nothing", async () => {
    effects.disk.set("list.csv", new TextEncoder().encode(SECOND));
    const done = await importIntoDirectory(deskOn("2026-03-05"), "s", { file: "list.csv", country: "SLV" });
    expect(done).toMatchObject({ added: ["A-4"], changed: [{ id: "A-1", fields: ["hours"] }], missing: ["A-3"] });
    const listed = new Map((await list()).map((service) => [service.id, service]));
    expect([...listed.keys()]).toEqual(["A-1", "A-2", "A-3", "A-4"]);
    expect(listed.get("A-3")?.flags).toContain("missing-from-source");
    expect(listed.get("A-3")?.cells.to_verify).toBe("yes");
    expect(listed.get("A-1")?.cells).toMatchObject({ hours: "lunes a sábado 8-12" });
    expect(await undoOnServices(deskOn("2026-03-05"), "s", { of: done.import ?? "", reason: "wrong file" })).toBe(3);
    expect((await list()).map(({ flags }) => flags.includes("missing-from-source"))).not.toContain(true);
    const again = await importIntoDirectory(deskOn("2026-03-06"), "s", { file: "list.csv", country: "SLV" });
    expect(again).toMatchObject({ missing: ["A-3"] });
    await verifyService(deskOn("2026-03-07"), "s", { service: "A-3", by: "visit", works: true });
    expect((await readService(deskOn("2026-03-07"), "s", "A-3")).flags).not.toContain("missing-from-source");
  });

  test("a proposed pair is merged with a reason, or kept apart, and either can be undone", async () => {
    expect(await listProposedMerges(deskOn("2026-03-08"), "s")).toMatchObject([{ ids: ["A-1", "A-2"] }]);
    await expect(
      mergeService(deskOn("2026-03-08"), "s", { from: "A-2", into: "A-1", reason: " " }),
    ).rejects.toMatchObject({
      code: "workbench/reason-is-missing",
    });
    const merged = await mergeService(deskOn("2026-03-08"), "s", { from: "A-2", into: "A-1", reason: "same desk" });
    expect(merged.cells.name).toBe("Taller de panadería");
    expect((await list()).map(({ id }) => id)).not.toContain("A-2");
    await expect(
      mergeService(deskOn("2026-03-08"), "s", { from: "A-1", into: "A-2", reason: "x" }),
    ).rejects.toMatchObject({
      code: "store/service-action-does-not-fit",
    });
    const { actions } = await readService(deskOn("2026-03-08"), "s", "A-2");
    const merge = actions.findLast(({ kind }) => kind === "merged")?.id ?? "";
    await undoOnServices(deskOn("2026-03-09"), "s", { of: merge, reason: "they moved" });
    expect((await list()).map(({ id }) => id)).toContain("A-2");
    await keepApart(deskOn("2026-03-09"), "s", { one: "A-1", other: "A-2", reason: "two shifts" });
    expect(await listProposedMerges(deskOn("2026-03-09"), "s")).toEqual([]);
  });

  test("what a provider says by its link waits until somebody accepts it", async () => {
    const desk = deskOn("2026-03-10");
    const { token, id } = await makeProviderLink(desk, "s", { service: "A-4" });
    expect(await openProviderLink(desk, "s", { token })).toMatchObject({ name: "Guardería", waiting: 0 });
    const answer = { works: true, fields: { hours: "lunes a viernes 7-18", phone: "+50322220004", kind: "EMP" } };
    expect(await answerForService(desk, "s", { token, answer })).toEqual({ changed: ["hours"] });
    const waiting = await readService(desk, "s", "A-4");
    expect(waiting.flags).toContain("change-waits");
    expect(waiting.cells.hours).toBeUndefined();
    const [change] = waiting.known.waiting;
    const review = { service: "A-4", of: change?.id ?? "", verdict: "accepted" } as const;
    expect((await reviewChange(desk, "s", review)).cells.hours).toBe("lunes a viernes 7-18");
    await expect(reviewChange(desk, "s", review)).rejects.toMatchObject({ code: "store/service-action-does-not-fit" });
    await revokeProviderLink(desk, "s", id);
    await expect(openProviderLink(desk, "s", { token })).rejects.toMatchObject({
      code: "workbench/provider-link-is-unknown",
    });
    const late = { ...desk, effects: { ...desk.effects, clock: { now: () => new Date("2027-06-01") } } };
    const other = await makeProviderLink(desk, "s", { service: "A-4" });
    await expect(openProviderLink(late, "s", { token: other.token })).rejects.toMatchObject({
      code: "workbench/provider-link-is-unknown",
    });
  });

  test("a provider reads a text in its own language, and sending it back is no change", async () => {
    const desk = deskOn("2026-03-10");
    const texts = {
      language: "en",
      texts: { en: "Looks after children.\nFree.", es: "Cuida a niñas y niños.\nGratis." },
    };
    await opened.store.records.replaceAll("s", "service-texts", [{ id: "service-texts", body: [texts] }]);
    await editService(desk, "s", { service: "A-4", fields: { what_it_does: texts.texts.en }, reason: "as it says" });
    const { token } = await makeProviderLink(desk, "s", { service: "A-4" });
    const { fields } = await openProviderLink(desk, "s", { token });
    expect(fields.what_it_does).toBe(texts.texts.es);
    const answer = { works: true, fields: { what_it_does: "Cuida a niñas y niños.\r\nGratis." } };
    expect(await answerForService(desk, "s", { token, answer })).toEqual({ changed: [] });
    const english = await openProviderLink(desk, "s", { token, language: "en" });
    expect(english.fields.what_it_does).toBe(texts.texts.en);
  });

  test("the end of funding is an edit that raises a flag, and the plan asks first for what is oldest", async () => {
    const edit = { service: "A-3", fields: { until: "2026-05" }, reason: "told at the round table" };
    expect((await editService(deskOn("2026-03-11"), "s", edit)).flags).toContain("funding-ends-soon");
    expect((await list("2026-07-01")).find(({ id }) => id === "A-3")?.flags).toContain("funding-has-ended");
    const planned = await planServiceChecks(deskOn("2026-03-12"), "s", 10);
    expect(planned.map(({ id }) => id)[0]).toBe("A-2");
    await expect(
      editService(deskOn("2026-03-12"), "s", { service: "A-3", fields: { women_specific: "maybe" }, reason: "x" }),
    ).rejects.toMatchObject({ code: "workbench/service-field-is-unfit" });
    await expect(
      verifyService(deskOn("2026-03-12"), "s", { service: "Z", by: "call", works: true }),
    ).rejects.toMatchObject({
      code: "store/service-is-unknown",
    });
  });

  test("a package of HSDS comes in as any table does", async () => {
    const cells = [
      { id: "H-1", country: "SLV", name: "Bolsa de empleo", kind: "EMP", waiting_time: "two weeks", child_care: "yes" },
    ];
    effects.disk.set("partner.zip", writeDirectory(toHsds(cells), "zip"));
    const done = await importIntoDirectory(deskOn("2026-03-13"), "s", { file: "partner.zip" });
    expect(done).toMatchObject({ added: ["H-1"] });
    expect((await readService(deskOn("2026-03-13"), "s", "H-1")).cells).toMatchObject(cells[0] ?? {});
  });

  test("everything is in the ledger, and comes back from the journal", async () => {
    const before = await list();
    const verbs = (await opened.store.ledger.list("s")).map(({ verb }) => verb);
    for (const verb of ["import-services", "verify-service", "merge-services", "undo-on-service", "review-service"])
      expect(verbs).toContain(verb);
    await opened.store.ledger.verify("s");
    await rebuildStore(deskOn("2026-03-14"));
    expect(await list()).toEqual(before);
  });
});
