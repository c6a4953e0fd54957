// What stops the planning or drawing of a sample.
import { Problem } from "#base/problem";
import { quote } from "#base/quote";

export function numberDoesNotFit(name: string, value: number, [from, to]: readonly [number, number]): Problem {
  const word = quote(name);
  const upTo = to === Infinity ? { es: "", en: "", fr: "" } : { es: ` y ${to}`, en: ` and ${to}`, fr: ` et ${to}` };
  const start =
    to === Infinity
      ? { es: "de más de", en: "above", fr: "supérieur à" }
      : { es: "entre", en: "between", fr: "compris entre" };
  return new Problem("analysis/sampling-number-does-not-fit", {
    message: {
      es: `${word.es} vale ${value} y debe ser un número ${start.es} ${from}${upTo.es}.`,
      en: `${word.en} is ${value} and must be a number ${start.en} ${from}${upTo.en}.`,
      fr: `${word.fr} vaut ${value} et doit être un nombre ${start.fr} ${from}${upTo.fr}.`,
    },
    cure: {
      es: "Las proporciones se escriben de cero a uno: 5 % es 0.05.",
      en: "Shares are written from zero to one: 5 % is 0.05.",
      fr: "Les proportions s’écrivent de zéro à un : 5 % s’écrit 0.05.",
    },
  });
}

export function sampleIsLargerThanFrame(wanted: number, there: number): Problem {
  return new Problem("analysis/sample-is-larger-than-frame", {
    message: {
      es: `Se piden ${wanted} unidades y el marco tiene ${there}.`,
      en: `${wanted} units are asked for and the frame has ${there}.`,
      fr: `${wanted} unités sont demandées et la base en compte ${there}.`,
    },
    cure: {
      es: "Pida menos unidades, o complete el marco.",
      en: "Ask for fewer units, or complete the frame.",
      fr: "Demandez moins d’unités, ou complétez la base.",
    },
  });
}

export function minimumsPassTheSample(minimums: number, total: number): Problem {
  return new Problem("analysis/minimums-pass-the-sample", {
    message: {
      es: `Los mínimos de los estratos suman ${minimums}, más que la muestra de ${total}.`,
      en: `The minimums of the strata add up to ${minimums}, more than the sample of ${total}.`,
      fr: `Les minimums des strates totalisent ${minimums}, plus que l’échantillon de ${total}.`,
    },
    cure: {
      es: "Baje el mínimo, una estratos o aumente la muestra.",
      en: "Lower the minimum, join strata or enlarge the sample.",
      fr: "Abaissez le minimum, réunissez des strates ou agrandissez l’échantillon.",
    },
  });
}

export function columnIsNotInFrame(column: string, known: readonly string[]): Problem {
  const name = quote(column);
  const list = known.join(", ");
  return new Problem("analysis/column-is-not-in-frame", {
    message: {
      es: `El marco no tiene la columna ${name.es}.`,
      en: `The frame has no column ${name.en}.`,
      fr: `La base n’a pas de colonne ${name.fr}.`,
    },
    cure: {
      es: `Use una de sus columnas: ${list}.`,
      en: `Use one of its columns: ${list}.`,
      fr: `Utilisez une de ses colonnes : ${list}.`,
    },
  });
}

export function sizeIsNotPositive(column: string, row: number): Problem {
  const name = quote(column);
  return new Problem("analysis/size-is-not-positive", {
    message: {
      es: `El tamaño ${name.es} de la fila ${row} falta o no es mayor que cero.`,
      en: `The size ${name.en} of row ${row} is missing or not above zero.`,
      fr: `La taille ${name.fr} de la ligne ${row} manque ou n’est pas supérieure à zéro.`,
    },
    cure: {
      es: "Complete el tamaño, o quite la unidad del marco.",
      en: "Fill in the size, or take the unit out of the frame.",
      fr: "Complétez la taille, ou retirez l’unité de la base.",
    },
  });
}

export function stratumHasNoSize(stratum: string): Problem {
  const name = quote(stratum);
  return new Problem("analysis/stratum-has-no-sample-size", {
    message: {
      es: `El estrato ${name.es} está en el marco, pero no se dice cuántas unidades se sacan de él.`,
      en: `Stratum ${name.en} is in the frame, but how many units to draw from it is not said.`,
      fr: `La strate ${name.fr} figure dans la base, mais il n’est pas dit combien d’unités y tirer.`,
    },
    cure: {
      es: "Dé un tamaño a cada estrato; cero si no se saca ninguna.",
      en: "Give every stratum a size; zero if none is drawn.",
      fr: "Donnez une taille à chaque strate ; zéro si aucune n’y est tirée.",
    },
  });
}
