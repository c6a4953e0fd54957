// `tornaviaje send …`: campaigns planned, looked at, tested, sent; what came back; who wants no more.
import { mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readCampaignPlan } from "#workbench/outreach/campaign-plan";
import { isMailAddress } from "#workbench/outreach/for-faces";
import type { Mailer } from "#workbench/outreach/mail/mailer";
import { planCampaign } from "#workbench/outreach/plan-campaign";
import { previewCampaign, sendTest } from "#workbench/outreach/preview-campaign";
import { readUpTo } from "#workbench/outreach/read-up-to";
import { reportOn, sendCampaign } from "#workbench/outreach/send-campaign";
import { takeReturns } from "#workbench/outreach/take-returns";
import { suppressMail } from "#workbench/outreach/unsubscribe";
import type { Workbench } from "#workbench/workbench";
import { type Command, type Invocation, textOption } from "../command.ts";
import { OUTBOX_OPTION, openMailer } from "../mail-of.ts";
import { choiceOption, JSON_OPTION, listOption, some, textSpec } from "../options.ts";
import { valueDoesNotFit } from "../problems.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { MAIL_ADDRESS } from "../value-shapes.ts";
import { sendHandedOverCommand } from "./send-handed-over.ts";
import { lettersCommand } from "./send-letters.ts";
import { moveCommands } from "./send-moves.ts";
import { CAMPAIGN, placeOf, SEND_OPTIONS } from "./send-options.ts";
import { remindersCommand } from "./send-reminders.ts";
import { stoppedCommands } from "./send-stopped.ts";

async function withMailer<T>(
  invocation: Invocation,
  workbench: Workbench,
  work: (mailer: Mailer) => Promise<T>,
): Promise<T> {
  const mailer = openMailer(invocation, workbench);
  try {
    return await work(mailer);
  } finally {
    await mailer.close();
  }
}

function tell({ output, options }: Invocation, answer: object): void {
  if (options.json === true) output.say(JSON.stringify(answer, null, 2));
  else
    for (const [name, value] of Object.entries(answer))
      output.say(`${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`);
}

const planCommand: Command = {
  name: "send plan",
  summary: {
    es: "Planea una campaña: a quién, por qué medio y a quién no, y por qué.",
    en: "Plans a campaign: to whom, by which means, and whom not, and why.",
    fr: "Planifie une campagne : à qui, par quel moyen, et à qui non, et pourquoi.",
  },
  positionals: [
    {
      name: "file",
      help: { es: "outreach/<campaña>.yaml", en: "outreach/<campaign>.yaml", fr: "outreach/<campagne>.yaml" },
    },
  ],
  options: [STUDY_OPTION, DATA_OPTION, JSON_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const plan = await readCampaignPlan(
        workbench.effects,
        resolve(invocation.caller.folder, invocation.positionals[0] ?? ""),
      );
      tell(invocation, await planCampaign(workbench, await studyOf(invocation, workbench), plan));
      return 0;
    }),
};

const previewCommand: Command = {
  name: "send preview",
  summary: {
    es: "Escribe lo que recibiría cada persona, antes de enviar nada.",
    en: "Writes what each would get, before anything is sent.",
    fr: "Écrit ce que chacun recevrait, avant tout envoi.",
  },
  positionals: [CAMPAIGN],
  options: [
    textSpec("to", "<id,…>", {
      es: "solo estas instituciones",
      en: "these institutions only",
      fr: "ces institutions seulement",
    }),
    textSpec("into", "<folder>", {
      es: "carpeta donde se escribe",
      en: "folder to write into",
      fr: "dossier où écrire",
    }),
    ...SEND_OPTIONS,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const previews = await previewCampaign(
        workbench,
        await placeOf(invocation, workbench),
        listOption(invocation, "to") ?? [],
      );
      const folder = resolve(invocation.caller.folder, textOption(invocation, "into") ?? "preview");
      await mkdir(folder, { recursive: true });
      for (const { message, composed, attachments } of previews) {
        await workbench.effects.files.writeAtomically(
          join(folder, `${message.stakeholder}-${message.id}.html`),
          new TextEncoder().encode(composed.html),
        );
        invocation.output.say(
          [
            message.stakeholder,
            message.channel,
            message.language,
            composed.subject,
            ...attachments.map(({ name }) => name),
          ].join("\t"),
        );
      }
      return 0;
    }),
};

const testCommand: Command = {
  name: "send test",
  summary: {
    es: "Envía un mensaje de prueba al equipo.",
    en: "Sends one test message to the team.",
    fr: "Envoie un message d’essai à l’équipe.",
  },
  positionals: [
    CAMPAIGN,
    { name: "address", help: { es: "correo del equipo", en: "address of the team", fr: "adresse de l’équipe" } },
  ],
  options: [
    textSpec("to", "<id>", {
      es: "como lo recibiría esta institución",
      en: "as this institution would get it",
      fr: "tel que cette institution le recevrait",
    }),
    OUTBOX_OPTION,
    ...SEND_OPTIONS,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const to = invocation.positionals[1] ?? "";
      if (!isMailAddress(to)) throw valueDoesNotFit("send test", `<address> ${to}`, MAIL_ADDRESS);
      const place = await placeOf(invocation, workbench);
      const delivery = await withMailer(invocation, workbench, (mailer) =>
        sendTest(workbench, place, { mailer, to, ...some("of", textOption(invocation, "to")) }),
      );
      tell(invocation, delivery);
      return delivery.state === "sent" ? 0 : 1;
    }),
};

