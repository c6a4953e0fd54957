// Every verb of the workbench, killed in its midst and on a full disk: what was answered is there, of the rest all or nothing is, the ledgers
// fit, no half file lies about, and it can be pressed again. One server holds all of them at once, each before another of its writes.
import { execFileSync } from "node:child_process";
import { cp, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#base/text";
import { makeFolder, makeSchema } from "../fixture/stores.ts";
import { markOf, type Traces } from "../fixture/traces.ts";
import { makePlace, type Place, type PressedEnd, type Served, serveAt, settledTraces } from "../fixture/verb-stand.ts";
import { type Known, S, type Verb } from "../fixture/verbs/verb.ts";
import { VERBS } from "../fixture/writing-verbs.ts";

/** So many places in each verb at most, one in its middle; `KILLS=99` tries all of them. */
const PLACES = Number(process.env.KILLS ?? 1);
/** Killed when so many of the answers to verbs that were pressed at once have come. */
const ANSWERS = [20];
const AT_ONCE = 8;
const UNDISTURBED = 0;

const serverUrl = process.env.TEST_DATABASE_URL;
const DATABASES = ["PGlite", ...(serverUrl === undefined ? [] : ["PostgreSQL"])] as const;

let running: Served | undefined;
afterEach(async () => {
  running?.child.process.kill("SIGKILL");
  await running?.child.ended;
});

for (const database of DATABASES) killVerbs(database);

function killVerbs(database: string): void {
  let root: string;
  let place: Place;
  let drop = async () => {};
  let [before, whole]: readonly [Traces, Traces] = [new Map(), new Map()];
  /** Verb → how often it writes. */
  const writes = new Map<Verb, number>();
  let rounds = UNDISTURBED;

  beforeAll(async () => {
    root = await makeFolder();
    const schema = database === "PostgreSQL" ? await makeSchema(serverUrl ?? "") : undefined;
    drop = schema?.drop ?? drop;
    const environment = schema === undefined ? {} : { DATABASE_URL: schema.url };
    place = { data: join(root, "data"), folder: join(root, "study"), environment };
    await makePlace(place);
  });
  afterAll(async () => {
    await rm(root, { recursive: true });
    await drop();
  });

  const serve = async (at = place): Promise<Served> => {
    running = await serveAt(at, join(root, "out"));
    return running;
  };
  const end = async ({ child }: Served, signal: "SIGTERM" | "SIGKILL") => {
    child.process.kill(signal);
    await child.ended;
  };

  test(`every verb does all that it does when nobody disturbs it, on ${database}`, async () => {
    const first = await serve();
    const known = await prepare(first, UNDISTURBED, VERBS);
    await end(first, "SIGTERM");
    before = await settledTraces(place, UNDISTURBED, known);
    const server = await serve();
    for (const verb of VERBS) {
      const pressed = await press(server, { verb, round: UNDISTURBED, known });
      expect([verb.route, told(pressed)]).toEqual([verb.route, "done"]);
      if (pressed.kind === "answered") writes.set(verb, pressed.writes);
    }
    await end(server, "SIGTERM");
    whole = await settledTraces(place, UNDISTURBED, known);
    for (const verb of VERBS) {
      const [now, then] = [whole, before].map((state) => tracesFor(state, verb, UNDISTURBED));
      expect([verb.route, now]).not.toEqual([verb.route, then]);
    }
  });

  test(`killed between two of its writes, each did all of it or nothing, and is pressed again, on ${database}`, async () => {
    for (let stop = 0; stop < PLACES; stop += 1) {
      const stopped = VERBS.filter((verb) => placeOf(verb, stop) !== undefined);
      if (stopped.length === 0) break;
      rounds += 1;
      const server = await serve();
      const known = await prepare(server, rounds, stopped);
      for (const verb of stopped) {
        const pressed = await press(server, { verb, round: rounds, known, holdAt: placeOf(verb, stop) });
        expect([verb.route, pressed.kind]).toEqual([verb.route, "held"]);
      }
      await end(server, "SIGKILL");
      await expectWhole({ round: rounds, verbs: stopped, known, toldOf: new Set() });
    }
  });

  test.each(ANSWERS)(`killed after %i answers, what was answered is there, on ${database}`, async (count) => {
    rounds += 1;
    const server = await serve();
    const known = await prepare(server, rounds, VERBS);
    let answers = 0;
    const toldOf = new Set<Verb>();
    await Promise.all(
      VERBS.map(async (verb) => {
        const pressed = await press(server, { verb, round: rounds, known }).catch(() => undefined);
        if (pressed === undefined || told(pressed) !== "done") return;
        toldOf.add(verb);
        answers += 1;
        if (answers === count) server.child.process.kill("SIGKILL");
      }),
    );
    await end(server, "SIGKILL");
    await expectWhole({ round: rounds, verbs: VERBS, known, toldOf });
  });

  if (database === "PGlite")
    test("on a full disk each verb is done or refused with what to do, nothing is half, and with room again each is done", async (context) => {
      rounds += 1;
      const disk = await makeFolder();
      try {
        if (!mount(disk)) context.skip("only root may mount a small disk");
        const small = { ...place, data: join(disk, "data"), folder: join(disk, "study") };
        for (const name of ["data", "folder"] as const) await cp(place[name], small[name], { recursive: true });
        const server = await serve(small);
        const known = await prepare(server, rounds, VERBS);
        await fill(join(disk, "ballast"));
        const toldOf = new Set<Verb>();
        for (const verb of VERBS) {
          const pressed = await press(server, { verb, round: rounds, known });
          const outcome = told(pressed);
          if (outcome === "done") toldOf.add(verb);
          else expect([verb.route, outcome]).toEqual([verb.route, expect.stringMatching(NO_ROOM)]);
        }
        expect(toldOf.size).toBeLessThan(VERBS.length);
        expect((await server.api.ask("GET", { path: "/studies" })).length).toBeGreaterThan(1);
        expect(new Set(await Promise.all(LANGUAGES.map((language) => refusalIn(server, language)))).size).toBe(3);
        await end(server, "SIGKILL");
        await rm(join(disk, "ballast"));
        await expectWhole({ round: rounds, verbs: VERBS, known, toldOf, at: small });
      } finally {
        running?.child.process.kill("SIGKILL");
        await running?.child.ended;
        unmount(disk);
        await rm(disk, { recursive: true });
      }
    });

  interface Round {
    readonly round: number;
    readonly verbs: readonly Verb[];
    readonly known: ReadonlyMap<string, Known>;
    readonly toldOf: ReadonlySet<Verb>;
    readonly at?: Place;
  }

  /** All that a verb does, or nothing; all of it where that was told. Those that did nothing are pressed again. */
  async function expectWhole({ round, verbs, known, toldOf, at = place }: Round): Promise<void> {
    const found = await settledTraces(at, round, known);
    const isUndone = (verb: Verb) =>
      String(tracesFor(found, verb, round)) === String(tracesFor(before, verb, UNDISTURBED));
    const undone = verbs.filter((verb) => !toldOf.has(verb) && isUndone(verb));
    for (const verb of verbs) if (!undone.includes(verb)) expectSame(found, verb, round);
    const server = await serve(at);
    for (const verb of undone) {
      let outcome = IS_HELD;
      // Of a killed server on PostgreSQL nobody knows that it is gone until its lease ends.
      while (outcome === IS_HELD) outcome = told(await press(server, { verb, round, known }));
      expect([verb.route, outcome]).toEqual([verb.route, "done"]);
    }
    await end(server, "SIGTERM");
    const again = await settledTraces(at, round, known);
    for (const verb of verbs) expectSame(again, verb, round);
  }

  function expectSame(found: Traces, verb: Verb, round: number): void {
    const wanted = tracesFor(whole, verb, UNDISTURBED);
    expect([verb.route, tracesFor(found, verb, round)]).toEqual([verb.route, wanted]);
  }

  /** Before its second write, before its last, and spread between them; undefined where there are no more. */
  function placeOf(verb: Verb, stop: number): number | undefined {
    const between = (writes.get(verb) ?? 0) - 1;
    const places = Math.min(between, PLACES);
    const share = PLACES === 1 ? 0.5 : stop / Math.max(1, places - 1);
    return stop < places ? 2 + Math.floor(share * (between - 1)) : undefined;
  }
}

const markFor = (verb: Verb, round: number) => markOf(round, VERBS.indexOf(verb));

function tracesFor(state: Traces, verb: Verb, round: number): readonly string[] {
  const lines = state.get(markFor(verb, round)) ?? [];
  return verb.isOfSessions === true ? lines : lines.filter((line) => !line.startsWith("access_token:"));
}

async function prepare({ api }: Served, round: number, verbs: readonly Verb[]): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  const waiting = [...verbs];
  const work = async () => {
    for (let verb = waiting.shift(); verb !== undefined; verb = waiting.shift()) {
      const mark = markFor(verb, round);
      known.set(mark, (await verb.before?.(api, mark)) ?? {});
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return known;
}

interface Press {
  readonly verb: Verb;
  readonly round: number;
  readonly known: ReadonlyMap<string, Known>;
  readonly holdAt?: number | undefined;
}

function press({ press: ask }: Served, { verb, round, known, holdAt }: Press): Promise<PressedEnd> {
  const mark = markFor(verb, round);
  return ask(verb, { mark, known: known.get(mark) ?? {}, ...(holdAt === undefined ? {} : { holdAt }) });
}

/** `done`, or the code of the problem. */
function told(pressed: PressedEnd): string {
  if (pressed.kind !== "answered") return pressed.kind;
  if (pressed.status < 400) return "done";
  return /"code":"([^"]+)"/u.exec(pressed.text)?.[1] ?? `${pressed.status} ${pressed.text}`;
}

/** What is said to whoever names a phone on a full disk. */
async function refusalIn({ api }: Served, language: Language): Promise<string> {
  const request = { path: `${S}/devices`, body: { name: "lleno" }, headers: { "accept-language": language } };
  const refusal = await api.ask("POST", request).catch(String);
  expect(refusal).toMatch(/ 50[37] .*"cure":"[^"]{20}/u);
  return String(refusal);
}

const IS_HELD = "workbench/answers-are-coming-in";

/** For programs by its code, for phones and people by its status. */
const NO_ROOM = /^(?:store|workbench)\/(?:disk-is-full|database-is-unusable)$|^50[37] /u;

function mount(disk: string): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=400m", "tmpfs", disk], { stdio: "ignore" });
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
