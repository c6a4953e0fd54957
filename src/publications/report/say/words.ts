// Words that tables and figures share, in three languages.
import type { Texts } from "#base/text";

export const WORDS = {
  all: { es: "Total", en: "All", fr: "Ensemble" },
  women: { es: "Mujeres", en: "Women", fr: "Femmes" },
  men: { es: "Hombres", en: "Men", fr: "Hommes" },
  nAll: { es: "n", en: "n", fr: "n" },
  ratio: { es: "Mujeres / hombres", en: "Women / men", fr: "Femmes / hommes" },
  indicator: { es: "Indicador", en: "Indicator", fr: "Indicateur" },
  serviceKind: { es: "Tipo de servicio", en: "Kind of service", fr: "Type de service" },
  need: { es: "Necesita", en: "In need", fr: "Besoin" },
  exists: { es: "Existe donde vive", en: "Exists where they live", fr: "Existe là où elles vivent" },
  inReach: { es: "A menos de una hora", en: "Within an hour", fr: "À moins d’une heure" },
  openToThem: { es: "Sin requisito que excluya", en: "No rule in the way", fr: "Sans règle qui exclut" },
  known: { es: "Sabe dónde pedirla", en: "Knows where to ask", fr: "Sait où demander" },
  tried: { es: "La pidió", en: "Asked for it", fr: "A demandé" },
  received: { es: "La recibió", en: "Received it", fr: "A reçu" },
  useful: { es: "Le sirvió", en: "Found it useful", fr: "Jugé utile" },
  place: { es: "Lugar", en: "Place", fr: "Lieu" },
  country: { es: "País", en: "Country", fr: "Pays" },
  city: { es: "Ciudad", en: "City", fr: "Ville" },
  territory: { es: "Territorio", en: "Territory", fr: "Territoire" },
  period: { es: "Período", en: "Period", fr: "Période" },
  year: { es: "Año", en: "Year", fr: "Année" },
  value: { es: "Valor", en: "Value", fr: "Valeur" },
  unit: { es: "Unidad", en: "Unit", fr: "Unité" },
  publisher: { es: "Quién lo publica", en: "Publisher", fr: "Publié par" },
  state: { es: "Estado del dato", en: "State of the figure", fr: "État de la donnée" },
  rivals: { es: "Otras cifras publicadas", en: "Other published figures", fr: "Autres chiffres publiés" },
  source: { es: "Fuente", en: "Source", fr: "Source" },
  name: { es: "Nombre", en: "Name", fr: "Nom" },
  provider: { es: "Quién lo presta", en: "Provider", fr: "Prestataire" },
  services: { es: "Servicios", en: "Services", fr: "Services" },
  running: { es: "En funcionamiento", en: "Running", fr: "En service" },
  ended: { es: "Terminados", en: "Ended", fr: "Terminés" },
  unknown: { es: "Sin dato de estado", en: "State unknown", fr: "État inconnu" },
  freeOfCost: { es: "Gratuitos", en: "Free of charge", fr: "Gratuits" },
  forWomen: { es: "Para mujeres", en: "For women", fr: "Pour les femmes" },
  withChildren: { es: "Reciben niñez", en: "Take children", fr: "Accueillent les enfants" },
  total: { es: "Total", en: "Total", fr: "Total" },
  asked: {
    es: "Personas u organizaciones que respondieron",
    en: "People or bodies who answered",
    fr: "Personnes ou organismes ayant répondu",
  },
  survey: { es: "Encuesta del estudio", en: "Survey of the study", fr: "Enquête de l’étude" },
  demonstrationData: { es: "datos de demostración", en: "demonstration data", fr: "données de démonstration" },
  inventory: {
    es: "Inventario de servicios del estudio",
    en: "Service inventory of the study",
    fr: "Inventaire des services de l’étude",
  },
  weakNote: {
    es: "* Pocas personas consultadas o intervalo amplio: léase con cautela.",
    en: "* Few people asked or a wide interval: read with care.",
    fr: "* Peu de personnes interrogées ou intervalle large : à lire avec prudence.",
  },
  yes: { es: "sí", en: "yes", fr: "oui" },
} as const satisfies Readonly<Record<string, Texts>>;

export type Word = keyof typeof WORDS;

export const STATE_WORDS: Readonly<Record<string, Texts>> = {
  final: { es: "definitivo", en: "final", fr: "définitive" },
  partial: { es: "parcial", en: "partial", fr: "partielle" },
  rounded: { es: "redondeado", en: "rounded", fr: "arrondie" },
  derived: { es: "calculado", en: "derived", fr: "calculée" },
};

