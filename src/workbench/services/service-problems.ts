// What stops verbs on services, besides what the store refuses.
import { Problem } from "#base/problem";

export function columnIsUnknown(column: string): Problem {
  return new Problem("workbench/service-column-is-unknown", {
    message: {
      es: `Un servicio no tiene el campo «${column}».`,
      en: `A service has no field “${column}”.`,
      fr: `Un service n’a pas de champ « ${column} ».`,
    },
    cure: {
      es: "Los campos son las columnas de services/services.csv: name, phone, hours, until…",
      en: "Fields are the columns of services/services.csv: name, phone, hours, until…",
      fr: "Les champs sont les colonnes de services/services.csv : name, phone, hours, until…",
    },
  });
}

export function fieldIsUnfit(column: string, value: string): Problem {
  return new Problem("workbench/service-field-is-unfit", {
    message: {
      es: `«${value}» no sirve como valor de «${column}».`,
      en: `“${value}” is no value of “${column}”.`,
      fr: `« ${value} » n’est pas une valeur de « ${column} ».`,
    },
    cure: {
      es: "Las reglas de cada columna están en docs/study-folder.md. Un texto tiene menos de 4,000 letras.",
      en: "The rules of each column stand in docs/study-folder.md. A text has fewer than 4,000 letters.",
      fr: "Les règles de chaque colonne figurent dans docs/study-folder.md. Un texte a moins de 4 000 lettres.",
    },
  });
}

export function dayIsUnfit(on: string): Problem {
  return new Problem("workbench/service-day-is-unfit", {
    message: {
      es: `«${on}» no es un día de hoy o de antes.`,
      en: `“${on}” is not a day up to today.`,
      fr: `« ${on} » n’est pas un jour jusqu’à aujourd’hui.`,
    },
    cure: { es: "Escríbalo así: 2026-11-26.", en: "Write it so: 2026-11-26.", fr: "Écrivez-le ainsi : 2026-11-26." },
  });
}

export function providerLinkIsUnknown(): Problem {
  return new Problem("workbench/provider-link-is-unknown", {
    message: {
      es: "Este enlace no sirve: no existe, venció o fue retirado.",
      en: "This link is no good: it does not exist, has expired or was withdrawn.",
      fr: "Ce lien n’est pas valable : il n’existe pas, a expiré ou a été retiré.",
    },
    cure: {
      es: "Pida uno nuevo a quien se lo envió.",
      en: "Ask whoever sent it for a new one.",
      fr: "Demandez-en un nouveau à la personne qui vous l’a envoyé.",
    },
  });
}
