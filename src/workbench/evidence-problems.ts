// What stops a verb on literature, practices, interviews and stories.
import { Problem } from "#base/problem";

export function referenceIsUnknown(id: string): Problem {
  return new Problem("workbench/reference-is-unknown", {
    message: {
      es: `El estudio no tiene la referencia «${id}».`,
      en: `The study has no reference “${id}”.`,
      fr: `L’étude n’a pas de référence « ${id} ».`,
    },
    cure: {
      es: "Use una clave de literature/references.csv, o impórtela primero.",
      en: "Use an id of literature/references.csv, or import it first.",
      fr: "Utilisez un identifiant de literature/references.csv, ou importez-la d’abord.",
    },
  });
}

export function reviewIsNotPlanned(file: string): Problem {
  return new Problem("workbench/review-is-not-planned", {
    message: {
      es: `El estudio no tiene ${file}.`,
      en: `The study has no ${file}.`,
      fr: `L’étude n’a pas de ${file}.`,
    },
    cure: {
      es: "Escríbalo como lo muestra la descripción de la carpeta de un estudio.",
      en: "Write it as the description of a study folder shows.",
      fr: "Écrivez-le comme le montre la description du dossier d’une étude.",
    },
  });
}

export function practiceIsUnknown(id: string): Problem {
  return new Problem("workbench/practice-is-unknown", {
    message: {
      es: `El estudio no tiene la práctica «${id}».`,
      en: `The study has no practice “${id}”.`,
      fr: `L’étude n’a pas de pratique « ${id} ».`,
    },
    cure: {
      es: "Vuelva a leer la lista de prácticas.",
      en: "Read the list of practices again.",
      fr: "Relisez la liste des pratiques.",
    },
  });
}

export function workIsNotExtracted(id: string): Problem {
  return new Problem("workbench/work-is-not-extracted", {
    message: {
      es: `Usted todavía no ha extraído la obra «${id}».`,
      en: `You have not taken out the work “${id}” yet.`,
      fr: `Vous n’avez pas encore extrait l’ouvrage « ${id} ».`,
    },
    cure: {
      es: "Guarde primero su extracción: de ella sale la práctica.",
      en: "Save your extraction first: the practice is made of it.",
      fr: "Enregistrez d’abord votre extraction : la pratique en est tirée.",
    },
  });
}

export function cityIsUnknown(id: string): Problem {
  return new Problem("workbench/city-is-unknown", {
    message: {
      es: `El estudio no tiene la ciudad «${id}».`,
      en: `The study has no city “${id}”.`,
      fr: `L’étude n’a pas la ville « ${id} ».`,
    },
    cure: {
      es: "Use una clave de places/cities.csv.",
      en: "Use an id of places/cities.csv.",
      fr: "Utilisez un identifiant de places/cities.csv.",
    },
  });
}

/** `known`: keys of pairs. */
export function pairOfRoundsIsUnknown(pair: string, known: readonly string[]): Problem {
  const list = ["last", ...known].join(", ");
  return new Problem("workbench/pair-of-rounds-is-unknown", {
    message: {
      es: `El estudio no compara las rondas «${pair}».`,
      en: `The study compares no rounds “${pair}”.`,
      fr: `L’étude ne compare pas les vagues « ${pair} ».`,
    },
    cure: {
      es: `Use una de estas: ${list}.`,
      en: `Use one of these: ${list}.`,
      fr: `Utilisez l’une de celles-ci : ${list}.`,
    },
  });
}

export function passageIsNotFound(transcript: string): Problem {
  return new Problem("workbench/passage-is-not-found", {
    message: {
      es: `El pasaje no está, o está más de una vez, en la transcripción «${transcript}».`,
      en: `The passage does not stand, or stands more than once, in the transcript “${transcript}”.`,
      fr: `Le passage ne figure pas, ou figure plus d’une fois, dans la transcription « ${transcript} ».`,
    },
    cure: {
      es: "Cópielo letra por letra, con algunas palabras más de alrededor.",
      en: "Copy it letter by letter, with some more words round it.",
      fr: "Copiez-le lettre par lettre, avec quelques mots de plus autour.",
    },
  });
}

export function textsMayIdentify(file: string, count: number): Problem {
  return new Problem("workbench/texts-may-identify", {
    message: {
      es: `Los textos de «${file}» tienen ${count} palabras o números que pueden decir quién es una persona; no se escribió nada.`,
      en: `The texts of “${file}” hold ${count} words or numbers that may tell who somebody is; nothing was written.`,
      fr: `Les textes de « ${file} » contiennent ${count} mots ou nombres qui peuvent révéler une identité ; rien n’a été écrit.`,
    },
    cure: {
      es: "Quite nombres, lugares, fechas y teléfonos en su programa y exporte de nuevo; si ya revisó los textos, use --checked.",
      en: "Take names, places, dates and telephones out in your program and export again; when you have gone through the texts, say --checked.",
      fr: "Retirez noms, lieux, dates et téléphones dans votre logiciel et exportez de nouveau ; si vous avez relu les textes, ajoutez --checked.",
    },
  });
}