export const PROVIDER_WORDS: Readonly<Record<string, Texts>> = {
  state: { es: "Estado", en: "State", fr: "État" },
  municipal: { es: "Gobierno local", en: "Local government", fr: "Collectivité locale" },
  ngo: { es: "Sociedad civil", en: "Civil society", fr: "Société civile" },
  international: { es: "Organismo internacional", en: "International body", fr: "Organisme international" },
  church: { es: "Iglesia", en: "Church", fr: "Église" },
  academic: { es: "Universidad", en: "University", fr: "Université" },
  private: { es: "Empresa", en: "Company", fr: "Entreprise" },
};

export const COVERAGE_WORDS: Readonly<Record<string, Texts>> = {
  national: { es: "todo el país", en: "whole country", fr: "tout le pays" },
  department: { es: "departamento o estado", en: "department or state", fr: "département ou État" },
  municipal: { es: "municipio", en: "municipality", fr: "municipalité" },
  online: { es: "en línea", en: "online", fr: "en ligne" },
  "border crossing": {
    es: "punto fronterizo o aeropuerto",
    en: "border point or airport",
    fr: "point frontalier ou aéroport",
  },
};

export const CAPACITY_WORDS: Readonly<Record<string, Texts>> = {
  mandate: { es: "Mandato", en: "Mandate", fr: "Mandat" },
  plan: { es: "Plan", en: "Plan", fr: "Plan" },
  budget: { es: "Presupuesto", en: "Budget", fr: "Budget" },
  staff: { es: "Personal", en: "Staff", fr: "Personnel" },
  coordination: { es: "Coordinación", en: "Coordination", fr: "Coordination" },
  service: { es: "Servicio", en: "Service", fr: "Service" },
};

export const HELD_WORDS: Readonly<Record<string, Texts>> = {
  yes: { es: "sí", en: "yes", fr: "oui" },
  partial: { es: "en parte", en: "in part", fr: "en partie" },
  no: { es: "no", en: "no", fr: "non" },
  unknown: { es: "", en: "", fr: "" },
};

export const DEMAND_WORDS: Readonly<Record<string, Texts>> = {
  vacancies: { es: "Vacantes", en: "Vacancies", fr: "Postes vacants" },
  demand: { es: "Demanda", en: "Demand", fr: "Demande" },
  "future demand": { es: "Demanda futura", en: "Future demand", fr: "Demande future" },
  shortage: { es: "Escasez de personal", en: "Shortage", fr: "Pénurie" },
  "employer willing": {
    es: "Empresas dispuestas a contratar",
    en: "Employers willing to hire",
    fr: "Employeurs prêts à embaucher",
  },
  certificate: { es: "Certificación", en: "Certificate", fr: "Certification" },
  training: { es: "Formación", en: "Training", fr: "Formation" },
  wage: { es: "Salario", en: "Wage", fr: "Salaire" },
  employment: { es: "Empleo", en: "Employment", fr: "Emploi" },
  placement: { es: "Colocación", en: "Placement", fr: "Placement" },
  "sought by returnees": {
    es: "Buscado por personas retornadas",
    en: "Sought by returned people",
    fr: "Recherché par les personnes de retour",
  },
  "skill of returnees": {
    es: "Saber de personas retornadas",
    en: "Skill of returned people",
    fr: "Compétence des personnes de retour",
  },
};

export const GROUP_WORDS: Readonly<Record<string, Texts>> = {
  government: { es: "Instituciones de gobierno", en: "Government institutions", fr: "Institutions de l’État" },
  "local-authority": { es: "Autoridades locales", en: "Local authorities", fr: "Autorités locales" },
  employers: { es: "Empresas", en: "Employers", fr: "Employeurs" },
  "civil-society": { es: "Sociedad civil", en: "Civil society", fr: "Société civile" },
};

export const TERM_WORDS: Readonly<Record<string, Texts>> = {
  "months-6": { es: "Seis meses", en: "Six months", fr: "Six mois" },
  "year-1": { es: "Un año", en: "One year", fr: "Un an" },
  "years-2": { es: "Dos años", en: "Two years", fr: "Deux ans" },
};

export const STRENGTH_WORDS: Readonly<Record<string, Texts>> = {
  strong: { es: "evidencia sólida", en: "strong evidence", fr: "preuve solide" },
  fair: { es: "evidencia aceptable", en: "fair evidence", fr: "preuve acceptable" },
  weak: { es: "evidencia débil", en: "weak evidence", fr: "preuve faible" },
};

/** The word for a code of a source, or the code itself where none is known. */
export function wordFor(words: Readonly<Record<string, Texts>>, code: string): Texts {
  return words[code] ?? { es: code, en: code, fr: code };
}
