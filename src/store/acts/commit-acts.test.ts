import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { ActOutcome, KeptFile, NewAct, NewParcel } from "./act.ts";

let counted = 0;
const file = (content: string): KeptFile => ({
  blob: `blob-${++counted}`,
  belongsTo: "s",
  bytes: 1,
  md5: content,
  fingerprint: content,
});

function parcel(instanceId: string, xml: string, more: Partial<NewParcel> = {}): NewParcel {
  const rest = { source: "openrosa", encrypted: false, files: [], body: { xml } } as const;
  return { instanceId, formId: "f", version: "1", xml: file(xml), ...rest, ...more };
}

function form(formId: string) {
  const shape = { media: [], encrypted: false, entities: [] };
  const plain = { version: "1", name: formId, state: "open", xform: "x", xformMd5: "m" } as const;
  return { ...plain, formId, shape: shape as never };
}

const photo = (content: string) => ({ name: "a.jpg", type: "image/jpeg", file: file(content) });

describe.each(BACKENDS)("acts in $name", ({ open }) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.remove());

  function receive(study: string, body: NewParcel): Promise<ActOutcome> {
    const head = { id: `act-${++counted}`, study, at: `2026-03-01T12:00:00.${counted}Z`, actor: "phone" };
    const act: NewAct = { ...head, verb: "receive-submission", body };
    return opened.store.commit(act);
  }

  test("the same parcel from ten devices at once is one submission with one act", async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, () => receive("ten", parcel("uuid:1", "x"))));
    expect(sent.map(({ kind }) => kind).sort()).toEqual([...Array(9).fill("again"), "first"]);
    expect(await opened.store.submissions.list("ten")).toHaveLength(1);
    expect(await opened.store.acts.list("ten")).toHaveLength(1);
    expect(await opened.store.ledger.verify("ten")).toMatchObject({ entries: 1 });
  });

  test("acts that are given together hold together, or none of them does, and nobody beside them fails", async () => {
    const head = () => ({ id: `act-${++counted}`, study: "both", at: "2026-03-01T12:00:00Z", actor: "ana" });
    const call = (id: string): NewAct => ({ ...head(), verb: "publish-form", body: form(id) });
    const unknown = (): NewAct => ({ ...head(), verb: "remove-device", body: { id: "nobody" } });
    const { commit, acts, forms } = opened.store;
    const ends = await Promise.allSettled([
      commit(call("one"), call("two")),
      commit(call("three"), unknown()),
      commit(unknown(), call("four")),
      commit(call("five")),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
    expect((await forms.list("both")).map(({ formId }) => formId).toSorted()).toEqual(["five", "one", "two"]);
    expect((await acts.list("both")).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await opened.store.ledger.verify("both")).toMatchObject({ entries: 3 });
  });

  test("parcels that come together are numbered without gaps, whether they are new, known, edits, or refused", async () => {
    await receive("mixed", parcel("uuid:known", "x"));
    const sent = await Promise.allSettled([
      receive("mixed", parcel("uuid:a", "a", { files: [photo("pa")] })),
      receive("mixed", parcel("uuid:known", "x")),
      receive("mixed", parcel("uuid:b", "b", { files: [photo("pb")] })),
      receive("mixed", parcel("uuid:edit", "y", { deprecatedId: "uuid:known" })),
      receive("mixed", parcel("uuid:lost", "z", { deprecatedId: "uuid:nobody" })),
      receive("mixed", parcel("uuid:b", "other")),
    ]);
    const kinds = sent.map((end) => (end.status === "fulfilled" ? end.value.kind : end.reason.code));
    const wanted = ["first", "again", "first", "edit", "store/replaced-submission-is-unknown", "instance-differs"];
    expect(kinds).toEqual(wanted);
    const numbers = (await opened.store.acts.list("mixed")).map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    expect(await opened.store.attachments.list("mixed", "uuid:b", "b")).toHaveLength(1);
    expect(await opened.store.ledger.verify("mixed")).toMatchObject({ entries: 5 });
  });

  test("files accumulate, and a file that comes twice is kept once", async () => {
    await receive("files", parcel("uuid:1", "x", { files: [photo("p1")] }));
    expect(await receive("files", parcel("uuid:1", "x", { files: [photo("p1")] }))).toMatchObject({ kind: "again" });
    const other = { ...photo("p2"), name: "b.jpg" };
    const added = await receive("files", parcel("uuid:1", "x", { files: [photo("p1"), other] }));
    expect(added.kind).toBe("files-added");
    expect(added.unused).toHaveLength(2);
    const kept = await opened.store.attachments.list("files", "uuid:1", "x");
    expect(kept.map(({ name }) => name)).toEqual(["a.jpg", "b.jpg"]);
  });

  test("other content under a known instanceID is kept aside, once, with its files", async () => {
    await receive("aside", parcel("uuid:1", "x", { files: [photo("p1")] }));
    expect((await receive("aside", parcel("uuid:1", "y", { files: [photo("p2")] }))).kind).toBe("instance-differs");
    expect((await receive("aside", parcel("uuid:1", "y"))).changed).toBe(false);
    expect(await opened.store.conflicts.list("aside")).toMatchObject([
      { fingerprint: "y", reason: "instance-differs" },
    ]);
    expect(await opened.store.attachments.list("aside", "uuid:1", "y")).toMatchObject([{ fingerprint: "p2" }]);
    expect(await opened.store.attachments.list("aside", "uuid:1", "x")).toMatchObject([{ fingerprint: "p1" }]);
  });

  test("an edit takes the place of what it names and carries its files on", async () => {
    await receive("edit", parcel("uuid:1", "x", { files: [photo("p1")] }));
    expect((await receive("edit", parcel("uuid:2", "y", { deprecatedId: "uuid:1" }))).kind).toBe("edit");
    const [current] = await opened.store.submissions.list("edit");
    expect(current).toMatchObject({ instanceId: "uuid:2", rootId: "uuid:1", state: "edited", review: "none" });
    expect(await opened.store.attachments.list("edit", "uuid:2", "y")).toMatchObject([{ fingerprint: "p1" }]);
    const history = await opened.store.submissions.history("edit", "uuid:1");
    expect(history.map(({ instanceId }) => instanceId)).toEqual(["uuid:1", "uuid:2"]);
    const late = await receive("edit", parcel("uuid:3", "z", { deprecatedId: "uuid:1" }));
    expect(late.kind).toBe("replaced-already");
    await expect(receive("edit", parcel("uuid:4", "w", { deprecatedId: "uuid:none" }))).rejects.toMatchObject({
      code: "store/replaced-submission-is-unknown",
    });
  });

  test("a refused act leaves the others of its batch alone", async () => {
    const sent = await Promise.allSettled([
      receive("batch", parcel("uuid:1", "x")),
      receive("batch", parcel("uuid:2", "y", { deprecatedId: "uuid:none" })),
      receive("batch", parcel("uuid:3", "z")),
    ]);
    expect(sent.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((await opened.store.acts.list("batch")).map(({ number }) => number)).toEqual([1, 2]);
  });

  test("a removed submission comes back by restoring, not by sending", async () => {
    const head = { study: "gone", at: "2026-03-01T12:00:00Z", actor: "ana" };
    await receive("gone", parcel("uuid:1", "x"));
    await opened.store.commit({ ...head, id: "r1", verb: "remove-submission", body: { instanceId: "uuid:1" } });
    expect((await receive("gone", parcel("uuid:1", "x"))).kind).toBe("removed");
    expect(await opened.store.submissions.list("gone")).toEqual([]);
    await opened.store.commit({ ...head, id: "r2", verb: "restore-submission", body: { instanceId: "uuid:1" } });
    expect(await opened.store.submissions.list("gone")).toHaveLength(1);
  });

  test("the journal has every act in its order, without answers", async () => {
    await receive("journal", parcel("uuid:1", "secret answer"));
    const lines = await opened.store.journal.read();
    expect(JSON.stringify(lines)).toContain("uuid:1");
    expect(JSON.stringify(lines)).not.toContain('"body":{"xml"');
  });
});
