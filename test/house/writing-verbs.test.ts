// Every route of the server that is no GET is a verb that killed-verbs.test.ts kills and starves, or says why it is none.
import { expect, test } from "vitest";
import { listRoutes, openServer } from "#server/open-server";
import { realEffects } from "#workbench/effect/real-effects";
import { BACKENDS } from "../fixture/stores.ts";
import { NO_VERBS, VERBS } from "../fixture/writing-verbs.ts";

test("every route that writes is killed in its midst and starved of room, or says why not", async () => {
  const opened = await BACKENDS[0]?.open();
  if (opened === undefined) throw new Error("no store to open a server on");
  const desk = { store: opened.store, effects: realEffects(), actor: "test" };
  const server = await openServer({ publications: opened.folder, trace: async (id) => ({ id }), desk });
  const writing = listRoutes(server)
    .filter((route) => !/^(?:GET|HEAD|OPTIONS) /u.test(route))
    // Read alone: whatever else is asked for is refused.
    .filter((route) => !route.includes(" /hsds"))
    .map((route) => route.replace(" /api/v1", " "));
  const told = [...VERBS.map(({ route }) => route), ...Object.keys(NO_VERBS)];
  expect(new Set(told).size).toBe(told.length);
  expect([...writing].sort()).toEqual([...told].sort());
  await server.close();
  await opened.remove();
});
