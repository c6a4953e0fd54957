// What stops a verb that touches people: their identities, their consent, their answers. Messages never hold a name.
import { nearest } from "#base/nearest";
import { Problem } from "#base/problem";

export function reasonIsMissing(): Problem {
  return new Problem("workbench/reason-is-missing", {
    message: {
      es: "Falta el motivo, que queda en el registro, o es demasiado corto.",
      en: "The reason, which stays in the ledger, is missing or too short.",
      fr: "Le motif, qui reste dans le registre, manque ou est trop court.",
    },
    cure: {
      es: "Escriba para qué, sin nombres: «llamada de seguimiento, tercera ronda» (en la terminal, con --reason).",
      en: "Write what for, without names: “follow-up call, third wave” (in a terminal, with --reason).",
      fr: "Indiquez à quelle fin, sans noms : « appel de suivi, troisième vague » (dans un terminal, avec --reason).",
    },
  });
}

export function noIdentityKept(instanceId: string): Problem {
  return new Problem("workbench/no-identity-is-kept", {
    message: {
      es: `No se guarda ninguna identidad de «${instanceId}»: no se preguntó, o fue borrada.`,
      en: `No identity is kept of “${instanceId}”: it was not asked, or was erased.`,
      fr: `Aucune identité n’est conservée pour « ${instanceId} » : elle n’a pas été demandée, ou a été effacée.`,
    },
    cure: {
      es: "Revise el identificador del envío.",
      en: "Check the id of the submission.",
      fr: "Vérifiez l’identifiant de l’envoi.",
    },
  });
}

export function noConsentToCall(instanceId: string): Problem {
  return new Problem("workbench/no-consent-to-call", {
    message: {
      es: `La persona de «${instanceId}» no aceptó que la llamen de nuevo.`,
      en: `The person of “${instanceId}” did not agree to be called again.`,
      fr: `La personne de « ${instanceId} » n’a pas accepté d’être rappelée.`,
    },
    cure: {
      es: "No la llame. Si quiere borrar sus datos, use «tornaviaje withdraw».",
      en: "Do not call. To erase what is kept of her or him, use “tornaviaje withdraw”.",
      fr: "N’appelez pas. Pour effacer ses données, utilisez « tornaviaje withdraw ».",
    },
  });
}

export function identityCannotBeOpened(instanceId: string): Problem {
  return new Problem("workbench/identity-cannot-be-opened", {
    message: {
      es: `La identidad de «${instanceId}» no se abre: falta su clave, o fue cambiada fuera de tornaviaje.`,
      en: `The identity of “${instanceId}” does not open: its key is missing, or it was changed outside tornaviaje.`,
      fr: `L’identité de « ${instanceId} » ne s’ouvre pas : sa clé manque, ou elle a été modifiée hors de tornaviaje.`,
    },
    cure: {
      es: "Devuelva la copia de identities.key que la cerró, o ponga esa clave en TORNAVIAJE_IDENTITY_KEY.",
      en: "Give back the copy of identities.key that sealed it, or put that key into TORNAVIAJE_IDENTITY_KEY.",
      fr: "Remettez la copie de identities.key qui l’a scellée, ou mettez cette clé dans TORNAVIAJE_IDENTITY_KEY.",
    },
  });
}

export function questionIsUnknown(question: string, known: readonly string[]): Problem {
  const meant = nearest(question, known);
  return new Problem("workbench/question-is-unknown", {
    message: {
      es: `El formulario no tiene la pregunta «${question}», o es una de identidad.`,
      en: `The form has no question “${question}”, or it is one of identity.`,
      fr: `Le formulaire n’a pas la question « ${question} », ou elle relève de l’identité.`,
    },
    cure:
      meant === undefined
        ? {
            es: "Escriba su camino con grupos: perfil/edad; en repeticiones, miembro[2]/edad.",
            en: "Write its path with groups: profile/age; in repeats, member[2]/age.",
            fr: "Écrivez son chemin avec les groupes : profil/age ; dans les répétitions, membre[2]/age.",
          }
        : { es: `¿Quiso decir «${meant}»?`, en: `Did you mean “${meant}”?`, fr: `Vouliez-vous dire « ${meant} » ?` },
  });
}

export function changesAreUnfit(file: string): Problem {
  return new Problem("workbench/changes-are-unfit", {
    message: {
      es: `El archivo «${file}» no dice qué cambió entre versiones.`,
      en: `The file “${file}” does not say what changed between versions.`,
      fr: `Le fichier « ${file} » ne dit pas ce qui a changé entre versions.`,
    },
    cure: {
      es: "Escriba «renamed:» con vieja: nueva, y «recoded:» con pregunta: {viejo: nuevo}.",
      en: "Write “renamed:” with old: new, and “recoded:” with question: {old: new}.",
      fr: "Écrivez « renamed: » avec ancienne : nouvelle, et « recoded: » avec question : {ancien : nouveau}.",
    },
  });
}

/** Something else stands under the same id: what came is kept beside it, and told. */
export function isKeptAside(cause: unknown): boolean {
  return cause instanceof Problem && KEPT_ASIDE.has(cause.code);
}

const KEPT_ASIDE = new Set([
  "workbench/instance-differs",
  "workbench/submission-was-replaced",
  "workbench/submission-is-removed",
]);
