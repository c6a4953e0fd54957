// Words of the tables of `tornaviaje survey`, in three languages.
import type { Language } from "#base/text";

export const SURVEY_WORDS = {
  es: {
    name: "",
    n: "n",
    estimate: "estimación",
    se: "error est.",
    low: "95 % desde",
    high: "hasta",
    deff: "deff",
    df: "Grados de libertad del diseño",
    certain:
      "Las variables separan las respuestas y los coeficientes no dicen nada. Personas de las que el modelo está seguro",
    leftOut: "Quedan fuera, porque se siguen de las demás variables",
    people: "personas",
    value: "valor",
    mean: "media",
    "difference in mean": "diferencia de medias",
    "difference in mean rank score": "diferencia de rangos medios",
    degrees: { df: "gl", ndf: "gl del numerador", ddf: "gl del denominador" },
    colon: ":",
  },
  en: {
    name: "",
    n: "n",
    estimate: "estimate",
    se: "std. error",
    low: "95% from",
    high: "to",
    deff: "deff",
    df: "Degrees of freedom of the design",
    certain: "The variables part the answers, so coefficients mean nothing. People of whom the model is sure",
    leftOut: "Left out, since they follow from the other variables",
    people: "people",
    value: "value",
    mean: "mean",
    "difference in mean": "difference in mean",
    "difference in mean rank score": "difference in mean rank score",
    degrees: { df: "df", ndf: "numerator df", ddf: "denominator df" },
    colon: ":",
  },
  fr: {
    name: "",
    n: "n",
    estimate: "estimation",
    se: "err. type",
    low: "95 % de",
    high: "à",
    deff: "deff",
    df: "Degrés de liberté du plan",
    certain:
      "Les variables séparent les réponses : les coefficients ne veulent rien dire. Personnes dont le modèle est sûr",
    leftOut: "Écartées, car elles découlent des autres variables",
    people: "personnes",
    value: "valeur",
    mean: "moyenne",
    "difference in mean": "différence de moyennes",
    "difference in mean rank score": "différence de rangs moyens",
    degrees: { df: "ddl", ndf: "ddl du numérateur", ddf: "ddl du dénominateur" },
    colon: "\u202f:",
  },
} as const;

/** What a test calls a number in R, in words; its statistics keep their letters. */
export function nameInTest(name: string, language: Language): string {
  const words = SURVEY_WORDS[language];
  if (name === "mean" || name === "difference in mean" || name === "difference in mean rank score") return words[name];
  if (name === "df" || name === "ndf" || name === "ddf") return words.degrees[name];
  return name === "X-squared" || name === "Chisq" ? "X²" : name;
}
