// What stops the reading and writing of data files of other programs.
import { Problem } from "#base/problem";
import { quote } from "#base/quote";

/** Thrown inside the readers; `at` is the byte, counted from 0. */
export function fileIsDamaged(file: string, what: string, at: number): Problem {
  const named = quote(file);
  return new Problem("intake/data-file-is-damaged", {
    message: {
      es: `El archivo ${named.es} está dañado o incompleto: ${what}, en el byte ${at}.`,
      en: `The file ${named.en} is damaged or incomplete: ${what}, at byte ${at}.`,
      fr: `Le fichier ${named.fr} est abîmé ou incomplet : ${what}, à l’octet ${at}.`,
    },
    cure: {
      es: "Cópielo de nuevo desde su origen, o ábralo en su programa y guárdelo otra vez.",
      en: "Copy it again from where it came, or open it in its own program and save it again.",
      fr: "Copiez-le de nouveau depuis son origine, ou ouvrez-le dans son programme et enregistrez-le encore.",
    },
  });
}

export function formatIsUnknown(file: string, known: string): Problem {
  const named = quote(file);
  return new Problem("intake/data-file-is-unknown", {
    message: {
      es: `El archivo ${named.es} no tiene una forma que se lea aquí.`,
      en: `The file ${named.en} has no form that is read here.`,
      fr: `Le fichier ${named.fr} n’a pas une forme lisible ici.`,
    },
    cure: {
      es: `Guárdelo en una de estas formas: ${known}.`,
      en: `Save it in one of these forms: ${known}.`,
      fr: `Enregistrez-le sous l’une de ces formes : ${known}.`,
    },
  });
}

export function columnIsUnfit(column: string, why: "length" | "missing"): Problem {
  const named = quote(column);
  const reasons = {
    missing: {
      es: "declara más valores perdidos de los tres que SPSS admite",
      en: "declares more missing values than the three that SPSS can hold",
      fr: "déclare plus de valeurs manquantes que les trois que SPSS admet",
    },
    length: {
      es: "tiene textos más largos de lo que esta forma admite",
      en: "has texts longer than this form can hold",
      fr: "contient des textes plus longs que cette forme ne l’admet",
    },
  }[why];
  return new Problem("intake/column-is-unfit-for-export", {
    message: {
      es: `La columna ${named.es} ${reasons.es}.`,
      en: `The column ${named.en} ${reasons.en}.`,
      fr: `La colonne ${named.fr} ${reasons.fr}.`,
    },
    cure: {
      es: "Exporte a CSV o a R, que no tienen ese límite, o reduzca la columna.",
      en: "Export to CSV or R, which have no such limit, or cut the column down.",
      fr: "Exportez en CSV ou en R, qui n’ont pas cette limite, ou réduisez la colonne.",
    },
  });
}
