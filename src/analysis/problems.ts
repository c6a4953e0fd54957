// What stops an analysis: each names the table, the column and what to do.
import { Problem } from "#base/problem";

export function tableHasNoDesign(table: string): Problem {
  return new Problem("analysis/table-has-no-design", {
    message: {
      es: `La tabla «${table}» no tiene diseño muestral en analysis.yaml.`,
      en: `The table "${table}" has no sampling design in analysis.yaml.`,
      fr: `La table « ${table} » n’a pas de plan de sondage dans analysis.yaml.`,
    },
    cure: {
      es: `Agregue una entrada a «designs» con «table: ${table}»; sin más columnas vale como muestra aleatoria simple.`,
      en: `Add an entry with "table: ${table}" to "designs"; with no further columns it is a simple random sample.`,
      fr: `Ajoutez à « designs » une entrée « table: ${table} » ; sans autre colonne, c’est un sondage aléatoire simple.`,
    },
  });
}

export function weightIsNotPositive(table: string, column: string, rows: number): Problem {
  return new Problem("analysis/weight-is-not-positive", {
    message: {
      es: `La ponderación «${column}» de la tabla «${table}» falta o es negativa en ${rows} filas.`,
      en: `The weight "${column}" of table "${table}" is missing or negative in ${rows} rows.`,
      fr: `Le poids « ${column} » de la table « ${table} » manque ou est négatif dans ${rows} lignes.`,
    },
    cure: {
      es: "Complete esas ponderaciones; quien no deba contar lleva un cero.",
      en: "Fill in these weights; whoever must not count gets a zero.",
      fr: "Complétez ces poids ; mettez zéro à qui ne doit pas compter.",
    },
  });
}

export function weightsAreZero(table: string, column: string): Problem {
  return new Problem("analysis/weights-are-zero", {
    message: {
      es: `La ponderación «${column}» de la tabla «${table}» es cero en todas las filas.`,
      en: `The weight "${column}" of table "${table}" is zero in every row.`,
      fr: `Le poids « ${column} » de la table « ${table} » est nul dans toutes les lignes.`,
    },
    cure: {
      es: "Revise el nombre de la columna y que los decimales lleven punto.",
      en: "Check the name of the column, and that decimals have a point.",
      fr: "Vérifiez le nom de la colonne et que les décimales ont un point.",
    },
  });
}

export function stratumHasOneCluster(table: string, stratum: string): Problem {
  return new Problem("analysis/stratum-has-one-cluster", {
    message: {
      es: `El estrato «${stratum}» de la tabla «${table}» tiene un solo conglomerado: su varianza no se puede estimar.`,
      en: `Stratum "${stratum}" of table "${table}" has a single cluster: its variance cannot be estimated.`,
      fr: `La strate « ${stratum} » de la table « ${table} » n’a qu’une grappe : sa variance ne peut être estimée.`,
    },
    cure: {
      es: "Una el estrato con otro parecido, o elija en el diseño (lonely: …; en la línea de órdenes --lonely …) «adjust», «average», «remove» o «certainty».",
      en: 'Join it with a similar stratum, or choose in the design (lonely: …; on the command line --lonely …) "adjust", "average", "remove" or "certainty".',
      fr: "Réunissez-la avec une strate voisine, ou choisissez dans le plan (lonely: … ; en ligne de commande --lonely …) « adjust », « average », « remove » ou « certainty ».",
    },
  });
}

export interface FpcDetails {
  readonly table: string;
  readonly stratum: string;
  readonly fpc: number;
  readonly clusters: number;
}

export function fpcIsTooSmall({ table, stratum, fpc, clusters }: FpcDetails): Problem {
  return new Problem("analysis/fpc-is-too-small", {
    message: {
      es: `En el estrato «${stratum}» de «${table}», el tamaño de la población (${fpc}) es menor que la muestra (${clusters}).`,
      en: `In stratum "${stratum}" of "${table}" the population size (${fpc}) is below the sample (${clusters}).`,
      fr: `Dans la strate « ${stratum} » de « ${table} », la population (${fpc}) est inférieure à l’échantillon (${clusters}).`,
    },
    cure: {
      es: "Dé el número de conglomerados de todo el estrato, o la fracción de muestreo entre cero y uno.",
      en: "Give the number of clusters in the whole stratum, or the sampling fraction between zero and one.",
      fr: "Donnez le nombre de grappes de toute la strate, ou le taux de sondage entre zéro et un.",
    },
  });
}

export function fpcDiffers(table: string, stratum: string): Problem {
  return new Problem("analysis/fpc-differs-within-stratum", {
    message: {
      es: `El tamaño de la población falta o cambia dentro del estrato «${stratum}» de la tabla «${table}».`,
      en: `The population size is missing or changes within stratum "${stratum}" of table "${table}".`,
      fr: `La taille de la population manque ou varie dans la strate « ${stratum} » de la table « ${table} ».`,
    },
    cure: {
      es: "Escriba el mismo número en todas las filas del estrato.",
      en: "Write the same number in every row of the stratum.",
      fr: "Écrivez le même nombre dans toutes les lignes de la strate.",
    },
  });
}
