// Submissions of KoboToolbox and ODK Central come into the study: all pages, only what is new, edits as edits, after any crash.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { Desk } from "#workbench/act-head";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { fetchFromWeb } from "#workbench/effect/fetch-from-web";
import { publishForm } from "#workbench/publish-form";
import { previewPull } from "#workbench/pull/preview-pull";
import { pullCentral } from "#workbench/pull/pull-central";
import type { PullReport } from "#workbench/pull/pull-door";
import { pullFrom } from "#workbench/pull/pull-from";
import { pullKobo } from "#workbench/pull/pull-kobo";
import { remoteServer } from "#workbench/pull/remote-server";
import { storeDoor } from "#workbench/pull/store-door";
import { reviewSubmission } from "#workbench/review-submission";
import { careFilled, careForm } from "../fixture/care-form.ts";
import { CENTRAL_TOKEN, type CentralFake, openCentralServer } from "../fixture/central-server.ts";
import { ASSET, KOBO_TOKEN, type KoboFake, koboSubmission, openKoboServer } from "../fixture/kobo-server.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";

const NOTHING = { added: 0, edited: 0, known: 0, aside: 0, files: 0, gone: 0 };
let opened: TestStore;
let desk: Desk;
let effects: ReturnType<typeof fakeEffects>;
let studies = 0;
let study = "";

beforeAll(async () => {
  opened = (await (BACKENDS.at(-1) ?? BACKENDS[0])?.open()) as TestStore;
});

beforeEach(async () => {
  effects = fakeEffects({ fetch: fetchFromWeb });
  let ids = 0;
  study = `study-${++studies}`;
  desk = { store: opened.store, actor: "test", effects: { ...effects, ids: { next: () => `${study}-${++ids}` } } };
  await publishForm(desk, study, { bytes: new TextEncoder().encode(careForm()), fileName: "care.xml", draft: false });
});

afterAll(() => opened.remove());

function door(from: string) {
  return storeDoor(desk, { study, formId: "care", from, verb: "pull" });
}

/** A form that looks things up in these files. */
function asking(files: readonly string[]): string {
  const instances = files.map((name) => `<instance id="${name.slice(0, -4)}" src="jr://file-csv/${name}"/>`).join("");
  return careForm("9").replace("<bind", `${instances}<bind`);
}

