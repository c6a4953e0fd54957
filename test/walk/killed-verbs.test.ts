// The workbench killed in the midst of its verbs, and on a full disk: what was answered is there, of the rest all or nothing is, the
// ledgers fit, no half file lies about, and the next request is served.
import { execFileSync } from "node:child_process";
import { cp, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { setAccount } from "#workbench/accounts";
import { type OpenWorkbench, openWorkbench } from "#workbench/open-workbench";
import { publishForm } from "#workbench/publish-form";
import { receiveSubmission } from "#workbench/receive-submission";
import { readFindings } from "#workbench/recommendations/read-reviewed";
import { settleFolders } from "#workbench/study-files/settle-folders";
import { verifyLedgers } from "#workbench/verify-ledgers";
import { careFilled, careForm } from "../fixture/care-form.ts";
import { type Child, PROGRAM, startChild } from "../fixture/child.ts";
import { computeStudy, copyStudy, STUDY } from "../fixture/computed-study.ts";
import { makeFolder } from "../fixture/stores.ts";
import { filesIn, subjectsOf, tracesOf, VERBS, type Verb } from "../fixture/writing-verbs.ts";

const PASSWORD = "tres palabras al azar";
/** Killed when so many of the answers have come. */
const KILLS = [0, 4, 12];
const UNDISTURBED = "entera";
const FULL = "llena";
const rounds = [UNDISTURBED, FULL, ...KILLS.map((answers) => `muerte${answers}`)];

interface Place {
  readonly data: string;
  readonly folder: string;
}

let root: string;
let base: Place;
let finding = "";

beforeAll(async () => {
  root = await makeFolder();
  base = { data: join(root, "data"), folder: join(root, "study") };
  await copyStudy(base.folder);
  const workbench = await openAt(base);
  await computeStudy(workbench, base.folder);
  await setAccount(workbench, { name: "coordinator", role: "coordinator", password: PASSWORD });
  const bytes = new TextEncoder().encode(careForm());
  await publishForm(workbench, STUDY, { bytes, fileName: "care.xml", draft: false });
  for (const instance of rounds.flatMap(subjectsOf))
    await receiveSubmission(workbench, STUDY, { xml: careFilled({ instance }), files: [], source: "openrosa" });
  finding = (await readFindings(workbench.store, STUDY))[0]?.finding.id ?? "";
  await workbench.close();
});
afterAll(() => rm(root, { recursive: true }));

let running: Child | undefined;
afterEach(async () => {
  running?.process.kill("SIGKILL");
  await running?.ended;
});

const openAt = ({ data }: Place): Promise<OpenWorkbench> => openWorkbench({ data, environment: {} });

interface Answered {
  readonly verb: Verb;
  readonly status: number;
  readonly text: string;
}

/** A server over the place, and how it is asked. */
async function serve({ data, folder }: Place) {
  const words = ["serve", "--port", "0", "--data", data, "--out", join(root, "out"), "--study", folder];
  const child = startChild(PROGRAM, words);
  running = child;
  const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(await child.said("http://127.0.0.1:"))?.[0] ?? "";
  const post = (path: string, body: unknown, more: Readonly<Record<string, string>> = {}, method = "POST") =>
    fetch(`${address}/api/v1${path}`, {
      method,
      headers: { "content-type": "application/json", ...more },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const signedIn = await post("/tokens", { name: "coordinator", password: PASSWORD });
  const { token } = (await signedIn.json()) as { readonly token: string };
  const ask = async (verb: Verb, round: string): Promise<Answered> => {
    const { path, body, type = "application/json" } = verb.request(markOf(round, verb), round);
    const headers = { authorization: `Bearer ${token}`, "content-type": type };
    const [method] = verb.route.split(" ");
    const answer = await post(path.replace("FINDING", finding), body, headers, method);
    return { verb, status: answer.status, text: await answer.text() };
  };
  return { child, ask };
}

/** What each verb of each round leaves behind, told apart by a mark of its own. */
const markOf = (round: string, { route }: Verb) => `${round}v${VERBS.findIndex((verb) => verb.route === route)}z`;

/** Verb → what it left. */
async function tracesIn(place: Place, round: string): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const workbench = await openAt(place);
  // As a server does that begins.
  await settleFolders(workbench, place.folder);
  const traces = new Map<string, Readonly<Record<string, number>>>();
  for (const verb of VERBS)
    traces.set(verb.route, await tracesOf({ store: workbench.store, folder: place.folder }, markOf(round, verb)));
  expect((await verifyLedgers(workbench.store)).length).toBeGreaterThan(0);
  await workbench.close();
  const halves = [...(await filesIn(place.folder)), ...(await filesIn(place.data))].filter((path) =>
    path.endsWith(".tmp"),
  );
  expect(halves.map((path) => path.slice(root.length))).toEqual([]);
  return traces;
}

/** All that a verb does, or nothing; all of it where that was told. */
function expectWhole(traces: Awaited<ReturnType<typeof tracesIn>>, told: ReadonlySet<string | undefined>): void {
  for (const { route } of VERBS) {
    const found = traces.get(route) ?? {};
    const isNothing = Object.keys(found).length === 0 && !told.has(route);
    expect([route, isNothing ? whole.get(route) : found]).toEqual([route, whole.get(route)]);
  }
}

let whole: Awaited<ReturnType<typeof tracesIn>>;

test("every verb does all that it does when nobody disturbs it", async () => {
  const { child, ask } = await serve(base);
  for (const verb of VERBS) {
    const { status, text } = await ask(verb, UNDISTURBED);
    expect([verb.route, status, status < 300 ? "" : text]).toEqual([verb.route, status, ""]);
  }
  child.process.kill("SIGTERM");
  expect((await child.ended).code).toBe(0);
  whole = await tracesIn(base, UNDISTURBED);
  for (const [route, traces] of whole) expect([route, Object.keys(traces).length > 0]).toEqual([route, true]);
});

test.each(KILLS)(
  "killed after %i answers, each verb did all of it or nothing, and all of it where it was answered",
  async (answers) => {
    const round = `muerte${answers}`;
    const { child, ask } = await serve(base);
    let come = 0;
    const asked = VERBS.map((verb) =>
      ask(verb, round).then(
        (answer) => {
          come += 1;
          if (come === answers) child.process.kill("SIGKILL");
          return answer.status < 300 ? verb.route : undefined;
        },
        () => undefined,
      ),
    );
    if (answers === 0) setTimeout(() => child.process.kill("SIGKILL"), 15);
    const told = new Set(await Promise.all(asked));
    child.process.kill("SIGKILL");
    await child.ended;
    const traces = await tracesIn(base, round);
    expectWhole(traces, told);
  },
);

test("on a full disk each verb is done or refused with what to do, nothing is half, and with room again each is done", async (context) => {
  const disk = await makeFolder();
  try {
    if (!mount(disk)) context.skip("only root may mount a small disk");
    const place = { data: join(disk, "data"), folder: join(disk, "study") };
    for (const name of ["data", "folder"] as const) await cp(base[name], place[name], { recursive: true });
    const { child, ask } = await serve(place);
    await fill(join(disk, "ballast"));
    const told = new Set<string>();
    for (const verb of VERBS) {
      const { status, text } = await ask(verb, FULL);
      if (status < 300) told.add(verb.route);
      else expect([verb.route, JSON.parse(text).error.code]).toEqual([verb.route, expect.stringMatching(NO_ROOM)]);
    }
    child.process.kill("SIGKILL");
    await child.ended;
    await rm(join(disk, "ballast"));
    expectWhole(await tracesIn(place, FULL), told);
    const again = await serve(place);
    for (const verb of VERBS)
      if (!told.has(verb.route))
        expect([verb.route, (await again.ask(verb, FULL)).status < 300]).toEqual([verb.route, true]);
    again.child.process.kill("SIGTERM");
    await again.child.ended;
    expectWhole(await tracesIn(place, FULL), new Set(VERBS.map(({ route }) => route)));
  } finally {
    running?.process.kill("SIGKILL");
    await running?.ended;
    unmount(disk);
    await rm(disk, { recursive: true });
  }
});

const NO_ROOM = /^(?:store|workbench)\/(?:disk-is-full|database-is-unusable)$/u;

function mount(disk: string): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=300m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function unmount(disk: string): void {
  try {
    execFileSync("umount", [disk], { stdio: "ignore" });
  } catch {
    // It was not mounted.
  }
}

/** To the last byte. */
async function fill(path: string): Promise<void> {
  const file = await open(path, "w");
  for (let bytes = 1 << 20; bytes >= 1; )
    await file.write(new Uint8Array(bytes)).then(
      ({ bytesWritten }) => {
        if (bytesWritten < bytes) bytes >>= 1;
      },
      () => {
        bytes >>= 1;
      },
    );
  await file.close();
}
