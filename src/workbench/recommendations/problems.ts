// What stops a decision on findings and recommendations.
import { Problem } from "#base/problem";
import { quote } from "#base/quote";

export function findingIsUnknown(id: string): Problem {
  const { es, en, fr } = quote(id);
  return new Problem("workbench/finding-is-unknown", {
    message: {
      es: `No hay ningún hallazgo ${es} en este estudio.`,
      en: `There is no finding ${en} in this study.`,
      fr: `Il n’y a aucun constat ${fr} dans cette étude.`,
    },
    cure: {
      es: "Búsquelo con: tornaviaje findings",
      en: "Look for it with: tornaviaje findings",
      fr: "Cherchez-le avec : tornaviaje findings",
    },
  });
}

export function changeIsEmpty(id: string): Problem {
  return new Problem("workbench/change-is-empty", {
    message: {
      es: `En la decisión sobre ${id}, lo que cambia y la acción «changed» van juntos, y falta uno de los dos.`,
      en: `In the decision on ${id}, what changes and the action “changed” go together, and one of them is missing.`,
      fr: `Dans la décision sur ${id}, ce qui change et l’action « changed » vont ensemble, et l’un des deux manque.`,
    },
    cure: {
      es: "Dé otras palabras, otro primer paso, otro plazo u otros destinatarios con «changed»; con otra acción, nada de eso.",
      en: "Give other words, another first step, term or addressees with “changed”; with another action, none of these.",
      fr: "Donnez d’autres mots, un autre premier pas, terme ou destinataire avec « changed » ; avec une autre action, rien de cela.",
    },
  });
}

export function mergeDoesNotFit(id: string, into: string): Problem {
  const { es, en, fr } = quote(into);
  return new Problem("workbench/merge-does-not-fit", {
    message: {
      es: `${id} no puede unirse a ${es}: es ella misma, falta, o ya está unida a otra.`,
      en: `${id} cannot be merged into ${en}: it is itself, is missing, or is merged into another one.`,
      fr: `${id} ne peut être fusionnée avec ${fr} : c’est elle-même, elle manque ou est déjà fusionnée avec une autre.`,
    },
    cure: {
      es: "Nombre una recomendación que siga en pie, solo con la acción «merged».",
      en: "Name a recommendation that stands, with the action “merged” alone.",
      fr: "Nommez une recommandation qui tient encore, avec la seule action « merged ».",
    },
  });
}

export function stakeholderIsUnknown(id: string): Problem {
  const { es, en, fr } = quote(id);
  return new Problem("workbench/stakeholder-is-unknown", {
    message: {
      es: `No hay ninguna institución ${es} en stakeholders.csv.`,
      en: `There is no institution ${en} in stakeholders.csv.`,
      fr: `Il n’y a aucune institution ${fr} dans stakeholders.csv.`,
    },
    cure: {
      es: "Use un identificador de stakeholders.csv, o agregue la institución.",
      en: "Use an id of stakeholders.csv, or add the institution.",
      fr: "Utilisez un identifiant de stakeholders.csv, ou ajoutez l’institution.",
    },
  });
}