export function codingIsUnknown(transcript: string): Problem {
  return new Problem("workbench/coding-is-unknown", {
    message: {
      es: `En la transcripción «${transcript}» esta persona no dio ese código a ese pasaje.`,
      en: `In the transcript “${transcript}” this person did not give that code to that passage.`,
      fr: `Dans la transcription « ${transcript} », cette personne n’a pas attribué ce code à ce passage.`,
    },
    cure: {
      es: "Vuelva a leer la lista de códigos de la transcripción.",
      en: "Read the list of codings of the transcript again.",
      fr: "Relisez la liste des codages de la transcription.",
    },
  });
}

export function caseIsUnknown(id: string): Problem {
  return new Problem("workbench/case-is-unknown", {
    message: {
      es: `El estudio no tiene el caso «${id}», o la persona retiró su consentimiento.`,
      en: `The study has no case “${id}”, or the person has withdrawn consent.`,
      fr: `L’étude n’a pas le cas « ${id} », ou la personne a retiré son consentement.`,
    },
    cure: {
      es: "Use la clave (id) del encabezado de un archivo de cases/.",
      en: "Use the id in the head of a file in cases/.",
      fr: "Utilisez l’identifiant (id) de l’en-tête d’un fichier de cases/.",
    },
  });
}

export function interviewIdIsUnfit(id: string): Problem {
  return new Problem("workbench/interview-id-is-unfit", {
    message: {
      es: `«${id}» no puede ser la clave de una entrevista.`,
      en: `“${id}” cannot be the id of an interview.`,
      fr: `« ${id} » ne peut pas être l’identifiant d’un entretien.`,
    },
    cure: {
      es: "Use minúsculas sin tilde, cifras y guiones, y ningún nombre real: «elvira-quetzaltenango».",
      en: "Use small letters without accents, digits and hyphens, and no real name: “elvira-quetzaltenango”.",
      fr: "Utilisez des minuscules sans accent, des chiffres et des tirets, et aucun nom réel : « elvira-quetzaltenango ».",
    },
  });
}

export function transcriptIsCoded(id: string, count: number): Problem {
  return new Problem("workbench/transcript-is-coded", {
    message: {
      es: `La entrevista «${id}» ya está codificada: con este texto, ${count} pasajes perderían sus palabras.`,
      en: `The interview “${id}” is coded already: with this text, ${count} passages would lose their words.`,
      fr: `L’entretien « ${id} » est déjà codé : avec ce texte, ${count} passages perdraient leurs mots.`,
    },
    cure: {
      es: "Traiga el mismo texto, use otra clave, o quite antes esos códigos.",
      en: "Bring the same text, use another id, or take those codings out first.",
      fr: "Apportez le même texte, choisissez un autre identifiant, ou retirez d’abord ces codages.",
    },
  });
}

export function codeIsUnknown(code: string): Problem {
  return new Problem("workbench/code-is-unknown", {
    message: {
      es: `El libro de códigos no tiene «${code}».`,
      en: `The codebook has no “${code}”.`,
      fr: `Le livre de codes n’a pas « ${code} ».`,
    },
    cure: {
      es: "Vuelva a leer el libro de códigos.",
      en: "Read the codebook again.",
      fr: "Relisez le livre de codes.",
    },
  });
}

export function codeIsInUse(code: string, uses: number): Problem {
  return new Problem("workbench/code-is-in-use", {
    message: {
      es: `El código «${code}» está en uso: pasajes y códigos que dependen de él, en total ${uses}.`,
      en: `The code “${code}” is in use: passages and codes below it, ${uses} in all.`,
      fr: `Le code « ${code} » est utilisé : passages et codes qui en dépendent, ${uses} au total.`,
    },
    cure: {
      es: "Quítelo antes de los pasajes, o cámbiele el nombre.",
      en: "Take it off the passages first, or change its name.",
      fr: "Retirez-le d’abord des passages, ou changez son nom.",
    },
  });
}

export function quotationIsUnknown(id: string, number: number): Problem {
  return new Problem("workbench/quotation-is-unknown", {
    message: {
      es: `El caso «${id}» no tiene la cita número ${number}.`,
      en: `The case “${id}” has no quotation number ${number}.`,
      fr: `Le cas « ${id} » n’a pas de citation numéro ${number}.`,
    },
    cure: {
      es: "Véalas con: tornaviaje cases quotations <estudio>.",
      en: "See them with: tornaviaje cases quotations <study>.",
      fr: "Voyez-les avec : tornaviaje cases quotations <étude>.",
    },
  });
}

export function quotationsAreNotCovered(id: string): Problem {
  return new Problem("workbench/consent-does-not-cover-quotations", {
    message: {
      es: `El consentimiento del caso «${id}» no incluye citas: ninguna puede aprobarse.`,
      en: `The consent of the case “${id}” does not cover quotations: none can be approved.`,
      fr: `Le consentement du cas « ${id} » ne couvre pas les citations : aucune ne peut être approuvée.`,
    },
    cure: {
      es: "Pida a la persona que lo amplíe y añada quotations a consent.scope.",
      en: "Ask the person to extend it and add quotations to consent.scope.",
      fr: "Demandez à la personne de l’étendre et ajoutez quotations à consent.scope.",
    },
  });
}
