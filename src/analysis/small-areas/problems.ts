// What stops an estimate for small areas.
import { Problem } from "#base/problem";
import { quoteAll } from "#base/quote";

export function varianceIsNotPositive(places: readonly number[]): Problem {
  const rows = quoteAll(places.map((place) => String(place + 1)));
  return new Problem("small-areas/variance-is-not-positive", {
    message: {
      es: `La varianza del estimador directo falta o no es mayor que cero en las áreas ${rows.es}.`,
      en: `The variance of the direct estimate is missing or not above zero in areas ${rows.en}.`,
      fr: `La variance de l’estimateur direct manque ou n’est pas supérieure à zéro dans les aires ${rows.fr}.`,
    },
    cure: {
      es: "Dé la varianza muestral de cada área (el error estándar al cuadrado), o quite del modelo las áreas sin muestra.",
      en: "Give the sampling variance of each area (the squared standard error), or leave areas without a sample out of the model.",
      fr: "Donnez la variance d’échantillonnage de chaque aire (l’erreur type au carré), ou retirez du modèle les aires sans échantillon.",
    },
  });
}

export function valueIsMissing(places: readonly number[]): Problem {
  const rows = quoteAll(places.map((place) => String(place + 1)));
  return new Problem("small-areas/value-is-missing", {
    message: {
      es: `Falta un número en las filas ${rows.es}: la respuesta o una variable auxiliar.`,
      en: `A number is missing in rows ${rows.en}: the outcome or an auxiliary variable.`,
      fr: `Il manque un nombre aux lignes ${rows.fr} : la réponse ou une variable auxiliaire.`,
    },
    cure: {
      es: "Complete el dato en la tabla, o quite esas filas antes de estimar.",
      en: "Fill it in in the table, or leave these rows out before estimating.",
      fr: "Complétez le tableau, ou retirez ces lignes avant l’estimation.",
    },
  });
}

export function auxiliariesDepend(): Problem {
  return new Problem("small-areas/auxiliaries-depend-on-each-other", {
    message: {
      es: "Las variables auxiliares dependen unas de otras, o son más que las áreas: los coeficientes no se pueden estimar.",
      en: "The auxiliary variables depend on each other, or outnumber the areas: their coefficients cannot be estimated.",
      fr: "Les variables auxiliaires dépendent les unes des autres, ou dépassent le nombre d’aires : coefficients inestimables.",
    },
    cure: {
      es: "Quite la variable repetida o constante, o una las categorías poco frecuentes.",
      en: "Leave out the repeated or constant variable, or join rare categories.",
      fr: "Retirez la variable répétée ou constante, ou réunissez les catégories rares.",
    },
  });
}

export function fitDoesNotConverge(iterations: number): Problem {
  return new Problem("small-areas/fit-does-not-converge", {
    message: {
      es: `El ajuste del modelo no converge en ${iterations} iteraciones.`,
      en: `The fit of the model does not converge in ${iterations} iterations.`,
      fr: `L’ajustement du modèle ne converge pas en ${iterations} itérations.`,
    },
    cure: {
      es: "Pruebe otro método (REML, ML o FH) y revise las áreas de varianza extrema.",
      en: "Try another method (REML, ML or FH), and look at areas of extreme variance.",
      fr: "Essayez une autre méthode (REML, ML ou FH) et examinez les aires de variance extrême.",
    },
  });
}

export function proximityHasWrongSize(rows: number, areas: number): Problem {
  return new Problem("small-areas/proximity-has-wrong-size", {
    message: {
      es: `La matriz de vecindad no es de ${areas} × ${areas} números: tiene ${rows} filas.`,
      en: `The proximity matrix is not one of ${areas} × ${areas} numbers: it has ${rows} rows.`,
      fr: `La matrice de voisinage n’est pas de ${areas} × ${areas} nombres : elle a ${rows} lignes.`,
    },
    cure: {
      es: "Dé una fila y una columna por área, en el orden de las áreas; cada fila suma uno.",
      en: "Give one row and one column per area, in the order of the areas; each row sums to one.",
      fr: "Donnez une ligne et une colonne par aire, dans l’ordre des aires ; chaque ligne a pour somme un.",
    },
  });
}

export function areasDoNotDiffer(): Problem {
  return new Problem("small-areas/areas-do-not-differ", {
    message: {
      es: "La varianza entre áreas se estima en cero: su correlación espacial no se puede estimar.",
      en: "The variance between areas is estimated as zero: their spatial correlation cannot be estimated.",
      fr: "La variance entre aires est estimée nulle : leur corrélation spatiale ne peut être estimée.",
    },
    cure: {
      es: "Use el modelo de Fay-Herriot sin espacio, o la estimación sintética de la regresión.",
      en: "Use the Fay-Herriot model without space, or the synthetic estimate of the regression.",
      fr: "Utilisez le modèle de Fay-Herriot sans espace, ou l’estimation synthétique de la régression.",
    },
  });
}

export function timesDoNotFit({
  rows,
  areas,
  times,
}: {
  readonly rows: number;
  readonly areas: number;
  readonly times: number;
}): Problem {
  return new Problem("small-areas/times-do-not-fit", {
    message: {
      es: `Hay ${rows} filas, pero ${areas} áreas por ${times} tiempos son ${areas * times}.`,
      en: `There are ${rows} rows, but ${areas} areas by ${times} times make ${areas * times}.`,
      fr: `Il y a ${rows} lignes, mais ${areas} domaines par ${times} périodes font ${areas * times}.`,
    },
    cure: {
      es: "Dé una fila por área y tiempo, ordenadas por área y dentro de ella por tiempo, sin que falte ninguna.",
      en: "Give one row for each area and time, in the order of areas and then of times, with none left out.",
      fr: "Donnez une ligne par domaine et période, dans l’ordre des domaines puis des périodes, sans omission.",
    },
  });
}
