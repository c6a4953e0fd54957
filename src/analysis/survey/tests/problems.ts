// What stops a test: each names the columns and what to do.
import { Problem } from "#base/problem";

export function tableIsTooSmall([first, second]: readonly [string, string]): Problem {
  return new Problem("analysis/table-is-too-small", {
    message: {
      es: `La tabla de «${first}» por «${second}» no basta para la prueba: falta una segunda categoría, o sus celdas vacías no dejan nada que comparar.`,
      en: `The table of "${first}" by "${second}" is not enough for the test: a second category is missing, or its empty cells leave nothing to compare.`,
      fr: `Le tableau de « ${first} » par « ${second} » ne suffit pas au test : il manque une seconde catégorie, ou ses cases vides ne laissent rien à comparer.`,
    },
    cure: {
      es: "Junte categorías poco frecuentes, o revise el dominio.",
      en: "Join rare categories, or check the domain.",
      fr: "Regroupez les catégories rares, ou vérifiez le domaine.",
    },
  });
}

export function groupsAreNotTwo(column: string, groups: number): Problem {
  return new Problem("analysis/groups-are-not-two", {
    message: {
      es: `«${column}» forma ${groups} grupos; esta prueba compara dos.`,
      en: `"${column}" makes ${groups} groups; this test compares two.`,
      fr: `« ${column} » forme ${groups} groupes ; ce test en compare deux.`,
    },
    cure: {
      es: "Use una columna con dos respuestas, o 0 y 1; para más grupos, una prueba de rangos o una regresión.",
      en: "Use a column with two answers, or 0 and 1; for more groups a rank test or a regression.",
      fr: "Utilisez une colonne à deux réponses, ou 0 et 1 ; pour plus de groupes, un test de rangs ou une régression.",
    },
  });
}

export function categoriesDiffer(first: string, second: string): Problem {
  return new Problem("analysis/categories-differ", {
    message: {
      es: `«${first}» y «${second}» no tienen las mismas categorías: no se puede medir su acuerdo.`,
      en: `"${first}" and "${second}" do not have the same number of categories: their agreement cannot be measured.`,
      fr: `« ${first} » et « ${second} » n’ont pas le même nombre de catégories : leur accord ne peut être mesuré.`,
    },
    cure: {
      es: "Recodifique las dos columnas con las mismas respuestas.",
      en: "Recode both columns with the same answers.",
      fr: "Recodez les deux colonnes avec les mêmes réponses.",
    },
  });
}

export function itemsAreTooFew(items: number): Problem {
  return new Problem("analysis/items-are-too-few", {
    message: {
      es: `El alfa de Cronbach necesita al menos dos preguntas con respuestas que varíen; hay ${items}.`,
      en: `Cronbach's alpha needs at least two questions whose answers vary; there are ${items}.`,
      fr: `L’alpha de Cronbach exige au moins deux questions dont les réponses varient ; il y en a ${items}.`,
    },
    cure: {
      es: "Nombre dos o más columnas numéricas de la misma escala.",
      en: "Name two or more numeric columns of the same scale.",
      fr: "Nommez deux colonnes numériques ou plus de la même échelle.",
    },
  });
}

export function fieldIsMissing(stat: string, key: string): Problem {
  return new Problem("analysis/field-is-missing", {
    message: {
      es: `Al análisis «${stat}» le falta «${key}», o no está escrito como texto.`,
      en: `The analysis "${stat}" lacks "${key}", or it is not written as text.`,
      fr: `Il manque « ${key} » à l’analyse « ${stat} », ou ce n’est pas du texte.`,
    },
    cure: {
      es: "Dé nombres de columnas (dos, donde se comparan dos) o una fórmula como «ingreso ~ sexo».",
      en: 'Give names of columns (two, where two are compared) or a formula such as "income ~ sex".',
      fr: "Donnez des noms de colonnes (deux, si l’on en compare deux) ou une formule comme « revenu ~ sexe ».",
    },
  });
}
