// What can be wrong with a file of references.
import type { Issue } from "#base/issue";
import { errorAt, warningAt } from "#base/make-issue";
import { quote } from "#base/quote";

export function notClosed(file: string, row: number, title: string): Issue {
  const q = quote(title);
  return errorAt(
    "literature/entry-is-closed",
    { file, row },
    {
      wrong: [
        `La referencia ${q.es} no se cierra antes de que empiece otra o acabe el archivo.`,
        `The reference ${q.en} is not closed before another begins or the file ends.`,
        `La référence ${q.fr} n’est pas fermée avant qu’une autre commence ou que le fichier finisse.`,
      ],
      cure: [
        "Termine cada referencia: «ER  - » en RIS, «}» en BibTeX. Lo que tenía se leyó.",
        "End each reference: “ER  - ” in RIS, “}” in BibTeX. What it held was read.",
        "Terminez chaque référence : « ER  - » en RIS, « } » en BibTeX. Son contenu a été lu.",
      ],
    },
  );
}

export function outsideEntry(file: string, row: number, text: string): Issue {
  const q = quote(text);
  return warningAt(
    "literature/line-belongs-to-an-entry",
    { file, row },
    {
      wrong: [
        `La línea ${q.es} no pertenece a ninguna referencia; no se leyó.`,
        `The line ${q.en} belongs to no reference; it was not read.`,
        `La ligne ${q.fr} n’appartient à aucune référence ; elle n’a pas été lue.`,
      ],
      cure: [
        "Revise si falta el comienzo: «TY  - » en RIS, «@tipo{clave,» en BibTeX.",
        "See whether the beginning is missing: “TY  - ” in RIS, “@type{key,” in BibTeX.",
        "Vérifiez s’il manque le début : « TY  - » en RIS, « @type{clé, » en BibTeX.",
      ],
    },
  );
}

export function unknownField(file: string, row: number, name: string): Issue {
  const q = quote(name);
  return warningAt(
    "literature/field-is-known",
    { file, row, column: name },
    {
      wrong: [
        `El campo ${q.es} no se conoce; su texto quedó en la nota.`,
        `The field ${q.en} is not known; its text was kept in the note.`,
        `Le champ ${q.fr} n’est pas connu ; son texte a été gardé dans la note.`,
      ],
      cure: [
        "Nada, o corrija el nombre del campo.",
        "Nothing, or correct the name of the field.",
        "Rien, ou corrigez le nom du champ.",
      ],
    },
  );
}

export function unknownType(file: string, row: number, name: string): Issue {
  const q = quote(name);
  return warningAt(
    "literature/type-is-known",
    { file, row },
    {
      wrong: [
        `El tipo ${q.es} no se conoce; se tomó como informe.`,
        `The type ${q.en} is not known; it was taken as a report.`,
        `Le type ${q.fr} n’est pas connu ; il a été pris comme rapport.`,
      ],
      cure: [
        "Corrija el tipo en references.csv si hace falta.",
        "Correct the type in references.csv where needed.",
        "Corrigez le type dans references.csv si nécessaire.",
      ],
    },
  );
}

export function noTitle(file: string, row: number): Issue {
  return warningAt(
    "literature/work-has-a-title",
    { file, row },
    {
      wrong: [
        "La referencia no tiene título; quedó con su DOI o su clave.",
        "The reference has no title; it was kept by its DOI or key.",
        "La référence n’a pas de titre ; elle a été gardée sous son DOI ou sa clé.",
      ],
      cure: [
        "Escriba el título, o pida los datos del DOI con --fetch.",
        "Write the title, or ask for the data of the DOI with --fetch.",
        "Écrivez le titre, ou demandez les données du DOI avec --fetch.",
      ],
    },
  );
}

export function notReadable(file: string, row: number, format: string): Issue {
  return errorAt(
    "literature/file-has-its-format",
    { file, row },
    {
      wrong: [
        `El archivo no se puede leer como ${format} a partir de la línea ${row}.`,
        `The file cannot be read as ${format} from line ${row} on.`,
        `Le fichier ne peut pas être lu comme ${format} à partir de la ligne ${row}.`,
      ],
      cure: [
        "Exporte de nuevo desde su programa de referencias, en RIS, BibTeX o CSL-JSON.",
        "Export again from your reference manager, as RIS, BibTeX or CSL-JSON.",
        "Exportez de nouveau depuis votre logiciel de références, en RIS, BibTeX ou CSL-JSON.",
      ],
    },
  );
}

export function noDoi(file: string, row: number, text: string): Issue {
  const q = quote(text);
  return errorAt(
    "literature/line-is-a-doi",
    { file, row },
    {
      wrong: [`${q.es} no es un DOI.`, `${q.en} is not a DOI.`, `${q.fr} n’est pas un DOI.`],
      cure: [
        "Un DOI empieza con 10. y lleva una barra: 10.1000/182.",
        "A DOI begins with 10. and holds a slash: 10.1000/182.",
        "Un DOI commence par 10. et contient une barre : 10.1000/182.",
      ],
    },
  );
}

export function noCrossref(file: string, row: number, key: string): Issue {
  const q = quote(key);
  return warningAt(
    "literature/crossref-is-there",
    { file, row, column: "crossref" },
    {
      wrong: [
        `La referencia remite a ${q.es}, que no está en el archivo.`,
        `The reference leads to ${q.en}, which is not in the file.`,
        `La référence renvoie à ${q.fr}, qui n’est pas dans le fichier.`,
      ],
      cure: [
        "Añada esa entrada al archivo; lo demás se leyó.",
        "Add that entry to the file; all else was read.",
        "Ajoutez cette entrée au fichier ; le reste a été lu.",
      ],
    },
  );
}

export function yearUnread(file: string, row: number, text: string): Issue {
  const q = quote(text);
  return warningAt(
    "literature/year-can-be-read",
    { file, row, column: "year" },
    {
      wrong: [
        `No se lee ningún año en ${q.es}.`,
        `No year can be read in ${q.en}.`,
        `Aucune année ne se lit dans ${q.fr}.`,
      ],
      cure: [
        "Escriba el año con cuatro cifras; la obra quedó sin año.",
        "Write the year with four digits; the work has none now.",
        "Écrivez l’année avec quatre chiffres ; l’ouvrage est sans année.",
      ],
    },
  );
}
