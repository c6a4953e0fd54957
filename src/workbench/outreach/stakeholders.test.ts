import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Desk } from "../act-head.ts";
import { type FakeEffects, fakeEffects } from "../effect/fake-effects.ts";
import { rebuildStore } from "../rebuild-store.ts";
import { eraseContact } from "./erase-contact.ts";
import { exportStakeholders } from "./export-stakeholders.ts";
import { importStakeholders } from "./import-stakeholders.ts";
import { openContact } from "./seal-contact.ts";

const LIST =
  "id,name,country,city_id,kind,level,role,functions,influence,interest,website,source_url\nST-SLV-001,Alcaldía de Apopa,SLV,,local authority,municipal,,EMP,,,,\n";
const TABLE = `name,country,kind,level,contact_name,email,consent
Alcaldía de Apopa,SLV,,,Ana,ana@example.org,yes
Alcaldía de Apopa,SLV,,,Berta,ANA@example.org,yes
Alcaldía Municipal de Apopa,SLV,,,Carla,carla@example.org,no
Cámara de Comercio,SLV,employers,national,=1+1,d@example.org,
Sin datos,SLV,,,Eva,e@example.org,
`;

describe.each(BACKENDS)("contacts on $name", ({ open }) => {
  let opened: TestStore;
  let desk: Desk;
  let effects: FakeEffects;
  beforeAll(async () => {
    opened = await open();
    effects = fakeEffects({ files: { "/s/stakeholders.csv": LIST, "/in.csv": TABLE } });
    desk = { effects, store: opened.store, actor: "ana" };
  });
  afterAll(() => opened.remove());

  const question = { file: "/in.csv", folder: "/s", study: "s", isPreview: false, decided: new Map<number, string>() };
  const idOf = async (name: string) =>
    (await desk.store.contacts.list("s")).find((contact) => openContact(desk, "s", contact).name === name)?.id ?? "";

  test("are kept sealed; what is doubtful waits, what is incomplete is told by row", async () => {
    const imported = await importStakeholders(desk, question);
    expect(imported).toMatchObject({ rows: 5, added: ["ST-SLV-002"], contacts: 3 });
    expect(imported.proposals).toMatchObject([{ row: 4, known: "ST-SLV-001", reason: "alike-names" }]);
    expect(imported.issues.map(({ rule, place }) => [rule, place.row])).toEqual([
      ["workbench/new-stakeholder-is-described", 6],
      ["workbench/mail-address-is-one-persons", 3],
    ]);
    const contacts = await desk.store.contacts.list("s");
    expect(new Set(contacts.map(({ mark }) => mark))).toEqual(new Set(["demonstration"]));
    const rows = JSON.stringify([contacts, await desk.store.journal.read()]);
    expect(rows).not.toMatch(/Ana|example\.org|Berta/u);
    const list = readCsv(effects.disk.get("/s/stakeholders.csv") ?? new Uint8Array(), "s").sheet;
    expect(list.rows.map(({ cells }) => cells[0])).toEqual(["ST-SLV-001", "ST-SLV-002"]);
  });

  test("a decision places a row, and the same table twice changes nothing", async () => {
    const decided = new Map([[4, "ST-SLV-001"]]);
    expect((await importStakeholders(desk, { ...question, decided })).contacts).toBe(4);
    expect((await importStakeholders(desk, { ...question, decided })).contacts).toBe(4);
    expect(await desk.store.contacts.list("s")).toHaveLength(4);
  });

  test("leave without formulas, and only where they are asked for", async () => {
    const stakeholder = {
      id: "ST-SLV-002",
      name: "=cmd|' /C calc'!A0",
      country: "SLV",
      city: "",
      kind: "employers",
      level: "national",
      role: "",
      functions: [],
      website: "",
      sourceAddresses: [],
      row: 2,
    };
    await desk.store.records.replaceAll("s", "stakeholder", [{ id: stakeholder.id, body: stakeholder }]);
    await exportStakeholders(desk, { study: "s", out: "/plain.csv", language: "es", withContacts: false });
    await exportStakeholders(desk, { study: "s", out: "/all.csv", language: "es", withContacts: true });
    const text = (path: string) => new TextDecoder().decode(effects.disk.get(path));
    expect(text("/plain.csv")).not.toContain("example.org");
    expect(text("/all.csv")).toContain("'=1+1");
    expect(text("/all.csv")).toContain("'=cmd|");
    expect(text("/all.csv")).not.toMatch(/(?:^|,)"?[=+@]/mu);
  });

  test("come back from journal and vault, and an erased one does not", async () => {
    await eraseContact(desk, "s", await idOf("Carla"));
    await rebuildStore(desk);
    const names = (await desk.store.contacts.list("s")).map((contact) => openContact(desk, "s", contact).name);
    expect(names.toSorted()).toEqual(["=1+1", "Ana", "Berta"]);
  });
});
