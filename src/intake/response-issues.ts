// Issues on tables of answers.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { placeIn, type Sheet } from "#base/sheet";
import { WrongCell } from "#base/wrong-cell";

export function mixedMarkIssue(sheet: Sheet, row: number): Issue {
  return {
    rule: "intake/answers-have-one-mark",
    severity: "error",
    place: placeIn(sheet, row, "mark"),
    message: {
      es: "El archivo mezcla respuestas reales y de demostración.",
      en: "The file mixes real answers and answers for demonstration.",
      fr: "Le fichier mêle des réponses réelles et des réponses de démonstration.",
    },
    cure: {
      es: "Separe las respuestas en dos estudios; un archivo lleva una sola marca.",
      en: "Part the answers into two studies; a file carries one mark only.",
      fr: "Séparez les réponses en deux études ; un fichier ne porte qu'une seule marque.",
    },
  };
}

export function weightFault(cell: string): WrongCell {
  const quoted = quote(cell);
  return new WrongCell(
    "intake/weight-is-positive",
    {
      es: `${quoted.es} no puede ser un peso ni un tamaño de población: debe ser mayor que cero.`,
      en: `${quoted.en} cannot be a weight or the size of a population: it must be larger than zero.`,
      fr: `${quoted.fr} ne peut être ni un poids ni un effectif de population : il doit être supérieur à zéro.`,
    },
    {
      es: "Calcule de nuevo los pesos, o quite las filas que no pertenecen a la muestra.",
      en: "Compute the weights again, or take away rows that do not belong to the sample.",
      fr: "Recalculez les poids, ou retirez les lignes qui n'appartiennent pas à l'échantillon.",
    },
  );
}

export function disagreementIssue({ found, expected }: { found: string; expected: string }, place: Place): Issue {
  const [has, wants] = [quote(found), quote(expected)];
  return {
    rule: "intake/city-lies-in-its-country",
    severity: "error",
    place,
    message: {
      es: `El país es ${has.es}, pero la ciudad está en ${wants.es}.`,
      en: `The country is ${has.en}, but the city lies in ${wants.en}.`,
      fr: `Le pays est ${has.fr}, mais la ville se trouve dans ${wants.fr}.`,
    },
    cure: {
      es: "Corrija la ciudad o el país de esta fila.",
      en: "Correct the city or the country of this row.",
      fr: "Corrigez la ville ou le pays de cette ligne.",
    },
  };
}
