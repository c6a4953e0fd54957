// `tornaviaje cases withdraw`: a person takes back the consent to a story, and everything that told it goes.
import { resolve } from "node:path";
import { withdrawStory } from "#workbench/stories/withdraw-story";
import { requiredStudyId } from "#workbench/study-id-of";
import { type Command, textOption } from "../command.ts";
import { JSON_OPTION, required, textSpec } from "../options.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { STUDY } from "./review.ts";

const COMMAND = "cases withdraw";

export const withdrawStoryCommand: Command = {
  name: COMMAND,
  summary: {
    es: "Una persona retira su consentimiento: se destruyen su historia, sus citas y lo publicado que la cuenta.",
    en: "A person takes consent back: the story, its quotations and the publications that tell it are destroyed.",
    fr: "Une personne retire son consentement : son récit, ses citations et les publications qui le racontent sont détruits.",
  },
  positionals: [STUDY],
  options: [
    textSpec("case", "<id>", { es: "clave del caso", en: "id of the case", fr: "identifiant du cas" }),
    DATA_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const id = required(textOption(invocation, "case"), COMMAND, "case");
    const folder = resolve(invocation.positionals[0] ?? "");
    const taken = await withWorkbench(invocation, async (workbench) =>
      withdrawStory(workbench, { study: await requiredStudyId(workbench.effects, folder), folder }, id),
    );
    const { output, options } = invocation;
    const left = LEFT[output.language];
    if (options.json === true) {
      output.say(JSON.stringify({ case: id, taken, left }, null, 1));
      return 0;
    }
    output.say(`${id}: ${DESTROYED[output.language]}`);
    for (const path of new Set(taken.map((one) => one.path))) output.say(`  − ${path}`);
    output.say(left);
    return 0;
  },
};

const DESTROYED = {
  es: "historia, citas, entrevista y códigos destruidos. Publicaciones quitadas:",
  en: "story, quotations, interview and codings destroyed. Publications taken away:",
  fr: "récit, citations, entretien et codes détruits. Publications retirées :",
};

/** What no command reaches is said, so that a person sees to it. */
const LEFT = {
  es: "Las copias de seguridad anteriores y lo ya impreso, enviado o copiado a otro servidor todavía la contienen: destrúyalas o reemplácelas, y publique de nuevo.",
  en: "Older backups, and what was printed, sent or copied to another server, still hold it: destroy or replace them, and publish again.",
  fr: "Les sauvegardes antérieures et ce qui a été imprimé, envoyé ou copié sur un autre serveur le contiennent encore : détruisez-les ou remplacez-les, puis publiez de nouveau.",
};
