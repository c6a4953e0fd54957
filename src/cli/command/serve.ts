// `tornaviaje serve`: the publications of a study, the API and OpenRosa on one port, until the process is told to end.
import { relative, resolve } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Texts } from "#base/text";
import { type Activity, watchActivity } from "#server/activity";
import { openServer } from "#server/open-server";
import { backUpWhenDue, lastBackupOf } from "#workbench/backup/schedule-backups";
import { openStudyBuilder } from "#workbench/build/study-builder";
import { watchStudies } from "#workbench/fieldwork/watch-studies";
import { receivedRows } from "#workbench/intake/received-rows";
import { endAllRetention } from "#workbench/intake/retention";
import { invitationPath, inviteFirst } from "#workbench/invitations";
import { judgeSubmissions } from "#workbench/judge-submissions";
import { keepDoing, type Repeated } from "#workbench/keep-doing";
import { openDueSending } from "#workbench/outreach/send-due";
import { openReadAhead } from "#workbench/services/read-ahead";
import { keepGivenStudy } from "#workbench/study-files/keep-given-study";
import { settleFolders } from "#workbench/study-files/settle-folders";
import { openStudyFolders } from "#workbench/study-files/study-folders";
import { tellTrace } from "#workbench/trace/tell-trace";
import { traceAnyStudy } from "#workbench/trace/trace-any-study";
import type { FieldworkWatch } from "#workbench/watch-fieldwork";
import type { Workbench } from "#workbench/workbench";
import { type Command, type Invocation, textOption } from "../command.ts";
import { dataFolder } from "../data-folder.ts";
import { openDoor } from "../house-door.ts";
import { identityProviderOf } from "../identity-provider-of.ts";
import { OUTBOX_OPTION, openMailer } from "../mail-of.ts";
import { numberOption, textSpec } from "../options.ts";
import { dataWouldBeServed, portCannotBeUsed, valueDoesNotFit } from "../problems.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { A_PORT } from "../value-shapes.ts";
import { outFolder } from "./run.ts";

const PORT = "8480";
const LARGEST_REQUEST_MB = 100;
const BACKUP_HOURS = 24;
const BACKUPS_KEPT = 14;
const BACKUP_REST_MILLISECONDS = 60_000;

/** A promised day is kept within the hour. */
const RETENTION_REST_MILLISECONDS = 3_600_000;

/** In an hour of fieldwork a few thousand rows come; they are seen to in a second. */
const TIDY_REST_MILLISECONDS = 3_600_000;

/** What follows from a directory is worked out soon after it changed, also where another process changed it. */
const READ_REST_MILLISECONDS = 5000;

/** What arrives is judged soon, and not in the way of what arrives. */
const JUDGE_REST_MILLISECONDS = 5000;
const JUDGE_PATIENCE_MILLISECONDS = 60_000;

const NOBODY_YET: Texts = {
  es: "Todavía nadie puede iniciar sesión. Con este enlace, que vale un día y una sola vez, cree la cuenta de coordinación (o: tornaviaje user add <nombre> --role coordinator):",
  en: "Nobody may sign in yet. By this link, good for one day and once, make the coordinator's account (or: tornaviaje user add <name> --role coordinator):",
  fr: "Personne ne peut encore ouvrir de session. Par ce lien, valable un jour et une seule fois, créez le compte de coordination (ou : tornaviaje user add <nom> --role coordinator) :",
};

