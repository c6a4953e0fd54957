// What stops an estimate of a survey: each names the table and the column or value, and what to do.
import { Problem } from "#base/problem";
import type { Texts } from "#base/text";

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

/** `group`: one of several domains, empty where the whole table or one condition is meant. */
export function domainIsEmpty(table: string, columns: string, group = ""): Problem {
  const among = group === "" ? WHOLE : inGroup(group);
  return new Problem("analysis/domain-is-empty", {
    message: {
      es: `Ninguna fila con ponderación de la tabla «${table}»${among.es} tiene respuesta en «${columns}».`,
      en: `No row with a weight in table "${table}"${among.en} has an answer in "${columns}".`,
      fr: `Aucune ligne pondérée de la table « ${table} »${among.fr} n’a de réponse dans « ${columns} ».`,
    },
    cure: {
      es: "Revise la condición y los códigos de la columna, o quite ese dominio del análisis.",
      en: "Check the condition and the codes of the column, or leave this domain out of the analysis.",
      fr: "Vérifiez la condition et les codes de la colonne, ou retirez ce domaine de l’analyse.",
    },
  });
}

const WHOLE: Texts = { es: "", en: "", fr: "" };

function inGroup(group: string): Texts {
  return { es: `, grupo «${group}»,`, en: `, group "${group}",`, fr: `, groupe « ${group} »,` };
}

export function conditionIsNotUnderstood(condition: string, piece: string, cause?: Problem): Problem {
  const after =
    piece === ""
      ? { es: "al final", en: "at its end", fr: "à la fin" }
      : { es: `en «${piece}»`, en: `at "${piece}"`, fr: `à « ${piece} »` };
  return new Problem("analysis/condition-is-not-understood", {
    message: {
      es: `La condición «${condition}» no se entiende ${after.es}.`,
      en: `The condition "${condition}" is not understood ${after.en}.`,
      fr: `La condition « ${condition} » n’est pas comprise ${after.fr}.`,
    },
    cure: {
      es: "Escríbala como en R: columna == 'código', columna >= 18, unidas con & o |, con ! y paréntesis.",
      en: "Write it as in R: column == 'code', column >= 18, joined by & or |, with ! and brackets.",
      fr: "Écrivez-la comme en R : colonne == 'code', colonne >= 18, reliées par & ou |, avec ! et parenthèses.",
    },
    cause,
  });
}

export interface MissingDetails {
  readonly table: string;
  readonly columns: string;
  readonly rows: number;
}

export function answersAreMissing({ table, columns, rows }: MissingDetails): Problem {
  return new Problem("analysis/answers-are-missing", {
    message: {
      es: `En la tabla «${table}» faltan respuestas de «${columns}» en ${rows} filas del dominio.`,
      en: `In table "${table}" answers to "${columns}" are missing in ${rows} rows of the domain.`,
      fr: `Dans la table « ${table} », des réponses à « ${columns} » manquent dans ${rows} lignes du domaine.`,
    },
    cure: {
      es: "Indique que las respuestas faltantes se omitan (na_rm), o complete esas filas.",
      en: "Say that missing answers are left out (na_rm), or fill these rows in.",
      fr: "Demandez d’omettre les réponses manquantes (na_rm), ou complétez ces lignes.",
    },
  });
}

export function columnIsUnknown(table: string, column: string, known: readonly string[]): Problem {
  const some = known.slice(0, 12).join(", ");
  return new Problem("analysis/column-is-unknown", {
    message: {
      es: `La tabla «${table}» no tiene la columna «${column}».`,
      en: `Table "${table}" has no column "${column}".`,
      fr: `La table « ${table} » n’a pas de colonne « ${column} ».`,
    },
    cure: {
      es: `Elija una de sus columnas: ${some}.`,
      en: `Choose one of its columns: ${some}.`,
      fr: `Choisissez l’une de ses colonnes : ${some}.`,
    },
  });
}

