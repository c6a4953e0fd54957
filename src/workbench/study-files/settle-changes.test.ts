// Changes that a process began which is gone, by where it ended: before its act, after it, and with a file that somebody changed since.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestFile } from "#store/digest-file";
import { BACKENDS, makeFolder, type TestStore } from "../../../test/fixture/stores.ts";
import { actHead, type Desk } from "../act-head.ts";
import { realEffects } from "../effect/real-effects.ts";
import { changeStudyFiles } from "./change-study-file.ts";
import { settleChanges } from "./settle-changes.ts";

/** No process has it: the largest that Linux gives is 4,194,304. */
const GONE = 4_999_999;

let opened: TestStore;
let desk: Desk;
let folder: string;
beforeEach(async () => {
  opened = (await BACKENDS[0]?.open()) as TestStore;
  desk = { store: opened.store, effects: realEffects(), actor: "ana" };
  folder = await makeFolder();
  await mkdir(join(folder, "a"));
  for (const name of ["a/one.csv", "a/two.csv"]) await writeFile(join(folder, name), "before");
});
afterEach(async () => {
  await opened.remove();
  await rm(folder, { recursive: true });
});

const read = (name: string) => readFile(join(folder, name), "utf8");
const of = () => ({ study: "s", folder });
const change = (path: string, text: string) => ({ path, text, seen: digestFile("before"), verb: "edit" });
const device = () => ({
  ...actHead(desk, "s"),
  verb: "set-web-access" as const,
  body: { formId: "f", open: true },
});

/** Stopped when so many of its names were given, and left by a process that is gone. */
async function breakOff(names: number, act?: ReturnType<typeof device>): Promise<void> {
  let given = 0;
  const { files } = desk.effects;
  const finishHalf: typeof files.finishHalf = async (half, path) => {
    given += 1;
    if (given > names) throw new Error("killed");
    await files.finishHalf(half, path);
  };
  const broken = { ...desk, effects: { ...desk.effects, files: { ...files, finishHalf } } };
  const changes = [change("a/one.csv", "after"), change("a/two.csv", "after")];
  const others = [{ path: "a/gone.txt" }];
  await expect(changeStudyFiles(broken, of(), changes, { others, ...(act && { act }) })).rejects.toThrow("killed");
  await disown();
}

/** As if another process had begun it. */
async function disown(): Promise<void> {
  for (const place of [folder, join(folder, "a")])
    for (const name of (await readdir(place)).filter((each) => each.endsWith(".tmp"))) {
      const other = name.replace(`.${process.pid}-`, `.${GONE}-`);
      const text = (await readFile(join(place, name), "utf8")).replaceAll(`.${process.pid}-`, `.${GONE}-`);
      await rm(join(place, name));
      await writeFile(join(place, other), text);
    }
}

test.each([0, 1])("what was begun is finished, and told once, with %i names given", async (names) => {
  await writeFile(join(folder, "a/gone.txt"), "x");
  await breakOff(names, device());
  await settleChanges(desk, of());
  expect([await read("a/one.csv"), await read("a/two.csv")]).toEqual(["after", "after"]);
  expect(await readdir(join(folder, "a"))).toEqual(["one.csv", "two.csv"]);
  await settleChanges(desk, of());
  const told = (await opened.store.ledger.list("s")).map(({ verb }) => verb);
  expect(told).toEqual(["set-web-access", "edit", "edit"]);
});

test("without its act nothing was begun; what somebody wrote since stays", async () => {
  const act = device();
  const commit = opened.store.commit;
  desk = { ...desk, store: { ...opened.store, commit: async () => Promise.reject(new Error("killed")) } };
  await expect(changeStudyFiles(desk, of(), [change("a/one.csv", "after")], { act })).rejects.toThrow("killed");
  expect(await readdir(folder)).toEqual(["a"]);
  desk = { ...desk, store: { ...opened.store, commit } };
  await breakOff(0);
  await writeFile(join(folder, "a/one.csv"), "since");
  await settleChanges(desk, of());
  expect([await read("a/one.csv"), await read("a/two.csv")]).toEqual(["since", "after"]);
});