export const serveCommand: Command = {
  name: "serve",
  summary: {
    es: "Publica los informes en un puerto de esta máquina.",
    en: "Serves the reports on one port of this machine.",
    fr: "Sert les rapports sur un port de cette machine.",
  },
  positionals: [],
  options: [
    {
      name: "out",
      kind: "text",
      value: "<folder>",
      help: {
        es: "carpeta de los informes (si no: «out»)",
        en: "folder of the reports (otherwise: “out”)",
        fr: "dossier des rapports (sinon : « out »)",
      },
    },
    {
      name: "port",
      kind: "text",
      value: "<number>",
      help: { es: `puerto (si no: ${PORT})`, en: `port (otherwise: ${PORT})`, fr: `port (sinon : ${PORT})` },
    },
    {
      name: "host",
      kind: "text",
      value: "<address>",
      help: {
        es: "dirección (si no: 127.0.0.1)",
        en: "address (otherwise: 127.0.0.1)",
        fr: "adresse (sinon : 127.0.0.1)",
      },
    },
    textSpec("study", "<folder>", {
      es: "carpeta del estudio en el que se trabaja en /app",
      en: "folder of the study that is worked on at /app",
      fr: "dossier de l’étude sur laquelle on travaille dans /app",
    }),
    textSpec("url", "<address>", {
      es: "dirección pública, si hay un proxy delante: https://estudio.example.org (si no: TORNAVIAJE_URL)",
      en: "public address, where a proxy stands before it: https://study.example.org (otherwise: TORNAVIAJE_URL)",
      fr: "adresse publique, s’il y a un proxy devant : https://etude.example.org (sinon : TORNAVIAJE_URL)",
    }),
    textSpec("backup-to", "<folder>", {
      es: "guarda ahí copias cifradas por su cuenta (TORNAVIAJE_BACKUP_PASSWORD)",
      en: "saves sealed backups there by itself (TORNAVIAJE_BACKUP_PASSWORD)",
      fr: "y enregistre seul des sauvegardes chiffrées (TORNAVIAJE_BACKUP_PASSWORD)",
    }),
    textSpec("backup-hours", "<number>", {
      es: `horas entre dos copias (si no: ${BACKUP_HOURS})`,
      en: `hours between two backups (otherwise: ${BACKUP_HOURS})`,
      fr: `heures entre deux sauvegardes (sinon : ${BACKUP_HOURS})`,
    }),
    textSpec("backup-keep", "<number>", {
      es: `copias que se conservan (si no: ${BACKUPS_KEPT})`,
      en: `backups that are kept (otherwise: ${BACKUPS_KEPT})`,
      fr: `sauvegardes conservées (sinon : ${BACKUPS_KEPT})`,
    }),
    textSpec("largest-request", "<MB>", {
      es: `envío más grande que se acepta, en MB (si no: ${LARGEST_REQUEST_MB})`,
      en: `largest request that is accepted, in MB (otherwise: ${LARGEST_REQUEST_MB})`,
      fr: `plus grand envoi accepté, en Mo (sinon : ${LARGEST_REQUEST_MB})`,
    }),
    OUTBOX_OPTION,
    DATA_OPTION,
  ],
  run: (invocation) => {
    keepApart(resolve(dataFolder(invocation)), resolve(outFolder(invocation)));
    return withWorkbench(invocation, async (workbench) => {
      const { store } = workbench;
      const tellFault = (cause: unknown) => invocation.output.tell(String(cause));
      const folder = textOption(invocation, "study");
      const megabytes = numberOption(invocation, "serve", "largest-request") ?? LARGEST_REQUEST_MB;
      const publicUrl = textOption(invocation, "url") ?? process.env.TORNAVIAJE_URL;
      await settleFolders(workbench, folder === undefined ? undefined : resolve(folder));
      if (folder !== undefined) await keepGivenStudy(workbench, resolve(folder));
      const activity = watchActivity(() => performance.now());
      const fieldwork = fieldworkOf(folder === undefined ? undefined : resolve(folder), workbench);
      const builder = openStudyBuilder(workbench);
      const server = await openServer({
        activity,
        publications: outFolder(invocation),
        trace: async (id, longestLine) => tellTrace(await traceAnyStudy(store, id), longestLine),
        desk: workbench,
        largestBytes: megabytes * 1_000_000,
        publicUrl,
        fieldwork,
        builder,
        openMailer: () => openMailer(invocation, workbench),
        provider: identityProviderOf(invocation),
        lastBackup: lastBackupIn(textOption(invocation, "backup-to")),
        ...(folder === undefined ? {} : { folder: resolve(folder) }),
      });
      const readAhead = openReadAhead(workbench);
      await readAhead();
      const address = await listen(server, invocation);
      const closeDoor = await openDoor(dataFolder(invocation), ({ words, folder, environment }, output) =>
        invocation.answer(words, output, { folder, environment, workbench }),
      );
      await builder.resume(await store.ledger.studies());
      await inviteTheFirst(workbench, invocation, publicUrl ?? address);
      const reading = keepDoing(readAhead, READ_REST_MILLISECONDS, tellFault);
      const judging = keepDoing(
        byOne(workbench, "judge", () => judgeWhenQuiet(workbench, activity)),
        JUDGE_REST_MILLISECONDS,
        tellFault,
      );
      const retention = keepDoing(
        byOne(workbench, "retention", () => endAllRetention(workbench)),
        RETENTION_REST_MILLISECONDS,
        tellFault,
      );
      const tidying = keepDoing(
        async () => {
          await workbench.store.tidy();
          return 0;
        },
        TIDY_REST_MILLISECONDS,
        tellFault,
      );
      const sending = keepSending(workbench, invocation, { publicUrl: publicUrl ?? address, tell: tellFault });
      const backups = keepBackingUp(workbench, invocation, tellFault);
      await untilToldToEnd();
      await closeDoor();
      await server.close();
      await fieldwork.close();
      await reading.stop();
      await judging.stop();
      await retention.stop();
      await tidying.stop();
      await sending.stop();
      await backups?.stop();
      return 0;
    });
  },
};

