// Why a file could not be opened as a directory.
import { quote } from "#base/quote";
import type { Remark } from "./hsds-issues.ts";

export function notADirectory(): Remark {
  return {
    rule: "directory/file-is-a-directory",
    message: {
      es: "El archivo no se puede leer como directorio HSDS: no es un ZIP con tablas ni un JSON del estándar.",
      en: "The file cannot be read as an HSDS directory: it is neither a ZIP of tables nor JSON of the standard.",
      fr: "Le fichier ne se lit pas comme annuaire HSDS : ce n'est ni un ZIP de tables ni un JSON du standard.",
    },
    cure: {
      es: "Si es una tabla de servicios, use «import services». Si es un directorio, pida que lo exporten de nuevo.",
      en: "If it is a table of services, use “import services”. If it is a directory, ask for it to be exported again.",
      fr: "S'il s'agit d'un tableau de services, utilisez « import services ». S'il s'agit d'un annuaire, demandez un nouvel export.",
    },
  };
}

export function tooLarge(): Remark {
  return {
    rule: "directory/package-is-not-too-large",
    message: {
      es: "El paquete ocuparía más de 1 GB al abrirse.",
      en: "The package would take more than 1 GB when opened.",
      fr: "Le paquet occuperait plus de 1 Go une fois ouvert.",
    },
    cure: {
      es: "Pártalo por país o por ciudad.",
      en: "Split it by country or by city.",
      fr: "Divisez-le par pays ou par ville.",
    },
  };
}

export function noTable(): Remark {
  return {
    rule: "directory/package-has-a-table",
    message: {
      es: "El paquete no contiene ninguna tabla de HSDS.",
      en: "The package holds no table of HSDS.",
      fr: "Le paquet ne contient aucune table de HSDS.",
    },
    cure: {
      es: "Dé a cada tabla el nombre del estándar (organizations.csv, services.csv…), o use «import services» si es una lista de servicios.",
      en: "Give each table the name of the standard (organizations.csv, services.csv…), or use “import services” if it is a list of services.",
      fr: "Donnez à chaque table le nom du standard (organizations.csv, services.csv…), ou utilisez « import services » s'il s'agit d'une liste de services.",
    },
  };
}

export function leadsOut(path: string): Remark {
  const quoted = quote(path);
  return {
    rule: "directory/package-path-stays-inside",
    message: {
      es: `La ruta ${quoted.es} sale del paquete.`,
      en: `The path ${quoted.en} leads out of the package.`,
      fr: `Le chemin ${quoted.fr} sort du paquet.`,
    },
    cure: {
      es: "No se lee nada de ahí. Ponga el archivo dentro del paquete y nómbrelo desde ahí, sin «..» ni dirección.",
      en: "Nothing is read from there. Put the file into the package and name it from there, without “..” or an address.",
      fr: "Rien n'y est lu. Placez le fichier dans le paquet et nommez-le à partir de là, sans « .. » ni adresse.",
    },
  };
}

export function comesTwice(name: string): Remark {
  const quoted = quote(name);
  return {
    rule: "directory/package-table-comes-once",
    message: {
      es: `El paquete ya trae ${quoted.es}.`,
      en: `The package already holds ${quoted.en}.`,
      fr: `Le paquet contient déjà ${quoted.fr}.`,
    },
    cure: {
      es: "Se lee la primera. Una las dos tablas en un archivo, o quite la que sobra.",
      en: "The first one is read. Join both tables in one file, or take out the one too many.",
      fr: "La première est lue. Réunissez les deux tables en un fichier, ou retirez celle en trop.",
    },
  };
}

export function brokenDescriptor(): Remark {
  return {
    rule: "directory/descriptor-can-be-read",
    message: {
      es: "Aquí datapackage.json no dice qué archivos hay, como pide Frictionless.",
      en: "Here datapackage.json does not say which files there are, as Frictionless asks.",
      fr: "Ici, datapackage.json ne dit pas quels fichiers il y a, comme l'exige Frictionless.",
    },
    cure: {
      es: "Escriba en «resources» una lista de registros con «name» y «path», o quite el archivo: las tablas se reconocen por su nombre.",
      en: "Write a list of records with “name” and “path” under “resources”, or take the file out: tables are known by their names.",
      fr: "Écrivez dans « resources » une liste d'enregistrements avec « name » et « path », ou retirez le fichier : les tables se reconnaissent à leur nom.",
    },
  };
}

