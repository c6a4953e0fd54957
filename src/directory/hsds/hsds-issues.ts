// What is wrong in a directory in HSDS, as Issues with place and cure.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import type { Texts } from "#base/text";
import type { DocumentFault } from "./check-document.ts";

export interface Remark {
  readonly rule: string;
  readonly message: Texts;
  readonly cure: Texts;
}

export function issueAt(place: Place, remark: Remark, severity: Issue["severity"] = "error"): Issue {
  return { rule: remark.rule, severity, place, message: remark.message, cure: remark.cure };
}

export function faultIssue({ path, kind, detail }: DocumentFault, file: string): Issue {
  return issueAt({ file, column: path === "" ? "/" : path }, REMARKS[kind](detail));
}

const REMARKS: Readonly<Record<DocumentFault["kind"], (detail: string) => Remark>> = {
  required: missing,
  type: wrongForm,
  format: wrongForm,
  enum: (permitted) => notPermitted(permitted.split("|")),
  unknown,
};

export function missing(name: string): Remark {
  const quoted = quote(name);
  return {
    rule: "directory/hsds-field-is-filled",
    message: {
      es: `Falta ${quoted.es}, que HSDS exige.`,
      en: `${quoted.en} is missing, which HSDS asks for.`,
      fr: `${quoted.fr} manque, alors que HSDS l'exige.`,
    },
    cure: {
      es: "Complételo; si no se sabe, pregunte a quien publicó el directorio.",
      en: "Fill it in; if it is not known, ask whoever published the directory.",
      fr: "Complétez-le ; s'il est inconnu, demandez à qui a publié l'annuaire.",
    },
  };
}

const FORMAT_WORDS: Readonly<Record<string, Texts>> = {
  uuid: { es: "un identificador UUID", en: "a UUID", fr: "un identifiant UUID" },
  uri: {
    es: "una dirección web completa (https://…)",
    en: "a whole web address (https://…)",
    fr: "une adresse web complète (https://…)",
  },
  email: { es: "un correo electrónico", en: "an e-mail address", fr: "une adresse électronique" },
  "date-time": {
    es: "fecha y hora con zona (2026-03-01T09:00:00-06:00)",
    en: "date and time with offset (2026-03-01T09:00:00-06:00)",
    fr: "date et heure avec décalage (2026-03-01T09:00:00-06:00)",
  },
  date: { es: "una fecha AAAA-MM-DD", en: "a date YYYY-MM-DD", fr: "une date AAAA-MM-JJ" },
  time: { es: "una hora HH:MM", en: "a time HH:MM", fr: "une heure HH:MM" },
  number: { es: "un número", en: "a number", fr: "un nombre" },
  string: { es: "un texto", en: "a text", fr: "un texte" },
  boolean: { es: "true o false", en: "true or false", fr: "true ou false" },
  array: { es: "una lista", en: "a list", fr: "une liste" },
  object: { es: "un registro", en: "a record", fr: "un enregistrement" },
};

export function wrongForm(form: string): Remark {
  const wanted = FORMAT_WORDS[form] ?? { es: form, en: form, fr: form };
  return {
    rule: "directory/hsds-value-has-its-format",
    message: {
      es: `El valor no es ${wanted.es}.`,
      en: `The value is not ${wanted.en}.`,
      fr: `La valeur n'est pas ${wanted.fr}.`,
    },
    cure: {
      es: "Corríjalo, o quítelo si el campo no es obligatorio.",
      en: "Correct it, or take it out where the field is not required.",
      fr: "Corrigez-la, ou retirez-la si le champ n'est pas obligatoire.",
    },
  };
}

export function notPermitted(permitted: readonly string[]): Remark {
  const list = permitted.join(", ");
  return {
    rule: "directory/hsds-value-is-permitted",
    message: {
      es: "HSDS no admite este valor.",
      en: "HSDS does not permit this value.",
      fr: "HSDS n'admet pas cette valeur.",
    },
    cure: {
      es: `Use uno de estos: ${list}.`,
      en: `Use one of: ${list}.`,
      fr: `Utilisez l'une de celles-ci : ${list}.`,
    },
  };
}

