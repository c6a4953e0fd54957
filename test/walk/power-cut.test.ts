// The order of writes, by a witness: bytes synced, then named, then the folder synced, then the journal synced, and only then is
// anybody told. And what that order is for: a power cut at any moment loses nothing that was told, on the most forgetful disk that
// POSIX permits, and on disks that by chance wrote some of what they need not have written.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromJournal } from "#store/acts/journal-line";
import { openStore } from "#store/open-store";
import { openJournal } from "#store/vault/journal";
import { openKeyring } from "#store/vault/keyring";
import { openVault } from "#store/vault/vault";
import { realEffects } from "#workbench/effect/real-effects";
import { rebuildStore } from "#workbench/rebuild-store";
import { startChild } from "../fixture/child.ts";
import { afterPowerCut, type Luck } from "../fixture/power-cut.ts";
import type { FileEvent } from "../fixture/record-writes.ts";
import { makeFolder } from "../fixture/stores.ts";

let folder: string;
let events: readonly FileEvent[];

beforeAll(async () => {
  folder = await makeFolder();
  const account = join(folder, "account.json");
  const child = startChild("test/fixture/recorded-sender.ts", [join(folder, "data"), account, "4", "5"]);
  expect((await child.ended).output).toContain("written.");
  events = JSON.parse(await readFile(account, "utf8"));
});
afterAll(() => rm(folder, { recursive: true }));

const placesOf = (wanted: (event: FileEvent) => boolean) =>
  events.flatMap((event, place) => (wanted(event) ? [place] : []));
const tellings = () => placesOf(({ did }) => did === "tell");
const toldUntil = (place: number) =>
  events.slice(0, place + 1).flatMap((event) => (event.did === "tell" && event.what !== "form" ? [event.what] : []));

/** The same run of luck for the same seed (mulberry32). */
function luckOf(seed: number): Luck {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 < 0.5;
  };
}

const LUCKS: readonly (readonly [name: string, luck: (place: number) => Luck])[] = [
  ["nothing of what was not synced", () => () => false],
  ["everything that was written", () => () => true],
  ["this and that", (place) => luckOf(place)],
  ["this and that, otherwise", (place) => luckOf(place + 1_000_000)],
];

async function putBack(place: number, luck: Luck): Promise<string> {
  const data = await makeFolder();
  for (const [path, bytes] of afterPowerCut(events.slice(0, place + 1), luck)) {
    if (path.endsWith(".lock")) continue;
    await mkdir(dirname(join(data, path)), { recursive: true });
    await writeFile(join(data, path), bytes);
  }
  return data;
}

/** Who sent what, by the journal alone, each with its files opened to the last byte. */
async function readSent(data: string): Promise<readonly string[]> {
  const keyring = openKeyring(data);
  const vault = openVault(join(data, "vault"), keyring);
  const acts = (await openJournal(join(data, "journal"), keyring).read()).map(fromJournal);
  const sent: string[] = [];
  for (const act of acts) {
    if (act?.verb !== "receive-submission") continue;
    for await (const _part of vault.read(act.body.xml.blob, "s/parcel"));
    for (const { file } of act.body.files) for await (const _part of vault.read(file.blob, "s/attachment"));
    sent.push(act.body.instanceId);
  }
  await vault.close();
  return sent;
}

describe("before anybody is told", () => {
  test("a sealed file is synced, then named, then its folder synced, then the journal", () => {
    const named = placesOf((event) => event.did === "rename" && /^vault\/[0-9a-f]{2}\//u.test(event.to));
    expect(named.length).toBe(40);
    for (const place of named) {
      const event = events[place];
      if (event?.did !== "rename") continue;
      const handle = handleOf(event.from);
      const synced = placesOf((each) => each.did === "end-sync" && each.handle === handle);
      const written = placesOf((each) => each.did === "write" && each.handle === handle);
      expect(Math.max(...written)).toBeLessThan(Math.min(...synced));
      expect(Math.max(...synced)).toBeLessThan(place);
      const folderSynced = nextSyncOf(dirname(event.to), place);
      const journalSynced = nextSyncOf(/^journal\/.*\.journal$/u, folderSynced);
      expect(tellings().find((told) => told > place)).toBeDefined();
      expect(tellings().some((told) => told > journalSynced)).toBe(true);
    }
  });

  test("nobody is told of what was not sent, and everybody of what was", () => {
    expect(new Set(toldUntil(events.length)).size).toBe(20);
  });
});

function handleOf(path: string): number {
  const event = events.find((each) => each.did === "open" && each.path === path);
  return event?.did === "open" ? event.handle : -1;
}

function pathOf(handle: number): string {
  const event = events.find((each) => each.did === "open" && each.handle === handle);
  return event?.did === "open" ? event.path : "";
}

/** Where the first sync ends that began after a place. */
function nextSyncOf(path: string | RegExp, after: number): number {
  const fits = (handle: number) => (typeof path === "string" ? pathOf(handle) === path : path.test(pathOf(handle)));
  const begun = events.findIndex((event, place) => place > after && event.did === "begin-sync" && fits(event.handle));
  const event = events[begun];
  const sync = event?.did === "begin-sync" ? event.sync : -1;
  return events.findIndex((each) => each.did === "end-sync" && each.sync === sync);
}

describe.each(LUCKS)("a power cut after which the disk has %s", (_name, luck) => {
  test("leaves everything that was told, after each telling", async () => {
    for (const place of tellings()) {
      const data = await putBack(place, luck(place));
      const sent = await readSent(data);
      const told = toldUntil(place);
      expect(told.filter((instance) => !sent.includes(instance))).toEqual([]);
      await rm(data, { recursive: true });
    }
  });
});

describe.each(LUCKS.filter((_luck, place) => place % 2 === 0))(
  "a power cut after which the disk has %s",
  (_name, luck) => {
    test("leaves a folder from which the database is made again", async () => {
      const place = tellings().at(-1) ?? 0;
      const data = await putBack(place, luck(place));
      const store = await openStore({ folder: data });
      await rebuildStore({ store, effects: realEffects(), actor: "test" });
      const kept = (await store.submissions.list("s", { limit: 1_000 })).map(({ instanceId }) => instanceId);
      expect([...kept].sort()).toEqual([...toldUntil(place)].sort());
      await store.ledger.verify("s");
      await store.close();
      await rm(data, { recursive: true });
    });
  },
);
