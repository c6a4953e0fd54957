// What a folder holds that is not part of the study, and what is too large to be.
import type { Issue } from "#base/issue";

/** `tools/` has the scripts that made the study's tables. */
const SKIPPED: ReadonlySet<string> = new Set(["tools", "node_modules"]);

/** Hidden names belong to version control and to the system. */
export function isSkipped(name: string): boolean {
  return name.startsWith(".") || SKIPPED.has(name);
}

/** 64 MiB: the largest table that a spreadsheet program still opens is smaller. */
export const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

export function fileIsTooLarge(file: string, bytes: number): Issue {
  const [found, largest] = [megabytes(bytes), megabytes(LARGEST_FILE_BYTES)];
  return {
    rule: "workbench/file-is-of-a-readable-size",
    severity: "error",
    place: { file },
    message: {
      es: `El archivo ocupa ${found} MB; se leen hasta ${largest} MB.`,
      en: `The file has ${found} MB; up to ${largest} MB are read.`,
      fr: `Le fichier pèse ${found} Mo ; la limite de lecture est de ${largest} Mo.`,
    },
    cure: {
      es: "Divida el archivo, o sáquelo de la carpeta si no forma parte del estudio.",
      en: "Split the file, or take it out of the folder if it is not part of the study.",
      fr: "Divisez le fichier, ou retirez-le du dossier s’il ne fait pas partie de l’étude.",
    },
  };
}

export function linkLeadsOut(file: string): Issue {
  return {
    rule: "workbench/link-stays-inside-the-folder",
    severity: "error",
    place: { file },
    message: {
      es: "Es un enlace que sale de la carpeta del estudio, o que no lleva a ningún archivo; no se siguió.",
      en: "This is a link that leaves the study folder, or leads to no file; it was not followed.",
      fr: "C’est un lien qui sort du dossier de l’étude, ou qui ne mène à aucun fichier ; il n’a pas été suivi.",
    },
    cure: {
      es: "Ponga en su lugar el archivo mismo.",
      en: "Put the file itself in its place.",
      fr: "Mettez à sa place le fichier lui-même.",
    },
  };
}

/** A name that the study gives to files only. */
export function namesFile(name: string): boolean {
  return /\.(?:csv|ya?ml|xlsx|ods|md|topojson|bib|ris|txt)$/iu.test(name);
}

export function folderIsNamedAsFile(file: string): Issue {
  return {
    rule: "workbench/file-is-a-file",
    severity: "error",
    place: { file },
    message: {
      es: "Es una carpeta, pero su nombre es el de un archivo; no se leyó.",
      en: "This is a folder, though its name is that of a file; it was not read.",
      fr: "C’est un dossier, alors que son nom est celui d’un fichier ; il n’a pas été lu.",
    },
    cure: {
      es: "Ponga en su lugar el archivo, o dé otro nombre a la carpeta.",
      en: "Put the file in its place, or give the folder another name.",
      fr: "Mettez le fichier à sa place, ou donnez un autre nom au dossier.",
    },
  };
}

export function noFile(file: string): Issue {
  return {
    rule: "workbench/file-is-a-file",
    severity: "error",
    place: { file },
    message: {
      es: "No es un archivo ni una carpeta (una tubería o un dispositivo); no se leyó.",
      en: "This is neither a file nor a folder (a pipe or a device); it was not read.",
      fr: "Ce n’est ni un fichier ni un dossier (un tube ou un périphérique) ; il n’a pas été lu.",
    },
    cure: {
      es: "Sáquelo de la carpeta del estudio.",
      en: "Take it out of the study folder.",
      fr: "Retirez-le du dossier de l’étude.",
    },
  };
}

export function cannotBeRead(file: string): Issue {
  return {
    rule: "workbench/file-can-be-read",
    severity: "error",
    place: { file },
    message: {
      es: "El sistema no permite leerlo.",
      en: "The system does not let it be read.",
      fr: "Le système ne permet pas de le lire.",
    },
    cure: {
      es: "Dé a su cuenta el derecho de leerlo, o sáquelo de la carpeta del estudio.",
      en: "Give your account the right to read it, or take it out of the study folder.",
      fr: "Donnez à votre compte le droit de le lire, ou retirez-le du dossier de l’étude.",
    },
  };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