describe("a pull from KoboToolbox", () => {
  let kobo: KoboFake;
  beforeEach(async () => {
    kobo = await openKoboServer([1, 2, 3, 4, 5].map((id) => koboSubmission(id)));
  });
  afterEach(() => kobo.close());

  async function pull(token = KOBO_TOKEN): Promise<PullReport> {
    const server = remoteServer(desk.effects, kobo.address, `Token ${token}`);
    return pullKobo({ server, asset: ASSET, door: await door("kobo"), formId: "care", pageSize: 2 });
  }

  test("brings all pages, groups and repeats in their places, and nothing twice", async () => {
    expect(await pull()).toEqual({ ...NOTHING, added: 5 });
    expect(await pull()).toEqual(NOTHING);
    const [first] = await opened.store.submissions.list(study);
    expect(first).toMatchObject({
      formId: "care",
      version: "1",
      source: "kobo",
      submitter: "equipo",
      body: {
        answers: { age: "21", member: [{ relation: "hija", member_age: "4" }], __version__: "vLnrnT6Pvzgeh4DVfj6eDz" },
      },
    });
    expect(JSON.stringify(first?.body)).not.toContain("Persona Inventada");
    expect(await opened.store.identities.count(study)).toBe(5);
  });

  test("brings later only what is new", async () => {
    await pull();
    kobo.submissions.push(koboSubmission(9));
    kobo.requests.length = 0;
    expect(await pull()).toEqual({ ...NOTHING, added: 1 });
    expect(kobo.requests[0]).toContain('query={"_id":{"$gt":5}}');
  });

  test("brings an edit as an edit, also when one in between was never seen", async () => {
    await pull();
    const root = kobo.submissions[1]?._uuid ?? "";
    const uuid = "00000000-0000-4000-8000-00000000000b";
    kobo.submissions[1] = koboSubmission(2, {
      _uuid: uuid,
      age: "77",
      "meta/deprecatedID": "uuid:never-seen",
      "meta/rootUuid": root,
    });
    expect(await pull()).toMatchObject({ added: 0, edited: 1 });
    expect(await opened.store.submissions.get(study, `uuid:${uuid}`)).toMatchObject({
      current: true,
      rootId: `uuid:${root}`,
      body: { answers: { age: "77" } },
    });
    expect(await opened.store.submissions.list(study)).toHaveLength(5);
    expect(await pull()).toEqual(NOTHING);
  });

  test("marks what was deleted there, deletes nothing here, and takes the mark back when it is there again", async () => {
    await pull();
    const [deleted] = kobo.submissions.splice(1, 1);
    expect(await pull()).toEqual({ ...NOTHING, gone: 1 });
    expect(await pull()).toEqual(NOTHING);
    const flagged = await opened.store.submissions.list(study, { flagged: true });
    expect(flagged.map(({ instanceId, state }) => [instanceId, state])).toEqual([
      [`uuid:${deleted?._uuid}`, "received"],
    ]);
    expect(await opened.store.submissions.list(study)).toHaveLength(5);
    if (deleted !== undefined) kobo.submissions.push(deleted);
    expect(await pull()).toEqual(NOTHING);
    expect(await opened.store.submissions.list(study, { flagged: true })).toEqual([]);
  });

  test("marks nothing that came from elsewhere", async () => {
    await pull();
    const other = await openKoboServer([koboSubmission(50)]);
    const server = remoteServer(desk.effects, other.address, `Token ${KOBO_TOKEN}`);
    const elsewhere = { server, asset: ASSET, door: await door("kobo of another country"), formId: "care" };
    await pullKobo(elsewhere);
    expect(await pullKobo(elsewhere)).toEqual(NOTHING);
    expect(await pull()).toEqual(NOTHING);
    await other.close();
  });

  test("brings files with their submissions", async () => {
    const url = `${kobo.address}/api/v2/assets/${ASSET}/data/6/attachments/46493730/`;
    kobo.submissions.push(
      koboSubmission(6, {
        photo: "1.jpg",
        _attachments: [
          { download_url: url, filename: "equipo/attachments/f7/e5/1.jpg", mimetype: "image/jpeg", id: 46493730 },
        ],
      }),
    );
    expect(await pull()).toEqual({ ...NOTHING, added: 6, files: 1 });
    const instance = await opened.store.submissions.get(study, "uuid:00000000-0000-4000-8000-000000000006");
    expect(
      await opened.store.attachments.list(study, instance?.instanceId ?? "", instance?.fingerprint ?? ""),
    ).toMatchObject([{ name: "1.jpg", type: "image/jpeg" }]);
  });

  test("waits as long as a busy server asks, and goes on", async () => {
    kobo.faults.push(429, 503);
    expect(await pull()).toEqual({ ...NOTHING, added: 5 });
    expect(effects.waits).toEqual([7000, 7000]);
  });

  test("stops with a cure when the server refuses, and holds no token in the message", async () => {
    await expect(pull("wrong-token")).rejects.toMatchObject({ code: "intake/server-refuses" });
    await expect(pull("wrong-token")).rejects.not.toMatchObject({ message: expect.stringContaining("wrong-token") });
    expect(effects.waits).toEqual([]);
  });

  test("that is cut off in the middle goes on where it stopped", async () => {
    const cut = await door("kobo");
    let received = 0;
    const server = remoteServer(desk.effects, kobo.address, `Token ${KOBO_TOKEN}`);
    const failing: typeof cut = {
      ...cut,
      receive: (form) => (++received > 3 ? Promise.reject(new Error("killed")) : cut.receive(form)),
    };
    await expect(pullKobo({ server, asset: ASSET, door: failing, formId: "care", pageSize: 2 })).rejects.toThrow(
      "killed",
    );
    expect(await pull()).toMatchObject({ added: 2, known: 1 });
    expect(await opened.store.submissions.list(study)).toHaveLength(5);
  });

  test("that finds no such form, or no JSON, says so", async () => {
    const server = remoteServer(desk.effects, kobo.address, `Token ${KOBO_TOKEN}`);
    await expect(pullKobo({ server, asset: "other", door: await door("k") })).rejects.toMatchObject({
      code: "intake/server-has-no-such-form",
    });
    expect(() => remoteServer(desk.effects, "http://kobo.example.org", "")).toThrow(/secure server/);
  });

  test("takes over what the team decided there, until somebody decides here", async () => {
    const status = (id: string) => ({ _validation_status: { uid: id, label: "x", timestamp: 1, by_whom: "equipo" } });
    await pull();
    const uuid = kobo.submissions[0]?._uuid ?? "";
    const review = async () => (await opened.store.submissions.get(study, `uuid:${uuid}`))?.review;
    kobo.submissions[0] = koboSubmission(1, status("validation_status_on_hold"));
    await pull();
    expect(await review()).toBe("has-issues");
    kobo.submissions[0] = koboSubmission(1, status("validation_status_approved"));
    await pull();
    expect(await review()).toBe("approved");
    await reviewSubmission(desk, study, { instanceId: `uuid:${uuid}`, state: "rejected", note: "no existe" });
    await pull();
    expect(await review()).toBe("rejected");
  });

  test("brings the form that is deployed there, once", async () => {
    await kobo.close();
    kobo = await openKoboServer([koboSubmission(1)], careForm("vB").replaceAll('id="care"', `id="${ASSET}"`));
    const request = {
      ...{ study, withForms: true, environment: { KOBO_TOKEN } },
      source: { kind: "kobo", address: kobo.address, asset: ASSET } as const,
    };
    expect(await pullFrom(desk, request)).toMatchObject({ added: 1, forms: ["vB"] });
    expect(await pullFrom(desk, request)).toMatchObject({ added: 0, forms: [] });
    const [kept] = await opened.store.submissions.list(study);
    expect(kept).toMatchObject({ formId: ASSET, version: "vB" });
  });

  test("brings the files of its form that it asks for, from every page of the list", async () => {
    await kobo.close();
    const files = { "a.csv": "name\n1\n", "b.csv": "name\n2\n", "c.csv": "name\n3\n", "d.csv": "name\n4\n" };
    const form = asking(["a.csv", "c.csv"]).replaceAll('id="care"', `id="${ASSET}"`);
    kobo = await openKoboServer([], form, files);
    const request = {
      ...{ study, withForms: true, environment: { KOBO_TOKEN } },
      source: { kind: "kobo", address: kobo.address, asset: ASSET } as const,
    };
    expect(await pullFrom(desk, request)).toMatchObject({ media: ["a.csv", "c.csv"] });
    expect(await pullFrom(desk, request)).toMatchObject({ media: [] });
  });

  test("is looked at first: what is new, edited, here already or gone, questions that the form here does not ask; nothing is written", async () => {
    const request = {
      ...{ study, form: "care", environment: { KOBO_TOKEN } },
      source: { kind: "kobo", address: kobo.address, asset: ASSET } as const,
    };
    const state = async () => [await opened.store.ledger.list(study), await opened.store.records.list(study, "pull")];
    const before = await state();
    kobo.submissions.push(koboSubmission(6, { "home/floor": "earth", member: [{ "member/pet": "no" }] }));
    expect(await previewPull(desk, request)).toEqual({
      ...{ ...NOTHING, added: 6, form: "care" },
      versions: [{ version: "vLnrnT6Pvzgeh4DVfj6eDz", state: "missing" }],
      unmapped: ["home/floor", "member/pet"],
    });
    expect(await state()).toEqual(before);
    expect(await pullFrom(desk, request)).toMatchObject({ added: 6 });
    const uuid = kobo.submissions[1]?._uuid ?? "";
    const edit = { _uuid: "00000000-0000-4000-8000-00000000000b", "meta/deprecatedID": `uuid:${uuid}` };
    kobo.submissions[1] = koboSubmission(2, edit);
    kobo.submissions.splice(3, 1);
    kobo.submissions.push(koboSubmission(7));
    const expected = { ...NOTHING, added: 1, edited: 1, gone: 1 };
    expect(await previewPull(desk, request)).toMatchObject({ ...expected, unmapped: [] });
    expect(await opened.store.submissions.list(study, { flagged: true })).toEqual([]);
    expect(await pullFrom(desk, request)).toMatchObject(expected);
    expect(await previewPull(desk, request)).toMatchObject(NOTHING);
    await expect(previewPull(desk, { ...request, form: "nada" })).rejects.toMatchObject({
      code: "workbench/form-is-not-here",
    });
  });

  test("keeps the token out of the ledger", async () => {
    await pull();
    expect(JSON.stringify(await opened.store.ledger.list(study))).not.toContain(KOBO_TOKEN);
  });
});

