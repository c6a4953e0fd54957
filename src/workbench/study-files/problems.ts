// What stops a change of the files of a study.
import { Problem } from "#base/problem";

export function studyFileChanged(path: string): Problem {
  return new Problem("workbench/study-file-changed", {
    message: {
      es: `Mientras usted escribía, alguien cambió «${path}».`,
      en: `While you were writing, somebody changed “${path}”.`,
      fr: `Pendant que vous écriviez, quelqu’un a modifié « ${path} ».`,
    },
    cure: {
      es: "Lo suyo sigue en pantalla: compárelo con lo nuevo y guarde otra vez.",
      en: "What you wrote is still on the screen: compare it with the new text and save again.",
      fr: "Votre texte est toujours à l’écran : comparez-le au nouveau et enregistrez de nouveau.",
    },
  });
}
