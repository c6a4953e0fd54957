// 10,000 personal messages with an attachment in three languages to an SMTP server on this machine, then the tracker over 100,000
// lines of the log. `npm run bench:campaign`. Compare ratios, not seconds; the server's own work is told apart.
import { fork } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SMTPServer } from "smtp-server";

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 10_000);
const LOG_LINES = 100_000;
const ATTACHMENT_BYTES = 150_000;
const STUDY = "bench";

if (process.argv[2] === "server") serve();
else await main();

function serve() {
  let taken = 0;
  const seen = new Set();
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, callback) => {
      stream.on("data", () => {});
      stream.on("end", () => {
        taken += 1;
        seen.add(session.envelope.rcptTo[0].address);
        callback(null);
      });
    },
  });
  server.listen(0, "127.0.0.1", () => process.send({ port: server.server.address().port }));
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send({ taken, different: seen.size, cpuSeconds: (user + system) / 1e6 });
    process.exit(0);
  });
}

async function main() {
  const dist = (path) => import(new URL(`../dist/${path}.js`, import.meta.url));
  const { openWorkbench } = await dist("workbench/open-workbench");
  const { planCampaign } = await dist("workbench/outreach/plan-campaign");
  const { sendCampaign } = await dist("workbench/outreach/send-campaign");
  const { readCampaignPlan } = await dist("workbench/outreach/campaign-plan");
  const { openSmtp } = await dist("workbench/outreach/mail/smtp-mailer");
  const { sealContact } = await dist("workbench/outreach/seal-contact");
  const { actHead } = await dist("workbench/act-head");
  const { showTracker } = await dist("workbench/outreach/show-tracker");
  const { showPublicPage } = await dist("workbench/outreach/show-pages");
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-bench-"));
  const workbench = await openWorkbench({ data: join(folder, "data"), environment: {} });
  try {
    tell(
      "load of the machine",
      loadavg()
        .map((load) => load.toFixed(1))
        .join(" "),
    );
    await makeStudy(workbench, folder, { sealContact, actHead });
    const planning = await timed(async () =>
      planCampaign(workbench, STUDY, await readCampaignPlan(workbench.effects, join(folder, "bench.yaml"))),
    );
    tell(`planned ${JSON.stringify(planning.value.queued)}`, line(planning));
    const { child, port } = await startServer();
    const mailer = openSmtp({ url: `smtp://127.0.0.1:${port}` });
    const place = {
      study: STUDY,
      campaign: "bench",
      publicUrl: "https://study.example.org",
      publications: folder,
      mailer,
    };
    const sending = await timed(() => sendCampaign(workbench, place));
    await mailer.close();
    const server = await askServer(child);
    tell(`sent ${JSON.stringify(sending.value)}`, line(sending));
    tell(
      "the SMTP server",
      `${server.taken} taken, ${server.different} addresses, ${server.cpuSeconds.toFixed(1)} s of processor`,
    );
    await fillLog(workbench);
    await showTracker(workbench, STUDY);
    const runs = [];
    for (let run = 0; run < 5; run++)
      runs.push(await timed(() => showPublicPage(workbench, STUDY, { kind: "numbers", language: "es" })));
    const best = runs.toSorted((a, b) => a.seconds - b.seconds)[2];
    tell(`tracker page over ${LOG_LINES} lines, median of five`, line(best));
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true });
  }
}

