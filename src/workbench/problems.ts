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

export function isNothingKnown(cause: unknown): boolean {
  return cause instanceof Problem && cause.code === nothingKnown("", []).code;
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

export function addressIsNoServer(address: string): Problem {
  return new Problem("workbench/address-is-no-server", {
    message: {
      es: `«${address}» no es la dirección de un servidor seguro.`,
      en: `“${address}” is not the address of a secure server.`,
      fr: `« ${address} » n’est pas l’adresse d’un serveur sûr.`,
    },
    cure: {
      es: "Escríbala entera, con https://, como https://kf.example.org.",
      en: "Write it whole, with https://, such as https://kf.example.org.",
      fr: "Écrivez-la en entier, avec https://, comme https://kf.example.org.",
    },
  });
}

export function tokenIsMissing(variable: string): Problem {
  return new Problem("workbench/token-is-missing", {
    message: {
      es: `Falta el token del otro servidor: la variable ${variable} está vacía y no se dio un archivo.`,
      en: `The token of the other server is missing: the variable ${variable} is empty and no file was named.`,
      fr: `Le jeton de l’autre serveur manque : la variable ${variable} est vide et aucun fichier n’est indiqué.`,
    },
    cure: {
      es: `Póngalo en ${variable}, o en un archivo que solo usted lea, con --token-file. Nunca lo escriba en la orden.`,
      en: `Put it into ${variable}, or into a file that only you can read, with --token-file. Never write it into the command.`,
      fr: `Mettez-le dans ${variable}, ou dans un fichier que vous seul lisez, avec --token-file. Ne l’écrivez jamais dans la commande.`,
    },
  });
}

export function indexHasNoIntervals(title: string): Problem {
  return new Problem("workbench/index-has-no-intervals", {
    message: {
      es: `El índice «${title}» no pide incertidumbre: no hay intervalos que dibujar.`,
      en: `Index “${title}” asks for no uncertainty: there are no intervals to draw.`,
      fr: `L’indice « ${title} » ne demande pas d’incertitude : aucun intervalle à dessiner.`,
    },
    cure: {
      es: "Añada «uncertainty» al archivo del índice.",
      en: "Add “uncertainty” to the file of the index.",
      fr: "Ajoutez « uncertainty » au fichier de l’indice.",
    },
  });
}
