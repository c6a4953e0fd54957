// Issues on case studies.
import type { Issue } from "#base/issue";
import { quote } from "#base/quote";
import type { Language } from "#base/text";

export function headIssue(file: string): Issue {
  return {
    rule: "cases/case-has-a-head",
    severity: "error",
    place: { file, row: 1 },
    message: {
      es: "El caso no empieza con un encabezado YAML entre dos líneas ---.",
      en: "The case does not begin with a YAML head between two lines ---.",
      fr: "Le cas ne commence pas par un en-tête YAML entre deux lignes ---.",
    },
    cure: {
      es: "Escriba primero ---, las claves (id, consent…) y otra línea ---; después, la historia.",
      en: "Write --- first, then the keys (id, consent, …) and another ---; the story follows.",
      fr: "Écrivez d'abord ---, puis les clés (id, consent…) et une autre ligne --- ; l'histoire suit.",
    },
  };
}

export function consentIssue(file: string, row: number): Issue {
  return {
    rule: "cases/case-has-consent",
    severity: "error",
    place: { file, row, column: "consent" },
    message: {
      es: "El caso no dice que la persona dio su consentimiento; no se lee ni se publica.",
      en: "The case does not tell that the person gave consent; it is neither read nor published.",
      fr: "Le cas ne dit pas que la personne a donné son consentement ; il n'est ni lu ni publié.",
    },
    cure: {
      es: "Añada consent con on, version y scope, o quite el archivo de la carpeta.",
      en: "Add consent with on, version and scope, or take the file out of the folder.",
      fr: "Ajoutez consent avec on, version et scope, ou retirez le fichier du dossier.",
    },
  };
}

export function scopeIssue(file: string, row: number): Issue {
  return {
    rule: "cases/consent-covers-publication",
    severity: "error",
    place: { file, row, column: "consent.scope" },
    message: {
      es: "El consentimiento no incluye la publicación.",
      en: "The consent does not cover publication.",
      fr: "Le consentement ne couvre pas la publication.",
    },
    cure: {
      es: "Pida a la persona que lo amplíe y añada publication a scope, o quite el archivo.",
      en: "Ask the person to extend it and add publication to scope, or take the file away.",
      fr: "Demandez à la personne de l'étendre et ajoutez publication à scope, ou retirez le fichier.",
    },
  };
}

export function storyIssue(language: Language, file: string): Issue {
  return {
    rule: "cases/story-is-in-every-language",
    severity: "error",
    place: { file, column: language },
    message: {
      es: `La historia no tiene texto en la sección ## ${language}.`,
      en: `The story has no text in the section ## ${language}.`,
      fr: `L'histoire n'a pas de texte dans la section ## ${language}.`,
    },
    cure: {
      es: `Escriba la línea ## ${language} y debajo los párrafos.`,
      en: `Write the line ## ${language} and the paragraphs below it.`,
      fr: `Écrivez la ligne ## ${language} et les paragraphes en dessous.`,
    },
  };
}

export function unknownSectionIssue(title: string, file: string, row: number): Issue {
  const quoted = quote(title);
  return {
    rule: "cases/section-is-a-language",
    severity: "error",
    place: { file, row },
    message: {
      es: `La sección ${quoted.es} no es una lengua del programa.`,
      en: `The section ${quoted.en} is not a language of the program.`,
      fr: `La section ${quoted.fr} n'est pas une langue du programme.`,
    },
    cure: {
      es: "Las secciones se llaman ## es, ## en y ## fr.",
      en: "Sections are called ## es, ## en and ## fr.",
      fr: "Les sections s'appellent ## es, ## en et ## fr.",
    },
  };
}

/** A warning: the study goes on, the story does not. */
export function withdrawnIssue(file: string, row: number): Issue {
  return {
    rule: "cases/consent-is-not-withdrawn",
    severity: "warning",
    place: { file, row, column: "consent.withdrawnOn" },
    message: {
      es: "La persona retiró su consentimiento: la historia ya no se lee ni se publica.",
      en: "The person has withdrawn consent: the story is no longer read or published.",
      fr: "La personne a retiré son consentement : l’histoire n’est plus lue ni publiée.",
    },
    cure: {
      es: "Publique de nuevo los informes y borre el archivo, la transcripción y las copias; «check --published» dice qué publicaciones la cuentan todavía.",
      en: "Publish the reports again, and delete the file, the transcript and all copies; “check --published” tells which publications still tell it.",
      fr: "Republiez les rapports et effacez le fichier, la transcription et les copies ; « check --published » dit quelles publications le racontent encore.",
    },
  };
}

export function quotationIssue(file: string, row: number): Issue {
  return {
    rule: "cases/consent-covers-quotations",
    severity: "error",
    place: { file, row, column: "consent.scope" },
    message: {
      es: "El caso cita a la persona, pero el consentimiento no incluye citas.",
      en: "The case quotes the person, but the consent does not cover quotations.",
      fr: "Le cas cite la personne, mais le consentement ne couvre pas les citations.",
    },
    cure: {
      es: "Pida a la persona que lo amplíe y añada quotations a scope, o quite las citas.",
      en: "Ask the person to extend it and add quotations to scope, or take the quotations away.",
      fr: "Demandez à la personne de l’étendre et ajoutez quotations à scope, ou retirez les citations.",
    },
  };
}
