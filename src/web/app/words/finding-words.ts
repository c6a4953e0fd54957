// Words of findings and recommendations.
import type { Texts } from "#base/text";

export const FINDINGS = {
  title: { es: "Hallazgos", en: "Findings", fr: "Constats" },
  help: {
    es: "Lo que dice el estudio, primero lo que más urge. Cada hallazgo se puede recorrer hasta las respuestas.",
    en: "What the study says, the most pressing first. Each finding can be walked back to the answers.",
    fr: "Ce que dit l’étude, le plus pressant d’abord. Chaque constat se suit jusqu’aux réponses.",
  },
  none: { es: "Todavía no hay hallazgos.", en: "There are no findings yet.", fr: "Il n’y a pas encore de constats." },
  noneCure: {
    es: "Salen de los números cuando se construyen los informes, en Publicaciones.",
    en: "They come out of the numbers when the reports are built, at Publications.",
    fr: "Ils sortent des chiffres quand on construit les rapports, dans Publications.",
  },
  finding: { es: "Hallazgo", en: "Finding", fr: "Constat" },
  place: { es: "Lugar", en: "Place", fr: "Lieu" },
  kind: { es: "Clase", en: "Kind", fr: "Genre" },
  strength: { es: "Solidez", en: "Strength", fr: "Solidité" },
  answered: { es: "Lo responde", en: "Answered by", fr: "Réponse" },
  nobody: { es: "nadie todavía", en: "nobody yet", fr: "personne encore" },
  setAside: { es: "apartado", en: "set aside", fr: "mis de côté" },
  setAsideAct: { es: "Apartar…", en: "Set aside…", fr: "Mettre de côté…" },
  setAsideExplained: {
    es: "El hallazgo deja de pedir una recomendación. Se puede volver atrás.",
    en: "The finding no longer asks for a recommendation. It can be taken back.",
    fr: "Le constat n’appelle plus de recommandation. On peut revenir en arrière.",
  },
  reopen: { es: "Retomar…", en: "Reopen…", fr: "Rouvrir…" },
  reopenExplained: {
    es: "El hallazgo vuelve a pedir una recomendación.",
    en: "The finding asks for a recommendation again.",
    fr: "Le constat appelle de nouveau une recommandation.",
  },
  trace: { es: "De dónde sale", en: "Where it comes from", fr: "D’où il vient" },
  evidence: { es: "Se apoya en", en: "Rests on", fr: "S’appuie sur" },
  whole: { es: "Todo el estudio", en: "Whole study", fr: "Toute l’étude" },
  demonstration: {
    es: "Demostración: estos hallazgos salen de respuestas inventadas.",
    en: "Demonstration: these findings come from invented answers.",
    fr: "Démonstration : ces constats viennent de réponses inventées.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const FINDING_KINDS: Readonly<Record<string, Texts>> = {
  need: { es: "necesidad", en: "need", fr: "besoin" },
  coverage: { es: "cobertura", en: "coverage", fr: "couverture" },
  equality: { es: "mujeres y hombres", en: "women and men", fr: "femmes et hommes" },
  institution: { es: "instituciones", en: "institutions", fr: "institutions" },
  opportunity: { es: "oportunidad", en: "opportunity", fr: "possibilité" },
  rivals: { es: "fuentes que no coinciden", en: "sources that disagree", fr: "sources qui divergent" },
  service: { es: "servicios", en: "services", fr: "services" },
  change: { es: "cambio entre rondas", en: "change between rounds", fr: "évolution entre vagues" },
};

export const STRENGTHS: Readonly<Record<string, Texts>> = {
  strong: { es: "sólido", en: "strong", fr: "solide" },
  fair: { es: "regular", en: "fair", fr: "moyen" },
  weak: { es: "débil", en: "weak", fr: "faible" },
};
