// What stops an estimate of a survey: each names the table and the column or value, and what to do.
import { Problem } from "#base/problem";

export function designHasOneCluster(table: string): Problem {
  return new Problem("analysis/design-has-one-cluster", {
    message: {
      es: `La tabla «${table}» tiene un solo conglomerado: con uno no se puede estimar ninguna varianza.`,
      en: `Table "${table}" has a single cluster: no variance can be estimated from one.`,
      fr: `La table « ${table} » n’a qu’une grappe : une seule ne permet d’estimer aucune variance.`,
    },
    cure: {
      es: "Revise la columna de conglomerados; si las personas se sortearon directamente, no la indique.",
      en: "Check the column of clusters; where people were drawn themselves, leave it out.",
      fr: "Vérifiez la colonne des grappes ; si les personnes ont été tirées directement, ne l’indiquez pas.",
    },
  });
}

export interface ClusterDetails {
  readonly table: string;
  readonly cluster: string;
  readonly strata: string;
}

export function clusterIsInTwoStrata({ table, cluster, strata }: ClusterDetails): Problem {
  return new Problem("analysis/cluster-is-in-two-strata", {
    message: {
      es: `En la tabla «${table}», el conglomerado «${cluster}» aparece en más de un estrato de «${strata}».`,
      en: `In table "${table}" cluster "${cluster}" stands in more than one stratum of "${strata}".`,
      fr: `Dans la table « ${table} », la grappe « ${cluster} » figure dans plus d’une strate de « ${strata} ».`,
    },
    cure: {
      es: "Si cada estrato numera sus conglomerados desde uno, indique «nest»; si no, corrija el estrato de esas filas.",
      en: 'If each stratum numbers its clusters anew, say "nest"; otherwise correct the stratum of these rows.',
      fr: "Si chaque strate numérote ses grappes à nouveau, indiquez « nest » ; sinon, corrigez la strate de ces lignes.",
    },
  });
}

export function fpcIsNegative(table: string, column: string): Problem {
  return new Problem("analysis/fpc-is-not-positive", {
    message: {
      es: `El tamaño de la población «${column}» de la tabla «${table}» es cero o negativo en alguna fila, o falta.`,
      en: `The population size "${column}" of table "${table}" is zero or negative in some row, or missing.`,
      fr: `La taille de la population « ${column} » de la table « ${table} » est nulle, négative ou absente par endroits.`,
    },
    cure: {
      es: "Dé en cada fila cuántas unidades tiene la población del estrato, o la fracción sorteada entre cero y uno.",
      en: "Give in every row how many units the stratum has, or the fraction drawn, between zero and one.",
      fr: "Donnez à chaque ligne l’effectif de la strate, ou le taux de sondage entre zéro et un.",
    },
  });
}

export function fpcIsMixed(table: string, column: string): Problem {
  return new Problem("analysis/fpc-is-mixed", {
    message: {
      es: `«${column}» de la tabla «${table}» mezcla tamaños de población (uno o más) con fracciones (menos de uno).`,
      en: `"${column}" of table "${table}" mixes population sizes (one or more) with fractions (below one).`,
      fr: `« ${column} » de la table « ${table} » mêle des tailles de population (un ou plus) et des taux (moins d’un).`,
    },
    cure: {
      es: "Use un solo sentido en todas las filas y etapas.",
      en: "Use one sense in all rows and at all stages.",
      fr: "Employez un seul sens dans toutes les lignes et à tous les degrés.",
    },
  });
}

export function domainIsEmpty(table: string, domain: string): Problem {
  return new Problem("analysis/domain-is-empty", {
    message: {
      es: `Ninguna fila con ponderación de la tabla «${table}» tiene respuesta en «${domain}».`,
      en: `No row with a weight in table "${table}" has an answer in "${domain}".`,
      fr: `Aucune ligne pondérée de la table « ${table} » n’a de réponse dans « ${domain} ».`,
    },
    cure: {
      es: "Revise la condición y los códigos de la columna, o quite ese dominio del análisis.",
      en: "Check the condition and the codes of the column, or leave this domain out of the analysis.",
      fr: "Vérifiez la condition et les codes de la colonne, ou retirez ce domaine de l’analyse.",
    },
  });
}
