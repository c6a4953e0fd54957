// A trace as lines of text for a terminal.
import { formatCount } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { TraceKind, TraceNode, TraceState } from "./trace-node.ts";

/** Of the many records behind a count, so many are written out; the number of the others is said. */
const RECORDS_SHOWN = 8;

const KIND_WORDS: Readonly<Record<TraceKind, Texts>> = {
  recommendation: { es: "Recomendación", en: "Recommendation", fr: "Recommandation" },
  finding: { es: "Hallazgo", en: "Finding", fr: "Constat" },
  estimate: { es: "Estimación", en: "Estimate", fr: "Estimation" },
  parity: { es: "Razón entre mujeres y hombres", en: "Women-to-men ratio", fr: "Rapport femmes-hommes" },
  tally: { es: "Conteo de registros", en: "Count of records", fr: "Décompte de fiches" },
  comparison: { es: "Comparación de grupos", en: "Comparison of groups", fr: "Comparaison de groupes" },
  match: { es: "Coincidencia de oficios", en: "Match of occupations", fr: "Correspondance des métiers" },
  "institution-gap": {
    es: "Frecuencia de una carencia",
    en: "Frequency of a gap",
    fr: "Fréquence d’une lacune",
  },
  network: { es: "Red de derivación", en: "Network of referrals", fr: "Réseau d’orientation" },
  employment: { es: "Empleo por sector", en: "Employment by sector", fr: "Emploi par secteur" },
  "employment-record": { es: "Empleo publicado", en: "Published employment", fr: "Emploi publié" },
  reach: { es: "Alcance de servicios", en: "Reach of services", fr: "Portée des services" },
  change: { es: "Cambio entre rondas", en: "Change between rounds", fr: "Évolution entre vagues" },
  "gap-change": { es: "Cambio de la brecha", en: "Change of the gap", fr: "Évolution de l’écart" },
  round: { es: "Dos rondas", en: "Two rounds", fr: "Deux vagues" },
  decomposition: { es: "Descomposición", en: "Decomposition", fr: "Décomposition" },
  observation: { es: "Cifra publicada", en: "Published figure", fr: "Chiffre publié" },
  service: { es: "Servicio", en: "Service", fr: "Service" },
  "facility-count": { es: "Conteo de establecimientos", en: "Count of facilities", fr: "Décompte d’établissements" },
  capacity: { es: "Capacidad de una institución", en: "Capacity of an institution", fr: "Capacité d’une institution" },
  "named-gap": { es: "Carencia señalada", en: "Gap named", fr: "Lacune signalée" },
  demand: { es: "Demanda de trabajo publicada", en: "Published demand for labour", fr: "Demande de travail publiée" },
  practice: { es: "Práctica", en: "Practice", fr: "Pratique" },
  reference: { es: "Referencia", en: "Reference", fr: "Référence" },
  claim: { es: "Declaración en una entrevista", en: "Statement in an interview", fr: "Propos tenu en entretien" },
  case: { es: "Historia de caso", en: "Case study", fr: "Étude de cas" },
  query: { es: "Consulta", en: "Query", fr: "Requête" },
  snapshot: { es: "Datos, copia fija", en: "Data snapshot", fr: "Données, copie figée" },
  file: { es: "Archivo", en: "File", fr: "Fichier" },
  publisher: { es: "Publicado por", en: "Published by", fr: "Publié par" },
};

const STATE_WORDS: Readonly<Record<Exclude<TraceState, "found">, Texts>> = {
  "shown-above": { es: "ya mostrado arriba", en: "shown above", fr: "déjà affiché plus haut" },
  cycle: { es: "se apoya en sí mismo", en: "rests on itself", fr: "repose sur lui-même" },
  missing: { es: "no se conserva", en: "not kept", fr: "non conservé" },
};

/** One line per node, with its details below it, indented by two spaces a step. */
export function renderTrace(node: TraceNode, language: Language): readonly string[] {
  return [headLine(node, language), ...detailLines(node, language), ...groundLines(node, language)];
}

function headLine({ id, state, traced }: TraceNode, language: Language): string {
  const end = state === "found" ? "" : ` (${STATE_WORDS[state][language]})`;
  if (traced === undefined) return `${id}${end}`;
  const colon = language === "fr" ? "\u00a0:" : ":";
  return `${KIND_WORDS[traced.kind][language]}${colon} ${traced.label[language]} [${id}]${end}`;
}

function detailLines({ state, traced }: TraceNode, language: Language): readonly string[] {
  if (state !== "found" || traced === undefined) return [];
  return traced.details.flatMap((detail) => detail[language].split("\n").map((line) => `    ${line}`));
}

function groundLines({ restsOn }: TraceNode, language: Language): readonly string[] {
  const shown = restsOn.length > RECORDS_SHOWN + 1 ? restsOn.slice(0, RECORDS_SHOWN) : restsOn;
  const lines = shown.flatMap((node) => renderTrace(node, language).map((line) => `  ${line}`));
  const others = restsOn.length - shown.length;
  return others === 0 ? lines : [...lines, `  ${othersWords(others)[language]}`];
}

function othersWords(count: number): Texts {
  return {
    es: `… y ${formatCount(count, "es")} más`,
    en: `… and ${formatCount(count, "en")} more`,
    fr: `… et ${formatCount(count, "fr")} de plus`,
  };
}
