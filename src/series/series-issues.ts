// Issues on rows of series/series.csv.
import type { Issue } from "#base/issue";
import { quote } from "#base/quote";
import { placeIn, type Sheet } from "#base/sheet";

export function licenceIssue(sheet: Sheet, row: number, licence: string): Issue {
  const quoted = quote(licence);
  return {
    rule: "series/licence-is-clear",
    severity: "error",
    place: placeIn(sheet, row, "licence"),
    message: {
      es: `La licencia es ${quoted.es}: esta cifra no se puede publicar.`,
      en: `The licence is ${quoted.en}: this figure must not be published.`,
      fr: `La licence est ${quoted.fr} : ce chiffre ne doit pas être publié.`,
    },
    cure: {
      es: "Quite la fila, o escriba la licencia cuando la fuente la haya aclarado.",
      en: "Take the row away, or write the licence once the source has made it clear.",
      fr: "Retirez la ligne, ou écrivez la licence quand la source l'aura précisée.",
    },
  };
}

export function periodIssue(sheet: Sheet, row: number): Issue {
  return {
    rule: "series/period-is-in-order",
    severity: "error",
    place: placeIn(sheet, row, "period_end"),
    message: {
      es: "El período termina antes de empezar.",
      en: "The period ends before it starts.",
      fr: "La période prend fin avant de commencer.",
    },
    cure: {
      es: "Compruebe period_start y period_end en la fuente.",
      en: "Check period_start and period_end against the source.",
      fr: "Vérifiez period_start et period_end dans la source.",
    },
  };
}

export function unitIssue(sheet: Sheet, row: number, { found, unit }: { found: string; unit: string }): Issue {
  const [has, wants] = [quote(found), quote(unit)];
  return {
    rule: "series/unit-is-that-of-the-indicator",
    severity: "error",
    place: placeIn(sheet, row, "unit"),
    message: {
      es: `La unidad es ${has.es}, pero el indicador se mide en ${wants.es}.`,
      en: `The unit is ${has.en}, but the indicator is measured in ${wants.en}.`,
      fr: `L'unité est ${has.fr}, mais l'indicateur se mesure en ${wants.fr}.`,
    },
    cure: {
      es: "Convierta la cifra, o dé a esta medida su propio código en indicators.csv.",
      en: "Convert the figure, or give this measure its own code in indicators.csv.",
      fr: "Convertissez le chiffre, ou donnez à cette mesure son propre code dans indicators.csv.",
    },
  };
}

export function duplicateIssue(sheet: Sheet, row: number, before: number): Issue {
  return {
    rule: "series/observation-stands-once",
    severity: "error",
    place: placeIn(sheet, row),
    message: {
      es: `La fila repite lo que mide la fila ${before}, de la misma fuente.`,
      en: `The row repeats what row ${before} measures, from the same source.`,
      fr: `La ligne répète ce que mesure la ligne ${before}, de la même source.`,
    },
    cure: {
      es: "Borre una de las dos; si son distintas, dígalo en age_band, territory_name o source_title.",
      en: "Delete one of the two; if they differ, say so in age_band, territory_name or source_title.",
      fr: "Supprimez l'une des deux ; si elles diffèrent, dites-le dans age_band, territory_name ou source_title.",
    },
  };
}

export function loneRivalIssue(sheet: Sheet, row: number, group: string): Issue {
  const quoted = quote(group);
  return {
    rule: "series/rival-has-a-rival",
    severity: "warning",
    place: placeIn(sheet, row, "conflict_group"),
    message: {
      es: `Solo esta fila lleva la marca de contradicción ${quoted.es}.`,
      en: `This row alone carries the mark of contradiction ${quoted.en}.`,
      fr: `Cette ligne est seule à porter la marque de contradiction ${quoted.fr}.`,
    },
    cure: {
      es: "Marque igual la fila que la contradice, o quite la marca.",
      en: "Mark the row that contradicts it in the same way, or take the mark away.",
      fr: "Marquez de même la ligne qui la contredit, ou retirez la marque.",
    },
  };
}
