// What stops the making of a study.
import { Problem } from "#base/problem";

export function studyIsThere(id: string): Problem {
  return new Problem("workbench/study-is-there", {
    message: {
      es: `Ya hay un estudio con la clave «${id}».`,
      en: `There is a study with the key “${id}” already.`,
      fr: `Il y a déjà une étude avec la clé « ${id} ».`,
    },
    cure: {
      es: "Elija otra clave: letras pequeñas, números y guiones.",
      en: "Choose another key: small letters, digits and hyphens.",
      fr: "Choisissez une autre clé : lettres minuscules, chiffres et tirets.",
    },
  });
}

export function studyIdIsUnfit(id: string): Problem {
  return new Problem("workbench/study-id-is-unfit", {
    message: {
      es: `«${id}» no sirve como clave de un estudio.`,
      en: `“${id}” does not serve as the key of a study.`,
      fr: `« ${id} » ne peut pas être la clé d’une étude.`,
    },
    cure: {
      es: "Use hasta 60 letras pequeñas sin acento, números y guiones; la primera, una letra.",
      en: "Use up to 60 small letters without accents, digits and hyphens, beginning with a letter.",
      fr: "Utilisez jusqu’à 60 lettres minuscules sans accent, chiffres et tirets, en commençant par une lettre.",
    },
  });
}

export function notOffered(kind: "country" | "city" | "instrument" | "language", id: string): Problem {
  const names = {
    country: { es: "el país", en: "country", fr: "le pays" },
    city: { es: "la ciudad", en: "city", fr: "la ville" },
    instrument: { es: "el instrumento", en: "instrument", fr: "l’instrument" },
    language: { es: "el idioma", en: "language", fr: "la langue" },
  }[kind];
  return new Problem("workbench/template-has-not-that", {
    message: {
      es: `La plantilla no tiene ${names.es} «${id}».`,
      en: `The template has no ${names.en} “${id}”.`,
      fr: `Le modèle n’a pas ${names.fr} « ${id} ».`,
    },
    cure: {
      es: "Elija entre lo que ofrece, o agregue países y ciudades propios.",
      en: "Choose among what it offers, or add countries and cities of your own.",
      fr: "Choisissez parmi ce qu’il propose, ou ajoutez vos propres pays et villes.",
    },
  });
}

export function studyNeeds(
  what: "a country" | "a city of each country" | "a survey" | "a language" | "a title",
): Problem {
  const words = {
    "a country": { es: "al menos un país", en: "at least one country", fr: "au moins un pays" },
    "a city of each country": {
      es: "al menos una ciudad en cada país, y ninguna fuera de ellos",
      en: "at least one city in each country, and none outside them",
      fr: "au moins une ville dans chaque pays, et aucune ailleurs",
    },
    "a survey": { es: "al menos una encuesta", en: "at least one survey", fr: "au moins une enquête" },
    "a language": { es: "al menos un idioma", en: "at least one language", fr: "au moins une langue" },
    "a title": { es: "un título", en: "a title", fr: "un titre" },
  }[what];
  return new Problem("workbench/study-lacks-something", {
    message: {
      es: `Al estudio le falta algo: ${words.es}.`,
      en: `The study lacks something: ${words.en}.`,
      fr: `Il manque quelque chose à l’étude : ${words.fr}.`,
    },
    cure: {
      es: "Agréguelo y guarde otra vez.",
      en: "Add it and save again.",
      fr: "Ajoutez-le et enregistrez de nouveau.",
    },
  });
}

export function zipIsNotReadable(cause?: unknown): Problem {
  return new Problem("workbench/zip-is-not-readable", {
    message: {
      es: "El archivo no se puede leer como zip: está dañado, cifrado o es de otra clase.",
      en: "The file cannot be read as a zip: it is damaged, encrypted or of another kind.",
      fr: "Le fichier ne se lit pas comme un zip : il est abîmé, chiffré ou d’un autre type.",
    },
    cure: {
      es: "Comprima otra vez la carpeta del estudio, sin contraseña.",
      en: "Pack the folder of the study again, without a password.",
      fr: "Compressez de nouveau le dossier de l’étude, sans mot de passe.",
    },
    cause,
  });
}

export function zipIsTooLarge(): Problem {
  return new Problem("workbench/zip-is-too-large", {
    message: {
      es: "El zip pasa de 200 MB, de 500 MB al abrirse o de 10 000 archivos.",
      en: "The zip is larger than 200 MB, than 500 MB when opened, or has more than 10,000 files.",
      fr: "Le zip dépasse 200 Mo, 500 Mo une fois ouvert, ou 10 000 fichiers.",
    },
    cure: {
      es: "Quite lo que no es del estudio; las respuestas grandes se importan aparte.",
      en: "Take out what is not of the study; large tables of answers are imported apart.",
      fr: "Retirez ce qui n’est pas de l’étude ; les grands tableaux de réponses s’importent à part.",
    },
  });
}

export function fileInZipIsTooLarge(path: string): Problem {
  return new Problem("workbench/file-in-zip-is-too-large", {
    message: {
      es: `En el zip, «${path}» pasa de 64 MB.`,
      en: `In the zip, “${path}” is larger than 64 MB.`,
      fr: `Dans le zip, « ${path} » dépasse 64 Mo.`,
    },
    cure: {
      es: "Quítelo del zip o divídalo.",
      en: "Take it out of the zip, or split it.",
      fr: "Retirez-le du zip, ou divisez-le.",
    },
  });
}

export function pathLeadsOut(path: string): Problem {
  const shown = path.replaceAll(/\p{Cc}/gu, "�").slice(0, 200);
  return new Problem("workbench/path-leads-out-of-zip", {
    message: {
      es: `El zip quiere escribir fuera de su carpeta: «${shown}».`,
      en: `The zip wants to write outside its folder: “${shown}”.`,
      fr: `Le zip veut écrire hors de son dossier : « ${shown} ».`,
    },
    cure: {
      es: "No lo use: pida a quien lo hizo que comprima la carpeta del estudio.",
      en: "Do not use it: ask who made it to pack the folder of the study.",
      fr: "Ne l’utilisez pas : demandez à son auteur de compresser le dossier de l’étude.",
    },
  });
}

export function zipHoldsNoStudy(): Problem {
  return new Problem("workbench/zip-holds-no-study", {
    message: {
      es: "En el zip no hay una carpeta de estudio: falta study.yaml, o hay algo fuera de su carpeta.",
      en: "There is no study folder in the zip: study.yaml is missing, or something lies outside its folder.",
      fr: "Le zip ne contient pas de dossier d’étude : study.yaml manque, ou quelque chose se trouve hors de son dossier.",
    },
    cure: {
      es: "Comprima la carpeta que contiene study.yaml, y solo esa.",
      en: "Pack the folder that holds study.yaml, and that one alone.",
      fr: "Compressez le dossier qui contient study.yaml, et lui seul.",
    },
  });
}
