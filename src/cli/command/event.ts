// `tornaviaje event …`: workshops called, changed, cancelled; who comes; what came of them.
import { resolve } from "node:path";
import { readFileOf } from "#workbench/file-problems";
import { readEvent, readOutcome } from "#workbench/outreach/event-file";
import { callEvent, cancelEvent, recordEvent, writeInvitation } from "#workbench/outreach/events";
import { listReplies } from "#workbench/outreach/list-events";
import { type Command, type Invocation, type PositionalSpec, textOption } from "../command.ts";
import { JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const SHARED = [STUDY_OPTION, DATA_OPTION, JSON_OPTION];
const EVENT: PositionalSpec = {
  name: "id",
  help: { es: "nombre del taller", en: "name of the workshop", fr: "nom de l’atelier" },
};

const callCommand: Command = {
  name: "event call",
  summary: {
    es: "Convoca un taller o lo cambia; quien ya recibió la invitación recibe el cambio.",
    en: "Calls a workshop or changes it; whoever has the invitation gets the change.",
    fr: "Convoque un atelier ou le modifie ; qui a déjà l’invitation reçoit le changement.",
  },
  positionals: [
    {
      name: "file",
      help: { es: "outreach/<taller>.yaml", en: "outreach/<workshop>.yaml", fr: "outreach/<atelier>.yaml" },
    },
  ],
  options: [
    textSpec("calendar", "<file.ics>", { es: "archivo iCalendar", en: "iCalendar file", fr: "fichier iCalendar" }),
    textSpec("organizer", "<address>", {
      es: "correo de quien convoca",
      en: "address of who calls",
      fr: "adresse de qui convoque",
    }),
    ...SHARED,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const path = resolve(invocation.caller.folder, invocation.positionals[0] ?? "");
      const event = readEvent(new TextDecoder().decode(await readFileOf(workbench.effects, path)), path);
      const study = await studyOf(invocation, workbench);
      sayTold(invocation, await callEvent(workbench, study, event));
      const calendar = textOption(invocation, "calendar");
      if (calendar === undefined) return 0;
      const mail = required(textOption(invocation, "organizer"), "event call", "organizer");
      const text = await writeInvitation(workbench, study, { id: event.subject, organizer: { name: "", mail } });
      await workbench.effects.files.writeAtomically(
        resolve(invocation.caller.folder, calendar),
        new TextEncoder().encode(text),
      );
      return 0;
    }),
};

const cancelCommand: Command = {
  name: "event cancel",
  summary: {
    es: "Cancela un taller; quien recibió la invitación recibe el aviso, y su calendario lo quita.",
    en: "Cancels a workshop; whoever has the invitation is told, and calendars take it out.",
    fr: "Annule un atelier ; qui a l’invitation est averti, et son agenda le retire.",
  },
  positionals: [EVENT],
  options: SHARED,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const study = await studyOf(invocation, workbench);
      sayTold(invocation, await cancelEvent(workbench, study, invocation.positionals[0] ?? ""));
      return 0;
    }),
};

const TOLD = {
  es: "avisos en cola",
  en: "messages queued",
  fr: "avis en file",
} as const;

function sayTold({ output }: Invocation, told: number): void {
  output.say(`${TOLD[output.language]}: ${told}`);
}

const repliesCommand: Command = {
  name: "event replies",
  summary: {
    es: "Quién viene a un taller, según su página o su calendario.",
    en: "Who comes to a workshop, by their page or their calendar.",
    fr: "Qui vient à un atelier, d’après sa page ou son agenda.",
  },
  positionals: [EVENT],
  options: SHARED,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const study = await studyOf(invocation, workbench);
      const rows = await listReplies(workbench, study, invocation.positionals[0] ?? "");
      if (invocation.options.json === true) invocation.output.say(JSON.stringify(rows, null, 2));
      else
        for (const { stakeholder, name, reply, people } of rows)
          invocation.output.say([stakeholder, name, reply, people].join("\t"));
      return 0;
    }),
};

const recordCommand: Command = {
  name: "event record",
  summary: {
    es: "Anota asistencia, acta, inquietudes y acuerdos; cada acuerdo es un compromiso.",
    en: "Records attendance, minutes, concerns and agreements; each agreement is a commitment.",
    fr: "Note présences, compte rendu, préoccupations et accords ; chaque accord est un engagement.",
  },
  positionals: [
    {
      name: "file",
      help: {
        es: "outreach/<taller>-acta.yaml",
        en: "outreach/<workshop>-minutes.yaml",
        fr: "outreach/<atelier>-compte-rendu.yaml",
      },
    },
  ],
  options: SHARED,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const path = resolve(invocation.caller.folder, invocation.positionals[0] ?? "");
      const outcome = readOutcome(new TextDecoder().decode(await readFileOf(workbench.effects, path)), path);
      for (const id of await recordEvent(workbench, await studyOf(invocation, workbench), outcome))
        invocation.output.say(id);
      return 0;
    }),
};

export const eventCommands: readonly Command[] = [callCommand, cancelCommand, repliesCommand, recordCommand].map(
  (command) => ({ ...command, alsoAtServer: true }),
);
