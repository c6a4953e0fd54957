// Issues that only show when the files of a study folder are seen together.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import type { Texts } from "#base/text";
import { didYouMean } from "#base/wrong-cell";

interface Words {
  readonly message: Texts;
  readonly cure: Texts;
}

export function missingFileIssue(path: string): Issue {
  const quoted = quote(path);
  return {
    rule: "workbench/required-file-is-there",
    severity: "error",
    place: { file: path },
    message: {
      es: `Falta el archivo ${quoted.es}.`,
      en: `The file ${quoted.en} is missing.`,
      fr: `Le fichier ${quoted.fr} manque.`,
    },
    cure: {
      es: "Créelo en ese lugar de la carpeta; el estudio incluido sirve de ejemplo.",
      en: "Make it at that place in the folder; the included study can serve as an example.",
      fr: "Créez-le à cet endroit du dossier ; l'étude incluse peut servir d'exemple.",
    },
  };
}

export function fileForFolderIssue(path: string): Issue {
  const quoted = quote(path);
  return {
    rule: "workbench/folder-is-a-folder",
    severity: "error",
    place: { file: path },
    message: {
      es: `${quoted.es} es un archivo; debería ser una carpeta.`,
      en: `${quoted.en} is a file; it should be a folder.`,
      fr: `${quoted.fr} est un fichier ; ce devrait être un dossier.`,
    },
    cure: {
      es: "Quite el archivo, y ponga las tablas en una carpeta con ese nombre.",
      en: "Take the file away, and put the tables into a folder of that name.",
      fr: "Retirez le fichier, et mettez les tables dans un dossier de ce nom.",
    },
  };
}

/** The study lies one folder deeper than the folder that was given. */
export function deeperStudyIssue(folder: string): Issue {
  const quoted = quote(folder);
  return {
    rule: "workbench/required-file-is-there",
    severity: "error",
    place: { file: "study.yaml" },
    message: {
      es: `Aquí no hay study.yaml; lo hay en la carpeta ${quoted.es}.`,
      en: `There is no study.yaml here; there is one in the folder ${quoted.en}.`,
      fr: `Il n’y a pas de study.yaml ici ; il y en a un dans le dossier ${quoted.fr}.`,
    },
    cure: {
      es: "Dé esa carpeta al programa.",
      en: "Give that folder to the program.",
      fr: "Donnez ce dossier au programme.",
    },
  };
}

/** A table that chapters rest on and that holds nothing. */
export function emptyTableIssue(path: string): Issue {
  const quoted = quote(path);
  return warning(
    "workbench/reports-have-their-ground",
    { file: path },
    {
      message: {
        es: `No hay filas en ${quoted.es}, o el archivo falta.`,
        en: `There are no rows in ${quoted.en}, or the file is missing.`,
        fr: `Il n’y a pas de lignes dans ${quoted.fr}, ou le fichier manque.`,
      },
      cure: {
        es: "Añádalas; mientras tanto los informes no dicen nada de lo que esa tabla contiene.",
        en: "Add them; until then the reports say nothing of what that table holds.",
        fr: "Ajoutez-les ; d’ici là les rapports ne disent rien de ce que ce tableau contient.",
      },
    },
  );
}

/** A language of the study without a chapter. */
export function chaptersMissingIssue(folder: string): Issue {
  const quoted = quote(folder);
  return warning(
    "workbench/language-has-chapters",
    { file: folder },
    {
      message: {
        es: `No hay capítulos en ${quoted.es}, aunque el idioma es uno de los del estudio.`,
        en: `There are no chapters in ${quoted.en}, though the language is one of the study’s.`,
        fr: `Il n’y a pas de chapitres dans ${quoted.fr}, bien que la langue soit une de celles de l’étude.`,
      },
      cure: {
        es: "Escriba los capítulos, o quite el idioma de languages en study.yaml; si no, su informe queda vacío.",
        en: "Write the chapters, or take the language out of languages in study.yaml; else its report stays empty.",
        fr: "Écrivez les chapitres, ou retirez la langue de languages dans study.yaml ; sinon son rapport reste vide.",
      },
    },
  );
}

/** A chapter that exists in other languages. */
export function chapterMissingIssue(path: string, elsewhere: string): Issue {
  const [quoted, other] = [quote(path), quote(elsewhere)];
  return warning(
    "workbench/chapter-is-in-every-language",
    { file: path },
    {
      message: {
        es: `Falta el capítulo ${quoted.es}; existe ${other.es}.`,
        en: `The chapter ${quoted.en} is missing; ${other.en} exists.`,
        fr: `Le chapitre ${quoted.fr} manque ; ${other.fr} existe.`,
      },
      cure: {
        es: "Tradúzcalo con el mismo nombre de archivo; si no, el informe en ese idioma queda sin él.",
        en: "Translate it under the same file name; else the report in that language goes without it.",
        fr: "Traduisez-le sous le même nom de fichier ; sinon le rapport dans cette langue s’en passe.",
      },
    },
  );
}

export function strayFileIssue(path: string, meant: string | undefined): Issue {
  const quoted = quote(path);
  const message = {
    es: `El archivo ${quoted.es} no se lee: no es parte de la carpeta de un estudio.`,
    en: `The file ${quoted.en} is not read: it is no part of a study folder.`,
    fr: `Le fichier ${quoted.fr} n'est pas lu : il ne fait pas partie d'un dossier d'étude.`,
  };
  const cure = {
    es: "Dele uno de los nombres previstos, o llévelo a la carpeta tools.",
    en: "Give it one of the names foreseen, or move it to the folder tools.",
    fr: "Donnez-lui un des noms prévus, ou déplacez-le dans le dossier tools.",
  };
  const place = { file: path };
  return warning("workbench/file-has-a-meaning", place, {
    message,
    cure: meant === undefined ? cure : didYouMean(meant),
  });
}