const UNCERTAIN = ["ask", "again", "leave"] as const;

const goCommand: Command = {
  name: "send go",
  summary: {
    es: "Envía lo que está en cola; tras un corte continúa sin enviar dos veces.",
    en: "Sends what is queued; after a break it goes on without sending twice.",
    fr: "Envoie ce qui attend ; après une coupure, reprend sans envoyer deux fois.",
  },
  positionals: [CAMPAIGN],
  options: [
    textSpec("uncertain", UNCERTAIN.join("|"), {
      es: "mensajes de los que no se sabe si llegaron: se dejan, se repiten o se dan por enviados",
      en: "messages of which nobody knows whether they arrived: left, sent again, or taken for sent",
      fr: "messages dont on ignore s’ils sont arrivés : laissés, renvoyés ou tenus pour envoyés",
    }),
    OUTBOX_OPTION,
    ...SEND_OPTIONS,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const uncertain = choiceOption(invocation, "send go", "uncertain", UNCERTAIN) ?? "ask";
      const place = await placeOf(invocation, workbench);
      const report = await withMailer(invocation, workbench, (mailer) =>
        sendCampaign(workbench, {
          ...place,
          mailer,
          uncertain,
          tell: (done, total) => invocation.output.progress({ step: place.campaign, done, total }),
        }),
      );
      tell(invocation, report);
      return report.uncertain + report.queued > 0 ? 1 : 0;
    }),
};

const statusCommand: Command = {
  name: "send status",
  summary: {
    es: "Dice cuántos mensajes salieron, fallaron o esperan.",
    en: "Tells how many messages left, failed or wait.",
    fr: "Dit combien de messages sont partis, ont échoué ou attendent.",
  },
  positionals: [CAMPAIGN],
  options: [STUDY_OPTION, DATA_OPTION, JSON_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      tell(
        invocation,
        await reportOn(workbench, {
          study: await studyOf(invocation, workbench),
          campaign: invocation.positionals[0] ?? "",
        }),
      );
      return 0;
    }),
};

const returnsCommand: Command = {
  name: "send returns",
  summary: {
    es: "Lee rebotes y quejas de una carpeta o un mbox; a esas direcciones ya no se escribe.",
    en: "Reads bounces and complaints from a folder or an mbox; those addresses get nothing more.",
    fr: "Lit retours et plaintes d’un dossier ou d’un mbox ; on n’écrit plus à ces adresses.",
  },
  positionals: [
    {
      name: "path",
      help: {
        es: "mbox, .eml o carpeta de .eml",
        en: "mbox, .eml or folder of .eml",
        fr: "mbox, .eml ou dossier de .eml",
      },
    },
  ],
  options: [STUDY_OPTION, DATA_OPTION, JSON_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const path = resolve(invocation.caller.folder, invocation.positionals[0] ?? "");
      const names = await readdir(path).catch(() => undefined);
      const paths = names === undefined ? [path] : names.sort().map((name) => join(path, name));
      const files = await Promise.all(paths.map((one) => readUpTo(workbench.effects, one, LARGEST_MAILBOX_MEGABYTES)));
      tell(invocation, await takeReturns(workbench, await studyOf(invocation, workbench), files));
      return 0;
    }),
};

/** A mailbox is split as one text. */
const LARGEST_MAILBOX_MEGABYTES = 200;

const stopCommand: Command = {
  name: "send stop",
  summary: {
    es: "Alguien pidió no recibir más: no se le escribe.",
    en: "Somebody asked for no more: nothing is sent there.",
    fr: "Quelqu’un ne veut plus rien recevoir : on ne lui écrit plus.",
  },
  positionals: [
    { name: "address", help: { es: "dirección de correo", en: "mail address", fr: "adresse électronique" } },
  ],
  options: [STUDY_OPTION, DATA_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const mail = invocation.positionals[0] ?? "";
      if (!isMailAddress(mail)) throw valueDoesNotFit("send stop", `<address> ${mail}`, MAIL_ADDRESS);
      await suppressMail(workbench, await studyOf(invocation, workbench), mail);
      return 0;
    }),
};

export const sendCommands: readonly Command[] = [
  planCommand,
  previewCommand,
  testCommand,
  remindersCommand,
  goCommand,
  statusCommand,
  sendHandedOverCommand,
  ...moveCommands,
  lettersCommand,
  returnsCommand,
  stopCommand,
  ...stoppedCommands,
].map((command) => ({ ...command, alsoAtServer: true }));
