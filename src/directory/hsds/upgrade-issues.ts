// What does not fit when an older directory becomes one in HSDS 3.
import { quote } from "#base/quote";
import type { Remark } from "./hsds-issues.ts";

export function becameUuid(count: number): Remark {
  return {
    rule: "directory/hsds-id-is-a-uuid",
    message: {
      es: `${count} identificadores no son UUID, como pide HSDS 3.`,
      en: `${count} ids are no UUIDs, which HSDS 3 asks for.`,
      fr: `${count} identifiants ne sont pas des UUID, comme l'exige HSDS 3.`,
    },
    cure: {
      es: "Se les dio uno que se calcula a partir del anterior, también en los enlaces. No hace falta nada.",
      en: "They were given one that is computed from the old one, in links as well. Nothing need be done.",
      fr: "Un UUID calculé à partir de l'ancien leur a été donné, dans les liens aussi. Rien à faire.",
    },
  };
}

export function twoTexts(): Remark {
  return {
    rule: "directory/hsds-upgrade-joins-alike",
    message: {
      es: "Varias filas de la versión anterior caen en un solo registro.",
      en: "Several rows of the older version fall into one record.",
      fr: "Plusieurs lignes de l'ancienne version se réunissent en un seul enregistrement.",
    },
    cure: {
      es: "Sus textos se unieron con punto y coma; revíselos.",
      en: "Their texts were joined by a semicolon; look them over.",
      fr: "Leurs textes ont été joints par un point-virgule ; relisez-les.",
    },
  };
}

export function notCarried(column: string): Remark {
  const quoted = quote(column);
  return {
    rule: "directory/hsds-upgrade-carries-column",
    message: {
      es: `La columna ${quoted.es} de la versión anterior no existe en HSDS 3.`,
      en: `The column ${quoted.en} of the older version does not exist in HSDS 3.`,
      fr: `La colonne ${quoted.fr} de l'ancienne version n'existe pas dans HSDS 3.`,
    },
    cure: {
      es: "Se guarda tal cual. Decida si pertenece a otro campo.",
      en: "It is kept as it is. Decide whether it belongs to another field.",
      fr: "Elle est conservée telle quelle. Décidez si elle relève d'un autre champ.",
    },
  };
}
