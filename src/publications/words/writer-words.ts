// The fixed words of writers: what stands around tables and figures in every document.
import type { Language } from "#base/text";

export interface WriterWords {
  readonly figure: string;
  readonly table: string;
  readonly contents: string;
  readonly listOfTables: string;
  readonly listOfFigures: string;
  readonly chapter: string;
  readonly section: string;
  readonly data: string;
  readonly source: string;
  readonly note: string;
  readonly notes: string;
  readonly citation: string;
  readonly about: string;
  readonly demonstration: string;
  readonly suppressed: string;
  readonly weak: string;
  readonly evidence: string;
  readonly skip: string;
  readonly backToText: string;
  readonly recommendation: string;
  readonly women: string;
  readonly men: string;
  readonly index: string;
  readonly sheet: string;
  readonly title: string;
  readonly mark: string;
  readonly real: string;
  readonly category: string;
  readonly series: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly year: string;
  readonly role: string;
  readonly row: string;
  readonly column: string;
  readonly longitude: string;
  readonly latitude: string;
  readonly place: string;
  readonly kilometres: string;
  readonly footnote: string;
  readonly pageOf: (page: string, pages: string) => string;
}

const es: WriterWords = {
  figure: "Figura",
  table: "Cuadro",
  contents: "Contenido",
  listOfTables: "Cuadros",
  listOfFigures: "Figuras",
  chapter: "Capítulo",
  section: "Apartado",
  data: "Los números de la figura",
  source: "Fuente",
  note: "Nota",
  notes: "Notas",
  citation: "Cómo citar",
  about: "Sobre este documento",
  demonstration: "Datos de demostración",
  suppressed: "· Dato omitido: muy pocas personas para publicarlo sin riesgo de que se les reconozca.",
  weak: "Marca hueca: pocas respuestas o intervalo amplio; léase con cautela.",
  evidence: "Evidencia",
  skip: "Ir al contenido",
  backToText: "Volver al texto",
  recommendation: "Recomendación",
  women: "Mujeres",
  men: "Hombres",
  index: "Índice",
  sheet: "Hoja",
  title: "Título",
  mark: "Tipo de datos",
  real: "Datos reales",
  category: "Categoría",
  series: "Serie",
  value: "Valor",
  lower: "Límite inferior",
  upper: "Límite superior",
  year: "Año",
  role: "Función",
  row: "Fila",
  column: "Columna",
  longitude: "Longitud",
  latitude: "Latitud",
  place: "Lugar",
  kilometres: "km",
  footnote: "Nota al pie",
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
};

const en: WriterWords = {
  figure: "Figure",
  table: "Table",
  contents: "Contents",
  listOfTables: "Tables",
  listOfFigures: "Figures",
  chapter: "Chapter",
  section: "Section",
  data: "The numbers of figure",
  source: "Source",
  note: "Note",
  notes: "Notes",
  citation: "How to cite",
  about: "About this document",
  demonstration: "Demonstration data",
  suppressed: "· Not shown: too few people to publish without the risk that someone is recognised.",
  weak: "Hollow mark: few answers or a wide interval; read with care.",
  evidence: "Evidence",
  skip: "Skip to the content",
  backToText: "Back to the text",
  recommendation: "Recommendation",
  women: "Women",
  men: "Men",
  index: "Index",
  sheet: "Sheet",
  title: "Title",
  mark: "Kind of data",
  real: "Real data",
  category: "Category",
  series: "Series",
  value: "Value",
  lower: "Lower end",
  upper: "Upper end",
  year: "Year",
  role: "Role",
  row: "Row",
  column: "Column",
  longitude: "Longitude",
  latitude: "Latitude",
  place: "Place",
  kilometres: "km",
  footnote: "Footnote",
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
};

const fr: WriterWords = {
  figure: "Figure",
  table: "Tableau",
  contents: "Sommaire",
  listOfTables: "Tableaux",
  listOfFigures: "Figures",
  chapter: "Chapitre",
  section: "Section",
  data: "Les chiffres de la figure",
  source: "Source",
  note: "Note",
  notes: "Notes",
  citation: "Pour citer ce document",
  about: "À propos de ce document",
  demonstration: "Données de démonstration",
  suppressed: "· Donnée masquée : trop peu de personnes pour la publier sans risque de reconnaissance.",
  weak: "Marque creuse : peu de réponses ou intervalle large ; à lire avec prudence.",
  evidence: "Preuve",
  skip: "Aller au contenu",
  backToText: "Retour au texte",
  recommendation: "Recommandation",
  women: "Femmes",
  men: "Hommes",
  index: "Index",
  sheet: "Feuille",
  title: "Titre",
  mark: "Nature des données",
  real: "Données réelles",
  category: "Catégorie",
  series: "Série",
  value: "Valeur",
  lower: "Borne inférieure",
  upper: "Borne supérieure",
  year: "Année",
  role: "Rôle",
  row: "Ligne",
  column: "Colonne",
  longitude: "Longitude",
  latitude: "Latitude",
  place: "Lieu",
  kilometres: "km",
  footnote: "Note de bas de page",
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
};

export const WRITER_WORDS: Readonly<Record<Language, WriterWords>> = { es, en, fr };

/** `Source : …` in French, `Source: …` elsewhere. */
export function label(word: string, language: Language): string {
  return language === "fr" ? `${word}\u00a0: ` : `${word}: `;
}
