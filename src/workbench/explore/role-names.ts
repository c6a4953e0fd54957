// What an indicator is about, as people choose it: a subject of the study.
import type { IndicatorRole } from "#analysis/analysis-spec";
import { sameText, type Texts } from "#base/text";

export const ROLE_NAMES: Readonly<Record<IndicatorRole, Texts>> = {
  profile: { es: "Quiénes son", en: "Who they are", fr: "Qui elles sont" },
  need: { es: "Qué necesitan", en: "What they need", fr: "Ce dont elles ont besoin" },
  exists: { es: "Qué hay donde viven", en: "What there is where they live", fr: "Ce qui existe là où elles vivent" },
  within: { es: "Qué les queda cerca", en: "What is within their reach", fr: "Ce qui est à leur portée" },
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

/** Of a role that somebody wished for, which may be none. */
export function nameOfRole(role: string): Texts {
  return role in ROLE_NAMES ? ROLE_NAMES[role as IndicatorRole] : sameText(role);
}
