// What stops a verb of the workbench.
import type { Issue } from "#base/issue";
import { Problem } from "#base/problem";

/** The study folder has errors; all of them travel with it. */
export class StudyFolderProblem extends Problem {
  readonly issues: readonly Issue[];

  constructor(folder: string, issues: readonly Issue[]) {
    const errors = issues.filter(({ severity }) => severity === "error").length;
    super("workbench/study-folder-has-errors", {
      message: {
        es: `El estudio «${folder}» tiene ${errors} ${errors === 1 ? "error" : "errores"}; no se calculó nada.`,
        en: `The study “${folder}” has ${errors} ${errors === 1 ? "error" : "errors"}; nothing was computed.`,
        fr: `L’étude « ${folder} » contient ${errors} ${errors === 1 ? "erreur" : "erreurs"} ; rien n’a été calculé.`,
      },
      cure: {
        es: "Corrija lo indicado y repita; «tornaviaje check» lo muestra todo otra vez.",
        en: "Mend what is listed and try again; “tornaviaje check” shows it all again.",
        fr: "Corrigez ce qui est indiqué et recommencez ; « tornaviaje check » affiche tout de nouveau.",
      },
    });
    this.issues = issues;
  }
}

export function unknownPlace(place: string, known: readonly string[]): Problem {
  const list = known.join(", ");
  return new Problem("workbench/place-is-unknown", {
    message: {
      es: `El estudio no tiene el país «${place}».`,
      en: `The study has no country “${place}”.`,
      fr: `L’étude ne comprend pas le pays « ${place} ».`,
    },
    cure: {
      es: `Use uno de estos: ${list}.`,
      en: `Use one of these: ${list}.`,
      fr: `Utilisez l’un de ceux-ci : ${list}.`,
    },
  });
}

export function languageNotInStudy(language: string, known: readonly string[]): Problem {
  const list = known.join(", ");
  return new Problem("workbench/language-is-unknown", {
    message: {
      es: `El estudio no se publica en «${language}».`,
      en: `The study is not published in “${language}”.`,
      fr: `L’étude n’est pas publiée en « ${language} ».`,
    },
    cure: { es: `Use: ${list}.`, en: `Use: ${list}.`, fr: `Utilisez : ${list}.` },
  });
}

export function nothingKnown(id: string, near: readonly string[]): Problem {
  const list = near.join(", ");
  return new Problem("workbench/nothing-known-under-id", {
    message: {
      es: `No se conoce nada con la clave «${id}».`,
      en: `Nothing is known under the key “${id}”.`,
      fr: `Rien n’est connu sous la clé « ${id} ».`,
    },
    cure:
      near.length === 0
        ? {
            es: "Calcule primero el estudio con «tornaviaje run», o revise la clave.",
            en: "Compute the study first with “tornaviaje run”, or check the key.",
            fr: "Calculez d’abord l’étude avec « tornaviaje run », ou vérifiez la clé.",
          }
        : { es: `¿Quiso decir: ${list}?`, en: `Did you mean: ${list}?`, fr: `Vouliez-vous dire : ${list} ?` },
  });
}

export function noStudyKept(): Problem {
  return new Problem("workbench/no-study-is-kept", {
    message: {
      es: "En esta carpeta de datos todavía no hay ningún estudio.",
      en: "This data folder keeps no study yet.",
      fr: "Ce dossier de données ne contient encore aucune étude.",
    },
    cure: {
      es: "Calcule primero un estudio con «tornaviaje run», o indique su carpeta con --data.",
      en: "Run a study first with “tornaviaje run”, or name its folder with --data.",
      fr: "Lancez d’abord une étude avec « tornaviaje run », ou indiquez son dossier avec --data.",
    },
  });
}

export function fieldworkTableIsUnknown(table: string, known: readonly string[]): Problem {
  const list = known.join(", ");
  return new Problem("workbench/fieldwork-table-is-unknown", {
    message: {
      es: `El estudio no tiene el instrumento «${table}».`,
      en: `The study has no instrument “${table}”.`,
      fr: `L’étude n’a pas l’instrument « ${table} ».`,
    },
    cure: { es: `Tiene: ${list}.`, en: `It has: ${list}.`, fr: `Elle a : ${list}.` },
  });
}
