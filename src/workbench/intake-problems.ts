// What stops the receiving of submissions and the keeping of forms.
import { Problem } from "#base/problem";

export function formIsNotHere(formId: string, version: string): Problem {
  return new Problem("workbench/form-is-not-here", {
    message: {
      es: `Este estudio no tiene el formulario «${formId}» en la versión «${version}».`,
      en: `This study has no form “${formId}” of version “${version}”.`,
      fr: `Cette étude n’a pas de formulaire « ${formId} » en version « ${version} ».`,
    },
    cure: {
      es: "El teléfono conserva la entrevista. Avise a la coordinación para que publique esa versión, y envíe de nuevo.",
      en: "The phone keeps the interview. Ask the coordination to publish this version, then send again.",
      fr: "Le téléphone conserve l’entretien. Demandez à la coordination de publier cette version, puis renvoyez.",
    },
  });
}

export function formIsClosed(formId: string): Problem {
  return new Problem("workbench/form-is-closed", {
    message: {
      es: `El formulario «${formId}» está cerrado.`,
      en: `The form “${formId}” is closed.`,
      fr: `Le formulaire « ${formId} » est fermé.`,
    },
    cure: {
      es: "El teléfono conserva la entrevista. Pida a la coordinación que lo reabra, y envíe de nuevo.",
      en: "The phone keeps the interview. Ask the coordination to open it again, then send again.",
      fr: "Le téléphone conserve l’entretien. Demandez à la coordination de le rouvrir, puis renvoyez.",
    },
  });
}

export function formIsDraft(formId: string): Problem {
  return new Problem("workbench/form-is-draft", {
    message: {
      es: `El formulario «${formId}» es todavía un borrador.`,
      en: `The form “${formId}” is still a draft.`,
      fr: `Le formulaire « ${formId} » est encore un brouillon.`,
    },
    cure: {
      es: "Publíquelo antes de enviar entrevistas.",
      en: "Publish it before interviews are sent.",
      fr: "Publiez-le avant d’envoyer des entretiens.",
    },
  });
}

export function instanceDiffers(instanceId: string): Problem {
  return new Problem("workbench/instance-differs", {
    message: {
      es: `Ya hay un envío «${instanceId}» con otras respuestas. Se conservan los dos.`,
      en: `There is already a submission “${instanceId}” with other answers. Both are kept.`,
      fr: `Il existe déjà un envoi « ${instanceId} » avec d’autres réponses. Les deux sont conservés.`,
    },
    cure: {
      es: "No hace falta enviar de nuevo: la coordinación lo ve entre los conflictos.",
      en: "No need to send again: the coordination sees it among the conflicts.",
      fr: "Inutile de renvoyer : la coordination le voit parmi les conflits.",
    },
  });
}

export function replacedAlready(instanceId: string): Problem {
  return new Problem("workbench/submission-was-replaced", {
    message: {
      es: `Lo que «${instanceId}» corrige ya había sido corregido. Se conserva aparte.`,
      en: `What “${instanceId}” corrects had been corrected already. It is kept aside.`,
      fr: `Ce que « ${instanceId} » corrige avait déjà été corrigé. Il est conservé à part.`,
    },
    cure: {
      es: "No hace falta enviar de nuevo: la coordinación lo ve entre los conflictos.",
      en: "No need to send again: the coordination sees it among the conflicts.",
      fr: "Inutile de renvoyer : la coordination le voit parmi les conflits.",
    },
  });
}

export function submissionIsRemoved(instanceId: string): Problem {
  return new Problem("workbench/submission-is-removed", {
    message: {
      es: `El envío «${instanceId}» fue retirado aquí. Lo recibido se conserva aparte.`,
      en: `The submission “${instanceId}” was removed here. What was received is kept aside.`,
      fr: `L’envoi « ${instanceId} » a été retiré ici. Ce qui a été reçu est conservé à part.`,
    },
    cure: {
      es: "Pregunte a la coordinación si quiere restaurarlo.",
      en: "Ask the coordination whether to restore it.",
      fr: "Demandez à la coordination s’il faut le restaurer.",
    },
  });
}

export function entityListIsUnfit(list: string, column: string): Problem {
  return new Problem("workbench/entity-list-is-unfit", {
    message: {
      es: `A la lista «${list}» le falta la columna «${column}».`,
      en: `The list “${list}” lacks the column “${column}”.`,
      fr: `Il manque à la liste « ${list} » la colonne « ${column} ».`,
    },
    cure: {
      es: "Ponga las columnas «name» (clave única) y «label» (lo que se ve).",
      en: "Give it the columns “name” (unique id) and “label” (what is shown).",
      fr: "Donnez-lui les colonnes « name » (identifiant unique) et « label » (ce qui s’affiche).",
    },
  });
}

export function entityIsTwice(list: string, id: string, row: number): Problem {
  return new Problem("workbench/entity-is-twice", {
    message: {
      es: `En la lista «${list}», fila ${row}, la clave «${id}» falta o se repite.`,
      en: `In the list “${list}”, row ${row}, the id “${id}” is missing or comes twice.`,
      fr: `Dans la liste « ${list} », ligne ${row}, l’identifiant « ${id} » manque ou se répète.`,
    },
    cure: {
      es: "Dé a cada fila una clave propia en la columna «name».",
      en: "Give each row an id of its own in the column “name”.",
      fr: "Donnez à chaque ligne un identifiant propre dans la colonne « name ».",
    },
  });
}

export function passwordIsWeak(least: number): Problem {
  return new Problem("workbench/password-is-weak", {
    message: {
      es: `La contraseña tiene menos de ${least} caracteres.`,
      en: `The password has fewer than ${least} characters.`,
      fr: `Le mot de passe a moins de ${least} caractères.`,
    },
    cure: {
      es: "Elija una más larga; tres palabras al azar sirven.",
      en: "Choose a longer one; three random words will do.",
      fr: "Choisissez-en un plus long ; trois mots au hasard conviennent.",
    },
  });
}

export function nameIsUnfit(name: string): Problem {
  return new Problem("workbench/name-is-unfit", {
    message: {
      es: `«${name}» no sirve como nombre aquí.`,
      en: `“${name}” cannot be a name here.`,
      fr: `« ${name} » ne convient pas comme nom ici.`,
    },
    cure: {
      es: "Use de 1 a 64 letras, números, puntos o guiones, sin espacios.",
      en: "Use 1 to 64 letters, digits, dots or hyphens, without spaces.",
      fr: "Utilisez de 1 à 64 lettres, chiffres, points ou traits d’union, sans espace.",
    },
  });
}

/** Refused before anything was noted. Any other fault leaves the sealed files: the journal may name them already. */
export function isRefusal(cause: unknown): boolean {
  return cause instanceof Problem && (cause.code.startsWith("intake/") || REFUSALS.has(cause.code));
}

const REFUSALS: ReadonlySet<string> = new Set([
  "workbench/form-is-not-here",
  "workbench/form-is-closed",
  "workbench/form-is-draft",
  "store/replaced-submission-is-unknown",
]);
