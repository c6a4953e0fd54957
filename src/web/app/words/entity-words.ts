// Words of the lists that forms look things up in.
import type { Texts } from "#base/text";

export const ENTITIES = {
  title: { es: "Listas de entidades", en: "Entity lists", fr: "Listes d’entités" },
  help: {
    es: "Listas que los formularios consultan y los celulares guardan: albergues, barrios, personas a visitar. Un CSV con las columnas name y label, y las que hagan falta, pasa a ser todo lo que la lista contiene; lo que ya no está en él se marca como borrado.",
    en: "Lists that forms look things up in and phones keep: shelters, quarters, people to visit. A CSV with the columns name and label, and any others, becomes all that the list holds; what is no longer in it is marked as deleted.",
    fr: "Listes que les formulaires consultent et que les téléphones gardent : refuges, quartiers, personnes à visiter. Un CSV avec les colonnes name et label, et d’autres au besoin, devient tout le contenu de la liste ; ce qui n’y est plus est marqué comme supprimé.",
  },
  none: { es: "Todavía no hay listas.", en: "There are no lists yet.", fr: "Il n’y a pas encore de listes." },
  list: { es: "Lista", en: "List", fr: "Liste" },
  columns: { es: "Columnas", en: "Columns", fr: "Colonnes" },
  conflicts: { es: "En conflicto", en: "In conflict", fr: "En conflit" },
  updated: { es: "Cambiada", en: "Changed", fr: "Modifiée" },
  download: { es: "Descargar CSV", en: "Download CSV", fr: "Télécharger le CSV" },
  name: { es: "Nombre de la lista", en: "Name of the list", fr: "Nom de la liste" },
  nameHelp: {
    es: "Como la nombra el formulario: letras sin tilde, números y guion bajo.",
    en: "As the form names it: plain letters, digits and underscore.",
    fr: "Comme le formulaire la nomme : lettres sans accent, chiffres et tiret bas.",
  },
  entities: { es: "quedarían", en: "would be there", fr: "y seraient" },
  added: { es: "nuevas", en: "new", fr: "nouvelles" },
  changed: { es: "con cambios", en: "changed", fr: "modifiées" },
  unchanged: { es: "sin cambios", en: "unchanged", fr: "inchangées" },
  removed: { es: "se marcan como borradas", en: "marked as deleted", fr: "marquées comme supprimées" },
  removedNames: {
    es: "Se marcan como borradas: {names}",
    en: "Marked as deleted: {names}",
    fr: "Marquées comme supprimées : {names}",
  },
  lost: {
    es: "La lista perdería estas columnas: {names}",
    en: "The list would lose these columns: {names}",
    fr: "La liste perdrait ces colonnes : {names}",
  },
  again: {
    es: "Descargue antes la lista como está: traerla de nuevo la deja como era.",
    en: "Download the list as it is first: bringing it again puts it back.",
    fr: "Téléchargez d’abord la liste telle quelle : la rapporter la rétablit.",
  },
  look: { es: "Ver qué cambiaría", en: "See what would change", fr: "Voir ce qui changerait" },
  make: { es: "Crear la lista", en: "Make the list", fr: "Créer la liste" },
  replace: { es: "Reemplazar la lista", en: "Replace the list", fr: "Remplacer la liste" },
  confirm: {
    es: "Se marcan como borradas {count} entidades: los celulares dejan de ofrecerlas.",
    en: "{count} entities are marked as deleted: phones no longer offer them.",
    fr: "{count} entités sont marquées comme supprimées : les téléphones ne les proposent plus.",
  },
  done: {
    es: "«{list}» contiene ahora {count}.",
    en: "“{list}” now holds {count}.",
    fr: "« {list} » en contient maintenant {count}.",
  },
} as const satisfies Readonly<Record<string, Texts>>;
