// What phones and coordinators do to one list of entities, on each database.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EntityChange } from "#intake/submission/read-entities";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { NewAct } from "../acts/act.ts";

let counted = 0;

describe.each(BACKENDS)("an entity list in $name", ({ open }) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  const head = () => ({ id: `act-${++counted}`, study: "s", at: `2026-03-01T12:00:00.${counted}Z`, actor: "ana" });
  const entity = (id: string, kind: string) => ({ id, label: id.toUpperCase(), properties: { kind } });
  const load = (name: string, ...entities: readonly ReturnType<typeof entity>[]) => {
    const act: NewAct = { ...head(), verb: "replace-entity-list", body: { name, properties: ["kind"], entities } };
    return opened.store.commit(act);
  };
  const send = (...entities: readonly EntityChange[]) => {
    const xml = { blob: `b${++counted}`, belongsTo: "s", bytes: 1, md5: "", fingerprint: `f${counted}` };
    const instance = {
      instanceId: `uuid:${counted}`,
      formId: "f",
      version: "1",
      source: "openrosa",
      encrypted: false,
    } as const;
    const body = { ...instance, xml, files: [], body: {}, entities };
    return opened.store.commit({ ...head(), verb: "receive-submission", body });
  };
  const change = (list: string, id: string, more: Partial<EntityChange>): EntityChange => ({
    list,
    kind: "update",
    id,
    properties: { kind: "pine" },
    ...more,
  });
  const versions = async (list: string) =>
    Object.fromEntries((await opened.store.entityLists.entities("s", list)).map(({ id, version }) => [id, version]));
  const conflicts = async (list: string) => (await opened.store.entityLists.get("s", list))?.conflicts;

  test("counts the changes of each entity, and not what stays as it was", async () => {
    await load("trees", entity("a", "oak"), entity("b", "elm"));
    await load("trees", entity("a", "oak"), entity("b", "ash"));
    expect(await versions("trees")).toEqual({ a: 1, b: 2 });
    await send(change("trees", "a", { baseVersion: 1 }));
    expect(await versions("trees")).toEqual({ a: 2, b: 2 });
    expect(await conflicts("trees")).toBe(0);
  });

  test("takes a change that did not know of another, and marks it until the list is loaded again", async () => {
    await load("wells", entity("a", "deep"));
    await send(change("wells", "a", { baseVersion: 1, properties: { kind: "dry" } }));
    await send(change("wells", "a", { baseVersion: 1, properties: { kind: "full" } }));
    expect(await opened.store.entityLists.entities("s", "wells")).toMatchObject([
      { properties: { kind: "full" }, version: 3 },
    ]);
    expect(await conflicts("wells")).toBe(1);
    expect((await opened.store.entityLists.list("s")).find(({ name }) => name === "wells")).toMatchObject({
      conflicts: 1,
    });
    await load("wells", entity("a", "full"));
    expect(await conflicts("wells")).toBe(0);
  });

  test("takes several entities of one submission, each once", async () => {
    const made = (id: string): EntityChange => ({
      list: "homes",
      kind: "create",
      id,
      label: id,
      properties: { kind: "new" },
    });
    await send(made("x"), made("y"), made("x"));
    expect(await versions("homes")).toEqual({ x: 1, y: 1 });
  });
});