export function instrumentMissingIssue(id: string, file: string): Issue {
  return {
    rule: "workbench/answers-have-an-instrument",
    severity: "error",
    place: { file },
    message: {
      es: `No existe el instrumento instruments/${id}.xlsx de estas respuestas.`,
      en: `There is no instrument instruments/${id}.xlsx for these answers.`,
      fr: `L'instrument instruments/${id}.xlsx de ces réponses n'existe pas.`,
    },
    cure: {
      es: "Añada el formulario, o dé al archivo el nombre de su instrumento.",
      en: "Add the form, or give the file the name of its instrument.",
      fr: "Ajoutez le formulaire, ou donnez au fichier le nom de son instrument.",
    },
  };
}

export function twiceAnsweredIssue(id: string, file: string): Issue {
  return {
    rule: "workbench/instrument-has-one-file-of-answers",
    severity: "error",
    place: { file },
    message: {
      es: `Hay más de un archivo de respuestas para ${id}.`,
      en: `There is more than one file of answers for ${id}.`,
      fr: `Il y a plusieurs fichiers de réponses pour ${id}.`,
    },
    cure: {
      es: "Una las respuestas en un solo archivo, CSV o XLSX.",
      en: "Join the answers in a single file, CSV or XLSX.",
      fr: "Réunissez les réponses dans un seul fichier, CSV ou XLSX.",
    },
  };
}

export function unansweredIssue(id: string, file: string): Issue {
  return warning(
    "workbench/analysed-table-has-answers",
    { file, column: "designs" },
    {
      message: {
        es: `Todavía no hay respuestas para la tabla ${id}.`,
        en: `There are no answers for the table ${id} yet.`,
        fr: `Il n'y a pas encore de réponses pour le tableau ${id}.`,
      },
      cure: {
        es: `Ponga las respuestas en responses/${id}.csv; hasta entonces sus indicadores quedan vacíos.`,
        en: `Put the answers into responses/${id}.csv; until then its indicators stay empty.`,
        fr: `Mettez les réponses dans responses/${id}.csv ; d'ici là ses indicateurs restent vides.`,
      },
    },
  );
}

export function institutionIssue(id: string, place: Place, meant: string | undefined): Issue {
  const quoted = quote(id);
  return warning("workbench/institution-is-a-stakeholder", place, {
    message: {
      es: `La institución ${quoted.es} no está en stakeholders.csv.`,
      en: `The institution ${quoted.en} is not in stakeholders.csv.`,
      fr: `L'institution ${quoted.fr} ne figure pas dans stakeholders.csv.`,
    },
    cure:
      meant === undefined
        ? {
            es: "Añádala allí, o deje la celda vacía; sin ella no se le puede dirigir una recomendación.",
            en: "Add it there, or leave the cell empty; without it no recommendation can be addressed to it.",
            fr: "Ajoutez-la là, ou laissez la cellule vide ; sans cela aucune recommandation ne peut lui être adressée.",
          }
        : didYouMean(meant),
  });
}

export function preferenceIssue(source: string, indicator: string, file: string): Issue {
  const [text, code] = [quote(source), quote(indicator)];
  return warning(
    "workbench/preferred-series-is-there",
    { file, column: "preferredSeries" },
    {
      message: {
        es: `Ninguna serie de ${code.es} menciona ${text.es} en su fuente.`,
        en: `No series of ${code.en} mentions ${text.en} in its source.`,
        fr: `Aucune série de ${code.fr} ne mentionne ${text.fr} dans sa source.`,
      },
      cure: {
        es: "Corrija indicator, country o source, o quite la línea.",
        en: "Correct indicator, country or source, or take the line away.",
        fr: "Corrigez indicator, country ou source, ou retirez la ligne.",
      },
    },
  );
}

export function repeatedCaseIssue(id: string, file: string, before: string): Issue {
  const quoted = quote(id);
  return {
    rule: "workbench/case-id-is-unique",
    severity: "error",
    place: { file, column: "id" },
    message: {
      es: `El caso ${quoted.es} ya está en ${before}.`,
      en: `The case ${quoted.en} already stands in ${before}.`,
      fr: `Le cas ${quoted.fr} figure déjà dans ${before}.`,
    },
    cure: {
      es: "Dé a cada caso su propio identificador.",
      en: "Give each case its own id.",
      fr: "Donnez à chaque cas son propre identifiant.",
    },
  };
}

export function areasIssue(file: string): Issue {
  return {
    rule: "workbench/areas-are-topojson",
    severity: "error",
    place: { file },
    message: {
      es: "El archivo de áreas no es TopoJSON con el objeto admin1.",
      en: "The file of areas is not TopoJSON with the object admin1.",
      fr: "Le fichier des territoires n'est pas du TopoJSON avec l'objet admin1.",
    },
    cure: {
      es: "Expórtelo de nuevo como TopoJSON con un objeto llamado admin1.",
      en: "Export it again as TopoJSON with an object called admin1.",
      fr: "Exportez-le de nouveau en TopoJSON avec un objet nommé admin1.",
    },
  };
}

function warning(rule: string, place: Place, { message, cure }: Words): Issue {
  return { rule, severity: "warning", place, message, cure };
}
