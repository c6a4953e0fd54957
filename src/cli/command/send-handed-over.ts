// `tornaviaje send handed-over`: what the button beside a letter or a text for WhatsApp does, from the command line.
import { formatCount } from "#base/format-number";
import { handOver } from "#workbench/outreach/hand-over";
import { type Command, textOption } from "../command.ts";
import { textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { CAMPAIGN } from "./send-options.ts";

export const sendHandedOverCommand: Command = {
  name: "send handed-over",
  summary: {
    es: "Anota que alguien entregó cartas o textos de WhatsApp: cuentan como enviados, con quién y cuándo.",
    en: "Notes that somebody handed over letters or texts for WhatsApp: they count as sent, by whom and when.",
    fr: "Note que quelqu’un a remis des lettres ou des textes WhatsApp : ils comptent comme envoyés, avec qui et quand.",
  },
  positionals: [CAMPAIGN],
  options: [
    textSpec("to", "<id,id>", {
      es: "instituciones o mensajes (si no: todos los que esperan)",
      en: "institutions or messages (otherwise: all that wait)",
      fr: "institutions ou messages (sinon : tous ceux qui attendent)",
    }),
    STUDY_OPTION,
    DATA_OPTION,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const study = await studyOf(invocation, workbench);
      const [campaign = ""] = invocation.positionals;
      const of = textOption(invocation, "to")?.split(",");
      const count = await handOver(workbench, { study, campaign }, { of });
      const { output } = invocation;
      output.say(`${formatCount(count, output.language)} ${WORDS[output.language]}`);
      return 0;
    }),
};

const WORDS = { es: "entregados", en: "handed over", fr: "remis" } as const;
