// `tornaviaje retention`: what the promised day has come for, and its carrying out.
import { type DueRetention, endRetention, listDueRetention } from "#workbench/intake/retention";
import type { Command } from "../command.ts";
import { JSON_OPTION } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const WORDS = {
  es: {
    none: "Nada ha llegado al día prometido.",
    due: (count: number) => `${count} envíos llegaron al día prometido; nada se ha borrado (--dry-run).`,
    done: (count: number, files: number) =>
      `${count} envíos llegaron al día prometido: identidades borradas, ${files} archivos cerrados destruidos. Las respuestas sin nombres se quedan.`,
  },
  en: {
    none: "The promised day has come for nothing.",
    due: (count: number) => `The promised day has come for ${count} submissions; nothing was erased (--dry-run).`,
    done: (count: number, files: number) =>
      `The promised day has come for ${count} submissions: identities erased, ${files} sealed files destroyed. Answers without names stay.`,
  },
  fr: {
    none: "Le jour promis n’est venu pour aucun envoi.",
    due: (count: number) => `Le jour promis est venu pour ${count} envois ; rien n’a été effacé (--dry-run).`,
    done: (count: number, files: number) =>
      `Le jour promis est venu pour ${count} envois : identités effacées, ${files} fichiers scellés détruits. Les réponses sans noms restent.`,
  },
};

export const retentionCommand: Command = {
  name: "retention",
  summary: {
    es: "Borra identidades y envíos cerrados cuando llega el día que prometió el consentimiento.",
    en: "Erases identities and sealed parcels when the day comes that consent promised.",
    fr: "Efface identités et envois scellés quand vient le jour promis par le consentement.",
  },
  positionals: [],
  options: [
    {
      name: "dry-run",
      kind: "flag",
      help: { es: "solo mostrar", en: "only show", fr: "seulement montrer" },
    },
    STUDY_OPTION,
    DATA_OPTION,
    JSON_OPTION,
  ],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const study = await studyOf(invocation, workbench);
      const isDry = invocation.options["dry-run"] === true;
      const { due, destroyed } = isDry
        ? { due: await listDueRetention(workbench, study), destroyed: 0 }
        : await endRetention(workbench, study);
      const { output, options } = invocation;
      if (options.json === true) output.say(JSON.stringify({ due, destroyed, dryRun: isDry }, null, 2));
      else {
        for (const line of due.map(lineOf)) output.say(line);
        const words = WORDS[output.language];
        output.tell(due.length === 0 ? words.none : isDry ? words.due(due.length) : words.done(due.length, destroyed));
      }
      return 0;
    }),
};

function lineOf({ endedOn, form, rootId, receivedAt }: DueRetention): string {
  return [endedOn, form, rootId, receivedAt.slice(0, 10)].join("\t");
}