export function unknown(name: string): Remark {
  const quoted = quote(name);
  return {
    rule: "directory/hsds-name-is-known",
    message: {
      es: `HSDS no conoce ${quoted.es} en este lugar.`,
      en: `HSDS does not know ${quoted.en} in this place.`,
      fr: `HSDS ne connaît pas ${quoted.fr} à cet endroit.`,
    },
    cure: {
      es: "Se guarda tal cual. Para compartirlo según el estándar, expréselo como «attribute» con un término de taxonomía.",
      en: "It is kept as it is. To share it within the standard, say it as an attribute with a taxonomy term.",
      fr: "Il est conservé tel quel. Pour le partager selon le standard, exprimez-le comme « attribute » avec un terme de taxonomie.",
    },
  };
}

export function repeated(id: string, row: number): Remark {
  const quoted = quote(id);
  return {
    rule: "directory/hsds-id-is-unique",
    message: {
      es: `El identificador ${quoted.es} ya está en la fila ${row}.`,
      en: `The id ${quoted.en} already stands in row ${row}.`,
      fr: `L'identifiant ${quoted.fr} figure déjà à la ligne ${row}.`,
    },
    cure: {
      es: "Dé a cada fila su propio identificador, o borre la que se repite.",
      en: "Give each row its own id, or delete the one that is repeated.",
      fr: "Donnez à chaque ligne son propre identifiant, ou supprimez celle qui se répète.",
    },
  };
}

export function leadsNowhere(id: string, table: string): Remark {
  const quoted = quote(id);
  return {
    rule: "directory/hsds-link-leads-to-a-row",
    message: {
      es: `${quoted.es} no está en la tabla ${table}.`,
      en: `${quoted.en} is not in the table ${table}.`,
      fr: `${quoted.fr} n'est pas dans la table ${table}.`,
    },
    cure: {
      es: "Añada esa fila, o corrija el identificador.",
      en: "Add that row, or correct the id.",
      fr: "Ajoutez cette ligne, ou corrigez l'identifiant.",
    },
  };
}

export function notATable(): Remark {
  return {
    rule: "directory/hsds-file-is-a-table",
    message: {
      es: "El archivo no es ninguna tabla de HSDS.",
      en: "The file is no table of HSDS.",
      fr: "Le fichier n'est aucune table de HSDS.",
    },
    cure: {
      es: "Se guarda tal cual. Si es una tabla, déle el nombre del estándar, por ejemplo services.csv.",
      en: "It is kept as it is. If it is a table, give it the name of the standard, for example services.csv.",
      fr: "Il est conservé tel quel. S'il s'agit d'une table, donnez-lui le nom du standard, par exemple services.csv.",
    },
  };
}

export function brokenQuote(): Remark {
  return {
    rule: "directory/hsds-quotes-are-closed",
    message: {
      es: "Una celda de esta fila abre comillas y no las cierra como debe.",
      en: "A cell of this row opens a quotation mark and does not close it as it should.",
      fr: "Une cellule de cette ligne ouvre un guillemet sans le fermer comme il faut.",
    },
    cure: {
      es: 'Cierre las comillas, y escriba dobles ("") las que pertenecen al texto.',
      en: 'Close the quotation mark, and write the marks that belong to the text twice ("").',
      fr: 'Fermez le guillemet, et doublez ("") ceux qui font partie du texte.',
    },
  };
}

export function toldTwice(id: string): Remark {
  const quoted = quote(id);
  return {
    rule: "directory/hsds-record-is-told-alike",
    message: {
      es: `El registro ${quoted.es} aparece varias veces con valores distintos.`,
      en: `The record ${quoted.en} stands in several places with different values.`,
      fr: `L'enregistrement ${quoted.fr} apparaît plusieurs fois avec des valeurs différentes.`,
    },
    cure: {
      es: "Se conserva el primer valor. Déjelo igual en todos los lugares, o dé otro identificador al segundo.",
      en: "The first value is kept. Make it the same everywhere, or give the second one another id.",
      fr: "La première valeur est conservée. Rendez-la identique partout, ou donnez un autre identifiant au second.",
    },
  };
}
