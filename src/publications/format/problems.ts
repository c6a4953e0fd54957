// What can go wrong when a document becomes bytes.
import { Problem } from "#base/problem";

export function pdfIsNotMade(id: string, remarks: readonly string[], cause?: unknown): Problem {
  const what = remarks.join("; ") || "the compiler gave no reason";
  return new Problem("publications/pdf-is-not-made", {
    ...(cause !== undefined && { cause }),
    message: {
      es: `No se pudo componer el PDF «${id}»: ${what}.`,
      en: `The PDF "${id}" could not be set: ${what}.`,
      fr: `Le PDF « ${id} » n'a pas pu être composé : ${what}.`,
    },
    cure: {
      es: "Revise el texto que se nombra; si falta una fuente, instale de nuevo las dependencias.",
      en: "Look at the text it names; if a font is missing, install the dependencies again.",
      fr: "Vérifiez le texte cité ; s'il manque une police, réinstallez les dépendances.",
    },
  });
}
