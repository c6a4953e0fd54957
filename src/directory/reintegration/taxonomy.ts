// The published taxonomy of Tornaviaje: kinds of services for returnees, and what reintegration asks beyond HSDS.
// In HSDS these are terms; what a service says about one is the value of an attribute.
import type { Texts } from "#base/text";
import { uuidOf } from "../hsds/uuid-of.ts";

export interface Term {
  readonly code: string;
  readonly names: Texts;
}

const KIND_NAMES = {
  REC: ["Recepción y asistencia inmediata", "Reception and immediate help", "Accueil et aide immédiate"],
  DOC: ["Identidad y documentación", "Identity and papers", "Identité et documents"],
  EMP: ["Empleo e intermediación", "Employment", "Emploi"],
  CER: ["Certificación y reconocimiento", "Recognition of skills", "Reconnaissance des compétences"],
  CAP: ["Formación y capacitación", "Training", "Formation"],
  EMD: ["Emprendimiento y capital semilla", "Enterprise and seed capital", "Entrepreneuriat et capital de départ"],
  FIN: ["Servicios financieros", "Financial services", "Services financiers"],
  EDU: ["Educación", "Education", "Éducation"],
  SAL: ["Salud", "Health", "Santé"],
  PSI: [
    "Salud mental y apoyo psicosocial",
    "Mental health and psychosocial support",
    "Santé mentale et soutien psychosocial",
  ],
  VIV: ["Vivienda y alojamiento", "Housing", "Logement"],
  JUR: ["Asistencia jurídica y justicia", "Legal help and justice", "Aide juridique et justice"],
  PRO: ["Protección especial", "Protection", "Protection"],
  SOC: ["Protección social", "Social protection", "Protection sociale"],
  COM: [
    "Integración comunitaria y antiestigma",
    "Community and anti-stigma",
    "Intégration communautaire et lutte contre la stigmatisation",
  ],
  INF: ["Información y derivación", "Information and referral", "Information et orientation"],
  GOB: ["Coordinación y políticas", "Coordination and policy", "Coordination et politiques"],
} as const;

const FEATURE_NAMES = {
  "source-id": ["Identificador en la fuente", "Id in the source", "Identifiant dans la source"],
  country: ["País", "Country", "Pays"],
  "provider-kind": ["Tipo de organismo", "Kind of body", "Type d'organisme"],
  level: ["Nivel", "Level", "Niveau"],
  dimension: ["Dimensión", "Dimension", "Dimension"],
  "target-group": ["Población destinataria", "Target group", "Public visé"],
  "women-only": ["Solo para mujeres", "Women only", "Réservé aux femmes"],
  children: ["Atiende a niñas y niños", "Takes in children", "Accueille les enfants"],
  "child-care": ["Cuido infantil durante la atención", "Child care while served", "Garde d'enfants pendant l'accueil"],
  ineligibility: ["Quién queda fuera", "Who is shut out", "Qui est exclu"],
  "time-since-return": [
    "Tiempo máximo desde el retorno",
    "Longest time since return",
    "Délai maximal depuis le retour",
  ],
  "time-abroad": ["Tiempo mínimo en el exterior", "Least time abroad", "Durée minimale à l'étranger"],
  "waiting-time": ["Tiempo de espera", "Waiting time", "Temps d'attente"],
  "capacity-per-month": ["Capacidad por mes", "Capacity per month", "Capacité par mois"],
  "capacity-or-reach": ["Capacidad o alcance", "Capacity or reach", "Capacité ou portée"],
  "served-number": ["Personas atendidas", "People served", "Personnes servies"],
  "served-period": ["Periodo de atención", "Period of service", "Période de service"],
  since: ["Funciona desde", "Works since", "Fonctionne depuis"],
  "funding-end": [
    "Fin previsto o del financiamiento",
    "Planned end or end of funding",
    "Fin prévue ou fin du financement",
  ],
  "status-at-source": ["Estado según la fuente", "Status in the source", "État selon la source"],
  "status-year": ["Año del estado", "Year of the status", "Année de l'état"],
  confidential: ["Lugar confidencial", "Confidential place", "Lieu confidentiel"],
  "source-address": ["Dirección de la fuente", "Address of the source", "Adresse de la source"],
  "source-title": ["Título de la fuente", "Title of the source", "Titre de la source"],
  "source-date": ["Fecha de la fuente", "Date of the source", "Date de la source"],
  "source-language": ["Idioma de la fuente", "Language of the source", "Langue de la source"],
  "to-verify": ["Por verificar", "To verify", "À vérifier"],
} as const;

export const KINDS: readonly Term[] = termsOf(KIND_NAMES);

export const FEATURES: readonly Term[] = termsOf(FEATURE_NAMES);

export type FeatureCode = keyof typeof FEATURE_NAMES;

export const KIND_TAXONOMY = {
  id: uuidOf("taxonomy", "tornaviaje-kinds"),
  name: "Tornaviaje: servicios de reintegración",
  description: "Kinds of services for returned migrants, level 1 (Tornaviaje, 2026).",
  version: "1",
};

export const FEATURE_TAXONOMY = {
  id: uuidOf("taxonomy", "tornaviaje-features"),
  name: "Tornaviaje: rasgos de un servicio",
  description:
    "What reintegration asks of a service beyond HSDS; said by the value of an attribute (Tornaviaje, 2026).",
  version: "1",
};

export function kindTermId(code: string): string {
  return uuidOf("term", "tornaviaje-kinds", code);
}

export function featureTermId(code: FeatureCode): string {
  return uuidOf("term", "tornaviaje-features", code);
}

function termsOf(names: Readonly<Record<string, readonly [string, string, string]>>): readonly Term[] {
  return Object.entries(names).map(([code, [es, en, fr]]) => ({ code, names: { es, en, fr } }));
}
