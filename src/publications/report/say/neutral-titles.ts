// Titles for tables in which nothing stands out: true, and never repeated as a finding.
import type { Texts } from "#base/text";

export const NEUTRAL_TITLES = {
  answers: {
    es: "Lo que respondieron las personas consultadas",
    en: "What the people asked answered",
    fr: "Ce qu’ont répondu les personnes interrogées",
  },
  noRange: {
    es: "Entre lugares, los intervalos se cruzan: no se afirma un orden",
    en: "Between places the intervals overlap: no ranking is claimed",
    fr: "Entre les lieux, les intervalles se recoupent : aucun classement n’est affirmé",
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
  institutionAnswers: {
    es: "Qué dicen tener las instituciones para cada función que atienden",
    en: "What institutions say they have for each function they deal with",
    fr: "Ce que les institutions disent posséder pour chaque fonction exercée",
  },
  latest: { es: "Último valor publicado", en: "Latest published value", fr: "Dernière valeur publiée" },
} as const satisfies Readonly<Record<string, Texts>>;

export function isNeutral(title: string): boolean {
  return Object.values(NEUTRAL_TITLES).some((texts: Texts) => Object.values(texts).includes(title));
}
