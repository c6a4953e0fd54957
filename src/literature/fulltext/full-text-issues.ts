// What can be wrong with the file of a full text.
import type { Issue } from "#base/issue";
import { errorAt, warningAt } from "#base/make-issue";

export function noTextInPdf(file: string, pages: number): Issue {
  return errorAt(
    "literature/pdf-has-text",
    { file },
    {
      wrong: [
        `El PDF tiene ${pages} páginas pero ningún texto: son imágenes escaneadas.`,
        `The PDF has ${pages} pages but no text: they are scanned pictures.`,
        `Le PDF a ${pages} pages mais aucun texte : ce sont des images numérisées.`,
      ],
      cure: [
        "Páselo por un programa de reconocimiento de texto (OCR) y vuelva a importarlo.",
        "Run it through text recognition (OCR) and import it again.",
        "Passez-le par une reconnaissance de texte (OCR) et importez-le de nouveau.",
      ],
    },
  );
}

export function pagesWithoutText(file: string, pages: readonly number[]): Issue {
  const list = pages.slice(0, 10).join(", ") + (pages.length > 10 ? " …" : "");
  return warningAt(
    "literature/pdf-page-has-text",
    { file },
    {
      wrong: [`Sin texto en las páginas ${list}.`, `No text on pages ${list}.`, `Aucun texte aux pages ${list}.`],
      cure: [
        "Mire si son imágenes; en ese caso, reconozca el texto (OCR).",
        "See whether they are pictures; if so, run text recognition (OCR).",
        "Vérifiez si ce sont des images ; dans ce cas, faites une reconnaissance de texte (OCR).",
      ],
    },
  );
}

export function lockedPdf(file: string): Issue {
  return errorAt(
    "literature/pdf-is-open",
    { file },
    {
      wrong: [
        "El PDF está protegido con contraseña.",
        "The PDF is locked by a password.",
        "Le PDF est protégé par un mot de passe.",
      ],
      cure: [
        "Guarde una copia sin contraseña.",
        "Save a copy without a password.",
        "Enregistrez une copie sans mot de passe.",
      ],
    },
  );
}

export function unreadableText(file: string): Issue {
  return errorAt(
    "literature/full-text-can-be-read",
    { file },
    {
      wrong: [
        "El archivo no se puede leer como PDF, DOCX, HTML ni texto.",
        "The file cannot be read as PDF, DOCX, HTML or text.",
        "Le fichier ne peut être lu ni comme PDF, DOCX, HTML, ni comme texte.",
      ],
      cure: [
        "Descárguelo de nuevo o guárdelo en otro formato.",
        "Download it again or save it in another format.",
        "Téléchargez-le de nouveau ou enregistrez-le dans un autre format.",
      ],
    },
  );
}