describe("a pull from ODK Central", () => {
  let central: CentralFake;
  const xml = (filled: Parameters<typeof careFilled>[0]) => new TextDecoder().decode(careFilled(filled));
  const one = (id: number) => ({
    id: `uuid:c${id}`,
    versions: [
      { instanceId: `uuid:c${id}`, xml: xml({ instance: `uuid:c${id}` }), at: `2026-06-1${id}T10:00:00.000Z` },
    ],
  });
  beforeEach(async () => {
    central = await openCentralServer([1, 2, 3, 4, 5].map(one));
  });
  afterEach(() => central.close());

  async function pull(): Promise<PullReport> {
    const server = remoteServer(desk.effects, central.address, `Bearer ${CENTRAL_TOKEN}`);
    return pullCentral({ server, project: "7", form: "care", door: await door("central"), pageSize: 2 });
  }

  test("brings every submission as the phone sent it, page after page, and later only what is new", async () => {
    expect(await pull()).toEqual({ ...NOTHING, added: 5 });
    expect(await opened.store.submissions.get(study, "uuid:c3")).toMatchObject({
      source: "central",
      deviceId: "collect:abc",
      body: { answers: { age: "34" } },
    });
    central.submissions.push(one(6));
    central.requests.length = 0;
    expect(await pull()).toEqual({ ...NOTHING, added: 1 });
    expect(central.requests[0]).toContain("updatedAt+gt+2026-06-15");
  });

  test("marks what was deleted there, also what had been edited, and deletes nothing here", async () => {
    await pull();
    central.submissions[2]?.versions.push({
      instanceId: "uuid:c3b",
      xml: xml({ instance: "uuid:c3b", replaces: "uuid:c3", age: "50" }),
      at: "2026-06-20T10:00:00.000Z",
    });
    expect(await pull()).toMatchObject({ edited: 1, gone: 0 });
    central.submissions.splice(2, 1);
    expect(await pull()).toEqual({ ...NOTHING, gone: 1 });
    expect(await pull()).toEqual(NOTHING);
    const flagged = await opened.store.submissions.list(study, { flagged: true });
    expect(flagged.map(({ instanceId }) => instanceId)).toEqual(["uuid:c3b"]);
    expect(await opened.store.submissions.list(study)).toHaveLength(5);
  });

  test("brings every version of an edited submission in its order", async () => {
    await pull();
    central.submissions[2]?.versions.push(
      {
        instanceId: "uuid:c3b",
        xml: xml({ instance: "uuid:c3b", replaces: "uuid:c3", age: "50" }),
        at: "2026-06-20T10:00:00.000Z",
      },
      {
        instanceId: "uuid:c3c",
        xml: xml({ instance: "uuid:c3c", replaces: "uuid:c3b", age: "51" }),
        at: "2026-06-21T10:00:00.000Z",
      },
    );
    expect(await pull()).toEqual({ ...NOTHING, edited: 2, known: 1 });
    const chain = await opened.store.submissions.history(study, "uuid:c3");
    expect(chain.map(({ instanceId, current }) => [instanceId, current])).toEqual([
      ["uuid:c3", false],
      ["uuid:c3b", false],
      ["uuid:c3c", true],
    ]);
  });

  test("takes over a verdict that was given there", async () => {
    await pull();
    const third = central.submissions[2];
    if (third) third.review = { state: "hasIssues", at: "2026-06-20T10:00:00.000Z" };
    expect(await pull()).toEqual({ ...NOTHING, known: 1 });
    expect(await opened.store.submissions.get(study, "uuid:c3")).toMatchObject({ review: "has-issues" });
  });

  test("brings every published version of the form that is not here, the oldest first", async () => {
    await central.close();
    central = await openCentralServer(
      [one(1)],
      [
        { version: "2", xml: careForm("2"), publishedAt: "2026-06-02T10:00:00.000Z" },
        { version: "", xml: careForm("").replace(' version=""', ""), publishedAt: "2026-06-01T10:00:00.000Z" },
      ],
    );
    const request = {
      ...{ study, withForms: true, environment: { CENTRAL_TOKEN } },
      source: { kind: "central", address: central.address, project: "7", form: "care" } as const,
    };
    expect(await pullFrom(desk, request)).toMatchObject({ added: 1, forms: ["", "2"] });
    expect(central.requests.some((request) => request.endsWith("/forms/care/versions/___.xml"))).toBe(true);
    expect(await pullFrom(desk, request)).toMatchObject({ forms: [] });
  });

  test("brings the files of a form that are there and that it asks for, once", async () => {
    await central.close();
    const files = { "towns.csv": "name,label\na,A\n", "later.csv": undefined, "notes.pdf": "x" };
    central = await openCentralServer(
      [],
      [{ version: "9", xml: asking(["towns.csv", "later.csv"]), publishedAt: "2026-06-02T10:00:00.000Z", files }],
    );
    const request = {
      ...{ study, withForms: true, environment: { CENTRAL_TOKEN } },
      source: { kind: "central", address: central.address, project: "7", form: "care" } as const,
    };
    expect(await pullFrom(desk, request)).toMatchObject({ media: ["towns.csv"] });
    expect(await pullFrom(desk, request)).toMatchObject({ media: [] });
    const [kept] = await opened.store.media.list(study, "care", "9");
    expect(kept).toMatchObject({ name: "towns.csv", type: "text/csv", bytes: 15 });
  });

  test("is looked at first by what Central lists, without fetching a form that somebody filled in", async () => {
    await central.close();
    const more = careForm("2").replace("<age/>", "<age/><floor/>");
    central = await openCentralServer([1, 2, 3].map(one), [
      { version: "2", xml: more, publishedAt: "2026-06-02T10:00:00.000Z" },
      { version: "1", xml: careForm(), publishedAt: "2026-06-01T10:00:00.000Z" },
    ]);
    const source = { kind: "central", address: central.address, project: "7", form: "care" } as const;
    const request = { study, source, form: "care", environment: { CENTRAL_TOKEN } };
    central.submissions[2]?.versions.push({
      instanceId: "uuid:c3b",
      xml: xml({ instance: "uuid:c3b", replaces: "uuid:c3", age: "50" }),
      at: "2026-06-20T10:00:00.000Z",
    });
    const counts = { ...NOTHING, added: 3, edited: 1 };
    expect(await previewPull(desk, request)).toEqual({
      ...{ ...counts, form: "care", unmapped: ["floor"] },
      versions: [
        { version: "2", state: "missing" },
        { version: "1", state: "here" },
      ],
    });
    expect(await previewPull(desk, { study, source, withForms: true, environment: { CENTRAL_TOKEN } })).toMatchObject({
      ...{ ...counts, form: "care", unmapped: [] },
      versions: [
        { version: "2", state: "comes" },
        { version: "1", state: "here" },
      ],
    });
    expect(central.requests.filter((each) => each.includes("/submissions/") && each.endsWith(".xml"))).toEqual([]);
    expect(await opened.store.submissions.count(study)).toBe(0);
    expect(await pullFrom(desk, request)).toMatchObject(counts);
  });

  test("brings files that are there", async () => {
    central.submissions.push({ ...one(7), files: { "foto 1.jpg": "bytes" } });
    expect(await pull()).toMatchObject({ added: 6, files: 1 });
  });
});
