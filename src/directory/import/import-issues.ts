// What the import remarks on, with place and cure.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";

export function noTable(file: string): Issue {
  return {
    rule: "directory/file-has-a-table",
    severity: "error",
    place: { file },
    message: {
      es: "No se encontró ninguna tabla con filas en el archivo.",
      en: "No table with rows was found in the file.",
      fr: "Aucun tableau avec des lignes n'a été trouvé dans le fichier.",
    },
    cure: {
      es: "Se leen CSV, XLSX, ODS, tablas de Word (DOCX) y GeoJSON. Guárdelo en uno de estos formatos.",
      en: "CSV, XLSX, ODS, tables of Word (DOCX) and GeoJSON are read. Save it as one of these.",
      fr: "Sont lus : CSV, XLSX, ODS, tableaux Word (DOCX) et GeoJSON. Enregistrez-le dans l'un de ces formats.",
    },
  };
}

export function documentIsTooLarge(file: string): Issue {
  return {
    rule: "directory/document-is-not-too-large",
    severity: "error",
    place: { file },
    message: {
      es: "El documento ocuparía más de 200 MB al abrirse.",
      en: "The document would take more than 200 MB when opened.",
      fr: "Le document occuperait plus de 200 Mo une fois ouvert.",
    },
    cure: {
      es: "Copie las tablas a un documento nuevo, o guárdelas como CSV o XLSX.",
      en: "Copy the tables into a new document, or save them as CSV or XLSX.",
      fr: "Copiez les tableaux dans un nouveau document, ou enregistrez-les en CSV ou XLSX.",
    },
  };
}

export function noName(place: Place): Issue {
  return {
    rule: "directory/import-maps-a-name",
    severity: "error",
    place,
    message: {
      es: "Ninguna columna se reconoce como nombre del servicio ni como institución.",
      en: "No column is recognised as name of the service or as provider.",
      fr: "Aucune colonne n'est reconnue comme nom du service ni comme organisme.",
    },
    cure: {
      es: "Escriba en mapping.yaml qué columna es «name» o «provider», y repita con --map.",
      en: "Write in mapping.yaml which column is “name” or “provider”, and repeat with --map.",
      fr: "Écrivez dans mapping.yaml quelle colonne est « name » ou « provider », et relancez avec --map.",
    },
  };
}

export type UnreadCell = "phone" | "hours" | "point" | "kind";

const UNREAD = {
  phone: {
    rule: "directory/import-reads-phone",
    es: ["no es un teléfono completo del país", "Se guarda tal cual; complételo con su código de país."],
    en: ["is no whole telephone number of the country", "It is kept as it is; complete it with its country code."],
    fr: [
      "n'est pas un numéro de téléphone complet du pays",
      "Il est conservé tel quel ; complétez-le avec l'indicatif.",
    ],
  },
  hours: {
    rule: "directory/import-reads-hours",
    es: ["no se entiende entero como horario", "Se guarda tal cual; escríbalo como «lunes a viernes 8:00-16:00»."],
    en: [
      "is not wholly understood as opening hours",
      "It is kept as it is; write it like “lunes a viernes 8:00-16:00”.",
    ],
    fr: [
      "n'est pas entièrement compris comme horaire",
      "Il est conservé tel quel ; écrivez-le comme « lunes a viernes 8:00-16:00 ».",
    ],
  },
  point: {
    rule: "directory/import-reads-point",
    es: ["no se lee como coordenadas", "Escríbalas como «13.6929, -89.2182»."],
    en: ["cannot be read as coordinates", "Write them like “13.6929, -89.2182”."],
    fr: ["ne se lit pas comme coordonnées", "Écrivez-les comme « 13.6929, -89.2182 »."],
  },
  kind: {
    rule: "directory/import-reads-kind",
    es: ["no se reconoce como tipo de servicio", "Escriba en mapping.yaml, bajo «kinds», a qué código corresponde."],
    en: ["is not recognised as a kind of service", "Write in mapping.yaml, under “kinds”, which code it stands for."],
    fr: [
      "n'est pas reconnu comme type de service",
      "Écrivez dans mapping.yaml, sous « kinds », à quel code il correspond.",
    ],
  },
} as const;

