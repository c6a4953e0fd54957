// Words of the form by which a reader takes out what a work says.
import type { Texts } from "#base/text";

export const EXTRACTION = {
  title: { es: "Extracción", en: "Extraction", fr: "Extraction" },
  fill: { es: "Extraer lo que dice", en: "Take out what it says", fr: "Extraire ce qu’il dit" },
  change: { es: "Corregir la extracción", en: "Put the extraction right", fr: "Corriger l’extraction" },
  help: {
    es: "Lo que dice la obra, con el pasaje donde está; lo que pensamos nosotros va aparte. Entra en el mapa de evidencia en el próximo informe.",
    en: "What the work says, with the passage where it stands; what we think stands apart. It enters the evidence map with the next report.",
    fr: "Ce que dit l’ouvrage, avec le passage où cela figure ; ce que nous en pensons va à part. Cela entre dans la carte des preuves au prochain rapport.",
  },
  others: {
    es: "También la extrajeron: {people}",
    en: "Taken out too by: {people}",
    fr: "Extrait aussi par : {people}",
  },
  seen: { es: "Qué se leyó", en: "What was read", fr: "Ce qui a été lu" },
  programme: { es: "Programa", en: "Programme", fr: "Programme" },
  countries: { es: "Países", en: "Countries", fr: "Pays" },
  countriesHelp: {
    es: "Códigos de tres letras, con coma: SLV, GTM.",
    en: "Codes of three letters, with commas: SLV, GTM.",
    fr: "Codes de trois lettres, séparés par des virgules : SLV, GTM.",
  },
  period: { es: "Período", en: "Period", fr: "Période" },
  actor: { es: "Quién lo hizo", en: "Who did it", fr: "Qui l’a fait" },
  levels: { es: "Nivel", en: "Level", fr: "Niveau" },
  dimensions: { es: "Dimensión", en: "Dimension", fr: "Dimension" },
  targetGroup: { es: "Para quién", en: "Target group", fr: "Pour qui" },
  interventions: { es: "Tipo de intervención", en: "Kind of intervention", fr: "Type d’intervention" },
  whatWasDone: { es: "Qué se hizo", en: "What was done", fr: "Ce qui a été fait" },
  cost: { es: "Costo", en: "Cost", fr: "Coût" },
  currency: { es: "Moneda", en: "Currency", fr: "Monnaie" },
  per: { es: "Por", en: "Per", fr: "Par" },
  basis: { es: "Cómo se sabe", en: "How it is known", fr: "Comment on le sait" },
  served: { es: "Personas atendidas", en: "People served", fr: "Personnes accompagnées" },
  returned: {
    es: "Personas retornadas a la misma zona y en el mismo período",
    en: "People who returned to the same area in the same period",
    fr: "Personnes rentrées dans la même zone et la même période",
  },
  outcomes: { es: "Resultados", en: "Outcomes", fr: "Résultats" },
  outcome: { es: "Resultado", en: "Outcome", fr: "Résultat" },
  direction: { es: "Sentido", en: "Direction", fr: "Sens" },
  unclear: { es: "Por qué no se puede decir", en: "Why it cannot be said", fr: "Pourquoi on ne peut le dire" },
  nobodySaid: { es: "sin decir", en: "not said", fr: "non dit" },
  statement: { es: "Qué dice la obra", en: "What the work says", fr: "Ce que dit l’ouvrage" },
  passage: { es: "Dónde está", en: "Where it stands", fr: "Où cela figure" },
  passageHelp: { es: "Página o apartado.", en: "Page or section.", fr: "Page ou section." },
  addOutcome: { es: "Agregar un resultado", en: "Add an outcome", fr: "Ajouter un résultat" },
  dropOutcome: { es: "Quitar este resultado", en: "Drop this outcome", fr: "Retirer ce résultat" },
  evidenceKind: { es: "Tipo de evidencia", en: "Kind of evidence", fr: "Type de preuve" },
  appraisal: { es: "Valoración, por criterio", en: "Appraisal, by criterion", fr: "Appréciation, par critère" },
  lesson: { es: "Qué concluye la obra", en: "What the work concludes", fr: "Ce que conclut l’ouvrage" },
  inference: { es: "Lectura nuestra", en: "Our own reading", fr: "Notre lecture" },
  limits: { es: "Límites", en: "Limits", fr: "Limites" },
  save: { es: "Guardar la extracción", en: "Save the extraction", fr: "Enregistrer l’extraction" },
  saved: { es: "Guardada.", en: "Saved.", fr: "Enregistrée." },
} as const satisfies Readonly<Record<string, Texts>>;

