// What stops the taking back of an import.
import { Problem } from "#base/problem";

export function importIsUnknown(id: string): Problem {
  return new Problem("workbench/import-is-unknown", {
    message: {
      es: `No hay ninguna importación «${id}».`,
      en: `There is no import “${id}”.`,
      fr: `Il n’y a aucune importation « ${id} ».`,
    },
    cure: {
      es: "Elija una de la lista de archivos que ya entraron.",
      en: "Choose one from the list of files that came in.",
      fr: "Choisissez-en une dans la liste des fichiers déjà entrés.",
    },
  });
}

export function importIsUndone(source: string): Problem {
  return new Problem("workbench/import-is-undone", {
    message: {
      es: `Lo que trajo «${source}» ya se deshizo.`,
      en: `What “${source}” brought has been undone already.`,
      fr: `Ce qu’avait apporté « ${source} » a déjà été annulé.`,
    },
    cure: {
      es: "Si lo necesita de nuevo, traiga el archivo otra vez.",
      en: "If you need it again, bring the file once more.",
      fr: "Si vous en avez de nouveau besoin, apportez encore le fichier.",
    },
  });
}

export function importStands(source: string): Problem {
  return new Problem("workbench/import-stands", {
    message: {
      es: `Lo que trajo «${source}» está en el estudio.`,
      en: `What “${source}” brought is in the study.`,
      fr: `Ce qu’a apporté « ${source} » est dans l’étude.`,
    },
    cure: {
      es: "Solo se recupera lo que se deshizo.",
      en: "Only what was undone can be brought back.",
      fr: "On ne fait revenir que ce qui a été annulé.",
    },
  });
}
