// What stops the answering of reference cases.
import { Problem } from "#base/problem";

export function topicIsUnknown(topic: string, known: readonly string[]): Problem {
  const list = known.join(", ");
  return new Problem("workbench/topic-is-unknown", {
    message: {
      es: `No hay casos de referencia sobre «${topic}».`,
      en: `There are no reference cases on “${topic}”.`,
      fr: `Il n’y a pas de cas de référence sur « ${topic} ».`,
    },
    cure: { es: `Use: ${list}.`, en: `Use: ${list}.`, fr: `Utilisez : ${list}.` },
  });
}

export function casesAreNotReadable(path: string, cause?: unknown): Problem {
  return new Problem("workbench/cases-are-not-readable", {
    message: {
      es: `«${path}» no es una lista de casos en JSON.`,
      en: `“${path}” is no list of cases in JSON.`,
      fr: `« ${path} » n’est pas une liste de cas en JSON.`,
    },
    cure: {
      es: 'El archivo debe ser {"cases": [{"id": …, "data": …, "spec": …}]}.',
      en: 'The file must be {"cases": [{"id": …, "data": …, "spec": …}]}.',
      fr: 'Le fichier doit être {"cases": [{"id": …, "data": …, "spec": …}]}.',
    },
    cause,
  });
}

export function caseIsNotAnswered(id: string): Problem {
  return new Problem("workbench/case-is-not-answered", {
    message: {
      es: `El caso «${id}» pide algo que aquí no se calcula.`,
      en: `The case “${id}” asks for something that is not computed here.`,
      fr: `Le cas « ${id} » demande quelque chose qui n’est pas calculé ici.`,
    },
    cure: {
      es: "Revise el método y los parámetros del caso; los métodos conocidos están en la guía para analistas.",
      en: "Check the method and the parameters of the case; the guide for analysts names the known methods.",
      fr: "Vérifiez la méthode et les paramètres du cas ; le guide pour analystes nomme les méthodes connues.",
    },
  });
}