async function makeStudy(workbench, folder, { sealContact, actHead }) {
  const names = (text) => ({ es: `${text} es`, en: `${text} en`, fr: `${text} fr` });
  const stakeholders = Array.from({ length: 200 }, (_, at) => ({
    id: `ST-SLV-${at}`,
    name: `Institución ${at}`,
    country: "SLV",
    city: "",
    kind: "government",
    level: "national",
    role: "",
    functions: ["EMP"],
    website: "",
    sourceAddresses: [],
    row: at + 2,
  }));
  const draft = (number) => ({
    id: `R-${number}`,
    place: "SLV",
    subject: "EMP",
    group: "government",
    addressees: stakeholders.slice(number * 4, number * 4 + 4).map(({ id }) => id),
    action: names("Abrir cursos"),
    firstStep: names("Empezar"),
    reason: names("Porque hace falta."),
    term: "year-1",
    indicator: { id: "i", names: names("I"), baseline: names("1"), target: names("2") },
    equality: false,
    findings: [],
    practices: [],
    mark: "demonstration",
    priority: number,
    ground: "g",
  });
  const recommendation = (number) => ({
    status: "accepted",
    actions: [
      {
        recommendation: `R-${number}`,
        action: "accepted",
        by: "equipo",
        on: "2026-02-01",
        reason: "",
        mark: "demonstration",
      },
    ],
    recommendation: draft(number),
    draft: draft(number),
  });
  const study = {
    id: STUDY,
    titles: names("Estudio"),
    subtitles: names("Sub"),
    publisher: names("Equipo"),
    languages: ["es", "en", "fr"],
    period: { start: "2026-01-01", end: "2026-02-01" },
    countries: [{ code: "SLV", names: names("El Salvador") }],
    cities: [],
  };
  await workbench.store.transaction(async (kept) => {
    await kept.records.replaceAll(STUDY, "study", [{ id: STUDY, body: study }]);
    await kept.records.replaceAll(
      STUDY,
      "stakeholder",
      stakeholders.map((body) => ({ id: body.id, body })),
    );
    await kept.numbers.replaceAll(
      STUDY,
      "recommendation",
      Array.from({ length: 50 }, (_, at) => recommendation(at)).map((body) => ({
        id: body.recommendation.id,
        body,
        restsOn: [],
      })),
    );
  });
  for (const language of ["es", "en", "fr"]) {
    await mkdir(join(folder, "SLV", language), { recursive: true });
    await writeFile(join(folder, "SLV", language, "brief.pdf"), Buffer.alloc(ATTACHMENT_BYTES, `%PDF ${language}`));
  }
  await writeFile(
    join(folder, "bench.yaml"),
    "id: bench\ntemplate: presentation\nsender: { name: Equipo, mail: e@example.org }\naudience: {}\nattachments: ['SLV/{language}/brief.pdf']\nperMinute: 10000000\n",
  );
  for (let at = 0; at < MESSAGES; at += 64)
    await Promise.all(
      Array.from({ length: Math.min(64, MESSAGES - at) }, async (_, more) => {
        const number = at + more;
        const details = {
          name: `Persona ${number}`,
          position: "",
          mail: `p${number}@example.org`,
          phone: "",
          whatsapp: "",
        };
        const contact = {
          id: `C-${number}`,
          stakeholder: stakeholders[number % 200].id,
          language: ["es", "en", "fr"][number % 3],
          consent: "yes",
          source: "bench",
          mark: "demonstration",
          details,
        };
        await workbench.store.commit({
          ...actHead(workbench, STUDY),
          verb: "set-contact",
          body: await sealContact(workbench, STUDY, contact),
        });
      }),
    );
}

/** Openings, answers, commitments and their moves, as years of follow-up would leave them. */
async function fillLog({ store }) {
  await store.pool.query(
    `insert into outreach_log (study, number, verb, stakeholder, recommendation, message, subject, at, actor, body)
     select $1, 1000000 + n,
       case when n % 10 < 6 then 'note-opening' when n % 10 < 8 then 'answer-recommendation' when n % 10 = 8 then 'make-commitment' else 'move-commitment' end,
       'ST-SLV-' || (n % 200), case when n % 10 < 6 then '' else 'R-' || ((n % 200) / 4) end, case when n % 10 < 6 then 'M-' || n else '' end,
       case when n % 10 < 8 then '' else 'K-' || (n % 200) end, '2026-03-01T12:00:00.000Z', 'bench',
       case when n % 10 < 6 then '{}' when n % 10 < 8 then '{"kind":"accept","words":"","position":"x","speaksFor":true,"isPublic":true}'
         when n % 10 = 8 then '{"stakeholder":"ST-SLV-' || (n % 200) || '","recommendation":"R-' || ((n % 200) / 4) || '","action":"a","responsible":"b","output":"c","due":"2027-01-01","isPublic":true}'
         else '{"to":"done","note":""}' end::json
     from generate_series(1, $2::int) as n`,
    [STUDY, LOG_LINES],
  );
  await store.pool.query("analyze outreach_log");
}

async function startServer() {
  const child = fork(fileURLToPath(import.meta.url), ["server"]);
  const { port } = await new Promise((resolve) => child.once("message", resolve));
  return { child, port };
}

function askServer(child) {
  return new Promise((resolve) => {
    child.once("message", resolve);
    child.send("end");
  });
}

async function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { value, seconds, cpuSeconds: (user + system) / 1e6 };
}

function line({ seconds, cpuSeconds }) {
  return `${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of processor`;
}

function tell(what, words) {
  process.stdout.write(`${what}: ${words}\n`);
}
