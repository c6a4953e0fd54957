// Words of the overview: what is there, what waits, what is late.
import type { Texts } from "#base/text";
import type { Page } from "../page-groups.ts";

export const OVERVIEW = {
  title: { es: "Resumen", en: "Overview", fr: "Vue d’ensemble" },
  demonstration: {
    es: "Demostración: las entrevistas, las estimaciones, los hallazgos y las recomendaciones salen de respuestas inventadas.",
    en: "Demonstration: interviews, estimates, findings and recommendations come from invented answers.",
    fr: "Démonstration : les entretiens, les estimations, les constats et les recommandations viennent de réponses inventées.",
  },
  waits: { es: "Qué sigue", en: "What comes next", fr: "La suite" },
  nothingWaits: {
    es: "Nada espera: todo lo que hay está revisado y decidido.",
    en: "Nothing waits: everything that is here is reviewed and decided.",
    fr: "Rien n’attend : tout ce qui est ici est vérifié et décidé.",
  },
  late: { es: "atrasado", en: "late", fr: "en retard" },
  go: { es: "Ir a {page}", en: "Go to {page}", fr: "Aller à {page}" },
  neverRun: {
    es: "Este estudio tiene formularios y respuestas, pero todavía no se calculó.",
    en: "This study has forms and answers, but was not computed yet.",
    fr: "Cette étude a des formulaires et des réponses, mais n’a pas encore été calculée.",
  },
  neverRunCure: {
    es: "Vaya a Publicaciones y construya los informes; o en el servidor: «tornaviaje run <carpeta del estudio>». Luego se ven aquí los países, las ciudades, los hallazgos y las recomendaciones.",
    en: "Go to Publications and build the reports; or on the server: “tornaviaje run <study folder>”. Then countries, cities, findings and recommendations are seen here.",
    fr: "Allez à Publications et construisez les rapports ; ou sur le serveur : « tornaviaje run <dossier de l’étude> ». Les pays, les villes, les constats et les recommandations se voient alors ici.",
  },
  learn: { es: "Aprender", en: "Learn", fr: "Apprendre" },
  measure: { es: "Medir", en: "Measure", fr: "Mesurer" },
  carry: { es: "Llevar a la acción", en: "Carry into action", fr: "Passer à l’action" },
  places: { es: "Por país y ciudad", en: "By country and city", fr: "Par pays et par ville" },
  place: { es: "Lugar", en: "Place", fr: "Lieu" },
  interviews: { es: "Entrevistas", en: "Interviews", fr: "Entretiens" },
  ofWanted: { es: "{done} de {wanted}", en: "{done} of {wanted}", fr: "{done} sur {wanted}" },
  services: { es: "Servicios", en: "Services", fr: "Services" },
  verified: { es: "Verificados", en: "Verified", fr: "Vérifiés" },
  estimates: { es: "Estimaciones", en: "Estimates", fr: "Estimations" },
  suppressed: { es: "Celdas pequeñas", en: "Small cells", fr: "Petits effectifs" },
  findings: { es: "Hallazgos", en: "Findings", fr: "Constats" },
  decided: { es: "Recomendaciones decididas", en: "Recommendations decided", fr: "Recommandations décidées" },
  period: { es: "Campo: {start} – {end}", en: "Fieldwork: {start} – {end}", fr: "Terrain : {start} – {end}" },
  published: { es: "Publicación: {day}", en: "Publication: {day}", fr: "Publication : {day}" },
  placesNote: {
    es: "Las celdas pequeñas no se publican: con tan pocas personas podría reconocerse a alguien.",
    en: "Small cells are not published: with so few people somebody could be recognised.",
    fr: "Les petits effectifs ne sont pas publiés : avec si peu de personnes, on pourrait reconnaître quelqu’un.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const COUNTS = {
  references: { es: "referencias", en: "references", fr: "références" },
  practices: { es: "prácticas", en: "practices", fr: "pratiques" },
  forms: { es: "formularios", en: "forms", fr: "formulaires" },
  submissions: { es: "respuestas llegadas", en: "submissions", fr: "réponses reçues" },
  toReview: { es: "por revisar", en: "to review", fr: "à vérifier" },
  services: { es: "servicios", en: "services", fr: "services" },
  servicesVerified: { es: "servicios verificados", en: "services verified", fr: "services vérifiés" },
  observations: { es: "datos oficiales", en: "official figures", fr: "chiffres officiels" },
  cases: { es: "casos", en: "cases", fr: "études de cas" },
  estimates: { es: "estimaciones", en: "estimates", fr: "estimations" },
  findings: { es: "hallazgos", en: "findings", fr: "constats" },
  accepted: { es: "recomendaciones aceptadas", en: "recommendations accepted", fr: "recommandations acceptées" },
  drafted: { es: "por decidir", en: "to decide", fr: "à décider" },
  publications: { es: "archivos publicados", en: "files published", fr: "fichiers publiés" },
  campaigns: { es: "envíos", en: "campaigns", fr: "campagnes" },
  commitments: { es: "compromisos", en: "commitments", fr: "engagements" },
  commitmentsDone: { es: "compromisos cumplidos", en: "commitments kept", fr: "engagements tenus" },
} as const satisfies Readonly<Record<string, Texts>>;

export const COMPONENTS: readonly {
  readonly name: Texts;
  readonly figures: readonly (readonly [count: keyof typeof COUNTS, page: Page])[];
}[] = [
  {
    name: OVERVIEW.learn,
    figures: [
      ["references", "literature"],
      ["practices", "literature"],
      ["cases", "cases"],
    ],
  },
  {
    name: OVERVIEW.measure,
    figures: [
      ["submissions", "submissions"],
      ["toReview", "submissions"],
      ["services", "services"],
      ["servicesVerified", "services"],
      ["observations", "series"],
      ["estimates", "explore"],
    ],
  },
  {
    name: OVERVIEW.carry,
    figures: [
      ["findings", "findings"],
      ["accepted", "recommendations"],
      ["drafted", "recommendations"],
      ["publications", "publications"],
      ["commitments", "outreach"],
      ["commitmentsDone", "outreach"],
    ],
  },
];
