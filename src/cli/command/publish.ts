// `tornaviaje publish`: everything that a study owes its readers, the reports of `run` included.
import { resolve } from "node:path";
import { PUBLISH_KINDS, type PublishKind } from "#workbench/output/file-name";
import { runStudy } from "#workbench/run-study";
import { type Command, type Invocation, textOption } from "../command.ts";
import { chosen } from "../options.ts";
import { withSurroundings } from "../surroundings.ts";
import { outFolder, runCommand, tellReport } from "./run.ts";

export const publishCommand: Command = {
  name: "publish",
  summary: {
    es: "Escribe los informes de un estudio y todo lo que los acompaña: resúmenes, presentaciones, hojas, datos y portal.",
    en: "Writes the reports of a study and everything that goes with them: briefs, slides, sheets, data and portal.",
    fr: "Écrit les rapports d’une étude et tout ce qui les accompagne : notes, diaporamas, fiches, données et portail.",
  },
  positionals: runCommand.positionals,
  options: [
    {
      name: "kinds",
      kind: "text",
      value: PUBLISH_KINDS.join(","),
      help: {
        es: "qué se escribe además de los informes (si no: todo)",
        en: "what is written beside the reports (otherwise: everything)",
        fr: "ce qui est écrit à côté des rapports (sinon : tout)",
      },
    },
    ...runCommand.options,
  ],
  run: async (invocation) => {
    const out = outFolder(invocation);
    const languages = textOption(invocation, "lang")?.split(",");
    const only = textOption(invocation, "only");
    const report = await withSurroundings(invocation, (surroundings) =>
      runStudy(surroundings, {
        path: resolve(invocation.positionals[0] ?? ""),
        out,
        works: wishedKinds(invocation),
        ...(languages === undefined ? {} : { languages }),
        ...(only === undefined ? {} : { only }),
      }),
    );
    if (invocation.options.json === true) invocation.output.say(JSON.stringify({ out, ...report }, null, 2));
    else tellReport(invocation, out, report);
    return 0;
  },
};

function wishedKinds(invocation: Invocation): readonly PublishKind[] {
  const words = textOption(invocation, "kinds")?.split(",");
  if (words === undefined) return PUBLISH_KINDS;
  return words.map((word) => {
    return chosen(word, PUBLISH_KINDS, { command: "publish", place: "--kinds" });
  });
}