export function fileIsMissing(path: string): Remark {
  const quoted = quote(path);
  return {
    rule: "directory/descriptor-file-is-there",
    message: {
      es: `datapackage.json nombra ${quoted.es}, que no está en el paquete.`,
      en: `datapackage.json names ${quoted.en}, which is not in the package.`,
      fr: `datapackage.json nomme ${quoted.fr}, qui n'est pas dans le paquet.`,
    },
    cure: {
      es: "Añada el archivo, o quite su registro de «resources».",
      en: "Add the file, or take its record out of “resources”.",
      fr: "Ajoutez le fichier, ou retirez son enregistrement de « resources ».",
    },
  };
}

export function brokenJson(): Remark {
  return {
    rule: "directory/json-can-be-read",
    message: {
      es: "Desde esta fila el archivo no es JSON válido.",
      en: "From this row on the file is no valid JSON.",
      fr: "À partir de cette ligne, le fichier n'est pas du JSON valide.",
    },
    cure: {
      es: "Mire si falta una coma, una comilla o un corchete, o si el archivo llegó cortado; pida que lo exporten de nuevo.",
      en: "See whether a comma, a quotation mark or a bracket is missing, or whether the file was cut off; ask for it to be exported again.",
      fr: "Voyez s'il manque une virgule, un guillemet ou un crochet, ou si le fichier est tronqué ; demandez un nouvel export.",
    },
  };
}

export function tooDeep(deepest: number): Remark {
  return {
    rule: "directory/json-is-not-too-deep",
    message: {
      es: `Los registros están anidados a más de ${deepest} niveles.`,
      en: `Records are nested more than ${deepest} levels deep.`,
      fr: `Les enregistrements sont imbriqués sur plus de ${deepest} niveaux.`,
    },
    cure: {
      es: "HSDS anida unos pocos niveles: busque un registro que se contenga a sí mismo, o pida que lo exporten de nuevo.",
      en: "HSDS nests a few levels: look for a record that holds itself, or ask for it to be exported again.",
      fr: "HSDS n'imbrique que quelques niveaux : cherchez un enregistrement qui se contient lui-même, ou demandez un nouvel export.",
    },
  };
}

export function noHead(): Remark {
  return {
    rule: "directory/hsds-table-has-a-head",
    message: {
      es: "La tabla está vacía: no tiene ni fila de encabezado.",
      en: "The table is empty: it has not even a head line.",
      fr: "La table est vide : elle n'a pas même de ligne d'en-tête.",
    },
    cure: {
      es: "Escriba los nombres de las columnas en la primera fila, o quite el archivo.",
      en: "Write the names of the columns in the first row, or take the file out.",
      fr: "Écrivez les noms des colonnes sur la première ligne, ou retirez le fichier.",
    },
  };
}

export function otherDelimiter(): Remark {
  return {
    rule: "directory/hsds-cells-are-split-by-commas",
    message: {
      es: "Las columnas se separan con punto y coma o tabulador; HSDS pide comas.",
      en: "Columns are split by semicolons or tabs; HSDS asks for commas.",
      fr: "Les colonnes sont séparées par des points-virgules ou des tabulations ; HSDS demande des virgules.",
    },
    cure: {
      es: "Guarde la tabla como CSV separado por comas.",
      en: "Save the table as CSV split by commas.",
      fr: "Enregistrez la table en CSV séparé par des virgules.",
    },
  };
}

export function columnTwice(column: string): Remark {
  const quoted = quote(column);
  return {
    rule: "directory/hsds-column-comes-once",
    message: {
      es: `La columna ${quoted.es} está varias veces en el encabezado.`,
      en: `The column ${quoted.en} stands several times in the head line.`,
      fr: `La colonne ${quoted.fr} figure plusieurs fois dans l'en-tête.`,
    },
    cure: {
      es: "Deje una, o dé otro nombre a la segunda: de las dos solo se puede leer una.",
      en: "Leave one, or give the second another name: only one of them can be read.",
      fr: "Gardez-en une, ou renommez la seconde : une seule peut être lue.",
    },
  };
}

export function tooManyCells(columns: number): Remark {
  return {
    rule: "directory/hsds-row-fits-its-head",
    message: {
      es: `La fila tiene más celdas que las ${columns} columnas del encabezado.`,
      en: `The row has more cells than the ${columns} columns of the head line.`,
      fr: `La ligne a plus de cellules que les ${columns} colonnes de l'en-tête.`,
    },
    cure: {
      es: 'Ponga entre comillas ("…") los textos que llevan comas, o complete el encabezado.',
      en: 'Put texts that hold commas into quotation marks ("…"), or complete the head line.',
      fr: 'Mettez entre guillemets ("…") les textes qui contiennent des virgules, ou complétez l\'en-tête.',
    },
  };
}
