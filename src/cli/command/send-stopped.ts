// `tornaviaje send stopped|lift`: addresses that nothing is sent to, and one of them taken off the list with a reason.
import { liftSuppression, listSuppressions } from "#workbench/outreach/list-suppressions";
import { type Command, textOption } from "../command.ts";
import { JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const stoppedCommand: Command = {
  name: "send stopped",
  summary: {
    es: "Lista a quién no se le escribe: por qué, desde cuándo y por qué mensaje.",
    en: "Lists who is not written to: why, since when and by which message.",
    fr: "Liste à qui on n’écrit plus : pourquoi, depuis quand et par quel message.",
  },
  positionals: [],
  options: [STUDY_OPTION, DATA_OPTION, JSON_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const rows = await listSuppressions(workbench, await studyOf(invocation, workbench));
      if (invocation.options.json === true) invocation.output.say(JSON.stringify(rows, null, 2));
      else
        for (const { address, name, reason, since, by, campaign, lifted } of rows)
          invocation.output.say(
            [address || "–", name || "–", reason, since, by, campaign || "–", lifted?.at ?? "", lifted?.why ?? ""]
              .join("\t")
              .trimEnd(),
          );
      return 0;
    }),
};

const liftCommand: Command = {
  name: "send lift",
  summary: {
    es: "Quita una dirección de la lista: desde el próximo envío se le escribe otra vez.",
    en: "Takes an address off the list: it is written to again from the next campaign on.",
    fr: "Retire une adresse de la liste : on lui écrit à nouveau dès la prochaine campagne.",
  },
  positionals: [
    { name: "address", help: { es: "dirección de correo", en: "mail address", fr: "adresse électronique" } },
  ],
  options: [textSpec("reason", "<words>", { es: "por qué", en: "why", fr: "pourquoi" }), STUDY_OPTION, DATA_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const why = required(textOption(invocation, "reason"), "send lift", "reason");
      const of = invocation.positionals[0] ?? "";
      await liftSuppression(workbench, await studyOf(invocation, workbench), { of, why });
      return 0;
    }),
};

export const stoppedCommands: readonly Command[] = [stoppedCommand, liftCommand];