const SENDING_REST_MILLISECONDS = 5000;

interface SendingWords {
  readonly publicUrl: string;
  readonly tell: (cause: unknown) => void;
}

/** Campaigns whose hour has come. */
function keepSending(workbench: Workbench, invocation: Invocation, { publicUrl, tell }: SendingWords): Repeated {
  let isEnding = false;
  const { sendDue } = openDueSending(workbench, {
    openMailer: () => openMailer(invocation, workbench),
    publicUrl,
    publications: outFolder(invocation),
    mayGoOn: () => !isEnding,
    tell,
  });
  const repeated = keepDoing(sendDue, SENDING_REST_MILLISECONDS, tell);
  return {
    stop: () => {
      isEnding = true;
      return repeated.stop();
    },
  };
}

const LEASE_SECONDS = 120;

/** Of several servers on one PostgreSQL, one does it at a time; an embedded database has one server anyway. */
function byOne({ effects, store }: Workbench, job: string, piece: () => Promise<number>): () => Promise<number> {
  if (!process.env.DATABASE_URL) return piece;
  const lease = { study: "*", job, holder: effects.ids.next() };
  return async () => ((await store.leases.take(lease, LEASE_SECONDS)) ? piece() : 0);
}

/** Where parcels never stop coming in, some are judged all the same. */
async function judgeWhenQuiet(workbench: Workbench, { isQuiet, busyFor }: Activity): Promise<number> {
  if (isQuiet()) return judgeSubmissions(workbench, isQuiet);
  if (busyFor() > JUDGE_PATIENCE_MILLISECONDS) await judgeSubmissions(workbench);
  return 0;
}

/** Undefined where nobody asked for backups. Throws `store/backup-password-is-missing`. */
function keepBackingUp(
  workbench: Workbench,
  invocation: Invocation,
  tell: (cause: unknown) => void,
): Repeated | undefined {
  const folder = textOption(invocation, "backup-to");
  if (folder === undefined) return undefined;
  const schedule = {
    folder: resolve(folder),
    password: process.env.TORNAVIAJE_BACKUP_PASSWORD,
    hours: numberOption(invocation, "serve", "backup-hours") ?? BACKUP_HOURS,
    keep: numberOption(invocation, "serve", "backup-keep") ?? BACKUPS_KEPT,
  };
  const holder = workbench.effects.ids.next();
  return keepDoing(() => backUpWhenDue(workbench, holder, schedule), BACKUP_REST_MILLISECONDS, tell);
}

/** Undefined where nobody asked for backups. */
function lastBackupIn(folder: string | undefined): (() => Promise<Date | undefined>) | undefined {
  return folder === undefined ? undefined : () => lastBackupOf(resolve(folder));
}

/** Throws `cli/data-would-be-served`. */
function keepApart(data: string, out: string): void {
  if (!relative(out, data).startsWith("..")) throw dataWouldBeServed(data, out);
}

/** The files of each study, and what arrived. */
function fieldworkOf(given: string | undefined, { effects, store }: Workbench): FieldworkWatch {
  return watchStudies(effects, {
    folders: openStudyFolders(effects, { given, data: store.folder }),
    received: (form) => receivedRows(store, form),
    lastAct: (study) => store.acts.last(study),
  });
}

/** The link is told on the terminal and stands nowhere else. */
async function inviteTheFirst(workbench: Workbench, { output }: Invocation, url: string): Promise<void> {
  const first = await inviteFirst(workbench);
  if (first === undefined) return;
  output.tell(NOBODY_YET[output.language]);
  output.tell(`${url.replace(/\/$/, "")}${invitationPath(first.token)}`);
}

async function openPort(server: FastifyInstance, port: number, host: string): Promise<string> {
  try {
    return await server.listen({ port, host });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw PORT_FAULTS.includes(code) ? portCannotBeUsed(port, code, cause) : cause;
  }
}

const PORT_FAULTS: readonly string[] = ["EADDRINUSE", "EACCES", "EADDRNOTAVAIL"];

async function listen(server: FastifyInstance, invocation: Invocation): Promise<string> {
  const port = Number(textOption(invocation, "port") ?? process.env.PORT ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw valueDoesNotFit("serve", `--port ${port}`, A_PORT);
  const address = await openPort(server, port, textOption(invocation, "host") ?? "127.0.0.1");
  const words = { es: "Los informes están en", en: "The reports are at", fr: "Les rapports sont à" };
  invocation.output.say(`${words[invocation.output.language]} ${address}`);
  return address;
}

function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