export function unread(kind: UnreadCell, text: string, place: Place): Issue {
  const [words, quoted] = [UNREAD[kind], quote(text)];
  return {
    rule: words.rule,
    severity: "warning",
    place,
    message: {
      es: `${quoted.es} ${words.es[0]}.`,
      en: `${quoted.en} ${words.en[0]}.`,
      fr: `${quoted.fr} ${words.fr[0]}.`,
    },
    cure: { es: words.es[1], en: words.en[1], fr: words.fr[1] },
  };
}

export function guessedPlace(text: string, name: string, place: Place): Issue {
  const [said, meant] = [quote(text), quote(name)];
  return {
    rule: "directory/import-knows-the-place",
    severity: "warning",
    place,
    message: {
      es: `${said.es} se leyó como ${meant.es}.`,
      en: `${said.en} was read as ${meant.en}.`,
      fr: `${said.fr} a été lu comme ${meant.fr}.`,
    },
    cure: {
      es: "Compruébelo; si no es así, corrija la celda.",
      en: "Check it; if it is not so, correct the cell.",
      fr: "Vérifiez-le ; sinon, corrigez la cellule.",
    },
  };
}

export function rowsWithoutName(count: number, place: Place): Issue {
  return {
    rule: "directory/import-row-names-a-service",
    severity: "warning",
    place,
    message: {
      es: `${count} filas no nombran servicio, institución, actividad ni tipo; no se leen.`,
      en: `${count} rows name no service, provider, activity or kind; they are not read.`,
      fr: `${count} lignes ne nomment ni service, ni organisme, ni activité, ni type ; elles ne sont pas lues.`,
    },
    cure: {
      es: "Si son servicios, complételas; si son notas o totales, no hace falta nada.",
      en: "If they are services, complete them; if they are notes or totals, nothing need be done.",
      fr: "S'il s'agit de services, complétez-les ; si ce sont des notes ou des totaux, rien à faire.",
    },
  };
}

export function tookFromAbove(provider: string, place: Place): Issue {
  const said = quote(provider);
  return {
    rule: "directory/import-row-names-its-provider",
    severity: "warning",
    place,
    message: {
      es: `La fila no dice institución ni municipio; se tomaron de la fila de arriba: ${said.es}.`,
      en: `The row says neither provider nor town; they were taken from the row above: ${said.en}.`,
      fr: `La ligne ne dit ni organisme ni commune ; ils ont été pris de la ligne du dessus : ${said.fr}.`,
    },
    cure: {
      es: "Compruébelo; si no es así, escriba la institución en la celda.",
      en: "Check it; if it is not so, write the provider into the cell.",
      fr: "Vérifiez-le ; sinon, écrivez l’organisme dans la cellule.",
    },
  };
}

/** `separator`: as it stands in the cell; a line break is told in words. */
export function seemsSeveral(found: { readonly count: number; readonly separator: string }, place: Place): Issue {
  const { count, separator } = found;
  const written = JSON.stringify(separator);
  const sign = separator === "\n" ? LINE_BREAK : quote(separator);
  return {
    rule: "directory/import-cell-names-one-service",
    severity: "warning",
    place,
    message: {
      es: `Parece que una celda nombra varios servicios separados por ${sign.es} (filas así: ${count}); cada fila se leyó como uno solo.`,
      en: `A cell seems to name several services parted by ${sign.en} (rows like this: ${count}); each row was read as one.`,
      fr: `Une cellule semble nommer plusieurs services séparés par ${sign.fr} (lignes de ce type : ${count}) ; chaque ligne a été lue comme un seul.`,
    },
    cure: {
      es: `Si son varios, diga qué los separa: en el navegador, debajo de las columnas; por comando, «split: ${written}» en mapping.yaml.`,
      en: `If they are several, say what parts them: in the browser, below the columns; by command, “split: ${written}” in mapping.yaml.`,
      fr: `S’il y en a plusieurs, dites ce qui les sépare : dans le navigateur, sous les colonnes ; par commande, « split: ${written} » dans mapping.yaml.`,
    },
  };
}

const LINE_BREAK = { es: "saltos de línea", en: "line breaks", fr: "des sauts de ligne" };
