// What stops an estimate from a sample driven by its respondents.
import { Problem } from "#base/problem";
import { quote, quoteAll } from "#base/quote";

export function populationIsTooSmall(population: number, sample: number): Problem {
  return new Problem("rds/population-is-too-small", {
    message: {
      es: `La población (${population}) es menor que la muestra (${sample}).`,
      en: `The population (${population}) is smaller than the sample (${sample}).`,
      fr: `La population (${population}) est plus petite que l’échantillon (${sample}).`,
    },
    cure: {
      es: "Dé una estimación del tamaño de la población que sea al menos el de la muestra.",
      en: "Give an estimate of the population size that is at least the size of the sample.",
      fr: "Donnez une estimation de la population au moins égale à l’échantillon.",
    },
  });
}

export function chainHasNoLongRun(groups: readonly string[]): Problem {
  const names = quoteAll(groups);
  return new Problem("rds/chain-has-no-long-run", {
    message: {
      es: `Los grupos ${names.es} no se reclutan entre sí lo bastante para estimar con RDS-I.`,
      en: `The groups ${names.en} do not recruit across enough for an estimate by RDS-I.`,
      fr: `Les groupes ${names.fr} ne se recrutent pas assez entre eux pour une estimation RDS-I.`,
    },
    cure: {
      es: "Use RDS-II o Gile's SS, o una los grupos que no reclutan a otros.",
      en: "Use RDS-II or Gile's SS, or join the groups that recruit no others.",
      fr: "Utilisez RDS-II ou Gile's SS, ou réunissez les groupes qui n’en recrutent pas d’autres.",
    },
  });
}

export function outcomeIsEmpty(outcome: string): Problem {
  const name = quote(outcome);
  return new Problem("rds/outcome-is-empty", {
    message: {
      es: `Nadie tiene respuesta en ${name.es}.`,
      en: `Nobody has an answer in ${name.en}.`,
      fr: `Personne n’a de réponse dans ${name.fr}.`,
    },
    cure: {
      es: "Elija otra columna, o compruebe que los datos se leyeron enteros.",
      en: "Choose another column, or check that the data was read whole.",
      fr: "Choisissez une autre colonne, ou vérifiez que les données ont été lues en entier.",
    },
  });
}
