// What stops a regression: each names the formula or the column and what to do.
import { Problem } from "#base/problem";

/** Whether it is a formula, or a condition as part of one, that could not be read. */
export function isFormulaNotUnderstood(cause: unknown): cause is Problem {
  return cause instanceof Problem && cause.code === "analysis/formula-is-not-understood";
}

export function formulaIsNotUnderstood(formula: string, piece: string): Problem {
  const at = piece === "" ? { es: "su final", en: "its end", fr: "sa fin" } : same(`«${piece}»`);
  return new Problem("analysis/formula-is-not-understood", {
    message: {
      es: `La fórmula «${formula}» no se entiende a partir de ${at.es}.`,
      en: `The formula "${formula}" is not understood from ${at.en} on.`,
      fr: `La formule « ${formula} » n’est pas comprise à partir de ${at.fr}.`,
    },
    cure: {
      es: "Escriba «y ~ a + b», con «a:b», «a * b», «- 1» o «factor(a)»; calcule antes, en una columna, cualquier otra función.",
      en: 'Write "y ~ a + b", with "a:b", "a * b", "- 1" or "factor(a)"; compute any other function as a column first.',
      fr: "Écrivez « y ~ a + b », avec « a:b », « a * b », « - 1 » ou « factor(a) » ; calculez d’abord toute autre fonction dans une colonne.",
    },
  });
}

export function formulaHasNoResponse(formula: string): Problem {
  return new Problem("analysis/formula-has-no-response", {
    message: {
      es: `La fórmula «${formula}» no dice qué variable se explica.`,
      en: `The formula "${formula}" does not say which variable is explained.`,
      fr: `La formule « ${formula} » ne dit pas quelle variable est expliquée.`,
    },
    cure: {
      es: "Ponga esa columna a la izquierda de «~».",
      en: 'Put that column to the left of "~".',
      fr: "Placez cette colonne à gauche de « ~ ».",
    },
  });
}

export interface ResponseDetails {
  readonly column: string;
  readonly family: string;
}

export function responseDoesNotFit({ column, family }: ResponseDetails): Problem {
  return new Problem("analysis/response-does-not-fit", {
    message: {
      es: `Los valores de «${column}» no sirven para una regresión «${family}».`,
      en: `The values of "${column}" do not fit a "${family}" regression.`,
      fr: `Les valeurs de « ${column} » ne conviennent pas à une régression « ${family} ».`,
    },
    cure: {
      es: "Use números para «gaussian», valores entre 0 y 1 o dos respuestas para «quasibinomial», cuentas desde 0 para «quasipoisson», y al menos tres categorías para la ordinal.",
      en: 'Use numbers for "gaussian", values from 0 to 1 or two answers for "quasibinomial", counts from 0 up for "quasipoisson", and at least three categories for the ordinal one.',
      fr: "Utilisez des nombres pour « gaussian », des valeurs de 0 à 1 ou deux réponses pour « quasibinomial », des comptes à partir de 0 pour « quasipoisson », et au moins trois catégories pour l’ordinale.",
    },
  });
}

export function coefficientsDepend(formula: string, names: readonly string[]): Problem {
  const list = names.join(", ");
  return new Problem("analysis/coefficients-depend", {
    message: {
      es: `En «${formula}» los demás términos ya determinan: ${list}.`,
      en: `In "${formula}" the other terms already determine: ${list}.`,
      fr: `Dans « ${formula} », les autres termes déterminent déjà : ${list}.`,
    },
    cure: {
      es: "Quite esos términos, o junte categorías sin respuestas.",
      en: "Leave these terms out, or join categories without answers.",
      fr: "Retirez ces termes, ou regroupez les catégories sans réponse.",
    },
  });
}

export function regressionHasNoRows(formula: string): Problem {
  return new Problem("analysis/regression-has-no-rows", {
    message: {
      es: `Ninguna fila tiene a la vez ponderación y todas las variables de «${formula}».`,
      en: `No row has both a weight and every variable of "${formula}".`,
      fr: `Aucune ligne n’a à la fois un poids et toutes les variables de « ${formula} ».`,
    },
    cure: {
      es: "Revise el dominio y las columnas con muchos valores ausentes.",
      en: "Check the domain, and the columns with many missing values.",
      fr: "Vérifiez le domaine et les colonnes avec beaucoup de valeurs manquantes.",
    },
  });
}

export function regressionDoesNotConverge(formula: string): Problem {
  return new Problem("analysis/regression-does-not-converge", {
    message: {
      es: `La regresión «${formula}» no llega a una solución.`,
      en: `The regression "${formula}" does not reach a solution.`,
      fr: `La régression « ${formula} » n’aboutit pas à une solution.`,
    },
    cure: {
      es: "Suele pasar cuando una categoría tiene siempre la misma respuesta: júntela con otra o quítela.",
      en: "This often happens when a category always has the same answer: join it with another, or leave it out.",
      fr: "C’est souvent qu’une catégorie a toujours la même réponse : regroupez-la ou retirez-la.",
    },
  });
}

export function termIsNotInModel(formula: string, term: string): Problem {
  return new Problem("analysis/term-is-not-in-model", {
    message: {
      es: `El término «${term}» no está en el modelo «${formula}».`,
      en: `The term "${term}" is not in the model "${formula}".`,
      fr: `Le terme « ${term} » n’est pas dans le modèle « ${formula} ».`,
    },
    cure: {
      es: "Pruebe un término que esté a la derecha de «~» en la fórmula.",
      en: 'Test a term that stands to the right of "~" in the formula.',
      fr: "Testez un terme qui figure à droite de « ~ » dans la formule.",
    },
  });
}

function same(words: string): { readonly es: string; readonly en: string; readonly fr: string } {
  return { es: words, en: words, fr: words };
}

export function variableHasOneLevel(variable: string, level: string): Problem {
  return new Problem("analysis/variable-has-one-level", {
    message: {
      es: `Entre las filas del modelo «${variable}» solo tiene el valor «${level}»: no hay con qué compararlo.`,
      en: `Among the rows of the model "${variable}" only has the value "${level}": there is nothing to compare it with.`,
      fr: `Parmi les lignes du modèle, « ${variable} » n’a que la valeur « ${level} » : il n’y a rien à quoi la comparer.`,
    },
    cure: {
      es: "Quite esa variable de la fórmula, o revise la condición y las respuestas que faltan.",
      en: "Leave this variable out of the formula, or check the condition and the missing answers.",
      fr: "Retirez cette variable de la formule, ou vérifiez la condition et les réponses manquantes.",
    },
  });
}
