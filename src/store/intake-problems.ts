// What the store refuses of acts on forms and submissions.
import { Problem } from "#base/problem";

export function formVersionDiffers(formId: string, version: string): Problem {
  return new Problem("store/form-version-differs", {
    message: {
      es: `La versión «${version}» del formulario «${formId}» ya está publicada con otro contenido.`,
      en: `Version “${version}” of form “${formId}” is already published with other content.`,
      fr: `La version « ${version} » du formulaire « ${formId} » est déjà publiée avec un autre contenu.`,
    },
    cure: {
      es: "Ponga otra versión en la hoja settings del formulario y publíquelo de nuevo.",
      en: "Give another version in the settings sheet of the form, and publish it again.",
      fr: "Indiquez une autre version dans la feuille settings du formulaire, puis publiez-le de nouveau.",
    },
  });
}

export function formIsUnknown(formId: string, version: string | undefined): Problem {
  const which = version === undefined ? formId : `${formId} ${version}`.trim();
  return new Problem("store/form-is-unknown", {
    message: {
      es: `El formulario «${which}» no está en este estudio.`,
      en: `The form “${which}” is not in this study.`,
      fr: `Le formulaire « ${which} » n’est pas dans cette étude.`,
    },
    cure: {
      es: "Publíquelo primero, o revise su clave y su versión.",
      en: "Publish it first, or check its id and version.",
      fr: "Publiez-le d’abord, ou vérifiez son identifiant et sa version.",
    },
  });
}

export function mediaIsUnknown(formId: string, name: string): Problem {
  return new Problem("store/media-is-unknown", {
    message: {
      es: `El formulario «${formId}» no tiene el archivo «${name}».`,
      en: `The form “${formId}” has no file “${name}”.`,
      fr: `Le formulaire « ${formId} » n’a pas de fichier « ${name} ».`,
    },
    cure: { es: "Revise el nombre del archivo.", en: "Check the name of the file.", fr: "Vérifiez le nom du fichier." },
  });
}

export function submissionIsUnknown(instanceId: string): Problem {
  return new Problem("store/submission-is-unknown", {
    message: {
      es: `No hay ningún envío «${instanceId}».`,
      en: `There is no submission “${instanceId}”.`,
      fr: `Il n’y a aucun envoi « ${instanceId} ».`,
    },
    cure: {
      es: "Revise su instanceID en la lista de envíos.",
      en: "Check its instanceID in the list of submissions.",
      fr: "Vérifiez son instanceID dans la liste des envois.",
    },
  });
}

export function replacedIsUnknown(deprecatedId: string): Problem {
  return new Problem("store/replaced-submission-is-unknown", {
    message: {
      es: `El envío corrige a «${deprecatedId}», que no está aquí.`,
      en: `The submission corrects “${deprecatedId}”, which is not here.`,
      fr: `L’envoi corrige « ${deprecatedId} », qui n’est pas ici.`,
    },
    cure: {
      es: "Envíe primero el original; el teléfono conserva ambos.",
      en: "Send the original first; the phone keeps both.",
      fr: "Envoyez d’abord l’original ; le téléphone conserve les deux.",
    },
  });
}

export function nameIsUnknown(name: string): Problem {
  return new Problem("store/name-is-unknown", {
    message: {
      es: `No hay nada ni nadie con el nombre «${name}».`,
      en: `There is nothing and nobody of the name “${name}”.`,
      fr: `Il n’y a rien ni personne du nom de « ${name} ».`,
    },
    cure: {
      es: "Revise el nombre en la lista.",
      en: "Check the name in the list.",
      fr: "Vérifiez le nom dans la liste.",
    },
  });
}

export function nameIsTaken(name: string): Problem {
  return new Problem("store/name-is-taken", {
    message: {
      es: `Ya hay algo con el nombre «${name}».`,
      en: `There is something named “${name}” already.`,
      fr: `Il existe déjà quelque chose nommé « ${name} ».`,
    },
    cure: { es: "Elija otro nombre.", en: "Choose another name.", fr: "Choisissez un autre nom." },
  });
}

/** Somebody else changed the same after it was read. */
export function changedMeanwhile(actor: string, at: string): Problem {
  return new Problem("store/changed-meanwhile", {
    message: {
      es: `«${actor}» cambió esto mientras tanto (${at}).`,
      en: `“${actor}” changed this meanwhile (${at}).`,
      fr: `« ${actor} » a modifié ceci entre-temps (${at}).`,
    },
    cure: {
      es: "Mire qué cambió, y guarde lo suyo otra vez si todavía hace falta.",
      en: "Look at what changed, and save yours again if it is still needed.",
      fr: "Regardez ce qui a changé, puis enregistrez à nouveau le vôtre s’il le faut encore.",
    },
  });
}
