// What stops a verb that works on single files: files that are not there, or that have errors, all of which travel along.
import { hasErrors, type Issue } from "#base/issue";
import { Problem } from "#base/problem";
import type { Effects } from "./effect/effects.ts";

export class InputFileProblem extends Problem {
  readonly issues: readonly Issue[];

  constructor(file: string, issues: readonly Issue[]) {
    const errors = issues.filter(({ severity }) => severity === "error").length;
    super("workbench/input-file-has-errors", {
      message: {
        es: `El archivo «${file}» tiene ${errors} ${errors === 1 ? "error" : "errores"}; no se calculó nada.`,
        en: `The file “${file}” has ${errors} ${errors === 1 ? "error" : "errors"}; nothing was computed.`,
        fr: `Le fichier « ${file} » contient ${errors} ${errors === 1 ? "erreur" : "erreurs"} ; rien n’a été calculé.`,
      },
      cure: {
        es: "Corrija lo indicado y repita la orden.",
        en: "Mend what is listed and repeat the command.",
        fr: "Corrigez ce qui est indiqué et relancez la commande.",
      },
    });
    this.issues = issues;
  }
}

export function refuseErrors(file: string, issues: readonly Issue[]): void {
  if (hasErrors(issues)) throw new InputFileProblem(file, issues);
}

/** Throws `workbench/file-is-missing`. */
export async function readFileOf(effects: Effects, path: string): Promise<Uint8Array> {
  const bytes = await effects.files.read(path);
  if (bytes === undefined) throw fileIsMissing(path);
  return bytes;
}

export function fileIsMissing(path: string): Problem {
  return new Problem("workbench/file-is-missing", {
    message: {
      es: `No existe el archivo «${path}».`,
      en: `There is no file “${path}”.`,
      fr: `Le fichier « ${path} » n’existe pas.`,
    },
    cure: {
      es: "Revise el nombre y la carpeta; las rutas se cuentan desde donde se da la orden.",
      en: "Check the name and the folder; paths count from where the command is given.",
      fr: "Vérifiez le nom et le dossier ; les chemins partent de l’endroit où la commande est lancée.",
    },
  });
}

export function columnIsMissing(column: string, known: readonly string[]): Problem {
  const list = known.slice(0, 20).join(", ");
  return new Problem("workbench/column-is-missing", {
    message: {
      es: `La tabla no tiene la columna «${column}».`,
      en: `The table has no column “${column}”.`,
      fr: `La table n’a pas de colonne « ${column} ».`,
    },
    cure: { es: `Tiene: ${list}.`, en: `It has: ${list}.`, fr: `Elle a : ${list}.` },
  });
}

export interface WrongNumber {
  readonly column: string;
  readonly row: number;
  readonly value: string;
}

export function columnIsNoNumber({ column, row, value }: WrongNumber): Problem {
  return new Problem("workbench/column-is-no-number", {
    message: {
      es: `La columna «${column}» no es de números: en la fila ${row} dice «${value}».`,
      en: `Column “${column}” does not hold numbers: row ${row} says “${value}”.`,
      fr: `La colonne « ${column} » ne contient pas que des nombres : la ligne ${row} indique « ${value} ».`,
    },
    cure: {
      es: "Indique una columna de números, o deje vacías las celdas sin respuesta.",
      en: "Name a column of numbers, or leave cells without an answer empty.",
      fr: "Indiquez une colonne de nombres, ou laissez vides les cellules sans réponse.",
    },
  });
}

export function uploadIsTooLarge(name: string, megabytes: number): Problem {
  return new Problem("workbench/upload-is-too-large", {
    message: {
      es: `«${name}» pasa de ${megabytes} MB.`,
      en: `“${name}” is larger than ${megabytes} MB.`,
      fr: `« ${name} » dépasse ${megabytes} Mo.`,
    },
    cure: {
      es: "Suba un archivo más pequeño: los teléfonos lo bajan por redes lentas.",
      en: "Upload a smaller file: phones fetch it over slow networks.",
      fr: "Envoyez un fichier plus petit : les téléphones le chargent par des réseaux lents.",
    },
  });
}

export function programIsNotTaken(name: string): Problem {
  return new Problem("workbench/program-is-not-taken", {
    message: {
      es: `«${name}» es un programa, no un archivo de un formulario.`,
      en: `“${name}” is a program and no file of a form.`,
      fr: `« ${name} » est un programme et non un fichier de formulaire.`,
    },
    cure: {
      es: "Suba la imagen, el sonido, el video o la tabla que el formulario pide.",
      en: "Upload the picture, sound, film or table that the form asks for.",
      fr: "Envoyez l’image, le son, la vidéo ou le tableau que demande le formulaire.",
    },
  });
}

export function valhallaRefuses(url: string, said: string): Problem {
  return new Problem("workbench/valhalla-refuses", {
    message: {
      es: `El servidor de rutas ${url} no dio tiempos de viaje: ${said}`,
      en: `The routing server ${url} gave no travel times: ${said}`,
      fr: `Le serveur d’itinéraires ${url} n’a pas donné de temps de trajet : ${said}`,
    },
    cure: {
      es: "Compruebe que es un servidor Valhalla con el mapa de estos lugares, o quite --valhalla: entonces se mide por distancia.",
      en: "Check that it is a Valhalla server with the map of these places, or leave --valhalla out: then distance is taken.",
      fr: "Vérifiez que c’est un serveur Valhalla avec la carte de ces lieux, ou retirez --valhalla : on prend alors la distance.",
    },
  });
}
