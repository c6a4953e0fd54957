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
  chart: { es: "figura", en: "chart", fr: "figure" },
  map: { es: "mapa de ciudades", en: "map of cities", fr: "carte des villes" },
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

export const ROLES: Readonly<Record<string, Texts>> = {
  profile: { es: "Quiénes son", en: "Who they are", fr: "Qui elles sont" },
  need: { es: "Qué necesitan", en: "What they need", fr: "Ce dont elles ont besoin" },
  known: { es: "Qué servicios conocen", en: "Services they know", fr: "Services connus" },
  tried: { es: "Qué servicios buscaron", en: "Services they tried", fr: "Services demandés" },
  received: { es: "Qué recibieron", en: "What they received", fr: "Ce qu’elles ont reçu" },
  useful: { es: "Qué les sirvió", en: "What was useful", fr: "Ce qui a été utile" },
  barrier: { es: "Qué les impide", en: "What stands in the way", fr: "Ce qui fait obstacle" },
  outcome: { es: "Cómo viven", en: "How they live", fr: "Comment elles vivent" },
  plan: { es: "Qué planean", en: "What they plan", fr: "Leurs projets" },
  opportunity: { es: "Oportunidades", en: "Opportunities", fr: "Possibilités" },
  provider: { es: "Organizaciones", en: "Providers", fr: "Prestataires" },
  institution: { es: "Instituciones", en: "Institutions", fr: "Institutions" },
  community: { es: "Comunidad", en: "Community", fr: "Communauté" },
};
