// `tornaviaje send reminders`: whom a campaign would remind of what on a day; with `--queue`, those of today wait to be sent.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isIsoDate } from "#base/iso-date";
import { type PreviewedReminder, previewReminders, queueReminders } from "#workbench/outreach/queue-reminders";
import type { Workbench } from "#workbench/workbench";
import { type Command, textOption } from "../command.ts";
import { textSpec } from "../options.ts";
import { valueDoesNotFit } from "../problems.ts";
import { withWorkbench } from "../surroundings.ts";
import { DAY } from "../value-shapes.ts";
import { CAMPAIGN, placeOf, SEND_OPTIONS } from "./send-options.ts";

const NOON = "T12:00:00Z";

export const remindersCommand: Command = {
  name: "send reminders",
  summary: {
    es: "Muestra a quién recordaría la campaña y qué; el servidor los envía solo, en días y horas de trabajo.",
    en: "Shows whom the campaign would remind of what; the server sends them by itself, on working days and hours.",
    fr: "Montre à qui la campagne rappellerait quoi ; le serveur les envoie seul, aux jours et heures de travail.",
  },
  positionals: [CAMPAIGN],
  options: [
    textSpec("on", "<date>", {
      es: "día (si no: hoy)",
      en: "day (otherwise: today)",
      fr: "jour (sinon : aujourd’hui)",
    }),
    textSpec("into", "<folder>", {
      es: "carpeta donde se escriben los mensajes",
      en: "folder to write the messages into",
      fr: "dossier où écrire les messages",
    }),
    {
      name: "queue",
      kind: "flag",
      help: {
        es: "pone en cola los de hoy",
        en: "puts those of today into the queue",
        fr: "met ceux d’aujourd’hui en file",
      },
    },
    ...SEND_OPTIONS,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const { output, options } = invocation;
      const day = textOption(invocation, "on");
      if (day !== undefined && !isIsoDate(day)) throw valueDoesNotFit("send reminders", `--on ${day}`, DAY);
      const place = await placeOf(invocation, workbench);
      const on = day === undefined ? workbench.effects.clock.now() : new Date(`${day}${NOON}`);
      const previews = await previewReminders(workbench, place, on);
      for (const { reminder, composed } of previews)
        output.say([reminder.stakeholder, reminder.purpose, reminder.about, composed.subject].join("\t"));
      const into = textOption(invocation, "into");
      if (into !== undefined) await writeInto(workbench, resolve(invocation.caller.folder, into), previews);
      if (options.queue === true) output.say(String(await queueReminders(workbench, place)));
      return 0;
    }),
};

async function writeInto(
  { effects }: Workbench,
  folder: string,
  previews: readonly PreviewedReminder[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { reminder, composed } of previews) {
    const name = `${reminder.stakeholder}-${reminder.purpose}-${reminder.about.replaceAll(" ", "-")}.html`;
    await effects.files.writeAtomically(join(folder, name), new TextEncoder().encode(composed.html));
  }
}
