// `tornaviaje send pause|resume|end`: what the buttons of the workbench do, from the command line.
import type { Texts } from "#base/text";
import { turnCampaign } from "#workbench/outreach/campaign-turns";
import type { Command } from "../command.ts";
import { textOption } from "../command.ts";
import { textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { CAMPAIGN } from "./send-options.ts";

const REASON = textSpec("reason", "<words>", {
  es: "por qué; para detener hace falta",
  en: "why; to stop it, it is needed",
  fr: "pourquoi ; pour arrêter, il le faut",
});

function moveCommand(name: string, to: "started" | "paused" | "stopped", summary: Texts): Command {
  return {
    name: `send ${name}`,
    summary,
    positionals: [CAMPAIGN],
    options: [REASON, STUDY_OPTION, DATA_OPTION],
    run: (invocation) =>
      withWorkbench(invocation, async (workbench) => {
        const study = await studyOf(invocation, workbench);
        const campaign = invocation.positionals[0] ?? "";
        await turnCampaign(workbench, { study, campaign }, { to, reason: textOption(invocation, "reason") ?? "" });
        return 0;
      }),
  };
}

export const moveCommands: readonly Command[] = [
  moveCommand("pause", "paused", {
    es: "Pone una campaña en pausa: no sale ningún mensaje más, tampoco los que envía el servidor.",
    en: "Pauses a campaign: no further message leaves, nor those that the server sends.",
    fr: "Met une campagne en pause : plus aucun message ne part, pas même ceux du serveur.",
  }),
  moveCommand("resume", "started", {
    es: "Inicia o reanuda una campaña: el servidor envía lo que está en cola.",
    en: "Starts or resumes a campaign: the server sends what is queued.",
    fr: "Lance ou reprend une campagne : le serveur envoie ce qui attend.",
  }),
  moveCommand("end", "stopped", {
    es: "Detiene una campaña para siempre; lo enviado queda enviado.",
    en: "Stops a campaign for good; what was sent stays sent.",
    fr: "Arrête une campagne pour de bon ; ce qui est parti le reste.",
  }),
];
