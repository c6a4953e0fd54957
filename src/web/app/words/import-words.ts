// Words of bringing in a list of services.
import type { Texts } from "#base/text";

export const IMPORTS = {
  bring: { es: "Traer una lista", en: "Bring a list", fr: "Apporter une liste" },
  help: {
    es: "Excel, CSV, ODS, Word, GeoJSON o un paquete HSDS, tal como la tiene la alcaldía o la red. Primero se muestra qué cambiaría; nada se escribe hasta que usted lo diga, y nada se borra.",
    en: "Excel, CSV, ODS, Word, GeoJSON or an HSDS package, just as the town or the network keeps it. First you see what would change; nothing is written until you say so, and nothing is deleted.",
    fr: "Excel, CSV, ODS, Word, GeoJSON ou un paquet HSDS, comme la mairie ou le réseau la tient. On montre d’abord ce qui changerait ; rien n’est écrit avant votre accord, et rien n’est supprimé.",
  },
  choose: { es: "Elegir un archivo…", en: "Choose a file…", fr: "Choisir un fichier…" },
  wouldBe: { es: "Qué traería «{file}»", en: "What “{file}” would bring", fr: "Ce qu’apporterait « {file} »" },
  done: { es: "La lista entró.", en: "The list came in.", fr: "La liste est entrée." },
  read: { es: "leídos", en: "read", fr: "lus" },
  added: { es: "nuevos", en: "new", fr: "nouveaux" },
  changed: { es: "con cambios", en: "changed", fr: "modifiés" },
  unchanged: { es: "sin cambios", en: "unchanged", fr: "inchangés" },
  missing: { es: "ya no están", en: "no longer there", fr: "disparus" },
  alike: { es: "parecidos a otros", en: "alike to others", fr: "semblables à d’autres" },
  alikeHelp: {
    es: "Entran como servicios distintos; después usted decide en «Duplicados» si son uno solo.",
    en: "They come in as services of their own; then you decide under “Duplicates” whether they are one.",
    fr: "Ils entrent comme services distincts ; vous décidez ensuite dans « Doublons » s’ils n’en font qu’un.",
  },
  row: { es: "Fila {row}", en: "Row {row}", fr: "Ligne {row}" },
  moreRemarks: { es: "y {count} avisos más.", en: "and {count} more remarks.", fr: "et {count} autres remarques." },
  first: { es: "Los primeros de la lista", en: "The first of the list", fr: "Les premiers de la liste" },
  columns: { es: "Qué significa cada columna", en: "What each column means", fr: "Ce que signifie chaque colonne" },
  columnsHelp: {
    es: "Corrija lo que no sea así y vuelva a ver el resultado.",
    en: "Correct what is not so, and look at the result again.",
    fr: "Corrigez ce qui est faux, puis regardez de nouveau le résultat.",
  },
  column: { es: "Columna del archivo", en: "Column of the file", fr: "Colonne du fichier" },
  meaning: { es: "Significa", en: "Means", fr: "Signifie" },
  keptAside: { es: "se guarda aparte", en: "kept aside", fr: "gardé à part" },
  split: {
    es: "Varios servicios en una celda, separados por",
    en: "Several services in one cell, parted by",
    fr: "Plusieurs services dans une cellule, séparés par",
  },
  country: {
    es: "País de las filas que no lo dicen",
    en: "Country of rows that name none",
    fr: "Pays des lignes qui n’en indiquent pas",
  },
  noCountry: { es: "ninguno", en: "none", fr: "aucun" },
  keepColumns: { es: "Guardar estas columnas", en: "Keep these columns", fr: "Conserver ces colonnes" },
  useColumns: { es: "Usar columnas guardadas…", en: "Use kept columns…", fr: "Utiliser des colonnes conservées…" },
  again: { es: "Ver otra vez qué cambiaría", en: "See again what would change", fr: "Revoir ce qui changerait" },
  bringIn: { es: "Traer a la lista", en: "Bring in", fr: "Faire entrer" },
  past: { es: "Listas que ya entraron", en: "Lists that came in", fr: "Listes déjà entrées" },
  source: { es: "Archivo", en: "File", fr: "Fichier" },
  none: {
    es: "Todavía no ha entrado ninguna lista.",
    en: "No list has come in yet.",
    fr: "Aucune liste n’est encore entrée.",
  },
  noneCure: {
    es: "Empiece por la lista que ya tenga, aunque esté desordenada.",
    en: "Begin with the list that you have, however messy it is.",
    fr: "Commencez par la liste que vous avez, même en désordre.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const SEPARATORS: Readonly<Record<string, Texts>> = {
  "": {
    es: "nada: una fila es un servicio",
    en: "nothing: one row is one service",
    fr: "rien : une ligne est un service",
  },
  ";": { es: "punto y coma", en: "semicolons", fr: "points-virgules" },
  ",": { es: "coma", en: "commas", fr: "virgules" },
  "/": { es: "barra", en: "slashes", fr: "barres obliques" },
  "|": { es: "barra vertical", en: "vertical bars", fr: "barres verticales" },
  "\n": { es: "salto de línea", en: "line breaks", fr: "sauts de ligne" },
};
