// A campaign with an hour leaves by itself when it has come. The mail server dies after 300 of 1,000, then the sender is killed in
// the midst; started again, it goes on: nobody gets two messages, and each gets one.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterEach, expect, test } from "vitest";
import { openStore } from "#store/open-store";
import { readCampaignPlan } from "#workbench/outreach/campaign-plan";
import { planCampaign } from "#workbench/outreach/plan-campaign";
import { reportOn } from "#workbench/outreach/send-campaign";
import { type Child, PROGRAM, startChild } from "../fixture/child.ts";
import { type CaughtMail, type MailServer, openMailServer } from "../fixture/mail-server.ts";
import { makeOutreach } from "../fixture/outreach-study.ts";
import { makeFolder, makeSchema } from "../fixture/stores.ts";

const study = "at-hour";
const COUNT = 1000;
const SECONDS_UNTIL = 4;

/** Beside the embedded one, the PostgreSQL of TEST_DATABASE_URL where there is one. */
const postgres = process.env.TEST_DATABASE_URL;
const DATABASES: readonly (readonly [string, string | undefined])[] = [
  ["PGlite", undefined],
  ...(postgres === undefined ? [] : [["PostgreSQL", postgres] as const]),
];

let folder = "";
let schema: Awaited<ReturnType<typeof makeSchema>> | undefined;
let server: MailServer | undefined;
let child: Child | undefined;

afterEach(async () => {
  child?.process.kill("SIGKILL");
  await child?.ended;
  await server?.stop();
  delete process.env.SMTP_URL;
  delete process.env.DATABASE_URL;
  await schema?.drop();
  schema = undefined;
  await rm(folder, { recursive: true, force: true });
});

test.each(DATABASES)(
  "on %s each of 1,000 gets the message of 09:00 once, though server and sender die in the midst",
  {
    timeout: 600_000,
  },
  async (_, database) => {
    folder = await makeFolder();
    schema = database === undefined ? undefined : await makeSchema(database);
    if (schema !== undefined) process.env.DATABASE_URL = schema.url;
    await mkdir(join(folder, "out"));
    const begins = await planIn(join(folder, "data"));
    const mails: CaughtMail[] = [];
    const arrivals: number[] = [];
    const after = (taken: number) => {
      arrivals.push(Date.now());
      return taken === 299 && mails.length === 0 ? "close" : "take";
    };
    server = await openMailServer({ after });
    const { port, url } = server;
    process.env.SMTP_URL = url;
    const serve = () =>
      startChild(PROGRAM, ["serve", "--port", "0", "--data", join(folder, "data"), "--out", join(folder, "out")]);

    // 1. The hour comes; the mail server dies, and is there again.
    child = serve();
    await until(() => (server?.mails.length ?? 0) >= 300);
    expect(arrivals[0]).toBeGreaterThanOrEqual(begins);
    mails.push(...server.mails);
    await server.stop();
    server = await openMailServer({ after, port });

    // 2. The sender is killed while messages are on their way.
    await until(() => (server?.mails.length ?? 0) >= 300);
    child.process.kill("SIGKILL");
    await child.ended;

    // 3. Started again, it goes on by itself.
    child = serve();
    await until(() => mails.length + (server?.mails.length ?? 0) >= COUNT - MOST_IN_FLIGHT && isQuiet(arrivals));
    child.process.kill("SIGTERM");
    await child.ended;
    child = undefined;
    mails.push(...server.mails);

    const store = await openStore(storeIn(join(folder, "data")));
    const report = await reportOn({ store }, { study, campaign: "first" });
    await store.close();
    expect(report).toMatchObject({ queued: 0, failed: 0, suppressed: 0 });
    expect(report.sent + report.uncertain).toBe(COUNT);
    const ids = await Promise.all(mails.map(async ({ bytes }) => (await PostalMime.parse(bytes)).messageId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);
    // What is missing is uncertain, and said to be so: nothing is lost in silence.
    expect(mails.length).toBeGreaterThanOrEqual(report.sent);
    expect(report.uncertain).toBeLessThanOrEqual(MOST_IN_FLIGHT);
  },
);

/** Two batches of 20: those on their way when the server died, and when the sender was killed. */
const MOST_IN_FLIGHT = 40;

/** The instant, in milliseconds, before which nothing may leave. */
async function planIn(data: string): Promise<number> {
  const store = await openStore(storeIn(data));
  const { desk, effects } = await makeOutreach(store, { study, count: COUNT, now: new Date() });
  const begins = Date.now() + SECONDS_UNTIL * 1000;
  const spec = `id: first
template: presentation
sender: { name: Equipo, mail: estudio@example.org }
audience: {}
perMinute: 6000
notBefore: ${new Date(begins).toISOString().slice(0, 19)}Z
`;
  await effects.files.writeAtomically("/first.yaml", new TextEncoder().encode(spec));
  await planCampaign(desk, study, await readCampaignPlan(effects, "/first.yaml"));
  await store.close();
  return Math.floor(begins / 1000) * 1000;
}

/** The database that the commands see, too. */
function storeIn(data: string) {
  return { folder: data, ...(schema === undefined ? {} : { databaseUrl: schema.url }) };
}

const QUIET_MILLISECONDS = 4000;

function isQuiet(arrivals: readonly number[]): boolean {
  return Date.now() - (arrivals.at(-1) ?? 0) > QUIET_MILLISECONDS;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
