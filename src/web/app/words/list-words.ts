// Words of every list.
import type { Texts } from "#base/text";

export const LISTS = {
  search: { es: "Buscar", en: "Search", fr: "Rechercher" },
  sort: { es: "Ordenar por", en: "Sort by", fr: "Trier par" },
  csv: { es: "Guardar como CSV", en: "Save as CSV", fr: "Enregistrer en CSV" },
  count: { es: "{shown} de {all}", en: "{shown} of {all}", fr: "{shown} sur {all}" },
  pages: { es: "Páginas de la lista", en: "Pages of the list", fr: "Pages de la liste" },
  page: { es: "Página {page} de {pages}", en: "Page {page} of {pages}", fr: "Page {page} sur {pages}" },
  before: { es: "Anterior", en: "Previous", fr: "Précédente" },
  next: { es: "Siguiente", en: "Next", fr: "Suivante" },
} as const satisfies Readonly<Record<string, Texts>>;