/** Of the full text beside the form. */
export const FULL_TEXT = {
  title: { es: "Texto completo", en: "Full text", fr: "Texte intégral" },
  help: {
    es: "Pulse un pasaje: sus palabras y su página pasan al campo en el que escribe. La página es la del archivo.",
    en: "Press a passage: its words and its page go into the field you are writing in. The page is that of the file.",
    fr: "Appuyez sur un passage : ses mots et sa page vont dans le champ où vous écrivez. La page est celle du fichier.",
  },
  none: {
    es: "De esta obra no se guarda el texto completo. Si lo tiene: tornaviaje literature text <estudio> <archivo> --reference {id}",
    en: "No full text of this work is kept. If you have it: tornaviaje literature text <study> <file> --reference {id}",
    fr: "Le texte intégral de cet ouvrage n’est pas conservé. Si vous l’avez : tornaviaje literature text <étude> <fichier> --reference {id}",
  },
  search: { es: "Buscar en el texto", en: "Search the text", fr: "Chercher dans le texte" },
  from: { es: "Desde la página", en: "From page", fr: "À partir de la page" },
  count: {
    es: "Pasajes: {shown} de {total}",
    en: "Passages: {shown} of {total}",
    fr: "Passages : {shown} sur {total}",
  },
  page: { es: "p. {page}", en: "p. {page}", fr: "p. {page}" },
  nothing: {
    es: "Ningún pasaje con esas palabras.",
    en: "No passage has these words.",
    fr: "Aucun passage avec ces mots.",
  },
  goesTo: { es: "Va a: {field}", en: "Goes to: {field}", fr: "Va dans : {field}" },
  taken: {
    es: "Tomado: {place}, en {field}.",
    en: "Taken: {place}, into {field}.",
    fr: "Repris : {place}, dans {field}.",
  },
  newOutcome: { es: "Resultado nuevo", en: "New outcome", fr: "Nouveau résultat" },
  outcome: { es: "Resultado {number}", en: "Outcome {number}", fr: "Résultat {number}" },
} as const satisfies Readonly<Record<string, Texts>>;

type Names = Readonly<Record<string, Texts>>;

export const SEEN_NAMES = {
  full: { es: "el texto entero", en: "the whole text", fr: "le texte entier" },
  abstract: { es: "el resumen", en: "the abstract", fr: "le résumé" },
  opening: { es: "el comienzo", en: "the opening", fr: "le début" },
  citation: { es: "solo la cita", en: "the citation only", fr: "la référence seule" },
} as const satisfies Names;

export const LEVEL_NAMES = {
  individual: { es: "individual", en: "individual", fr: "individuel" },
  community: { es: "comunitario", en: "community", fr: "communautaire" },
  structural: { es: "estructural", en: "structural", fr: "structurel" },
} as const satisfies Names;

export const DIMENSION_NAMES = {
  economic: { es: "económica", en: "economic", fr: "économique" },
  social: { es: "social", en: "social", fr: "sociale" },
  psychosocial: { es: "psicosocial", en: "psychosocial", fr: "psychosociale" },
  all: { es: "las tres", en: "all three", fr: "les trois" },
} as const satisfies Names;

export const PER_NAMES = {
  person: { es: "persona", en: "person", fr: "personne" },
  programme: { es: "programa", en: "programme", fr: "programme" },
  year: { es: "año", en: "year", fr: "an" },
} as const satisfies Names;

export const BASIS_NAMES = {
  stated: { es: "lo dice la obra", en: "stated by the work", fr: "dit par l’ouvrage" },
  derived: { es: "dividido por nosotros", en: "divided by us", fr: "divisé par nous" },
} as const satisfies Names;

export const DIRECTION_NAMES = {
  positive: { es: "mejora", en: "better", fr: "mieux" },
  none: { es: "sin cambio", en: "no change", fr: "sans changement" },
  negative: { es: "empeora", en: "worse", fr: "pire" },
  mixed: { es: "mixto", en: "mixed", fr: "mitigé" },
  unclear: { es: "no se puede decir", en: "it cannot be said", fr: "on ne peut le dire" },
} as const satisfies Names;

export const UNCLEAR_NAMES = {
  method: { es: "es un método o un plan", en: "it tells of a method or a plan", fr: "c’est une méthode ou un plan" },
  state: { es: "describe una situación", en: "it describes a state of things", fr: "il décrit une situation" },
  groups: { es: "compara grupos entre sí", en: "it sets groups against each other", fr: "il compare des groupes" },
} as const satisfies Names;

export const EVIDENCE_KIND_NAMES = {
  story: { es: "relato", en: "story", fr: "récit" },
  count: { es: "conteo", en: "count", fr: "décompte" },
  comparison: { es: "comparación", en: "comparison", fr: "comparaison" },
  evaluation: { es: "evaluación", en: "evaluation", fr: "évaluation" },
  review: { es: "revisión", en: "review", fr: "revue" },
  guidance: { es: "guía", en: "guidance", fr: "guide" },
  unjudged: { es: "sin valorar", en: "not judged", fr: "non apprécié" },
} as const satisfies Names;

export const ANSWER_NAMES = {
  yes: { es: "sí", en: "yes", fr: "oui" },
  partly: { es: "en parte", en: "partly", fr: "en partie" },
  no: { es: "no", en: "no", fr: "non" },
  unclear: { es: "no está claro", en: "unclear", fr: "pas clair" },
} as const satisfies Names;
