// Words of published series.
import type { Texts } from "#base/text";

export const SERIES = {
  title: { es: "Datos secundarios", en: "Secondary data", fr: "Données secondaires" },
  help: {
    es: "Series oficiales y de otras fuentes, tal como se publicaron. Las que no coinciden se muestran lado a lado: nunca se promedian.",
    en: "Series from official and other sources, as they were published. Those that disagree stand side by side: they are never averaged.",
    fr: "Séries officielles et d’autres sources, telles que publiées. Celles qui divergent sont montrées côte à côte : jamais en moyenne.",
  },
  none: { es: "Este estudio no tiene series.", en: "This study has no series.", fr: "Cette étude n’a pas de séries." },
  noneCure: {
    es: "Se agregan en la carpeta «series» del estudio, cada una con quien la publica y su fecha.",
    en: "They are added in the folder “series” of the study, each with its publisher and date.",
    fr: "Elles s’ajoutent dans le dossier « series » de l’étude, chacune avec son éditeur et sa date.",
  },
  indicator: { es: "Serie", en: "Series", fr: "Série" },
  unit: { es: "Unidad", en: "Unit", fr: "Unité" },
  countries: { es: "Países", en: "Countries", fr: "Pays" },
  publishers: { es: "Quién publica", en: "Publishers", fr: "Éditeurs" },
  figures: { es: "Datos", en: "Figures", fr: "Chiffres" },
  conflicts: { es: "En conflicto", en: "In conflict", fr: "En conflit" },
  period: { es: "Período", en: "Period", fr: "Période" },
  country: { es: "País", en: "Country", fr: "Pays" },
  preferred: { es: "Se imprime", en: "Printed", fr: "Imprimé" },
  rivals: { es: "Otras fuentes dicen", en: "Other sources say", fr: "D’autres sources disent" },
  source: { es: "Fuente", en: "Source", fr: "Source" },
  state: { es: "Estado", en: "State", fr: "État" },
  place: { es: "Lugar", en: "Place", fr: "Lieu" },
  who: { es: "Quiénes", en: "Who", fr: "Qui" },
  value: { es: "Valor", en: "Value", fr: "Valeur" },
  back: { es: "Todas las series", en: "All series", fr: "Toutes les séries" },
  prefer: {
    es: "Elegir qué fuente se imprime…",
    en: "Choose which source is printed…",
    fr: "Choisir la source imprimée…",
  },
  preferExplained: {
    es: "Los informes imprimen esta fuente y dejan las otras en la nota. La elección y su motivo quedan escritos en study.yaml.",
    en: "Reports print this source and leave the others to the note. The choice and its reason are written into study.yaml.",
    fr: "Les rapports impriment cette source et laissent les autres en note. Le choix et son motif sont écrits dans study.yaml.",
  },
  preferConfirm: { es: "Elegir", en: "Choose", fr: "Choisir" },
  allCountries: { es: "todos los países", en: "all countries", fr: "tous les pays" },
  chosen: { es: "Preferidas: {list}", en: "Preferred: {list}", fr: "Préférées : {list}" },
  others: { es: "Lugares, sexos y edades", en: "Places, sexes and ages", fr: "Lieux, sexes et âges" },
  svg: { es: "Guardar la figura (SVG)", en: "Save the figure (SVG)", fr: "Enregistrer la figure (SVG)" },
} as const satisfies Readonly<Record<string, Texts>>;

export const SERIES_STATES: Readonly<Record<string, Texts>> = {
  final: { es: "final", en: "final", fr: "définitif" },
  partial: { es: "parcial", en: "partial", fr: "partiel" },
  rounded: { es: "redondeado", en: "rounded", fr: "arrondi" },
  derived: { es: "derivado", en: "derived", fr: "dérivé" },
};
