// Titles for tables in which nothing stands out: true, and never repeated as a finding.
import type { IndicatorRole } from "#analysis/analysis-spec";
import type { Language, Texts } from "#base/text";

export const NEUTRAL_TITLES = {
  answers: {
    es: "Lo que respondieron las personas consultadas",
    en: "What the people asked answered",
    fr: "Ce qu’ont répondu les personnes interrogées",
  },
  noRange: {
    es: "por lugar: los intervalos se cruzan y no se afirma un orden",
    en: "by place: the intervals overlap and no ranking is claimed",
    fr: "par lieu : les intervalles se recoupent, aucun classement n’est affirmé",
  },
  noDifference: {
    es: "Entre mujeres y hombres, el muestreo no permite afirmar diferencias",
    en: "Between women and men, no difference can be told from chance",
    fr: "Entre femmes et hommes, aucune différence ne se distingue du hasard",
  },
  cascade: {
    es: "De la necesidad al uso, por tipo de servicio",
    en: "From need to use, by kind of service",
    fr: "Du besoin à l’usage, par type de service",
  },
  coverage: {
    es: "De lo que existe a lo que sirve, por tipo de servicio",
    en: "From what exists to what helps, by kind of service",
    fr: "De ce qui existe à ce qui aide, par type de service",
  },
  institutionAnswers: {
    es: "Qué dicen tener las instituciones para cada función que atienden",
    en: "What institutions say they have for each function they deal with",
    fr: "Ce que les institutions disent posséder pour chaque fonction exercée",
  },
  latest: { es: "Último valor publicado", en: "Latest published value", fr: "Dernière valeur publiée" },
} as const satisfies Readonly<Record<string, Texts>>;

/** "Needs by place: the intervals overlap …": the same words never stand alone over two tables. */
export function noRangeTitle(role: IndicatorRole, language: Language): string {
  const topic = TOPICS[role] ?? OTHER_TOPIC;
  return `${topic[language]} ${NEUTRAL_TITLES.noRange[language]}`;
}

const OTHER_TOPIC: Texts = { es: "Respuestas", en: "Answers", fr: "Réponses" };

const TOPICS: Readonly<Partial<Record<IndicatorRole, Texts>>> = {
  profile: { es: "Perfil de las personas", en: "Profile of the people asked", fr: "Profil des personnes" },
  need: { es: "Necesidades", en: "Needs", fr: "Besoins" },
  received: { es: "Ayuda recibida", en: "Help received", fr: "Aide reçue" },
  barrier: { es: "Barreras", en: "Barriers", fr: "Obstacles" },
  outcome: { es: "Condiciones de vida", en: "Living conditions", fr: "Conditions de vie" },
  plan: { es: "Planes", en: "Plans", fr: "Projets" },
  opportunity: { es: "Disposición de las empresas", en: "What employers offer", fr: "Ce qu’offrent les entreprises" },
  provider: { es: "Rasgos de los servicios", en: "Features of services", fr: "Caractéristiques des services" },
  institution: {
    es: "Respuestas de las instituciones",
    en: "Answers of institutions",
    fr: "Réponses des institutions",
  },
  community: { es: "Respuestas del vecindario", en: "Answers of neighbours", fr: "Réponses du voisinage" },
};

export function isNeutral(title: string): boolean {
  return Object.values(NEUTRAL_TITLES).some((texts: Texts) =>
    Object.values(texts).some((words) => title.endsWith(words)),
  );
}
