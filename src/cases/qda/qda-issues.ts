// What can be wrong with a REFI-QDA file.
import type { Issue } from "#base/issue";
import { errorAt, warningAt } from "#base/make-issue";
import { quote } from "#base/quote";

const AGAIN: readonly [string, string, string] = [
  "Exporte de nuevo el proyecto desde su programa.",
  "Export the project again from your program.",
  "Exportez de nouveau le projet depuis votre logiciel.",
];

export function notQda(file: string, row?: number): Issue {
  return errorAt("cases/qda-file-can-be-read", row === undefined ? { file } : { file, row }, {
    wrong: [
      "El archivo no es un proyecto (.qdpx) ni un libro de códigos (.qdc) de REFI-QDA que se pueda leer.",
      "The file is no project (.qdpx) or codebook (.qdc) of REFI-QDA that can be read.",
      "Le fichier n’est ni un projet (.qdpx) ni un livre de codes (.qdc) REFI-QDA lisible.",
    ],
    cure: AGAIN,
  });
}

export function projectIsTooLarge(file: string): Issue {
  return errorAt(
    "cases/qda-file-is-not-too-large",
    { file },
    {
      wrong: [
        "El proyecto ocuparía demasiado al abrirse: más de 100 MB de códigos y citas, o más de 500 MB con sus fuentes.",
        "The project would take too much when opened: more than 100 MB of codes and quotations, or more than 500 MB with its sources.",
        "Le projet occuperait trop de place une fois ouvert : plus de 100 Mo de codes et de citations, ou plus de 500 Mo avec ses sources.",
      ],
      cure: [
        "Expórtelo sin audios, videos ni imágenes, o en varios proyectos.",
        "Export it without audio, video and pictures, or as several projects.",
        "Exportez-le sans audio, vidéo ni images, ou en plusieurs projets.",
      ],
    },
  );
}

export function pathLeavesZip(file: string, path: string): Issue {
  const q = quote(path);
  return errorAt(
    "cases/qda-path-stays-inside",
    { file },
    {
      wrong: [
        `La ruta ${q.es} sale del proyecto; ese archivo no se leyó.`,
        `The path ${q.en} leads out of the project; that file was not read.`,
        `Le chemin ${q.fr} sort du projet ; ce fichier n’a pas été lu.`,
      ],
      cure: [
        "No use este archivo si no conoce a quien lo envía; pida otra exportación.",
        "Do not use this file unless you know its sender; ask for another export.",
        "N’utilisez pas ce fichier sans connaître l’expéditeur ; demandez une autre exportation.",
      ],
    },
  );
}

export function sourceIsMissing(file: string, name: string): Issue {
  const q = quote(name);
  return warningAt(
    "cases/qda-source-is-there",
    { file },
    {
      wrong: [
        `Falta la fuente ${q.es}: sus códigos se leyeron, su texto no.`,
        `The source ${q.en} is missing: its codes were read, its text was not.`,
        `La source ${q.fr} manque : ses codes ont été lus, pas son texte.`,
      ],
      cure: [
        "Exporte de nuevo con las fuentes incluidas.",
        "Export again with the sources included.",
        "Exportez de nouveau en incluant les sources.",
      ],
    },
  );
}

export function sourceIsNoText(file: string, name: string): Issue {
  const q = quote(name);
  return warningAt(
    "cases/qda-source-is-text",
    { file },
    {
      wrong: [
        `La fuente ${q.es} no es texto; no se tomó para el estudio.`,
        `The source ${q.en} is no text; it was not taken into the study.`,
        `La source ${q.fr} n’est pas un texte ; elle n’a pas été reprise dans l’étude.`,
      ],
      cure: [
        "Nada: sigue en el archivo del proyecto.",
        "Nothing: it stays in the file of the project.",
        "Rien : elle reste dans le fichier du projet.",
      ],
    },
  );
}

export function brokenRule(file: string, path: string, detail: string): Issue {
  const q = quote(detail);
  return errorAt(
    "cases/qda-follows-its-schema",
    { file, column: path },
    {
      wrong: [
        `El proyecto no cumple el esquema de REFI-QDA: ${q.es}.`,
        `The project does not follow the schema of REFI-QDA: ${q.en}.`,
        `Le projet ne suit pas le schéma REFI-QDA : ${q.fr}.`,
      ],
      cure: AGAIN,
    },
  );
}
