// `tornaviaje rebuild`: the database of forms and submissions, made again from the journal and the sealed files.
import { rebuildStore } from "#workbench/rebuild-store";
import type { Command } from "../command.ts";
import { JSON_OPTION } from "../options.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

export const rebuildCommand: Command = {
  name: "rebuild",
  summary: {
    es: "Rehace la base de datos de formularios y envíos desde el diario y los archivos cifrados.",
    en: "Makes the database of forms and submissions again, from the journal and the sealed files.",
    fr: "Refait la base de données des formulaires et des envois, depuis le journal et les fichiers scellés.",
  },
  positionals: [],
  options: [DATA_OPTION, JSON_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const rebuilt = await rebuildStore(workbench);
      const { acts, submissions, withoutXml } = rebuilt;
      const words = {
        es: `${acts} actos, ${submissions} envíos; ${withoutXml.length} sin su XML.`,
        en: `${acts} acts, ${submissions} submissions; ${withoutXml.length} without their XML.`,
        fr: `${acts} actes, ${submissions} envois ; ${withoutXml.length} sans leur XML.`,
      };
      const { output, options } = invocation;
      output.say(options.json === true ? JSON.stringify(rebuilt, null, 2) : words[output.language]);
      for (const instance of withoutXml) output.tell(instance);
      return 0;
    }),
};
