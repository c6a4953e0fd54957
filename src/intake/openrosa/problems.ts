// What stops the reading of a document that a field client sent.
import { Problem } from "#base/problem";

/** Not well-formed, with a document type, too deep or too large: `why` is the reader's own word. */
export function xmlIsRefused(why: string): Problem {
  return new Problem("intake/openrosa-xml-is-refused", {
    message: {
      es: `El XML recibido no se puede leer: ${why}.`,
      en: `The XML received cannot be read: ${why}.`,
      fr: `Le XML reçu ne peut pas être lu : ${why}.`,
    },
    cure: {
      es: "Guarde el formulario en el teléfono y envíelo otra vez; si se repite, avise a la coordinación.",
      en: "Keep the form on the phone and send it again; if it happens again, tell the coordination.",
      fr: "Gardez le formulaire sur le téléphone et renvoyez-le ; si cela se répète, prévenez la coordination.",
    },
  });
}