export function marginDoesNotFit(table: string, cell: string): Problem {
  return new Problem("analysis/margin-does-not-fit", {
    message: {
      es: `La celda «${cell}» de la calibración está solo en la muestra o solo en la población de la tabla «${table}».`,
      en: `Cell "${cell}" of the calibration stands only in the sample or only in the population of table "${table}".`,
      fr: `La cellule « ${cell} » du calage ne figure que dans l’échantillon ou que dans la population de « ${table} ».`,
    },
    cure: {
      es: "Dé un total positivo para cada código de la muestra y ninguno para códigos ausentes.",
      en: "Give a positive total for every code of the sample, and none for codes that it does not have.",
      fr: "Donnez un total positif pour chaque code de l’échantillon, et aucun pour les codes absents.",
    },
  });
}

export function calibrationFails(table: string, reason: string): Problem {
  return new Problem("analysis/calibration-fails", {
    message: {
      es: `La calibración de la tabla «${table}» no llega a los totales: ${reason}.`,
      en: `The calibration of table "${table}" does not reach its totals: ${reason}.`,
      fr: `Le calage de la table « ${table} » n’atteint pas les totaux : ${reason}.`,
    },
    cure: {
      es: "Amplíe los límites, quite variables que dependan de otras o revise los totales de la población.",
      en: "Widen the bounds, drop variables that depend on others, or check the totals of the population.",
      fr: "Élargissez les bornes, retirez les variables liées entre elles ou vérifiez les totaux de la population.",
    },
  });
}

export function replicatesDoNotFit(table: string, type: string): Problem {
  return new Problem("analysis/replicates-do-not-fit", {
    message: {
      es: `Las réplicas «${type}» no se pueden formar con el diseño de la tabla «${table}».`,
      en: `Replicates "${type}" cannot be made from the design of table "${table}".`,
      fr: `Les réplications « ${type} » ne peuvent être formées à partir du plan de la table « ${table} ».`,
    },
    cure: {
      es: "JK1 pide un diseño sin estratos; JKn, BRR y Fay piden estratos (BRR y Fay con dos conglomerados cada uno).",
      en: "JK1 needs a design without strata; JKn, BRR and Fay need strata (BRR and Fay with two clusters in each).",
      fr: "JK1 exige un plan sans strates ; JKn, BRR et Fay exigent des strates (BRR et Fay à deux grappes chacune).",
    },
  });
}

export function replicatesAreMissing(table: string): Problem {
  return new Problem("analysis/replicates-are-missing", {
    message: {
      es: `El intervalo «quantile» pide ponderaciones réplica, y el diseño de la tabla «${table}» no las tiene.`,
      en: `Interval "quantile" needs replicate weights, and the design of table "${table}" has none.`,
      fr: `L’intervalle « quantile » exige des pondérations de réplication, absentes du plan de « ${table} ».`,
    },
    cure: {
      es: "Indique las réplicas, o elija el intervalo «mean», «beta», «xlogit», «asin» o «score».",
      en: 'Name the replicates, or choose interval "mean", "beta", "xlogit", "asin" or "score".',
      fr: "Indiquez les réplications, ou choisissez l’intervalle « mean », « beta », « xlogit », « asin » ou « score ».",
    },
  });
}

export function columnIsNoNumber(table: string, column: string): Problem {
  return new Problem("analysis/column-is-no-number", {
    message: {
      es: `La columna «${column}» de la tabla «${table}» contiene textos, y aquí hacen falta números.`,
      en: `Column "${column}" of table "${table}" holds texts, where numbers are needed.`,
      fr: `La colonne « ${column} » de la table « ${table} » contient des textes, là où il faut des nombres.`,
    },
    cure: {
      es: "Elija una columna de números, o deje vacías las celdas sin respuesta.",
      en: "Choose a column of numbers, or leave cells without an answer empty.",
      fr: "Choisissez une colonne de nombres, ou laissez vides les cellules sans réponse.",
    },
  });
}

export function tableHasNoRows(table: string): Problem {
  return new Problem("analysis/table-has-no-rows", {
    message: {
      es: `La tabla «${table}» no tiene filas.`,
      en: `The table "${table}" has no rows.`,
      fr: `La table « ${table} » n’a aucune ligne.`,
    },
    cure: {
      es: "Revise que el archivo sea el de las respuestas y que se guardó completo.",
      en: "Check that the file is the one with the answers, and that all of it was saved.",
      fr: "Vérifiez que le fichier est celui des réponses et qu’il a été enregistré en entier.",
    },
  });
}
