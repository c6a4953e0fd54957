// Words of exploring estimates.
import type { Texts } from "#base/text";

export const EXPLORE = {
  title: { es: "Explorar", en: "Explore", fr: "Explorer" },
  population: { es: "¿A quién se preguntó?", en: "Who was asked?", fr: "Qui a été interrogé ?" },
  indicator: { es: "¿Qué quiere saber?", en: "What do you want to know?", fr: "Que voulez-vous savoir ?" },
  about: { es: "Tema", en: "Subject", fr: "Sujet" },
  places: { es: "¿Dónde?", en: "Where?", fr: "Où ?" },
  region: { es: "El estudio y sus países", en: "The study and its countries", fr: "L’étude et ses pays" },
  citiesOf: { es: "Ciudades: {country}", en: "Cities: {country}", fr: "Villes : {country}" },
  allCities: { es: "Todas las ciudades", en: "All cities", fr: "Toutes les villes" },
  by: { es: "¿Por separado?", en: "Apart?", fr: "Séparément ?" },
  bySex: { es: "Mujeres y hombres", en: "Women and men", fr: "Femmes et hommes" },
  together: { es: "Todas las personas", en: "Everybody together", fr: "Toutes les personnes" },
  kind: { es: "Ver como", en: "See as", fr: "Voir en" },
  wholeSubject: {
    es: "todo el tema, en un lugar",
    en: "the whole subject, in one place",
    fr: "tout le sujet, en un lieu",
  },
  wholeStudy: { es: "Todo el estudio", en: "Whole study", fr: "Toute l’étude" },
  measure: { es: "Qué", en: "What", fr: "Quoi" },
  cascade: { es: "De la necesidad al uso", en: "From need to use", fr: "Du besoin à l’usage" },
  cascadeOf: {
    es: "{kind}, de la necesidad al uso: {place}",
    en: "{kind}, from need to use: {place}",
    fr: "{kind}, du besoin à l’usage : {place}",
  },
  cascadeHelp: {
    es: "Cada barra es una parte de quienes necesitan esta ayuda. «≤» quiere decir a lo sumo: puede haber barreras por las que no se preguntó.",
    en: "Each bar is a share of those who need this help. “≤” means at most: there may be barriers that were not asked about.",
    fr: "Chaque barre est une part des personnes qui ont besoin de cette aide. « ≤ » veut dire au plus : il peut y avoir des obstacles non demandés.",
  },
  directoryOn: { es: "directorio al {day}", en: "directory of {day}", fr: "répertoire au {day}" },
  colon: { es: ":", en: ":", fr: " :" },
  step: { es: "Paso", en: "Step", fr: "Étape" },
  services: { es: "Servicios", en: "Services", fr: "Services" },
  intervalOnly: { es: "Intervalo", en: "Interval", fr: "Intervalle" },
  seeChapter: { es: "Ver el capítulo", en: "See the chapter", fr: "Voir le chapitre" },
  place: { es: "Lugar", en: "Place", fr: "Lieu" },
  sex: { es: "Quiénes", en: "Who", fr: "Qui" },
  value: { es: "Estimación", en: "Estimate", fr: "Estimation" },
  interval: { es: "Intervalo ({level})", en: "Interval ({level})", fr: "Intervalle ({level})" },
  n: { es: "n", en: "n", fr: "n" },
  remark: { es: "Observación", en: "Remark", fr: "Remarque" },
  suppressed: { es: "celda pequeña: no se muestra", en: "small cell: not shown", fr: "petit effectif : non affiché" },
  weak: {
    es: "pocas personas o intervalo ancho",
    en: "few people or a wide interval",
    fr: "peu de personnes ou intervalle large",
  },
  nothing: {
    es: "Aquí no hay ninguna estimación que se pueda mostrar.",
    en: "There is no estimate here that may be shown.",
    fr: "Aucune estimation ne peut être affichée ici.",
  },
  nothingCure: {
    es: "Elija otro lugar, o todas las personas juntas: con más personas hay más que decir.",
    en: "Choose another place, or everybody together: with more people there is more to say.",
    fr: "Choisissez un autre lieu, ou toutes les personnes ensemble : avec plus de personnes, il y a plus à dire.",
  },
  noIndicators: {
    es: "Este estudio todavía no tiene estimaciones.",
    en: "This study has no estimates yet.",
    fr: "Cette étude n’a pas encore d’estimations.",
  },
  demonstration: {
    es: "Demostración: estas respuestas son inventadas.",
    en: "Demonstration: these answers are invented.",
    fr: "Démonstration : ces réponses sont inventées.",
  },
  share: { es: "Copiar el enlace", en: "Copy the link", fr: "Copier le lien" },
  copied: { es: "Copiado", en: "Copied", fr: "Copié" },
  svg: { es: "Guardar la figura (SVG)", en: "Save the figure (SVG)", fr: "Enregistrer la figure (SVG)" },
  put: { es: "Poner en el informe…", en: "Put into the report…", fr: "Mettre dans le rapport…" },
  putExplained: {
    es: "La figura se agrega al final del capítulo, en todos los idiomas del estudio. Después puede moverla o quitarla en Publicaciones.",
    en: "The figure is added at the end of the chapter, in every language of the study. Later you can move it or take it out at Publications.",
    fr: "La figure s’ajoute à la fin du chapitre, dans toutes les langues de l’étude. Vous pourrez la déplacer ou la retirer dans Publications.",
  },
  changes: { es: "Qué cambió entre rondas", en: "What moved between rounds", fr: "Ce qui a évolué entre les vagues" },
  changesHelp: {
    es: "Solo ciudades encuestadas en las dos rondas. El intervalo del cambio cuenta con quienes respondieron dos veces; lo que puede ser azar se corrigió por todas las comparaciones del lugar.",
    en: "Only cities asked in both rounds. The interval of the change takes those who answered twice into account; what may be chance is corrected for all comparisons of the place.",
    fr: "Seulement les villes interrogées aux deux vagues. L’intervalle de l’évolution tient compte des personnes ayant répondu deux fois ; ce qui peut relever du hasard est corrigé pour toutes les comparaisons du lieu.",
  },
  rounds: { es: "Qué rondas", en: "Which rounds", fr: "Quelles vagues" },
  changePoints: { es: "Cambio (puntos)", en: "Change (points)", fr: "Évolution (points)" },
  change: { es: "Cambio", en: "Change", fr: "Évolution" },
  improved: { es: "mejor", en: "better", fr: "mieux" },
  worsened: { es: "peor", en: "worse", fr: "moins bien" },
  rose: { es: "más", en: "more", fr: "en hausse" },
  fell: { es: "menos", en: "less", fr: "en baisse" },
  unclear: { es: "puede ser azar", en: "may be chance", fr: "peut relever du hasard" },
  chapter: { es: "Capítulo", en: "Chapter", fr: "Chapitre" },
  putConfirm: { es: "Poner", en: "Put in", fr: "Mettre" },
  putDone: {
    es: "La figura está en el capítulo.",
    en: "The figure is in the chapter.",
    fr: "La figure est dans le chapitre.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const SEX_NAMES: Readonly<Record<"all" | "female" | "male", Texts>> = {
  all: { es: "todas", en: "all", fr: "toutes" },
  female: { es: "mujeres", en: "women", fr: "femmes" },
  male: { es: "hombres", en: "men", fr: "hommes" },
};

export const SEEN_AS = {
  chart: { es: "figura", en: "chart", fr: "figure" },
  map: { es: "mapa de ciudades", en: "map of cities", fr: "carte des villes" },
  cascade: { es: "de la necesidad al uso", en: "from need to use", fr: "du besoin à l’usage" },
} as const satisfies Readonly<Record<string, Texts>>;

/** Why a step has no number. */
export const EMPTY_REASONS: Readonly<Record<string, Texts>> = {
  "no-service": { es: "no se conoce ningún servicio", en: "no service is known", fr: "aucun service connu" },
  "none-running": { es: "ninguno en funcionamiento", en: "none is running", fr: "aucun en fonctionnement" },
  "none-verified": {
    es: "ninguno comprobado en un año",
    en: "none verified within a year",
    fr: "aucun vérifié depuis un an",
  },
  "not-asked": { es: "no se preguntó", en: "not asked", fr: "non demandé" },
  "no-answers": { es: "nadie respondió", en: "nobody answered", fr: "personne n’a répondu" },
  suppressed: { es: "celda pequeña: no se muestra", en: "small cell: not shown", fr: "petit effectif : non affiché" },
};
