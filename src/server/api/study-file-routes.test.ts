// The texts of a study by the API: an editor changes them in the file and in the store alike; a viewer does not.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { setAccount } from "#workbench/accounts";
import type { Desk } from "#workbench/act-head";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { openServer } from "../open-server.ts";

const words = (es: string) => ({ es, en: `${es} (en)`, fr: `${es} (fr)` });
const OLD = { titles: words("Volver"), subtitles: words("Ciudades"), publisher: words("Quien publica") };
const PASSWORD = "tres palabras al azar";
const FILE = "# hecho a mano\nid: s\ntitles: { es: Volver, en: Volver (en), fr: Volver (fr) }\n";

describe("texts of a study", () => {
  let opened: TestStore;
  let server: FastifyInstance;
  let desk: Desk;

  beforeAll(async () => {
    const [backend] = BACKENDS;
    if (backend === undefined) throw new Error("no store to test on");
    opened = await backend.open();
    const effects = fakeEffects({ files: { "/e/study.yaml": new TextEncoder().encode(FILE) } });
    desk = { store: opened.store, actor: "t", effects };
    await opened.store.records.replaceAll("s", "study", [{ id: "s", body: { id: "s", ...OLD } }]);
    server = await openServer({ publications: opened.store.folder, trace: async () => undefined, desk, folder: "/e" });
    for (const role of ["editor", "viewer"] as const) await setAccount(desk, { name: role, role, password: PASSWORD });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await opened.remove();
  });

  const save = async (as: string, payload: object) => {
    const signedIn = await server.inject({
      method: "POST",
      url: "/api/v1/tokens",
      payload: { name: as, password: PASSWORD },
    });
    const headers = { authorization: `Bearer ${signedIn.json().token}` };
    return server.inject({ method: "PUT", url: "/api/v1/studies/s/texts", headers, payload });
  };
  const fileNow = async () => new TextDecoder().decode(await desk.effects.files.read("/e/study.yaml"));

  test("are changed by an editor, in the file and in the store", async () => {
    const wished = { ...OLD, titles: words("Volver y vivir"), seen: OLD };
    expect((await save("editor", wished)).statusCode).toBe(204);
    expect(await fileNow()).toMatch(/^# hecho a mano\n.*es: Volver y vivir/su);
    expect((await opened.store.records.get("s", "study", "s"))?.body).toMatchObject({ titles: wished.titles });
  });

  test("stay where somebody else changed them first, and for who may only look", async () => {
    const before = await fileNow();
    expect((await save("editor", { ...OLD, seen: OLD })).json().error.code).toBe("workbench/study-file-changed");
    expect((await save("viewer", OLD)).statusCode).toBe(403);
    expect(await fileNow()).toBe(before);
  });
});
