// What stops a measure of poverty: each names the column or the line and what to do.
import { Problem } from "#base/problem";

export function incomeHasNoRows(column: string): Problem {
  return new Problem("analysis/income-has-no-rows", {
    message: {
      es: `Ninguna fila del dominio tiene a la vez ponderación e ingreso «${column}».`,
      en: `No row of the domain has both a weight and an income "${column}".`,
      fr: `Aucune ligne du domaine n’a à la fois un poids et un revenu « ${column} ».`,
    },
    cure: {
      es: "Revise el dominio y el nombre de la columna.",
      en: "Check the domain and the name of the column.",
      fr: "Vérifiez le domaine et le nom de la colonne.",
    },
  });
}

export function lineIsNotPositive(line: number): Problem {
  return new Problem("analysis/poverty-line-is-not-positive", {
    message: {
      es: `La línea de pobreza es ${line}; debe ser mayor que cero.`,
      en: `The poverty line is ${line}; it must be above zero.`,
      fr: `Le seuil de pauvreté est ${line} ; il doit être supérieur à zéro.`,
    },
    cure: {
      es: "Dé un importe en la moneda de los ingresos, o revise los ingresos negativos o cero.",
      en: "Give an amount in the currency of the incomes, or check incomes that are zero or below.",
      fr: "Donnez un montant dans la monnaie des revenus, ou vérifiez les revenus nuls ou négatifs.",
    },
  });
}

export function nobodyIsPoor(column: string): Problem {
  return new Problem("analysis/nobody-is-poor", {
    message: {
      es: `Ningún ingreso «${column}» está por debajo de la línea: no hay brecha que medir.`,
      en: `No income "${column}" lies below the line: there is no gap to measure.`,
      fr: `Aucun revenu « ${column} » n’est sous le seuil : il n’y a pas d’écart à mesurer.`,
    },
    cure: {
      es: "Dé la tasa de pobreza (que es cero), o una línea más alta.",
      en: "Give the poverty rate (which is zero), or a higher line.",
      fr: "Donnez le taux de pauvreté (qui est nul), ou un seuil plus élevé.",
    },
  });
}

export function incomesAreNotPositive(column: string, rows: number): Problem {
  return new Problem("analysis/incomes-are-not-positive", {
    message: {
      es: `${rows} ingresos «${column}» son cero o negativos; este índice solo existe para ingresos mayores que cero.`,
      en: `${rows} incomes "${column}" are zero or below; this index exists for incomes above zero only.`,
      fr: `${rows} revenus « ${column} » sont nuls ou négatifs ; cet indice n’existe que pour des revenus supérieurs à zéro.`,
    },
    cure: {
      es: `Limite el dominio («${column} > 0») y dígalo en el informe, o use Gini.`,
      en: `Restrict the domain ("${column} > 0") and say so in the report, or use Gini.`,
      fr: `Restreignez le domaine (« ${column} > 0 ») et dites-le dans le rapport, ou utilisez Gini.`,
    },
  });
}

export function lineIsNotAnAmount(stat: string): Problem {
  return new Problem("analysis/poverty-line-is-not-an-amount", {
    message: {
      es: `«${stat}» necesita una línea de pobreza dada como importe.`,
      en: `"${stat}" needs a poverty line given as an amount.`,
      fr: `« ${stat} » demande un seuil de pauvreté donné comme montant.`,
    },
    cure: {
      es: "Dé «line»: un importe en la moneda de los ingresos.",
      en: 'Give "line": an amount in the currency of the incomes.',
      fr: "Donnez « line » : un montant dans la monnaie des revenus.",
    },
  });
}
