import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOutreach } from "../../../test/fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { fakeEffects } from "../effect/fake-effects.ts";
import { readMandates, setMandates } from "./set-mandates.ts";
import { checkStudyMandates, listStudyMandates } from "./study-mandates.ts";

const FOLDER = new URL("../../../studies/retorno-y-ciudades/", import.meta.url);

async function folderInMemory(more: Record<string, string> = {}) {
  const names = ["study.yaml", "places/cities.csv", "stakeholders.csv", "institutions/capacities.csv"];
  const files = await Promise.all(names.map(async (name) => [`/s/${name}`, await readFile(new URL(name, FOLDER))]));
  return fakeEffects({ files: { ...Object.fromEntries(files), ...more } });
}

const textOf = (effects: Awaited<ReturnType<typeof folderInMemory>>) =>
  new TextDecoder().decode(effects.disk.get("/s/institutions/capacities.csv"));
const typed = {
  stakeholder: "ST-SLV-001",
  function: "REC",
  evidence: "Art. 3",
  source: "https://example.org/law",
  row: 1,
};

test("a mandate becomes a row with its source, once; what stood there stays byte for byte", async () => {
  const effects = await folderInMemory();
  const before = textOf(effects);
  const mandates = [{ ...typed, mandate: "yes" }];
  expect(await setMandates(effects, "/s", { mandates, file: "typed" })).toBe(1);
  expect(await setMandates(effects, "/s", { mandates, file: "typed" })).toBe(0);
  expect(textOf(effects).startsWith(before)).toBe(true);
  expect(textOf(effects).slice(before.length)).toMatch(
    /^IM-\d+,ST-SLV-001,Dirección General de Migración y Extranjería \(DGME\),SLV,,REC,yes,,,,,,Art\. 3,https:\/\/example\.org\/law\n$/u,
  );
});

test("a table is read whole or not at all, and what is wrong is told by row", async () => {
  const head = "institution_id,function,mandate,evidence,source_url";
  const effects = await folderInMemory({
    "/m.csv": `${head}\nST-SLV-002,EMP,partial,,https://example.org/a\nST-XXX-999,EMP,yes,,https://example.org/b\nST-SLV-002,NOPE,yes,,https://example.org/c\nST-SLV-002,EMP,,,https://example.org/d\nST-SLV-002,EMP,yes,,\n`,
    "/short.csv": "institution_id,function\nST-SLV-002,EMP\n",
  });
  const before = textOf(effects);
  const mandates = await readMandates(effects, "/m.csv");
  const refused = setMandates(effects, "/s", { mandates, file: "m.csv" });
  await expect(refused).rejects.toMatchObject({ code: "workbench/input-file-has-errors" });
  const { issues } = (await refused.catch(
    (cause: { issues: readonly { rule: string; place: { row: number } }[] }) => cause,
  )) as {
    issues: readonly { rule: string; place: { row: number } }[];
  };
  expect(issues.map(({ rule, place }) => `${place.row} ${rule}`).toSorted()).toEqual([
    "3 workbench/mandate-is-of-a-stakeholder",
    "4 base/reference-is-known",
    "5 workbench/mandate-is-said",
    "6 base/required-cell-is-filled",
  ]);
  expect(textOf(effects)).toBe(before);
  await expect(readMandates(effects, "/short.csv")).rejects.toMatchObject({ code: "workbench/input-file-has-errors" });
});

let opened: TestStore;
beforeAll(async () => {
  // PostgreSQL where there is one.
  const backend = BACKENDS.at(-1);
  if (backend === undefined) throw new Error("no store");
  opened = await backend.open();
});
afterAll(() => opened.remove());

test("who is asked without a mandate is told, and who has it instead", async () => {
  const study = "mandates";
  const { desk } = await makeOutreach(opened.store, { study, count: 2 });
  const [row] = await desk.store.records.list(study, "study");
  const held = {
    mandate: "yes",
    budget: "no",
    plan: "unknown",
    staff: "unknown",
    coordination: "unknown",
    service: "unknown",
  };
  const capacity = {
    institutionId: "ST-SLV-001",
    serviceKind: "EMP",
    held,
    sourceAddresses: ["https://example.org/law"],
  };
  await desk.store.transaction(async (kept) => {
    const body = { ...(row?.body as object), serviceKinds: [{ code: "EMP" }] };
    await kept.records.replaceAll(study, "study", [{ id: study, body }]);
    await kept.records.replaceAll(study, "capacity", [{ id: "IM-1", body: capacity }]);
  });
  expect(await listStudyMandates(desk, study)).toMatchObject([
    { stakeholder: "ST-SLV-001", name: "Alcaldía 1", ground: "mandate", hasBudget: "no" },
    { stakeholder: "ST-SLV-002", ground: "listed" },
  ]);
  expect(await checkStudyMandates(desk, study)).toMatchObject([
    { recommendation: "R-SLV-EMP-need", stakeholder: "ST-SLV-001", ground: "mandate" },
    { stakeholder: "ST-SLV-002", ground: "listed", instead: ["ST-SLV-001"] },
  ]);
});
