// Questionnaires of a study by the API: those that lie in its folder, and nothing else of it.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import { type OpenWorkbench, openWorkbench } from "#workbench/open-workbench";
import { keepGivenStudy } from "#workbench/study-files/keep-given-study";
import { copySmallStudy, type StudyCopy } from "../../../test/walk/small-study-folder.ts";
import { openServer } from "../open-server.ts";

const PASSWORD = "tres palabras al azar";

let copy: StudyCopy;
let workbench: OpenWorkbench;
let server: FastifyInstance;
let study: string;
beforeAll(async () => {
  copy = await copySmallStudy();
  workbench = await openWorkbench({ data: copy.data, environment: {} });
  await keepGivenStudy(workbench, copy.study);
  [study = ""] = await workbench.store.ledger.studies();
  await setAccount(workbench, { name: "ana", role: "coordinator", password: PASSWORD });
  server = await openServer({
    publications: copy.out,
    trace: async () => undefined,
    desk: workbench,
    folder: copy.study,
  });
});
afterAll(async () => {
  await server.close();
  await workbench.close();
  await copy.remove();
});

async function read(url: string) {
  const payload = { name: "ana", password: PASSWORD };
  const signedIn = await server.inject({ method: "POST", url: "/api/v1/tokens", payload });
  const headers = { authorization: `Bearer ${signedIn.json().token}` };
  return server.inject({ method: "GET", url: `/api/v1/studies/${study}/instruments${url}`, headers });
}

test("are listed with what phones know them by", async () => {
  const [first] = (await read("")).json();
  expect(first).toMatchObject({ id: "community", formId: expect.any(String), version: expect.any(String) });
  for (const language of ["es", "en", "fr"]) expect(first.titles[language]).not.toBe("");
});

test("are given as the workbooks they are", async () => {
  const answer = await read("/returnee");
  expect([answer.statusCode, answer.rawPayload.subarray(0, 2).toString()]).toEqual([200, "PK"]);
  expect(answer.headers["content-disposition"]).toContain("returnee.xlsx");
});

test.each(["/none", "/..%2Fstudy", "/%2e%2e%2fstudy.yaml"])("nothing else of the folder is: %s", async (url) => {
  expect([400, 404]).toContain((await read(url)).statusCode);
});
